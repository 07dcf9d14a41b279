import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod/mini'
import { correctionSchema } from '../../core/corrections/correction-schema'
import { keptSearchSchema } from '../../core/model/kept-search-schema'
import { type Source, sourceKinds } from '../../core/model/library'
import type { KeptSearch } from '../../core/model/search'
import type { StoredCorrection } from './corrections'
import { addLine, appendLine, blankLines, type LinePlaces, rewriteLine } from './journal-lines'
import { type StoredKeepsake, storedKeepsakeSchema } from './keepsakes'

const toDeck = () =>
  z.object({
    id: z.string(),
    url: z.string(),
    title: z.string(),
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    bytes: z.number(),
  })
// A backup may come from anybody: what is asked of the network later is an address of the web.
const toSource = () =>
  z
    .object({
      id: z.string(),
      kind: z.enum(sourceKinds),
      title: z.string(),
      location: z.string(),
      isNamed: z.exactOptional(z.literal(true)),
      removedAt: z.exactOptional(z.string()),
    })
    .check(z.refine(({ kind, location }) => kind !== 'url' || /^https?:\/\/[^/]/i.test(location)))
const toCorrection = () =>
  z.object({ id: z.string(), correction: correctionSchema, subject: z.string(), madeAt: z.string() })
const toName = () => z.object({ id: z.string() })
const entry = z.lazy(() =>
  z.union([
    z.object({ deck: toDeck() }),
    z.object({ source: toSource() }),
    z.object({ correction: toCorrection() }),
    z.object({ dropped: toName() }),
    z.object({ search: keptSearchSchema }),
    z.object({ forgotten: toName() }),
    z.object({ keepsake: storedKeepsakeSchema }),
    z.object({ letGo: toName() }),
  ]),
)

/** Where a source came from: enough to import it again, or to know that the reader removed it. */
export interface SourcePlace extends Pick<Source, 'id' | 'kind' | 'title' | 'location'> {
  readonly isNamed?: true
  readonly removedAt?: string
}

/** A deck whose bytes are in the content store. */
type StoredDeck = Readonly<z.infer<ReturnType<typeof toDeck>>>

type Entry =
  | { readonly deck: StoredDeck }
  | { readonly source: SourcePlace }
  | { readonly correction: StoredCorrection }
  | { readonly dropped: { readonly id: string } }
  | { readonly search: KeptSearch }
  | { readonly forgotten: { readonly id: string } }
  | { readonly keepsake: StoredKeepsake }
  | { readonly letGo: { readonly id: string } }

/** What the newest lines say. */
export interface Recovery {
  readonly decks: readonly StoredDeck[]
  readonly sources: readonly SourcePlace[]
  readonly corrections: readonly StoredCorrection[]
  /** The saved ones. */
  readonly searches: readonly KeptSearch[]
  readonly keepsakes: readonly StoredKeepsake[]
}

/**
 * One line for each stored deck, source, correction, saved search and keepsake, beside the database, so that a damaged one
 * costs nothing that a reader made.
 */
export interface RecoveryJournal {
  /** Adds a line, unless the newest of its subject says the same. Never fails: what it guards is stored already. */
  write(entry: Entry): void
  /** Notes that searches are saved no longer, and blanks the lines that hold their words. */
  forgetSearches(ids: readonly string[]): void
  /** Blanks the lines of keepsakes that a reader let go of, and notes that. */
  forgetKeepsakes(ids: readonly string[]): void
  /** The newest line of each, and of a backup what no line here speaks of; damaged lines are passed over. */
  read(backup?: string): Recovery
}

const journalName = 'recovery.jsonl'

/** The journal of the library in a folder; it is read when it is first needed. */
export function createRecoveryJournal(dir: string): RecoveryJournal {
  let known: Map<string, Entry> | undefined
  const entries = (): Map<string, Entry> => {
    known ??= toKnown(readEntries(dir))
    return known
  }
  const path = join(dir, journalName)
  const places: LinePlaces = new Map()
  const write = (given: Entry): void => {
    const one = 'keepsake' in given ? toKeepsakeEntry(given.keepsake) : given
    const line = JSON.stringify(one)
    const said = parseEntry(line)
    const before = entries().get(toKey(one))
    // However its fields are ordered. What nobody could read again is of no use.
    if (said === undefined || isDeepStrictEqual(before, said)) return
    entries().set(toKey(one), said)
    attempt(() => {
      if (!('keepsake' in one)) return appendLine(path, line)
      const place = before === undefined ? addLine : rewriteLine
      place(path, toKeepsakeStart(one.keepsake.id), line, places)
    })
  }
  return {
    write,
    forgetSearches: (ids) => {
      const saved = ids.filter((id) => 'search' in (entries().get(`search ${id}`) ?? {}))
      for (const id of saved) write({ forgotten: { id } })
      if (saved.length === 0) return
      const isMeant = (line: string): boolean => {
        const one = parseEntry(line)
        return one !== undefined && 'search' in one && saved.includes(one.search.id)
      }
      // Otherwise the lines stay; that they are forgotten was noted.
      attempt(() => blankLines(path, isMeant))
    },
    forgetKeepsakes: (ids) => {
      const starts = ids.map(toKeepsakeStart)
      // First: a line that is written anew behind this takes the place of no earlier one.
      attempt(() => blankLines(path, (line) => starts.some((start) => line.startsWith(start))))
      for (const id of ids) write({ letGo: { id } })
    },
    read: (backup = '') => toRecovery([...new Map([...toKnown(parseLines(backup)), ...entries()]).values()]),
  }
}

const toKnown = (all: readonly Entry[]): Map<string, Entry> => new Map(all.map((one) => [toKey(one), one]))

const toRecovery = (all: readonly Entry[]): Recovery => ({
  decks: all.flatMap((one) => ('deck' in one ? [one.deck] : [])),
  sources: all.flatMap((one) => ('source' in one ? [one.source] : [])),
  corrections: all.flatMap((one) => ('correction' in one ? [one.correction] : [])),
  searches: all.flatMap((one) => ('search' in one ? [one.search] : [])),
  keepsakes: all.flatMap((one) => ('keepsake' in one ? [one.keepsake] : [])),
})

/** What the lines of a journal, or of a backup, say; damaged lines are passed over. */
export const parseRecovery = (text: string): Recovery => toRecovery([...toKnown(parseLines(text)).values()])

/** The lines of a backup: those of the journal, and one with the settings. */
export const toBackup = (made: Recovery, settings: unknown): string =>
  [...toEntries(made), { settings }].map((line) => `${JSON.stringify(line)}\n`).join('')

/** Whether a line of it is one of a journal or backup. */
export const isBackup = (text: string): boolean => parseLines(text).length > 0

/** A line for each thing, as the journal has them. */
export const toEntries = ({ decks, sources, corrections, searches, keepsakes }: Recovery): Entry[] => [
  ...sources.map((source) => ({ source })),
  ...decks.map((deck) => ({ deck })),
  ...corrections.map((correction) => ({ correction })),
  ...searches.map((search) => ({ search })),
  ...keepsakes.map((keepsake) => ({ keepsake })),
]

function toKey(one: Entry): string {
  if ('deck' in one) return `deck ${one.deck.id}`
  if ('source' in one) return `source ${one.source.id}`
  if ('search' in one) return `search ${one.search.id}`
  if ('forgotten' in one) return `search ${one.forgotten.id}`
  if ('keepsake' in one) return `keepsake ${one.keepsake.id}`
  if ('letGo' in one) return `keepsake ${one.letGo.id}`
  // What was taken back takes the place of what was said.
  return `correction ${'correction' in one ? one.correction.id : one.dropped.id}`
}

function readEntries(dir: string): Entry[] {
  try {
    return parseLines(readFileSync(join(dir, journalName), 'utf8'))
  } catch {
    // Nothing was ever stored, or nothing can be read: then there is nothing to recover.
    return []
  }
}

const parseLines = (text: string): Entry[] => text.split('\n').flatMap((line) => parseEntry(line) ?? [])

/** With its id first: by that its line is told. */
const toKeepsakeEntry = ({ id, ...keepsake }: StoredKeepsake): { readonly keepsake: StoredKeepsake } => ({
  keepsake: { id, ...keepsake },
})

/** How the line of a keepsake begins. */
const toKeepsakeStart = (id: string): string => JSON.stringify({ keepsake: { id } }).slice(0, -2)

/** What it guards is stored already: the journal only matters when the database is lost, too. */
function attempt(work: () => void): void {
  try {
    work()
  } catch {
    // A disk that refuses will be told of by the next thing that is stored.
  }
}

function parseEntry(line: string): Entry | undefined {
  try {
    return entry.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}
