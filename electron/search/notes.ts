import type { Keepsake } from '../../core/model/keepsake'
import type { ParsedQuery } from '../../core/search/query'
import type { CatalogueEntry } from './entry-text'
import { createNameScan, type NameScan } from './name-scan'
import type { Named } from './named'

/** A note that was found by its words. */
export interface NoteMatch {
  readonly kind: 'note'
  readonly key: string
  readonly score: number
  readonly note: Keepsake
  /** What it is of; undefined when that is not in the library. */
  readonly of?: Named
}

/** What a reader wrote, for search. */
export interface Notes {
  /**
   * Those that say what a query asks for, the one that was changed last first; of a query without words, all that it does
   * not exclude.
   */
  find(query: ParsedQuery, named: ReadonlyMap<string, Named>): NoteMatch[]
}

interface Known {
  readonly all: readonly Keepsake[]
  readonly notes: ReadonlyMap<string, Keepsake>
  readonly scan: NameScan
}

/**
 * Looks through all notes: there are hundreds at most, and no index has to follow a writer. `list` answers the same as long
 * as nothing changed.
 */
export function createNotes(list: () => readonly Keepsake[]): Notes {
  let known: Known | undefined
  const read = (): Known => {
    const all = list()
    if (known?.all !== all) {
      const notes = new Map(all.flatMap((one) => (one.kind === 'note' ? [[`note:${one.id}`, one]] : [])))
      known = { all, notes, scan: createNameScan([...notes].map(toEntry)) }
    }
    return known
  }
  return {
    find: (query, named) => {
      const { notes, scan } = read()
      if (notes.size === 0) return []
      const hasWords = query.must.length + query.choices.length > 0
      const keys = hasWords
        ? scan.find(query).map(({ key }) => key)
        : [...notes.keys()].filter((key) => scan.lacksExcluded(key, query))
      return keys.flatMap((key, at) => {
        const note = notes.get(key)
        const of = note === undefined ? undefined : findNamed(note, named)
        return note === undefined
          ? []
          : [{ kind: 'note', key, score: 1 / (1 + at), note, ...(of === undefined ? {} : { of }) }]
      })
    },
  }
}

const toEntry = ([key, { text = '' }]: readonly [string, Keepsake]): CatalogueEntry => ({
  key,
  title: '',
  names: '',
  about: text,
})

/** The nearest thing with a name. */
function findNamed({ target, talkIds }: Keepsake, named: ReadonlyMap<string, Named>): Named | undefined {
  const { source, id } = target
  const keys = [
    ...(target.kind === 'slide' ? [`deck:${target.deckId}`] : talkIds.map((talkId) => `talk:${source}:${talkId}`)),
    `event:${source}:${id}`,
    `article:${source}:${id}`,
  ]
  return keys.flatMap((key) => named.get(key) ?? []).at(0)
}
