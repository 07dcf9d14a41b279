import type { MendModel } from '../../../../../core/archive/mend/model'

/** A model that knows just these counts, and how many different tokens follow them. */
export function makeSmallModel(
  counts: readonly (readonly [key: number, count: number, after?: number])[],
  known: ReadonlyMap<number, number> = new Map(),
): MendModel {
  const sighted = new Map(counts.map(([key, count, after = 1]) => [key, { count, after }]))
  return {
    known,
    total: [...known.values()].reduce((sum, count) => sum + count, 0),
    countOf: (key) => sighted.get(key)?.count ?? 0,
    varietyAfter: (key) => sighted.get(key)?.after ?? 0,
    varietyBefore: () => 0,
  }
}
