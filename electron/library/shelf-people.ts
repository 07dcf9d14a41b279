import { createHash } from 'node:crypto'
import type { SpeakerCorrection } from '../../core/model/correction'
import type { Language } from '../../core/model/item'
import type { ShelfItem, ShelfPage, ShelfSpeaker, ShelfTalk } from '../../core/model/shelf'
import { type CorrectedPerson, correctSpeakers, rename } from '../../core/people/correct-speakers'
import { identifySpeakers, type Occurrence } from '../../core/people/identify-speakers'
import { pairSpeakers } from '../../core/people/pair-speakers'
import { recallPeople } from '../../core/people/recall-people'
import type { ItemDraft, ItemTalks, PlacedTalk } from './shelf-items'

const toId = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** Who speaks where. */
export interface ShelfPeople {
  /** The talks of an item, with the ids of their speakers, under the names that a reader gave them. */
  toTalks(item: ItemDraft): readonly ShelfTalk[]
  /** Everyone who gives a talk of these items, those with the most talks first; not those of the guide. */
  toSpeakers(items: readonly ShelfItem[]): {
    readonly speakers: readonly ShelfSpeaker[]
    readonly speakerOfId: ReadonlyMap<string, ShelfSpeaker>
  }
}

/** Finds out who is who in items and all of their translations; names are chosen for a reader of `language`. */
export function createShelfPeople(
  drafts: readonly ItemDraft[],
  corrections: readonly SpeakerCorrection[],
  language: Language,
): ShelfPeople {
  const occurrences = drafts.flatMap(({ told }) => (told === undefined ? [] : toOccurrences(told, language)))
  const people = correctSpeakers(recallPeople(identifySpeakers(occurrences, toId), corrections), corrections)
  const personOf = new Map<string, CorrectedPerson>()
  for (const person of people) for (const { key } of person.occurrences) personOf.set(key, person)
  return {
    toTalks: ({ told }) => told?.talks.map((talk) => toTalk(talk, told.page, personOf)) ?? [],
    toSpeakers: (items) => toSpeakers(items, people),
  }
}

const toEvent = ({ source, id }: ShelfPage): string => `${source}\n${id}`
const toKey = (page: ShelfPage, position: number, at: number): string =>
  `${toEvent(page)}\n${page.path}#${position}#${at}`

/** Before the keys of what is not shown, so that of two of one day the shown one is told. */
const afterAll = '\uffff'

function toOccurrences({ talks, page: talksPage, others, copied }: ItemTalks, reader: Language): Occurrence[] {
  const event = toEvent(talksPage)
  const toAll = (page: ShelfPage, talk: PlacedTalk, slots: readonly (number | undefined)[]): Occurrence[] => {
    const { date, language } = page
    return talk.speakers.map((speaker, at) => {
      const slot = slots[at]
      return {
        ...speaker,
        key: toKey(page, talk.position, at),
        event,
        ...(date === undefined ? {} : { date }),
        ...(slot === undefined ? {} : { slot: `${event}#${talk.position}#${slot}` }),
        ...(language === reader ? { isFamiliar: true } : {}),
      }
    })
  }
  const shown = new Map(talks.map((talk) => [talk.position, talk.speakers]))
  const hasSame = copied.length > 0 || others.some(({ isSame }) => isSame)
  return [
    ...talks.flatMap((talk) => toAll(talksPage, talk, hasSame ? talk.speakers.map((_, at) => at) : [])),
    ...others.flatMap(({ page, talks: own, isSame }) =>
      own.flatMap((talk) =>
        toAll(page, talk, isSame ? pairSpeakers(talk.speakers, shown.get(talk.position) ?? []) : []),
      ),
    ),
    ...copied.flatMap(({ page, talks: own }) =>
      own
        .filter(({ position }) => talks.some((talk) => talk.position === position && !talk.isCorrected))
        .flatMap((talk) => toAll(page, talk, pairSpeakers(talk.speakers, shown.get(talk.position) ?? [])))
        .map(({ isFamiliar: _, key, ...occurrence }) => ({ ...occurrence, key: `${afterAll}${key}` })),
    ),
  ]
}

function toTalk(talk: PlacedTalk, page: ShelfPage, personOf: ReadonlyMap<string, CorrectedPerson>): ShelfTalk {
  const people = talk.speakers.map((_, at) => personOf.get(toKey(page, talk.position, at)))
  return {
    ...talk,
    speakers: talk.speakers.map((speaker, at) => {
      const renaming = people[at]?.renaming
      return renaming === undefined ? speaker : rename(speaker, renaming)
    }),
    speakerIds: people.map((person) => person?.id ?? ''),
  }
}

function toSpeakers(
  items: readonly ShelfItem[],
  people: readonly CorrectedPerson[],
): ReturnType<ShelfPeople['toSpeakers']> {
  const talks = new Map<string, { item: ShelfItem; talk: ShelfTalk }[]>()
  for (const item of items) {
    if (item.page.kind === 'guide') continue
    for (const talk of item.talks)
      for (const id of new Set(talk.speakerIds)) {
        const known = talks.get(id)
        if (known === undefined) talks.set(id, [{ item, talk }])
        else known.push({ item, talk })
      }
  }
  const speakerOfId = new Map<string, ShelfSpeaker>()
  const speakers: ShelfSpeaker[] = []
  for (const person of people) {
    const own = talks.get(person.id)
    if (own === undefined) continue
    const speaker = toSpeaker(person, own)
    speakers.push(speaker)
    for (const id of person.ids) speakerOfId.set(id, speaker)
  }
  return {
    speakers: speakers.sort((a, b) => b.talks.length - a.talks.length || (a.name < b.name ? -1 : 1)),
    speakerOfId,
  }
}

const toSpeaker = (
  { id, name, nickname, affiliation, names }: CorrectedPerson,
  talks: ShelfSpeaker['talks'],
): ShelfSpeaker => ({
  id,
  name,
  ...(nickname === undefined ? {} : { nickname }),
  ...(affiliation === undefined ? {} : { affiliation }),
  names,
  talks,
})
