import type { Source } from '../../core/model/library'

/** When sources are refreshed by themselves. */
export interface RefreshIntervals {
  /** How long after the start, or after it was switched on, sources are looked at first. */
  readonly firstMs: number
  /** A source that was asked within so many milliseconds is left alone. */
  readonly everyMs: number
}

interface BackgroundOptions extends RefreshIntervals {
  readonly isOn: () => boolean
  readonly sources: () => readonly Source[]
  /** Refreshes one source quietly; it answers when that is done, however it went. */
  readonly refresh: (source: string, signal: AbortSignal) => Promise<unknown>
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
  const { firstMs, everyMs, isOn, sources, refresh } = options
  let timer: NodeJS.Timeout | undefined
  let stopping: AbortController | undefined
  let last: Promise<unknown> = Promise.resolve()

  const isDue = ({ kind, checkedAt, removedAt }: Source): boolean =>
    removedAt === undefined && kind !== 'builtin' && Date.now() - Date.parse(checkedAt) >= everyMs

  async function refreshAll(signal: AbortSignal): Promise<void> {
    for (const { id } of sources().filter(isDue)) {
      if (signal.aborted) return
      await refresh(id, signal)
    }
    if (!signal.aborted) wait(everyMs, signal)
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
