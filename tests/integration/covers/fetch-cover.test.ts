import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { fetchCover } from '../../../electron/covers/fetch-cover'

const png = Buffer.from('89504e470d0a1a0a0000000d', 'hex')

let server: Server
let port: number
let connections = 0

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/cover.png') response.end(png)
    else
      response.writeHead(302, { location: request.url === '/away' ? 'http://10.0.0.5/cover.png' : '/cover.png' }).end()
  })
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => new Promise((resolve) => server.close(resolve)))
beforeEach(() => {
  connections = 0
})

const fetchIt = (address: string, isChosen: boolean) =>
  fetchCover({ url: new URL(address), isChosen }, new AbortController().signal)

test.each(['127.0.0.1', 'localhost'])('a page cannot have %s asked for a picture', async (host) => {
  expect(await fetchIt(`https://${host}:${port}/cover.png`, false)).toMatchObject({ failure: { kind: 'unsafe' } })
  expect(connections).toBe(0)
})

test.each(['/cover.png', '/moved'])('a mirror of the reader may be anywhere, and answers %s', async (path) => {
  expect(await fetchIt(`http://127.0.0.1:${port}${path}`, true)).toEqual({ ok: png })
})

test('a mirror cannot lead further inside', async () => {
  expect(await fetchIt(`http://127.0.0.1:${port}/away`, true)).toMatchObject({ failure: { kind: 'unsafe' } })
})
