import {
  compareVersions,
  type Evidence,
  isSameInCopy,
  isSameItem,
  toCloseness,
  toTitleKeys,
  type Version,
} from './same-item'

/** A version, and what decides whether it is the one that is shown. */
export interface RankedVersion extends Version {
  readonly isSourceRemoved: boolean
  /** Its source has it no more. */
  readonly isVanished: boolean
  readonly isBuiltin: boolean
  /** Grows with each page that is read: the highest of its pages. */
  readonly lastRead: number
}

/**
 * Who holds a version: its source, or the past of that. So a page that was moved within its source is told as one that
 * another source has elsewhere.
 */
const toHolder = ({ source, isVanished }: Pick<RankedVersion, 'source' | 'isVanished'>): string =>
  isVanished ? `${source}\nvanished` : source

/**
 * The versions of items that several hold, those of one item together and the one to be shown first; items of one holder
 * only are left out. None holds two versions of an item: what an archive itself has twice stays two.
 * `hasSameText` tells whether two versions have a page that says the same, letter for letter; it is asked seldom.
 */
export function joinDoubles<Own extends RankedVersion>(
  versions: readonly Own[],
  hasSameText: (one: Own, other: Own) => boolean,
): Own[][] {
  const byHolder = new Map<string, Own[]>()
  for (const version of versions) append(byHolder, toHolder(version), version)
  if (byHolder.size < 2) return []
  const pairs = findPairs([...byHolder.values()])
  if (pairs.length === 0) return []
  const isSame = ({ one, other, evidence }: Pair<Own>): boolean =>
    isSameItem(evidence) || (evidence.isSameId && evidence.isSameTitle && hasSameText(one, other))
  const same: Pair<Own>[] = []
  const open: Pair<Own>[] = []
  for (const pair of pairs) (isSame(pair) ? same : open).push(pair)
  const isCopy = findCopies(same, byHolder)
  const late = open.filter((pair) => isSameInCopy(pair.evidence) && isCopy(pair))
  return unite([...same, ...late]).map((group) => group.sort(byWorth))
}

/**
 * Which version is shown: one whose source is there before one whose source was removed, so that another takes its place
 * at once; one that its source still has before one that is gone; one that the reader brought before the built-in one,
 * which may have been rewritten; then the one that was read last, since it is the newer text, and since a refresh that
 * brings nothing new then changes nothing.
 */
export const byWorth = (a: RankedVersion, b: RankedVersion): number =>
  Number(a.isSourceRemoved) - Number(b.isSourceRemoved) ||
  Number(a.isVanished) - Number(b.isVanished) ||
  Number(a.isBuiltin) - Number(b.isBuiltin) ||
  b.lastRead - a.lastRead ||
  compareRefs(a, b)

interface Pair<Own> {
  readonly one: Own
  readonly other: Own
  readonly evidence: Evidence
}

/** What more versions than this share tells none of them apart. */
const mostAlike = 40

/** Versions of different holders that may be the same: those of one path, and those of one title with a day or slides in common. */
function findPairs<Own extends RankedVersion>(holders: readonly (readonly Own[])[]): Pair<Own>[] {
  const [largest = [], ...others] = [...holders].sort((a, b) => b.length - a.length)
  const ids = new Map<string, Own[]>()
  const days = new Map<string, Own[]>()
  const decks = new Map<string, Own[]>()
  for (const held of others)
    for (const one of held) {
      append(ids, one.id, one)
      for (const { date } of one.pages) if (date !== undefined) append(days, date, one)
      for (const id of one.deckIds) append(decks, id, one)
    }
  // What the largest holder alone has needs no place: within one holder nothing is joined.
  for (const one of largest) {
    ids.get(one.id)?.push(one)
    for (const { date } of one.pages) if (date !== undefined) days.get(date)?.push(one)
    if (decks.size > 0) for (const id of one.deckIds) decks.get(id)?.push(one)
  }
  const pairs = new Map<Own, Set<Own>>()
  const found: Pair<Own>[] = []
  const compare = (one: Own, other: Own): void => {
    if (toHolder(one) === toHolder(other) || one.kind !== other.kind || pairs.get(one)?.has(other)) return
    const known = pairs.get(one) ?? new Set<Own>()
    pairs.set(one, known.add(other))
    found.push({ one, other, evidence: compareVersions(one, other) })
  }
  const compareAll = (alike: readonly Own[]): void => {
    if (alike.length > 1 && alike.length <= mostAlike)
      for (const [at, one] of alike.entries()) for (const other of alike.slice(at + 1)) compare(one, other)
  }
  for (const block of ids.values()) compareAll(block)
  for (const blocks of [days, decks])
    for (const block of blocks.values()) for (const alike of partByTitle(block)) compareAll(alike)
  return found
}

function partByTitle<Own extends RankedVersion>(block: readonly Own[]): Own[][] {
  if (isOfOneHolder(block)) return []
  const parts = new Map<string, Own[]>()
  for (const one of new Set(block)) for (const key of toTitleKeys(one)) append(parts, key, one)
  return [...parts.values()]
}

/** Then there are no doubles among them. */
const isOfOneHolder = ([first, ...others]: readonly RankedVersion[]): boolean =>
  first === undefined || others.every((one) => toHolder(one) === toHolder(first))

/** Fewer pages in common may be chance. */
const leastInCommon = 3

/** Tells of which holders one is a copy of the other: half of the smaller one stands in the other under the same path. */
function findCopies<Own extends RankedVersion>(
  same: readonly Pair<Own>[],
  byHolder: ReadonlyMap<string, readonly Own[]>,
): (pair: Pair<Own>) => boolean {
  const common = new Map<string, number>()
  const toKey = ({ one, other }: Pair<Own>): string => [toHolder(one), toHolder(other)].sort().join('\n')
  for (const pair of same) if (pair.evidence.isSameId) common.set(toKey(pair), (common.get(toKey(pair)) ?? 0) + 1)
  const sizeOf = (one: Own): number => byHolder.get(toHolder(one))?.length ?? 0
  return (pair) => {
    const smaller = Math.min(sizeOf(pair.one), sizeOf(pair.other))
    return (common.get(toKey(pair)) ?? 0) >= Math.max(leastInCommon, smaller / 2)
  }
}

/** Puts the closest together first; a pair that would bring two versions of one holder together is left. */
function unite<Own extends RankedVersion>(pairs: readonly Pair<Own>[]): Own[][] {
  const sorted = pairs
    .map((pair) => ({ ...pair, closeness: toCloseness(pair.evidence) }))
    .sort((a, b) => b.closeness - a.closeness || compareRefs(a.one, b.one) || compareRefs(a.other, b.other))
  const groupOf = new Map<Own, Set<Own>>()
  for (const { one, other } of sorted) {
    const group = groupOf.get(one) ?? new Set([one])
    const added = groupOf.get(other) ?? new Set([other])
    const holders = new Set([...group].map(toHolder))
    if (group === added || [...added].some((version) => holders.has(toHolder(version)))) continue
    for (const version of added) group.add(version)
    for (const version of group) groupOf.set(version, group)
  }
  return [...new Set(groupOf.values())].map((group) => [...group])
}

function compareRefs(a: Version, b: Version): number {
  const [one, other] = [`${a.source}\n${a.id}`, `${b.source}\n${b.id}`]
  return one < other ? -1 : one > other ? 1 : 0
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}
