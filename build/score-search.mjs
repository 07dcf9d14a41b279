// Scores the built command's search on the real archive and real slides that lie beside the project; they are no part of it.
// Usage: node build/score-search.mjs [folder that holds archive/content and pdfs] [--verbose] [--json]
//   --verbose   lists every query that is not answered perfectly
import { once } from 'node:events'
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { availableParallelism } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { command, importArchive, runBuilt, withLibrary } from './built-command.mjs'
import { goals, judge, toFiguresByKind, toMisses, toTable } from './judge-search.mjs'
import { root, runMain, SetupError } from './run.mjs'

const judgedDir = join(root, 'tests/fixtures/search-real')
/** As many as keep the best ten of each of six kinds in the answer. */
const limit = 60

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: 'boolean' }, json: { type: 'boolean' } },
})

const readJudged = () =>
  readdirSync(judgedDir)
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(join(judgedDir, name), 'utf8')))

/** Gives the library the slides: an event links to them, and a server of this machine has them. */
async function importSlides(library, folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.pdf'))
  const server = createServer((request, response) => {
    const name = names.find((one) => one === basename(decodeURIComponent(request.url ?? '')))
    if (name === undefined) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'application/pdf' })
    return createReadStream(join(folder, name)).pipe(response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    mkdirSync(library, { recursive: true })
    const mirrorRules = `https://slides.example/ -> http://127.0.0.1:${server.address().port}/`
    writeFileSync(join(library, 'settings.json'), JSON.stringify({ mirrorRules }))
    const page = join(dirname(library), 'slides', 'zh', 'activities', 'slides', 'index.md')
    mkdirSync(dirname(page), { recursive: true })
    const links = names.map((name) => `- [${basename(name, '.pdf')}](https://slides.example/${name})`)
    writeFileSync(page, `---\ntitle: 幻灯片\ndate: 2024-01-01\n---\n\n## 资料下载\n\n${links.join('\n')}\n`)
    await importArchive(library, join(dirname(library), 'slides'))
    const { code, errors } = await runBuilt(library, 'slides', 'fetch', '--event', 'activities/slides')
    if (code !== 0) throw new SetupError(`The slides in ${folder} could not be stored. ${errors.trim()}`)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

/** The addresses of decks by their ids. */
async function readAddresses(library) {
  const { json } = await runBuilt(library, 'list', 'decks')
  const addresses = new Map(json.items.map(({ deckId, url }) => [deckId, url]))
  return (deckId) => addresses.get(deckId) ?? deckId
}

async function judgeAll(library, judged) {
  const toDeck = await readAddresses(library)
  const judgments = new Array(judged.length)
  let next = 0
  const work = async () => {
    while (next < judged.length) {
      const at = next++
      const { json, errors } = await runBuilt(library, 'search', '--limit', String(limit), judged[at].query)
      if (json?.hits === undefined) throw new SetupError(`${judged[at].query} was not answered. ${errors.trim()}`)
      judgments[at] = judge(judged[at], json.hits, toDeck)
    }
  }
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work))
  return judgments
}

async function main() {
  const shared = resolve(positionals[0] ?? join(root, '..', 'shared'))
  const [content, slides] = [join(shared, 'archive', 'content'), join(shared, 'pdfs', 'decks')]
  if (!existsSync(command)) throw new SetupError('Nothing is built yet: run npm run build first.')
  for (const folder of [content, slides])
    if (!existsSync(folder)) throw new SetupError(`There is no archive at ${folder}.`)
  const judgments = await withLibrary(async (library) => {
    await importSlides(library, slides)
    await importArchive(library, content)
    return judgeAll(library, readJudged())
  })
  const figures = toFiguresByKind(judgments)
  const missed = Object.entries(goals).filter(([name, goal]) => figures.all[name] < goal)
  if (options.json)
    process.stdout.write(`${JSON.stringify({ figures, goals, misses: toMisses(judgments) }, null, 2)}\n`)
  else process.stdout.write(`${toTable(figures).join('\n')}\n`)
  for (const [name, goal] of missed)
    process.stdout.write(`BELOW THE GOAL ${name} ${figures.all[name].toFixed(3)} (at least ${goal})\n`)
  if (options.verbose) process.stdout.write(`${toMisses(judgments).join('\n')}\n`)
  return missed.length > 0 ? 1 : 0
}

await runMain(main)
