import type { Candidate } from './candidates'
import { emptyKey, extendKey, type MendModel } from './model'
import { PageCounts } from './page-counts'
import { lineToken, toToken } from './tokens'
import { weighWords } from './words'

/** A place of the text where bytes were lost. */
export interface Gap {
  /** Where its token stands among the tokens of the text. */
  readonly at: number
  readonly candidates: readonly Candidate[]
}

export interface Choice {
  readonly code: number
  /** 0 to 1: how much more likely it is there than all others. */
  readonly confidence: number
}

/** How much a sequence on the page itself counts, against one of the model. */
const pageWeight = 20
/** How much of that a restored character counts, since it may be wrong. */
const restoredShare = 0.2
/**
 * How far a short sequence is believed against a longer one: the more, the more different tokens were seen beside the
 * longer one. Tuned on damaged pages.
 */
const perKind = 6
/** Added to that for sequences of two, three and four tokens. */
const reserves = [12, 6, 4] as const
/** Hypotheses that are followed at once. */
const beamWidth = 16
/** Hypotheses that lie further behind the best one, as a logarithm, are dropped. */
const mostBehind = 9
const context = 3
/** How much reading forwards and reading backwards count. Tuned on damaged pages. */
const forwardShare = 0.6
const backwardShare = 0.4
/** How much the words around count against the characters around. Tuned on damaged pages. */
const wordShare = 1.1
/** A character that is so likely by the characters around is not weighed by words. */
const sure = 0.995
/** How many characters are weighed by words at one place, at each of two neighbouring places, and how many common pairs there. */
const mostAlone = 8
const mostPaired = 4
const mostPairs = 12
/** A common pair is tried when it is seen so often, against the one that stands there. */
const rivalShare = 0.5

/**
 * Chooses for every gap the character that fits best between its neighbours, other gaps among them. `tokens` has 0 where
 * a gap is. What stands elsewhere on the page weighs more than what is common; so the page is read twice, the second time
 * with what was chosen the first time.
 */
export function chooseCharacters(tokens: number[], gaps: readonly Gap[], model: MendModel): Choice[] {
  const page = new PageCounts()
  page.add(tokens, 0, tokens.length - 1, 1)
  const chooser = new Chooser(tokens, model, page)
  const groups = groupGaps(gaps)
  for (const group of groups) chooser.choose(group)
  for (const group of groups) chooser.count(group, restoredShare)
  const choices: Choice[] = []
  for (const group of groups) {
    chooser.count(group, -restoredShare)
    chooser.choose(group)
    choices.push(...chooser.refine(group))
    chooser.count(group, restoredShare)
  }
  return choices
}

/** Gaps that lie so close that they are each other's context. */
function groupGaps(gaps: readonly Gap[]): Gap[][] {
  const groups: Gap[][] = []
  let last = Number.NEGATIVE_INFINITY
  for (const gap of gaps) {
    if (gap.at - last > context) groups.push([])
    groups.at(-1)?.push(gap)
    last = gap.at
  }
  return groups
}

interface Path {
  /** The three tokens before, the nearest last. */
  readonly far: number
  readonly mid: number
  readonly near: number
  readonly score: number
  readonly code: number
  readonly before: Path | undefined
}

/** The best paths, the best first; of those that end alike only the better one, since what follows treats them alike. */
function keepBest(paths: Path[]): Path[] {
  const best = paths.reduce((highest, { score }) => Math.max(highest, score), Number.NEGATIVE_INFINITY)
  const likely = paths.filter(({ score }) => score > best - mostBehind)
  const kept: Path[] = []
  for (const path of likely.sort((one, other) => other.score - one.score)) {
    if (kept.some((other) => endsAlike(path, other))) continue
    kept.push(path)
    if (kept.length === beamWidth) break
  }
  return kept
}

const endsAlike = (one: Path, other: Path): boolean =>
  one.near === other.near && one.mid === other.mid && one.far === other.far

class Chooser {
  private readonly tokens: number[]
  private readonly model: MendModel
  private readonly page: PageCounts

  constructor(tokens: number[], model: MendModel, page: PageCounts) {
    this.tokens = tokens
    this.model = model
    this.page = page
  }

  /** Puts the best characters of a group into the tokens. */
  choose(group: readonly Gap[]): void {
    const first = group[0]?.at ?? 0
    const last = (group.at(-1)?.at ?? 0) + context
    let paths: Path[] = [this.begin(first)]
    let next = 0
    for (let at = first; at <= last; at += 1) {
      const gap = group[next]?.at === at ? group[next] : undefined
      if (gap !== undefined) next += 1
      paths = gap === undefined ? this.pass(paths, this.tokenAt(at)) : this.branch(paths, gap.candidates)
    }
    this.write(group, paths[0])
  }

  private begin(at: number): Path {
    const [far, mid, near] = [this.tokenAt(at - 3), this.tokenAt(at - 2), this.tokenAt(at - 1)]
    return { far, mid, near, score: 0, code: 0, before: undefined }
  }

  private tokenAt(at: number): number {
    return this.tokens[at] ?? lineToken
  }

  private pass(paths: readonly Path[], token: number): Path[] {
    const next = paths.map((path) => ({
      ...path,
      far: path.mid,
      mid: path.near,
      near: token,
      score: path.score + this.toWeigher(path)(token),
    }))
    return keepBest(next)
  }

  private branch(paths: readonly Path[], candidates: readonly Candidate[]): Path[] {
    const next: Path[] = []
    for (const path of paths) {
      const weigh = this.toWeigher(path)
      for (const { code, weight } of candidates) {
        const token = toToken(code)
        const score = path.score + weight + weigh(token)
        next.push({
          far: path.mid,
          mid: path.near,
          near: token,
          score,
          code,
          before: path,
        })
      }
    }
    return keepBest(next)
  }

  /**
   * The logarithm of how likely a token is after the three before it, and the first of the four before the other three:
   * what is rare read forwards may be common read backwards.
   */
  private toWeigher({ far, mid, near }: Pick<Path, 'far' | 'mid' | 'near'>): (token: number) => number {
    const keyOfMid = extendKey(emptyKey, mid)
    const keyOfFar = extendKey(emptyKey, far)
    const key1 = extendKey(emptyKey, near)
    const key2 = extendKey(keyOfMid, near)
    const pair = extendKey(keyOfFar, mid)
    const key3 = extendKey(pair, near)
    const [count1, count2, count3] = [this.countOf(key1), this.countOf(key2), this.countOf(key3)]
    let backwards = this.shareOf(far, keyOfFar)
    backwards = this.blend(
      this.countOf(pair),
      this.countOf(keyOfMid),
      backwards,
      reserves[0],
      this.model.varietyBefore(keyOfMid),
    )
    backwards = this.blend(count3, count2, backwards, reserves[1], this.model.varietyBefore(key2))
    const [kinds1, kinds2, kinds3] = [
      this.model.varietyAfter(key1),
      this.model.varietyAfter(key2),
      this.model.varietyAfter(key3),
    ]
    return (token) => {
      const triple = this.countOf(extendKey(key2, token))
      const all = this.countOf(extendKey(key3, token))
      let share = this.shareOf(token, extendKey(emptyKey, token))
      share = this.blend(this.countOf(extendKey(key1, token)), count1, share, reserves[0], kinds1)
      share = this.blend(triple, count2, share, reserves[1], kinds2)
      share = this.blend(all, count3, share, reserves[2], kinds3)
      return (
        forwardShare * Math.log(share) +
        backwardShare *
          Math.log(this.blend(all, triple, backwards, reserves[2], this.model.varietyBefore(extendKey(key2, token))))
      )
    }
  }

  private shareOf(token: number, key: number): number {
    const { known, total } = this.model
    return ((known.get(token) ?? 0) + pageWeight * this.page.countOf(key) + 0.05) / (total + 400)
  }

  private blend(part: number, count: number, share: number, reserve: number, kinds: number): number {
    if (count === 0) return share
    const held = reserve + perKind * kinds
    return (Math.min(count, part) + held * share) / (count + held)
  }

  private countOf(key: number): number {
    return this.model.countOf(key) + pageWeight * this.page.countOf(key)
  }

  private write(group: readonly Gap[], best: Path | undefined): void {
    let path = best
    for (let at = group.length - 1; at >= 0; at -= 1) {
      while (path !== undefined && path.code === 0) path = path.before
      const gap = group[at]
      if (gap === undefined || path === undefined) return
      this.codes.set(gap.at, path.code)
      this.tokens[gap.at] = toToken(path.code)
      path = path.before
    }
  }

  private readonly codes = new Map<number, number>()

  count(group: readonly Gap[], by: number): void {
    const first = group[0]?.at ?? 0
    const last = Math.min((group.at(-1)?.at ?? 0) + context, this.tokens.length - 1)
    this.page.add(this.tokens, first, last, by)
  }

  /** Chooses again between characters that fit nearly alike, now by the words around too, and tells how sure that is. */
  refine(group: readonly Gap[]): Choice[] {
    const before = group.map(({ at }) => this.tokens[at])
    const ranked = group.map((gap) => this.rank(gap))
    this.rechoose(group, ranked)
    const isAsBefore = group.every(({ at }, nth) => this.tokens[at] === before[nth])
    return group.map((gap, nth) => this.judge(gap, isAsBefore ? (ranked[nth] ?? []) : this.rank(gap)))
  }

  private rechoose(group: readonly Gap[], ranked: readonly (readonly Ranked[])[]): void {
    for (const [at, gap] of group.entries()) {
      const [options = [], others = []] = [ranked[at], ranked[at + 1]]
      const next = group[at + 1]
      const isOneOpen = isOpen(options)
      if (isOneOpen)
        this.chooseByWords(
          [gap],
          options.slice(0, mostAlone).map((option) => [option]),
        )
      if (next?.at !== gap.at + 1) continue
      const likely =
        isOneOpen || isOpen(others) ? combine(options.slice(0, mostPaired), others.slice(0, mostPaired)) : []
      this.chooseByWords([gap, next], [...likely, ...this.listRivals(gap, next)])
    }
  }

  /** Pairs that are about as common as what stands there, or commoner. */
  private listRivals(one: Gap, other: Gap): readonly Pair[] {
    const own = extendKey(extendKey(emptyKey, this.tokenAt(one.at)), this.tokenAt(other.at))
    const least = rivalShare * this.countOf(own)
    const pairs = this.listPairs(one.candidates, other.candidates)
    return pairs.filter(({ count }) => count > least).map(({ pair }) => pair)
  }

  private readonly pairs = new Map<readonly Candidate[], Map<readonly Candidate[], readonly CountedPair[]>>()

  /** The commonest pairs of neighbouring characters. */
  private listPairs(ones: readonly Candidate[], others: readonly Candidate[]): readonly CountedPair[] {
    const known = this.pairs.get(ones) ?? new Map<readonly Candidate[], readonly CountedPair[]>()
    this.pairs.set(ones, known)
    const found = known.get(others) ?? this.findPairs(ones, others)
    known.set(others, found)
    return found
  }

  private findPairs(ones: readonly Candidate[], others: readonly Candidate[]): readonly CountedPair[] {
    const counted = ones.flatMap((one) => {
      const key = extendKey(emptyKey, toToken(one.code))
      return others.map((other) => ({
        pair: [one, other] as const,
        count: this.countOf(extendKey(key, toToken(other.code))),
      }))
    })
    const seen = counted.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count)
    return seen.slice(0, mostPairs)
  }

  private rank(gap: Gap): Ranked[] {
    const scored = gap.candidates.map((candidate) => ({
      ...candidate,
      score: this.weighAt(gap.at, candidate),
    }))
    const ranked = scored.sort((one, other) => other.score - one.score)
    const least = (ranked[0]?.score ?? 0) - mostBehind
    return ranked.filter(({ code, score }) => score > least || code === this.codes.get(gap.at))
  }

  /** Puts the best of these into neighbouring gaps, or leaves what is there. */
  private chooseByWords(gaps: readonly Gap[], options: readonly (readonly Candidate[])[]): void {
    const first = gaps[0]?.at ?? 0
    const last = gaps.at(-1)?.at ?? 0
    const tokens = gaps.map(({ at }) => this.tokens[at] ?? 0)
    let best = this.weighSpan(first, last) + this.weightOfChosen(gaps)
    let codes = gaps.map(({ at }) => this.codes.get(at) ?? 0)
    for (const picked of options) {
      for (const [nth, { code }] of picked.entries()) this.tokens[first + nth] = toToken(code)
      const score = this.weighSpan(first, last) + picked.reduce((total, { weight }) => total + weight, 0)
      if (score <= best) continue
      best = score
      codes = picked.map(({ code }) => code)
    }
    for (const [nth, gap] of gaps.entries()) {
      const code = codes[nth] ?? 0
      this.codes.set(gap.at, code)
      this.tokens[gap.at] = code === 0 ? (tokens[nth] ?? 0) : toToken(code)
    }
  }

  private weightOfChosen(gaps: readonly Gap[]): number {
    return gaps.reduce((total, { at, candidates }) => {
      const chosen = candidates.find(({ code }) => code === this.codes.get(at))
      return total + (chosen?.weight ?? Number.NEGATIVE_INFINITY)
    }, 0)
  }

  private weighSpan(first: number, last: number): number {
    return this.weighTokens(first, last + context) + wordShare * weighWords(this.tokens, first, last, this.model)
  }

  private weighTokens(first: number, last: number): number {
    let score = 0
    for (let end = first; end <= last; end += 1) {
      const before = {
        far: this.tokenAt(end - 3),
        mid: this.tokenAt(end - 2),
        near: this.tokenAt(end - 1),
      }
      score += this.toWeigher(before)(this.tokenAt(end))
    }
    return score
  }

  /** How sure the choice for a gap is by the characters around, its neighbours taken for right. */
  private judge(gap: Gap, ranked: readonly Ranked[]): Choice {
    const code = this.codes.get(gap.at) ?? 0
    const chosen = ranked.find((option) => option.code === code)?.score ?? 0
    return {
      code,
      confidence: 1 / ranked.reduce((total, { score }) => total + Math.exp(score - chosen), 0),
    }
  }

  private weighAt(at: number, { code, weight }: Candidate): number {
    const kept = this.tokens[at] ?? 0
    this.tokens[at] = toToken(code)
    const score = weight + this.weighTokens(at, at + context)
    this.tokens[at] = kept
    return score
  }
}

interface Ranked extends Candidate {
  readonly score: number
}

const isOpen = (ranked: readonly Ranked[]): boolean => {
  const best = ranked[0]?.score ?? 0
  return ranked.reduce((total, { score }) => total + Math.exp(score - best), 0) > 1 / sure
}

type Pair = readonly [Candidate, Candidate]

interface CountedPair {
  readonly pair: Pair
  readonly count: number
}

const combine = (ones: readonly Candidate[], others: readonly Candidate[]): Pair[] =>
  ones.flatMap((one) => others.map((other) => [one, other] as const))
