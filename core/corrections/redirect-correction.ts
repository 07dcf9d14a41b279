import type { Correction } from '../model/correction'
import { isSameRef } from '../model/library'
import type { ShelfItem } from '../model/shelf'

/** An item, and its versions in other sources. */
type Copied = Pick<ShelfItem, 'source' | 'id' | 'copies'>

/** A correction of another source's version of an item, as it holds for the item that is shown in its place. */
export function redirectCorrection<Own extends Correction>(correction: Own, { source, id, copies }: Copied): Own {
  if (correction.kind === 'speaker') return correction
  const copy = copies.find((one) => isSameRef(one, correction))
  if (copy === undefined) return correction
  const toShown = (talkId: string): string => copy.talkIds.get(talkId) ?? talkId
  return correction.kind === 'talk'
    ? { ...correction, source, id, talkId: toShown(correction.talkId) }
    : { ...correction, source, id, talkIds: correction.talkIds.map(toShown) }
}
