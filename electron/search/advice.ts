import { hitKinds, type SearchAdvice } from '../../core/model/search'
import { listAskedWords } from '../../core/search/asked-words'
import { type ParsedQuery, parseQuery } from '../../core/search/query'
import { widenQuery } from '../../core/search/widen-query'
import { isMendable } from './catalogue'
import { toConditions, toKinds } from './conditions'
import { type FindOptions, findEverything } from './find-everything'
import { toWordMatch } from './relax-query'
import { createScope, type Scope } from './scope'
import type { ShelfCatalogue } from './shelf-catalogue'
import type { TextIndex } from './text-index'

/**
 * What helps a reader whose query found nothing as it was asked, or next to nothing; `used` is the query that was answered,
 * milder than `asked` when that found nothing, and `total` how much that was.
 */
export function advise(
  asked: ParsedQuery,
  used: ParsedQuery,
  shelf: ShelfCatalogue,
  textIndex: TextIndex,
  options: FindOptions,
  total: number,
): SearchAdvice {
  const likelier = used === asked ? suggestSpelling(asked, textIndex) : toSpelling(asked, used)
  // Where nothing was found, other words may lead nowhere either.
  const isOfUse = likelier !== undefined && (total > 0 || countFound(likelier, shelf, textIndex, options) > 0)
  const spelling = isOfUse ? likelier : undefined
  const isNarrowed = !options.scope.isOpen || asked.filters.length > 0
  const unfiltered = isNarrowed ? countWidened(asked, shelf, textIndex, options) : 0
  const words = total + unfiltered === 0 ? findWords(asked, shelf, textIndex, options) : []
  return {
    isMilder: used !== asked,
    ...(spelling === undefined ? {} : { spelling }),
    ...(unfiltered > total ? { unfiltered } : {}),
    ...(words.length > 1 ? { words } : {}),
    ...shelf.countUnsearchable(),
  }
}

/** What a window finds when a reader widens the search: the words alone, or else the names of fields as words. */
function countWidened(asked: ParsedQuery, shelf: ShelfCatalogue, textIndex: TextIndex, options: FindOptions): number {
  const text = widenQuery(asked.text) ?? asked.text
  const scope = createScope(shelf.attributes, {}, toConditions(parseQuery(text), shelf.naming))
  return countFound(text, shelf, textIndex, { ...options, scope })
}

/** How much a query finds within a scope. */
function countFound(text: string, shelf: ShelfCatalogue, textIndex: TextIndex, options: FindOptions): number {
  const query = parseQuery(text)
  const found = findEverything(shelf, textIndex, query, toCounting(options, options.scope))
  return toKinds(hitKinds, query).reduce((sum, kind) => sum + found[kind].total, 0)
}

const toCounting = ({ order, notes }: FindOptions, scope: Scope): FindOptions => ({
  ...(notes === undefined ? {} : { notes }),
  limit: 1,
  order,
  scope,
})

/** Of a longer query nobody wants to read all of this. */
const mostWords = 8

/** Where the words of a query stand nowhere together: which of them stand somewhere. */
function findWords(
  { text }: ParsedQuery,
  shelf: ShelfCatalogue,
  textIndex: TextIndex,
  options: FindOptions,
): NonNullable<SearchAdvice['words']> {
  const words = [...new Set(listAskedWords(text))]
  if (words.length < 2 || words.length > mostWords) return []
  const anywhere = toCounting(options, createScope(shelf.attributes, {}, []))
  return words.flatMap((word) => {
    const query = parseQuery(word)
    if (query.must.length === 0) return []
    const found = findEverything(shelf, textIndex, query, { ...anywhere, order: 'relevance' })
    return [{ text: word, isThere: hitKinds.some((kind) => found[kind].total > 0) }]
  })
}

/** So many times as often a near word has to stand in the library before it is offered in place of a rare one. */
const timesLikelier = 20

/** The query with its rare words as others write them: texts hold slips, too. */
function suggestSpelling(asked: ParsedQuery, textIndex: TextIndex): string | undefined {
  const must = asked.must.map((piece) => {
    // A word that is still being typed is not rare yet.
    if (piece.kind !== 'word' || piece.isPrefix || !isMendable(piece.text)) return piece
    const [near] = textIndex.findNearWords(piece.text)
    const isLikelier =
      near !== undefined &&
      textIndex.count(`"${near}"`) >= timesLikelier * Math.max(1, textIndex.count(toWordMatch(piece)))
    return isLikelier ? { ...piece, text: near } : piece
  })
  return toSpelling(asked, { ...asked, must })
}

/** The query with the words that were mended, when nothing else of it was changed. */
function toSpelling(asked: ParsedQuery, used: ParsedQuery): string | undefined {
  if (used.must.length !== asked.must.length) return undefined
  let text = asked.text
  for (const [at, piece] of asked.must.entries()) {
    const mended = used.must[at]?.text ?? piece.text
    if (mended === piece.text) continue
    const place = text.toLowerCase().indexOf(piece.text)
    if (place < 0) return undefined
    text = text.slice(0, place) + mended + text.slice(place + piece.text.length)
  }
  return text === asked.text ? undefined : text
}
