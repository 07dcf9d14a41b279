import type { ItemRef } from '../model/library'
import type { ShelfItem } from '../model/shelf'

/** Whether an item is the one of this name, or is shown in its place. */
export const standsFor = (item: Pick<ShelfItem, 'source' | 'id' | 'copies'>, { source, id }: ItemRef): boolean =>
  (item.source === source && item.id === id) || item.copies.some((copy) => copy.source === source && copy.id === id)
