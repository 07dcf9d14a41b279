// Tries the built command on a real archive and on real PDFs, when they lie in `shared` beside the checkout; they are no part of it.
// Usage: node build/check-real-archive.mjs [folder that holds archive/content and pdfs]
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { root, say } from './run.mjs'

const shared = resolve(process.argv[2] ?? join(root, '..', 'shared'))
const content = join(shared, 'archive', 'content')
const pdfs = join(shared, 'pdfs')
const command = join(root, 'out', 'main', 'cli.js')

let passed = 0
let failed = 0

function check(name, isRight, detail = '') {
  if (isRight) passed += 1
  else failed += 1
  process.stdout.write(`${isRight ? 'ok ' : 'BAD'}  ${name}${detail === '' ? '' : `: ${detail}`}\n`)
}

/** Runs the command and answers its exit code and its JSON. */
function lectern(library, ...args) {
  return new Promise((done, broken) => {
    const child = spawn(process.execPath, [command, ...args, '--library', library, '--json'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const chunks = []
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.on('error', broken)
    child.on('close', (code) => {
      const text = Buffer.concat(chunks).toString('utf8')
      try {
        done({ code, json: JSON.parse(text) })
      } catch {
        broken(new Error(`lectern ${args.join(' ')} answered ${code} and no JSON: ${text.slice(0, 200)}`))
      }
    })
  })
}

const listPages = (dir) =>
  readdirSync(dir, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.md'),
  )

async function checkArchive(library) {
  const pages = listPages(content).length
  const { code, json: first } = await lectern(library, 'import', content)
  check('the archive is imported', code === 0, `exit ${code}, ${first.ms} ms`)
  check(
    'every page is an item or a listed skip',
    first.added + first.skipped.length === pages,
    `${pages} pages = ${first.added} added + ${first.skipped.length} skipped`,
  )
  check(
    'every skip has its reason',
    first.skipped.every(({ path, reason }) => path && reason),
    first.skipped.map(({ path }) => path).join(', '),
  )
  const [events, articles] = [await lectern(library, 'list', 'events'), await lectern(library, 'list', 'articles')]
  check('events add up', events.json.total === first.events, `${first.events}`)
  check('articles add up', articles.json.total === first.articles, `${first.articles}`)
  const translations = [...events.json.items, ...articles.json.items].reduce(
    (sum, { languages }) => sum + languages.length,
    0,
  )
  check('pages add up over their translations', translations === first.added, `${translations}`)
  for (const [kind, expected] of [
    ['talks', first.talks],
    ['decks', first.decks],
  ]) {
    const { json } = await lectern(library, 'list', kind)
    check(`${kind} add up`, json.total === expected && expected > 0, `${json.total} listed, ${expected} reported`)
  }
  for (const { id } of events.json.items) {
    const shown = await lectern(library, 'show', id)
    if (shown.code !== 0 || !shown.json.title || !shown.json.body)
      check(`${id} can be shown`, false, `exit ${shown.code}`)
  }

  const { json: again } = await lectern(library, 'import', content)
  check(
    'importing again changes nothing',
    again.added + again.updated + again.removed === 0 && again.unchanged === first.added,
    `${again.added} added, ${again.updated} updated, ${again.removed} removed`,
  )
  check('and takes a fraction of the time', again.ms < first.ms / 2, `${again.ms} ms against ${first.ms} ms`)
}

const searches = [
  ['Layotto', ['event', 'article']],
  ['Dragonfly', ['event', 'talk']],
  ['服务发现', ['event', 'article']],
  ['云原生', ['event', 'article']],
  ['SOFARegistry 服务发现', ['article']],
  ['分布式事务 Seata', ['article']],
  ['sofa-channel', ['event']],
  ['"service mesh"', ['article']],
  ['Layoto', ['event']],
]

async function checkSearches(library) {
  for (const [query, kinds] of searches) {
    const { json } = await lectern(library, 'search', query, '--limit', '60')
    const missing = kinds.filter((kind) => !json.hits.some((hit) => hit.kind === kind))
    check(`${query} finds ${kinds.join(' and ')}`, missing.length === 0, `${json.total} hits in ${json.ms} ms`)
  }
}

function servePdfs(files) {
  const server = createServer((request, response) => {
    const file = files.get(decodeURIComponent(new URL(request.url, 'http://127.0.0.1').pathname.slice(1)))
    if (file === undefined) return response.writeHead(404).end()
    const bytes = readFileSync(file)
    return response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': bytes.length }).end(bytes)
  })
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)))
}

async function checkPdfs(home) {
  const library = join(home, 'pdf-library')
  const files = new Map(
    ['decks', 'hostile'].flatMap((folder) =>
      readdirSync(join(pdfs, folder)).map((name) => [`${folder}-${name}`, join(pdfs, folder, name)]),
    ),
  )
  const server = await servePdfs(files)
  try {
    mkdirSync(library, { recursive: true })
    const { port } = server.address()
    writeFileSync(
      join(library, 'settings.json'),
      JSON.stringify({ mirrorRules: `https://slides.example/ -> http://127.0.0.1:${port}/` }),
    )
    const links = [...files.keys()].map((name) => `- [${name}](https://slides.example/${encodeURIComponent(name)})`)
    const archive = join(home, 'pdf-archive', 'zh', 'activities', 'all-decks')
    mkdirSync(archive, { recursive: true })
    writeFileSync(
      join(archive, 'index.md'),
      `---\ntitle: 幻灯片\ndate: 2024-01-01\n---\n\n## 资料下载\n\n${links.join('\n')}\n`,
    )
    await lectern(library, 'import', join(home, 'pdf-archive'))
    await checkDecks(library, files)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

const expectedFailures = new Set(['encrypted', 'corrupt', 'not-a-pdf', 'truncated', 'timeout'])

async function checkDecks(library, files) {
  const { code, json: fetched } = await lectern(library, 'slides', 'fetch', '--all')
  const kinds = fetched.failed.map(({ kind, url }) => `${kind} ${decodeURIComponent(url.split('/').at(-1))}`)
  check('every PDF is ready or a named failure', fetched.ready + fetched.failed.length === files.size, kinds.join(', '))
  check('the exit code says whether one failed', code === (fetched.failed.length > 0 ? 1 : 0), `${code}`)
  check(
    'every failure is of a kind that was expected',
    fetched.failed.every(({ kind }) => expectedFailures.has(kind)),
    `${fetched.ready} ready, ${fetched.failed.length} failed in ${fetched.ms} ms`,
  )
  const left = readdirSync(join(library, 'content'), { recursive: true }).filter((name) => name.endsWith('.part'))
  check('nothing half-made is left', left.length === 0, left.join(', '))
  const { json: status } = await lectern(library, 'slides', 'status')
  const real = status.decks.filter(({ url }) => url.includes('/decks-'))
  check(
    'the real decks have text',
    real.length > 0 && real.every(({ pagesWithText, pages }) => pagesWithText > 0 && pagesWithText >= pages * 0.9),
    real.map(({ pages, pagesWithText }) => `${pagesWithText}/${pages}`).join(', '),
  )
  for (const query of ['排版', '文件系统', 'package']) {
    const { json } = await lectern(library, 'search', query, '--kind', 'slide')
    check(
      `${query} is found on a slide`,
      json.hits.some(({ page }) => page >= 1),
      `${json.total} hits in ${json.ms} ms`,
    )
  }
  const { json: health } = await lectern(library, 'doctor')
  check('the doctor finds the library well', health.ok)
}

async function main() {
  if (!existsSync(command)) {
    say('Nothing is built yet: run npm run build first.')
    return 1
  }
  const home = mkdtempSync(join(tmpdir(), 'lectern-real-'))
  try {
    if (existsSync(content)) {
      const library = join(home, 'library')
      await checkArchive(library)
      await checkSearches(library)
    } else say(`No archive at ${content}: left out.`)
    if (existsSync(pdfs)) await checkPdfs(home)
    else say(`No PDFs at ${pdfs}: left out.`)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed > 0 ? 1 : 0
}

process.exitCode = await main()
