import type { Speaker } from '../model/item'
import type { PageLine } from './line-writer'
import type { Run } from './record-runs'
import { findRecordRuns, type RecordRun, type RecordTalk } from './records'
import { areOneTalk } from './same-talk'
import { addSpeakers, isSamePerson } from './speakers'
import { createDraft, isNameless, type TalkDraft } from './talk-draft'

/** Adds the talks that runs of like records tell where the known shapes find none, or fewer than a run holds. */
export function joinRecords(drafts: readonly TalkDraft[], lines: readonly PageLine[], title: string): TalkDraft[] {
  let joined = [...drafts]
  for (const run of findRecordRuns(lines, title, (run) => isKnown(run, drafts))) joined = joinRun(joined, run, drafts)
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

function joinRun(drafts: readonly TalkDraft[], run: RecordRun, known: readonly TalkDraft[]): TalkDraft[] {
  const isOne = (draft: TalkDraft): boolean => run.talks.some((talk) => areOneTalk(draft, talk))
  const outside = known.filter(
    (draft) => !draft.isFiller && (draft.firstLine < run.firstLine || draft.firstLine >= run.endLine),
  )
  // Below a programme a list that names nobody is one of its slides or recordings.
  if (outside.length > 1 && run.talks.every(({ speakers }) => speakers.length === 0)) return [...drafts]
  if (outside.length > 1 && run.evidence < surely && !drafts.some(isOne)) return [...drafts]
  if (drafts.some((draft) => isWithinTalk(run, draft))) return [...drafts]
  const kept = drafts.flatMap((draft) => {
    if (draft.isFiller) return [draft]
    const better = run.talks.find((talk) => isWithin(draft, talk) && isReadBetter(draft, talk))
    if (better !== undefined) return [readAgain(draft, better)]
    return isOne(draft) || !isMistaken(draft, run) ? [draft] : []
  })
  const added = run.talks.filter((talk) => !kept.some((draft) => areOneTalk(draft, talk) || isWithin(draft, talk)))
  if (added.length === 0) return kept
  return [...kept, ...added.map(toDraft)].sort((one, other) => one.firstLine - other.firstLine)
}

/**
 * Where all records tell apart who gives a talk and what it is called, a weak shape is read by them, and so is a title
 * that holds both.
 */
const isReadBetter = (draft: TalkDraft, { title, speakers, firstLine, endLine }: RecordTalk): boolean =>
  (draft.confidence <= sureShape && draft.endLine > endLine) ||
  (speakers.length > 0 &&
    ((draft.confidence < sureShape && draft.firstLine === firstLine) || isNameless(draft)) &&
    draft.title.includes(title))

/** A draft with what a record says, without what it took from the next. */
const readAgain = (draft: TalkDraft, talk: RecordTalk): TalkDraft =>
  draft.endLine > talk.endLine
    ? toDraft(talk)
    : { ...draft, title: talk.title, speakers: completeSpeakers(talk.speakers, draft.speakers), guests: [] }

/** The same people, with what else is known of them. */
function completeSpeakers(speakers: readonly Speaker[], known: readonly Speaker[]): Speaker[] {
  const complete = [...speakers]
  addSpeakers(
    complete,
    known.filter((one) => speakers.some((other) => isSamePerson(one, other))),
  )
  return complete
}

/** Whether all records stand below a heading that is a talk itself: whoever they name takes part in that. */
const isWithinTalk = ({ headingLine, endLine }: RecordRun, draft: TalkDraft): boolean =>
  draft.firstLine === headingLine && !draft.isFiller && !isNameless(draft) && endLine <= draft.endLine

/**
 * What is found by a weak shape is none where a record is another talk, nor is the heading above all records, nor a record
 * that is none and names nobody.
 */
const isMistaken = (draft: TalkDraft, run: RecordRun): boolean =>
  (draft.firstLine === run.headingLine && isNameless(draft)) ||
  (draft.confidence < sureShape &&
    run.talks.some((talk) => isWithin(draft, talk) && (isNameless(draft) || draft.firstLine === talk.firstLine))) ||
  (isNameless(draft) && draft.confidence < quotedShape && run.others.includes(draft.firstLine))

/** A title that stands in quotes is one by itself. */
const quotedShape = 0.9
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
