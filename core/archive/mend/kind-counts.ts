import type { Gap } from './gap'
import type { MendModel } from './model'
import type { Choice } from './refiner'

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

  /** Counts (or with -1 uncounts) what these gaps are taken for, each choice by how sure it is. */
  add(gaps: readonly Gap[], choices: readonly Choice[], by: 1 | -1): void {
    for (const [nth, { kind }] of gaps.entries()) {
      const choice = choices[nth]
      if (choice === undefined) continue
      const counts = this.counts.get(kind) ?? new Map<number, number>()
      this.counts.set(kind, counts)
      counts.set(choice.code, (counts.get(choice.code) ?? 0) + by * choice.confidence)
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
