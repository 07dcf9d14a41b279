import type { Keepsake } from '../../core/model/keepsake'
import type { Deck } from '../../core/model/library'
import {
  type Hit,
  type HitKind,
  hitKinds,
  type SearchAnswer,
  type SearchQuery,
  type SimilarTo,
} from '../../core/model/search'
import type { Shelf } from '../../core/model/shelf'
import { fold } from '../../core/search/fold'
import { type ParsedQuery, parseQuery, toWantedPieces } from '../../core/search/query'
import { toMarkers } from '../../core/search/snippet'
import { advise } from './advice'
import { finish, type Steps } from './catalogue'
import { toConditions, toKinds } from './conditions'
import { type FindOptions, type Found, findEverything, type Match } from './find-everything'
import { toHit } from './hits'
import { createIndexKeeper } from './index-keeper'
import { createNotes } from './notes'
import { createPinyinNames, type PinyinNames } from './pinyin-names'
import { relaxQuery } from './relax-query'
import { createScope, FacetCounter } from './scope'
import { buildCatalogueOfShelf, type DeckNumber, type ShelfCatalogue, toNamesOf } from './shelf-catalogue'
import { findSimilar } from './similar'
import { toSpelledLetters } from './spelled-names'
import type { Sql } from './sql'
import { createTextIndex, type TextIndex } from './text-index'

/** The library as search sees it. */
export interface SearchSources {
  readonly sql: Sql
  shelf(): Shelf
  findDeck(id: string, title: string): Deck
  /** Favourites and notes: the same list as long as nothing changed. */
  keepsakes(): readonly Keepsake[]
}

/** One search over names and texts. */
export interface SearchService {
  readonly textIndex: TextIndex
  search(query: SearchQuery): SearchAnswer
  /** How a name is read in Latin letters, its syllables parted by spaces; undefined of one that is not Chinese. */
  readingOf(name: string): string | undefined
  /** Whether no name has a reading that should have one: they were never learned, or deleted. */
  lacksReadings(): boolean
  /** What is about the same; undefined when what it should be like is gone. */
  findSimilar(asked: SimilarTo): Hit[] | undefined
  /** Builds in small steps the names that the next search looks through, unless they stand there. */
  buildNames(pause: () => Promise<unknown>): Promise<void>
  /**
   * Builds in small steps what the next search needs, once `first` has come to an end. Meanwhile searches are answered from
   * the names of before, when there are some, unless the library changes again; without `first` a search does not wait: it
   * builds the rest at once.
   */
  warmUp(pause: () => Promise<unknown>, first?: Promise<unknown>): Promise<void>
}

const defaultLimit = 60
const maxLimit = 1_000
/** With no more than these a reader may have meant something else. */
const fewHits = 3

/** Search over a library: lunr for names, FTS5 for texts, one answer. */
export function createSearchService(sources: SearchSources): SearchService {
  const textIndex = createTextIndex(sources.sql)
  const pinyin = createPinyinNames(sources.sql)
  const keeper = createIndexKeeper(sources.sql)
  const notes = createNotes(sources.keepsakes)
  let built: { readonly shelf: Shelf; readonly catalogue: ShelfCatalogue } | undefined
  let building: { readonly shelf: Shelf; readonly steps: Steps<ShelfCatalogue> } | undefined
  let seen: Shelf['items'] | undefined
  /** What names are being built for after an import: until they are, those of before answer that change, and no later one. */
  let awaited: Shelf['items'] | undefined
  const readNumbers = () => sources.sql.many<DeckNumber>(['id', 'number'], 'SELECT id, number FROM decks')
  const startBuilding = (shelf: Shelf): Steps<ShelfCatalogue> => {
    if (building?.shelf.items !== shelf.items)
      building = { shelf, steps: buildCatalogueOfShelf(shelf, pinyin, sources.findDeck, keeper, readNumbers()) }
    return building.steps
  }
  const take = (shelf: Shelf, catalogue: ShelfCatalogue): ShelfCatalogue => {
    built = { shelf, catalogue }
    building = undefined
    return catalogue
  }
  const catalogue = (): ShelfCatalogue => {
    const shelf = sources.shelf()
    // Another program may have stored other texts in their place.
    if (shelf.items !== seen) textIndex.forget()
    seen = shelf.items
    if (built !== undefined && (shelf.items === awaited || shelf.items === built.shelf.items)) return built.catalogue
    return take(shelf, finish(startBuilding(shelf)))
  }
  /** Begins again when the library changes on the way, and stops when a search has done the rest. */
  const buildNames = async (pause: () => Promise<unknown>): Promise<void> => {
    for (;;) {
      const shelf = sources.shelf()
      if (built?.shelf.items === shelf.items) return
      const step = startBuilding(shelf).next()
      if (step.done === true) take(shelf, step.value)
      await pause()
    }
  }
  return {
    textIndex,
    search: (query) => {
      const started = performance.now()
      const limit = Math.max(0, Math.min(query.limit ?? defaultLimit, maxLimit))
      const offset = Math.max(0, query.offset ?? 0)
      const asked = parseQuery(query.text)
      const shelf = catalogue()
      const options = { ...toOptions(shelf, asked, query, limit + offset), notes }
      const { parsed, found } = findOrRelax(asked, shelf, textIndex, options)
      const kinds = toKinds(query.kinds ?? hitKinds, parsed)
      const chosen = chooseFairly(found, kinds, offset, limit)
      const read = findReadParts(parsed, chosen, pinyin)
      const context = {
        catalogue: shelf,
        texts: textIndex.texts,
        markers: [...toMarkers(toWantedPieces(parsed)), ...read.map((text) => ({ text, kind: 'anywhere' as const }))],
        findDeck: sources.findDeck,
      }
      const hits = chosen.flatMap((match) => toHit(match, context) ?? [])
      const total = kinds.reduce((sum, kind) => sum + found[kind].total, 0)
      const advice =
        total <= fewHits || parsed !== asked ? advise(asked, parsed, shelf, textIndex, options, total) : undefined
      return {
        query: query.text,
        total,
        ms: performance.now() - started,
        hits,
        facets: { ...options.counter?.toFacets(), kind: countKinds(found, toKinds(hitKinds, parsed)) },
        terms: [...parsed.terms, ...findMeant(parsed, textIndex), ...read],
        ...(advice === undefined ? {} : { advice }),
        ...(asked.leftOut === undefined ? {} : { leftOut: asked.leftOut }),
        ...(asked.unjoined === undefined ? {} : { unjoined: asked.unjoined }),
      }
    },
    readingOf: pinyin.readingOf,
    lacksReadings: pinyin.isEmptied,
    findSimilar: (asked) =>
      findSimilar(
        asked,
        { catalogue: catalogue(), sql: sources.sql, texts: textIndex.texts, markers: [], findDeck: sources.findDeck },
        textIndex,
      ),
    buildNames,
    warmUp: async (pause, first) => {
      awaited = first === undefined ? undefined : sources.shelf().items
      try {
        await first?.catch(() => undefined)
        await buildNames(pause)
      } finally {
        awaited = undefined
      }
      await askBeginnings(catalogue(), textIndex, pause)
      await pinyin.learn(catalogue().listNames(), pause)
      keeper.flush()
      await textIndex.tidy(pause)
    },
  }
}

/** How the words that forgive a slip are spelled where they stand, for marking them there. */
const findMeant = (query: ParsedQuery, textIndex: TextIndex): string[] =>
  toWantedPieces(query).flatMap((piece) =>
    piece.kind === 'word' && piece.isTypo ? textIndex.findNearWords(piece.text).slice(0, mostMeant) : [],
  )

const mostMeant = 12

/** What of the names that were found is read as a query says, folded: nothing else would be marked there. */
function findReadParts(
  query: ParsedQuery,
  matches: readonly Match[],
  { findPart }: Pick<PinyinNames, 'findPart'>,
): readonly string[] {
  const spelled = toSpelledLetters(query)
  if (spelled.length === 0) return []
  const names = matches.flatMap((match) => (match.kind === 'named' ? toNamesOf(match.named) : []))
  const parts = spelled.flatMap((letters) =>
    names.flatMap((name) => (fold(name).includes(letters) ? [] : (findPart(name, letters) ?? []))),
  )
  return [...new Set(parts.map(fold))].slice(0, mostMeant)
}

/** Most searches begin with one of these, and they take longest: what is found for them is kept. */
const beginnings = 'abcdefghijklmnopqrstuvwxyz0123456789'

async function askBeginnings(
  shelf: ShelfCatalogue,
  textIndex: TextIndex,
  pause: () => Promise<unknown>,
): Promise<void> {
  for (const letter of beginnings) {
    const query = parseQuery(letter)
    findEverything(shelf, textIndex, query, toOptions(shelf, query, { text: letter }, 0))
    await pause()
  }
}

function toOptions(
  shelf: ShelfCatalogue,
  asked: ParsedQuery,
  { filters = {}, order = 'relevance', kinds = hitKinds, withFacets = false }: SearchQuery,
  limit: number,
): FindOptions {
  const scope = createScope(shelf.attributes, filters, toConditions(asked, shelf.naming))
  return {
    limit,
    scope,
    order,
    ...(withFacets ? { counter: new FacetCounter(shelf.attributes, toKinds(kinds, asked)) } : {}),
  }
}

function findOrRelax(
  asked: ParsedQuery,
  shelf: ShelfCatalogue,
  textIndex: TextIndex,
  options: FindOptions,
): { readonly parsed: ParsedQuery; readonly found: Found } {
  const find = (query: ParsedQuery): Found => findEverything(shelf, textIndex, query, options)
  const strict = find(asked)
  if (asked.must.length === 0 || isSomething(strict)) return { parsed: asked, found: strict }
  for (const relaxed of relaxQuery(asked, shelf, textIndex, options)) {
    const found = relaxed.found ?? find(relaxed.query)
    if (isSomething(found)) return { parsed: relaxed.query, found }
  }
  return { parsed: asked, found: strict }
}

const isSomething = (found: Found): boolean => hitKinds.some((kind) => found[kind].total > 0)

/**
 * The best of every kind, then the second best of every kind, and so on: a page of that order, put back into groups.
 * So a word that stands on hundreds of slides does not hide the one person of that name.
 */
function chooseFairly(
  found: Found,
  kinds: readonly HitKind[],
  offset: number,
  limit: number,
): Found[HitKind]['matches'] {
  const chosen = new Map<HitKind, Found[HitKind]['matches'][number][]>(kinds.map((kind) => [kind, []]))
  const longest = Math.max(0, ...kinds.map((kind) => found[kind].matches.length))
  let passed = 0
  for (let rank = 0; rank < longest && passed < offset + limit; rank += 1)
    for (const kind of kinds) {
      const match = found[kind].matches[rank]
      if (match === undefined) continue
      if (passed >= offset && passed < offset + limit) chosen.get(kind)?.push(match)
      passed += 1
    }
  return [...chosen.values()].flat()
}

function countKinds(found: Found, kinds: readonly HitKind[]): Partial<Record<HitKind, number>> {
  const facets: Partial<Record<HitKind, number>> = {}
  for (const kind of kinds) if (found[kind].total > 0) facets[kind] = found[kind].total
  return facets
}
