import type { ParsedQuery, Piece } from '../../core/search/query'
import { isMendable } from './catalogue'
import { type Found, toFound } from './find-everything'
import type { ShelfCatalogue } from './shelf-catalogue'
import { type PageMatch, type SlideMatch, type TextIndex, toLooseTerms } from './text-index'

/** A milder form of a query that found nothing: to be searched for, or with what it found. */
export interface RelaxedQuery {
  readonly query: ParsedQuery
  readonly found?: Found
}

/** Milder and milder: slips of the finger mended, words finished, most of the words instead of all. */
export function* relaxQuery(query: ParsedQuery, shelf: ShelfCatalogue, textIndex: TextIndex): Generator<RelaxedQuery> {
  const opened = { ...query, must: query.must.map(toOpenEnd) }
  if (query.must.some((piece) => piece.kind === 'word' && !piece.isPrefix)) yield { query: opened }
  const mended = { ...query, must: query.must.map((piece) => mend(piece, shelf, textIndex)) }
  const terms = mended.must.map(({ text }) => text)
  if (terms.join('\n') !== query.terms.join('\n')) yield { query: { ...mended, terms } }
  const parts = { ...query, must: query.must.flatMap(toParts) }
  yield { query: { ...parts, terms: parts.must.map(({ text }) => text) }, found: findMost(query, shelf, textIndex) }
}

const toOpenEnd = (piece: Piece): Piece => (piece.kind === 'word' ? { ...piece, isPrefix: true } : piece)

/** Pairs are what is left of a Han run that stands nowhere as a whole. */
const toParts = (piece: Piece): Piece[] =>
  piece.kind === 'han' ? piece.pairs.map((pair) => ({ kind: 'han', text: pair, pairs: [pair] })) : [piece]

function mend(piece: Piece, shelf: ShelfCatalogue, textIndex: TextIndex): Piece {
  if (piece.kind !== 'word' || !isMendable(piece.text)) return piece
  const word = shelf.catalogue.findNearWord(piece.text) ?? textIndex.findNearWord(piece.text)
  return word === undefined ? piece : { ...piece, text: word, parts: [] }
}

/** How much of a query has to stand in a text. */
const enough = 0.6
const maxTerms = 24
const maxMatches = 100

function findMost(query: ParsedQuery, shelf: ShelfCatalogue, textIndex: TextIndex): Found {
  const terms = toLooseTerms(query).slice(0, maxTerms)
  const pages = new Tally<PageMatch>()
  const slides = new Tally<SlideMatch>()
  for (const term of terms) {
    for (const match of textIndex.findPages(term)) pages.add(match)
    for (const match of textIndex.findSlides(term, maxMatches * 10).slides) slides.add(match)
  }
  const best = slides.best(terms.length)
  return toFound(shelf, shelf.catalogue.findLoosely(query), pages.best(terms.length), {
    slides: best,
    total: best.length,
  })
}

/** Adds up how many of some terms each row matched, and how well. */
class Tally<Match extends { readonly row: number; readonly score: number }> {
  readonly #rows = new Map<number, { match: Match; terms: number; score: number }>()

  add(match: Match): void {
    const known = this.#rows.get(match.row)
    this.#rows.set(match.row, {
      match,
      terms: (known?.terms ?? 0) + 1,
      score: (known?.score ?? 0) + match.score,
    })
  }

  /** The rows that match enough of the terms, best first. */
  best(terms: number): Match[] {
    return [...this.#rows.values()]
      .filter((row) => row.terms / terms >= enough)
      .map((row) => ({ ...row.match, score: row.terms + row.score / 100 }))
      .sort((a, b) => b.score - a.score)
      .slice(0, maxMatches)
  }
}
