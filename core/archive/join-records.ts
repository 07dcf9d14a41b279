import type { PageLine } from './line-writer'
import type { Run } from './record-runs'
import { findRecordRuns, type RecordRun, type RecordTalk } from './records'
import { addSpeakers } from './speakers'
import { createDraft, type TalkDraft } from './talk-draft'
import { isSameTalk } from './title-match'

/** Adds the talks that runs of like records tell where the known shapes find none, or fewer than a run holds. */
export function joinRecords(drafts: readonly TalkDraft[], lines: readonly PageLine[], title: string): TalkDraft[] {
  let joined = [...drafts]
  for (const run of findRecordRuns(lines, title, (run) => isKnown(run, drafts))) joined = joinRun(joined, run)
  return joined
}

/** Whether each record of a run is a talk already, by a shape that leaves no doubt: then it can tell no more. */
const isKnown = ({ records }: Run, drafts: readonly TalkDraft[]): boolean =>
  records.every(({ at, end }) =>
    drafts.some(
      ({ firstLine, confidence, isFiller }) =>
        !isFiller && confidence >= sureShape && firstLine >= at && firstLine < end,
    ),
  )

function joinRun(drafts: readonly TalkDraft[], run: RecordRun): TalkDraft[] {
  const isOne = ({ title }: TalkDraft): boolean => run.talks.some((talk) => isSameTalk(title, talk.title))
  const outside = drafts.filter(
    (draft) => !draft.isFiller && (draft.firstLine < run.firstLine || draft.firstLine >= run.endLine),
  )
  // Below a programme a list that names nobody is one of its slides or recordings.
  if (outside.length > 1 && run.talks.every(({ speakers }) => speakers.length === 0)) return [...drafts]
  if (outside.length > 1 && run.evidence < surely && !drafts.some(isOne)) return [...drafts]
  const kept = drafts.filter((draft) => draft.isFiller || isOne(draft) || !isMistaken(draft, run))
  const added = run.talks.filter(
    (talk) => !kept.some((draft) => isSameTalk(draft.title, talk.title) || isWithin(draft, talk)),
  )
  if (added.length === 0) return kept
  return [...kept, ...added.map(toDraft)].sort((one, other) => one.firstLine - other.firstLine)
}

/** What is found by a weak shape is none where a record is another talk, nor is the heading above all records. */
const isMistaken = (draft: TalkDraft, run: RecordRun): boolean =>
  draft.firstLine === run.headingLine ||
  (draft.confidence < sureShape && run.talks.some((talk) => isWithin(draft, talk)))

const sureShape = 0.75

const isWithin = ({ firstLine, isFiller }: TalkDraft, talk: RecordTalk): boolean =>
  !isFiller && firstLine >= talk.firstLine && firstLine < talk.endLine

/** Apart from the talks that are known of the page, only a run of which more is said holds others. */
const surely = 4.5

function toDraft({ title, speakers, firstLine, endLine }: RecordTalk): TalkDraft {
  const draft = { ...createDraft(title, 0.6, firstLine), endLine }
  addSpeakers(draft.speakers, speakers)
  return draft
}
