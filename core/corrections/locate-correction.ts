import type { Correction } from '../model/correction'
import type { Talk } from '../model/item'
import type { ItemRef } from '../model/library'
import type { ItemCorrection } from './apply-corrections'
import type { TitleComparison } from './same-talks'

/** An item as far as it can be found by what a correction of another library says. */
export interface LocatedItem extends ItemRef {
  /** Its names in other sources. */
  readonly copies: readonly ItemRef[]
  readonly titles: readonly string[]
  readonly talks: readonly Pick<Talk, 'id'>[]
  readonly deckIds: readonly string[]
}

/**
 * Leads corrections of items that are not here under their name to where they are: a source may have another id in
 * another library, and another folder of it may have been imported. What two items might be stays as it is.
 */
export function createLocator(
  items: () => Iterable<LocatedItem>,
  titles: TitleComparison,
): <Own extends Correction>(correction: Own) => Own {
  let known: Items | undefined
  return (correction) => {
    if (correction.kind === 'speaker') return correction
    known ??= gatherItems(items())
    if (known.names.has(toName(correction))) return correction
    const item = findItem(correction, known, titles)
    return item === undefined ? correction : { ...correction, source: item.source, id: item.id }
  }
}

interface Items {
  readonly names: ReadonlySet<string>
  /** By the last part of their ids. */
  readonly byTail: ReadonlyMap<string, readonly LocatedItem[]>
}

const toName = ({ source, id }: ItemRef): string => `${source}\n${id}`
const toTail = (id: string): string => id.slice(id.lastIndexOf('/') + 1)

function gatherItems(items: Iterable<LocatedItem>): Items {
  const names = new Set<string>()
  const byTail = new Map<string, LocatedItem[]>()
  for (const item of items) {
    for (const ref of [item, ...item.copies]) names.add(toName(ref))
    for (const tail of new Set([item, ...item.copies].map(({ id }) => toTail(id)))) {
      const known = byTail.get(tail)
      if (known === undefined) byTail.set(tail, [item])
      else known.push(item)
    }
  }
  return { names, byTail }
}

/** The item of the same path, else of the same end of a path, whose title or contents are those the correction is of. */
function findItem(correction: ItemCorrection, { byTail }: Items, titles: TitleComparison): LocatedItem | undefined {
  const alike = (byTail.get(toTail(correction.id)) ?? []).filter((item) => isMeant(correction, item, titles))
  const named = alike.filter((item) => [item, ...item.copies].some(({ id }) => id === correction.id))
  const ended = alike.filter((item) => [item, ...item.copies].some(({ id }) => isEndOf(id, correction.id)))
  const found = [named, ended].find((some) => some.length > 0) ?? []
  return found.length === 1 ? found[0] : undefined
}

const isEndOf = (one: string, other: string): boolean => one.endsWith(`/${other}`) || other.endsWith(`/${one}`)

function isMeant(correction: ItemCorrection, item: LocatedItem, { compare, least }: TitleComparison): boolean {
  const { seen } = correction
  if (seen !== undefined) return item.titles.some((title) => compare(title, seen.title) >= least)
  if (correction.kind === 'match') return item.deckIds.includes(correction.deckId)
  const { talkId } = correction
  return item.talks.some(({ id }) => id.slice(id.lastIndexOf('#')) === talkId.slice(talkId.lastIndexOf('#')))
}
