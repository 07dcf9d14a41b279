import { create } from 'zustand'

/** Walking over the words of a search that are marked on the page of an event or article. */
export interface MarkedPage {
  /** Goes to the next or previous of them; null where none is marked. */
  readonly step: ((direction: 1 | -1) => void) | null
  /** The page that is shown from now on; answers how to take it back. */
  attach(step: (direction: 1 | -1) => void): () => void
}

/** The slice of the page whose words are marked. */
export const createMarkedPage = () =>
  create<MarkedPage>()((set, get) => ({
    step: null,
    attach: (step) => {
      set({ step })
      return () => {
        if (get().step === step) set({ step: null })
      }
    },
  }))
