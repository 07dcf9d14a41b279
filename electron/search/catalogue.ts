import { createHash } from 'node:crypto'
import lunr from 'lunr'
import type { ParsedQuery, Piece } from '../../core/search/query'
import { tokeniserVersion, toTokens } from '../../core/search/tokens'
import { type CatalogueEntry, type EntryTexts, fits, stands, toEntryTexts } from './entry-text'
import { createKeptIndex, keptVersion, type NameIndex, toKeptText } from './kept-index'
import { guardLunr } from './lunr-guard'

export interface CatalogueMatch {
  readonly key: string
  readonly score: number
}

/** Everything that has a name, found as one types. */
export interface Catalogue {
  /** Entries in which every part of the query stands, best first. */
  find(query: ParsedQuery): CatalogueMatch[]
  /** Entries in which most parts stand, give or take a slip of the finger in longer words. */
  findLoosely(query: ParsedQuery): CatalogueMatch[]
  /** Entries that hold any of some words, by their weight. */
  findAny(terms: readonly { readonly text: string; readonly weight: number }[]): CatalogueMatch[]
  /** Whether an entry holds nothing that a query excludes. */
  lacksExcluded(key: string, query: ParsedQuery): boolean
  /** The catalogue's word that is one slip away, if there is one. */
  findNearWord(word: string): string | undefined
}

/** Whether a slip in a word is forgiven: shorter ones have too many neighbours, and the work grows with the length. */
export const isMendable = (word: string): boolean => /^[a-z]{5,24}$/.test(word)

/** Where a built index outlasts the process: building one for 600 entries takes 300 ms of a start. */
export interface IndexKeeper {
  /** The index that was kept under this key, if it is still there. */
  read(key: string): string | undefined
  /** Offers an index that was built anew; `toText` writes it out. */
  offer(key: string, toText: () => string): void
}

/** Work in steps of some milliseconds each, with a value at its end. */
export type Steps<Value> = Generator<undefined, Value, undefined>

/** Does all steps at once. */
export function finish<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Builds the catalogue at once. */
export const createCatalogue = (entries: readonly CatalogueEntry[]): Catalogue => finish(buildCatalogue(entries))

/** Builds the catalogue. lunr answers within 20 ms up to about 2,000 entries. */
export function* buildCatalogue(entries: readonly CatalogueEntry[], keeper?: IndexKeeper): Steps<Catalogue> {
  guardLunr()
  const texts = toEntryTexts(entries)
  const index = yield* readOrBuildIndex(entries, keeper)
  const answer = (build: (query: lunr.Query) => void): lunr.Index.Result[] => index.query(build)
  const find = (query: ParsedQuery): CatalogueMatch[] =>
    answer((lunrQuery) => {
      for (const piece of query.must) addPiece(lunrQuery, piece, required)
      for (const { pieces } of query.choices.flat())
        for (const piece of pieces) addPiece(lunrQuery, piece, lunr.Query.presence.OPTIONAL)
    })
      .filter(({ ref }) => fits(texts.get(ref), query, true))
      .map(({ ref, score }) => ({ key: ref, score }))
  const beginnings = new Map<string, CatalogueMatch[]>()
  return {
    find: (query) => {
      if (query.must.length + query.choices.length === 0) return []
      const letters = toBeginning(query)
      if (letters === undefined) return find(query)
      const known = beginnings.get(letters) ?? find(query)
      if (beginnings.size >= mostBeginnings) beginnings.clear()
      beginnings.set(letters, known)
      return known
    },
    findAny: (terms) =>
      answer((lunrQuery) => {
        for (const { text, weight } of terms) lunrQuery.term(text, { boost: weight, usePipeline: false })
      }).map(({ ref, score }) => ({ key: ref, score })),
    findLoosely: (query) => findLoosely(query, answer, texts),
    lacksExcluded: (key, query) => !texts.has(key) || fits(texts.get(key), { ...query, must: [], choices: [] }, true),
    findNearWord: (word) => {
      const found = new Map<string, number>()
      const results = answer((query) => {
        query.term(word, { editDistance: 1, usePipeline: false })
      })
      for (const { matchData, score } of results)
        for (const term of Object.keys(matchData.metadata)) found.set(term, Math.max(found.get(term) ?? 0, score))
      return [...found].sort(([, a], [, b]) => b - a)[0]?.[0]
    },
  }
}

const mostBeginnings = 150

/**
 * The letters of a query that asks for nothing but what begins with one or two of them. lunr looks at every word that
 * does, which takes it longest for what is typed most often: such answers are kept.
 */
function toBeginning({ must, choices, not, notTitle }: ParsedQuery): string | undefined {
  const [piece, ...others] = must
  if (piece === undefined || others.length + choices.length + not.length + notTitle.length > 0) return undefined
  if (piece.kind === 'han') return [...piece.text].length === 1 ? piece.text : undefined
  return piece.kind === 'word' && piece.isPrefix && !piece.isTypo && /^[a-z0-9]{1,2}$/.test(piece.text)
    ? piece.text
    : undefined
}

function* readOrBuildIndex(entries: readonly CatalogueEntry[], keeper: IndexKeeper | undefined): Steps<NameIndex> {
  const key = keeper === undefined ? '' : toIndexKey(entries)
  const text = keeper?.read(key)
  const kept = text === undefined ? undefined : createKeptIndex(text)
  if (kept !== undefined) return kept
  const index = yield* buildIndex(entries)
  keeper?.offer(key, () => toKeptText(index))
  return index
}

const toIndexKey = (entries: readonly CatalogueEntry[]): string =>
  createHash('sha256')
    .update(JSON.stringify([lunr.version, tokeniserVersion, keptVersion, entries]))
    .digest('base64')

/** Entries that are added in one step. */
const stepSize = 40

function* buildIndex(entries: readonly CatalogueEntry[]): Steps<lunr.Index> {
  const builder = new lunr.Builder()
  builder.tokenizer = ((text: unknown) =>
    toTokens(String(text ?? '')).map((token) => new lunr.Token(token, {}))) as typeof lunr.tokenizer
  builder.ref('key')
  builder.field('title', { boost: 10 })
  builder.field('names', { boost: 6 })
  builder.field('about')
  builder.b(0.4)
  for (const [at, entry] of entries.entries()) {
    builder.add(entry)
    if (at % stepSize === stepSize - 1) yield
  }
  return builder.build()
}

const required = lunr.Query.presence.REQUIRED
const trailing = lunr.Query.wildcard.TRAILING

function addPiece(query: lunr.Query, piece: Piece, presence: lunr.Query.presence): void {
  if (piece.kind === 'word') {
    const wildcard = piece.isPrefix ? trailing : lunr.Query.wildcard.NONE
    // Its parts are another way to find it, and lunr cannot ask for one of two: `fits` does.
    for (const part of piece.parts) query.term(part, { wildcard, usePipeline: false })
    const slip = piece.isTypo ? { editDistance: 1 } : {}
    const asked = piece.parts.length === 0 ? presence : lunr.Query.presence.OPTIONAL
    query.term(piece.text, { presence: asked, wildcard, usePipeline: false, ...slip })
    // A word that is whole already counts more than one that merely begins like it.
    if (piece.isPrefix) query.term(piece.text, { boost: 4, usePipeline: false })
    return
  }
  const tokens = piece.kind === 'phrase' ? piece.tokens : piece.pairs
  const isOpen = piece.kind === 'phrase' ? piece.isPrefix : [...piece.text].length === 1
  for (const [at, token] of tokens.entries())
    query.term(token, {
      presence,
      wildcard: isOpen && at === tokens.length - 1 ? trailing : lunr.Query.wildcard.NONE,
      usePipeline: false,
    })
}

/** How much of a query has to be there. */
const enough = 0.6

function findLoosely(
  query: ParsedQuery,
  answer: (build: (query: lunr.Query) => void) => lunr.Index.Result[],
  texts: EntryTexts,
): CatalogueMatch[] {
  const tokens = query.must.flatMap((piece) =>
    piece.kind === 'word' ? [piece.text] : piece.kind === 'han' ? piece.pairs : piece.tokens,
  )
  const wanted = [...new Set(tokens)]
  if (wanted.length === 0) return []
  const results = wanted.map((token) => ({
    token,
    refs: new Map(
      answer((lunrQuery) => {
        const editDistance = isMendable(token) ? 1 : 0
        lunrQuery.term(token, { editDistance, usePipeline: false })
      }).map(({ ref, score }) => [ref, score]),
    ),
  }))
  const found: CatalogueMatch[] = []
  for (const key of texts.keys()) {
    const scores = results.flatMap(({ refs }) => refs.get(key) ?? [])
    const share = scores.length / wanted.length
    const text = share < enough ? undefined : texts.get(key)
    if (text === undefined || query.not.some((piece) => stands(text.any, piece))) continue
    found.push({ key, score: share * scores.reduce((sum, score) => sum + score, 0) })
  }
  return found.sort((a, b) => b.score - a.score)
}
