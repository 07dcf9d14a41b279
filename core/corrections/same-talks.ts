import type { SeenTalk } from '../model/correction'

/** How alike two titles are, from 0 to 1, and from where on they may name the same talk. */
export interface TitleComparison {
  compare(one: string, other: string): number
  readonly least: number
}

/** A talk as it was when a reader corrected it, and what the reader calls it. */
export interface TalkBefore extends SeenTalk {
  readonly calledNow?: string
}

/**
 * Which talks of a page are those of an earlier version of it, by id. A title, the speakers, the slides and the place
 * among the talks speak for and against it; what two talks may be equally likely is left out, and so is what is gone.
 */
export function findSameTalks(
  before: readonly TalkBefore[],
  now: readonly SeenTalk[],
  titles: TitleComparison,
): ReadonlyMap<string, string> {
  const found: Pairing = { oldOf: now.map(() => undefined), newOf: before.map(() => undefined) }
  const titleScores = before.map((old) => now.map((talk) => compareTalkTitles(old, talk, titles)))
  const compare = (at: number, other: number): Likeness => {
    const [old, talk] = [before[at], now[other]]
    if (old === undefined || talk === undefined) return noLikeness
    return weigh({
      title: titleScores[at]?.[other] ?? 0,
      least: titles.least,
      speakers: compareSets(old.speakers, talk.speakers),
      decks: compareSets(old.deckIds, talk.deckIds),
      isSamePlace: isSamePlace(found, at, other),
    })
  }
  pairUnchanged(found, before, now, titleScores)
  for (let pair = findClearPair(found, compare); pair !== undefined; pair = findClearPair(found, compare)) {
    found.newOf[pair.at] = pair.other
    found.oldOf[pair.other] = pair.at
  }
  return new Map(
    before.flatMap(({ id }, at) => {
      const talk = now[found.newOf[at] ?? -1]
      return talk === undefined ? [] : [[id, talk.id] as const]
    }),
  )
}

interface Pairing {
  /** For each talk of now its place before, and the other way round. */
  readonly oldOf: (number | undefined)[]
  readonly newOf: (number | undefined)[]
}

interface Likeness {
  readonly score: number
  /** It is enough to take one for the other, if nothing else is as likely. */
  readonly isEnough: boolean
}

const noLikeness: Likeness = { score: 0, isEnough: false }

/** `some` and `other` are of sets that both tell something. */
type Overlap = 'same' | 'some' | 'other' | 'untold'

function compareSets(one: readonly string[], other: readonly string[]): Overlap {
  if (one.length === 0 || other.length === 0) return 'untold'
  const shared = one.filter((entry) => other.includes(entry)).length
  if (shared === 0) return 'other'
  return shared === one.length && shared === other.length ? 'same' : 'some'
}

function compareTalkTitles(old: TalkBefore, talk: SeenTalk, { compare }: TitleComparison): number {
  if (toTitleHash(old.id) === toTitleHash(talk.id)) return 1
  if (old.calledNow !== undefined && compare(old.calledNow, talk.title) === 1) return 1
  return compare(old.title, talk.title)
}

/** The end of a talk's id, which comes from its title alone. */
const toTitleHash = (id: string): string => id.slice(id.lastIndexOf('#') + 1)

/** How much each says: a title that stays outweighs the rest but two of it. */
const titleWeight = 3
const weights: Readonly<Record<'speakers' | 'decks', Readonly<Record<Overlap, number>>>> = {
  speakers: { same: 2, some: 1, other: -1, untold: 0 },
  decks: { same: 2, some: 2, other: -0.5, untold: 0 },
}
const placeWeight = 1
/** What is less likely by less than this is as likely. */
const margin = 0.75

interface Signs {
  readonly title: number
  readonly least: number
  readonly speakers: Overlap
  readonly decks: Overlap
  readonly isSamePlace: boolean
}

function weigh({ title, least, speakers, decks, isSamePlace: isPlaced }: Signs): Likeness {
  const score = title * titleWeight + weights.speakers[speakers] + weights.decks[decks] + (isPlaced ? placeWeight : 0)
  const isShown = decks === 'same' || decks === 'some'
  const isSpoken = speakers === 'same'
  const isAlike = title >= least && (speakers !== 'other' || isPlaced || isShown)
  const isOtherwise = speakers !== 'other' && ((isSpoken && (isShown || isPlaced)) || (isShown && isPlaced))
  return { score, isEnough: title === 1 || isAlike || isOtherwise }
}

/** Talks of one title of which nothing says otherwise. */
function pairUnchanged(
  { oldOf, newOf }: Pairing,
  before: readonly TalkBefore[],
  now: readonly SeenTalk[],
  titleScores: readonly (readonly number[])[],
): void {
  for (const [at, old] of before.entries()) {
    const other = now.findIndex((talk) => toTitleHash(talk.id) === toTitleHash(old.id))
    const talk = now[other]
    if (talk === undefined || titleScores[at]?.[other] !== 1) continue
    const isDoubtful = [compareSets(old.speakers, talk.speakers), compareSets(old.deckIds, talk.deckIds)].includes(
      'other',
    )
    if (isDoubtful) continue
    newOf[at] = other
    oldOf[other] = at
  }
}

/** Whether two talks stand between the same neighbours, as far as those are known, and as far from them. */
function isSamePlace({ oldOf, newOf }: Pairing, at: number, other: number): boolean {
  const [before, now] = [findGap(newOf, at), findGap(oldOf, other)]
  const isSame = (old: number, next: number): boolean =>
    old < 0 || next < 0 || old >= newOf.length || next >= oldOf.length
      ? (old < 0 && next < 0) || (old >= newOf.length && next >= oldOf.length)
      : newOf[old] === next
  return (
    isSame(before.from, now.from) &&
    isSame(before.to, now.to) &&
    before.to - before.from === now.to - now.from &&
    at - before.from === other - now.from
  )
}

function findGap(known: readonly (number | undefined)[], at: number): { readonly from: number; readonly to: number } {
  let [from, to] = [at - 1, at + 1]
  while (from >= 0 && known[from] === undefined) from -= 1
  while (to < known.length && known[to] === undefined) to += 1
  return { from, to }
}

interface Pair {
  readonly at: number
  readonly other: number
  readonly score: number
}

/** The likeliest two that are each other's only likely one. */
function findClearPair({ oldOf, newOf }: Pairing, compare: (at: number, other: number) => Likeness): Pair | undefined {
  const pairs: Pair[] = []
  for (const [at, known] of newOf.entries()) {
    if (known !== undefined) continue
    for (const [other, taken] of oldOf.entries()) {
      if (taken !== undefined) continue
      const { score, isEnough } = compare(at, other)
      if (isEnough) pairs.push({ at, other, score })
    }
  }
  pairs.sort((a, b) => b.score - a.score)
  const isRivalled = (pair: Pair, side: 'at' | 'other'): boolean =>
    pairs.some(
      (one) =>
        one !== pair && one[side] === pair[side] && one.score > pair.score - margin && !isBetterElsewhere(one, pair),
    )
  // Whoever would rather be another talk is no rival.
  const isBetterElsewhere = (one: Pair, than: Pair): boolean => {
    const side = one.at === than.at ? 'other' : 'at'
    return pairs.some((own) => own !== one && own[side] === one[side] && own.score >= one.score + margin)
  }
  return pairs.find((pair) => !isRivalled(pair, 'at') && !isRivalled(pair, 'other'))
}
