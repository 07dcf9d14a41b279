import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { toFigures } from './figures.mjs'
import { toGoals } from './goals.mjs'
import { makeCorpus } from './make-corpus.mjs'
import { printResults } from './print.mjs'
import { startWithDevTools } from './processes.mjs'
import { compareStart } from './start.mjs'
import { isDrawn, measureDeck, measureSearch, measureTyping } from './window.mjs'

const root = resolve(import.meta.dirname, '../..')
const { values: options } = parseArgs({
  options: {
    electron: { type: 'string' },
    archive: { type: 'string' },
    runs: { type: 'string', default: '7' },
    out: { type: 'string', default: join(root, 'bench-results', 'bench.json') },
  },
})
const runs = Math.max(1, Number(options.runs) || 7)
const work = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
const begun = Date.now()
const say = (message) => process.stderr.write(`[${Math.round((Date.now() - begun) / 1000)} s] ${message}\n`)

/** Runnable processes of the last minute: more than there are cores, and every figure is about the neighbours, too. */
const load = () => loadavg()[0]?.toFixed(1) ?? ''

const runCommand = (...args) =>
  JSON.parse(
    execFileSync(process.execPath, [join(root, 'out/main/cli.js'), ...args, '--json'], {
      maxBuffer: 1 << 28,
      timeout: 60_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  )

function measureImport(archive) {
  const first = []
  const again = []
  let report
  let library
  for (let run = 0; run < Math.min(runs, 3); run++) {
    library = join(work, `import-${run}`)
    report = runCommand('import', archive, '--library', library)
    first.push(report.ms)
    again.push(runCommand('import', archive, '--library', library).ms)
  }
  const pages = report.added + report.skipped.length
  return { library, figures: { pages, firstMs: toFigures(first), againMs: toFigures(again) } }
}

async function withApp(library, measure) {
  const app = await startWithDevTools(options.electron, [root, '--library', library])
  try {
    await app.page.evaluate(isDrawn)
    return await measure(app.page)
  } finally {
    await app.stop()
  }
}

/** A section that fails is a line of the results, and the rest goes on. */
async function attempt(name, measure) {
  say(name)
  try {
    return await measure()
  } catch (error) {
    say(`${name} could not be measured: ${error.message.split('\n')[0]}`)
    process.exitCode = 1
    return { failed: error.message.split('\n')[0] }
  }
}

try {
  const archive = options.archive ? resolve(options.archive) : join(work, 'archive')
  if (!options.archive) makeCorpus(archive, 505)
  say('import')
  const { library, figures: importFigures } = measureImport(archive)
  runCommand('import', 'builtin', '--library', library)
  const small = join(work, 'builtin')
  runCommand('import', 'builtin', '--library', small)
  const start = { executable: options.electron, root, runs, work }
  const results = {
    machine: { cores: cpus().length, model: cpus()[0]?.model, node: process.version, loadBefore: load() },
    archive: options.archive ? 'given' : 'generated',
    import: importFigures,
    startBuiltin: await attempt('start with the built-in archive', () => compareStart(start, small)),
    startArchive: await attempt('start with the archive', () => compareStart(start, library)),
    searchMs: await attempt('search', () => withApp(library, measureSearch)),
    typing: await attempt('typing', () => withApp(library, measureTyping)),
    deckOpenToFirstPageMs: await attempt('opening a deck', () => withApp(library, (page) => measureDeck(page, runs))),
  }
  const goals = toGoals(results)
  mkdirSync(resolve(options.out, '..'), { recursive: true })
  writeFileSync(options.out, `${JSON.stringify({ ...results, goals }, null, 2)}\n`)
  printResults(results, goals)
  process.stdout.write(`Written to ${options.out}\n`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
