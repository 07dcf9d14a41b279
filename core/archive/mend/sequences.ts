import type { Guess } from './guess'
import { emptyKey, extendKey, type MendModel } from './model'
import type { PageCounts } from './page-counts'

/** How many tokens before one tell what it is. */
export const context = 3
/** How much a sequence on the page itself counts, against one of the model. */
const pageWeight = 20
/**
 * How far a short sequence is believed against a longer one: the more, the more different tokens were seen beside the
 * longer one. Tuned on damaged pages.
 */
const perKind = 6
/** Added to that for sequences of two, three and four tokens. */
const reserves = [12, 6, 4] as const
/** How much reading forwards and reading backwards count. Tuned on damaged pages. */
const forwardShare = 0.6
const backwardShare = 0.4

/** The three tokens before a place, the nearest last. */
export interface Before {
  readonly far: number
  readonly mid: number
  readonly near: number
}

/** How likely tokens follow each other, by the model and by the page. */
export class Sequences {
  private readonly model: MendModel
  private readonly page: PageCounts

  constructor(model: MendModel, page: PageCounts) {
    this.model = model
    this.page = page
  }

  /** The logarithm of how likely the tokens from `first` to `last` are, each after those before it. */
  weigh(guess: Guess, first: number, last: number): number {
    let score = 0
    for (let at = first; at <= last; at += 1) score += this.toWeigherAt(guess, at)(guess.tokenAt(at))
    return score
  }

  /** What `toWeigher` answers for the tokens before a place. */
  toWeigherAt(guess: Guess, at: number): (token: number) => number {
    return this.toWeigher({ far: guess.tokenAt(at - 3), mid: guess.tokenAt(at - 2), near: guess.tokenAt(at - 1) })
  }

  /**
   * The logarithm of how likely a token is after the three before it, and the first of the four before the other three:
   * what is rare read forwards may be common read backwards.
   */
  toWeigher({ far, mid, near }: Before): (token: number) => number {
    const keyOfMid = extendKey(emptyKey, mid)
    const keyOfFar = extendKey(emptyKey, far)
    const key1 = extendKey(emptyKey, near)
    const key2 = extendKey(keyOfMid, near)
    const pair = extendKey(keyOfFar, mid)
    const key3 = extendKey(pair, near)
    const { model } = this
    const [count1, kinds1] = [this.countOf(key1), model.varietyAfter(key1)]
    const [count2, kinds2, kindsBefore2] = [this.countOf(key2), model.varietyAfter(key2), model.varietyBefore(key2)]
    const [count3, kinds3] = [this.countOf(key3), model.varietyAfter(key3)]
    const [countOfMid, kindsBeforeMid] = [this.countOf(keyOfMid), model.varietyBefore(keyOfMid)]
    let backwards = this.shareOf(far, keyOfFar)
    backwards = blend(this.countOf(pair), countOfMid, backwards, reserves[0], kindsBeforeMid)
    backwards = blend(count3, count2, backwards, reserves[1], kindsBefore2)
    // A sequence is never seen when a part of it is not: that saves most of the looking up.
    return (token) => {
      let share = this.shareOf(token, extendKey(emptyKey, token))
      if (count1 > 0) share = blend(this.countOf(extendKey(key1, token)), count1, share, reserves[0], kinds1)
      const keyOfTriple = extendKey(key2, token)
      const triple = count2 === 0 ? 0 : this.countOf(keyOfTriple)
      if (triple === 0) {
        share = blend(0, count3, blend(0, count2, share, reserves[1], kinds2), reserves[2], kinds3)
        return forwardShare * Math.log(share) + backwardShare * Math.log(backwards)
      }
      const kindsBefore = model.varietyBefore(keyOfTriple)
      const all = count3 === 0 ? 0 : this.countOf(extendKey(key3, token))
      share = blend(all, count3, blend(triple, count2, share, reserves[1], kinds2), reserves[2], kinds3)
      return (
        forwardShare * Math.log(share) +
        backwardShare * Math.log(blend(all, triple, backwards, reserves[2], kindsBefore))
      )
    }
  }

  /** How often a sequence was seen. */
  countOf(key: number): number {
    return this.model.countOf(key) + pageWeight * this.page.countOf(key)
  }

  private shareOf(token: number, key: number): number {
    const { known, total } = this.model
    return ((known.get(token) ?? 0) + pageWeight * this.page.countOf(key) + 0.05) / (total + 400)
  }
}

function blend(part: number, count: number, share: number, reserve: number, kinds: number): number {
  if (count === 0) return share
  const held = reserve + perKind * kinds
  return (Math.min(count, part) + held * share) / (count + held)
}
