import type { Belonging } from './organisation'
import { isHan } from './person-name'

/** What is known of someone from one place or several. */
export interface Evidence {
  readonly nicknames: ReadonlySet<string>
  /** Where they belong; worked out when it is asked for, since that takes long and is seldom needed. */
  belonging(): Belonging
}

/** A place where a name stands, with what is told there. Keys are unique. */
export interface Mention extends Evidence {
  readonly key: string
  readonly event: string
  /** `YYYY-MM-DD`, or `~` when it is not known. */
  readonly date: string
}

/** Mentions that speak of one person. */
export interface Namesake<Own extends Mention> {
  readonly evidence: Evidence
  readonly mentions: readonly Own[]
}

interface Group<Own extends Mention> extends Namesake<Own> {
  readonly mentions: Own[]
  readonly nicknames: Set<string>
  readonly employers: Set<string>
  readonly ties: Set<string>
  kinds: number
}

const hanNickname = 1
const latinNickname = 2
const nicknameKinds = hanNickname | latinNickname
const hanEmployer = 4
const latinEmployer = 8

/**
 * Which kinds of evidence there are, as bits. Only what is written in one script can be compared: 蚂蚁 and Ant may be
 * the same, and so may a 花名 and a login name.
 */
function toKinds({ nicknames, belonging }: Evidence): number {
  let kinds = 0
  for (const nickname of nicknames) kinds |= isHan(nickname) ? hanNickname : latinNickname
  for (const employer of belonging().employers) kinds |= isHan(employer) ? hanEmployer : latinEmployer
  return kinds
}

const share = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size <= other.size ? [...one].some((value) => other.has(value)) : share(other, one)

/** Whether a tie or a nickname says that two are one person. */
export const isLinked = (one: Evidence, other: Evidence): boolean =>
  share(one.nicknames, other.nicknames) || share(one.belonging().ties, other.belonging().ties)

/** Whether nicknames, or employers with nothing that links them, say that two are not one person. */
export function isAtOdds(one: Evidence, other: Evidence): boolean {
  if (share(one.nicknames, other.nicknames)) return false
  const both = toKinds(one) & toKinds(other)
  return (
    (both & nicknameKinds) !== 0 ||
    ((both & ~nicknameKinds) !== 0 && !share(one.belonging().ties, other.belonging().ties))
  )
}

const byKey = <Own extends Mention>(a: Own, b: Own): number => (a.key < b.key ? -1 : 1)
const startOf = (mentions: readonly Mention[]): string => mentions.map(({ date }) => date).sort()[0] ?? ''

/**
 * Parts the mentions of one name into people. Another nickname is another person; so is another employer, unless a
 * project or a third place links the two; what tells neither goes with its event, else with the person mentioned most.
 * Takes time in proportion to the mentions, whatever they say; their order does not matter.
 */
export function partNamesakes<Own extends Mention>(mentions: readonly Own[]): readonly Namesake<Own>[] {
  const [only] = mentions
  // Most names stand in one place; what is told there is then not even looked at.
  if (only !== undefined && mentions.length === 1) return [{ evidence: only, mentions }]
  const sorted = [...mentions].sort(byKey)
  const isTelling = (one: Own): boolean => one.nicknames.size > 0 || one.belonging().ties.size > 0
  const clusters = joinLinked(sorted.filter(isTelling))
  const groups = createGroups<Own>()
  for (const cluster of clusters) groups.place(cluster)
  groups.placeSilent(sorted.filter((mention) => !isTelling(mention)))
  return groups.all
}

/** Mentions of one nickname, and those without a nickname that share ties, directly or by others. */
function joinLinked<Own extends Mention>(mentions: readonly Own[]): Own[][] {
  const parents = mentions.map((_, at) => at)
  const find = (at: number): number => {
    let root = at
    while (parents[root] !== root) root = parents[root] ?? root
    for (let next = at; next !== root; ) [parents[next], next] = [root, parents[next] ?? root]
    return root
  }
  const first = new Map<string, number>()
  mentions.forEach(({ nicknames, belonging }, at) => {
    const [marks, kind] = nicknames.size > 0 ? [nicknames, 'nickname'] : [belonging().ties, 'tie']
    for (const mark of marks) {
      const known = first.get(`${kind} ${mark}`)
      if (known === undefined) first.set(`${kind} ${mark}`, at)
      else parents[find(at)] = find(known)
    }
  })
  const clusters = new Map<number, Own[]>()
  mentions.forEach((mention, at) => {
    const cluster = clusters.get(find(at))
    if (cluster === undefined) clusters.set(find(at), [mention])
    else cluster.push(mention)
  })
  const ranked = [...clusters.values()].map((cluster) => ({
    cluster,
    isNamed: (cluster[0]?.nicknames.size ?? 0) > 0,
    start: startOf(cluster),
    key: cluster[0]?.key ?? '',
  }))
  return ranked
    .sort(
      (a, b) =>
        Number(b.isNamed) - Number(a.isNamed) ||
        b.cluster.length - a.cluster.length ||
        (a.start !== b.start ? (a.start < b.start ? -1 : 1) : a.key < b.key ? -1 : 1),
    )
    .map(({ cluster }) => cluster)
}

/** Groups in the order in which they came up; the first that lacks some kinds of evidence is found without a search. */
interface Queue<Own extends Mention> {
  readonly groups: Group<Own>[]
  readonly next: number[]
}

const createQueue = <Own extends Mention>(): Queue<Own> => ({ groups: [], next: [] })

/** A group never loses a kind of evidence, so what was passed by once need not be looked at again. */
function findLacking<Own extends Mention>({ groups, next }: Queue<Own>, kinds: number): Group<Own> | undefined {
  let at = next[kinds] ?? 0
  while (at < groups.length && ((groups[at]?.kinds ?? 0) & kinds) !== 0) at += 1
  next[kinds] = at
  return groups[at]
}

interface Groups<Own extends Mention> {
  readonly all: readonly Group<Own>[]
  place(cluster: readonly Own[]): void
  placeSilent(mentions: readonly Own[]): void
}

function createGroups<Own extends Mention>(): Groups<Own> {
  const every = createQueue<Own>()
  const byTie = new Map<string, Queue<Own>>()
  const byEvent = new Map<string, Group<Own>>()
  const add = (): Group<Own> => {
    const [nicknames, employers, ties] = [new Set<string>(), new Set<string>(), new Set<string>()]
    const evidence = { nicknames, belonging: () => ({ employers, ties }) }
    const group = { mentions: [], nicknames, employers, ties, evidence, kinds: 0 }
    every.groups.push(group)
    return group
  }
  const absorb = (group: Group<Own>, mention: Own): void => {
    const { nicknames, employers, ties } = group
    const { employers: own, ties: links } = mention.belonging()
    group.mentions.push(mention)
    group.kinds |= toKinds(mention)
    if (!byEvent.has(mention.event)) byEvent.set(mention.event, group)
    for (const nickname of mention.nicknames) nicknames.add(nickname)
    for (const employer of own) employers.add(employer)
    for (const tie of links) {
      if (ties.has(tie)) continue
      ties.add(tie)
      const queue = byTie.get(tie) ?? createQueue<Own>()
      queue.groups.push(group)
      byTie.set(tie, queue)
    }
  }
  const findLinked = (cluster: readonly Own[], nicknames: number): Group<Own> | undefined => {
    for (const { belonging } of cluster)
      for (const tie of belonging().ties) {
        const queue = byTie.get(tie)
        const group = queue === undefined ? undefined : findLacking(queue, nicknames)
        if (group !== undefined) return group
      }
    return undefined
  }
  return {
    all: every.groups,
    place: (cluster) => {
      const kinds = cluster.reduce((all, mention) => all | toKinds(mention), 0)
      const group = findLinked(cluster, kinds & nicknameKinds) ?? findLacking(every, kinds) ?? add()
      for (const mention of cluster) absorb(group, mention)
    },
    placeSilent: (mentions) => {
      const largest = every.groups.reduce<Group<Own> | undefined>(
        (best, group) => (best === undefined || group.mentions.length > best.mentions.length ? group : best),
        undefined,
      )
      const others = largest ?? (mentions.length > 0 ? add() : undefined)
      for (const mention of mentions) {
        const group = byEvent.get(mention.event) ?? others
        if (group !== undefined) absorb(group, mention)
      }
    },
  }
}
