import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { type Failure, isFailed } from '../../../../core/model/failure'
import { openSlideSource, parseTotal, rangeBytes } from '../../../../renderer/viewer/slide-source'

// pdf.js needs it; every Chromium the window runs in has it, and Node 20 has not.
Object.assign(Promise, {
  withResolvers: () => {
    let settle: object = {}
    const promise = new Promise((resolve, reject) => {
      settle = { resolve, reject }
    })
    return { promise, ...settle }
  },
})

const bytes = Uint8Array.from({ length: rangeBytes * 2 + 100 }, (_, at) => at % 251)
let server: Server | undefined

const serve = async (answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> => {
  server = createServer(answer)
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

const answerRange = ({ headers }: IncomingMessage, response: ServerResponse) => {
  const [, begin, end] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? []
  const first = Number(begin)
  const last = Math.min(Number(end), bytes.length - 1)
  response.writeHead(206, { 'Content-Range': `bytes ${first}-${last}/${bytes.length}` })
  response.end(bytes.subarray(first, last + 1))
}

const open = async (url: string, onLost: (failure: Failure) => void = () => undefined) => {
  const source = await openSlideSource(url, onLost)
  if (isFailed(source)) throw new Error(source.failure.kind)
  return source.ok
}

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

describe('reading a stored deck by ranges', () => {
  it('asks for the beginning only, and learns the whole size from it', async () => {
    const asked: (string | undefined)[] = []
    const source = await open(
      await serve((request, response) => {
        asked.push(request.headers.range)
        answerRange(request, response)
      }),
    )
    expect(source.length).toBe(bytes.length)
    expect(source.initialData).toEqual(bytes.slice(0, rangeBytes))
    expect(asked).toEqual([`bytes=0-${rangeBytes - 1}`])
  })

  it('hands over a range that is asked for later', async () => {
    const source = await open(await serve(answerRange))
    const heard = new Promise<{ begin: number; chunk: Uint8Array }>((resolve) =>
      source.transportReady(resolve as never),
    )
    source.requestDataRange(rangeBytes, bytes.length)
    expect(await heard).toMatchObject({ begin: rangeBytes, chunk: bytes.slice(rangeBytes) })
  })

  it('takes the whole deck from a server that knows no ranges', async () => {
    const source = await open(await serve((_request, response) => response.end(bytes)))
    expect(source.length).toBe(bytes.length)
    expect(source.initialData).toHaveLength(bytes.length)
  })

  it('says when a later range cannot be had', async () => {
    let isGone = false
    const url = await serve((request, response) => {
      if (!isGone) return answerRange(request, response)
      response.writeHead(404).end()
    })
    const lost = new Promise<Failure>((resolve) => {
      void open(url, resolve).then((source) => {
        isGone = true
        source.requestDataRange(rangeBytes, rangeBytes * 2)
      })
    })
    expect((await lost).kind).toBe('not-found')
  })

  it('stays silent about ranges that are given up', async () => {
    const losses: Failure[] = []
    const source = await open(await serve(answerRange), (failure) => losses.push(failure))
    source.transportReady(() => undefined)
    source.requestDataRange(rangeBytes, rangeBytes * 2)
    source.abort()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(losses).toEqual([])
  })

  it.each<[string, number, string]>([
    ['a deck that is not stored', 404, 'not-found'],
    ['an empty one', 200, 'corrupt'],
  ])('refuses %s', async (_title, status, kind) => {
    const url = await serve((_request, response) => response.writeHead(status).end())
    const source = await openSlideSource(url, () => undefined)
    expect(isFailed(source) && source.failure.kind).toBe(kind)
  })

  it.each([
    ['bytes 0-65535/123456', 123_456],
    ['bytes 0-65535/*', undefined],
    [null, undefined],
  ])('reads the size in %s', (header, total) => {
    expect(parseTotal(header)).toBe(total)
  })
})
