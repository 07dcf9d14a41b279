import type { Correction, KeptCorrection } from '../../core/model/correction'
import type { Talk } from '../../core/model/item'
import type { ItemRef } from '../../core/model/library'

/** What a correction says otherwise, each in a word of the reader's language. */
export const correctionParts = [
  'added',
  'dropped',
  'title',
  'speakers',
  'abstract',
  'takeaways',
  'deck',
  'noDeck',
  'name',
  'nickname',
  'affiliation',
  'sameAs',
] as const
export type CorrectionPart = (typeof correctionParts)[number]

const talkFields = ['title', 'speakers', 'abstract', 'takeaways'] as const
const speakerFields = ['name', 'nickname', 'affiliation', 'sameAs'] as const

/** What a correction says otherwise than what was read. */
export const toCorrectionParts = (correction: Correction): readonly CorrectionPart[] => {
  if (correction.kind === 'match') return [correction.talkIds.length === 0 ? 'noDeck' : 'deck']
  if (correction.kind === 'speaker') return speakerFields.filter((field) => correction[field] !== undefined)
  if (correction.isDropped) return ['dropped']
  if (correction.isAdded) return ['added']
  return talkFields.filter((field) => correction[field] !== undefined)
}

/** One string per thing that can be corrected. */
export const toTargetKey = (correction: Correction): string => {
  if (correction.kind === 'speaker') return JSON.stringify(['speaker', correction.speakerId])
  const { kind, source, id } = correction
  return JSON.stringify([kind, source, id, correction.kind === 'talk' ? correction.talkId : correction.deckId])
}

const isOf = (ref: ItemRef, correction: Correction) =>
  correction.kind !== 'speaker' && correction.source === ref.source && correction.id === ref.id

/** What was corrected of a talk: its words, and the decks that were given to it. */
export const findTalkCorrections = (
  ref: ItemRef,
  talk: Talk,
  kept: readonly KeptCorrection[],
): readonly KeptCorrection[] =>
  kept.filter(({ correction }) => {
    if (!isOf(ref, correction)) return false
    if (correction.kind === 'match') return correction.talkIds.includes(talk.id)
    return correction.kind === 'talk' && (correction.talkId === talk.id || correction.title === talk.title)
  })

/** What was corrected of a deck of an item. */
export const findDeckCorrections = (
  ref: ItemRef,
  deckId: string,
  kept: readonly KeptCorrection[],
): readonly KeptCorrection[] =>
  kept.filter(({ correction }) => isOf(ref, correction) && correction.kind === 'match' && correction.deckId === deckId)

/** What was corrected of a speaker, and who was said to be them. */
export const findSpeakerCorrections = (id: string, kept: readonly KeptCorrection[]): readonly KeptCorrection[] =>
  kept.filter(
    ({ correction }) => correction.kind === 'speaker' && (correction.speakerId === id || correction.sameAs === id),
  )
