import { Worker } from 'node:worker_threads'
import { fail, type Result } from '../../core/model/failure'
import type { ArchiveForm, PageAnswer, PageQuestion } from './page-question'

/** A thread that understands one page after the other. */
export interface PageThread {
  /** How many pages were given to it and are not answered. */
  waiting(): number
  read(asked: PageQuestion): Promise<Result<PageAnswer>>
  close(): void
}

interface Waiting {
  readonly asked: PageQuestion
  readonly settle: (answer: Result<PageAnswer>) => void
}

interface Answered {
  readonly id: number
  readonly answer: Result<PageAnswer>
}

/** What a thread is started with. */
export interface ThreadData {
  readonly form: ArchiveForm
  readonly mendFile: string
  /** Not zero once it has loaded. A message might come later than the error that ends the thread. */
  readonly isReady: Int32Array
}

/** Bounds of a thread: no page needs more, and a hostile one gets no more. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 }

/**
 * Starts a thread that understands pages in the order they are given. A page that breaks it, or that it has not done with
 * after `timeoutMs`, is a failure of that page: the thread is started anew and goes on with the next. One that breaks
 * before it is ready would do so for ever: it is not started again, and no page can be read.
 */
export function startPageThread(workerFile: string, data: Omit<ThreadData, 'isReady'>, timeoutMs: number): PageThread {
  // In the order they were given: the first is the one that is being read.
  const pages = new Map<number, Waiting>()
  let nextId = 0
  let timer: NodeJS.Timeout | undefined
  let broken: Result<never> | undefined
  let worker = start()

  function start(): Worker {
    const isReady = new Int32Array(new SharedArrayBuffer(4))
    const workerData: ThreadData = { ...data, isReady }
    const started = new Worker(workerFile, { workerData, resourceLimits })
    started.on('message', ({ id, answer }: Answered) => settle(id, answer))
    started.on('error', (error) => (isReady[0] === 0 ? giveAllUp : giveUp)(toBroken(error)))
    return started
  }
  function settle(id: number, answer: Result<PageAnswer>): void {
    const page = pages.get(id)
    pages.delete(id)
    watch()
    page?.settle(answer)
  }
  function watch(): void {
    clearTimeout(timer)
    if (pages.size > 0) timer = setTimeout(() => giveUp(endless), timeoutMs)
  }
  function giveUp(failure: Result<never>): void {
    end(worker)
    const [first, ...rest] = pages.keys()
    worker = start()
    for (const id of rest) worker.postMessage({ id, asked: pages.get(id)?.asked })
    if (first !== undefined) settle(first, failure)
  }
  function giveAllUp(failure: Result<never>): void {
    broken = failure
    end(worker)
    for (const id of [...pages.keys()]) settle(id, failure)
  }
  return {
    waiting: () => pages.size,
    read: (asked) =>
      new Promise((settlePage) => {
        if (broken !== undefined) return settlePage(broken)
        const id = nextId
        nextId += 1
        pages.set(id, { asked, settle: settlePage })
        if (pages.size === 1) watch()
        worker.postMessage({ id, asked })
      }),
    close: () => {
      clearTimeout(timer)
      end(worker)
      for (const page of pages.values()) page.settle(fail('cancelled'))
      pages.clear()
    },
  }
}

/** Ends a thread; what it says from now on, that it ran out of memory as well, is no one's any more. */
function end(worker: Worker): void {
  worker.removeAllListeners()
  worker.on('error', () => undefined)
  void worker.terminate()
}

/** What an error means that no parser foresaw. */
export const toBroken = (error: unknown): Result<never> =>
  fail('unexpected', `It could not be read (${error instanceof Error ? error.message : String(error)}): take it out.`)

const endless = fail(
  'timeout',
  'Reading it does not come to an end: look for thousands of nested or unclosed marks in it, or take it out.',
)
