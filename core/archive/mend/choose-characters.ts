import { searchGroup } from './beam-search'
import type { Gap } from './gap'
import { Guess } from './guess'
import { KindCounts } from './kind-counts'
import type { MendModel } from './model'
import { PageCounts } from './page-counts'
import { type Choice, Refiner } from './refiner'
import { context, Sequences } from './sequences'

/** How much a restored character counts among those that stand on the page, since it may be wrong. */
const restoredShare = 0.2

/**
 * Chooses for every gap the character that fits best between its neighbours, other gaps among them. `tokens` has 0 where
 * a gap is. What stands elsewhere on the page weighs more than what is common; so the page is read twice, the second time
 * with what was chosen the first time.
 */
export function chooseCharacters(tokens: number[], gaps: readonly Gap[], model: MendModel): Choice[] {
  const guess = new Guess(tokens)
  const page = new PageCounts()
  page.add(tokens, 0, tokens.length - 1, 1)
  const sequences = new Sequences(model, page)
  const kinds = new KindCounts(model)
  const refiner = new Refiner(guess, sequences, model)
  const count = (group: readonly Gap[], by: 1 | -1): void => {
    const last = Math.min((group.at(-1)?.at ?? 0) + context, tokens.length - 1)
    page.add(tokens, group[0]?.at ?? 0, last, by * restoredShare)
    kinds.add(group, guess, by)
  }
  const groups = groupGaps(gaps)
  for (const group of groups) searchGroup(group, guess, sequences)
  for (const group of groups) count(group, 1)
  return groups.flatMap((group) => {
    count(group, -1)
    const favoured = group.map((gap) => kinds.favour(gap))
    searchGroup(favoured, guess, sequences)
    const choices = refiner.refine(favoured)
    count(group, 1)
    return choices
  })
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
