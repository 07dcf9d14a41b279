import { createLocator } from '../../core/corrections/locate-correction'
import { redirectCorrection } from '../../core/corrections/redirect-correction'
import type { Correction } from '../../core/model/correction'
import type { ItemRef } from '../../core/model/library'
import type { Shelf, ShelfItem } from '../../core/model/shelf'
import { talkTitles } from '../library/talk-titles'

/** Finds what something was said of among what a library has now. */
export interface Finder {
  /** By its own name, and by those that other sources have for it. */
  findItem(ref: ItemRef): ShelfItem | undefined
  /** Under the name that its item has here: of the version that is shown of it, whichever it was said of. */
  lead<Own extends Correction>(correction: Own): Own
}

/** A finder over a shelf. */
export function createFinder({ items }: Pick<Shelf, 'items'>): Finder {
  const locate = createLocator(() => items.map(toLocated), talkTitles)
  const byName = new Map<string, ShelfItem>()
  for (const item of items) for (const { source, id } of [item, ...item.copies]) byName.set(`${source}\n${id}`, item)
  const findItem = ({ source, id }: ItemRef): ShelfItem | undefined => byName.get(`${source}\n${id}`)
  return {
    findItem,
    lead: (correction) => {
      const located = locate(correction)
      const item = located.kind === 'speaker' ? undefined : findItem(located)
      return item === undefined ? located : redirectCorrection(located, item)
    },
  }
}

const toLocated = (item: ShelfItem) => ({
  ...item,
  titles: item.pages.map(({ title }) => title),
  talks: item.talksAsRead,
  deckIds: item.decks.map(({ id }) => id),
})
