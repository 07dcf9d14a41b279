import { isFileRef } from '../../core/archive/slide-file'
import { groupCorrections } from '../../core/corrections/apply-corrections'
import { createLocator, type LocatedItem } from '../../core/corrections/locate-correction'
import type { DeckState } from '../../core/model/deck'
import { type Failure, fail } from '../../core/model/failure'
import type { ItemKind, Language, Talk } from '../../core/model/item'
import type { Deck } from '../../core/model/library'
import type { Shelf, ShelfItem, ShelfPage } from '../../core/model/shelf'
import { gatherTopics, type Topics } from '../../core/topics/gather-topics'
import type { Connection } from './connection'
import { readCorrections } from './corrections'
import { createKeptCopies } from './kept-copies'
import { gatherVersions } from './shelf-doubles'
import {
  draftItem,
  type GatheredPages,
  type ItemDraft,
  type ItemParts,
  type LinkedDeck,
  type RankPage,
  toItem,
} from './shelf-items'
import { createShelfPeople } from './shelf-people'
import { readSources } from './sources'
import { talkTitles } from './talk-titles'
import { createFindMoved, readUnplaced } from './unplaced-decks'

interface PageRow {
  readonly id: number
  readonly source: string
  readonly path: string
  readonly item_id: string
  readonly language: Language
  readonly kind: ItemKind
  readonly title: string
  readonly day: string | null
  readonly description: string | null
  readonly category: string | null
  readonly tags: string
  readonly cover: string | null
}

/** Whose language decides which translation of a page is shown. */
export interface TranslationChoice {
  readonly language: Language
  /** It was asked for by name: then it is shown even when it is gone. */
  readonly isAsked: boolean
}

/** Reads what the library holds; translations are chosen for a reader of `language`. */
export function readShelf(connection: Connection, choice: TranslationChoice): Shelf {
  const { language } = choice
  const written = groupBy(readPages(connection), ({ source, id }) => `${source}\n${id}`)
  const parts = readParts(connection)
  const sources = readSources(connection)
  const removed = new Set(sources.flatMap(({ id, removedAt }) => (removedAt === undefined ? [] : [id])))
  const isGone = ({ vanishedAt, source }: ShelfPage): boolean => vanishedAt !== undefined || removed.has(source)
  const unplaced = readUnplaced(connection)
  const gathered = gatherVersions([...written.values()], { parts, sources, connection, isGone, unplaced })
  const topics = gatherTopics(gathered.flatMap(({ pages }) => (pages[0]?.kind === 'guide' ? [] : [pages])))
  const corrections = readCorrections(connection).map(createLocator(() => gathered.map(toLocated(parts)), talkTitles))
  const made = { of: groupCorrections(corrections), findMoved: createFindMoved(connection, unplaced) }
  const rank = createRank(choice, isGone)
  const partsOf = createKeptCopies(connection, parts, unplaced)
  const drafts = gathered
    .map((item) => draftItem(spellPages(item, topics), partsOf(item), made, rank))
    .sort(byDateThenTitle)
  const speakerCorrections = corrections.filter((correction) => correction.kind === 'speaker')
  const people = createShelfPeople(drafts, speakerCorrections, language)
  const standingIn = createStandingIn(removed)
  const items = drafts.map((draft): ShelfItem => {
    const item = toItem(draft, people.toTalks(draft), topics.keysOf(draft.pages), standingIn(draft))
    return removed.has(item.source) && item.page.kind !== 'guide' ? { ...item, isSourceRemoved: true } : item
  })
  const itemsOfDeck = new Map<string, ShelfItem[]>()
  for (const item of items) for (const { id } of item.decks) append(itemsOfDeck, id, item)
  return { items, itemsOfDeck, ...people.toSpeakers(items), topics, sources }
}

/** What is still there first, then the reader's language, then Chinese. */
const createRank =
  ({ language, isAsked }: TranslationChoice, isGone: (page: ShelfPage) => boolean): RankPage =>
  (page) => {
    const place = page.language === language ? 0 : page.language === 'zh' ? 1 : 2
    return isAsked ? place : place + (isGone(page) ? 3 : 0)
  }

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}

function groupBy<Key, Value>(values: readonly Value[], toKey: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const value of values) append(groups, toKey(value), value)
  return groups
}

function readPages(connection: Connection): ShelfPage[] {
  // By their own index, since the column lies behind the texts.
  const vanished = new Map(
    connection
      .all<{ id: number; vanished_at: string }>(
        'SELECT id, vanished_at FROM pages WHERE state = 1 AND vanished_at IS NOT NULL',
      )
      .map(({ id, vanished_at }) => [id, vanished_at]),
  )
  return connection
    .many<PageRow>(pageColumns, `SELECT ${pageColumns.join()} FROM pages WHERE state = 1`)
    .map((row) => toPage(row, vanished.get(row.id)))
}

const pageColumns = [
  ...(['id', 'source', 'path', 'item_id', 'language', 'kind', 'title'] as const),
  ...(['day', 'description', 'category', 'tags', 'cover'] as const),
]

const toPage = (row: PageRow, vanishedAt: string | undefined): ShelfPage => ({
  row: row.id,
  source: row.source,
  id: row.item_id,
  path: row.path,
  language: row.language,
  kind: row.kind,
  title: row.title,
  tags: JSON.parse(row.tags) as string[],
  ...(row.day === null ? {} : { date: row.day }),
  ...(row.description === null ? {} : { description: row.description }),
  ...(row.category === null ? {} : { category: row.category }),
  ...(row.cover === null ? {} : { cover: row.cover }),
  ...(vanishedAt === undefined ? {} : { vanishedAt }),
})

const toLocated =
  ({ talks, links }: ItemParts) =>
  ({ pages, versions }: GatheredPages): LocatedItem => {
    const [{ source, id } = { source: '', id: '' }] = pages
    return {
      source,
      id,
      copies: versions.flatMap(([first]) => (first === undefined ? [] : [{ source: first.source, id: first.id }])),
      titles: pages.map(({ title }) => title),
      talks: pages.flatMap(({ row }) => talks.get(row) ?? []),
      deckIds: pages.flatMap(({ row }) => links.get(row)?.map(({ deck_id }) => deck_id) ?? []),
    }
  }

/** The sources that an item is found under. */
function createStandingIn(removed: ReadonlySet<string>): (draft: ItemDraft) => readonly string[] {
  const alone = new Map<string, readonly string[]>()
  return ({ page: { source }, copies }) => {
    if (copies.length > 0)
      return [...new Set([source, ...copies.map((copy) => copy.source).filter((other) => !removed.has(other))])]
    const known = alone.get(source) ?? [source]
    alone.set(source, known)
    return known
  }
}

function spellPages({ pages, versions }: GatheredPages, topics: Topics): GatheredPages {
  return { pages: pages.map((page) => spellTopics(page, topics)), versions }
}

/** A page under the spellings that are used most. */
function spellTopics(page: ShelfPage, { spell }: Topics): ShelfPage {
  const tags = page.tags.map(spell)
  const category = page.category === undefined ? undefined : spell(page.category)
  const isSpelled = category === page.category && tags.every((tag, at) => tag === page.tags[at])
  return isSpelled ? page : { ...page, tags: [...new Set(tags)], ...(category === undefined ? {} : { category }) }
}

function readParts(connection: Connection): ItemParts {
  const talks = connection.all<{ page_id: number; json: string }>(
    'SELECT page_id, talks.json FROM talks JOIN pages ON pages.id = page_id WHERE state = 1 ORDER BY page_id, position',
  )
  const links = connection.many<LinkedDeck & { readonly page_id: number }>(
    ['page_id', 'deck_id', 'title'],
    // Those of pages that are in the library no more are told apart by their page: that takes less than asking of each.
    'SELECT page_id, deck_id, title FROM deck_links ORDER BY page_id, position',
  )
  const byPage = new Map<number, Talk[]>()
  for (const { page_id, json } of talks) append(byPage, page_id, JSON.parse(json) as Talk)
  return { talks: byPage, links: groupBy(links, ({ page_id }) => page_id) }
}

const byDateThenTitle = ({ page: a }: ItemDraft, { page: b }: ItemDraft): number => {
  if (a.date !== b.date) return (a.date ?? '') < (b.date ?? '') ? 1 : -1
  return a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1
}

interface DeckRow {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly state: 'remote' | 'ready' | 'failed'
  readonly sha256: string | null
  readonly bytes: number | null
  readonly pages: number | null
  readonly pages_with_text: number | null
  readonly failure: string | null
}

/** Every deck the library ever heard of, linked or not, with its stored state. */
export const readDecks = (connection: Connection): Map<string, Deck> =>
  new Map(
    connection
      .many<DeckRow>(
        ['id', 'url', 'title', 'state', 'sha256', 'bytes', 'pages', 'pages_with_text', 'failure'],
        'SELECT * FROM decks',
      )
      .map((row) => [row.id, toDeck(row)]),
  )

/** One of these, undefined when it is unknown. */
export function readDeck(connection: Connection, id: string): Deck | undefined {
  const row = connection.get<DeckRow>('SELECT * FROM decks WHERE id = ?', [id])
  return row === undefined ? undefined : toDeck(row)
}

const toDeck = (row: DeckRow): Deck => ({ id: row.id, title: row.title, url: row.url, state: toState(row) })

function toState(row: DeckRow): DeckState {
  if (isFileRef(row.url)) return { state: 'failed', ...fail('unplaced', row.url) }
  if (row.state === 'ready' && row.sha256 !== null)
    return {
      state: 'ready',
      sha256: row.sha256,
      bytes: row.bytes ?? 0,
      ...(row.pages === null ? {} : { pages: row.pages }),
      ...(row.pages_with_text === null ? {} : { pagesWithText: row.pages_with_text }),
    }
  if (row.state === 'failed' && row.failure !== null)
    return { state: 'failed', failure: JSON.parse(row.failure) as Failure }
  return { state: 'remote' }
}
