import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { round, toFigures } from './figures.mjs'
import { printResults } from './print.mjs'
import { engines } from './search-engines.mjs'
import { toSearchGoals } from './search-goals.mjs'
import { makeKnownItems } from './search-known-items.mjs'
import { buildParts, makeEmptyLibrary, makeLibrary, readSections, root, writeInput } from './search-library.mjs'
import { typeAll, typedQueries } from './search-queries.mjs'
import { measureKeystrokes } from './search-window.mjs'

const { values: options } = parseArgs({
  options: {
    electron: { type: 'string' },
    archive: { type: 'string' },
    slides: { type: 'string', multiple: true, default: ['50000', '200000'] },
    sections: { type: 'string', default: '8842' },
    only: { type: 'string', multiple: true, default: ['libraries', 'window', 'peers'] },
    out: { type: 'string', default: join(root, 'bench-results', 'search.json') },
  },
})
const archive = options.archive && resolve(options.archive)
const begun = Date.now()
const say = (message) => process.stderr.write(`[${Math.round((Date.now() - begun) / 1000)} s] ${message}\n`)
/** How often a start is measured. */
const starts = 5

/** Runs a script in a process of its own, and answers its JSON. */
const run = (script, ...args) => runNode('--expose-gc', join(root, 'tests/bench', script), ...args)

/** The first answer of a process that is started as the command is: with an option of V8, Node compiles its own code anew. */
const runFirst = (...args) => runNode(join(root, 'tests/bench/search-probe.mjs'), 'first', ...args, String(Date.now()))

async function runNode(...args) {
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 28, timeout: 240_000 })
  return JSON.parse(stdout)
}

/** A section that fails is a line of the results, and the rest goes on. */
async function attempt(name, measure) {
  say(name)
  try {
    return await measure()
  } catch (error) {
    const failed =
      (error.stderr?.trim() || error.message).split('\n').find((line) => /error/i.test(line)) ?? error.message
    say(`${name} could not be measured: ${failed}`)
    process.exitCode = 1
    return { failed }
  }
}

async function measureLibrary(partsFile, slides, empty) {
  const library = await makeLibrary({ partsFile, slides, archive, say })
  const typing = await run('search-probe.mjs', 'typing', partsFile, library)
  const firsts = []
  for (let at = 0; at < starts; at += 1) firsts.push(await runFirst(partsFile, library))
  const { rounds } = await run('search-probe.mjs', 'adding', partsFile, library)
  const kinds = Object.keys(typedQueries).map((kind) => [
    kind,
    toFigures(typing.times.filter((one) => one.kind === kind).map(({ ms }) => ms)),
  ])
  const slowest = [...typing.times].sort((a, b) => b.ms - a.ms).slice(0, 8)
  return {
    queries: typing.queries,
    typedMs: toFigures(typing.times.map(({ ms }) => ms)),
    // What neighbours on a busy machine add to the time by the clock is not in it.
    typedProcessorMs: toFigures(typing.times.map(({ cpuMs }) => cpuMs)),
    againMs: toFigures(typing.again),
    facetsMs: toFigures(typing.faceted),
    kindsMs: Object.fromEntries(kinds),
    slowest: slowest.map(({ text, ms }) => `${text} ${Math.round(ms)}`).join(' | '),
    firstAnswerMs: toFigures(firsts.map(({ firstMs }) => firstMs)),
    ofThatLoadMs: toFigures(firsts.map(({ loadMs }) => loadMs)),
    memoryOverEmptyMb: round(typing.memoryMb - empty.memoryMb),
    // With what is not collected yet.
    mostMemoryOverEmptyMb: round(typing.mostMb - empty.mostMb),
    addingMs: toFigures(rounds.map(({ addMs }) => addMs)),
    blockedMs: toFigures(rounds.map(({ blockedMs }) => blockedMs)),
    foundAfterMs: toFigures(rounds.map(({ foundMs }) => foundMs)),
  }
}

async function measurePeers(partsFile) {
  const library = await makeLibrary({ partsFile, slides: 0, archive, say })
  const sections = readSections(library, Number(options.sections))
  const items = makeKnownItems(sections)
  const typed = typeAll(typedQueries).map(({ text }) => text)
  const input = writeInput(`peers-${process.pid}.json`, { sections, items, typed })
  const results = {}
  for (const name of Object.keys(engines))
    results[name] = await attempt(`${name} on ${sections.length} sections, ${items.length} queries`, async () => {
      const { loadMs, mrr, recall, byKind, times } = await run('search-peer.mjs', name, partsFile, input)
      const kinds = Object.entries(byKind).map(([kind, value]) => `${kind} ${value.toFixed(2)}`)
      return {
        mrr: round3(mrr),
        recall: round3(recall),
        byKind: kinds.join(', '),
        loadMs: round(loadMs),
        typedMs: toFigures(times),
      }
    })
  return results
}

const round3 = (value) => Math.round(value * 1000) / 1000

const partsFile = await buildParts()
const results = {
  machine: { cores: cpus().length, model: cpus()[0]?.model, node: process.version, load: loadavg()[0].toFixed(1) },
  archive: archive === undefined ? 'generated' : 'given',
  libraries: {},
}
if (options.only.includes('libraries')) {
  const empty = await run('search-probe.mjs', 'typing', partsFile, await makeEmptyLibrary(partsFile))
  for (const slides of options.slides.flatMap((text) => text.split(',')).map(Number))
    results.libraries[slides] = await attempt(`${slides} slides`, () => measureLibrary(partsFile, slides, empty))
}
if (options.only.includes('window') && options.electron !== undefined)
  results.window = await attempt('keystrokes in the window', async () => {
    const library = await makeLibrary({ partsFile, slides: 50_000, archive, say })
    const keys = await measureKeystrokes(options.electron, library)
    return { paintedMs: toFigures(keys.map(({ paintedMs }) => paintedMs)) }
  })
if (options.only.includes('peers')) results.peers = await measurePeers(partsFile)
const goals = toSearchGoals(results)
mkdirSync(resolve(options.out, '..'), { recursive: true })
writeFileSync(options.out, `${JSON.stringify({ ...results, goals }, null, 2)}\n`)
printResults(results, goals)
process.stdout.write(`Written to ${options.out}\n`)
