import type { KeptCorrection, SpeakerCorrection } from '../../core/model/correction'
import type { SpeakerSummary } from '../../core/model/library'

/** A speaker as the reader types them. */
export interface SpeakerDraft {
  readonly name: string
  readonly nickname: string
  readonly affiliation: string
  /** They are the same person as this one. */
  readonly sameAs: string | null
}

/** A draft of a speaker as they stand now. */
export const toSpeakerDraft = ({ name, nickname = '', affiliation = '' }: SpeakerSummary): SpeakerDraft => ({
  name,
  nickname,
  affiliation,
  sameAs: null,
})

const fields = ['name', 'nickname', 'affiliation'] as const

/**
 * What must be corrected so that the speaker is as drafted; null where nothing was changed. Whoever is the same
 * person as another is called as that one is.
 */
export const toSpeakerChange = (
  speaker: SpeakerSummary,
  draft: SpeakerDraft,
  kept: readonly KeptCorrection[],
): SpeakerCorrection | null => {
  if (draft.sameAs !== null) return { kind: 'speaker', speakerId: speaker.id, sameAs: draft.sameAs }
  const changed = fields.filter((field) => draft[field].trim() !== (speaker[field] ?? ''))
  if (changed.length === 0) return null
  const before = kept
    .map(({ correction }) => correction)
    .filter((correction) => correction.kind === 'speaker')
    .find((correction) => correction.speakerId === speaker.id)
  return {
    ...before,
    kind: 'speaker',
    speakerId: speaker.id,
    ...Object.fromEntries(changed.map((field) => [field, draft[field].trim()])),
  }
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** Speakers other than `self` whose name, nickname or affiliation holds the words, those of the most alike names first. */
export const findSpeakers = (
  all: readonly SpeakerSummary[],
  self: SpeakerSummary,
  words: string,
): readonly SpeakerSummary[] => {
  const wanted = fold(words)
  const others = all.filter((each) => each.id !== self.id)
  if (wanted !== '') return others.filter((each) => fields.some((field) => fold(each[field] ?? '').includes(wanted)))
  const likeness = new Map(others.map((each) => [each.id, toLikeness(each, self)]))
  return others.toSorted((a, b) => (likeness.get(b.id) ?? 0) - (likeness.get(a.id) ?? 0))
}

/** How alike two people's names are: the share of signs that both have. */
const toLikeness = (one: SpeakerSummary, other: SpeakerSummary): number => {
  const signs = (each: SpeakerSummary) => new Set(fold(`${each.name}${each.nickname ?? ''}`))
  const own = signs(one)
  const theirs = signs(other)
  const shared = [...own].filter((sign) => theirs.has(sign)).length
  return shared / Math.max(1, own.size + theirs.size - shared)
}
