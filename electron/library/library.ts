import type { DeckState, PageText } from '../../core/model/deck'
import { type Failure, fail, isFailed, type Result, succeed } from '../../core/model/failure'
import type { Language, Page } from '../../core/model/item'
import type { Item, ItemRef } from '../../core/model/library'
import type { Shelf, ShelfItem } from '../../core/model/shelf'
import { type Connection, toStorageFailure } from './connection'
import { type ImportCounts, type ImportInput, importSource } from './import-source'
import type { FindDeck } from './lists'
import { checkDatabase, openDatabase } from './open-database'
import { createRecoveryJournal, type RecoveryJournal, type SourcePlace } from './recovery-journal'
import { createShelfCache } from './shelf-cache'
import { distrust, noteAsLeft } from './soundness'
import type { TextIndexer } from './stage-pages'

/** The database of a library: the only place that writes it. Its functions throw only what `toFailure` can name. */
export interface Library {
  readonly dir: string
  readonly connection: Connection
  /** Sources to import again, and where the damaged database lies, when it was set aside. */
  readonly recovered?: { readonly setAside?: string; readonly sources: readonly SourcePlace[] }
  /** What it holds now, translations chosen for a reader of `language`. Kept until something changes. */
  shelf(language: Language): Shelf
  findDeck: FindDeck
  importSource(index: TextIndexer, input: ImportInput): Promise<Result<ImportCounts>>
  readItem(query: ItemRef & { readonly language: Language }): Result<Item>
  /** Running downloads are remembered by this process only; all else is stored. */
  setDeckState(deckId: string, state: DeckState): void
  /** Stores and indexes the text of a deck's pages; what was there is replaced. */
  savePageTexts(index: TextIndexer, deckId: string, pages: readonly PageText[]): void
  readPageTexts(deckId: string): PageText[]
  saveImage(address: string, image: { readonly sha256: string; readonly bytes: number }): void
  findImage(address: string): string | null
  /** Whether another deck, or a picture, has the same bytes. */
  isShared(sha256: string, deckId: string): boolean
  /** Every deck whose bytes are stored, linked or not; `pages` is null when its text was never read. */
  listStoredDecks(): {
    readonly id: string
    readonly sha256: string
    readonly bytes: number
    readonly pages: number | null
  }[]
  /** Pages with characters that could not be restored. */
  listDamaged(source: string): { readonly path: string; readonly damaged: number }[]
  /** Paths of pages whose front matter could not be parsed. */
  listBrokenHeads(source: string): string[]
  readonly version: number
  readonly sqliteVersion: string
  /** What SQLite finds wrong with the file, or undefined. */
  findDamage(): string | undefined
  /** Names a storage failure; anything else is undefined and should be thrown on. */
  toFailure(error: unknown): { failure: Failure } | undefined
  close(): void
}

interface OpenLibraryOptions {
  readonly dir: string
  /** Moves a damaged database aside and starts a new one that knows the stored slides again. Nothing is deleted. */
  readonly setAsideDamaged?: boolean
}

/** Opens the library in a folder, or makes one. Failures: `corrupt`, `newer`, `locked`, `denied`, `disk-full`. */
export function openLibrary({ dir, setAsideDamaged = false }: OpenLibraryOptions): Result<Library> {
  const opened = openDatabase(dir, { setAsideDamaged })
  if (isFailed(opened)) return opened
  const { connection, path, setAside } = opened.ok
  const journal = createRecoveryJournal(dir)
  // A database that was deleted or emptied is as lost as a damaged one, and the journal may know what it held.
  const isLost = setAside !== undefined || isEmpty(connection)
  const sources = isLost ? adoptJournal(connection, journal) : []
  const library = createLibrary({ dir, connection, path, journal })
  if (setAside === undefined && sources.length === 0) return succeed(library)
  return succeed({ ...library, recovered: { ...(setAside === undefined ? {} : { setAside }), sources } })
}

const isEmpty = (connection: Connection): boolean =>
  connection.get('SELECT 1 FROM sources UNION ALL SELECT 1 FROM decks LIMIT 1') === undefined

function adoptJournal(connection: Connection, journal: RecoveryJournal): SourcePlace[] {
  const { decks, sources } = journal.read()
  connection.transact(() => {
    for (const { id, url, title, sha256, bytes } of decks)
      connection.run(
        `INSERT OR IGNORE INTO decks (id, url, title, state, sha256, bytes) VALUES (?, ?, ?, 'ready', ?, ?)`,
        [id, url, title, sha256, bytes],
      )
  })
  return sources
}

interface LibraryParts {
  readonly dir: string
  readonly connection: Connection
  /** The database's file. */
  readonly path: string
  readonly journal: RecoveryJournal
}

function createLibrary({ dir, connection, path, journal }: LibraryParts): Library {
  const { shelf, findDeck, setRunning, forgetAll, forgetDecks, renewSources } = createShelfCache(connection)
  let isDamaged = false
  return {
    dir,
    connection,
    shelf,
    findDeck,
    importSource: async (index, input) => {
      const counts = await importSource(connection, index, input)
      const hasChanged = isFailed(counts) || counts.ok.added + counts.ok.updated + counts.ok.removed > 0
      if (hasChanged) forgetAll()
      else renewSources()
      if (!isFailed(counts)) journal.write({ source: input.source })
      return counts
    },
    readItem: ({ source, id, language }) => {
      const item = shelf(language).items.find((one) => one.source === source && one.id === id)
      return item === undefined
        ? fail('not-found', `${source} has no ${id}`)
        : succeed(readItem(connection, item, findDeck))
    },
    setDeckState: (deckId, state) => {
      setRunning(deckId, state)
      if (state.state === 'queued' || state.state === 'downloading') return
      storeDeckState(connection, deckId, state)
      forgetDecks()
      if (state.state !== 'ready') return
      const deck = connection.get<{ url: string; title: string }>('SELECT url, title FROM decks WHERE id = ?', [deckId])
      if (deck === undefined) return
      const { url, title } = deck
      journal.write({ deck: { id: deckId, url, title, sha256: state.sha256, bytes: state.bytes } })
    },
    savePageTexts: (index, deckId, pages) => {
      connection.transact(() => {
        savePageTexts(connection, index, deckId, pages)
      })
      forgetDecks()
    },
    readPageTexts: (deckId) =>
      connection
        .all<{ page: number; text: string; has_text: number }>(
          'SELECT page, text, has_text FROM page_texts WHERE deck_id = ? ORDER BY page',
          [deckId],
        )
        .map(({ page, text, has_text }) => ({ page, text, hasText: has_text === 1 })),
    saveImage: (address, { sha256, bytes }) => {
      connection.run('INSERT OR REPLACE INTO images (address, sha256, bytes) VALUES (?, ?, ?)', [
        address,
        sha256,
        bytes,
      ])
    },
    findImage: (address) => findImage(connection, address),
    isShared: (sha256, deckId) =>
      connection.get('SELECT 1 FROM decks WHERE sha256 = ? AND id <> ?', [sha256, deckId]) !== undefined ||
      connection.get('SELECT 1 FROM images WHERE sha256 = ?', [sha256]) !== undefined,
    listStoredDecks: () =>
      connection.all(
        `SELECT id, sha256, bytes, pages FROM decks WHERE state = 'ready' AND sha256 IS NOT NULL ORDER BY id`,
      ),
    listDamaged: (source) =>
      connection.all('SELECT path, damaged FROM pages WHERE state = 1 AND damaged > 0 AND source = ? ORDER BY path', [
        source,
      ]),
    listBrokenHeads: (source) =>
      connection
        .all<{ path: string }>(
          `SELECT path FROM pages WHERE state = 1 AND source = ? AND json_extract(json, '$.isHeadBroken') ORDER BY path`,
          [source],
        )
        .map(({ path }) => path),
    version: connection.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0,
    sqliteVersion: connection.get<{ version: string }>('SELECT sqlite_version() AS version')?.version ?? '',
    findDamage: () => checkDatabase(connection),
    toFailure: (error) => {
      const failed = toStorageFailure(error, path)
      if (failed?.failure.kind === 'corrupt') {
        isDamaged = true
        distrust(path)
      }
      return failed
    },
    close: () => {
      connection.close()
      if (!isDamaged) noteAsLeft(path)
    },
  }
}

function storeDeckState(connection: Connection, deckId: string, state: DeckState): void {
  if (state.state === 'ready') {
    connection.run(
      `UPDATE decks SET state = 'ready', sha256 = ?, bytes = ?, pages = coalesce(?, pages),
         pages_with_text = coalesce(?, pages_with_text), failure = NULL WHERE id = ?`,
      [state.sha256, state.bytes, state.pages ?? null, state.pagesWithText ?? null, deckId],
    )
    return
  }
  const failure = state.state === 'failed' ? JSON.stringify(state.failure) : null
  connection.run('UPDATE decks SET state = ?, failure = ? WHERE id = ?', [state.state, failure, deckId])
}

function savePageTexts(connection: Connection, index: TextIndexer, deckId: string, pages: readonly PageText[]): void {
  const old = connection.all<{ id: number }>('SELECT id FROM page_texts WHERE deck_id = ?', [deckId])
  index.dropSlides(old.map(({ id }) => id))
  connection.run('DELETE FROM page_texts WHERE deck_id = ?', [deckId])
  connection.run('UPDATE decks SET pages = ?, pages_with_text = ? WHERE id = ?', [
    pages.length,
    pages.filter(({ hasText }) => hasText).length,
    deckId,
  ])
  for (const { page, text, hasText } of pages) {
    const values = [deckId, page, text, hasText ? 1 : 0]
    const { id } = connection.run('INSERT INTO page_texts (deck_id, page, text, has_text) VALUES (?, ?, ?, ?)', values)
    index.addSlide(id, text)
  }
}

const findImage = (connection: Connection, address: string): string | null =>
  connection.get<{ sha256: string }>('SELECT sha256 FROM images WHERE address = ?', [address])?.sha256 ?? null

/** Under which address a cover is stored: its own when it has one, else its place within its source. */
export function toImageAddress(page: {
  readonly source: string
  readonly path: string
  readonly cover: string
}): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(page.cover)) return page.cover
  return `${page.source}/${toSourcePath(page.path, page.cover)}`
}

/** Where a link relative to a page leads within its source; one from the root of the site begins with `/`. */
function toSourcePath(path: string, link: string): string {
  const base = link.startsWith('/') ? [] : path.split('/').slice(0, -1)
  const segments: string[] = []
  for (const segment of [...base, ...(link.split(/[?#]/)[0]?.split('/') ?? [])]) {
    if (segment === '..') segments.pop()
    else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return segments.join('/')
}

function readItem(connection: Connection, item: ShelfItem, findDeck: FindDeck): Item {
  const { page, pages, source } = item
  const row = connection.get<{ json: string; body: string }>('SELECT json, body FROM pages WHERE id = ?', [page.row])
  const read = JSON.parse(row?.json ?? '{}') as Omit<Page, 'body'>
  const cover = page.cover === undefined ? null : findImage(connection, toImageAddress({ ...page, cover: page.cover }))
  return {
    ...read,
    body: row?.body ?? '',
    source,
    languages: pages.map(({ language }) => language),
    talks: item.talks.map(({ position: _position, ...talk }) => talk),
    decks: item.decks.map(({ id, title }) => findDeck(id, title)),
    coverSha256: cover,
    pictures: {},
  }
}
