import { join } from 'node:path'
import { startOnPipe } from './devtools-pipe.mjs'
import { toFigures } from './figures.mjs'
import { pause, readTreeMemory, sandboxArgs } from './processes.mjs'

const settleMs = 1200

/** When a mark or paint of that name happened, in epoch milliseconds. Runs in the page. */
const waitFor = (name) =>
  new Promise((answer) => {
    const look = () => {
      const entry = performance.getEntriesByName(name)[0]
      if (entry) answer(performance.timeOrigin + entry.startTime)
      else setTimeout(look, 5)
    }
    look()
  })

/** Runs in the page. */
const askOnce = async (text) => {
  const start = performance.now()
  const answer = await window.lectern.search({ text, limit: 60 })
  if (!('ok' in answer)) throw new Error(`search failed: ${JSON.stringify(answer)}`)
  return performance.now() - start
}

/** A packed app is a program of its own; else Electron opens the folder of the checkout. */
async function measureApp({ executable, root, program }, library) {
  const opened = program === undefined ? [root] : []
  const app = startOnPipe(program ?? executable, [...sandboxArgs, ...opened, '--library', library])
  try {
    const drawn = (await app.evaluate('app:', waitFor, 'lectern:ready')) - app.startedAt
    const usable = drawn + (await app.evaluate('app:', askOnce, 'Dragonfly'))
    await pause(settleMs)
    return { drawn, usable, memory: readTreeMemory(app.pid) }
  } finally {
    await app.stop()
  }
}

async function measureEmpty({ executable, work }) {
  const empty = startOnPipe(executable, [...sandboxArgs, join(import.meta.dirname, 'empty-window.mjs')], {
    LECTERN_BENCH_DIR: join(work, 'empty'),
  })
  try {
    const painted = (await empty.evaluate('data:', waitFor, 'first-contentful-paint')) - empty.startedAt
    await pause(settleMs)
    return { painted, memory: readTreeMemory(empty.pid) }
  } finally {
    await empty.stop()
  }
}

/**
 * From starting the program until the list is drawn and a first search is answered, against an empty window until its
 * first paint: in turn, so that both meet the same noise. A pair that is not counted warms the disk.
 */
export async function compareStart(start, library) {
  const pairs = []
  for (let run = 0; run <= start.runs; run++) {
    const empty = await measureEmpty(start)
    const app = await measureApp(start, library)
    if (run > 0) pairs.push({ empty, app })
  }
  const of = (toValue) => toFigures(pairs.map(toValue))
  return {
    emptyMs: of(({ empty }) => empty.painted),
    drawnMs: of(({ app }) => app.drawn),
    usableMs: of(({ app }) => app.usable),
    timesEmpty: of(({ app, empty }) => app.usable / empty.painted),
    emptyMemoryMb: of(({ empty }) => empty.memory),
    memoryMb: of(({ app }) => app.memory),
    timesMemory: of(({ app, empty }) => app.memory / empty.memory),
  }
}
