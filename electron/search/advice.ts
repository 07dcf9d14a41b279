import { hitKinds, type SearchAdvice } from '../../core/model/search'
import type { ParsedQuery } from '../../core/search/query'
import { type FindOptions, findEverything } from './find-everything'
import { openScope } from './scope'
import type { ShelfCatalogue } from './shelf-catalogue'
import type { TextIndex } from './text-index'

/** What helps a reader whose query found nothing as it was asked; `used` is the query that was answered instead. */
export function advise(
  asked: ParsedQuery,
  used: ParsedQuery,
  shelf: ShelfCatalogue,
  textIndex: TextIndex,
  options: FindOptions,
): SearchAdvice {
  const spelling = toSpelling(asked, used)
  const open = { limit: 1, order: options.order, scope: openScope }
  const found = options.scope.isOpen ? undefined : findEverything(shelf, textIndex, asked, open)
  const unfiltered = found === undefined ? 0 : hitKinds.reduce((sum, kind) => sum + found[kind].total, 0)
  return {
    ...(spelling === undefined ? {} : { spelling }),
    ...(unfiltered > 0 ? { unfiltered } : {}),
    ...shelf.countUnsearchable(),
  }
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
