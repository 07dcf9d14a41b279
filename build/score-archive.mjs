// Scores the built command on the real pages that tests/fixtures/activities tells the truth about; they are no part of the project.
// Usage: node build/score-archive.mjs [content folder] [--verbose] [--held-out] [--json]
//   --verbose   lists every miss on the pages that may be looked at while the parser is written
//   --held-out  lists those on the others, too
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { command, importArchive, showAll, withLibrary } from './built-command.mjs'
import { root, runMain, SetupError } from './run.mjs'
import { findMissedGoals, scorePage, toFigures, toTable } from './score.mjs'

const truthDir = join(root, 'tests/fixtures/activities')

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: 'boolean' }, 'held-out': { type: 'boolean' }, json: { type: 'boolean' } },
})

function readTruth(set) {
  const dir = join(truthDir, set)
  return readdirSync(dir).map((name) => ({ set, ...JSON.parse(readFileSync(join(dir, name), 'utf8')) }))
}

async function scoreAll(content, truths) {
  return withLibrary(async (library) => {
    await importArchive(library, content)
    const answers = await showAll(
      library,
      truths.map(({ id }) => [id]),
    )
    return truths.map((truth, at) => ({ set: truth.set, ...scorePage(truth, answers[at]) }))
  })
}

function printMisses(pages) {
  for (const { id, misses } of pages.filter((page) => page.misses.length > 0)) {
    process.stdout.write(`\n${id}\n`)
    for (const { field, expected, got } of misses)
      process.stdout.write(`  ${field}: ${JSON.stringify(expected)}, but ${JSON.stringify(got)}\n`)
  }
}

async function main() {
  const content = resolve(positionals[0] ?? join(root, '..', 'shared', 'archive', 'content'))
  if (!existsSync(command)) throw new SetupError('Nothing is built yet: run npm run build first.')
  if (!existsSync(content)) throw new SetupError(`There is no archive at ${content}.`)
  const pages = await scoreAll(content, ['tuning', 'held-out'].flatMap(readTruth))
  const sets = {
    tuning: toFigures(pages.filter(({ set }) => set === 'tuning')),
    'held-out': toFigures(pages.filter(({ set }) => set === 'held-out')),
    both: toFigures(pages),
  }
  const missed = Object.entries(sets).flatMap(([set, figures]) =>
    findMissedGoals(figures).map((line) => `${set}: ${line}`),
  )
  if (options.json) process.stdout.write(`${JSON.stringify({ sets, missed }, null, 2)}\n`)
  else process.stdout.write(`${[...toTable(sets), ...missed.map((line) => `BELOW THE GOAL ${line}`)].join('\n')}\n`)
  if (options.verbose) printMisses(pages.filter(({ set }) => set === 'tuning'))
  if (options['held-out']) printMisses(pages.filter(({ set }) => set === 'held-out'))
  return missed.length > 0 ? 1 : 0
}

await runMain(main)
