import { type Failure, fail } from '../../core/model/failure'
import { toNetworkFailure } from './network-failure'

/** Ends a transfer that is cancelled or stands still, and remembers which it was. */
export interface Watch {
  readonly signal: AbortSignal
  /** Ends it unless this is called again, or `stop`, within so many milliseconds. */
  expectWithin(ms: number): void
  /** What an error of the transfer means: `cancelled`, `timeout`, or what the network said. */
  failureOf(error: unknown, host: string): { failure: Failure }
  stop(): void
}

/** A watch over one transfer, which `cancelled` ends, too. Whoever makes it calls `stop` at the end. */
export const createWatch = (cancelled: AbortSignal): Watch => {
  const controller = new AbortController()
  let isLate = false
  let timer: NodeJS.Timeout | undefined
  const cancel = () => controller.abort()
  if (cancelled.aborted) cancel()
  cancelled.addEventListener('abort', cancel)
  return {
    signal: controller.signal,
    expectWithin: (ms) => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        isLate = true
        controller.abort()
      }, ms)
    },
    failureOf: (error, host) => {
      if (cancelled.aborted) return fail('cancelled')
      return isLate ? fail('timeout', host) : { failure: toNetworkFailure(error, host) }
    },
    stop: () => {
      clearTimeout(timer)
      cancelled.removeEventListener('abort', cancel)
      controller.abort()
    },
  }
}
