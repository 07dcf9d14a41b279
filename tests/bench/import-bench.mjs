import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { copyArchive } from './copy-archive.mjs'
import { round, toFigures } from './figures.mjs'
import { makeCorpus } from './make-corpus.mjs'
import { printResults } from './print.mjs'

const root = resolve(import.meta.dirname, '../..')
const { values: options } = parseArgs({
  options: {
    archive: { type: 'string' },
    pages: { type: 'string', default: '1100' },
    // Generated pages are written under both languages, half as many, unless this is asked for.
    different: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
    out: { type: 'string', default: join(root, 'bench-results', 'import.json') },
  },
})
const runs = Math.max(1, Number(options.runs) || 5)
const work = mkdtempSync(join(tmpdir(), 'lectern-bench-'))

/** Runs a script, and answers its JSON and the most memory its process ever had, in MB. */
function run(script, ...args) {
  const memory = join(work, 'memory')
  const note = `import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(memory)},String(process.resourceUsage().maxRSS)))`
  const node = ['--import', `data:text/javascript,${encodeURIComponent(note)}`, join(root, script), ...args]
  const text = execFileSync(process.execPath, node, {
    maxBuffer: 1 << 28,
    timeout: 300_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return { json: JSON.parse(text), peakMb: Number(execFileSync('cat', [memory])) / 1024 }
}

const lectern = (...args) => run('out/main/cli.js', ...args, '--json')

try {
  const corpus = join(work, 'content')
  if (options.archive) copyArchive(resolve(options.archive), corpus, Number(options.pages))
  else makeCorpus(corpus, Number(options.pages), { isTwofold: !options.different })
  const figures = { parseOnlyMs: [], firstMs: [], againMs: [], firstTimes: [], againPercent: [], extraMb: [] }
  let report
  let peer
  for (let at = 0; at < runs; at += 1) {
    const library = join(work, `library-${at}`)
    const idle = lectern('list', 'sources', '--library', library).peakMb
    peer = run('tests/bench/parse-only.mjs', corpus).json
    const first = lectern('import', corpus, '--library', library)
    report = first.json
    const again = lectern('import', corpus, '--library', library).json
    figures.parseOnlyMs.push(peer.ms)
    figures.firstMs.push(report.ms)
    figures.againMs.push(again.ms)
    figures.firstTimes.push(report.ms / peer.ms)
    figures.againPercent.push((100 * again.ms) / report.ms)
    figures.extraMb.push(first.peakMb - idle)
    rmSync(library, { recursive: true })
  }
  const results = {
    machine: { cores: cpus().length, model: cpus()[0]?.model, node: process.version, load: loadavg()[0].toFixed(1) },
    pages: peer.pages,
    megabytes: round(peer.bytes / 1e6),
    taken: report.added,
    ...Object.fromEntries(Object.entries(figures).map(([name, values]) => [name, toFigures(values)])),
  }
  const toGoal = (name, { median }, atMost) => ({ name, value: median, atMost, met: median <= atMost })
  const goals = [
    toGoal('first import, times reading and parsing alone', results.firstTimes, 3),
    toGoal('refresh with nothing changed, percent of the first import', results.againPercent, 5),
    toGoal('most extra memory during the first import, MB', results.extraMb, 150),
  ]
  mkdirSync(resolve(options.out, '..'), { recursive: true })
  writeFileSync(options.out, `${JSON.stringify({ ...results, goals }, null, 2)}\n`)
  printResults(results, goals)
} finally {
  rmSync(work, { recursive: true, force: true })
}
