import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDeck, openParts, slidesOfDeck } from './open-library.mjs'

const limit = 10

/**
 * The words of a query for every engine but Lectern, which has its own language: the same tokens. Words that a space parts
 * are apart even in Chinese, and the single character that ends a run of Chinese is left out, since it is a token only where
 * a run ends in a text.
 */
const toWords = (toTokens, query) =>
  query
    .replaceAll('"', ' ')
    .split(/\s+/)
    .flatMap((part) => {
      const words = toTokens(part)
      return words.filter((word, at) => !(isHan.test(word) && words[at - 1]?.endsWith(word)))
    })
const isHan = /\p{Script=Han}/u

/** The last word may still be being typed. */
const isOpen = (query) => /[\p{L}\p{N}]$/u.test(query)

/**
 * Search engines that were given the same sections, by name. Each is set up as its makers advise for search as one types:
 * all words, the last one as a prefix, titles above texts, and where it can, slips forgiven when nothing is found.
 */
export const engines = {
  Lectern: createLectern,
  'lunr alone': createLunr,
  MiniSearch: createMiniSearch,
  Orama: createOrama,
  FlexSearch: createFlexSearch,
  'FTS5 untuned': createFts,
  'FTS5, counted and marked': createMarkedFts,
}

/** Which of them find a phrase as a phrase. */
export const withPhrases = ['Lectern', 'FTS5 untuned']

/** The one that does what Lectern does for an answer but ranking it, mending words and looking through names. */
export const withSameWork = 'FTS5, counted and marked'

/** Sections as slides of decks: they are found by the text index and its ranking, with no names to help. */
async function createLectern(parts, sections) {
  const dir = mkdtempSync(join(tmpdir(), 'lectern-bench-peers-'))
  const open = openParts(parts, dir)
  const { connection } = open.library
  connection.run(`INSERT INTO sources (id, kind, title, location, imported_at) VALUES ('s', 'folder', 's', '/s', '')`)
  const page = await importPage(open)
  const places = new Map()
  for (let from = 0; from < sections.length; from += slidesOfDeck) {
    const some = sections.slice(from, from + slidesOfDeck)
    const id = `deck${from}`
    connection.transact(() => addDeck(open, { id, title: id, position: from }, page, some.map(toText)))
    for (const at of some.keys()) places.set(`${id} ${at + 1}`, from + at)
  }
  await open.search.warmUp(async () => {})
  return {
    find: (text) =>
      open.search
        .search({ text, kinds: ['slide'], limit })
        .hits.map(({ deckId, page: slide }) => places.get(`${deckId} ${slide}`)),
    close: () => {
      open.library.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

async function importPage({ library }) {
  const { connection } = library
  connection.run(`INSERT INTO texts (key, body, plain) VALUES ('k', '', '')`)
  connection.run(
    `INSERT INTO pages (source, state, path, item_id, language, kind, title, tags, damaged, json, parser, hash, size, mtime, text_id)
     VALUES ('s', 1, 'p.md', 'p', 'zh', 'event', 'p', '[]', 0, '{"talks":[],"tags":[],"links":[],"decks":[],"images":[]}', 1, 'h', 1, 1, 1)`,
  )
  return 1
}

const toText = ({ title, text }) => `${title}\n${text}`

async function createLunr({ toTokens }, sections) {
  const { default: lunr } = await import('lunr')
  const builder = new lunr.Builder()
  builder.tokenizer = (text) => toTokens(String(text ?? '')).map((token) => new lunr.Token(token, {}))
  builder.ref('id')
  builder.field('title', { boost: 10 })
  builder.field('text')
  sections.forEach(({ title, text }, id) => {
    builder.add({ id, title, text })
  })
  const index = builder.build()
  const { REQUIRED } = lunr.Query.presence
  const { TRAILING, NONE } = lunr.Query.wildcard
  const ask = (words, options) =>
    index.query((query) => {
      for (const [at, word] of words.entries())
        query.term(word, { presence: REQUIRED, usePipeline: false, ...options(word, at === words.length - 1) })
    })
  return {
    find: (text) => {
      const words = toWords(toTokens, text)
      if (words.length === 0) return []
      const strict = ask(words, (_, isLast) => ({ wildcard: isLast && isOpen(text) ? TRAILING : NONE }))
      const found =
        strict.length > 0 ? strict : ask(words, (word) => (/^[a-z]{5,}$/.test(word) ? { editDistance: 1 } : {}))
      return found.slice(0, limit).map(({ ref }) => Number(ref))
    },
  }
}

async function createMiniSearch({ toTokens }, sections) {
  const { default: MiniSearch } = await import('minisearch')
  const index = new MiniSearch({ fields: ['title', 'text'], tokenize: toTokens, processTerm: (term) => term })
  index.addAll(sections.map((section, id) => ({ id, ...section })))
  // Two, since it counts letters that changed places as two slips.
  const fuzzy = (term) => (/^[a-z]{5,}$/.test(term) ? 2 : false)
  return {
    find: (text) => {
      const prefix = (_, at, terms) => isOpen(text) && at === terms.length - 1
      const options = {
        boost: { title: 10 },
        combineWith: 'AND',
        prefix,
        tokenize: (query) => toWords(toTokens, query),
      }
      const strict = index.search(text, options)
      const found = strict.length > 0 ? strict : index.search(text, { ...options, fuzzy })
      return found.slice(0, limit).map(({ id }) => id)
    },
  }
}

async function createOrama({ toTokens }, sections) {
  const { create, insertMultiple, search } = await import('@orama/orama')
  const tokenizer = { language: 'english', normalizationCache: new Map(), tokenize: (text) => toWords(toTokens, text) }
  const index = create({ schema: { at: 'number', title: 'string', text: 'string' }, components: { tokenizer } })
  await insertMultiple(
    index,
    sections.map((section, at) => ({ at, ...section })),
  )
  // With a tolerance of two it takes minutes for what is typed here.
  const ask = (term, tolerance) =>
    search(index, { term, properties: ['title', 'text'], boost: { title: 10 }, threshold: 0, tolerance, limit })
  return {
    find: async (text) => {
      if (toWords(toTokens, text).length === 0) return []
      const strict = await ask(text, 0)
      const { hits } = strict.hits.length > 0 ? strict : await ask(text, 1)
      return hits.map(({ document }) => document.at)
    },
  }
}

async function createFlexSearch({ toTokens }, sections) {
  const { Document } = (await import('flexsearch')).default
  const field = (name) => ({
    field: name,
    tokenize: 'forward',
    encode: (text) => toWords(toTokens, text),
    resolution: 9,
  })
  const index = new Document({ document: { id: 'id', index: [field('title'), field('text')] } })
  sections.forEach((section, id) => {
    index.add({ id, ...section })
  })
  return {
    find: (text) =>
      index
        .search(text, { limit, merge: true })
        .slice(0, limit)
        .map(({ id }) => id),
  }
}

/** A table as one makes it first: no prefix index, and bm25 of all that matches. It is asked for ids alone. */
function createFts(parts, sections) {
  return openFts(parts, sections, (database) => {
    const select = database.prepare(`SELECT rowid FROM sections WHERE sections MATCH ? ORDER BY rank LIMIT ${limit}`)
    return (match) => select.all([match])
  })
}

/** The same, asked for what a list of hits shows, too: where the words stand, and how many there are. */
function createMarkedFts(parts, sections) {
  return openFts(parts, sections, (database) => {
    const select = database.prepare(
      `SELECT rowid, highlight(sections, 0, '[', ']') AS title, snippet(sections, 1, '[', ']', '…', 40) AS text
       FROM sections WHERE sections MATCH ? ORDER BY rank LIMIT ${limit}`,
    )
    const count = database.prepare('SELECT count(*) AS total FROM sections WHERE sections MATCH ?')
    return (match) => {
      count.get([match])
      return select.all([match])
    }
  })
}

async function openFts({ toTokens }, sections, prepare) {
  const Database = createRequire(import.meta.url)('libsql')
  const database = new Database(':memory:')
  database.exec('CREATE VIRTUAL TABLE sections USING fts5(title, text)')
  const insert = database.prepare('INSERT INTO sections (rowid, title, text) VALUES (?, ?, ?)')
  database.exec('BEGIN')
  sections.forEach(({ title, text }, at) => {
    insert.run([at + 1, toTokens(title).join(' '), toTokens(text).join(' ')])
  })
  database.exec('COMMIT')
  const select = prepare(database)
  const quote = (words) => `"${words.join(' ').replaceAll('"', '')}"`
  return {
    find: (text) => {
      const words = toWords(toTokens, text)
      if (words.length === 0) return []
      const match = /^"[^"]+"$/.test(text)
        ? quote(words)
        : words.map((word) => quote([word])).join(' AND ') + (isOpen(text) ? ' *' : '')
      return select(match).map(({ rowid }) => rowid - 1)
    },
  }
}
