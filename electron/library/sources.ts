import type { Failure } from '../../core/model/failure'
import type { ImportReport, Source } from '../../core/model/library'
import type { Connection } from './connection'
import type { SourcePlace } from './recovery-journal'

/** What a server said of the archive that was imported last: it is asked only for what is newer. */
export interface ArchiveTag {
  readonly etag?: string
  readonly lastModified?: string
}

interface SourceRow {
  readonly id: string
  readonly kind: Source['kind']
  readonly title: string
  readonly location: string
  readonly imported_at: string
  readonly checked_at: string | null
  readonly trouble: string | null
  readonly removed_at: string | null
  readonly pages: number
  readonly vanished: number
}

/** Counted in an index that holds all that is asked: in the rows `vanished_at` lies behind the texts. */
const countPages = `SELECT count(*) FROM pages WHERE source = sources.id AND state = 1 AND kind <> 'guide'`
const selectSources = `
  SELECT id, kind, title, location, imported_at, checked_at, trouble, removed_at,
    (${countPages}) AS pages, (${countPages} AND vanished_at IS NOT NULL) AS vanished
  FROM sources ORDER BY imported_at DESC, id`

/** The sources a reader knows of, the one imported last first: all but the removed ones of which nothing is kept. */
export const readSources = (connection: Connection): Source[] =>
  connection
    .all<SourceRow>(selectSources)
    .filter(({ removed_at, pages }) => removed_at === null || pages > 0)
    .map(toSource)

/** Every source there ever was, so that one that comes back is known again. */
export const readAllSources = (connection: Connection): Source[] =>
  connection.all<SourceRow>(selectSources).map(toSource)

const toSource = (row: SourceRow): Source => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  location: row.location,
  pages: row.pages,
  vanished: row.vanished,
  importedAt: row.imported_at,
  checkedAt: row.checked_at ?? row.imported_at,
  ...(row.trouble === null ? {} : { trouble: JSON.parse(row.trouble) as Failure }),
  ...(row.removed_at === null ? {} : { removedAt: row.removed_at }),
})

/** Ids of the sources that were removed. */
export const readRemovedSources = (connection: Connection): Set<string> =>
  new Set(connection.all<{ id: string }>('SELECT id FROM sources WHERE removed_at IS NOT NULL').map(({ id }) => id))

/** What came of asking a source for news: nothing new, or a failure. Its pages stay as they are. */
export const saveCheck = (connection: Connection, source: string, trouble: Failure | undefined): void => {
  connection.run('UPDATE sources SET checked_at = ?, trouble = ? WHERE id = ?', [
    new Date().toISOString(),
    trouble === undefined ? null : JSON.stringify(trouble),
    source,
  ])
}

/** A report as it is stored. */
type StoredReport = ImportReport & {
  /** Something was corrected when it was made, so its counts hold only as long as that is. */
  readonly isCorrected?: true
}

const isAnythingCorrected = (connection: Connection): boolean =>
  connection.get('SELECT 1 FROM corrections LIMIT 1') !== undefined

/** What an import came to, and by what the server will know the archive again. */
export const saveReport = (connection: Connection, report: ImportReport, tag: ArchiveTag): void => {
  const stored: StoredReport = isAnythingCorrected(connection) ? { ...report, isCorrected: true } : report
  connection.run('UPDATE sources SET report = ?, etag = ?, last_modified = ? WHERE id = ?', [
    JSON.stringify(stored),
    tag.etag ?? null,
    tag.lastModified ?? null,
    report.source,
  ])
}

const readStoredReport = (connection: Connection, source: string): StoredReport | null => {
  const row = connection.get<{ report: string | null }>('SELECT report FROM sources WHERE id = ?', [source])
  return row?.report ? JSON.parse(row.report) : null
}

/** What the last import came to; null when that was before reports were kept. */
export function readReport(connection: Connection, source: string): ImportReport | null {
  const stored = readStoredReport(connection, source)
  if (stored === null) return null
  const { isCorrected: _, ...report } = stored
  return report
}

/** The same when nothing is corrected, nor was when it was made: then its counts are those of the pages still. */
export function readPlainReport(connection: Connection, source: string): ImportReport | null {
  const stored = readStoredReport(connection, source)
  return stored?.isCorrected || isAnythingCorrected(connection) ? null : stored
}

/** What the server said when the archive came that was imported last. */
export const readArchiveTag = (connection: Connection, source: string): ArchiveTag => {
  const row = connection.get<{ etag: string | null; last_modified: string | null }>(
    'SELECT etag, last_modified FROM sources WHERE id = ?',
    [source],
  )
  return {
    ...(row?.etag ? { etag: row.etag } : {}),
    ...(row?.last_modified ? { lastModified: row.last_modified } : {}),
  }
}

/** Gives a source the name that a reader chose; refreshes keep it. */
export const nameSource = (connection: Connection, source: string, title: string): boolean =>
  connection.run('UPDATE sources SET title = ?, is_named = 1 WHERE id = ?', [title, source]).changes > 0

/** Where a source is from, and what the reader did with it. */
export function readPlace(connection: Connection, source: string): SourcePlace | undefined {
  const row = connection.get<SourceRow & { readonly is_named: number }>('SELECT * FROM sources WHERE id = ?', [source])
  if (row === undefined) return undefined
  const { id, kind, title, location, is_named, removed_at } = row
  return {
    id,
    kind,
    title,
    location,
    ...(is_named === 1 ? { isNamed: true as const } : {}),
    ...(removed_at === null ? {} : { removedAt: removed_at }),
  }
}

/** Sources that are known from the journal only, and were not removed: their pages are to be read again. */
export const readUnreadPlaces = (connection: Connection): SourcePlace[] =>
  connection
    .all<{ id: string }>('SELECT id FROM sources WHERE is_swept AND removed_at IS NULL ORDER BY id')
    .flatMap(({ id }) => readPlace(connection, id) ?? [])

/** Takes a source over from the journal, without pages. */
export const adoptSource = (connection: Connection, place: SourcePlace): void => {
  const { id, kind, title, location, isNamed, removedAt } = place
  const now = new Date().toISOString()
  connection.run(
    `INSERT OR IGNORE INTO sources (id, kind, title, location, imported_at, checked_at, removed_at, is_named, is_swept)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)`,
    [id, kind, title, location, now, now, removedAt ?? null, isNamed ? 1 : 0],
  )
}
