import { standsFor } from '../../core/doubles/stands-for'
import type { DeckState, PageText } from '../../core/model/deck'
import { type Failure, fail, isFailed, type Result, succeed } from '../../core/model/failure'
import type { Language, Repair } from '../../core/model/item'
import type { ImportReport, Item, ItemRef } from '../../core/model/library'
import type { Shelf, ShelfItem } from '../../core/model/shelf'
import { keepBackup, readNewestBackup, type WriteFile } from './backups'
import { type Connection, toStorageFailure } from './connection'
import { type CorrectionStore, createCorrectionStore } from './correction-store'
import { findImage, listLocalImages, type PageImage } from './images'
import { type ImportCounts, importSource, sweepReplaced } from './import-source'
import { createKeepsakeStore, type KeepsakeStore } from './keepsake-store'
import { createKeptSearchStore, type KeptSearchStore } from './kept-searches'
import type { FindDeck } from './lists'
import { countEach, isWorthKeeping, readMade, type Taken, takeOver } from './made'
import { checkDatabase, type OpenedDatabase, openDatabase } from './open-database'
import { readItem, readOriginal } from './read-item'
import {
  createRecoveryJournal,
  isBackup,
  parseRecovery,
  type RecoveryJournal,
  type SourcePlace,
  toBackup,
  toEntries,
} from './recovery-journal'
import { createShelfCache } from './shelf-cache'
import { listUnplaced } from './slide-placing'
import { distrust, noteAsLeft } from './soundness'
import { createSourceStore, type SourceStore } from './source-store'
import { readUnreadPlaces } from './sources'
import type { ImportInput } from './stage-entries'
import type { TextIndexer } from './texts'

/** An item; with `language` in that translation, even one that is gone. */
export type ItemQuery = ItemRef & { readonly language?: Language }

/** The database of a library: the only place that writes it. Its functions throw only what `toFailure` can name. */
export interface Library {
  readonly dir: string
  readonly connection: Connection
  /** Sources to import again, and where the damaged database lies, when it was set aside. */
  readonly recovered?: { readonly setAside?: string; readonly sources: readonly SourcePlace[] }
  /** What it holds now, translations chosen for a reader of `language`. Kept until something changes. */
  shelf(language: Language): Shelf
  findDeck: FindDeck
  readonly sources: SourceStore
  readonly corrections: CorrectionStore
  readonly searches: KeptSearchStore
  readonly keepsakes: KeepsakeStore
  importSource(index: TextIndexer, input: ImportInput): Promise<Result<ImportCounts>>
  /** As a reader of `language` is shown it, unless a translation is asked for. */
  readItem(query: ItemQuery, language: Language): Result<Item>
  /** The text of a repaired page as it came. */
  readOriginal(query: ItemQuery, language: Language): Result<string>
  /** Running downloads are remembered by this process only; all else is stored. */
  setDeckState(deckId: string, state: DeckState): void
  /** Stores and indexes the text of a deck's pages; what was there is replaced. */
  savePageTexts(index: TextIndexer, deckId: string, pages: readonly PageText[]): void
  readPageTexts(deckId: string): PageText[]
  /** Notes a stored picture; `stamp` is what tells its file from a changed one. */
  saveImage(address: string, image: { readonly sha256: string; readonly bytes: number }, stamp?: string): void
  findImage(address: string): string | null
  /** Pictures beside the pages of a source, with what is known of those that are stored. */
  listLocalImages(source: string): PageImage[]
  /** Whether another deck, or a picture, has the same bytes. */
  isShared(sha256: string, deckId: string): boolean
  /** Every deck whose bytes are stored, linked or not; `pages` is null when its text was never read. */
  listStoredDecks(): {
    readonly id: string
    readonly url: string
    readonly sha256: string
    readonly bytes: number
    readonly pages: number | null
  }[]
  /** Whether the text of every page of a stored deck is here. */
  hasAllTexts(deckId: string): boolean
  /** Stored decks of which text is gone, and how many pages that is. */
  countUnread(): { readonly decks: number; readonly pages: number }
  /** Whether this very parser read all pages of a source that are still there. */
  isParsedBy(source: string, parser: number): boolean
  /** Pages of a source that were repaired, and those that ask for mending. */
  listFlaws(source: string): PageFlaws
  /** Backs up what a reader made, `settings` as one line of it, unless that was done today or nothing has changed. */
  backUp(settings: unknown, write: WriteFile): Promise<void>
  /** The same as it is now, for a file of the reader's. */
  toBackup(settings: unknown): { readonly text: string; readonly counts: Taken }
  /** Adds to the journal what a reader made and it does not say: it may have been damaged, or taken away. */
  mendJournal(): void
  /** Takes over of a backup what is not here; what is here stays as it is. */
  takeBackup(text: string): Taken
  readonly version: number
  readonly sqliteVersion: string
  /** What SQLite finds wrong with the file, or undefined. */
  findDamage(): string | undefined
  /** Names a storage failure; anything else is undefined and should be thrown on. */
  toFailure(error: unknown): { failure: Failure } | undefined
  close(): void
}

/** What is wrong with pages of a source, and what was mended. */
export interface PageFlaws {
  readonly repaired: ImportReport['repaired']
  /** Paths of pages whose front matter could not be parsed. */
  readonly brokenHeads: readonly string[]
  /** Pages with characters that could not be restored. */
  readonly damaged: readonly { readonly path: string; readonly damaged: number }[]
  /** Pages that name slides by paths where none are, as they are written. */
  readonly unplaced: readonly { readonly path: string; readonly refs: readonly string[] }[]
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
  const { connection, path } = opened.ok
  try {
    return succeed(knowAgain(opened.ok, dir))
  } catch (error) {
    connection.close()
    const failure = toStorageFailure(error, path)
    if (failure === undefined) throw error
    return failure
  }
}

/** The library of a database, with what the journal knows and the database lost. Throws what SQLite says. */
function knowAgain({ connection, path, setAside, isAsLeft }: OpenedDatabase, dir: string): Library {
  const journal = createRecoveryJournal(dir)
  // A database that was deleted or emptied is as lost as a damaged one, and the journal may know what it held.
  const isLost = setAside !== undefined || isEmpty(connection)
  if (isLost) adoptLost(connection, journal, dir)
  else if (!isAsLeft) takeOver(connection, journal, journal.read(), { laterWins: true })
  // Also of an earlier start that was ended before all of them were imported.
  const sources = readUnreadPlaces(connection)
  const library = createLibrary({ dir, connection, path, journal })
  if (setAside === undefined && sources.length === 0) return library
  return { ...library, recovered: { ...(setAside === undefined ? {} : { setAside }), sources } }
}

const isEmpty = (connection: Connection): boolean =>
  connection.get('SELECT 1 FROM sources UNION ALL SELECT 1 FROM decks LIMIT 1') === undefined

/** Knows again what the journal remembers, and the newest backup where lines of that are lost, too. */
function adoptLost(connection: Connection, journal: RecoveryJournal, dir: string): void {
  takeOver(connection, journal, journal.read(readNewestBackup(dir, isBackup)))
}

interface LibraryParts {
  readonly dir: string
  readonly connection: Connection
  /** The database's file. */
  readonly path: string
  readonly journal: RecoveryJournal
}

/** The item of this name; of a source that is not here, as a link from another library may name it, the only one of its id. */
function findNamed({ items, sources }: Shelf, ref: ItemRef): ShelfItem | undefined {
  const named = items.find((one) => standsFor(one, ref))
  if (named !== undefined || sources.some(({ id }) => id === ref.source)) return named
  const alike = items.filter((item) => [item, ...item.copies].some(({ id }) => id === ref.id))
  return alike.length === 1 ? alike[0] : undefined
}

function createLibrary({ dir, connection, path, journal }: LibraryParts): Library {
  const cache = createShelfCache(connection)
  const { shelf, findDeck, setRunning, forgetAll, forgetDecks, renewSources } = cache
  const sources = createSourceStore(connection, cache, journal)
  const findItem = ({ language: asked, ...ref }: ItemQuery, language: Language): Result<ShelfItem> => {
    const find = (isAsked: boolean) => findNamed(shelf(asked ?? language, isAsked), ref)
    const preferred = find(false)
    const isBehind = preferred?.page.language !== asked && preferred?.pages.some((page) => page.language === asked)
    const item = isBehind ? find(true) : preferred
    return item === undefined ? fail('not-found', `${ref.source} has no ${ref.id}`) : succeed(item)
  }
  let isDamaged = false
  return {
    dir,
    connection,
    shelf,
    findDeck,
    sources,
    corrections: createCorrectionStore(connection, cache, journal),
    searches: createKeptSearchStore(connection, journal),
    keepsakes: createKeepsakeStore(connection, cache, journal),
    importSource: async (index, input) => {
      const wasRemoved = sources.find(input.source.id)?.removedAt !== undefined
      const counts = await importSource(connection, index, input)
      const hasChanged = isFailed(counts) || counts.ok.added + counts.ok.updated + counts.ok.removed > 0
      if (hasChanged || wasRemoved) forgetAll()
      else renewSources()
      if (!isFailed(counts)) await sweepReplaced(connection, index, input.source.id)
      return counts
    },
    readItem: (query, language) => {
      const item = findItem(query, language)
      return isFailed(item) ? item : succeed(readItem(connection, item.ok, findDeck))
    },
    readOriginal: (query, language) => {
      const item = findItem(query, language)
      const original = isFailed(item) ? null : readOriginal(connection, item.ok)
      return original === null ? fail('not-found', `${query.id} was not repaired`) : succeed(original)
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
    saveImage: (address, { sha256, bytes }, stamp) => {
      connection.run('INSERT OR REPLACE INTO images (address, sha256, bytes, stamp) VALUES (?, ?, ?, ?)', [
        address,
        sha256,
        bytes,
        stamp ?? null,
      ])
    },
    findImage: (address) => findImage(connection, address),
    isShared: (sha256, deckId) =>
      connection.get('SELECT 1 FROM decks WHERE sha256 = ? AND id <> ?', [sha256, deckId]) !== undefined ||
      connection.get('SELECT 1 FROM images WHERE sha256 = ?', [sha256]) !== undefined,
    listStoredDecks: () =>
      connection.all(
        `SELECT id, url, sha256, bytes, pages FROM decks WHERE state = 'ready' AND sha256 IS NOT NULL ORDER BY id`,
      ),
    hasAllTexts: (deckId) =>
      connection.get(`SELECT 1 FROM decks d WHERE id = ? AND ${unread} > 0`, [deckId]) === undefined,
    countUnread: () =>
      connection.get<{ decks: number; pages: number }>(
        `SELECT count(*) AS decks, coalesce(sum(pages), 0) AS pages
         FROM (SELECT ${unread} AS pages FROM decks d WHERE state = 'ready' AND sha256 IS NOT NULL) WHERE pages > 0`,
      ) ?? { decks: 0, pages: 0 },
    listLocalImages: (source) => listLocalImages(connection, source),
    isParsedBy: (source, parser) =>
      connection.get(
        'SELECT 1 FROM pages WHERE source = ? AND state IN (1, 3) AND vanished_at IS NULL AND parser <> ? LIMIT 1',
        [source, parser],
      ) === undefined,
    listFlaws: (source) => listFlaws(connection, source),
    backUp: async (settings, write) => {
      const made = readMade(connection)
      if (!isWorthKeeping(made)) return
      await keepBackup(dir, toBackup(made, settings), new Date().toISOString().slice(0, 10), write)
    },
    toBackup: (settings) => {
      const made = readMade(connection)
      return { text: toBackup(made, settings), counts: countEach(made) }
    },
    mendJournal: () => {
      for (const entry of toEntries(readMade(connection))) journal.write(entry)
    },
    takeBackup: (text) => {
      const taken = takeOver(connection, journal, parseRecovery(text))
      forgetAll()
      return taken
    },
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

/** How many pages of a deck `d` have no text; not known of one that was never read. */
const unread = 'd.pages - (SELECT count(*) FROM page_texts t WHERE t.deck_id = d.id)'

/** The id of a slide's text: see `schema.ts`. */
const toSlideRow = (deckNumber: number, page: number): number => deckNumber * 65_536 + page

function savePageTexts(connection: Connection, index: TextIndexer, deckId: string, pages: readonly PageText[]): void {
  const old = connection.all<{ id: number }>('SELECT id FROM page_texts WHERE deck_id = ?', [deckId])
  const { number } = connection.get<{ number: number }>('SELECT number FROM decks WHERE id = ?', [deckId]) ?? {}
  // The index may hold pages whose text is gone.
  const known = number === undefined ? [] : pages.map(({ page }) => toSlideRow(number, page))
  index.dropSlides([...new Set([...old.map(({ id }) => id), ...known])])
  connection.run('DELETE FROM page_texts WHERE deck_id = ?', [deckId])
  connection.run('UPDATE decks SET pages = ?, pages_with_text = ? WHERE id = ?', [
    pages.length,
    pages.filter(({ hasText }) => hasText).length,
    deckId,
  ])
  if (number === undefined) return
  for (const { page, text, hasText } of pages) {
    const id = toSlideRow(number, page)
    const values = [id, deckId, page, text, hasText ? 1 : 0]
    connection.run('INSERT INTO page_texts (id, deck_id, page, text, has_text) VALUES (?, ?, ?, ?, ?)', values)
    index.addSlide(id, text)
  }
}

function listFlaws(connection: Connection, source: string): PageFlaws {
  const rows = connection.all<{ path: string; repaired: string | null; damaged: number; has_broken_head: number }>(
    `SELECT path, repaired, damaged, has_broken_head FROM pages WHERE state = 1 AND source = ?
       AND (repaired IS NOT NULL OR damaged > 0 OR has_broken_head) ORDER BY path`,
    [source],
  )
  return {
    repaired: rows.flatMap(({ path, repaired }) =>
      repaired === null ? [] : [{ path, ...(JSON.parse(repaired) as Repair) }],
    ),
    brokenHeads: rows.filter(({ has_broken_head }) => has_broken_head === 1).map(({ path }) => path),
    damaged: rows.filter(({ damaged }) => damaged > 0).map(({ path, damaged }) => ({ path, damaged })),
    unplaced: listUnplaced(connection, source),
  }
}
