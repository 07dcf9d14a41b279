import { fail, type Result, succeed } from '../../core/model/failure'
import type { Source } from '../../core/model/library'
import type { Connection } from './connection'
import { type ImportRun, isClaimed, type KnownPage, readImportedAt } from './import-run'

/**
 * Makes an import visible, all of it or nothing: staged pages take the place of those they replace, and pages whose
 * files are gone are marked, unless another file has taken their id. Answers how many went this time. Failure `locked`
 * when another program has imported the same source since the run began.
 */
export function finishImport(
  connection: Connection,
  source: Pick<Source, 'id' | 'kind' | 'title' | 'location'>,
  run: ImportRun,
): Result<{ readonly removed: number }> {
  const now = new Date().toISOString()
  return connection.transact(() => {
    if (readImportedAt(connection, source.id) !== run.importedAt) return toOvertaken(source)
    const { gone, found } = partKnown(run)
    // What another file stands for now is no page of its own any more.
    const taken = gone.filter((page) => isClaimed(run, page)).map(({ id }) => id)
    for (const id of [...run.replaced, ...taken]) connection.run('UPDATE pages SET state = 2 WHERE id = ?', [id])
    connection.run('UPDATE pages SET state = 1 WHERE state = 3 AND source = ?', [source.id])
    // The mark stays: a row that keeps its length is changed in its place, texts and all.
    connection.run('UPDATE pages SET state = 1 WHERE state = 0 AND mark = ?', [run.mark])
    const newlyGone = gone.filter(({ vanished_at }) => vanished_at === null)
    for (const { id } of newlyGone) setVanished(connection, id, now)
    for (const { id } of found.filter(({ vanished_at }) => vanished_at !== null)) setVanished(connection, id, null)
    for (const { id, size, mtimeMs } of run.touched)
      connection.run('UPDATE pages SET size = ?, mtime = ? WHERE id = ?', [size, mtimeMs, id])
    const removed = newlyGone.length
    saveSource(connection, source, now, run.added + run.updated + removed > 0)
    return succeed({ removed })
  })
}

const toOvertaken = ({ title }: Pick<Source, 'title'>) =>
  fail('locked', `${title} was imported by another program meanwhile: try again`)

/** Which pages went, and which are there. Those below a folder that could not be listed are neither: they stay as they are. */
function partKnown({ known, seen, skipped }: ImportRun): Record<'gone' | 'found', KnownPage[]> {
  // Behind a link nothing was ever read: what lay there while it was a folder is gone.
  const left = new Set(skipped.flatMap(({ path, kind }) => (kind === 'unsafe' ? [] : [path])))
  const unseen = [...known.values()].filter(({ path }) => !seen.has(path))
  return {
    gone: unseen.filter(({ path }) => !toFolders(path).some((folder) => left.has(folder))),
    found: [...known.values()].filter(({ path }) => seen.has(path)),
  }
}

/** The folders that a file lies in. */
function toFolders(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'))
}

const setVanished = (connection: Connection, id: number, since: string | null): void => {
  connection.run('UPDATE pages SET vanished_at = ? WHERE id = ?', [since, id])
}

/** Tag and report are noted once the import is over: should that never come, the old ones may not stand for these pages. */
function saveSource(
  connection: Connection,
  { id, kind, title, location }: Pick<Source, 'id' | 'kind' | 'title' | 'location'>,
  now: string,
  hasChanged: boolean,
): void {
  connection.run(
    `INSERT INTO sources (id, kind, title, location, imported_at, checked_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, location = excluded.location,
       title = iif(is_named, title, excluded.title), imported_at = excluded.imported_at,
       checked_at = excluded.checked_at, trouble = NULL, removed_at = NULL, is_swept = 0,
       etag = NULL, last_modified = NULL, report = iif(?, NULL, report)`,
    [id, kind, title, location, now, now, hasChanged ? 1 : 0],
  )
}
