import { type HitKind, hitKinds, type SearchOrder } from '../../core/model/search'
import type { ShelfPage } from '../../core/model/shelf'
import { fold } from '../../core/search/fold'
import { fitsLiterally, isLiteral } from '../../core/search/literal-names'
import { type ParsedQuery, type Piece, toWantedPieces } from '../../core/search/query'
import type { CatalogueMatch } from './catalogue'
import { findExcludedRows, findLiteralSlides, hasLiterals } from './literal-slides'
import { toExclusion, toMatch, toPhraseMatch, toTerm } from './match'
import type { Named } from './named'
import type { NoteMatch, Notes } from './notes'
import type { PageMatch } from './page-index'
import type { FacetCounter, Scope } from './scope'
import type { ShelfCatalogue } from './shelf-catalogue'
import type { SlideCount, SlideMatch } from './slide-index'
import { findSlidesInContext } from './slides-in-context'
import { findSpelled } from './spelled-names'
import type { TextIndex } from './text-index'

/** Something that was found, before it is told to the reader. */
export type Match =
  | { readonly kind: 'slide'; readonly score: number; readonly slide: SlideMatch }
  | {
      readonly kind: 'named'
      readonly score: number
      readonly key: string
      readonly named: Named
      readonly page?: ShelfPage
    }
  | NoteMatch

/** What was found of each kind, best first, and how much there is. */
export type Found = Readonly<Record<HitKind, { readonly matches: readonly Match[]; readonly total: number }>>

/** How a search is to be answered. */
export interface FindOptions {
  /** How many slides are wanted at most. */
  readonly limit: number
  readonly scope: Scope
  readonly order: SearchOrder
  /** What the reader wrote, when that is to be found, too. */
  readonly notes?: Notes
  /** Counts what is found by facet, when that is asked for. */
  readonly counter?: FacetCounter
}

/** Everything in which all parts of a query stand and that is within its scope; of a query without words all that is. */
export function findEverything(
  shelf: ShelfCatalogue,
  textIndex: TextIndex,
  query: ParsedQuery,
  options: FindOptions,
): Found {
  options.counter?.clear()
  const onPages = toMatch(query, 'page', textIndex.findNearWords)
  const onSlides = toMatch(query, 'slide', textIndex.findNearWords)
  if (onPages === undefined || onSlides === undefined) return browse(shelf, textIndex, query, options)
  const notes = findNotes(shelf, query, options)
  const pages = findPages(textIndex, query, onPages)
  const names = withPinyin(findNames(shelf, textIndex, query), pages.length > 0, shelf, textIndex, query)
  if (hasLiterals(query)) {
    const isMeant = (folded: string): boolean => fitsLiterally(folded, query)
    const slides = findLiteralSlides(shelf, textIndex, query, onSlides, isMeant, options)
    const meant = pages.filter(({ row }) => isMeant(toFoldedPage(shelf, textIndex, row)))
    return narrow(toFound(shelf, names, meant, slides, notes), shelf, options)
  }
  const whole = findSlides(shelf, textIndex, {
    text: query.text,
    match: onSlides,
    pieces: toWantedPieces(query),
    names,
    options,
  })
  const slides = whole.total > fewSlides ? whole : addSlidesInContext(whole, shelf, textIndex, query, options)
  return narrow(toFound(shelf, names, pages, slides, notes), shelf, options)
}

/**
 * Pages of a query, of which `match` is the whole. A single letter behind other words is asked apart: FTS5 gathers all words
 * that begin with it for each question, nearly every page holds one, and it is hardly a word yet.
 */
function findPages(textIndex: TextIndex, query: ParsedQuery, match: string): readonly PageMatch[] {
  const last = query.must.at(-1)
  const isBeginning = last?.kind === 'word' && last.isPrefix && !last.isTypo && last.text.length === 1
  const rest = isBeginning
    ? toMatch({ ...query, must: query.must.slice(0, -1) }, 'page', textIndex.findNearWords)
    : undefined
  if (last === undefined || rest === undefined) return textIndex.findPages(match)
  const within = new Set(textIndex.findPages(toTerm(last, textIndex.findNearWords)).map(({ row }) => row))
  return textIndex.findPages(rest).filter(({ row }) => within.has(row))
}

const toFoldedPage = (shelf: ShelfCatalogue, textIndex: TextIndex, row: number): string =>
  fold(`${shelf.pages.get(row)?.page.title ?? ''}\n${textIndex.texts.readBody(row)}`)

const findNames = (shelf: ShelfCatalogue, textIndex: TextIndex, query: ParsedQuery): CatalogueMatch[] =>
  dropExcluded([...shelf.catalogue.find(query), ...shelf.scan.find(query)], shelf, textIndex, query)

const lacksExcluded = (shelf: ShelfCatalogue, key: string, query: ParsedQuery): boolean =>
  shelf.catalogue.lacksExcluded(key, query) && shelf.scan.lacksExcluded(key, query)

/** All that is within the scope, when there is one. */
function browse(shelf: ShelfCatalogue, textIndex: TextIndex, query: ParsedQuery, options: FindOptions): Found {
  if (options.scope.isOpen && query.filters.length === 0) return toFound(shelf, [], [], { slides: [], total: 0 })
  const all = [...shelf.named.keys()].flatMap((key) => (lacksExcluded(shelf, key, query) ? [{ key, score: 0 }] : []))
  const match = toExclusion(query, 'slide', textIndex.findNearWords)
  const unwanted = { ...(match === undefined ? {} : { match }), rows: findExcludedRows(textIndex, query) }
  const { decks, total } = chooseNewest(textIndex.countAllSlides(unwanted), shelf, options)
  const slides = { slides: textIndex.listSlidesOf(decks, options.limit, unwanted), total }
  const names = dropExcluded(all, shelf, textIndex, query)
  const notes = findNotes(shelf, query, options)
  return narrow(toFound(shelf, names, [], slides, notes), shelf, { ...options, order: 'date' })
}

const findNotes = (shelf: ShelfCatalogue, query: ParsedQuery, { notes }: FindOptions): readonly NoteMatch[] =>
  notes?.find(query, shelf.named) ?? []

/** What is found by its name may still say on its page what the query excludes. */
export function dropExcluded(
  names: readonly CatalogueMatch[],
  shelf: ShelfCatalogue,
  textIndex: TextIndex,
  query: ParsedQuery,
): CatalogueMatch[] {
  const unwanted = toExclusion(query, 'page', textIndex.findNearWords)
  const rows = [
    ...(unwanted === undefined ? [] : textIndex.findPages(unwanted).map(({ row }) => row)),
    ...query.not.filter(isLiteral).flatMap((piece) => findLiteralPages(shelf, textIndex, piece)),
  ]
  if (rows.length === 0) return [...names]
  const excluded = new Set(rows.map((row) => shelf.pages.get(row)?.key))
  return names.filter(({ key }) => !excluded.has(key))
}

/** Pages that say a name with its signs: the index knows its letters alone, so each that holds them is looked at. */
const findLiteralPages = (shelf: ShelfCatalogue, textIndex: TextIndex, piece: Piece): number[] =>
  textIndex
    .findPages(toTerm(piece, textIndex.findNearWords))
    .map(({ row }) => row)
    .filter((row) => fitsLiterally(toFoldedPage(shelf, textIndex, row), { must: [piece], not: [], choices: [] }))

/** What of the names that were found is within the scope, in the order that was asked for. */
export function narrow(found: Found, shelf: ShelfCatalogue, { scope, order, counter }: FindOptions): Found {
  if (scope.isOpen && order === 'relevance' && counter === undefined) return found
  const isWithin = (match: Match): boolean => {
    if (match.kind === 'slide') return true
    const named = toNamed(match)
    if (named === undefined) return scope.isOpen
    if (!scope.fits(named)) return false
    const misses = scope.misses(named)
    counter?.add(match.kind === 'note' ? match.kind : named.kind, named, misses)
    return misses.length === 0
  }
  const dayOf = (match: Match): string => {
    const named = toNamed(match)
    return named === undefined ? '' : shelf.attributes.of(named).day
  }
  const narrowed = hitKinds.map((kind) => {
    if (kind === 'slide') return [kind, found.slide] as const
    const matches = found[kind].matches.filter(isWithin)
    if (order === 'date') matches.sort((a, b) => dayOf(b).localeCompare(dayOf(a)))
    return [kind, { matches, total: matches.length }] as const
  })
  return Object.fromEntries(narrowed) as unknown as Found
}

const toNamed = (match: Match): Named | undefined => {
  if (match.kind === 'slide') return undefined
  return match.kind === 'note' ? match.of : match.named
}

/** With more than these, a reader finds the slide among those that hold all words. */
const fewSlides = 12
/** Of decks that are called by the same words. */
const mostInContext = 60

function addSlidesInContext(
  { slides, total }: FoundSlides,
  shelf: ShelfCatalogue,
  textIndex: TextIndex,
  query: ParsedQuery,
  { scope, limit, counter }: FindOptions,
): FoundSlides {
  const known = new Set(slides.map(({ row }) => row))
  // However many are wanted: each question about the same words counts the same.
  const all = findSlidesInContext(shelf, textIndex, query, scope, mostInContext)
  const others = all.filter(({ row }) => !known.has(row))
  for (const { deck } of others) {
    const named = shelf.numbered.get(deck)
    if (named !== undefined) counter?.add('slide', named, [])
  }
  return { slides: [...slides, ...others].slice(0, limit), total: total + others.length }
}

interface SlidesAsked {
  readonly text: string
  readonly match: string
  readonly pieces: readonly Piece[]
  readonly names: readonly CatalogueMatch[]
  readonly options: FindOptions
}

/** Slides of what is called as the query asks stand first, or those of the newest events. */
export function findSlides(
  shelf: ShelfCatalogue,
  textIndex: TextIndex,
  { text, match, pieces, names, options }: SlidesAsked,
): FoundSlides {
  const { scope, order, counter, limit } = options
  if (order === 'date' || counter !== undefined)
    return findSlidesByDeck(shelf, textIndex, { text, match, pieces, names, options })
  const phrase = toPhraseMatch(pieces)
  // One or two letters begin too many names to mean one of them.
  const isNamed = pieces.some(({ text }) => text.length > 2 || /[^a-z0-9]/.test(text))
  const favoured = isNamed ? shelf.toDeckNumbers(names.slice(0, mostFavoured).map(({ key }) => key)) : []
  const only = scope.isOpen ? undefined : toDecksWithin(shelf, scope)
  return textIndex.findSlides({
    text,
    match,
    ...(phrase === undefined ? {} : { phrase }),
    pieces: pieces.map((piece) => ({ piece, weight: pieces.length === 1 ? 1 : textIndex.weigh(piece) })),
    favoured,
    hidden: shelf.hiddenDecks,
    limit,
    ...(only === undefined ? {} : { only }),
  })
}

const toDecksWithin = (shelf: ShelfCatalogue, scope: Scope): number[] =>
  [...shelf.numbered].flatMap(([deck, named]) => (scope.fits(named) && scope.misses(named).length === 0 ? [deck] : []))

/** Looks at every deck that has a slide in which the query stands: to count them, or to begin with the newest. */
function findSlidesByDeck(
  shelf: ShelfCatalogue,
  textIndex: TextIndex,
  { text, match, pieces, names, options }: SlidesAsked,
): FoundSlides {
  const { scope, order, limit } = options
  const { decks, total } = chooseNewest(textIndex.countSlides(match), shelf, options)
  if (order !== 'date')
    return findSlides(shelf, textIndex, { text, match, pieces, names, options: { limit, scope, order } })
  return { slides: textIndex.listSlides(match, decks, limit), total }
}

/** Of decks with as many slides, those within the scope whose slides are wanted, the newest first, and how many slides all have. */
function chooseNewest(
  counts: readonly SlideCount[],
  shelf: ShelfCatalogue,
  { scope, counter, limit }: FindOptions,
): { readonly decks: number[]; readonly total: number } {
  const within: (SlideCount & { readonly day: string })[] = []
  for (const { deck, count } of counts) {
    const named = shelf.numbered.get(deck)
    if (named === undefined || !scope.fits(named)) continue
    const misses = scope.misses(named)
    counter?.add('slide', named, misses, count)
    if (misses.length === 0) within.push({ deck, count, day: shelf.attributes.of(named).day })
  }
  within.sort((a, b) => b.day.localeCompare(a.day) || a.deck - b.deck)
  const decks: number[] = []
  let total = 0
  for (const { deck, count } of within) {
    if (total < limit) decks.push(deck)
    total += count
  }
  return { decks, total }
}

/** Slides that were found, and how many there are. */
export interface FoundSlides {
  readonly slides: readonly SlideMatch[]
  readonly total: number
}

const mostFavoured = 12

/** Adds what is called so when its name is read aloud, but for what the query excludes. */
function withPinyin(
  names: CatalogueMatch[],
  isTold: boolean,
  shelf: ShelfCatalogue,
  textIndex: TextIndex,
  query: ParsedQuery,
): CatalogueMatch[] {
  const spelled = findSpelled(names, isTold, shelf, textIndex, query).filter(({ key }) =>
    lacksExcluded(shelf, key, query),
  )
  return spelled.length === 0 ? names : [...names, ...dropExcluded(spelled, shelf, textIndex, query)]
}

/** An item while what was found of it is put together: nearly all of a library may be found with each key. */
type FoundItem = { -readonly [Key in keyof NamedMatch]: NamedMatch[Key] }
type NamedMatch = Extract<Match, { kind: 'named' }>

/** Puts what names and texts answered together: one match for an item, whichever of its translations matched. */
export function toFound(
  shelf: ShelfCatalogue,
  names: readonly CatalogueMatch[],
  pages: readonly PageMatch[],
  { slides, total }: FoundSlides,
  notes: readonly NoteMatch[] = [],
): Found {
  const matches: Record<HitKind, Match[]> = {
    slide: [],
    talk: [],
    event: [],
    speaker: [],
    deck: [],
    article: [],
    note: [...notes],
  }
  const items = new Map<string, FoundItem>()
  for (const { row, score } of pages) {
    const found = shelf.pages.get(row)
    if (found === undefined) continue
    const { key, item, page } = found
    const known = items.get(key)
    if (known === undefined) {
      const named = shelf.named.get(key)
      if (named !== undefined) items.set(key, { kind: 'named', key, named, page, score })
      continue
    }
    // The reader's own language is shown when it matches too, with the score of the better one.
    if (page === item.page) known.page = page
    known.score = Math.max(known.score, score)
  }
  for (const { key, score } of names) {
    const named = shelf.named.get(key)
    if (named === undefined) continue
    const known = items.get(key)
    if (named.kind !== 'event' && named.kind !== 'article')
      matches[named.kind].push({ kind: 'named', key, named, score })
    else if (known === undefined) items.set(key, { kind: 'named', key, named, score })
    else known.score += Math.min(score, 10)
  }
  for (const match of items.values()) matches[match.named.kind].push(match)
  for (const slide of slides) matches.slide.push({ kind: 'slide', slide, score: slide.score })
  const toGroup = (kind: HitKind) => ({
    matches: matches[kind].sort((a, b) => b.score - a.score),
    total: kind === 'slide' ? total : matches[kind].length,
  })
  return {
    slide: toGroup('slide'),
    talk: toGroup('talk'),
    event: toGroup('event'),
    speaker: toGroup('speaker'),
    deck: toGroup('deck'),
    article: toGroup('article'),
    note: toGroup('note'),
  }
}
