import type { Bridge } from '../electron/bridge/contract'

declare global {
  interface Window {
    /** Exposed by the preload script, and by nothing else. */
    readonly lectern: Bridge
  }
}

/** The one door to the library and the machine. */
export const bridge: Bridge = window.lectern
