import { readSourceAddress } from '../../core/archive/deck-address'
import type { Connection } from './connection'
import type { GatheredPages, ItemParts } from './shelf-items'
import { chooseFound } from './unplaced-decks'

interface LocalDeck {
  readonly path: string
  readonly isStored: boolean
}

/**
 * What the pages of an item hold, slides under the same path of several of its sources being one deck: that of which the
 * slides are stored, else that of the source it is shown by. An unplaced deck is left out for one with a place.
 */
export function createKeptCopies(
  connection: Connection,
  parts: ItemParts,
  unplaced: ReadonlySet<string>,
): (item: GatheredPages) => ItemParts {
  let decks: ReadonlyMap<string, LocalDeck> | undefined
  return ({ pages, versions }) => {
    const isAlone = versions.length === 0
    if (isAlone && (pages.length === 1 || unplaced.size === 0)) return parts
    const rows = [...new Set([...pages, ...versions.flat()].map(({ row }) => row))]
    const isUnplaced = rows.some((row) => parts.links.get(row)?.some(({ deck_id: id }) => unplaced.has(id)))
    if (isAlone && !isUnplaced) return parts
    decks ??= readLocalDecks(connection)
    const toCopy = chooseCopies(rows, parts.links, decks)
    const toFound = isUnplaced ? chooseFound(connection, rows, parts.links, unplaced) : same
    const toKept = (id: string): string => toCopy(toFound(id))
    return {
      talks: pick(rows, parts.talks, (talks) =>
        talks.map((talk) => ({ ...talk, deckIds: [...new Set(talk.deckIds.map(toKept))] })),
      ),
      links: pick(rows, parts.links, (links) => links.map((link) => ({ ...link, deck_id: toKept(link.deck_id) }))),
    }
  }
}

const same = (id: string): string => id

function readLocalDecks(connection: Connection): ReadonlyMap<string, LocalDeck> {
  const rows = connection.all<{ id: string; url: string; state: string }>(
    `SELECT id, url, state FROM decks WHERE url LIKE 'source:%'`,
  )
  return new Map(
    rows.flatMap(({ id, url, state }) => {
      const path = readSourceAddress(url)?.path
      return path === undefined ? [] : [[id, { path, isStored: state === 'ready' }] as const]
    }),
  )
}

function chooseCopies(
  rows: readonly number[],
  links: ItemParts['links'],
  decks: ReadonlyMap<string, LocalDeck>,
): (id: string) => string {
  const kept = new Map<string, { readonly id: string; readonly isStored: boolean }>()
  for (const row of rows)
    for (const { deck_id: id } of links.get(row) ?? []) {
      const deck = decks.get(id)
      if (deck === undefined) continue
      const known = kept.get(deck.path)
      if (known === undefined || (deck.isStored && !known.isStored)) kept.set(deck.path, { id, ...deck })
    }
  return (id) => kept.get(decks.get(id)?.path ?? '')?.id ?? id
}

const pick = <Value>(
  rows: readonly number[],
  values: ReadonlyMap<number, Value>,
  change: (value: Value) => Value,
): ReadonlyMap<number, Value> =>
  new Map(
    rows.flatMap((row) => {
      const value = values.get(row)
      return value === undefined ? [] : [[row, change(value)] as const]
    }),
  )
