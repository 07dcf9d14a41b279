import type { Correction, MatchCorrection, SpeakerCorrection, TalkCorrection } from '../model/correction'
import { fail, type Result, succeed } from '../model/failure'
import type { Speaker, Talk } from '../model/item'
import { isSameRef } from '../model/library'
import { findCorrected } from './apply-corrections'

/** What a correction is about, as it was read. */
export interface CorrectionTarget {
  readonly talks: readonly Talk[]
  readonly decks: readonly { readonly id: string; readonly title: string }[]
}

/** What a library knows that a correction may be about. */
export interface Known {
  /** Undefined when there is no such item. */
  item(ref: { readonly source: string; readonly id: string }): CorrectionTarget | undefined
  /** By any id that leads to them. */
  speaker(id: string): Speaker | undefined
  /** What was corrected before. */
  readonly corrections: readonly Correction[]
}

/** A correction as it is to be kept, and what it corrects in words; `correction` is null when it changes nothing. */
export interface Judged {
  readonly correction: Correction | null
  readonly subject: string
}

/** What a correction is about, in words, as long as that is in the library. */
export function findSubject(correction: Correction, known: Known): string | undefined {
  if (correction.kind === 'speaker') return known.speaker(correction.speakerId)?.name
  const item = known.item(correction)
  if (item === undefined) return undefined
  if (correction.kind === 'match') {
    const deck = item.decks.find(({ id }) => id === correction.deckId)
    return deck === undefined ? undefined : deck.title || correction.deckId
  }
  return findCorrected(item.talks, correction)?.title ?? (correction.isAdded ? correction.title : undefined)
}

/**
 * Whether a correction can be: `not-found` when what it corrects is not there, `invalid` when it would leave a talk
 * without a title or people in a circle. What says the same as the page is left out of it, so that the page may change.
 */
export function judgeCorrection(correction: Correction, known: Known): Result<Judged> {
  if (correction.kind === 'talk') return judgeTalk(correction, known)
  return correction.kind === 'match' ? judgeMatch(correction, known) : judgeSpeaker(correction, known)
}

function judgeTalk(given: TalkCorrection, known: Known): Result<Judged> {
  const item = known.item(given)
  if (item === undefined) return fail('not-found', `${given.source} has no ${given.id}`)
  const isBlank = given.title !== undefined && given.title.trim() === ''
  if (isBlank || (given.isAdded && given.title === undefined)) return fail('invalid', 'A talk needs a title.')
  const read = findCorrected(item.talks, given)
  const before = known.corrections.find((one) => one.kind === 'talk' && isSameTalk(one, given))
  const wasAdded = before?.kind === 'talk' && before.isAdded === true
  if (read === undefined) {
    if (!given.isAdded && !wasAdded) return fail('not-found', `${given.id} has no talk ${given.talkId}`)
    const title = given.title ?? (before?.kind === 'talk' ? (before.title ?? '') : '')
    // A talk that was added and dropped again was never there.
    const correction = given.isDropped ? null : { ...given, title, isAdded: true as const }
    return succeed({ correction, subject: title })
  }
  return succeed({ correction: leaveOutSame(given, read), subject: read.title })
}

const isSameTalk = (one: TalkCorrection, other: TalkCorrection): boolean =>
  isSameRef(one, other) && one.talkId === other.talkId

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const toBare = ({ name, nickname, affiliation }: Speaker) => [name, nickname ?? '', affiliation ?? '']

function leaveOutSame(given: TalkCorrection, read: Talk): TalkCorrection | null {
  const { kind, source, id, talkId, title, speakers, abstract, takeaways, isDropped } = given
  if (isDropped) return { kind, source, id, talkId, isDropped }
  const said = {
    ...(title === undefined || title === read.title ? {} : { title }),
    ...(speakers === undefined || isSame(speakers.map(toBare), read.speakers.map(toBare)) ? {} : { speakers }),
    ...(abstract === undefined || abstract === (read.abstract ?? '') ? {} : { abstract }),
    ...(takeaways === undefined || isSame(takeaways, read.takeaways) ? {} : { takeaways }),
  }
  return Object.keys(said).length === 0 ? null : { kind, source, id, talkId, ...said }
}

function judgeMatch(given: MatchCorrection, known: Known): Result<Judged> {
  const item = known.item(given)
  if (item === undefined) return fail('not-found', `${given.source} has no ${given.id}`)
  const subject = findSubject(given, known)
  if (subject === undefined) return fail('not-found', `${given.id} has no deck ${given.deckId}`)
  const isThere = (talkId: string): boolean =>
    item.talks.some(({ id }) => id === talkId) ||
    known.corrections.some((one) => one.kind === 'talk' && isSameTalk(one, { ...given, kind: 'talk', talkId }))
  const missing = given.talkIds.find((talkId) => !isThere(talkId))
  if (missing !== undefined) return fail('not-found', `${given.id} has no talk ${missing}`)
  const talkIds = [...new Set(given.talkIds)]
  const read = item.talks.filter(({ deckIds }) => deckIds.includes(given.deckId)).map(({ id }) => id)
  return succeed({ correction: isSame([...read].sort(), [...talkIds].sort()) ? null : { ...given, talkIds }, subject })
}

function judgeSpeaker(given: SpeakerCorrection, known: Known): Result<Judged> {
  const person = known.speaker(given.speakerId)
  if (person === undefined) return fail('not-found', `no speaker ${given.speakerId}`)
  const { name, nickname, affiliation, sameAs } = given
  if (name !== undefined && name.trim() === '') return fail('invalid', 'A speaker needs a name.')
  if (sameAs !== undefined && known.speaker(sameAs) === undefined) return fail('not-found', `no speaker ${sameAs}`)
  if (sameAs !== undefined && leadsTo(sameAs, given.speakerId, known.corrections))
    return fail('invalid', `${person.name} would be the same as themselves.`)
  const isEmpty = [name, nickname, affiliation, sameAs].every((said) => said === undefined)
  return succeed({ correction: isEmpty ? null : given, subject: person.name })
}

/** Whether someone is, step by step, said to be the same as another. */
function leadsTo(from: string, to: string, corrections: readonly Correction[]): boolean {
  const passed = new Set<string>()
  let at: string | undefined = from
  while (at !== undefined && !passed.has(at)) {
    if (at === to) return true
    passed.add(at)
    const here: string = at
    const next = corrections.find((one) => one.kind === 'speaker' && one.speakerId === here)
    at = next?.kind === 'speaker' ? next.sameAs : undefined
  }
  return false
}
