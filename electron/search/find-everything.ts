import type { HitKind } from '../../core/model/search'
import type { ShelfPage } from '../../core/model/shelf'
import type { ParsedQuery } from '../../core/search/query'
import type { CatalogueMatch } from './catalogue'
import { type Named, type ShelfCatalogue, toItemKey } from './shelf-catalogue'
import type { SlideMatch } from './slide-index'
import { type PageMatch, type TextIndex, toMatch } from './text-index'

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

/** What was found of each kind, best first, and how much there is. */
export type Found = Readonly<Record<HitKind, { readonly matches: readonly Match[]; readonly total: number }>>

/** Fewer letters would be read as a Chinese syllable in half of all titles. */
const minPinyinLength = 3
/** Below everything that stands there as it was typed. */
const pinyinScore = 0.01

/** Everything in which all parts of a query stand. `limit` is how many slides are wanted at most. */
export function findEverything(shelf: ShelfCatalogue, textIndex: TextIndex, query: ParsedQuery, limit: number): Found {
  const match = toMatch(query)
  if (match === undefined) return toFound(shelf, [], [], { slides: [], total: 0 })
  const names = withPinyin(shelf.catalogue.find(query), shelf, query)
  return toFound(shelf, names, textIndex.findPages(match), findSlides(shelf, textIndex, query, match, names, limit))
}

/** Slides of what is called as the query asks stand first. */
const findSlides = (
  shelf: ShelfCatalogue,
  textIndex: TextIndex,
  { must: pieces }: ParsedQuery,
  match: string,
  names: readonly CatalogueMatch[],
  limit: number,
) => {
  // One or two letters begin too many names to mean one of them.
  const isNamed = pieces.some(({ text }) => text.length > 2 || /[^a-z0-9]/.test(text))
  const favoured = isNamed ? shelf.toDeckNumbers(names.slice(0, mostFavoured).map(({ key }) => key)) : []
  return textIndex.findSlides({ match, pieces, favoured, hidden: shelf.hiddenDecks, limit })
}

const mostFavoured = 12

function withPinyin(names: CatalogueMatch[], shelf: ShelfCatalogue, query: ParsedQuery): CatalogueMatch[] {
  const letters = query.must.map(({ text }) => text).join('')
  if (letters.length < minPinyinLength || !/^[a-z]+$/.test(letters) || query.not.length > 0) return names
  const known = new Set(names.map(({ key }) => key))
  const spelled = shelf.findByPinyin(letters).filter((key) => !known.has(key))
  return [...names, ...spelled.map((key) => ({ key, score: pinyinScore }))]
}

/** Puts what names and texts answered together: one match for an item, whichever of its translations matched. */
export function toFound(
  shelf: ShelfCatalogue,
  names: readonly CatalogueMatch[],
  pages: readonly PageMatch[],
  { slides, total }: { readonly slides: readonly SlideMatch[]; readonly total: number },
): Found {
  const matches: Record<HitKind, Match[]> = { slide: [], talk: [], event: [], speaker: [], deck: [], article: [] }
  const items = new Map<string, Extract<Match, { kind: 'named' }>>()
  for (const { row, score } of pages) {
    const found = shelf.pages.get(row)
    if (found === undefined) continue
    const key = toItemKey(found.item)
    const known = items.get(key)
    // The reader's own language is shown when it matches too, with the score of the better one.
    const page = known?.page === undefined || found.page === found.item.page ? found.page : known.page
    const named = shelf.named.get(key)
    if (named !== undefined)
      items.set(key, { kind: 'named', key, named, page, score: Math.max(score, known?.score ?? 0) })
  }
  for (const { key, score } of names) {
    const named = shelf.named.get(key)
    if (named === undefined) continue
    const known = items.get(key)
    if (named.kind !== 'event' && named.kind !== 'article')
      matches[named.kind].push({ kind: 'named', key, named, score })
    else if (known === undefined) items.set(key, { kind: 'named', key, named, score })
    else items.set(key, { ...known, score: known.score + Math.min(score, 10) })
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
  }
}
