import { parentPort, workerData } from 'node:worker_threads'
import type { PageQuestion } from './page-question'
import type { ThreadData } from './page-thread'
import { createUnderstanding } from './understand-page'

// Entry of a thread that understands pages: each comes with a number, under which its answer goes back.
const { form, mendFile, isReady }: ThreadData = workerData
const understand = createUnderstanding(form, mendFile)
parentPort?.on('message', ({ id, asked }: { readonly id: number; readonly asked: PageQuestion }) => {
  parentPort?.postMessage({ id, answer: understand(asked) })
})
Atomics.store(isReady, 0, 1)
