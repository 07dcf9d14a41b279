import type { Gap } from './gap'
import type { Guess } from './guess'
import type { MendModel } from './model'

/** How much it counts what other gaps of the same kind became. Tuned on damaged pages. */
const share = 0.7
/** How many others count as much as what is common. */
const reserve = 10

/** What the gaps of each kind on a page were taken for: a page that says 架构 ten times hardly says 恶意 once. */
export class KindCounts {
  private readonly model: MendModel
  private readonly counts = new Map<string, Map<number, number>>()
  private readonly totals = new Map<string, number>()

  constructor(model: MendModel) {
    this.model = model
  }

  /** Counts (or with -1 uncounts) what these gaps are taken for. */
  add(gaps: readonly Gap[], guess: Guess, by: number): void {
    for (const gap of gaps) {
      const counts = this.counts.get(gap.kind) ?? new Map<number, number>()
      this.counts.set(gap.kind, counts)
      const code = guess.codeOf(gap)
      counts.set(code, (counts.get(code) ?? 0) + by)
    }
  }

  /** The gap with its candidates weighed by what others of its kind became. */
  favour(gap: Gap): Gap {
    const counts = this.counts.get(gap.kind)
    if (counts === undefined || counts.size === 0) return gap
    const total = this.totalOf(gap)
    const candidates = gap.candidates.map((candidate) => {
      const count = counts.get(candidate.code) ?? 0
      if (count === 0) return candidate
      const expected = (reserve * this.commonnessOf(candidate.code)) / total
      return { ...candidate, weight: candidate.weight + share * Math.log(1 + count / expected) }
    })
    return { ...gap, candidates }
  }

  private totalOf({ kind, candidates }: Gap): number {
    const known = this.totals.get(kind)
    if (known !== undefined) return known
    const total = candidates.reduce((sum, { code }) => sum + this.commonnessOf(code), 0)
    this.totals.set(kind, total)
    return total
  }

  private commonnessOf(code: number): number {
    return (this.model.known.get(code) ?? 0) + 1
  }
}
