import { createHash } from 'node:crypto'
import { fail, type Result, succeed } from '../../core/model/failure'
import { type AskedSearch, keptSearchLimits, toSearchKey, toWordsKey } from '../../core/model/kept-search'
import { keptSearchSchema } from '../../core/model/kept-search-schema'
import type { KeptSearch } from '../../core/model/search'
import type { Connection } from './connection'
import { toLaterTime } from './later-time'
import type { RecoveryJournal } from './recovery-journal'

/** The searches a reader made: recent ones by themselves for a while, saved ones for good. */
export interface KeptSearchStore {
  /** Saved ones first, in each part the newest first. */
  all(): KeptSearch[]
  /** Keeps a search among the recent ones, in the place of an earlier one of the same words; one that is saved stays as it is. */
  note(asked: AskedSearch): void
  /** Saves a search for good. Failure `too-large` when no more can be saved. */
  save(asked: AskedSearch): Result<KeptSearch>
  forget(ids: readonly string[]): void
  /** Puts back what was forgotten, as it was; what is there already stays. Failure `too-large` when no more can be saved. */
  restore(searches: readonly KeptSearch[]): Result<null>
}

interface SearchRow {
  readonly id: string
  readonly is_saved: number
  readonly text: string
  readonly json: string
  readonly used_at: string
}

const toId = (asked: AskedSearch, isSaved: boolean): string => {
  const key = isSaved ? toSearchKey(asked) : toWordsKey(asked.text)
  return `${isSaved ? 'saved' : 'recent'}-${createHash('sha256').update(key).digest('hex').slice(0, 16)}`
}

/** The searches in a database; saved ones are noted in the journal, recent ones are not worth it. */
export function createKeptSearchStore(connection: Connection, journal: RecoveryJournal): KeptSearchStore {
  const isKept = (id: string): boolean => connection.get('SELECT 1 FROM searches WHERE id = ?', [id]) !== undefined
  const isFull = (): boolean => countSaved(connection) >= keptSearchLimits.saved
  const noRoom = () => fail('too-large', `${keptSearchLimits.saved} searches are saved: remove one to save another`)
  const add = (asked: AskedSearch, isSaved: boolean): KeptSearch => {
    const search = { ...asked, id: toId(asked, isSaved), isSaved, usedAt: findTime(connection) }
    storeSearch(connection, search)
    return search
  }
  return {
    all: () => readSearches(connection),
    note: (asked) => {
      connection.transact(() => {
        if (isKept(toId(asked, true))) return
        add(asked, false)
        dropOldest(connection)
      })
    },
    save: (asked) => {
      const saved = connection.transact(() => {
        const id = toId(asked, true)
        const known = readSearches(connection).find((one) => one.id === id)
        if (known !== undefined) return known
        if (isFull()) return undefined
        dropRecent(connection, asked)
        return add(asked, true)
      })
      if (saved === undefined) return noRoom()
      journal.write({ search: saved })
      return succeed(saved)
    },
    forget: (ids) => {
      connection.transact(() => {
        for (const id of ids) connection.run('DELETE FROM searches WHERE id = ?', [id])
      })
      journal.forgetSearches(ids)
    },
    restore: (searches) => {
      const back: KeptSearch[] = []
      const isDone = connection.transact(() => {
        for (const { text, filters, order, kinds, isSaved, usedAt } of searches) {
          const asked = { text, filters, order, kinds }
          const id = toId(asked, isSaved)
          if (isKept(id)) continue
          if (isSaved && isFull()) return false
          const search = { ...asked, id, isSaved, usedAt: toPossibleTime(usedAt) }
          storeSearch(connection, search)
          if (isSaved) back.push(search)
        }
        dropOldest(connection)
        return true
      })
      for (const search of back) journal.write({ search })
      return isDone ? succeed(null) : noRoom()
    },
  }
}

/** Stores a search in the place of one with its id. */
export function storeSearch(connection: Connection, search: KeptSearch): void {
  const { id, isSaved, text, filters, order, kinds, usedAt } = search
  const json = JSON.stringify({ filters, order, kinds })
  connection.run('INSERT OR REPLACE INTO searches (id, is_saved, text, json, used_at) VALUES (?, ?, ?, ?, ?)', [
    id,
    isSaved ? 1 : 0,
    text,
    json,
    usedAt,
  ])
}

/**
 * Recent and saved ones, in the order of `all`. What cannot be read was written by a Lectern that knows more: it stays
 * stored, and is passed over.
 */
export function readSearches(connection: Connection): KeptSearch[] {
  const rows = connection.all<SearchRow>(
    'SELECT id, is_saved, text, json, used_at FROM searches ORDER BY is_saved DESC, used_at DESC, id',
  )
  return rows.flatMap(({ id, is_saved, text, json, used_at }) => {
    const rest: unknown = JSON.parse(json)
    const search = { ...(rest as object), id, text, isSaved: is_saved === 1, usedAt: used_at }
    return keptSearchSchema.safeParse(search).data ?? []
  })
}

const countSaved = (connection: Connection): number =>
  connection.get<{ count: number }>('SELECT count(*) AS count FROM searches WHERE is_saved')?.count ?? 0

const findTime = (connection: Connection): string =>
  toLaterTime(connection.get<{ at: string | null }>('SELECT max(used_at) AS at FROM searches')?.at ?? '')

/** A time that a search can have been used at: nothing is to come after what comes later. */
function toPossibleTime(usedAt: string): string {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
  return usedAt < tomorrow ? usedAt : new Date().toISOString()
}

function dropOldest(connection: Connection): void {
  connection.run(
    `DELETE FROM searches WHERE NOT is_saved AND id NOT IN
       (SELECT id FROM searches WHERE NOT is_saved ORDER BY used_at DESC, id LIMIT ?)`,
    [keptSearchLimits.recent],
  )
}

/** What is saved need not stand among the recent ones, too. */
function dropRecent(connection: Connection, asked: AskedSearch): void {
  const id = toId(asked, false)
  const recent = readSearches(connection).find((one) => one.id === id)
  if (recent === undefined || toSearchKey(recent) !== toSearchKey(asked)) return
  connection.run('DELETE FROM searches WHERE id = ?', [id])
}
