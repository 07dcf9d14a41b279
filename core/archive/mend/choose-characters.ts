import { searchGroup } from './beam-search'
import type { Gap } from './gap'
import { Guess } from './guess'
import { KindCounts } from './kind-counts'
import type { MendModel } from './model'
import { PageCounts } from './page-counts'
import { type Choice, Refiner } from './refiner'
import { context, Sequences } from './sequences'

/** How much a restored character counts among those that stand on the page, at most, since it may be wrong. */
const restoredShare = 0.2

/** Gaps that lie so close that they are each other's context. */
type Group = readonly Gap[]

/** Groups with the same left of their bytes and the same around them, as in a title that is given twice. */
type Twins = readonly [Group, ...Group[]]

/**
 * Chooses for every gap the character that fits best between its neighbours, other gaps among them. `tokens` has 0 where
 * a gap is. What stands elsewhere on the page weighs more than what is common; so the page is read twice, the second time
 * with what was chosen the first time. What stands there twice is chosen once: it is no evidence for itself.
 */
export function chooseCharacters(tokens: number[], gaps: readonly Gap[], model: MendModel): Choice[] {
  const page = new DamagedPage(tokens, model)
  const read = gatherTwins(groupGaps(gaps), tokens).map((twins) => ({ twins, choices: page.choose(twins) }))
  for (const { twins, choices } of read) page.count(twins, choices, 1)
  const chosen = new Map<Gap, Choice>()
  for (const { twins, choices } of read) {
    page.count(twins, choices, -1)
    const again = page.choose(twins)
    page.count(twins, again, 1)
    for (const group of twins) {
      for (const [nth, gap] of group.entries()) if (again[nth] !== undefined) chosen.set(gap, again[nth])
    }
  }
  return gaps.flatMap((gap) => chosen.get(gap) ?? [])
}

/** A page with what is known of it so far. */
class DamagedPage {
  private readonly guess: Guess
  private readonly counts = new PageCounts()
  private readonly kinds: KindCounts
  private readonly sequences: Sequences
  private readonly refiner: Refiner

  constructor(tokens: number[], model: MendModel) {
    this.guess = new Guess(tokens)
    this.counts.add(tokens, 0, tokens.length - 1, 1)
    this.kinds = new KindCounts(model)
    this.sequences = new Sequences(model, this.counts)
    this.refiner = new Refiner(this.guess, this.sequences, model)
  }

  /** Chooses for the first of some groups that are alike, and takes the others for the same. */
  choose(twins: Twins): readonly Choice[] {
    const favoured = twins[0].map((gap) => this.kinds.favour(gap))
    searchGroup(favoured, this.guess, this.sequences)
    const choices = this.refiner.refine(favoured)
    for (const group of twins) {
      for (const [nth, gap] of group.entries()) this.guess.put(gap, choices[nth]?.code ?? 0)
    }
    return choices
  }

  /** Counts (or with -1 uncounts) what was chosen as standing on the page, by how sure it is. */
  count(twins: Twins, choices: readonly Choice[], by: 1 | -1): void {
    const trust = choices.reduce((least, { confidence }) => Math.min(least, confidence), 1)
    const { tokens } = this.guess
    for (const group of twins) {
      const last = Math.min((group.at(-1)?.at ?? 0) + context, tokens.length - 1)
      this.counts.add(tokens, group[0]?.at ?? 0, last, by * restoredShare * trust)
      this.kinds.add(group, choices, by)
    }
  }
}

function gatherTwins(groups: readonly Group[], tokens: readonly number[]): Twins[] {
  const found = new Map<string, [Group, ...Group[]]>()
  for (const group of groups) {
    const first = (group[0]?.at ?? 0) - context
    const around = tokens.slice(Math.max(0, first), (group.at(-1)?.at ?? 0) + context + 1)
    const key = `${first < 0 ? first : ''} ${around.join(' ')}: ${group.map(({ kind }) => kind).join(', ')}`
    const twins = found.get(key)
    if (twins === undefined) found.set(key, [group])
    else twins.push(group)
  }
  return [...found.values()]
}

function groupGaps(gaps: readonly Gap[]): Group[] {
  const groups: Gap[][] = []
  let last = Number.NEGATIVE_INFINITY
  for (const gap of gaps) {
    if (gap.at - last > context) groups.push([])
    groups.at(-1)?.push(gap)
    last = gap.at
  }
  return groups
}
