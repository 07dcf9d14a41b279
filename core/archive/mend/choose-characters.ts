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
  const choose = (twins: Twins, group: Group): readonly Choice[] => {
    searchGroup(group, guess, sequences)
    const choices = refiner.refine(group)
    for (const twin of twins) for (const [nth, gap] of twin.entries()) guess.put(gap, choices[nth]?.code ?? 0)
    return choices
  }
  const count = (twins: Twins, choices: readonly Choice[], by: 1 | -1): void => {
    const trust = choices.reduce((least, { confidence }) => Math.min(least, confidence), 1)
    for (const group of twins) {
      const last = Math.min((group.at(-1)?.at ?? 0) + context, tokens.length - 1)
      page.add(tokens, group[0]?.at ?? 0, last, by * restoredShare * trust)
      kinds.add(group, choices, by)
    }
  }
  const read = gatherTwins(groupGaps(gaps), tokens).map((twins) => ({ twins, choices: choose(twins, twins[0]) }))
  for (const { twins, choices } of read) count(twins, choices, 1)
  const chosen = new Map<Gap, Choice>()
  for (const { twins, choices } of read) {
    count(twins, choices, -1)
    const again = choose(
      twins,
      twins[0].map((gap) => kinds.favour(gap)),
    )
    count(twins, again, 1)
    for (const [nth, choice] of again.entries())
      for (const group of twins) if (group[nth] !== undefined) chosen.set(group[nth], choice)
  }
  return gaps.flatMap((gap) => chosen.get(gap) ?? [])
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
