import type { Connection } from './connection'
import { readStoredCorrections, storeCorrection } from './corrections'
import { readKeepsakes, storeKeepsake } from './keepsakes'
import { readSearches, storeSearch } from './kept-searches'
import { type Recovery, type RecoveryJournal, toEntries } from './recovery-journal'
import { showItemAgain } from './remove-source'
import { adoptSource, readAllSources, readPlace } from './sources'

/** How much was taken over of each kind. */
export type Taken = Readonly<Record<keyof Recovery, number>>

/** What a reader made of a library, and the slides that were stored for them: all that no archive has. */
export const readMade = (connection: Connection): Recovery => ({
  sources: readAllSources(connection).flatMap(({ id }) => readPlace(connection, id) ?? []),
  decks: connection.all(
    `SELECT id, url, title, sha256, bytes FROM decks WHERE state = 'ready' AND sha256 IS NOT NULL ORDER BY id`,
  ),
  corrections: readStoredCorrections(connection),
  searches: readSearches(connection).filter(({ isSaved }) => isSaved),
  keepsakes: readKeepsakes(connection),
})

/** Whether there is more than every library has: a backup of that would take the place of the day's first real one. */
export const isWorthKeeping = ({ sources, corrections, searches, keepsakes }: Recovery): boolean =>
  sources.some(({ kind }) => kind !== 'builtin') || corrections.length + searches.length + keepsakes.length > 0

/**
 * Takes over what is not in the library, and notes it in the journal. All of it or nothing. With `laterWins` a correction or
 * note that was changed later than the one here takes its place: then the library is older than what is given.
 */
export function takeOver(
  connection: Connection,
  journal: RecoveryJournal,
  given: Recovery,
  { laterWins = false }: { readonly laterWins?: boolean } = {},
): Taken {
  const missing = findMissing(readMade(connection), given, laterWins)
  const taken = countEach(missing)
  // Whoever only looks need not wait for a program that writes.
  if (Object.values(taken).every((count) => count === 0)) return taken
  connection.transact(() => {
    for (const { id, url, title, sha256, bytes } of missing.decks)
      connection.run(
        `INSERT INTO decks (id, url, title, state, sha256, bytes) VALUES (?, ?, ?, 'ready', ?, ?)
         ON CONFLICT (id) DO UPDATE SET state = 'ready', sha256 = excluded.sha256, bytes = excluded.bytes`,
        [id, url, title, sha256, bytes],
      )
    for (const correction of missing.corrections) storeCorrection(connection, correction)
    for (const source of missing.sources) adoptSource(connection, source)
    for (const search of missing.searches) storeSearch(connection, search)
    for (const keepsake of missing.keepsakes) storeKeepsake(connection, keepsake)
    // Of a source that was removed, what is kept is there again.
    for (const { correction } of missing.corrections)
      if (correction.kind !== 'speaker') showItemAgain(connection, correction)
    for (const { target } of missing.keepsakes) showItemAgain(connection, target)
  })
  for (const entry of toEntries(missing)) journal.write(entry)
  return taken
}

/** How much there is of each kind. */
export const countEach = ({ sources, decks, corrections, searches, keepsakes }: Recovery): Taken => ({
  sources: sources.length,
  decks: decks.length,
  corrections: corrections.length,
  searches: searches.length,
  keepsakes: keepsakes.length,
})

function findMissing(here: Recovery, given: Recovery, laterWins: boolean): Recovery {
  const without = <One extends { readonly id: string }>(
    there: readonly One[],
    known: readonly One[],
    toTime: (one: One) => string = () => '',
  ): One[] => {
    const times = new Map(known.map((one) => [one.id, toTime(one)]))
    return there.filter((one) => {
      const time = times.get(one.id)
      return time === undefined || (laterWins && toTime(one) > time)
    })
  }
  return {
    sources: without(given.sources, here.sources),
    decks: without(given.decks, here.decks),
    corrections: without(given.corrections, here.corrections, ({ madeAt }) => madeAt),
    searches: without(given.searches, here.searches),
    keepsakes: without(given.keepsakes, here.keepsakes, ({ changedAt }) => changedAt),
  }
}
