import { mostBehind } from './beam-search'
import type { Candidate } from './candidates'
import type { Gap } from './gap'
import type { Guess } from './guess'
import { emptyKey, extendKey, type MendModel } from './model'
import { context, type Sequences } from './sequences'
import { toToken } from './tokens'
import { weighWords } from './words'

export interface Choice {
  readonly code: number
  /** 0 to 1: how much more likely it is there than all others. */
  readonly confidence: number
}

/** How much the words around count against the characters around. Tuned on damaged pages. */
const wordShare = 1.1
/** A character that is so likely by the characters around is not weighed by words. */
const sure = 0.999
/** How many characters are weighed by words at one place, at each of two neighbouring places, and how many common pairs there. */
const mostAlone = 8
const mostPaired = 4
const mostPairs = 12
/** A common pair is tried when it is seen so often, against the one that stands there. */
const rivalShare = 0.5

interface Ranked extends Candidate {
  readonly score: number
}

type Pair = readonly [Candidate, Candidate]

/** Two candidates of neighbouring gaps by where they stand among all, and how often they follow each other. */
interface CountedPair {
  readonly one: number
  readonly other: number
  readonly count: number
}

/** Chooses again between characters that fit nearly alike, by the words around too. */
export class Refiner {
  private readonly guess: Guess
  private readonly sequences: Sequences
  private readonly model: MendModel
  private readonly pairs = new Map<string, readonly CountedPair[]>()

  constructor(guess: Guess, sequences: Sequences, model: MendModel) {
    this.guess = guess
    this.sequences = sequences
    this.model = model
  }

  /** Takes the gaps of a group for what fits best, and tells how sure that is. */
  refine(group: readonly Gap[]): Choice[] {
    const before = group.map((gap) => this.guess.codeOf(gap))
    const ranked = group.map((gap) => this.rank(gap))
    this.rechoose(group, ranked)
    const isAsBefore = group.every((gap, nth) => this.guess.codeOf(gap) === before[nth])
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
    const own = extendKey(extendKey(emptyKey, this.guess.tokenAt(one.at)), this.guess.tokenAt(other.at))
    const least = rivalShare * this.sequences.countOf(own)
    return this.listPairs(one, other).flatMap((pair) => {
      const [first, second] = [one.candidates[pair.one], other.candidates[pair.other]]
      return pair.count > least && first !== undefined && second !== undefined ? [[first, second] as const] : []
    })
  }

  /** The commonest pairs of neighbouring characters. */
  private listPairs(one: Gap, other: Gap): readonly CountedPair[] {
    const key = `${one.kind}, ${other.kind}`
    const found = this.pairs.get(key) ?? this.findPairs(one.candidates, other.candidates)
    this.pairs.set(key, found)
    return found
  }

  private findPairs(ones: readonly Candidate[], others: readonly Candidate[]): readonly CountedPair[] {
    const tokens = others.map(({ code }) => toToken(code))
    const seen: CountedPair[] = []
    for (const [one, { code }] of ones.entries()) {
      const key = extendKey(emptyKey, toToken(code))
      for (const [other, token] of tokens.entries()) {
        const count = this.sequences.countOf(extendKey(key, token))
        if (count > 0) seen.push({ one, other, count })
      }
    }
    return seen.sort((one, other) => other.count - one.count).slice(0, mostPairs)
  }

  private rank(gap: Gap): Ranked[] {
    const chosen = this.guess.codeOf(gap)
    const weigh = this.sequences.toWeigherAt(this.guess, gap.at)
    const ranked = gap.candidates.map(({ code, weight }) => {
      this.guess.put(gap, code)
      const after = this.sequences.weigh(this.guess, gap.at + 1, gap.at + context)
      return { code, weight, score: weight + weigh(this.guess.tokenAt(gap.at)) + after }
    })
    this.guess.put(gap, chosen)
    ranked.sort((one, other) => other.score - one.score)
    const least = (ranked[0]?.score ?? 0) - mostBehind
    return ranked.filter(({ code, score }) => score > least || code === chosen)
  }

  /** Takes neighbouring gaps for the best of these, or leaves what is there. */
  private chooseByWords(gaps: readonly Gap[], options: readonly (readonly Candidate[])[]): void {
    const first = gaps[0]?.at ?? 0
    const last = gaps.at(-1)?.at ?? 0
    let codes = gaps.map((gap) => this.guess.codeOf(gap))
    let best = this.weighSpan(first, last) + this.weightOfChosen(gaps)
    for (const picked of options) {
      for (const [nth, gap] of gaps.entries()) this.guess.put(gap, picked[nth]?.code ?? 0)
      const score = this.weighSpan(first, last) + picked.reduce((total, { weight }) => total + weight, 0)
      if (score <= best) continue
      best = score
      codes = picked.map(({ code }) => code)
    }
    for (const [nth, gap] of gaps.entries()) this.guess.put(gap, codes[nth] ?? 0)
  }

  private weightOfChosen(gaps: readonly Gap[]): number {
    return gaps.reduce((total, gap) => {
      const chosen = gap.candidates.find(({ code }) => code === this.guess.codeOf(gap))
      return total + (chosen?.weight ?? Number.NEGATIVE_INFINITY)
    }, 0)
  }

  private weighSpan(first: number, last: number): number {
    return (
      this.sequences.weigh(this.guess, first, last + context) +
      wordShare * weighWords(this.guess.tokens, first, last, this.model)
    )
  }

  /** How sure the choice for a gap is by the characters around, its neighbours taken for right. */
  private judge(gap: Gap, ranked: readonly Ranked[]): Choice {
    const code = this.guess.codeOf(gap)
    const chosen = ranked.find((option) => option.code === code)?.score ?? 0
    return { code, confidence: 1 / ranked.reduce((total, { score }) => total + Math.exp(score - chosen), 0) }
  }
}

const isOpen = (ranked: readonly Ranked[]): boolean => {
  const best = ranked[0]?.score ?? 0
  return ranked.reduce((total, { score }) => total + Math.exp(score - best), 0) > 1 / sure
}

const combine = (ones: readonly Candidate[], others: readonly Candidate[]): Pair[] =>
  ones.flatMap((one) => others.map((other) => [one, other] as const))
