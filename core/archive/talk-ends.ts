import type { PageLine } from './line-writer'
import type { TalkDraft } from './talk-draft'
import { foldTitle } from './title-match'

/**
 * Ends each talk of a list where its own entry does: what stands behind the last of them, outside of the list, belongs to
 * the event. `drafts` are in page order, fillers among them; one whose title stood before is described, and no entry.
 */
export function endEntries(lines: readonly PageLine[], drafts: readonly TalkDraft[]): void {
  const told = new Set<string>()
  for (const [at, draft] of drafts.entries()) {
    const title = foldTitle(draft.title)
    const isToldAgain = told.has(title)
    told.add(title)
    const before = drafts[at - 1]
    const line = lines[draft.firstLine]
    if (isToldAgain || before === undefined || line === undefined || !isBeside(lines[before.firstLine], line)) continue
    const isBare = before.endLine === before.firstLine + 1
    if (line.kind !== 'item' && !isBare) continue
    let end = draft.firstLine + 1
    while (end < draft.endLine && isWithin(line, lines[end], isBare)) end += 1
    draft.endLine = end
  }
}

/** Two entries of one list, or two lines of text; headings, rows and bold lines begin parts of their own. */
const isBeside = (before: PageLine | undefined, line: PageLine): boolean =>
  before !== undefined &&
  before.kind === line.kind &&
  before.level === line.level &&
  (line.kind === 'item' || ((line.kind === 'text' || line.kind === 'quote') && !line.isBold && line.boldLead === ''))

/** Whether a line still belongs to the entry that another one begins. */
const isWithin = (first: PageLine, line: PageLine | undefined, isBare: boolean): boolean =>
  line !== undefined &&
  line.kind === first.kind &&
  (line.level > first.level || (line.level === first.level && !(isBare && line.isFirst)))
