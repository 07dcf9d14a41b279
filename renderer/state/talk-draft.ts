import type { Correction, KeptCorrection, MatchCorrection, TalkCorrection } from '../../core/model/correction'
import type { Speaker, Talk } from '../../core/model/item'
import type { Item } from '../../core/model/library'

/** A speaker as the reader types them; rows keep their key while they move. */
export interface SpeakerRow {
  readonly key: number
  readonly name: string
  readonly nickname: string
  readonly affiliation: string
}

/** A talk as the reader types it. */
export interface TalkDraft {
  readonly title: string
  readonly speakers: readonly SpeakerRow[]
  readonly abstract: string
  /** One a line. */
  readonly takeaways: string
  readonly deckIds: readonly string[]
}

/** What keeps a draft from being saved. */
export interface TalkProblems {
  readonly hasNoTitle: boolean
  /** Keys of the rows that say something of a speaker, but not the name. */
  readonly nameless: readonly number[]
}

const toRow = ({ name, nickname = '', affiliation = '' }: Speaker, key: number): SpeakerRow => ({
  key,
  name,
  nickname,
  affiliation,
})

/** A draft of a talk as it stands now; without one, of a talk that is not there yet. */
export const toTalkDraft = (talk?: Talk): TalkDraft => ({
  title: talk?.title ?? '',
  speakers: talk === undefined ? [toRow({ name: '' }, 0)] : talk.speakers.map(toRow),
  abstract: talk?.abstract ?? '',
  takeaways: (talk?.takeaways ?? []).join('\n'),
  deckIds: talk?.deckIds ?? [],
})

/** The draft with an empty row for one more speaker. */
export const addSpeaker = (draft: TalkDraft): TalkDraft => {
  const key = Math.max(-1, ...draft.speakers.map((row) => row.key)) + 1
  return { ...draft, speakers: [...draft.speakers, toRow({ name: '' }, key)] }
}

/** The draft with other words in one row. */
export const changeSpeaker = (draft: TalkDraft, key: number, change: Partial<Omit<SpeakerRow, 'key'>>): TalkDraft => ({
  ...draft,
  speakers: draft.speakers.map((row) => (row.key === key ? { ...row, ...change } : row)),
})

/** The draft without one row. */
export const removeSpeaker = (draft: TalkDraft, key: number): TalkDraft => ({
  ...draft,
  speakers: draft.speakers.filter((row) => row.key !== key),
})

/** The draft with one row further up (-1) or down (1); the same draft where there is no further. */
export const moveSpeaker = (draft: TalkDraft, key: number, by: -1 | 1): TalkDraft => {
  const from = draft.speakers.findIndex((row) => row.key === key)
  const row = draft.speakers[from]
  const to = from + by
  if (row === undefined || to < 0 || to >= draft.speakers.length) return draft
  return { ...draft, speakers: draft.speakers.toSpliced(from, 1).toSpliced(to, 0, row) }
}

/** The draft with one deck more or less. */
export const toggleDeck = (draft: TalkDraft, deckId: string): TalkDraft => ({
  ...draft,
  deckIds: draft.deckIds.includes(deckId) ? draft.deckIds.filter((id) => id !== deckId) : [...draft.deckIds, deckId],
})

const isSaid = (row: SpeakerRow) => `${row.name}${row.nickname}${row.affiliation}`.trim() !== ''

/** Why a draft cannot be saved; null when it can. */
export const findTalkProblems = (draft: TalkDraft): TalkProblems | null => {
  const hasNoTitle = draft.title.trim() === ''
  const nameless = draft.speakers.filter((row) => isSaid(row) && row.name.trim() === '').map((row) => row.key)
  return hasNoTitle || nameless.length > 0 ? { hasNoTitle, nameless } : null
}

const toSpeaker = (row: SpeakerRow): Speaker => {
  const nickname = row.nickname.trim()
  const affiliation = row.affiliation.trim()
  return {
    name: row.name.trim(),
    ...(nickname === '' ? {} : { nickname }),
    ...(affiliation === '' ? {} : { affiliation }),
  }
}

const toSpeakers = (draft: TalkDraft): readonly Speaker[] => draft.speakers.filter(isSaid).map(toSpeaker)

const toLines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

type Said = Pick<TalkCorrection, 'title' | 'speakers' | 'abstract' | 'takeaways'>

const toSaid = (draft: TalkDraft): Required<Said> => ({
  title: draft.title.trim(),
  speakers: toSpeakers(draft),
  abstract: draft.abstract.trim(),
  takeaways: toLines(draft.takeaways),
})

/** What the draft says otherwise than the talk does. */
const toDifference = (talk: Talk | undefined, draft: TalkDraft): Said => {
  const said = toSaid(draft)
  const before = toSaid(toTalkDraft(talk))
  return Object.fromEntries(
    (Object.keys(said) as (keyof Said)[])
      .filter((field) => !isSame(said[field], before[field]))
      .map((field) => [field, said[field]]),
  )
}

const findKept = (item: Item, talkId: string, kept: readonly KeptCorrection[]): TalkCorrection | undefined =>
  kept
    .map(({ correction }) => correction)
    .filter((correction) => correction.kind === 'talk')
    .find(
      (correction) => correction.source === item.source && correction.id === item.id && correction.talkId === talkId,
    )

interface TalkEdit {
  readonly item: Item
  /** Absent for a talk that the reader adds. */
  readonly talk: Talk | undefined
  readonly draft: TalkDraft
  /** What was corrected before: it stays said. */
  readonly kept: readonly KeptCorrection[]
  /** For an added talk. */
  readonly newId: string
}

/** What must be corrected so that the talk is as drafted; nothing where nothing was changed. */
export const toTalkChanges = ({ item, talk, draft, kept, newId }: TalkEdit): readonly Correction[] => {
  const talkId = talk?.id ?? newId
  const difference = toDifference(talk, draft)
  const before = findKept(item, talkId, kept)
  const added = talk === undefined ? { isAdded: true as const } : {}
  const correction: TalkCorrection = {
    ...before,
    kind: 'talk',
    source: item.source,
    id: item.id,
    talkId,
    ...difference,
    ...added,
  }
  const hasTalk = talk === undefined || Object.keys(difference).length > 0
  return [...(hasTalk ? [correction] : []), ...toMatchChanges(item, talk, talkId, draft)]
}

const toMatchChanges = (item: Item, talk: Talk | undefined, talkId: string, draft: TalkDraft) =>
  item.decks
    .filter((deck) => draft.deckIds.includes(deck.id) !== (talk?.deckIds.includes(deck.id) ?? false))
    .map((deck) => {
      const others = toTalksOfDeck(item, deck.id).filter((id) => id !== talkId)
      return toMatch(item, deck.id, draft.deckIds.includes(deck.id) ? [...others, talkId] : others)
    })

/** The talks of an item that a deck belongs to now. */
export const toTalksOfDeck = (item: Item, deckId: string): readonly string[] =>
  item.talks.filter((talk) => talk.deckIds.includes(deckId)).map((talk) => talk.id)

/** Says which talks a deck belongs to. */
export const toMatch = (item: Item, deckId: string, talkIds: readonly string[]): MatchCorrection => ({
  kind: 'match',
  source: item.source,
  id: item.id,
  deckId,
  talkIds,
})

/** Says that something is no talk. */
export const toDrop = (item: Item, talk: Talk): TalkCorrection => ({
  kind: 'talk',
  source: item.source,
  id: item.id,
  talkId: talk.id,
  isDropped: true,
})
