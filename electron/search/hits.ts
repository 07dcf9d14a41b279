import type { Speaker, Talk } from '../../core/model/item'
import type { Deck } from '../../core/model/library'
import type { Hit, TextPart } from '../../core/model/search'
import type { ShelfItem, ShelfPage, ShelfTalk } from '../../core/model/shelf'
import { squeeze } from '../../core/search/fold'
import { type Marker, markParts, toSnippet } from '../../core/search/snippet'
import { toItems } from './attributes'
import type { Match } from './find-everything'
import type { Named } from './named'
import type { NoteMatch } from './notes'
import type { RecentTexts } from './recent-texts'
import type { ShelfCatalogue } from './shelf-catalogue'
import type { SlideMatch } from './slide-index'

/** What is needed to tell a match to the reader. */
export interface HitContext {
  readonly catalogue: ShelfCatalogue
  readonly texts: RecentTexts
  readonly markers: readonly Marker[]
  findDeck(id: string, title: string): Deck
}

/** A match with its texts, marked; undefined when what it stands for is gone. */
export function toHit(match: Match, context: HitContext): Hit | undefined {
  if (match.kind === 'slide') return toSlideHit(match.slide, context)
  if (match.kind === 'note') return toNoteHit(match, context)
  const { named, key, score } = match
  const base = { key, score }
  if (named.kind === 'talk') return { ...base, ...toTalkHit(named, context) }
  if (named.kind === 'speaker') return toSpeakerHit(named, base, context)
  if (named.kind === 'deck') return { ...base, ...toDeckHit(named, context) }
  return { ...base, ...toItemHit(named, match.page ?? named.item.page, context) }
}

type Told = Omit<Hit, 'key' | 'score'>

const placeOf = (item: ShelfItem, page: ShelfPage = item.page) => ({
  source: item.source,
  eventId: item.id,
  tags: page.tags,
  path: page.path,
  ...(page.date === undefined ? {} : { date: page.date }),
})

const namesOf = (speakers: readonly Speaker[] = []): string[] => speakers.map(({ name }) => name)

/** The deck a hit opens at once. */
const toStored = (deck: Deck | undefined) => (deck?.state.state === 'ready' ? { sha256: deck.state.sha256 } : {})

/** The text that holds most of what was searched for, the first of equals. */
function tellBest(texts: readonly (string | undefined | (() => string))[], markers: readonly Marker[]): TextPart[] {
  let best: { readonly parts: TextPart[]; readonly hits: number } | undefined
  for (const given of texts) {
    const text = typeof given === 'function' ? given() : given
    if (text === undefined || text === '') continue
    const parts = toSnippet(text, markers)
    const hits = countHits(parts)
    if (best === undefined || hits > best.hits) best = { parts, hits }
    if (holdsAll(parts, markers)) break
  }
  return best?.parts ?? []
}

/** Letters of different words that are marked: one long word says more than a particle that stands everywhere. */
const countHits = (parts: readonly TextPart[]): number =>
  [...new Set(parts.flatMap(({ text, hit }) => (hit ? [text.toLowerCase()] : [])))].join('').length

/** Whether each word is marked somewhere, and not only inside another; its parts are another way to say it. */
function holdsAll(parts: readonly TextPart[], markers: readonly Marker[]): boolean {
  const marked = parts.flatMap(({ text, hit }) => (hit ? [squeeze(text)] : []))
  const isMarked = ({ text, kind }: Marker): boolean =>
    marked.some((one) => (kind === 'anywhere' ? one.includes(squeeze(text)) : one.startsWith(text)))
  return markers.every((marker) => marker.kind === 'parts' || isMarked(marker))
}

function toSlideHit({ row, deck, page, score }: SlideMatch, context: HitContext): Hit | undefined {
  const named = context.catalogue.numbered.get(deck)
  if (named === undefined) return undefined
  const [slide] = context.texts.readSlides(new Set([row]))
  return {
    ...toDeckBase(named, context),
    kind: 'slide',
    key: `slide:${named.deckId}:${page}`,
    page,
    score,
    snippet: toSnippet(slide?.text ?? '', context.markers),
  }
}

/** It leads to what it is of, as far as that is there. */
function toNoteHit({ key, score, note, of }: NoteMatch, { markers, findDeck }: HitContext): Hit {
  const { target, subject, text = '', lost } = note
  const page = of === undefined ? undefined : toItems(of)[0]?.page
  const slide = target.kind === 'slide' && lost === undefined ? { deckId: target.deckId, page: target.page } : undefined
  return {
    kind: 'note',
    key,
    score,
    source: target.source,
    eventId: target.id,
    title: subject.title,
    titleParts: [{ text: subject.title, hit: false }],
    snippet: toSnippet(text, markers),
    context: { event: subject.itemTitle, speakers: subject.speakers },
    tags: page?.tags ?? [],
    path: page?.path ?? '',
    ...(subject.date === undefined ? {} : { date: subject.date }),
    ...(target.kind === 'talk' && lost === undefined ? { talkId: target.talkId } : {}),
    ...(slide === undefined ? {} : { ...slide, ...toStored(findDeck(slide.deckId, '')) }),
  }
}

type NamedDeck = Extract<Named, { kind: 'deck' }>

const toDeckHit = (named: NamedDeck, context: HitContext): Told => ({
  ...toDeckBase(named, context),
  kind: 'deck',
  snippet: tellBest([named.talk?.title, named.item.page.title], context.markers),
})

function toDeckBase({ deckId, title, item, talk }: NamedDeck, context: HitContext): Omit<Told, 'kind' | 'snippet'> {
  return {
    ...placeOf(item),
    deckId,
    title,
    titleParts: markParts(title, context.markers),
    context: {
      event: item.page.title,
      speakers: namesOf(talk?.speakers),
      ...(talk === undefined ? {} : { talk: talk.title }),
    },
    ...(talk === undefined ? {} : { talkId: talk.id }),
    ...toStored(context.findDeck(deckId, title)),
  }
}

function toTalkHit({ item, talk }: Extract<Named, { kind: 'talk' }>, { markers, findDeck }: HitContext): Told {
  const decks = talk.deckIds.map((id) => findDeck(id, ''))
  const deck = decks.find(({ state }) => state.state === 'ready') ?? decks[0]
  return {
    ...placeOf(item),
    kind: 'talk',
    talkId: talk.id,
    title: talk.title,
    titleParts: markParts(talk.title, markers),
    snippet: tellBest([talk, ...(item.translations.get(talk.id) ?? [])].flatMap(toTexts(talk)), markers),
    context: { event: item.page.title, speakers: namesOf(talk.speakers) },
    ...(deck === undefined ? {} : { deckId: deck.id }),
    ...toStored(deck),
  }
}

/** What is told of a talk beside its title, which stands above; of a translation the title, too. */
const toTexts =
  (shown: ShelfTalk) =>
  (talk: Talk): readonly (string | undefined)[] => [
    talk === shown ? undefined : talk.title,
    talk.abstract,
    talk.takeaways.join('\n'),
    toPeople(talk),
  ]

const toPeople = ({ speakers }: Talk): string =>
  speakers
    .map(({ name, nickname, affiliation }) => [name, nickname, affiliation].filter(Boolean).join(' · '))
    .join('\n')

function toSpeakerHit(
  { speaker }: Extract<Named, { kind: 'speaker' }>,
  base: Pick<Hit, 'key' | 'score'>,
  { markers }: HitContext,
): Hit | undefined {
  const newest = speaker.talks[0]
  if (newest === undefined) return undefined
  const title = speaker.nickname === undefined ? speaker.name : `${speaker.name}（${speaker.nickname}）`
  const names = speaker.names.join(' · ')
  return {
    ...base,
    ...placeOf(newest.item),
    kind: 'speaker',
    speakerId: speaker.id,
    talkId: newest.talk.id,
    title,
    titleParts: markParts(title, markers),
    snippet: tellBest([speaker.affiliation, ...speaker.talks.map(({ talk }) => talk.title), names], markers),
    context: { event: newest.item.page.title, talk: newest.talk.title, speakers: [speaker.name] },
  }
}

function toItemHit(
  { kind, item }: Extract<Named, { kind: 'event' | 'article' }>,
  page: ShelfPage,
  { markers, texts }: HitContext,
): Told {
  const readBody = () => texts.readBody(page.row)
  const names = item.talks.flatMap((talk) => [talk.title, () => toPeople(talk)])
  const speakers = [...new Set(item.talks.flatMap((talk) => namesOf(talk.speakers)))]
  return {
    ...placeOf(item, page),
    kind,
    ...(page === item.page ? {} : { language: page.language }),
    title: page.title,
    titleParts: markParts(page.title, markers),
    snippet: tellBest([page.description, readBody, ...names, page.tags.join(' · ')], markers),
    context: { speakers },
  }
}
