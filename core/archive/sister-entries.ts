import { isFiller } from './fillers'
import type { PageLine } from './line-writer'
import { createDraft, isNameless, type TalkDraft } from './talk-draft'
import { findEntryLists, isListOfOthers, readGivenEntry } from './talk-lists'

/** Of fewer entries it says nothing how they are written. */
const fewest = 2

/**
 * Adds the talks of lists that are written like those which hold the talks of a page: where each entry of those names
 * who gives it, and so does each of another list of the same level, that holds talks, too, be it a single one.
 */
export function addSisterEntries(drafts: readonly TalkDraft[], lines: readonly PageLine[]): TalkDraft[] {
  const levels = findLevels(drafts, lines)
  if (levels.size === 0) return [...drafts]
  const added = findEntryLists(lines).flatMap(({ entries, end, above, level }) => {
    const isKnown = drafts.some(({ firstLine, endLine }) =>
      entries.some((at) => firstLine === at || (at > firstLine && at < endLine)),
    )
    if (isKnown || !levels.has(level) || isListOfOthers(above)) return []
    const read = entries
      .filter((at) => !isFiller(lines[at]?.text ?? ''))
      .map((at, index) => {
        const until = entries[index + 1] ?? end
        return { at, until, found: readGivenEntry(lines, at, until) }
      })
    return read.every(({ found }) => found !== undefined)
      ? read.flatMap(({ at, until, found }) => (found === undefined ? [] : [toDraft(found, at, until)]))
      : []
  })
  return added.length === 0 ? [...drafts] : [...drafts, ...added].sort((one, other) => one.firstLine - other.firstLine)
}

/** The levels of lists in which several entries are talks, all with somebody who gives them. */
function findLevels(drafts: readonly TalkDraft[], lines: readonly PageLine[]): Set<number> {
  const byLevel = new Map<number, TalkDraft[]>()
  for (const draft of drafts) {
    const line = lines[draft.firstLine]
    if (line?.kind !== 'item' || draft.isFiller) continue
    byLevel.set(line.level, [...(byLevel.get(line.level) ?? []), draft])
  }
  return new Set(
    [...byLevel].flatMap(([level, found]) => (found.length < fewest || found.some(isNameless) ? [] : [level])),
  )
}

function toDraft({ title, speakers }: NonNullable<ReturnType<typeof readGivenEntry>>, at: number, end: number) {
  return { ...createDraft(title, 0.6, at), speakers: [...speakers], endLine: end }
}
