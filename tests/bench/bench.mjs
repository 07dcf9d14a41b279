import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeCorpus } from './make-corpus.mjs'
import { pause, readTreeMemory, round, startWithDevTools, toFigures } from './processes.mjs'

const root = resolve(import.meta.dirname, '../..')
const { values: options } = parseArgs({
  options: {
    electron: { type: 'string' },
    archive: { type: 'string' },
    runs: { type: 'string', default: '7' },
    out: { type: 'string', default: join(root, 'bench-results', 'bench.json') },
  },
})
const runs = Number(options.runs)
const work = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
const sandboxArgs = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []

const queries = {
  'English word': ['Layotto', 'Dragonfly', 'registry', 'sidecar', 'protocol'],
  'Chinese word': ['服务网格', '分布式事务', '注册中心', '云原生', '架构'],
  mixed: ['Layotto 多运行时', 'Seata 事务', 'MOSN 网格', 'SOFA 注册'],
  phrase: ['"服务网格"', '"service mesh"', '"分布式事务"'],
  'letter by letter': ['L', 'La', 'Lay', 'Layo', 'Layot', '服', '服务', '服务网', 's', 'se', 'sea'],
  typo: ['Layoto', 'Dragonfyl', 'registery'],
  pinyin: ['yunyuansheng', 'fuwu', 'fenbushi'],
  nothing: ['qqqqzzzz', '不存在的词语甲乙丙'],
}

const startApp = (library) => startWithDevTools(options.electron, [...sandboxArgs, root, '--library', library], {})
const startEmpty = (dir) =>
  startWithDevTools(options.electron, [...sandboxArgs, join(import.meta.dirname, 'empty-window.mjs')], {
    LECTERN_BENCH_DIR: dir,
  })

const firstPaint = () =>
  new Promise((answer) => {
    const look = () => {
      const paint = performance.getEntriesByName('first-contentful-paint')[0]
      if (paint) answer(performance.timeOrigin + paint.startTime)
      else setTimeout(look, 5)
    }
    look()
  })

const ready = () =>
  new Promise((answer) => {
    const look = () => {
      const mark = performance.getEntriesByName('lectern:ready')[0]
      if (mark) answer(performance.timeOrigin + mark.startTime)
      else setTimeout(look, 5)
    }
    look()
  })

const ask = async (text) => {
  const start = performance.now()
  const answer = await window.lectern.search({ text, limit: 50 })
  if (!('ok' in answer)) throw new Error(`search failed: ${JSON.stringify(answer)}`)
  return performance.now() - start
}

async function measureStart(library) {
  const app = await startApp(library)
  try {
    const drawn = (await app.page.evaluate(ready)) - app.startedAt
    const answered = await app.page.evaluate(ask, 'Dragonfly')
    await pause(1500)
    return { usable: drawn + answered, memory: readTreeMemory(app.pid) }
  } finally {
    await app.stop()
  }
}

async function measureEmpty(dir) {
  const empty = await startEmpty(dir)
  try {
    const painted = (await empty.page.evaluate(firstPaint)) - empty.startedAt
    await pause(1500)
    return { painted, memory: readTreeMemory(empty.pid) }
  } finally {
    await empty.stop()
  }
}

/** In turn, so that both meet the same noise; one pair that is not counted warms the disk. */
async function compareStart(library) {
  const pairs = []
  for (let run = 0; run <= runs; run++) {
    const empty = await measureEmpty(join(work, 'empty'))
    const app = await measureStart(library)
    if (run > 0) pairs.push({ empty, app })
  }
  const ratio = (of) => toFigures(pairs.map(of))
  return {
    emptyMs: ratio(({ empty }) => empty.painted),
    usableMs: ratio(({ app }) => app.usable),
    timesEmpty: ratio(({ app, empty }) => app.usable / empty.painted),
    emptyMemoryMb: ratio(({ empty }) => empty.memory),
    memoryMb: ratio(({ app }) => app.memory),
    memoryTimesEmpty: ratio(({ app, empty }) => app.memory / empty.memory),
  }
}

const runCommand = (...args) =>
  JSON.parse(execFileSync(process.execPath, [join(root, 'out/main/cli.js'), ...args, '--json'], { maxBuffer: 1 << 28 }))

function measureImport(archive) {
  const first = []
  const again = []
  let report
  let library
  for (let run = 0; run < 3; run++) {
    library = join(work, `import-${run}`)
    report = runCommand('import', archive, '--library', library)
    first.push(report.ms)
    again.push(runCommand('import', archive, '--library', library).ms)
  }
  const pages = report.added + report.skipped.length
  return { library, figures: { pages, firstMs: toFigures(first), againMs: toFigures(again) } }
}

async function measureSearch(page) {
  const figures = {}
  for (const [kind, texts] of Object.entries(queries)) {
    const times = []
    for (let round = 0; round < 10; round++) for (const text of texts) times.push(await page.evaluate(ask, text))
    figures[kind] = toFigures(times)
  }
  return figures
}

/** Types into the real search box and notes every stretch in which the window could not answer. */
async function measureTyping(page) {
  await page.evaluate(() => {
    window.benchGaps = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.benchGaps.push(entry.duration)
    }).observe({ type: 'longtask', buffered: false })
  })
  await page.keyboard.press('Control+k')
  for (const letter of 'Layotto 多运行时架构 service mesh') {
    await page.keyboard.insertText(letter)
    await pause(120)
  }
  await pause(500)
  const gaps = await page.evaluate(() => window.benchGaps)
  return { keystrokes: 31, longTasksOver50Ms: gaps.length, worstMs: round(Math.max(0, ...gaps)) }
}

async function measureDeck(page) {
  const times = []
  for (let run = 0; run < runs; run++) {
    await page.keyboard.press('Control+k')
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText('Lectern')
    const slide = page.locator('.slide-hit').first()
    await slide.waitFor()
    const start = await page.evaluate(() => performance.now())
    await slide.click()
    await page.locator('[data-first-page="true"]').waitFor({ state: 'attached' })
    times.push((await page.evaluate(() => performance.now())) - start)
    await page.keyboard.press('Escape')
    await page.locator('[data-first-page="true"]').waitFor({ state: 'detached' })
  }
  return toFigures(times)
}

async function withApp(library, measure) {
  const app = await startApp(library)
  try {
    await app.page.evaluate(ready)
    return await measure(app.page)
  } finally {
    await app.stop()
  }
}

function print(name, figures, indent = '') {
  if (figures !== null && typeof figures === 'object' && !('median' in figures)) {
    process.stdout.write(`${indent}${name}\n`)
    for (const [key, value] of Object.entries(figures)) print(key, value, `${indent}  `)
    return
  }
  const text =
    typeof figures === 'object'
      ? `median ${figures.median}   p95 ${figures.p95}   worst ${figures.worst}   (${figures.runs})`
      : String(figures)
  process.stdout.write(`${indent}${name.padEnd(22)} ${text}\n`)
}

try {
  const archive = options.archive ? resolve(options.archive) : join(work, 'archive')
  if (!options.archive) makeCorpus(archive, 505)
  const { library, figures: importFigures } = measureImport(archive)
  runCommand('import', 'builtin', '--library', library)
  const small = join(work, 'builtin')
  runCommand('import', 'builtin', '--library', small)
  const results = {
    machine: { cores: cpus().length, model: cpus()[0]?.model, node: process.version },
    archive: options.archive ? 'given' : 'generated',
    import: importFigures,
    startBuiltin: await compareStart(small),
    startArchive: await compareStart(library),
    searchMs: await withApp(library, measureSearch),
    typing: await withApp(library, measureTyping),
    deckOpenToFirstPageMs: await withApp(library, measureDeck),
  }
  mkdirSync(resolve(options.out, '..'), { recursive: true })
  writeFileSync(options.out, `${JSON.stringify(results, null, 2)}\n`)
  for (const [name, figures] of Object.entries(results)) print(name, figures)
  process.stdout.write(`Written to ${options.out}\n`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
