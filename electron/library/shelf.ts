import type { DeckState } from '../../core/model/deck'
import type { Failure } from '../../core/model/failure'
import type { ItemKind, Language, Speaker, Talk } from '../../core/model/item'
import type { Deck } from '../../core/model/library'
import type { Shelf, ShelfItem, ShelfPage, ShelfSpeaker, ShelfTalk } from '../../core/model/shelf'
import type { Connection } from './connection'
import { readSources } from './sources'
import { toSpeakerId } from './stage-pages'

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

interface LinkRow {
  readonly page_id: number
  readonly deck_id: string
  readonly title: string
}

/** Reads what the library holds; translations are chosen for a reader of `language`. */
export function readShelf(connection: Connection, language: Language): Shelf {
  const pages = connection.all<PageRow>(
    `SELECT id, source, path, item_id, language, kind, title, day, description, category, tags, cover
     FROM pages WHERE state = 1`,
  )
  const talks = groupBy(
    connection.all<{ page_id: number; position: number; json: string }>(
      'SELECT page_id, position, talks.json FROM talks JOIN pages ON pages.id = page_id WHERE state = 1 ORDER BY page_id, position',
    ),
    ({ page_id }) => page_id,
  )
  const links = groupBy(
    connection.all<LinkRow>(
      `SELECT page_id, deck_id, l.title FROM deck_links l JOIN pages ON pages.id = page_id WHERE state = 1
       ORDER BY page_id, position`,
    ),
    ({ page_id }) => page_id,
  )
  const items = [...groupBy(pages, ({ source, item_id }) => `${source}\n${item_id}`).values()]
    .map((rows) => toItem(rows.map(toPage), talks, links, language))
    .sort(byDateThenTitle)
  const itemsOfDeck = new Map<string, ShelfItem[]>()
  for (const item of items) for (const { id } of item.decks) append(itemsOfDeck, id, item)
  return { items, itemsOfDeck, speakers: toSpeakers(items), sources: readSources(connection) }
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

const toPage = (row: PageRow): ShelfPage => ({
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
})

function toItem(
  pages: readonly ShelfPage[],
  talks: ReadonlyMap<number, readonly { position: number; json: string }[]>,
  links: ReadonlyMap<number, readonly LinkRow[]>,
  language: Language,
): ShelfItem {
  const rank = (page: ShelfPage) => (page.language === language ? 0 : page.language === 'zh' ? 1 : 2)
  const sorted = [...pages].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1))
  const page = sorted[0] as ShelfPage
  const withTalks = sorted.find(({ row }) => talks.has(row))
  const decks = new Map<string, { id: string; title: string }>()
  for (const { row } of sorted)
    for (const link of links.get(row) ?? [])
      if (!decks.has(link.deck_id)) decks.set(link.deck_id, { id: link.deck_id, title: link.title })
  const own = withTalks === undefined ? [] : (talks.get(withTalks.row) ?? [])
  return {
    source: page.source,
    id: page.id,
    page,
    pages: sorted,
    talks: own.map(({ json, position }) => toTalk(JSON.parse(json) as Talk, position)),
    decks: [...decks.values()],
  }
}

const toTalk = (talk: Talk, position: number): ShelfTalk => ({
  ...talk,
  position,
  speakerIds: talk.speakers.map(toSpeakerId),
})

const byDateThenTitle = ({ page: a }: ShelfItem, { page: b }: ShelfItem): number => {
  if (a.date !== b.date) return (a.date ?? '') < (b.date ?? '') ? 1 : -1
  return a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1
}

function toSpeakers(items: readonly ShelfItem[]): ShelfSpeaker[] {
  const found = new Map<string, { speaker: Speaker; talks: { item: ShelfItem; talk: ShelfTalk }[] }>()
  for (const item of items) {
    if (item.page.kind === 'guide') continue
    for (const talk of item.talks)
      talk.speakers.forEach((speaker, at) => {
        const id = talk.speakerIds[at] ?? ''
        const person = found.get(id) ?? { speaker, talks: [] }
        // The newest talk tells the affiliation; an older one only when that says none.
        if (person.speaker.affiliation === undefined && speaker.affiliation !== undefined)
          person.speaker = { ...person.speaker, affiliation: speaker.affiliation }
        if (person.talks.at(-1)?.talk !== talk) person.talks.push({ item, talk })
        found.set(id, person)
      })
  }
  return [...found]
    .map(([id, { speaker, talks }]) => ({ ...speaker, id, talks }))
    .sort((a, b) => b.talks.length - a.talks.length || (a.name < b.name ? -1 : 1))
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
  new Map(connection.all<DeckRow>('SELECT * FROM decks').map((row) => [row.id, toDeck(row)]))

const toDeck = (row: DeckRow): Deck => ({ id: row.id, title: row.title, url: row.url, state: toState(row) })

function toState(row: DeckRow): DeckState {
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
