import type { DeckLink, Page } from '../model/item'
import { isUnplaced } from './deck-address'
import { toDeckId } from './item-id'
import { isFileRef } from './slide-file'

/** The slide files that a page names by a path, each once, as written. */
export const listFileRefs = ({ decks }: Pick<Page, 'decks'>): string[] => [
  ...new Set(decks.map(({ url }) => url).filter(isFileRef)),
]

/** More slides than any event has: a page that names more by paths that lead nowhere is no programme. */
const mostUnplaced = 500

/**
 * A page whose decks all have an address: those that it names by a path get the one found for it. Of which nothing says
 * where they are keep the path, and those that lead out of the source are left out. What leads to the same address
 * becomes one deck.
 */
export function placeDecks(page: Page, addresses: ReadonlyMap<string, string | undefined>): Page {
  const find = (url: string): string | undefined => (isFileRef(url) ? addresses.get(url) : url)
  const ids = new Map<string, string>()
  const decks = new Map<string, DeckLink>()
  let unplaced = 0
  for (const { id, title, url } of page.decks) {
    const address = find(url)
    if (address === undefined) continue
    const deckId = toDeckId(address)
    if (!decks.has(deckId)) {
      const isLost = isUnplaced(address)
      if (isLost && unplaced++ >= mostUnplaced) continue
      decks.set(deckId, { id: deckId, title, url: isLost ? toPlainPath(url) : address })
    }
    ids.set(id, deckId)
  }
  const findShown = (url: string): string | undefined => {
    const address = find(url)
    return address !== undefined && isUnplaced(address) ? decks.get(toDeckId(address))?.url : address
  }
  const { permalink: _, ...rest } = page
  return {
    ...rest,
    decks: [...decks.values()],
    links: page.links.flatMap((link) => {
      const url = findShown(link.url)
      return url === undefined ? [] : [{ ...link, url }]
    }),
    talks: page.talks.map((talk) => ({
      ...talk,
      deckIds: [...new Set(talk.deckIds.flatMap((id) => ids.get(id) ?? []))],
    })),
  }
}

/** A path as it stands in the source, without what a site's program puts before it. */
const toPlainPath = (ref: string): string => ref.replace(/^@site\//, '')
