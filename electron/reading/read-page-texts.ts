import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { PageText } from '../../core/model/deck'
import { fail, type Result } from '../../core/model/failure'
import { extractPageTexts, readingLimits } from './extract-page-texts'

export interface ReadingOptions {
  readonly signal?: AbortSignal | undefined
  /** The built `page-text-worker`; found beside the program when not given. Without one, reading happens in this thread. */
  readonly workerFile?: string | undefined
  /** After this many milliseconds even a thread that never answers is ended. */
  readonly timeoutMs?: number
}

/**
 * The text of every page of a PDF, pages from 1. A page that cannot be read is a page without text; a document that cannot be
 * opened is `encrypted`, `corrupt`, `timeout` or `cancelled`. `bytes` stay as they are.
 * Works in a thread of its own, which can be ended: a hostile document can keep pdf.js busy for ever or take all memory.
 */
export const readPageTexts = (
  bytes: Uint8Array,
  { signal, workerFile = findWorkerFile(), timeoutMs = readingLimits.documentMs + 10_000 }: ReadingOptions = {},
): Promise<Result<PageText[]>> => {
  if (signal?.aborted) return Promise.resolve(fail('cancelled'))
  if (workerFile === undefined) return extractPageTexts(bytes.slice(), { signal })
  return readInThread(bytes.slice(), workerFile, timeoutMs, signal)
}

const findWorkerFile = (): string | undefined =>
  ['./page-text-worker.js', '../page-text-worker.js']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path))

const readInThread = (
  bytes: Uint8Array<ArrayBuffer>,
  workerFile: string,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<Result<PageText[]>> =>
  new Promise((resolve) => {
    const worker = new Worker(workerFile, {
      workerData: bytes,
      transferList: [bytes.buffer],
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
      // pdf.js complains there of what only drawing would need; what matters comes as a message.
      stdout: true,
      stderr: true,
    })
    worker.stdout.resume()
    worker.stderr.resume()
    const end = (result: Result<PageText[]>) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      resolve(result)
      void worker.terminate()
    }
    const cancel = () => end(fail('cancelled'))
    const timer = setTimeout(() => end(fail('timeout')), timeoutMs)
    signal?.addEventListener('abort', cancel)
    worker.once('message', end)
    worker.once('error', (error) => end(fail('corrupt', error.message)))
    worker.once('exit', () => end(fail('corrupt', 'the reader of the document stopped')))
  })
