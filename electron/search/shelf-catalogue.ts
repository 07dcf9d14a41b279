import { listFiles } from '../../core/archive/slide-address'
import type { Talk } from '../../core/model/item'
import type { Deck } from '../../core/model/library'
import type { HitKind } from '../../core/model/search'
import type { Shelf, ShelfItem, ShelfPage, ShelfSpeaker, ShelfTalk } from '../../core/model/shelf'
import type { Term } from '../../core/search/query'
import { type AttributeReader, createAttributeReader, toDeckIds } from './attributes'
import { buildCatalogue, type Catalogue, type IndexKeeper, type Steps } from './catalogue'
import type { Naming } from './conditions'
import type { CatalogueEntry } from './entry-text'
import { createNameScan, type NameScan } from './name-scan'
import { type Named, toItemKey } from './named'
import { hasReading, type PinyinNames } from './pinyin-names'

/** The catalogue of a library, and the way from its answers back to what the library holds. */
export interface ShelfCatalogue {
  readonly catalogue: Catalogue
  /** The names that the catalogue has no room for. */
  readonly scan: NameScan
  readonly named: ReadonlyMap<string, Named>
  /** By the row of the page; `key` is that of its item. */
  readonly pages: ReadonlyMap<number, { readonly item: ShelfItem; readonly page: ShelfPage; readonly key: string }>
  readonly decks: ReadonlyMap<string, Extract<Named, { kind: 'deck' }>>
  /** Decks by the number that the text index knows them by, and the numbers of those that nobody links to any more. */
  readonly numbered: ReadonlyMap<number, Extract<Named, { kind: 'deck' }>>
  readonly hiddenDecks: readonly number[]
  /** Numbers of the decks of what is called so, in the same order. */
  toDeckNumbers(keys: readonly string[]): number[]
  readonly attributes: AttributeReader
  readonly naming: Naming
  /** Decks whose slides cannot be searched: those that are not stored, and those that hold no text. */
  countUnsearchable(): { readonly notStored: number; readonly withoutText: number }
  /** Titles and names that have a reading. */
  listNames(): readonly string[]
  /** Keys of what is called so in Latin letters, or whose title is; of two letters they are initials of a name of two characters. */
  findByPinyin(letters: string, field?: Term['field']): string[]
}

/** lunr slows down beyond this: articles are then left to their text, which holds their titles, and decks to a scan. */
const maxEntries = 2_000

/** The number of a deck in the text index. */
export interface DeckNumber {
  readonly id: string
  readonly number: number
}

/** Everything of a library that has a name. */
export function* buildCatalogueOfShelf(
  shelf: Shelf,
  pinyin: PinyinNames,
  findDeck: (id: string, title: string) => Deck,
  keeper: IndexKeeper,
  deckNumbers: readonly DeckNumber[],
): Steps<ShelfCatalogue> {
  const named = new Map<string, Named>()
  const add = (key: string, value: Named): void => {
    if (!named.has(key)) named.set(key, value)
  }
  const decks = new Map<string, Extract<Named, { kind: 'deck' }>>()
  for (const item of shelf.items) {
    add(toItemKey(item), { kind: item.page.kind === 'event' ? 'event' : 'article', item })
    for (const talk of item.talks) add(`talk:${item.source}:${talk.id}`, { kind: 'talk', item, talk })
    for (const { id, title } of item.decks) {
      if (decks.has(id)) continue
      const talk = item.talks.find(({ deckIds }) => deckIds.includes(id))
      const told = { kind: 'deck', deckId: id, title: title || findDeck(id, title).title, item } as const
      const deck = talk === undefined ? told : { ...told, talk }
      decks.set(id, deck)
      add(`deck:${id}`, deck)
    }
  }
  for (const speaker of shelf.speakers) add(`speaker:${speaker.id}`, { kind: 'speaker', speaker })
  const { kept, scanned } = part(named, toEntry(shelf))
  const { numberOf, numbered, hiddenDecks } = numberDecks(decks, deckNumbers)
  return {
    catalogue: yield* buildCatalogue(kept, keeper),
    scan: createNameScan(scanned),
    named,
    decks,
    numbered,
    attributes: createAttributeReader(shelf, findDeck),
    naming: {
      namesOf: (speaker) => shelf.speakerOfId.get(speaker)?.names ?? [],
      titleOf: (source) => shelf.sources.find(({ id }) => id === source)?.title ?? '',
      isSpelled: pinyin.matches,
    },
    countUnsearchable: () => countUnsearchable([...decks.keys()].map((id) => findDeck(id, ''))),
    hiddenDecks,
    toDeckNumbers: (keys) => [
      ...new Set(keys.flatMap((key) => toDeckIds(named.get(key)).flatMap((id) => numberOf.get(id) ?? []))),
    ],
    pages: new Map(shelf.items.flatMap(toPagesOf)),
    listNames: () => [...named.values()].flatMap(toNamesOf),
    findByPinyin: rememberSpelled(named, pinyin),
  }
}

interface ReadName {
  readonly key: string
  readonly name: string
  readonly isTitle: boolean
}

/** As one types, what is read so is among what was read as the letters before. */
function rememberSpelled(
  named: ReadonlyMap<string, Named>,
  pinyin: PinyinNames,
): (letters: string, field?: Term['field']) => string[] {
  let all: readonly ReadName[] | undefined
  let last: { readonly letters: string; readonly names: readonly ReadName[]; readonly known: number } | undefined
  return (letters, field = 'any') => {
    const known = pinyin.count()
    all ??= listReadNames(named)
    const isNarrower =
      last !== undefined && last.known === known && last.letters.length > 2 && letters.startsWith(last.letters)
    const among = isNarrower && last !== undefined ? last.names : all
    const names = among.filter(({ name }) =>
      letters.length > 2 ? pinyin.matches(name, letters) : pinyin.hasInitials(name, letters),
    )
    last = { letters, names, known }
    return [...new Set(names.flatMap(({ key, isTitle }) => (isTitle || field === 'any' ? [key] : [])))]
  }
}

/** What has a reading is looked through with each key: the others are left out once. */
const listReadNames = (named: ReadonlyMap<string, Named>): ReadName[] =>
  [...named].flatMap(([key, value]) => {
    const count = value.kind === 'speaker' ? value.speaker.names.length : 1
    return toNamesOf(value).flatMap((name, at) => (hasReading(name) ? [{ key, name, isTitle: at < count }] : []))
  })

type NumberedDecks = Pick<ShelfCatalogue, 'numbered' | 'hiddenDecks'> & {
  readonly numberOf: ReadonlyMap<string, number>
}

function numberDecks(decks: ShelfCatalogue['decks'], numbers: readonly DeckNumber[]): NumberedDecks {
  const numberOf = new Map<string, number>()
  const numbered = new Map<number, Extract<Named, { kind: 'deck' }>>()
  const hiddenDecks: number[] = []
  for (const { id, number } of numbers) {
    const deck = decks.get(id)
    numberOf.set(id, number)
    if (deck === undefined) hiddenDecks.push(number)
    else numbered.set(number, deck)
  }
  return { numberOf, numbered, hiddenDecks }
}

const toPagesOf = (item: ShelfItem) => {
  const key = toItemKey(item)
  return item.pages.map((page) => [page.row, { item, page, key }] as const)
}

/** What lunr takes, and what is looked through instead. */
function part(
  named: ReadonlyMap<string, Named>,
  toEntry: (key: string, value: Named) => CatalogueEntry,
): { readonly kept: readonly CatalogueEntry[]; readonly scanned: readonly CatalogueEntry[] } {
  const counts: Record<Named['kind'], number> = { event: 0, article: 0, talk: 0, speaker: 0, deck: 0 }
  for (const { kind } of named.values()) counts[kind] += 1
  const leavesArticles = named.size > maxEntries
  const scansDecks = leavesArticles && named.size - counts.article > maxEntries
  const kept: CatalogueEntry[] = []
  const scanned: CatalogueEntry[] = []
  for (const [key, value] of named) {
    if (leavesArticles && value.kind === 'article') continue
    if (scansDecks && value.kind === 'deck') scanned.push(toEntry(key, value))
    else kept.push(toEntry(key, value))
  }
  return { kept, scanned }
}

/** What is looked for to find something. */
function toEntry({ topics }: Shelf): (key: string, value: Named) => CatalogueEntry {
  const spellings = new Map(topics.all.map((topic) => [topic.tag, topic.spellings]))
  const spellingsOf = (tag: string): readonly string[] => spellings.get(tag) ?? [tag]
  return (key, value) => {
    if (value.kind === 'speaker') return { key, ...toSpeakerEntry(value.speaker) }
    if (value.kind === 'talk') return { key, ...toTalkEntry(value.talk, value.item) }
    if (value.kind === 'deck') return { key, title: value.title, names: value.talk?.title ?? '', about: '' }
    return { key, ...toItemEntry(value.item, spellingsOf) }
  }
}

const countUnsearchable = (decks: readonly Deck[]) => ({
  notStored: listFiles(decks).filter(({ state }) => state.state !== 'ready').length,
  withoutText: decks.filter(({ state }) => state.state === 'ready' && state.pagesWithText === 0).length,
})

function toItemEntry(item: ShelfItem, spellingsOf: (tag: string) => readonly string[]) {
  const { page, pages, talks, otherTalks } = item
  const topics = new Set(pages.flatMap(({ tags, category }) => [...tags, category ?? '']))
  const all: readonly Talk[] = [...talks.flatMap((talk) => [talk, ...toTranslations(talk, item)]), ...otherTalks]
  return {
    title: [...new Set(pages.map(({ title }) => title))].join('\n'),
    names: [...[...topics].flatMap(spellingsOf), ...new Set(all.flatMap((talk) => [talk.title, toPeople(talk)]))].join(
      '\n',
    ),
    about: page.description ?? '',
  }
}

const toTranslations = ({ id }: ShelfTalk, { translations }: ShelfItem): readonly Talk[] => translations.get(id) ?? []

const toPeople = ({ speakers }: Talk): string =>
  speakers.flatMap(({ name, nickname, affiliation }) => [name, nickname ?? '', affiliation ?? '']).join('\n')

/** A talk is found in every language in which it is told of. */
function toTalkEntry(talk: ShelfTalk, item: ShelfItem) {
  const all = [talk, ...toTranslations(talk, item)]
  return {
    title: [...new Set(all.map(({ title }) => title))].join('\n'),
    names: [...new Set(all.map(toPeople))].join('\n'),
    about: all.flatMap(({ abstract, takeaways }) => [abstract ?? '', ...takeaways]).join('\n'),
  }
}

const toSpeakerEntry = ({ names, affiliation }: ShelfSpeaker) => ({
  title: names.join('\n'),
  names: affiliation ?? '',
  about: '',
})

/** What it is called, and what its topics are. */
export function toNamesOf(value: Named): string[] {
  if (value.kind === 'speaker') return [...value.speaker.names]
  if (value.kind === 'talk') return [value.talk.title]
  if (value.kind === 'deck') return [value.title]
  return [value.item.page.title, ...value.item.page.tags]
}

/** The kind of hit a named thing is. */
export const toKind = (value: Named): HitKind => value.kind
