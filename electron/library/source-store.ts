import type { Failure } from '../../core/model/failure'
import type { ImportReport, Source } from '../../core/model/library'
import type { Connection } from './connection'
import type { RecoveryJournal } from './recovery-journal'
import { hideSource, showSource, sweepHidden } from './remove-source'
import type { ShelfCache } from './shelf-cache'
import {
  type ArchiveTag,
  nameSource,
  readAllSources,
  readArchiveTag,
  readPlace,
  readPlainReport,
  readReport,
  saveCheck,
  saveReport,
} from './sources'
import { sweepLeft } from './stage-pages'
import type { TextIndexer } from './texts'

/** The sources of a library, those that were removed too. */
export interface SourceStore {
  /** Every source there ever was: one that comes back gets its old id. */
  all(): Source[]
  find(id: string): Source | undefined
  /** Whether it has a page at one of these paths, or had one that can come back. */
  hasAnyPath(id: string, paths: readonly string[]): boolean
  /** Removes a source but for what the reader keeps of it; false when there is none that is not removed. */
  remove(id: string): boolean
  /** Takes a removal back; false when the pages have to be read again. */
  restore(id: string): boolean
  rename(id: string, title: string): void
  /** What came of asking for news: nothing new, or a failure. */
  saveCheck(id: string, trouble?: Failure): void
  saveReport(report: ImportReport, tag?: ArchiveTag): void
  report(id: string): ImportReport | null
  /** The same when nothing is corrected, nor was when it was made: then its counts are those of the pages still. */
  plainReport(id: string): ImportReport | null
  /** What the server said of the archive that was imported last. */
  tag(id: string): ArchiveTag
  /** Lets go of pages whose source was removed before this library was opened, and of what ended imports left. */
  sweep(index: TextIndexer, pause: () => Promise<void>): Promise<void>
}

/** The sources in a database; what it changes is forgotten by the cache and noted in the journal. */
export function createSourceStore(connection: Connection, cache: ShelfCache, journal: RecoveryJournal): SourceStore {
  const openedAt = new Date().toISOString()
  const note = (id: string): void => {
    const place = readPlace(connection, id)
    if (place !== undefined) journal.write({ source: place })
  }
  const all = (): Source[] => readAllSources(connection)
  return {
    all,
    find: (id) => all().find((source) => source.id === id),
    hasAnyPath: (id, paths) =>
      connection.get(
        'SELECT 1 FROM pages WHERE source = ? AND state IN (1, 3) AND path IN (SELECT value FROM json_each(?)) LIMIT 1',
        [id, JSON.stringify(paths)],
      ) !== undefined,
    remove: (id) => {
      const isRemoved = hideSource(connection, id)
      cache.forgetAll()
      note(id)
      return isRemoved
    },
    restore: (id) => {
      const isBack = showSource(connection, id)
      if (!isBack) return false
      cache.forgetAll()
      note(id)
      return true
    },
    rename: (id, title) => {
      nameSource(connection, id, title)
      cache.renewSources()
      note(id)
    },
    saveCheck: (id, trouble) => {
      saveCheck(connection, id, trouble)
      cache.renewSources()
    },
    saveReport: (report, tag = {}) => {
      saveReport(connection, report, tag)
      note(report.source)
    },
    report: (id) => readReport(connection, id),
    plainReport: (id) => readPlainReport(connection, id),
    tag: (id) => readArchiveTag(connection, id),
    sweep: async (index, pause) => {
      await sweepLeft(connection, index, pause)
      await sweepHidden(connection, index, openedAt, pause)
    },
  }
}
