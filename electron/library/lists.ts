import { listFiles } from '../../core/archive/slide-address'
import type {
  Deck,
  DeckContext,
  DeckTally,
  ItemRef,
  ItemSummary,
  ListQuery,
  Overview,
  SpeakerSummary,
  TagSummary,
  TalkSummary,
} from '../../core/model/library'
import type { Shelf, ShelfItem, ShelfSpeaker, ShelfTalk } from '../../core/model/shelf'

/** A deck as it stands now: its stored state, or what a running download says. */
export type FindDeck = (id: string, title: string) => Deck

/** Counts, years and sources; Lectern's own guide is left out of all of them. */
export function toOverview(shelf: Shelf, findDeck: FindDeck): Overview {
  const items = shelf.items.filter(isCounted)
  const events = items.filter(({ page }) => page.kind === 'event')
  const decks = listLinkedDecks(shelf, findDeck)
  const guide = shelf.items.find(({ page }) => page.kind === 'guide')
  return {
    counts: {
      events: events.length,
      talks: items.reduce((sum, { talks }) => sum + talks.length, 0),
      speakers: shelf.speakers.length,
      tags: shelf.topics.all.length,
      articles: items.length - events.length,
      decks: decks.length,
    },
    years: toYears(events),
    offline: { ...toTally(decks), bytes: toBytes(decks) },
    sources: shelf.sources,
    ...(guide === undefined ? {} : { guide: { source: guide.source, id: guide.id } }),
  }
}

const isCounted = ({ page }: ShelfItem): boolean => page.kind !== 'guide'

const toBytes = (decks: readonly Deck[]): number =>
  decks.reduce((sum, { state }) => sum + (state.state === 'ready' ? state.bytes : 0), 0)

function toYears(events: readonly ShelfItem[]): Overview['years'] {
  const counts = new Map<string, number>()
  for (const { page } of events) {
    const year = page.date?.slice(0, 4)
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  return [...counts].sort(([a], [b]) => (a < b ? 1 : -1)).map(([year, count]) => ({ year, count }))
}

/** How many of some decks are ready, and how many failed; those of which no PDF can be had are not counted. */
function toTally(decks: readonly Deck[]): DeckTally {
  const files = listFiles(decks)
  return {
    total: files.length,
    ready: files.filter(({ state }) => state.state === 'ready').length,
    failed: files.filter(({ state }) => state.state === 'failed').length,
  }
}

/** Every deck a page links to, in the order of the pages, newest first; not the guide's. */
export function listLinkedDecks(shelf: Shelf, findDeck: FindDeck): Deck[] {
  const decks = new Map<string, Deck>()
  for (const item of shelf.items)
    if (isCounted(item)) for (const { id, title } of item.decks) if (!decks.has(id)) decks.set(id, findDeck(id, title))
  return [...decks.values()]
}

/** The decks of one item, of all its translations. */
const toDecks = (item: ShelfItem, findDeck: FindDeck): Deck[] => item.decks.map(({ id, title }) => findDeck(id, title))

/** The other names of an item, when other sources have it, too. */
export const toAlsoIn = ({ copies }: ShelfItem): { readonly alsoIn?: readonly ItemRef[] } =>
  copies.length === 0 ? {} : { alsoIn: copies.map(({ source, id }) => ({ source, id })) }

/** How an item stands in a list. */
function toItemSummary(item: ShelfItem, findDeck: FindDeck): ItemSummary {
  const { row: _row, cover: _cover, ...page } = item.page
  return {
    ...page,
    languages: item.pages.map(({ language }) => language),
    talkCount: item.talks.length,
    decks: toTally(toDecks(item, findDeck)),
    ...(item.isSourceRemoved ? { isSourceRemoved: true } : {}),
    ...toAlsoIn(item),
  }
}

/** How a talk stands in a list. */
function toTalkSummary(item: ShelfItem, talk: ShelfTalk, findDeck: FindDeck): TalkSummary {
  const titles = new Map(item.decks.map(({ id, title }) => [id, title]))
  return {
    source: item.source,
    id: item.id,
    talkId: talk.id,
    title: talk.title,
    speakers: talk.speakers,
    speakerIds: talk.speakerIds,
    eventTitle: item.page.title,
    language: item.page.language,
    decks: talk.deckIds.map((id) => findDeck(id, titles.get(id) ?? talk.title)),
    ...(talk.abstract === undefined ? {} : { abstract: talk.abstract }),
    ...(item.page.date === undefined ? {} : { date: item.page.date }),
  }
}

function isListed(shelf: Shelf, item: ShelfItem, query: ListQuery): boolean {
  const { page } = item
  if (!isCounted(item) || (query.kind !== undefined && page.kind !== query.kind)) return false
  if (query.year !== undefined && page.date?.slice(0, 4) !== query.year) return false
  return query.tag === undefined || item.topics.has(shelf.topics.fold(query.tag))
}

/** Whether a talk is given by whom a query asks for; any id that leads to a person will do. */
function toSpeakerTest(shelf: Shelf, { speakerId }: ListQuery): (talk: ShelfTalk) => boolean {
  if (speakerId === undefined) return () => true
  const id = shelf.speakerOfId.get(speakerId)?.id ?? speakerId
  return ({ speakerIds }) => speakerIds.includes(id)
}

/** Items that fit a query, newest first. */
export function listItems(shelf: Shelf, query: ListQuery, findDeck: FindDeck): ItemSummary[] {
  const isGiven = toSpeakerTest(shelf, query)
  return shelf.items
    .filter((item) => isListed(shelf, item, query))
    .filter((item) => query.speakerId === undefined || item.talks.some(isGiven))
    .map((item) => toItemSummary(item, findDeck))
}

/** Talks of items that fit a query, newest first. */
export function listTalks(shelf: Shelf, query: ListQuery, findDeck: FindDeck): TalkSummary[] {
  const isGiven = toSpeakerTest(shelf, query)
  return shelf.items
    .filter((item) => isListed(shelf, item, query))
    .flatMap((item) => item.talks.filter(isGiven).map((talk) => toTalkSummary(item, talk, findDeck)))
}

/** How a person stands in a list. */
export const toSpeakerSummary = ({ talks, id, name, nickname, affiliation }: ShelfSpeaker): SpeakerSummary => ({
  id,
  name,
  talkCount: talks.length,
  ...(nickname === undefined ? {} : { nickname }),
  ...(affiliation === undefined ? {} : { affiliation }),
})

/** Topics of events and articles, the most used first. */
export const toTags = ({ topics }: Shelf): TagSummary[] => topics.all.map(({ tag, count }) => ({ tag, count }))

/** A deck with the event it is from (else the article), and its talk. */
export function toDeckContext(shelf: Shelf, deckId: string, findDeck: FindDeck): DeckContext | undefined {
  const items = shelf.itemsOfDeck.get(deckId) ?? []
  const item = items.find(({ page }) => page.kind === 'event') ?? items[0]
  if (item === undefined) return undefined
  const talk = item.talks.find(({ deckIds }) => deckIds.includes(deckId))
  const title = item.decks.find(({ id }) => id === deckId)?.title ?? ''
  return {
    ...findDeck(deckId, title),
    item: toItemSummary(item, findDeck),
    ...(talk === undefined ? {} : { talk: toTalkSummary(item, talk, findDeck) }),
  }
}

/** Where all decks stand together. */
export interface SlidesStatus {
  readonly total: number
  readonly ready: number
  readonly failed: number
  readonly remote: number
  readonly bytes: number
  readonly decks: readonly Deck[]
}

/** Counts decks by their state, without those of which no PDF can be had; what is queued or downloading counts as remote. */
export const toSlidesStatus = (decks: readonly Deck[]): SlidesStatus => {
  const { total, ready, failed } = toTally(decks)
  return { total, ready, failed, remote: total - ready - failed, bytes: toBytes(decks), decks: listFiles(decks) }
}
