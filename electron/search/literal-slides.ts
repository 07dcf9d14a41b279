import type { SearchOrder } from '../../core/model/search'
import { fitsLiterally, isLiteral } from '../../core/search/literal-names'
import type { ParsedQuery } from '../../core/search/query'
import { toTerm } from './match'
import type { FacetCounter, Scope } from './scope'
import type { ShelfCatalogue } from './shelf-catalogue'
import type { SlideMatch } from './slide-index'
import { rankSlides } from './slide-ranking'
import type { TextIndex } from './text-index'

/** Whether a query names something with signs, such as `C++`. */
export const hasLiterals = ({ must, not, choices }: Pick<ParsedQuery, 'must' | 'not' | 'choices'>): boolean =>
  [...must, ...not, ...choices.flatMap((choice) => choice.flatMap(({ pieces }) => pieces))].some(isLiteral)

/** Slides that are looked at: of a letter that stands on more, some are left out. */
const mostRead = 4_000
const readAtOnce = 500

interface Wanted {
  readonly scope: Scope
  readonly order: SearchOrder
  readonly counter?: FacetCounter
  readonly limit: number
}

/** The slides among those that match which say it with its signs, best or newest first: each of them is looked at. */
export function findLiteralSlides(
  shelf: ShelfCatalogue,
  textIndex: TextIndex,
  query: ParsedQuery,
  match: string,
  isMeant: (folded: string) => boolean,
  { scope, order, counter, limit }: Wanted,
): { readonly slides: readonly SlideMatch[]; readonly total: number } {
  const found = textIndex.listAnySlides(match, mostRead).filter(({ deck }) => shelf.numbered.has(deck))
  const meant: ReturnType<typeof rankSlides>[number][] = []
  const pieces = query.must.map((piece) => ({ piece, weight: query.must.length === 1 ? 1 : textIndex.weigh(piece) }))
  const places = new Map(found.map((slide) => [slide.row, slide]))
  for (let at = 0; at < found.length; at += readAtOnce) {
    const rows = new Set(found.slice(at, at + readAtOnce).map(({ row }) => row))
    const texts = textIndex.texts.readSlides(rows).filter(({ folded }) => isMeant(folded))
    meant.push(...rankSlides(texts, pieces, query.text, () => false))
  }
  const within = meant.flatMap(({ row, score }) => {
    const place = places.get(row)
    const named = place && shelf.numbered.get(place.deck)
    if (place === undefined || named === undefined || !scope.fits(named)) return []
    const misses = scope.misses(named)
    counter?.add('slide', named, misses)
    return misses.length > 0 ? [] : [{ ...place, score, day: shelf.attributes.of(named).day }]
  })
  within.sort((a, b) => (order === 'date' ? b.day.localeCompare(a.day) : b.score - a.score) || a.row - b.row)
  return { slides: within.slice(0, limit).map(({ day: _, ...slide }) => slide), total: within.length }
}

/** Rows of the slides that say something with its signs which a query excludes: each that holds its letters is looked at. */
export function findExcludedRows(textIndex: TextIndex, { not }: Pick<ParsedQuery, 'not'>): number[] {
  return not.filter(isLiteral).flatMap((piece) => {
    const found = textIndex.listAnySlides(toTerm(piece, textIndex.findNearWords), mostRead)
    const rows: number[] = []
    for (let at = 0; at < found.length; at += readAtOnce) {
      const some = new Set(found.slice(at, at + readAtOnce).map(({ row }) => row))
      for (const { row, folded } of textIndex.texts.readSlides(some))
        if (fitsLiterally(folded, { must: [piece], not: [], choices: [] })) rows.push(row)
    }
    return rows
  })
}
