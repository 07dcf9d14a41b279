import { setImmediate as pause } from 'node:timers/promises'

/** As long as other questions may wait. */
const workMs = 8

/**
 * Lets others have their turn whenever work has kept them waiting. Asking the disk at once costs a fifth of what it costs
 * to ask and wait, and a refresh with nothing changed is made of little else.
 */
export function createBreaks(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < workMs) return undefined
    return pause().then(() => {
      since = performance.now()
    })
  }
}
