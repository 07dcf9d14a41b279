import { isFiller } from './fillers'
import { isSectionName, toField } from './labels'
import type { PageLine } from './line-writer'
import { createDraft, isNameless, type TalkDraft } from './talk-draft'
import { stripLead } from './talk-title'

/** Of so few headings nothing follows for one between them. */
const fewest = 3

/**
 * Adds the talks that numbered headings tell of between others which are talks with a giver: `1. …`, `2. …`, `4. …` are,
 * so `3. …` is one too, whoever gives it. What a heading calls by the name of a section or a break is none.
 */
export function fillHeadingGaps(drafts: readonly TalkDraft[], lines: readonly PageLine[]): TalkDraft[] {
  const added = [
    ...groupHeadings(drafts, lines).flatMap((known) => readGaps(known, drafts, lines)),
    ...readUnnumbered(drafts, lines),
  ]
  return added.length === 0 ? [...drafts] : [...drafts, ...added].sort((one, other) => one.firstLine - other.firstLine)
}

/** The talks that begin at numbered headings, by the level of these. */
function groupHeadings(drafts: readonly TalkDraft[], lines: readonly PageLine[]): TalkDraft[][] {
  const groups = new Map<number, TalkDraft[]>()
  for (const draft of drafts) {
    const line = lines[draft.firstLine]
    if (line === undefined || readNumber(line) === undefined) continue
    const group = groups.get(line.level)
    if (group === undefined) groups.set(line.level, [draft])
    else group.push(draft)
  }
  return [...groups.values()].filter((group) => group.length >= fewest && group.every((draft) => !isNameless(draft)))
}

function readGaps(known: readonly TalkDraft[], drafts: readonly TalkDraft[], lines: readonly PageLine[]): TalkDraft[] {
  return known.flatMap((before, index) => {
    const after = known[index + 1]
    const [first, last] = [before, after].map((draft) => readNumber(lines[draft?.firstLine ?? -1]))
    if (after === undefined || first === undefined || last === undefined || last - first < 2) return []
    const level = lines[before.firstLine]?.level
    const between = range(before.firstLine + 1, after.firstLine).filter((at) => lines[at]?.kind === 'heading')
    const headings = between.filter((at) => (lines[at]?.level ?? 0) <= (level ?? 0))
    const isWhole =
      headings.length === last - first - 1 &&
      headings.every((at, place) => lines[at]?.level === level && readNumber(lines[at]) === first + place + 1)
    return isWhole
      ? headings.flatMap((at, place) => toDraft(lines, at, headings[place + 1] ?? after.firstLine, drafts))
      : []
  })
}

/**
 * `### …` between such headings that are talks with a giver: where hardly any of those between the first and the last of
 * them is another, all are talks.
 */
function readUnnumbered(drafts: readonly TalkDraft[], lines: readonly PageLine[]): TalkDraft[] {
  const found = drafts.filter(({ firstLine }) => lines[firstLine]?.kind === 'heading')
  const [first, last] = [found[0], found.at(-1)]
  if (first === undefined || last === undefined || found.length < mostlyTalks || found.some(isNameless)) return []
  const level = lines[first.firstLine]?.level
  const headings = range(first.firstLine, last.firstLine).filter((at) => lines[at]?.kind === 'heading')
  const others = headings.filter((at) => found.every(({ firstLine }) => firstLine !== at))
  const isEven = headings.every((at) => lines[at]?.level === level)
  if (!isEven || others.length * mostlyTalks > found.length) return []
  return others
    .filter((at) => readNumber(lines[at]) === undefined && lines[at + 1]?.kind !== 'heading')
    .flatMap((at) => toDraft(lines, at, headings.find((next) => next > at) ?? last.firstLine, drafts))
}

/** So many talks stand on one that nobody is named for. */
const mostlyTalks = 4

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, step) => from + step)

function toDraft(lines: readonly PageLine[], at: number, end: number, drafts: readonly TalkDraft[]): TalkDraft[] {
  const { rest: title } = stripLead(lines[at]?.text ?? '')
  const isTold = drafts.some(({ firstLine }) => firstLine >= at && firstLine < end)
  if (isTold || title.length < shortest || isFiller(title) || isSectionName(title) || toField(title) !== undefined)
    return []
  return [{ ...createDraft(title, 0.6, at), endLine: end }]
}

const shortest = 4

/** The number that a heading begins with: `3. …`, `三、…`. */
function readNumber(line: PageLine | undefined): number | undefined {
  const [, digits, han] =
    line?.kind === 'heading'
      ? (/^(?:(\d{1,2})|([一二三四五六七八九十]))\s*[.、．)）:：]\s*\S/.exec(line.text) ?? [])
      : []
  if (digits !== undefined) return Number(digits)
  return han === undefined ? undefined : '一二三四五六七八九十'.indexOf(han) + 1
}
