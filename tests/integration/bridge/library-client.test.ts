import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Failure } from '../../../core/model/failure'
import { createLibraryClient, type LibraryClient } from '../../../electron/bridge/library-client'
import type { HostMessage, SentNews } from '../../../electron/bridge/library-wire'

/** A process that speaks as the library process does, and can be told to die, to hang or to tell news. */
const script = `
process.on('message', ({ id, name, input }) => {
  if (name === 'getDeck') process.exit(7)
  if (name === 'cancelFetch') return
  if (name === 'close' && process.argv[2] !== 'stubborn') process.exit(0)
  if (name === 'close') return
  if (name === 'cancelImport') process.send({ news: 'libraryChanged', value: null })
  process.send({ id, result: { ok: [name, input ?? null, process.pid] } })
})
`

let dir: string
let children: ChildProcess[]
let client: LibraryClient | undefined

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-host-'))
  writeFileSync(join(dir, 'host.cjs'), script)
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))
afterEach(async () => {
  await client?.close(1_000)
})

function start({ args = [] as string[], restartDelays = [10, 20], calmMs = 60_000 } = {}) {
  children = []
  const news: SentNews[] = []
  const deaths: [Failure, boolean][] = []
  let restarts = 0
  client = createLibraryClient({
    start() {
      const child = fork(join(dir, 'host.cjs'), args)
      children.push(child)
      return {
        post: (question) => void child.send(question),
        onMessage: (listener) => void child.on('message', (message) => listener(message as HostMessage)),
        onExit: (listener) => void child.once('exit', (code) => listener(code ?? -1)),
        kill: () => void child.kill('SIGKILL'),
      }
    },
    onNews: (each) => news.push(each),
    onDied: (failure, willRestart) => deaths.push([failure, willRestart]),
    onRestarted: () => restarts++,
    restartDelays,
    calmMs,
  })
  return { client, news, deaths, restarts: () => restarts }
}

describe('the main process and its library process', () => {
  it('match answers to questions that are on their way together', async () => {
    const { client } = start()
    const [tags, item] = await Promise.all([client.ask('listTags'), client.ask('getItem', { source: 'a', id: 'b' })])
    expect(tags).toMatchObject({ ok: ['listTags', null, expect.any(Number)] })
    expect(item).toMatchObject({ ok: ['getItem', { source: 'a', id: 'b' }, expect.any(Number)] })
  })

  it('pass news on', async () => {
    const { client, news } = start()
    await client.ask('cancelImport')
    expect(news).toEqual([{ news: 'libraryChanged', value: null }])
  })

  it('answer what was on its way with a failure when it dies, and start it again', async () => {
    const { client, deaths, restarts } = start()
    const hanging = client.ask('cancelFetch', {})
    const died = { failure: { kind: 'unexpected', detail: expect.stringContaining('code 7') } }
    expect(await client.ask('getDeck', { deckId: 'd' })).toEqual(died)
    expect(await hanging).toEqual(died)
    const later = client.ask('listTags')
    expect(await later).toMatchObject({ ok: ['listTags', null, children[1]?.pid] })
    expect([deaths.map(([, willRestart]) => willRestart), restarts()]).toEqual([[true], 1])
  })

  it('give up after the last restart, and say so to whoever asks', async () => {
    const { client, deaths } = start()
    for (let i = 0; i < 3; i++) await client.ask('getDeck', { deckId: 'd' })
    await vi.waitFor(() => expect(deaths).toHaveLength(3))
    expect(deaths.map(([, willRestart]) => willRestart)).toEqual([true, true, false])
    expect(await client.ask('listTags')).toMatchObject({ failure: { kind: 'unexpected' } })
    expect(children).toHaveLength(3)
  })

  it('count restarts anew after a calm time', async () => {
    const { client, deaths } = start({ restartDelays: [10], calmMs: 0 })
    for (let i = 0; i < 3; i++) await client.ask('getDeck', { deckId: 'd' })
    expect(deaths.map(([, willRestart]) => willRestart)).toEqual([true, true, true])
    expect(await client.ask('listTags')).toHaveProperty('ok')
  })

  it('let it end by itself on close, and take no more questions', async () => {
    const { client, deaths } = start()
    await client.ask('listTags')
    await client.close(5_000)
    expect(children[0]?.exitCode).toBe(0)
    expect(deaths).toEqual([])
    expect(await client.ask('listTags')).toHaveProperty('failure')
  })

  it('wait for the same end when they are asked to close twice', async () => {
    const { client } = start()
    await client.ask('listTags')
    void client.close(5_000)
    await client.close(5_000)
    expect(children[0]?.exitCode).toBe(0)
  })

  it('end it by force when it does not close in time', async () => {
    const { client } = start({ args: ['stubborn'] })
    await client.ask('listTags')
    await client.close(100)
    expect(children[0]?.signalCode).toBe('SIGKILL')
  })
})
