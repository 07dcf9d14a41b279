import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Source } from '../../core/model/library'

/** Where a source came from: enough to import it again. */
export type SourcePlace = Pick<Source, 'id' | 'kind' | 'title' | 'location'>

/** A deck whose bytes are in the content store. */
interface StoredDeck {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly sha256: string
  readonly bytes: number
}

type Entry = { readonly deck: StoredDeck } | { readonly source: SourcePlace }

/** One line for each stored deck and source, beside the database, so that a damaged one costs no slide. */
export interface RecoveryJournal {
  /** Adds a line, unless the newest of its deck or source says the same. Never fails: what it guards is stored already. */
  write(entry: Entry): void
  /** The newest line of each deck and source; damaged lines are passed over. */
  read(): { readonly decks: StoredDeck[]; readonly sources: SourcePlace[] }
}

const journalName = 'recovery.jsonl'

/** The journal of the library in a folder; it is read when it is first needed. */
export function createRecoveryJournal(dir: string): RecoveryJournal {
  let known: Map<string, Entry> | undefined
  const entries = (): Map<string, Entry> => {
    known ??= new Map(readEntries(dir).map((entry) => [toKey(entry), entry]))
    return known
  }
  return {
    write: (entry) => {
      const line = JSON.stringify(entry)
      if (JSON.stringify(entries().get(toKey(entry))) === line) return
      entries().set(toKey(entry), entry)
      try {
        appendFileSync(join(dir, journalName), `${line}\n`)
      } catch {
        // The journal only matters when the database is lost too.
      }
    },
    read: () => ({
      decks: [...entries().values()].flatMap((entry) => ('deck' in entry ? [entry.deck] : [])),
      sources: [...entries().values()].flatMap((entry) => ('source' in entry ? [entry.source] : [])),
    }),
  }
}

const toKey = (entry: Entry): string => ('deck' in entry ? `deck ${entry.deck.id}` : `source ${entry.source.id}`)

function readEntries(dir: string): Entry[] {
  try {
    const lines = readFileSync(join(dir, journalName), 'utf8').split('\n')
    return lines.flatMap((line) => parseEntry(line) ?? [])
  } catch {
    // Nothing was ever stored, or nothing can be read: then there is nothing to recover.
    return []
  }
}

function parseEntry(line: string): Entry | undefined {
  try {
    const value = JSON.parse(line) as Partial<Record<'deck' | 'source', Record<string, unknown> & { bytes?: unknown }>>
    const hasTexts = (object: Record<string, unknown> | undefined, names: readonly string[]) =>
      object !== undefined && names.every((name) => typeof object[name] === 'string')
    if (hasTexts(value.deck, ['id', 'url', 'title', 'sha256']) && typeof value.deck?.bytes === 'number')
      return value as Entry
    return hasTexts(value.source, ['id', 'kind', 'title', 'location']) ? (value as Entry) : undefined
  } catch {
    return undefined
  }
}
