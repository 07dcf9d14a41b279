import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { toFigures } from './figures.mjs'
import { pause, sandboxArgs } from './processes.mjs'
import { buildParts, makeLibrary } from './search-library.mjs'
import { compareStart } from './start.mjs'

const root = resolve(import.meta.dirname, '../..')
const { values: options } = parseArgs({
  options: {
    electron: { type: 'string' },
    dist: { type: 'string' },
    packed: { type: 'string' },
    archive: { type: 'string' },
    slides: { type: 'string', default: '50000' },
    runs: { type: 'string', default: '7' },
    out: { type: 'string', default: join(root, 'bench-results', 'app.json') },
  },
})
const runs = Math.max(1, Number(options.runs) || 7)
const work = mkdtempSync(join(tmpdir(), 'lectern-bench-app-'))
const say = (line) => process.stderr.write(`${line}\n`)

/** The bytes of all files below a folder, in MB. */
function readSize(dir) {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0) / 2 ** 20
}

function time(executable, args) {
  const start = performance.now()
  const { status, stderr } = spawnSync(executable, [...sandboxArgs, '--log-level=3', ...args], {
    encoding: 'utf8',
    timeout: 60_000,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (status !== 0) throw new Error(`${executable} ended with ${status}: ${stderr}`)
  return performance.now() - start
}

/** A search by the command against a program of the same runtime that ends at once, by turns; both from a file cache that is warm. */
function measureCommand(library) {
  const empty = join(work, 'ending')
  mkdirSync(empty)
  writeFileSync(join(empty, 'package.json'), JSON.stringify({ name: 'ending', main: 'main.js' }))
  writeFileSync(join(empty, 'main.js'), 'process.exit(0)')
  const bare = []
  const searched = []
  for (let run = 0; run <= runs; run++) {
    bare.push(time(options.electron, [empty]))
    searched.push(time(options.packed, ['--', 'search', 'Dragonfly', '--json', '--library', library]))
  }
  const over = searched.map((ms, at) => ms - bare[at])
  return { bareMs: toFigures(bare.slice(1)), searchMs: toFigures(searched.slice(1)), overMs: toFigures(over.slice(1)) }
}

try {
  say('a library of 1,100 pages and many slides')
  const made = await makeLibrary({
    partsFile: await buildParts(),
    slides: Number(options.slides),
    archive: options.archive && resolve(options.archive),
    say,
  })
  // Opening it writes to it.
  const library = join(work, 'library')
  cpSync(made, library, { recursive: true })
  await pause(1000)
  say('start')
  const start = await compareStart({ executable: options.electron, program: options.packed, runs, work }, library)
  say('the command')
  const command = measureCommand(library)
  const size = { bareMb: readSize(options.dist), packedMb: readSize(resolve(options.packed, '..')) }
  const goals = [
    ['start to usable search, times an empty window', start.timesEmpty.median, 1.4],
    ['memory at rest, times an empty window', start.timesMemory.median, 1.5],
    ['installed size over the bare runtime, MB', size.packedMb - size.bareMb, 35],
    ['cold search by the command over the bare runtime, ms', command.overMs.median, 400],
  ].map(([name, value, atMost]) => ({ name, value, atMost, met: value <= atMost }))
  const machine = { cores: cpus().length, model: cpus()[0]?.model, load: loadavg()[0] }
  mkdirSync(resolve(options.out, '..'), { recursive: true })
  writeFileSync(options.out, `${JSON.stringify({ machine, start, command, size, goals }, null, 2)}\n`)
  for (const { name, value, atMost, met } of goals)
    process.stdout.write(`${met ? 'met   ' : 'MISSED'}  ${name}: ${value.toFixed(2)} (at most ${atMost})\n`)
  process.stdout.write(`Written to ${options.out}\n`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
