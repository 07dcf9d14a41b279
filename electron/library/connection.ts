import { toUSVString } from 'node:util'
import Database from 'libsql'
import { type Failure, fail } from '../../core/model/failure'

/** What can be bound to a statement. Text is stored as it is, but for U+0000 and lone surrogates, which become U+FFFD. */
export type SqlValue = string | number | null

/** One connection to a library's database. All calls answer at once: nothing else runs meanwhile. */
export interface Connection {
  all<Row>(sql: string, values?: readonly SqlValue[]): Row[]
  /** As `all`, for hundreds of rows of texts and whole numbers: with its columns named they come as one text, in half the time. */
  many<Row>(columns: readonly (keyof Row & string)[], sql: string, values?: readonly SqlValue[]): Row[]
  get<Row>(sql: string, values?: readonly SqlValue[]): Row | undefined
  run(sql: string, values?: readonly SqlValue[]): { readonly changes: number; readonly id: number }
  exec(sql: string): void
  /** All of it or nothing. Inside another transaction it is a part of that one. */
  transact<Value>(work: () => Value): Value
  close(): void
}

/** Opens or creates the database file. Throws what SQLite says; `toStorageFailure` names it. */
export function connect(path: string, timeoutMs = 2_000): Connection {
  const database = new Database(path, { timeout: timeoutMs })
  const statements = new Map<string, Database.Statement>()
  const prepare = (sql: string): Database.Statement => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const get = <Row>(sql: string, values: readonly SqlValue[] = []) =>
    prepare(sql).get(values.map(toSafe)) as Row | undefined
  let depth = 0
  return {
    all: <Row>(sql: string, values: readonly SqlValue[] = []) => prepare(sql).all(values.map(toSafe)) as Row[],
    many: <Row>(columns: readonly (keyof Row & string)[], sql: string, values?: readonly SqlValue[]) => {
      const row = `json_object(${columns.map((name) => `'${name}', ${name}`).join()})`
      const found = get<{ rows: string }>(`SELECT json_group_array(${row}) AS rows FROM (${sql})`, values)
      return JSON.parse(found?.rows ?? '[]') as Row[]
    },
    get,
    run: (sql, values = []) => {
      const info = prepare(sql).run(values.map(toSafe))
      return { changes: info.changes, id: Number(info.lastInsertRowid) }
    },
    exec: (sql) => {
      database.exec(sql)
    },
    transact: (work) => {
      if (depth > 0) return work()
      database.exec('BEGIN IMMEDIATE')
      depth += 1
      try {
        const value = work()
        database.exec('COMMIT')
        return value
      } catch (error) {
        if (database.inTransaction) database.exec('ROLLBACK')
        throw error
      } finally {
        depth -= 1
      }
    },
    close: () => {
      statements.clear()
      // libsql keeps the file open until its statements are collected, so SQLite does not tidy the log at the end.
      try {
        database.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)')
      } catch {
        // Another program uses it, and is not waited for; what is in the log stays there, as safe as in the file.
      }
      database.close()
    },
  }
}

/** libsql ends a bound text at U+0000 and throws on a lone surrogate. */
const toSafe = (value: SqlValue): SqlValue => {
  if (typeof value !== 'string') return value
  const whole = toUSVString(value)
  return whole.includes('\0') ? whole.replaceAll('\0', '\uFFFD') : whole
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** What went wrong with the database, or undefined when it is no matter of storage. */
export function toStorageFailure(error: unknown, path: string): { failure: Failure } | undefined {
  const code = codeOf(error)
  const message = error instanceof Error ? error.message : String(error)
  const says = (pattern: RegExp) => pattern.test(`${code} ${message}`)
  if (says(/SQLITE_BUSY|SQLITE_LOCKED|database is locked/))
    return fail('locked', `${path} is in use by another program: close it and try again`)
  if (says(/SQLITE_NOTADB|SQLITE_CORRUPT|not a database|malformed/))
    return fail('corrupt', `${path} is damaged (${message}); set it aside to start anew: stored slides are kept`)
  if (says(/SQLITE_FULL|ENOSPC|disk is full/)) return fail('disk-full', `${path}: no space left`)
  if (
    says(/SQLITE_READONLY|SQLITE_PERM|SQLITE_CANTOPEN|SQLITE_AUTH|EACCES|EPERM|EROFS|ENOTDIR|EISDIR|EEXIST|: 14|: 8"/)
  )
    return fail('denied', `${path} cannot be written: check the folder's permissions`)
  if (says(/SQLITE_IOERR/)) return fail('corrupt', `${path} cannot be read from its disk (${message})`)
  return undefined
}
