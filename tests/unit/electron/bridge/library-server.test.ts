import { describe, expect, it } from 'vitest'
import { fail, type Result, succeed } from '../../../../core/model/failure'
import { type HostHandlers, serveLibrary } from '../../../../electron/bridge/library-server'
import type { HostMessage } from '../../../../electron/bridge/library-wire'

const handlers = {
  listTags: () => succeed([{ tag: '云原生', count: 2 }]),
  getOverview: () => succeed('overview'),
  search: () => Promise.reject(new Error('broken inside')),
  close: () => succeed(null),
} as unknown as HostHandlers

function serve(open: (setsAsideDamaged: boolean) => Promise<Result<HostHandlers>>) {
  const said: HostMessage[] = []
  let closed = 0
  const hear = serveLibrary({
    open,
    post: (message) => said.push(message),
    onClosed: () => closed++,
    log: () => undefined,
  })
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5))
  return { said, hear, settle, closedTimes: () => closed }
}

describe('the library process', () => {
  it('answers questions asked before the library is open as soon as it is', async () => {
    let finish: (result: Result<HostHandlers>) => void = () => undefined
    const { said, hear, settle } = serve(() => new Promise((resolve) => (finish = resolve)))
    hear({ id: 1, name: 'listTags', input: undefined })
    await settle()
    expect(said).toEqual([])
    finish(succeed(handlers))
    await settle()
    expect(said).toEqual([{ id: 1, result: { ok: [{ tag: '云原生', count: 2 }] } }])
  })

  it('tells why the library cannot be opened, and answers every question with it', async () => {
    const { said, hear, settle } = serve(async () => fail('newer', 'written by Lectern 9'))
    hear({ id: 1, name: 'listTags', input: undefined })
    await settle()
    const { failure } = fail('newer', 'written by Lectern 9')
    expect(said).toEqual([
      { news: 'libraryFailed', value: failure },
      { id: 1, result: { failure } },
    ])
  })

  it('tries to open again when the overview is asked for, and says that the library is there', async () => {
    const results: Result<HostHandlers>[] = [fail('locked'), succeed(handlers)]
    const { said, hear, settle } = serve(async () => results.shift() ?? fail('unexpected'))
    await settle()
    hear({ id: 1, name: 'getOverview', input: undefined })
    await settle()
    hear({ id: 2, name: 'listTags', input: undefined })
    await settle()
    expect(said.map((message) => ('news' in message ? message.news : message.result))).toEqual([
      'libraryFailed',
      'libraryChanged',
      { ok: 'overview' },
      { ok: [{ tag: '云原生', count: 2 }] },
    ])
  })

  it('starts anew only when the library is damaged, and then leaves the damaged one aside', async () => {
    const asked: boolean[] = []
    const { said, hear, settle } = serve(async (setsAside) => {
      asked.push(setsAside)
      return setsAside ? succeed(handlers) : fail('corrupt')
    })
    hear({ id: 1, name: 'startAnew', input: undefined })
    await settle()
    hear({ id: 2, name: 'startAnew', input: undefined })
    await settle()
    expect(asked).toEqual([false, true])
    expect(said.map((message) => ('news' in message ? message.news : message.result))).toEqual([
      'libraryFailed',
      'libraryChanged',
      { ok: null },
      fail('invalid', 'The library is not damaged.'),
    ])
  })

  it('starts anew when the damage shows only in use, and closes the library it had opened', async () => {
    let closed = 0
    const damaged = {
      ...handlers,
      getOverview: () => fail('corrupt'),
      close: () => {
        closed += 1
        return succeed(null)
      },
    } as unknown as HostHandlers
    const { said, hear, settle } = serve(async (setsAside) => succeed(setsAside ? handlers : damaged))
    hear({ id: 1, name: 'getOverview', input: undefined })
    await settle()
    hear({ id: 2, name: 'startAnew', input: undefined })
    await settle()
    hear({ id: 3, name: 'getOverview', input: undefined })
    await settle()
    expect(closed).toBe(1)
    expect(said.flatMap((message) => ('news' in message ? [] : [message.result]))).toEqual([
      fail('corrupt'),
      { ok: null },
      { ok: 'overview' },
    ])
  })

  it.each(['locked', 'newer', 'denied'] as const)('does not set a library aside that is %s', async (kind) => {
    const asked: boolean[] = []
    const { hear, settle } = serve(async (setsAside) => {
      asked.push(setsAside)
      return fail(kind)
    })
    hear({ id: 1, name: 'startAnew', input: undefined })
    await settle()
    expect(asked).toEqual([false])
  })

  it('answers a surprise, in opening or in answering, with a failure', async () => {
    const broken = serve(() => Promise.reject(new Error('no binding')))
    await broken.settle()
    expect(broken.said).toEqual([{ news: 'libraryFailed', value: { kind: 'unexpected', detail: 'no binding' } }])
    const { said, hear, settle } = serve(async () => succeed(handlers))
    hear({ id: 1, name: 'search', input: { text: 'a' } })
    await settle()
    expect(said).toEqual([{ id: 1, result: { failure: { kind: 'unexpected', detail: 'broken inside' } } }])
  })

  it('ends after the answer to close, whether it was open or not', async () => {
    for (const open of [async () => succeed(handlers), async () => fail('corrupt')]) {
      const { hear, settle, closedTimes } = serve(open)
      hear({ id: 1, name: 'close', input: undefined })
      await settle()
      expect(closedTimes()).toBe(1)
    }
  })
})
