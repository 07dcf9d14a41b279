import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { copyArchive } from './copy-archive.mjs'
import { makeCorpus } from './make-corpus.mjs'
import { addDeck, openParts, openService, slidesOfDeck } from './open-library.mjs'
import { createRandom, makeSlide, makeTitle } from './search-words.mjs'

export const root = join(import.meta.dirname, '../..')
const generator = ['search-words.mjs', 'search-library.mjs', 'open-library.mjs', 'make-corpus.mjs', 'copy-archive.mjs']

/** Bundles what is measured, as the app is bundled; answers the file. */
export async function buildParts() {
  // Only here: a process that measures its own start must not load it.
  const { build } = await import('vite')
  const outDir = join(root, 'node_modules', '.cache', 'lectern-bench')
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: {
      alias: ['@neon-rs/load', 'detect-libc'].map((find) => ({
        find,
        replacement: join(root, 'build', 'libsql-target.ts'),
      })),
    },
    ssr: { noExternal: ['zod', 'yaml', 'markdown-it', 'lunr', 'libsql', '@neon-rs/load', 'detect-libc'] },
    build: {
      ssr: 'tests/bench/search-parts.mjs',
      outDir,
      emptyOutDir: true,
      rollupOptions: { output: { format: 'es', entryFileNames: 'parts.mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  })
  return join(outDir, 'parts.mjs')
}

/** A library with so many slides beside 1,100 pages; made once and kept below the system's temporary folder. */
export async function makeLibrary({ partsFile, slides, pages = 1_100, archive, say }) {
  const hash = createHash('sha256').update(`${archive ?? ''} ${pages}`)
  for (const file of generator) hash.update(readFileSync(join(import.meta.dirname, file)))
  const dir = join(tmpdir(), 'lectern-bench-search', `${slides}-${hash.digest('hex').slice(0, 12)}`)
  const parts = await import(partsFile)
  if (!existsSync(dir)) {
    say(`making a library of ${slides} slides, which is kept in ${dir}`)
    const made = `${dir}.${process.pid}`
    try {
      importPages(made, pages, archive)
      if (slides > 0) addDecks(parts, join(made, 'library'), slides)
      renameSync(made, dir)
    } catch (error) {
      rmSync(made, { recursive: true, force: true })
      throw error
    }
  }
  const library = join(dir, 'library')
  await makeReady(parts, library, say)
  return library
}

function importPages(home, pages, archive) {
  const corpus = join(home, 'content')
  mkdirSync(corpus, { recursive: true })
  if (archive === undefined) makeCorpus(corpus, pages)
  else copyArchive(archive, corpus, pages)
  const command = [join(root, 'out/main/cli.js'), 'import', corpus, '--library', join(home, 'library'), '--json']
  execFileSync(process.execPath, command, { stdio: 'ignore', timeout: 300_000 })
}

function addDecks(parts, dir, slides) {
  const open = openParts(parts, dir)
  const { connection } = open.library
  const rows = connection.all('SELECT id FROM pages WHERE state = 1 ORDER BY id').map(({ id }) => id)
  const random = createRandom(4)
  const decks = Math.round(slides / slidesOfDeck)
  const batch = 25
  for (let from = 0; from < decks; from += batch)
    connection.transact(() => {
      for (let at = from; at < Math.min(decks, from + batch); at += 1) {
        const deck = { id: `bench${at}`, title: makeTitle(random), position: 100 + Math.floor(at / rows.length) }
        const texts = Array.from({ length: slidesOfDeck }, () => makeSlide(random))
        addDeck(open, deck, rows[(at * 7) % rows.length], texts)
      }
    })
  open.library.close()
}

/** Brings the index up to date with the code that is measured, and waits for what is made ready in the background. */
async function makeReady(parts, dir, say) {
  const open = openParts(parts, dir)
  const { library, search } = open
  if (!search.textIndex.isCurrent()) {
    say('indexing it again, since the tokeniser or its tables are others now')
    search.textIndex.clear()
    await parts.reindex(library.connection, search.textIndex, async () => {})
    search.textIndex.markCurrent()
  }
  search.search({ text: '服务' })
  await search.warmUp(() => sleep(0))
  library.close()
}

/** An empty library, for what memory is held against. */
export async function makeEmptyLibrary(partsFile) {
  const dir = join(tmpdir(), 'lectern-bench-search', 'empty')
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true })
  const parts = await import(partsFile)
  const service = await openService(parts, join(dir, 'library'))
  await service.close()
  return join(dir, 'library')
}

/** Sections of the pages of a library, cut at their headings, as `{ title, text }`. */
export function readSections(library, most) {
  const Database = createRequire(import.meta.url)('libsql')
  const database = new Database(join(library, 'library.db'), { readonly: true })
  const sections = []
  for (const { title, body } of database
    .prepare('SELECT p.title, t.body FROM pages p JOIN texts t ON t.id = p.text_id')
    .all()) {
    for (const part of body.split(/^(?=#{1,4} )/m)) {
      const text = part
        .replace(/\]\([^)]*\)|<[^>]*>|[#*`>|]+/g, ' ')
        .replace(/[ \t]+/g, ' ')
        .trim()
      const heading = /^#{1,4} +(.+)/.exec(part)?.[1]?.trim()
      if (text.length > 40) sections.push({ title: heading ?? title, text: text.slice(0, 4_000) })
    }
  }
  database.close()
  return sections.slice(0, most)
}

/** Writes a value for a process of its own, and answers the file. */
export function writeInput(name, value) {
  const file = join(tmpdir(), 'lectern-bench-search', name)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, JSON.stringify(value))
  return file
}
