import { type ItemRef, isSameRef } from '../model/library'
import type { ShelfItem } from '../model/shelf'

/** Whether an item is the one of this name, or is shown in its place. */
export const standsFor = (item: Pick<ShelfItem, 'source' | 'id' | 'copies'>, ref: ItemRef): boolean =>
  [item, ...item.copies].some((one) => isSameRef(one, ref))
