import { randomUUID } from 'node:crypto'
import { type KeepsakeFormat, toJsonLines, toMarkdown } from '../../core/keepsakes/export-keepsakes'
import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import type { Language } from '../../core/model/item'
import {
  isBlank,
  isKeptOf,
  type Keepsake,
  type KeepsakeKind,
  type KeepsakeTarget,
  keepsakeLimits,
} from '../../core/model/keepsake'
import type { Shelf } from '../../core/model/shelf'
import type { StoredKeepsake } from '../library/keepsakes'
import { toLaterTime } from '../library/later-time'
import type { Library } from '../library/library'
import { writeAtomically } from '../platform/write-atomically'
import { toKeepsakeEntries } from './keepsake-entries'
import { createKeepsakeSettler, type KeepsakeSettler } from './settled-keepsakes'

/** What a reader writes of something; with `id` into the note of that id, as long as there is one. */
export interface WrittenNote {
  readonly target: KeepsakeTarget
  readonly text: string
  readonly id?: string
}

/** Takes what a reader keeps, and gives it out again. */
export interface KeepsakeDesk {
  /** The one that was changed last first. */
  list(): readonly Keepsake[]
  /** Failures `not-found`, and `too-large` when no more can be kept. One that is there already stays as it is. */
  star(target: KeepsakeTarget): Result<Keepsake>
  /** Writes the note of something, or changes it. Failures of `star`, and `invalid` when nothing is written. */
  write(note: WrittenNote): Result<Keepsake>
  /** Lets go of some, for as long as they are not wanted back. */
  drop(ids: readonly string[]): Result<null>
  /** Takes `drop` back. Failure `not-found` when that was before the library was opened. */
  restore(ids: readonly string[]): Result<null>
  /** All of them, as other programs read them. */
  print(format: KeepsakeFormat): PrintedKeepsakes
  /** Writes them into a file; answers how many. */
  save(path: string, format: KeepsakeFormat): Promise<Result<{ readonly count: number }>>
}

/** Favourites and notes as the text of a file. */
export interface PrintedKeepsakes {
  readonly count: number
  readonly text: string
}

interface Settled {
  readonly shelf: Shelf
  readonly settler: KeepsakeSettler
  readonly all: readonly Keepsake[]
}

/** What the desk needs of an open library. */
interface DeskGround {
  readonly library: Library
  shelf(): Shelf
  language(): Language
  tell(news: 'libraryChanged', value: null): void
}

const nothing: readonly Keepsake[] = []

export function createKeepsakeDesk({ library, shelf, tell, language }: DeskGround): KeepsakeDesk {
  const { keepsakes, sources, findDeck } = library
  const dropped = new Map<string, StoredKeepsake>()
  let known: Settled | undefined
  const settled = (): Settled => {
    const now = shelf()
    if (known?.shelf === now) return findSlidesAgain(known)
    const settler = createKeepsakeSettler({ shelf: now, findDeck, sources: sources.all() })
    known = { shelf: now, settler, all: keepsakes.all().map(settler.settle) }
    return known
  }
  /** Slides that are fetched may be those of a note that lost its own, and make no new shelf. */
  const findSlidesAgain = (before: Settled): Settled => {
    const lost = before.all.flatMap(({ id, lost: what }) => (what === 'deck' ? [id] : []))
    if (lost.length === 0) return before
    const again = new Map(keepsakes.find(lost).map((stored) => [stored.id, before.settler.settle(stored)]))
    if ([...again.values()].every((one) => one.lost === 'deck')) return before
    known = { ...before, all: before.all.map((one) => again.get(one.id) ?? one) }
    return known
  }
  /** Changes what is stored, and of what is known the same: each pause of a writer comes by here. */
  const change = (work: () => boolean, gone: readonly StoredKeepsake[], come: readonly StoredKeepsake[]): void => {
    const before = settled()
    const isShelfChanged = work()
    const ids = new Set([...gone, ...come].map(({ id }) => id))
    const rest = before.all.filter(({ id }) => !ids.has(id))
    known = { ...before, all: [...come.map(before.settler.settle), ...rest].toSorted(byChange) }
    // Then all is settled anew.
    if (isShelfChanged) tell('libraryChanged', null)
  }
  const keep = (keepsake: StoredKeepsake): Result<Keepsake> => {
    change(() => keepsakes.keep([keepsake]), [], [keepsake])
    return succeed(settled().settler.settle(keepsake))
  }
  const findTime = (): string => toLaterTime(settled().all[0]?.changedAt ?? '')
  const add = (kind: KeepsakeKind, target: KeepsakeTarget, said: { readonly text?: string }): Result<Keepsake> => {
    if (keepsakes.count() >= keepsakeLimits.count)
      return fail('too-large', `${keepsakeLimits.count} favourites and notes are kept: let go of one to keep another`)
    const described = settled().settler.describe(target)
    if (described === undefined) return fail('not-found', `${target.source} has no such ${target.kind} in ${target.id}`)
    const now = findTime()
    return keep({ id: randomUUID(), kind, ...described, ...said, madeAt: now, changedAt: now })
  }
  /** Under whichever of its names. */
  const findOf = (kind: KeepsakeKind, target: KeepsakeTarget): Keepsake | undefined => {
    const { settler, all } = settled()
    const now = settler.describe(target)?.target ?? target
    return all.find((one) => one.kind === kind && isKeptOf(one, now))
  }
  const findNote = (id: string | undefined): StoredKeepsake | undefined =>
    id === undefined ? undefined : keepsakes.find([id]).find(({ kind }) => kind === 'note')

  const print = (format: KeepsakeFormat): PrintedKeepsakes => {
    const { shelf: now, all } = settled()
    const entries = toKeepsakeEntries(all, now, findDeck)
    const text = format === 'markdown' ? toMarkdown(entries, language()) : toJsonLines(entries)
    return { count: entries.length, text }
  }

  return {
    print,
    save: async (path, format) => {
      const { count, text } = print(format)
      const written = await writeAtomically(path, text)
      return isFailed(written) ? written : succeed({ count })
    },
    // Most readers keep nothing yet, and a search asks for it.
    list: () => (keepsakes.count() === 0 ? nothing : settled().all),
    star: (target) => {
      const there = findOf('favourite', target)
      return there === undefined ? add('favourite', target, {}) : succeed(there)
    },
    write: ({ target, text, id }) => {
      if (isBlank(text)) return fail('invalid', 'A note without words is none: remove it instead.')
      if (text.length > keepsakeLimits.text)
        return fail('too-large', `A note has at most ${keepsakeLimits.text} characters, and this one ${text.length}.`)
      const before = findNote(id) ?? findNote(findOf('note', target)?.id)
      if (before === undefined) return add('note', target, { text })
      const { settler } = settled()
      const now = settler.settle(before)
      if (before.text === text) return succeed(now)
      const described = now.lost === undefined ? settler.describe(now.target) : undefined
      return keep({ ...before, ...described, text, changedAt: findTime() })
    },
    drop: (ids) => {
      const going = keepsakes.find(ids)
      for (const keepsake of going) dropped.set(keepsake.id, keepsake)
      change(() => keepsakes.drop(going), going, [])
      return succeed(null)
    },
    restore: (ids) => {
      const back = ids.flatMap((id) => dropped.get(id) ?? [])
      if (back.length < ids.length) return fail('not-found', 'What was let go of before is not kept any more.')
      // What was starred again meanwhile needs no second star.
      const wanted = back.filter(({ kind, target }) => kind === 'note' || findOf(kind, target) === undefined)
      change(() => keepsakes.keep(wanted), [], wanted)
      return succeed(null)
    },
  }
}

/** The one that was changed last first. */
const byChange = (one: Keepsake, other: Keepsake): number => {
  if (one.changedAt !== other.changedAt) return one.changedAt < other.changedAt ? 1 : -1
  return one.id < other.id ? -1 : 1
}
