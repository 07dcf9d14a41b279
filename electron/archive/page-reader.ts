import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { fail, type Result } from '../../core/model/failure'
import type { ArchiveForm, PageAnswer, PageQuestion } from './page-question'
import { type PageThread, startPageThread, toBroken } from './page-thread'

/** Understands the pages of an archive in threads of its own, so that a long import holds up nothing else. */
export interface PageReader {
  /** Failures are those of one page: it cannot be used, or (`timeout`) no parser comes to an end with it. */
  read(asked: PageQuestion): Promise<Result<PageAnswer>>
  /** Ends the threads; what was asked and not answered is `cancelled`. */
  close(): void
}

export interface PageReaderOptions {
  readonly form: ArchiveForm
  /** `data/mend/model.bin` of the app. */
  readonly mendFile: string
  /** The built `page-worker`; found beside the program when not given. Without one, pages are read in this thread. */
  readonly workerFile?: string | undefined
  readonly threads?: number
  /** After this many milliseconds a page is given up. */
  readonly timeoutMs?: number
}

/** Two keep up with one database, which has a processor of its own; more would take them from the reader's other work. */
const mostThreads = Math.min(2, Math.max(1, availableParallelism() - 1))

/** A reader of pages; its threads are started when they are needed. */
export function createPageReader(options: PageReaderOptions): PageReader {
  const { form, mendFile, workerFile = findWorkerFile(), threads = mostThreads, timeoutMs = 30_000 } = options
  if (workerFile === undefined) return createReaderHere(form, mendFile)
  const started: PageThread[] = []
  let isClosed = false
  const findThread = (): PageThread => {
    const idle = started.find(({ waiting }) => waiting() === 0)
    if (idle !== undefined) return idle
    if (started.length === threads) return started.reduce((a, b) => (b.waiting() < a.waiting() ? b : a))
    const thread = startPageThread(workerFile, { form, mendFile }, timeoutMs)
    started.push(thread)
    return thread
  }
  return {
    read: async (asked) => (isClosed ? fail('cancelled') : findThread().read(asked)),
    close: () => {
      isClosed = true
      for (const thread of started) thread.close()
    },
  }
}

function createReaderHere(form: ArchiveForm, mendFile: string): PageReader {
  // Loaded late, since the parsers take longer to load than a library to open.
  const understanding = import('./understand-page').then(({ createUnderstanding }) =>
    createUnderstanding(form, mendFile),
  )
  // Told by each page that asks for it.
  understanding.catch(() => undefined)
  const read: PageReader['read'] = async (asked) => {
    try {
      return (await understanding)(asked)
    } catch (error) {
      return toBroken(error)
    }
  }
  return { read, close: () => undefined }
}

const findWorkerFile = (): string | undefined =>
  ['./page-worker.js', '../page-worker.js']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path))
