import type { DeckLink, Page } from '../model/item'
import { isFileRef } from './file-ref'
import { toDeckId } from './item-id'

/** The slide files that a page names by a path, each once, as written. */
export const listFileRefs = ({ decks }: Pick<Page, 'decks'>): string[] => [
  ...new Set(decks.map(({ url }) => url).filter(isFileRef)),
]

/**
 * A page whose decks all have an address: those that it names by a path get the one found for it, and those for which
 * none was found are left out. What leads to the same address becomes one deck.
 */
export function placeDecks(page: Page, addresses: ReadonlyMap<string, string | undefined>): Page {
  const find = (url: string): string | undefined => (isFileRef(url) ? addresses.get(url) : url)
  const ids = new Map<string, string>()
  const decks = new Map<string, DeckLink>()
  for (const { id, title, url } of page.decks) {
    const address = find(url)
    if (address === undefined) continue
    const deck = { id: toDeckId(address), title, url: address }
    ids.set(id, deck.id)
    if (!decks.has(deck.id)) decks.set(deck.id, deck)
  }
  const { permalink: _, ...rest } = page
  return {
    ...rest,
    decks: [...decks.values()],
    links: page.links.flatMap((link) => {
      const url = find(link.url)
      return url === undefined ? [] : [{ ...link, url }]
    }),
    talks: page.talks.map((talk) => ({
      ...talk,
      deckIds: [...new Set(talk.deckIds.flatMap((id) => ids.get(id) ?? []))],
    })),
  }
}
