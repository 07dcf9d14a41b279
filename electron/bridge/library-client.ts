import { type Failure, fail, type Result } from '../../core/model/failure'
import type { HostAnswer, HostInput, HostMessage, HostQuestion, HostRequestName, SentNews } from './library-wire'

/** A process that hosts the library, as much of it as is needed here. */
export interface HostProcess {
  post(question: HostQuestion): void
  onMessage(listener: (message: HostMessage) => void): void
  /** Told once, when the process ended for whatever reason. */
  onExit(listener: (code: number) => void): void
  kill(): void
}

/** The library as the main process sees it. */
export interface LibraryClient {
  ask<Name extends HostRequestName>(name: Name, input?: HostInput<Name>): Promise<HostAnswer<Name>>
  /** Lets the library process close its database, and ends it after `graceMs` at the latest. Asked twice, it waits for the same end. */
  close(graceMs: number): Promise<void>
}

interface ClientOptions {
  readonly start: () => HostProcess
  readonly onNews: (news: SentNews) => void
  /** The process ended unasked; `willRestart` is false when it is given up. */
  readonly onDied: (failure: Failure, willRestart: boolean) => void
  /** A process that had died runs again. */
  readonly onRestarted: () => void
  /** How long to wait before each restart, in milliseconds; one attempt for each. */
  readonly restartDelays: readonly number[]
  /** After so long without a death, restarts are counted from the start again. */
  readonly calmMs: number
}

type Settle = (result: Result<unknown>) => void

/**
 * Talks to the library process, starts it at once, and starts it again when it dies. A question that was on its way
 * when it died is answered with failure `unexpected`; one asked while it is away waits for the next.
 */
export function createLibraryClient(options: ClientOptions): LibraryClient {
  const pending = new Map<number, Settle>()
  const waiting: HostQuestion[] = []
  let host: HostProcess | null = null
  let state: 'running' | 'away' | 'given-up' | 'closing' = 'away'
  let nextId = 1
  let deaths = 0
  let startedAt = 0
  let restart: NodeJS.Timeout | undefined
  let onClosed: () => void = () => undefined
  let closed: Promise<void> | undefined

  function start(): void {
    const started = options.start()
    host = started
    state = 'running'
    startedAt = Date.now()
    started.onMessage(hear)
    started.onExit((code) => {
      if (host === started) lose(code)
    })
    for (const question of waiting.splice(0)) started.post(question)
  }

  function hear(message: HostMessage): void {
    if ('news' in message) {
      options.onNews(message)
      return
    }
    pending.get(message.id)?.(message.result)
    pending.delete(message.id)
  }

  function lose(code: number): void {
    host = null
    const died = fail('unexpected', `The library process ended with code ${code}.`)
    failAll(died)
    if (state === 'closing') {
      onClosed()
      return
    }
    deaths = Date.now() - startedAt >= options.calmMs ? 0 : deaths
    const delay = options.restartDelays[deaths]
    deaths += 1
    state = delay === undefined ? 'given-up' : 'away'
    options.onDied(died.failure, delay !== undefined)
    if (delay === undefined) return
    restart = setTimeout(() => {
      start()
      options.onRestarted()
    }, delay)
  }

  function failAll(result: Result<never>): void {
    for (const [id, settle] of pending) {
      pending.delete(id)
      settle(result)
    }
  }

  function ask(name: HostRequestName, input: unknown): Promise<Result<unknown>> {
    if (state === 'given-up' || state === 'closing') {
      return Promise.resolve(fail('unexpected', 'The library process is not running.'))
    }
    const question = { id: nextId++, name, input }
    return new Promise((resolve) => {
      pending.set(question.id, resolve)
      if (host) host.post(question)
      else waiting.push(question)
    })
  }

  async function closeHost(running: HostProcess, graceMs: number): Promise<void> {
    const ended = new Promise<void>((resolve) => {
      onClosed = resolve
    })
    running.post({ id: nextId++, name: 'close', input: undefined })
    const forced = setTimeout(() => running.kill(), graceMs)
    await ended
    clearTimeout(forced)
  }

  function close(graceMs: number): Promise<void> {
    clearTimeout(restart)
    state = 'closing'
    closed ??= host === null ? Promise.resolve() : closeHost(host, graceMs)
    return closed
  }

  start()
  return { ask: ask as LibraryClient['ask'], close }
}
