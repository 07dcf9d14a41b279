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
 * with what was chosen the first time. What stands there twice is chosen once: it is no evidence for itself.
 */
export function chooseCharacters(tokens: number[], gaps: readonly Gap[], model: MendModel): Choice[] {
  const guess = new Guess(tokens)
  const page = new PageCounts()
  page.add(tokens, 0, tokens.length - 1, 1)
  const sequences = new Sequences(model, page)
  const kinds = new KindCounts(model)
  const refiner = new Refiner(guess, sequences, model)
  const count = (group: Group, by: 1 | -1): void => {
    const last = Math.min((group.at(-1)?.at ?? 0) + context, tokens.length - 1)
    page.add(tokens, group[0]?.at ?? 0, last, by * restoredShare)
    kinds.add(group, guess, by)
  }
  const repeated = gatherTwins(groupGaps(gaps), tokens)
  for (const twins of repeated) {
    searchGroup(twins[0], guess, sequences)
    copyChoice(twins, guess)
  }
  for (const twins of repeated) for (const group of twins) count(group, 1)
  const choices = new Map<Gap, Choice>()
  for (const twins of repeated) {
    for (const group of twins) count(group, -1)
    const favoured = twins[0].map((gap) => kinds.favour(gap))
    searchGroup(favoured, guess, sequences)
    const chosen = refiner.refine(favoured)
    copyChoice(twins, guess)
    for (const group of twins) {
      count(group, 1)
      for (const [nth, choice] of chosen.entries()) if (group[nth] !== undefined) choices.set(group[nth], choice)
    }
  }
  return gaps.flatMap((gap) => choices.get(gap) ?? [])
}

/** Gaps that lie so close that they are each other's context. */
type Group = readonly Gap[]

/** Groups with the same left of their bytes and the same around them, as in a title that is given twice. */
type Twins = readonly [Group, ...Group[]]

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

function copyChoice([first, ...others]: Twins, guess: Guess): void {
  for (const group of others) {
    for (const [nth, gap] of group.entries()) if (first[nth] !== undefined) guess.put(gap, guess.codeOf(first[nth]))
  }
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
