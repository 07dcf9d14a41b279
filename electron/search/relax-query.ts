import { hitKinds } from '../../core/model/search'
import { type ParsedQuery, type Piece, toWantedTerms } from '../../core/search/query'
import { dropExcluded, type FindOptions, type Found, findSlides, narrow, toFound } from './find-everything'
import { joinTerms, type Place, toLooseTerms } from './match'
import type { ShelfCatalogue } from './shelf-catalogue'
import type { TextIndex } from './text-index'

/** A milder form of a query that found nothing: to be searched for, or with what it found. */
export interface RelaxedQuery {
  readonly query: ParsedQuery
  readonly found?: Found
}

/**
 * Milder and milder: names that signs join in their parts, slips of the finger mended, words finished, most of the words
 * instead of all.
 */
export function* relaxQuery(
  query: ParsedQuery,
  shelf: ShelfCatalogue,
  textIndex: TextIndex,
  options: FindOptions,
): Generator<RelaxedQuery> {
  const apart = { ...query, must: query.must.flatMap(toWords) }
  if (apart.must.length > query.must.length) {
    const milder = { ...apart, terms: toWantedTerms(apart) }
    yield { query: milder }
    yield* relaxQuery(milder, shelf, textIndex, options)
    return
  }
  const opened = { ...query, must: query.must.map(toOpenEnd) }
  if (query.must.some((piece) => piece.kind === 'word' && !piece.isPrefix)) yield { query: opened }
  for (const must of mendWords(query.must, shelf, textIndex))
    yield { query: { ...query, must, terms: toWantedTerms({ ...query, must }) } }
  const parts = { ...query, must: query.must.flatMap(toParts) }
  yield {
    query: { ...parts, terms: toWantedTerms(parts) },
    found: findMost(query, parts.must, shelf, textIndex, options),
  }
}

const toWords = (piece: Piece): readonly Piece[] => (piece.kind === 'phrase' ? (piece.words ?? [piece]) : [piece])

const toOpenEnd = (piece: Piece): Piece => (piece.kind === 'word' ? { ...piece, isPrefix: true } : piece)

/** Pairs are what is left of a Han run that stands nowhere as a whole. */
const toParts = (piece: Piece): Piece[] =>
  piece.kind === 'han' ? piece.pairs.map((pair) => ({ kind: 'han', text: pair, pairs: [pair] })) : [piece]

/** Of what stands nowhere also shorter words are mended than where other words are offered for it. */
const isMendable = (word: string): boolean => /^[a-z]{4,24}$/.test(word)

/** Spellings of a word that are tried. */
const mostSpellings = 3

/** The words with those that stand nowhere as they may have been meant, the likeliest first. */
function* mendWords(must: readonly Piece[], shelf: ShelfCatalogue, textIndex: TextIndex): Generator<readonly Piece[]> {
  const spellings = must.map((piece) => findSpellings(piece, shelf, textIndex))
  const most = Math.max(0, ...spellings.map(({ length }) => length))
  for (let rank = 0; rank < most; rank += 1)
    yield must.map((piece, at) => {
      const word = spellings[at]?.[rank] ?? spellings[at]?.[0]
      return word === undefined || piece.kind !== 'word' ? piece : { ...piece, text: word, parts: [] }
    })
}

function findSpellings(piece: Piece, shelf: ShelfCatalogue, textIndex: TextIndex): string[] {
  if (piece.kind !== 'word' || !isMendable(piece.text) || textIndex.count(toWordMatch(piece)) > 0) return []
  const near = textIndex.findNearWords(piece.text)
  // Names are words of pages, too, but for those of decks, and lunr takes longer to find them.
  const named = near.length > 0 ? undefined : shelf.catalogue.findNearWord(piece.text)
  return (named === undefined ? near : [named]).slice(0, mostSpellings)
}

/** A word as FTS5 reads it. */
export const toWordMatch = ({ text, isPrefix }: Extract<Piece, { kind: 'word' }>): string =>
  `"${text}"${isPrefix ? ' *' : ''}`

/** How much of a query has to stand in a text. */
const enough = 0.6
const maxTerms = 24
const maxSlides = 100

/** Texts in which most of a query stands: the rarest words are left out, one by one, until something has all others. */
function findMost(
  query: ParsedQuery,
  pieces: readonly Piece[],
  shelf: ShelfCatalogue,
  textIndex: TextIndex,
  options: FindOptions,
): Found {
  const names = dropExcluded(shelf.catalogue.findLoosely(query), shelf, textIndex, query)
  const terms = toLooseTerms(query).slice(0, maxTerms)
  const known = terms
    .map((term) => ({ term, count: textIndex.count(term) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ term }) => term)
  for (let most = known.length; most > 0 && most >= enough * terms.length; most -= 1) {
    options.counter?.clear()
    const toText = (place: Place) => joinTerms(known.slice(0, most), query, place, textIndex.findNearWords) ?? ''
    const pages = textIndex.findPages(toText('page'))
    const match = toText('slide')
    const limit = Math.min(options.limit, maxSlides)
    const slides = findSlides(shelf, textIndex, {
      text: query.text,
      match,
      pieces,
      names,
      options: { ...options, limit },
    })
    const found = narrow(toFound(shelf, names, pages, slides), shelf, options)
    if (hitKinds.some((kind) => found[kind].total > 0)) return found
  }
  options.counter?.clear()
  return narrow(toFound(shelf, names, [], { slides: [], total: 0 }), shelf, options)
}
