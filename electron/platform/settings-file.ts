import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { defaultSettings } from '../../core/model/default-settings'
import { type Result, succeed } from '../../core/model/failure'
import type { Settings } from '../../core/model/library'
import { settingsFields } from '../../core/model/settings'
import { writeAtomically } from './write-atomically'

const settingsFile = 'settings.json'
const settingsSchema = z.partial(z.object(settingsFields))

/**
 * The settings of a library, defaults where the file says nothing. A damaged file is set aside as
 * `settings.json.bad`; what is still sound in it is kept. Never fails: settings must not keep a reader out.
 */
export function readSettings(dir: string): Settings {
  const path = join(dir, settingsFile)
  const text = readTextOrNull(path)
  if (text === null) return defaultSettings
  const value = parseJson(text)
  const parsed = settingsSchema.safeParse(value)
  if (!parsed.success) setAside(path)
  return { ...defaultSettings, ...keepSound(value) }
}

/** Replaces the settings of a library, whole or not at all. */
export function writeSettings(dir: string, settings: Settings): Promise<Result<null>> {
  return writeAtomically(join(dir, settingsFile), `${JSON.stringify(settings, null, 2)}\n`)
}

/** Takes settings over from a backup where a library has none; what is wrong in them is left out. */
export async function restoreSettings(dir: string, value: unknown): Promise<Result<null>> {
  if (existsSync(join(dir, settingsFile))) return succeed(null)
  return writeSettings(dir, { ...defaultSettings, ...keepSound(value) })
}

function keepSound(value: unknown): Partial<Settings> {
  if (typeof value !== 'object' || value === null) return {}
  const given = new Map(Object.entries(value))
  const sound = Object.entries(settingsFields).flatMap(([name, field]) => {
    const parsed = field.safeParse(given.get(name))
    return parsed.success ? [[name, parsed.data]] : []
  })
  return Object.fromEntries(sound)
}

function readTextOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function setAside(path: string): void {
  try {
    // A copy, not a rename: the next change of a setting replaces the file itself.
    copyFileSync(path, `${path}.bad`)
  } catch {
    // A folder that cannot be written must still be readable.
  }
}
