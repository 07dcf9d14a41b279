import type { Correction } from '../model/correction'
import { isSameRef } from '../model/library'
import type { ShelfItem } from '../model/shelf'

/** An item, its versions in other sources, and its decks that have another id by now. */
type Moved = Pick<ShelfItem, 'source' | 'id' | 'copies' | 'movedDecks'>

/**
 * A correction as it holds for the item that is shown: one of another source's version of it is of the item, and one of a
 * deck that has another id by now of that one.
 */
export function redirectCorrection<Own extends Correction>(correction: Own, item: Moved): Own {
  const here = toShownItem(correction, item)
  const deckId = here.kind === 'match' ? item.movedDecks.get(here.deckId) : undefined
  return deckId === undefined ? here : { ...here, deckId }
}

function toShownItem<Own extends Correction>(correction: Own, { source, id, copies }: Moved): Own {
  if (correction.kind === 'speaker') return correction
  const copy = copies.find((one) => isSameRef(one, correction))
  if (copy === undefined) return correction
  const toShown = (talkId: string): string => copy.talkIds.get(talkId) ?? talkId
  return correction.kind === 'talk'
    ? { ...correction, source, id, talkId: toShown(correction.talkId) }
    : { ...correction, source, id, talkIds: correction.talkIds.map(toShown) }
}
