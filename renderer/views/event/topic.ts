import type { ItemSummary, SpeakerSummary, TalkSummary } from '../../../core/model/library'

/** A speaker with how many talks of a topic they gave. */
export interface TopicSpeaker {
  readonly speaker: SpeakerSummary
  readonly talkCount: number
}

/** All that belongs to a topic, by what it is. */
export interface Topic {
  readonly events: readonly ItemSummary[]
  readonly articles: readonly ItemSummary[]
  readonly talks: readonly TalkSummary[]
  /** Who spoke most of it first. */
  readonly speakers: readonly TopicSpeaker[]
}

/** Sorts what carries a topic into its kinds, and finds who spoke of it. */
export const toTopic = (
  items: readonly ItemSummary[],
  talks: readonly TalkSummary[],
  speakers: readonly SpeakerSummary[],
): Topic => {
  const counts = new Map<string, number>()
  for (const talk of talks) for (const id of new Set(talk.speakerIds)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return {
    events: items.filter((item) => item.kind === 'event'),
    articles: items.filter((item) => item.kind === 'article'),
    talks,
    speakers: speakers
      .map((speaker) => ({ speaker, talkCount: counts.get(speaker.id) ?? 0 }))
      .filter(({ talkCount }) => talkCount > 0)
      .toSorted((a, b) => b.talkCount - a.talkCount),
  }
}
