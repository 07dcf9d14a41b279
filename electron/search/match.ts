import { isLiteral } from '../../core/search/literal-names'
import type { ParsedQuery, Piece, Term } from '../../core/search/query'

/** Where a query is looked for. Titles are those of pages, and the first lines of slides. */
export type Place = 'page' | 'slide'

const titleColumns: Readonly<Record<Place, string>> = { page: '{title}', slide: '{heading}' }

/** Words that may be meant by one that forgives a slip. */
export type FindNear = (word: string) => readonly string[]

/** A query as FTS5 reads it, or undefined when it asks for no word. Tokens hold letters and digits only. */
export const toMatch = (query: ParsedQuery, place: Place, findNear: FindNear): string | undefined =>
  joinTerms(
    query.must.map((piece) => toTerm(piece, findNear)),
    query,
    place,
    findNear,
  )

/** The same with other terms in place of the words that have to stand there. */
export function joinTerms(
  terms: readonly string[],
  { choices, not, notTitle }: ParsedQuery,
  place: Place,
  findNear: FindNear,
): string | undefined {
  const toText = (piece: Piece): string => toTerm(piece, findNear)
  const inTitle = (match: string): string => `${titleColumns[place]} : (${match})`
  const toChoice = ({ field, pieces }: Term): string => {
    const match = pieces.map(toText).join(' AND ')
    return field === 'title' ? inTitle(match) : `(${match})`
  }
  const wanted = [...terms, ...choices.map((choice) => `(${choice.map(toChoice).join(' OR ')})`)]
  if (wanted.length === 0) return undefined
  const unwanted = [...not.filter(isIndexed).map(toText), ...notTitle.map((piece) => inTitle(toText(piece)))]
  return unwanted.reduce((match, piece) => `(${match}) NOT ${piece}`, wanted.join(' AND '))
}

/** What signs make of a word is not known to the index: all that holds the word alone must not be left out. */
const isIndexed = (piece: Piece): boolean => !isLiteral(piece)

/** Where anything stands that a query excludes, as FTS5 reads it, or undefined when it excludes nothing. */
export function toExclusion({ not, notTitle }: ParsedQuery, place: Place, findNear: FindNear): string | undefined {
  const asked = [
    ...not.filter(isIndexed).map((piece) => toTerm(piece, findNear)),
    ...notTitle.map((piece) => `${titleColumns[place]} : (${toTerm(piece, findNear)})`),
  ]
  return asked.length === 0 ? undefined : asked.join(' OR ')
}

/** The parts of a query side by side in their order, undefined when there is but one. */
export function toPhraseMatch(pieces: readonly Piece[]): string | undefined {
  const last = pieces.at(-1)
  if (pieces.length < 2 || last === undefined) return undefined
  const tokens = pieces.flatMap((piece) =>
    piece.kind === 'word' ? [piece.text] : piece.kind === 'han' ? piece.pairs : piece.tokens,
  )
  const isOpen = last.kind === 'han' ? [...last.text].length === 1 : last.isPrefix
  return quote(...tokens) + (isOpen ? ' *' : '')
}

/** Any of the pieces, and of the pairs of Han: for when nothing has them all. */
export const toLooseTerms = (query: ParsedQuery): string[] => [
  ...new Set(
    query.must.flatMap((piece) =>
      piece.kind === 'han' ? piece.pairs.map((pair) => quote(pair)) : [toTerm(piece, () => [])],
    ),
  ),
]

/** Words that one with a slip may be taken for. */
const mostNear = 12

const quote = (...tokens: readonly string[]): string => `"${tokens.join(' ').replaceAll('"', '')}"`

/** One part of a query as FTS5 reads it. */
export function toTerm(piece: Piece, findNear: FindNear): string {
  if (piece.kind === 'phrase') return quote(...piece.tokens) + (piece.isPrefix ? ' *' : '')
  if (piece.kind === 'han') {
    const isSingle = [...piece.text].length === 1
    return isSingle ? `${quote(piece.text)} *` : quote(...piece.pairs)
  }
  const end = piece.isPrefix ? ' *' : ''
  const near = piece.isTypo
    ? findNear(piece.text)
        .slice(0, mostNear)
        .map((word) => quote(word))
    : []
  const parts = piece.parts.length === 0 ? [] : [quote(...piece.parts) + end]
  const ways = [quote(piece.text) + end, ...parts, ...near]
  return ways.length === 1 ? ways.join('') : `(${ways.join(' OR ')})`
}
