import { isFailed, type Result } from '../../core/model/failure'
import type { Source } from '../../core/model/library'

/** When sources are refreshed by themselves. */
export interface RefreshIntervals {
  /** How long after the start, or after it was switched on, or after it gave way to the reader, sources are looked at. */
  readonly firstMs: number
  /** A source that was asked within so many milliseconds is left alone. */
  readonly everyMs: number
}

interface BackgroundOptions extends RefreshIntervals {
  readonly isOn: () => boolean
  readonly sources: () => readonly Source[]
  /** Refreshes one source quietly; `cancelled` when it gave way to what the reader asked for. */
  readonly refresh: (source: string, signal: AbortSignal) => Promise<Result<unknown>>
  /** Hears of an error that nobody foresaw; the next source has its turn all the same. */
  readonly onSurprise: (error: unknown) => void
}

/** Refreshes sources now and then, one after another, when the reader wants that. */
export interface BackgroundRefresh {
  /** Looks again whether it is wanted: starts or stops. */
  reconsider(): void
  /** Stops for good. */
  close(): void
  /** Answers when none is being refreshed. */
  whenIdle(): Promise<unknown>
}

export function createBackgroundRefresh(options: BackgroundOptions): BackgroundRefresh {
  const { firstMs, everyMs, isOn, sources, refresh, onSurprise } = options
  let timer: NodeJS.Timeout | undefined
  let stopping: AbortController | undefined
  let last: Promise<unknown> = Promise.resolve()

  const isDue = ({ kind, checkedAt, removedAt }: Source): boolean =>
    removedAt === undefined && kind !== 'builtin' && Date.now() - Date.parse(checkedAt) >= everyMs

  async function refreshAll(signal: AbortSignal): Promise<void> {
    let hasGivenWay = false
    for (const { id } of sources().filter(isDue)) {
      if (signal.aborted) return
      const refreshed = await refresh(id, signal).catch((error: unknown) => {
        onSurprise(error)
        return undefined
      })
      hasGivenWay = refreshed !== undefined && isFailed(refreshed) && refreshed.failure.kind === 'cancelled'
      if (hasGivenWay) break
    }
    if (!signal.aborted) wait(hasGivenWay ? firstMs : everyMs, signal)
  }

  function wait(ms: number, signal: AbortSignal): void {
    timer = setTimeout(() => {
      last = refreshAll(signal)
    }, ms)
    // A program that has nothing else to do may end.
    timer.unref()
  }

  function stop(): void {
    clearTimeout(timer)
    stopping?.abort()
    stopping = undefined
  }

  return {
    reconsider: () => {
      if (!isOn()) {
        stop()
      } else if (stopping === undefined) {
        stopping = new AbortController()
        wait(firstMs, stopping.signal)
      }
    },
    close: stop,
    whenIdle: () => last,
  }
}
