import { create } from 'zustand'
import { type Failure, isFailed, type Result } from '../../core/model/failure'
import type { NewVersion, UpdateState } from '../../core/model/update'
import type { Bridge } from '../../electron/bridge/contract'

/** What is known of newer versions of Lectern, and how the last question ended. */
export interface Updates {
  /** Null until the main process has told. */
  readonly update: UpdateState | null
  readonly isLooking: boolean
  readonly failure: Failure | null
  load(): Promise<void>
  look(): Promise<void>
  fetch(): Promise<void>
  cancel(): Promise<void>
  hear(update: UpdateState): void
}

/** What the slice asks of the window. */
interface UpdateListeners {
  /** Found without being asked for just now. */
  found(found: NewVersion): void
}

/** The slice of new versions. */
export const createUpdates = (bridge: Bridge, { found }: UpdateListeners) =>
  create<Updates>()((set, get) => {
    const take = (result: Result<UpdateState>) =>
      isFailed(result)
        ? set({ failure: result.failure.kind === 'cancelled' ? null : result.failure })
        : set({ update: result.ok, failure: null })
    return {
      update: null,
      isLooking: false,
      failure: null,
      load: async () => {
        const told = await bridge.getUpdate()
        if (!isFailed(told)) set({ update: told.ok })
      },
      look: async () => {
        if (get().isLooking) return
        set({ isLooking: true, failure: null })
        take(await bridge.lookForUpdate())
        set({ isLooking: false })
      },
      fetch: async () => {
        set({ failure: null })
        take(await bridge.fetchUpdate())
      },
      cancel: async () => {
        await bridge.cancelUpdate()
      },
      hear: (update) => {
        const { isLooking, update: before } = get()
        set({ update })
        const isNews = update.step.kind === 'found' && before?.step.kind !== 'fetching'
        if (isNews && !isLooking) found(update.step.found)
      },
    }
  })
