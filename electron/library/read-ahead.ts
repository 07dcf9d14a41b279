import type { Result } from '../../core/model/failure'
import type { SourceEntry } from './source-entry'

/** An entry, and its text when it is on its way already. */
export interface AheadEntry {
  readonly entry: SourceEntry
  readonly text?: Promise<Result<string>>
}

/** Files on their way while one is parsed: enough that the parser never waits for a disk. */
const mostAhead = 8
/** Larger files are read when their turn comes, so that few are in memory. */
const largestAhead = 256 * 1024

/**
 * The entries of a source in their order, the next ones asked for and read while one is being worked on. `isWanted` says
 * whether an entry's text will be needed. Only for sources whose entries can be read in any order.
 */
export async function* readAhead(
  entries: AsyncIterable<SourceEntry>,
  isWanted: (entry: SourceEntry) => boolean,
): AsyncGenerator<AheadEntry> {
  const iterator = entries[Symbol.asyncIterator]()
  const askNext = (): Promise<AheadEntry | undefined> => {
    const asked = iterator.next().then(({ done, value }) => (done ? undefined : start(value, isWanted)))
    // What fails is met when its turn comes, or never, when the import ends before.
    asked.catch(() => undefined)
    return asked
  }
  const coming = Array.from({ length: mostAhead }, askNext)
  try {
    for (let next = await coming.shift(); next !== undefined; next = await coming.shift()) {
      coming.push(askNext())
      yield next
    }
  } finally {
    await iterator.return?.()
  }
}

function start(entry: SourceEntry, isWanted: (entry: SourceEntry) => boolean): AheadEntry {
  if (!('read' in entry) || entry.size > largestAhead || !isWanted(entry)) return { entry }
  const text = entry.read()
  text.catch(() => undefined)
  return { entry, text }
}
