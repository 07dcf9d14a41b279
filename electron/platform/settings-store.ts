import { isFailed, type Result, succeed } from '../../core/model/failure'
import type { Settings } from '../../core/model/library'
import { readSettings, writeSettings } from './settings-file'

/** The settings in use. */
export interface SettingsStore {
  current(): Settings
  /** Answers the settings as they now are, once they are on the disk; a refused write changes nothing. */
  change(change: Partial<Settings>): Promise<Result<Settings>>
}

/** Reads the settings of a library and keeps them; changes are written one after another. */
export function createSettingsStore(dir: string): SettingsStore {
  let current = readSettings(dir)
  let last: Promise<unknown> = Promise.resolve()

  async function apply(change: Partial<Settings>): Promise<Result<Settings>> {
    const next = { ...current, ...change }
    const written = await writeSettings(dir, next)
    if (isFailed(written)) return written
    current = next
    return succeed(next)
  }

  return {
    current: () => current,
    change(change) {
      const applied = last.then(() => apply(change))
      last = applied.catch(() => undefined)
      return applied
    },
  }
}
