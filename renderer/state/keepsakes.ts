import { create } from 'zustand'
import { type Failure, isFailed } from '../../core/model/failure'
import { type Keepsake, type KeepsakeTarget, keepsakeLimits } from '../../core/model/keepsake'
import type { Bridge } from '../../electron/bridge/contract'
import { toKeepsakeIndex, toKeptOf } from './keepsake-index'

/** Which note: that with the id, or a new one. */
export interface NoteOf {
  readonly target: KeepsakeTarget
  readonly id?: string
}

/** A note as it is being written; with an id it changes that note. */
export interface NoteDraft extends NoteOf {
  readonly text: string
}

/** What was written and could not be stored, and why. */
export interface UnsavedNote extends NoteDraft {
  /** What it is of. */
  readonly title: string
  readonly failure: Failure
}

/** What can be done with favourites and notes. */
export interface Keepsakes {
  /** What was not stored, kept until it is or is let go of, and no longer than the window. */
  readonly unsaved: readonly UnsavedNote[]
  star(target: KeepsakeTarget): Promise<void>
  /** Stars what is called `title`, which is told, or takes its star off: for where no star shows it. */
  toggleStar(target: KeepsakeTarget, title: string): Promise<void>
  /** Null when the note of what is called `title` is stored, else why not. */
  write(draft: NoteDraft, title: string): Promise<Failure | null>
  /** Writes what a writer went away from: that it is not stored is told. */
  leave(draft: NoteDraft, title: string): Promise<void>
  /** Whether the window may go. What would be lost with it is told. */
  mayClose(): boolean
  /** Lets go of what was not stored of a note. */
  forget(draft: NoteOf): void
  /** Lets go of some; `restore` brings them back. */
  drop(keepsakes: readonly Keepsake[]): Promise<void>
  restore(keepsakes: readonly Keepsake[]): Promise<void>
  /** Asks where to, then writes all of them into a file. */
  save(): Promise<void>
}

/** What the slice tells when something was done, or could not be. */
export interface KeepsakeEvents {
  /** What is kept is otherwise from now on. */
  changed(): void
  /** Starred where no star shows it. */
  starred(favourite: Keepsake, title: string): void
  dropped(keepsakes: readonly Keepsake[]): void
  /** No more can be kept. */
  full(): void
  unsaved(note: UnsavedNote): void
  saved(file: { readonly path: string; readonly count: number }): void
  failed(failure: Failure): void
}

type KeepsakeBridge = Pick<
  Bridge,
  'listKeepsakes' | 'keepFavourite' | 'writeNote' | 'dropKeepsakes' | 'restoreKeepsakes' | 'saveKeepsakes'
>

/** The slice of favourites and notes; what they are is asked of the library. */
export const createKeepsakes = (bridge: KeepsakeBridge, events: KeepsakeEvents) =>
  create<Keepsakes>()((set, get) => {
    const tell = (failure: Failure) => (failure.kind === 'too-large' ? events.full() : events.failed(failure))
    const store = async (draft: NoteDraft): Promise<Failure | null> => {
      const result = await bridge.writeNote(draft)
      return isFailed(result) ? result.failure : null
    }
    const keep = async (target: KeepsakeTarget) => {
      const result = await bridge.keepFavourite({ target })
      if (isFailed(result)) tell(result.failure)
      events.changed()
      return result
    }
    return {
      unsaved: [],
      star: async (target) => void (await keep(target)),
      toggleStar: async (target, title) => {
        const all = await bridge.listKeepsakes()
        if (isFailed(all)) return events.failed(all.failure)
        const { stars } = toKeptOf(toKeepsakeIndex(all.ok).of(target))
        if (stars.length > 0) return get().drop(stars)
        const given = await keep(target)
        if (!isFailed(given)) events.starred(given.ok, title)
      },
      write: async (draft, title) => {
        const before = findUnsaved(get().unsaved, draft)
        const failure = isTooLong(draft.text) ? { kind: 'too-large' as const } : await store(draft)
        if (failure === null) {
          // What was written on meanwhile and refused stays.
          set(({ unsaved }) => ({ unsaved: unsaved.filter((one) => one !== before) }))
          events.changed()
        } else set(({ unsaved }) => ({ unsaved: [...dropDraft(unsaved, draft), { ...draft, title, failure }] }))
        return failure
      },
      leave: async (draft, title) => {
        const failure = await get().write(draft, title)
        if (failure !== null) events.unsaved({ ...draft, title, failure })
      },
      mayClose: () => {
        const { unsaved } = get()
        for (const note of unsaved) events.unsaved(note)
        return unsaved.length === 0
      },
      forget: (draft) => {
        if (findUnsaved(get().unsaved, draft) !== undefined)
          set(({ unsaved }) => ({ unsaved: dropDraft(unsaved, draft) }))
      },
      drop: async (keepsakes) => {
        const result = await bridge.dropKeepsakes({ ids: keepsakes.map(({ id }) => id) })
        if (isFailed(result)) events.failed(result.failure)
        else {
          const ids = new Set(keepsakes.map(({ id }) => id))
          set(({ unsaved }) => ({ unsaved: unsaved.filter(({ id }) => id === undefined || !ids.has(id)) }))
          events.dropped(keepsakes)
        }
        events.changed()
      },
      restore: async (keepsakes) => {
        const result = await bridge.restoreKeepsakes({ ids: keepsakes.map(({ id }) => id) })
        if (isFailed(result)) events.failed(result.failure)
        events.changed()
      },
      save: async () => {
        const result = await bridge.saveKeepsakes()
        if (isFailed(result)) events.failed(result.failure)
        else if (result.ok !== null) events.saved(result.ok)
      },
    }
  })

/** Whether a note is longer than one that can be stored. */
export const isTooLong = (text: string): boolean => text.length > keepsakeLimits.text

/** What was not stored of a note, or of the new one of a target. */
export const findUnsaved = <Draft extends NoteOf>(unsaved: readonly Draft[], draft: NoteOf): Draft | undefined =>
  unsaved.find((one) => isSameNote(one, draft))

const isSameNote = (one: NoteOf, other: NoteOf): boolean =>
  one.id !== undefined && other.id !== undefined
    ? one.id === other.id
    : toTargetKey(one.target) === toTargetKey(other.target)

const dropDraft = (unsaved: readonly UnsavedNote[], draft: NoteOf): readonly UnsavedNote[] =>
  unsaved.filter((one) => !isSameNote(one, draft))

const toTargetKey = (target: KeepsakeTarget): string =>
  JSON.stringify(
    target.kind === 'slide'
      ? [target.deckId, target.page]
      : [target.source, target.id, ...(target.kind === 'talk' ? [target.talkId] : [])],
  )
