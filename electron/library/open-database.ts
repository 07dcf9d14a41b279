import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fail, type Result, succeed } from '../../core/model/failure'
import { type Connection, connect, toStorageFailure } from './connection'
import { derivedTables, migrations } from './schema'
import { isAsLeft } from './soundness'

/** An open database, its tables as this version knows them. */
export interface OpenedDatabase {
  readonly connection: Connection
  readonly path: string
  /** Whether it lay there as it was closed, so that nothing can have been lost of it. */
  readonly isAsLeft: boolean
  /** Where a damaged database was moved to, when it was. */
  readonly setAside?: string
}

interface OpenOptions {
  /** Moves a damaged database to `library.db.damaged-<time>` and starts a new one. Nothing is deleted. */
  readonly setAsideDamaged?: boolean
  readonly steps?: readonly string[]
  readonly timeoutMs?: number
}

/**
 * Opens `library.db` in a folder, which is created when it is missing. Before a migration the file is copied to
 * `library.db.bak-v<version>`. Failures: `corrupt`, `newer`, `locked`, `denied`, `disk-full`, and
 * `not-found` where the folder leads to what is not there, as a link to a disk that was taken out.
 */
export function openDatabase(dir: string, options: OpenOptions = {}): Result<OpenedDatabase> {
  const path = join(dir, 'library.db')
  const opened = attempt(path, dir, options)
  if (!('failure' in opened) || opened.failure.kind !== 'corrupt' || options.setAsideDamaged !== true) return opened
  const setAside = setAsideFile(path)
  const again = attempt(path, dir, options)
  return 'failure' in again ? again : succeed({ ...again.ok, setAside })
}

function attempt(path: string, dir: string, options: OpenOptions): Result<OpenedDatabase> {
  let connection: Connection | undefined
  try {
    if (!createFolder(dir)) return fail('not-found', `${dir} leads to what is not there`)
    const wasAsLeft = isAsLeft(path)
    const isTrusted = wasAsLeft || !existsSync(path) || statSync(path).size === 0
    connection = connect(path, options.timeoutMs)
    const prepared = prepare(connection, path, isTrusted, options.steps ?? migrations)
    if (!('failure' in prepared)) {
      if (options.steps === undefined) connection.exec(derivedTables)
      return succeed({ connection, path, isAsLeft: wasAsLeft })
    }
    connection.close()
    return prepared
  } catch (error) {
    connection?.close()
    const failure = toStorageFailure(error, path)
    if (failure === undefined) throw error
    return failure
  }
}

/**
 * Whether the folder is there at last. It is made one level after the other: where the system answers ENOENT for ever,
 * as in `/proc` and behind a link that leads nowhere, `recursive` of Node 20 never comes back.
 */
function createFolder(dir: string): boolean {
  if (existsSync(dir)) return true
  const parent = dirname(dir)
  if (parent === dir || !createFolder(parent)) return false
  try {
    mkdirSync(dir)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error
  }
  return existsSync(dir)
}

function prepare(connection: Connection, path: string, isTrusted: boolean, steps: readonly string[]): Result<null> {
  const version = readVersion(connection)
  if (version > steps.length)
    return fail('newer', `${path} was written by a newer Lectern (version ${version}, known are ${steps.length})`)
  connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON')
  // The system keeps the file in memory, too: with four times as much no search and no import is faster.
  connection.exec('PRAGMA cache_size = -4000; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 8192')
  const damage = isTrusted ? undefined : findLastingDamage(connection)
  if (damage !== undefined)
    return fail('corrupt', `${path} is damaged (${damage}); set it aside to start anew: stored slides are kept`)
  if (version === steps.length) return succeed(null)
  if (version > 0) backUp(connection, `${path}.bak-v${version}`)
  connection.transact(() => {
    // Asked again: another program may have taken the steps since.
    for (const step of steps.slice(readVersion(connection))) connection.exec(step)
    connection.exec(`PRAGMA user_version = ${steps.length}`)
  })
  return succeed(null)
}

const damagedIndex = /^malformed inverted index for FTS5 table main\.(\w+)$/

/** What is wrong beside text indexes: one that is damaged is dropped, since it is derived, and search makes it anew. */
function findLastingDamage(connection: Connection): string | undefined {
  for (;;) {
    const damage = checkDatabase(connection)
    const index = damagedIndex.exec(damage ?? '')?.[1]
    if (index === undefined) return damage
    connection.exec(`DROP TABLE ${index}`)
  }
}

const readVersion = (connection: Connection): number =>
  connection.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0

/** What SQLite finds wrong with the whole file, or undefined. */
export function checkDatabase(connection: Connection): string | undefined {
  try {
    const row = connection.get<{ quick_check: string }>('PRAGMA quick_check(1)')
    return row === undefined || row.quick_check === 'ok' ? undefined : row.quick_check
  } catch (error) {
    // A text index cannot be opened. It is derived: search makes it anew.
    if (error instanceof Error && /vtable constructor failed|invalid fts5 file format/.test(error.message))
      return undefined
    throw error
  }
}

function backUp(connection: Connection, path: string): void {
  rmSync(path, { force: true })
  connection.run('VACUUM INTO ?', [path])
}

function setAsideFile(path: string): string {
  const stamp = new Date().toISOString().replace(/[:.]/g, '-')
  const target = `${path}.damaged-${stamp}`
  // The database goes last: a log left behind would be taken for that of the next one.
  for (const suffix of ['-wal', '-shm', '']) if (existsSync(path + suffix)) renameSync(path + suffix, target + suffix)
  return target
}
