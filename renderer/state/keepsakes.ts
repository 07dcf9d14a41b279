import { create } from 'zustand'
import { type Failure, isFailed } from '../../core/model/failure'
import type { Keepsake, KeepsakeTarget } from '../../core/model/keepsake'
import type { Bridge } from '../../electron/bridge/contract'

/** A note as it is being written. */
export interface NoteDraft {
  readonly target: KeepsakeTarget
  readonly text: string
  /** Of the note that is changed by it. */
  readonly id?: string
}

/** What can be done with favourites and notes. */
export interface Keepsakes {
  star(target: KeepsakeTarget): Promise<void>
  /** Null when it is stored, else why not. */
  write(draft: NoteDraft): Promise<Failure | null>
  /** Lets go of some; `restore` brings them back. */
  drop(keepsakes: readonly Keepsake[]): Promise<void>
  restore(keepsakes: readonly Keepsake[]): Promise<void>
}

/** What the slice tells when something was done, or could not be. */
export interface KeepsakeEvents {
  /** What is kept is otherwise from now on. */
  changed(): void
  dropped(keepsakes: readonly Keepsake[]): void
  /** No more can be kept. */
  full(): void
  failed(failure: Failure): void
}

type KeepsakeBridge = Pick<Bridge, 'keepFavourite' | 'writeNote' | 'dropKeepsakes' | 'restoreKeepsakes'>

/** The slice of favourites and notes; what they are is asked of the library. */
export const createKeepsakes = (bridge: KeepsakeBridge, events: KeepsakeEvents) =>
  create<Keepsakes>()(() => {
    const tell = (failure: Failure) => (failure.kind === 'too-large' ? events.full() : events.failed(failure))
    return {
      star: async (target) => {
        const result = await bridge.keepFavourite({ target })
        if (isFailed(result)) tell(result.failure)
        events.changed()
      },
      write: async (draft) => {
        const result = await bridge.writeNote(draft)
        if (isFailed(result)) return result.failure
        events.changed()
        return null
      },
      drop: async (keepsakes) => {
        const result = await bridge.dropKeepsakes({ ids: keepsakes.map(({ id }) => id) })
        if (isFailed(result)) events.failed(result.failure)
        else events.dropped(keepsakes)
        events.changed()
      },
      restore: async (keepsakes) => {
        const result = await bridge.restoreKeepsakes({ ids: keepsakes.map(({ id }) => id) })
        if (isFailed(result)) events.failed(result.failure)
        events.changed()
      },
    }
  })

/** What is kept of something: its star, and its notes, of which there is seldom more than one. */
export interface KeptOf {
  readonly stars: readonly Keepsake[]
  readonly notes: readonly Keepsake[]
}

/** Parts some keepsakes by their kind. */
export const toKeptOf = (keepsakes: readonly Keepsake[]): KeptOf => ({
  stars: keepsakes.filter(({ kind }) => kind === 'favourite'),
  notes: keepsakes.filter(({ kind }) => kind === 'note'),
})
