import type { Candidate } from './candidates'
import { emptyKey, extendKey, type MendModel } from './model'
import { PageCounts } from './page-counts'
import { lineToken, toToken } from './tokens'

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
    for (const gap of group) choices.push(chooser.judge(gap))
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
        next.push({ far: path.mid, mid: path.near, near: token, score, code, before: path })
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
    const [kinds1, kinds2, kinds3] = [key1, key2, key3].map((key) => this.model.varietyAfter(key)) as [
      number,
      number,
      number,
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

  /** How sure the choice for a gap is, its neighbours taken for right. */
  judge(gap: Gap): Choice {
    const code = this.codes.get(gap.at) ?? 0
    const scores = gap.candidates.map((candidate) => this.weighAt(gap.at, candidate))
    const best = this.weighAt(
      gap.at,
      gap.candidates.find((candidate) => candidate.code === code) ?? { code, weight: 0 },
    )
    const all = scores.reduce((total, score) => total + Math.exp(score - best), 0)
    return { code, confidence: 1 / all }
  }

  private weighAt(at: number, { code, weight }: Candidate): number {
    const kept = this.tokens[at] ?? 0
    this.tokens[at] = toToken(code)
    let score = weight
    for (let end = at; end <= at + context; end += 1) {
      const weigh = this.toWeigher({
        far: this.tokenAt(end - 3),
        mid: this.tokenAt(end - 2),
        near: this.tokenAt(end - 1),
      })
      score += weigh(this.tokenAt(end))
    }
    this.tokens[at] = kept
    return score
  }
}
