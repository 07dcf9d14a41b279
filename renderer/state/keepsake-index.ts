import { isKeptOf, type Keepsake, type KeepsakeTarget } from '../../core/model/keepsake'
import type { ItemRef } from '../../core/model/library'
import { toRefKey } from './place'

/** What is kept of something: its star, and its notes, of which there is seldom more than one. */
export interface KeptOf {
  readonly stars: readonly Keepsake[]
  readonly notes: readonly Keepsake[]
}

/** Parts some keepsakes by their kind. */
export const toKeptOf = (keepsakes: readonly Keepsake[]): KeptOf => ({
  stars: keepsakes.filter(({ kind }) => kind === 'favourite'),
  notes: keepsakes.filter(({ kind }) => kind === 'note'),
})

/** Keepsakes by what they stand beside, so that each row of a list looks at its own alone. */
export interface KeepsakeIndex {
  /** What is kept of an item, its talks, or slides that were reached from it. */
  ofItem(ref: ItemRef): readonly Keepsake[]
  /** What is kept of the slides of a deck. */
  ofDeck(deckId: string): readonly Keepsake[]
  of(target: KeepsakeTarget): readonly Keepsake[]
}

const indexes = new WeakMap<readonly Keepsake[], KeepsakeIndex>()

/** The index of some keepsakes, in their order; made once for each list. */
export const toKeepsakeIndex = (all: readonly Keepsake[]): KeepsakeIndex => {
  const index = indexes.get(all) ?? createIndex(all)
  indexes.set(all, index)
  return index
}

const nothing: readonly Keepsake[] = []

const createIndex = (all: readonly Keepsake[]): KeepsakeIndex => {
  const items = new Map<string, Keepsake[]>()
  const decks = new Map<string, Keepsake[]>()
  for (const one of all) {
    add(items, toRefKey(one.target), one)
    if (one.target.kind === 'slide') add(decks, one.target.deckId, one)
  }
  const ofItem = (ref: ItemRef) => items.get(toRefKey(ref)) ?? nothing
  const ofDeck = (deckId: string) => decks.get(deckId) ?? nothing
  return {
    ofItem,
    ofDeck,
    of: (target) =>
      (target.kind === 'slide' ? ofDeck(target.deckId) : ofItem(target)).filter((one) => isKeptOf(one, target)),
  }
}

const add = (groups: Map<string, Keepsake[]>, key: string, one: Keepsake) => {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [one])
  else group.push(one)
}
