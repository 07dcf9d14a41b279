import { fail, type Result, succeed } from '../../core/model/failure'
import type { Source } from '../../core/model/library'
import type { Connection } from './connection'
import { type ImportRun, isClaimed } from './import-run'

/**
 * Makes an import visible, all of it or nothing: staged pages take the place of those they replace, and pages whose
 * files are gone are marked, unless another file has taken their id. Answers how many went this time. Failure `locked`
 * when another program imports the same source.
 */
export function finishImport(
  connection: Connection,
  source: Pick<Source, 'id' | 'kind' | 'title' | 'location'>,
  run: ImportRun,
): Result<{ readonly removed: number }> {
  const now = new Date().toISOString()
  return connection.transact(() => {
    const staged = connection.get<{ count: number }>(
      'SELECT count(*) AS count FROM pages WHERE state = 0 AND source = ?',
      [source.id],
    )
    if (staged?.count !== run.rows.length)
      return fail('locked', `${source.title} is being imported by another program: try again when it is done`)
    const gone = [...run.known.values()].filter(({ path }) => !run.seen.has(path))
    // What another file stands for now is no page of its own any more.
    const taken = gone.filter((page) => isClaimed(run, page)).map(({ id }) => id)
    for (const id of [...run.replaced, ...taken]) connection.run('UPDATE pages SET state = 2 WHERE id = ?', [id])
    connection.run('UPDATE pages SET state = 1 WHERE state IN (0, 3) AND source = ?', [source.id])
    markVanished(connection, run, now)
    for (const { id, size, mtimeMs } of run.touched)
      connection.run('UPDATE pages SET size = ?, mtime = ? WHERE id = ?', [size, mtimeMs, id])
    saveSource(connection, source, now)
    return succeed({ removed: gone.filter(({ vanished_at }) => vanished_at === null).length })
  })
}

function markVanished(connection: Connection, { known, seen }: ImportRun, now: string): void {
  for (const { id, path, vanished_at } of known.values())
    if (seen.has(path) !== (vanished_at === null))
      connection.run('UPDATE pages SET vanished_at = ? WHERE id = ?', [seen.has(path) ? null : now, id])
}

function saveSource(
  connection: Connection,
  { id, kind, title, location }: Pick<Source, 'id' | 'kind' | 'title' | 'location'>,
  now: string,
): void {
  connection.run(
    `INSERT INTO sources (id, kind, title, location, imported_at, checked_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, location = excluded.location,
       title = iif(is_named, title, excluded.title), imported_at = excluded.imported_at,
       checked_at = excluded.checked_at, trouble = NULL, removed_at = NULL, is_swept = 0`,
    [id, kind, title, location, now, now],
  )
}
