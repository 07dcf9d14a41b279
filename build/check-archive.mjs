// What Lectern understands of an archive, without knowing the truth about it: counts, confidences, doubtful pages first.
// Usage: npm run check:archive -- <folder, .zip, .tar.gz or address> [--all] [--json]
import { parseArgs } from 'node:util'
import { toLines, toReport } from './archive-report.mjs'
import { importArchive, runBuilt, showAll, withLibrary } from './built-command.mjs'
import { runMain, SetupError } from './run.mjs'
import { checkNode, prepareBuild, prepareDependencies } from './setup.mjs'

const usage = 'Usage: npm run check:archive -- <folder, .zip, .tar.gz or address> [--all] [--json]'

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { all: { type: 'boolean' }, json: { type: 'boolean' } },
    })
    if (positionals.length === 1) return { ...values, location: positionals[0] }
  } catch (error) {
    throw new SetupError(`${error.message}\n${usage}`)
  }
  throw new SetupError(usage)
}

async function readArchive(library, location) {
  const imported = await importArchive(library, location)
  const [events, articles, speakers] = await Promise.all(
    ['events', 'articles', 'speakers'].map(async (kind) => (await runBuilt(library, 'list', kind)).json.items),
  )
  const calls = events.flatMap(({ id, languages }) => languages.map((language) => [id, '--lang', language]))
  const shown = await showAll(library, calls, showProgress(calls.length))
  return toReport({ imported, events: shown.filter(Boolean), articles, speakers })
}

function showProgress(total) {
  if (!process.stderr.isTTY) return undefined
  let done = 0
  return () => {
    done += 1
    process.stderr.write(done === total ? '\r\u001b[K' : `\rReading events: ${done} of ${total}`)
  }
}

await runMain(async () => {
  const { location, all, json } = readArguments()
  checkNode()
  prepareDependencies()
  await prepareBuild()
  const report = await withLibrary((library) => readArchive(library, location))
  const lines = json ? [JSON.stringify(report, null, 2)] : toLines(report, all ? Number.POSITIVE_INFINITY : undefined)
  process.stdout.write(`${lines.join('\n').trimEnd()}\n`)
  return 0
})
