import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { HostClass } from '../../../electron/network/host-class'
import { ask, UnsafeAddressError } from '../../../electron/network/request'

let server: Server
let port: number
let asked = 0

beforeAll(async () => {
  server = createServer((_, response) => {
    asked += 1
    response.end('here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const askFor = (host: string, allows: (addressClass: HostClass) => boolean) =>
  ask(new URL(`http://${host}:${port}/`), { headers: {}, signal: new AbortController().signal, allows })

it.each(['127.0.0.1', 'localhost'])('tells that %s answered from this machine', async (host) => {
  const answer = await askFor(host, () => true)
  answer.body.destroy()
  expect(answer).toMatchObject({ status: 200, addressClass: 'machine' })
})

it.each(['127.0.0.1', 'localhost'])('does not even ask %s when it may not', async (host) => {
  const before = asked
  await expect(askFor(host, (to) => to === 'public')).rejects.toThrow(UnsafeAddressError)
  expect(asked).toBe(before)
})

it('throws what the network says', async () => {
  await expect(
    ask(new URL('http://127.0.0.1:1/'), { headers: {}, signal: new AbortController().signal, allows: () => true }),
  ).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})
