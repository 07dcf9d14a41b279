import type { IndexKeeper } from './catalogue'
import type { Sql } from './sql'

/** Keeps the newest index in the library's database, beside what it was made from. */
export function createIndexKeeper(sql: Sql): IndexKeeper & { flush(): void } {
  let offered: { readonly key: string; readonly toText: () => string } | undefined
  return {
    read: (key) => {
      const row = sql.get<{ value: string }>(`SELECT value FROM meta WHERE key = 'catalogue'`)
      const parted = row?.value.indexOf(' ') ?? -1
      return row?.value.slice(0, parted) === key ? row.value.slice(parted + 1) : undefined
    },
    offer: (key, toText) => {
      offered = { key, toText }
    },
    /** Writes what was offered last. */
    flush: () => {
      if (offered === undefined) return
      const { key, toText } = offered
      offered = undefined
      sql.run(`INSERT OR REPLACE INTO meta (key, value) VALUES ('catalogue', ?)`, [`${key} ${toText()}`])
    },
  }
}
