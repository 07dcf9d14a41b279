import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Source } from '../../core/model/library'

/** Where a source came from: enough to import it again. */
export type SourcePlace = Pick<Source, 'id' | 'kind' | 'title' | 'location'>

/** A deck whose bytes are in the content store. */
export interface StoredDeck {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly sha256: string
  readonly bytes: number
}

type Entry = { readonly deck: StoredDeck } | { readonly source: SourcePlace }

/** One line for each stored deck and source, beside the database, so that a damaged one costs no slide. */
const journalName = 'recovery.jsonl'

/** Adds a line. Never fails: what it guards is stored already. */
export function writeToJournal(dir: string, entry: Entry): void {
  try {
    appendFileSync(join(dir, journalName), `${JSON.stringify(entry)}\n`)
  } catch {
    // The journal only matters when the database is lost too.
  }
}

/** What the journal knows, the newest line of each deck and source; damaged lines are passed over. */
export function readJournal(dir: string): { readonly decks: StoredDeck[]; readonly sources: SourcePlace[] } {
  const decks = new Map<string, StoredDeck>()
  const sources = new Map<string, SourcePlace>()
  for (const line of readLines(dir)) {
    const entry = parseLine(line)
    if (entry === undefined) continue
    if ('deck' in entry) decks.set(entry.deck.id, entry.deck)
    else sources.set(entry.source.id, entry.source)
  }
  return { decks: [...decks.values()], sources: [...sources.values()] }
}

function readLines(dir: string): string[] {
  try {
    return readFileSync(join(dir, journalName), 'utf8').split('\n')
  } catch {
    return []
  }
}

function parseLine(line: string): Entry | undefined {
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
