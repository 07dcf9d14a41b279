import { setFlagsFromString } from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'
import type { PageQuestion } from './page-question'
import type { ThreadData } from './page-thread'

// Entry of a thread that understands pages: each comes with a number, under which its answer goes back.
const { form, mendFile, isReady }: ThreadData = workerData

// V8's flags are those of the whole program. They are set only here, where Node has loaded what a thread needs: with any
// flag changed it does not take its own code as it was compiled before, and a thread starts in twice the time.

// Pages are read by hundreds of patterns, nearly all of which are used again: V8 would make each ready for its interpreter
// first and compile it at its second use, which took a tenth of an import. This holds for patterns that are made from now
// on; `--no-regexp-tier-up` ends the program at one that was used once before.
setFlagsFromString('--regexp-tier-up-ticks=0')

// An import is over before most of what V8 optimises has paid for it, which took a quarter of its processor time.
// That is so with Node 20; a later V8 has a cheaper compiler that does it first, and gains nothing.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1000000')

const { createUnderstanding } = await import('./understand-page')
const understand = createUnderstanding(form, mendFile)
parentPort?.on('message', ({ id, asked }: { readonly id: number; readonly asked: PageQuestion }) => {
  parentPort?.postMessage({ id, answer: understand(asked) })
})
Atomics.store(isReady, 0, 1)
