import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { UpdateWay } from '../../core/model/update'

interface Program {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The folder that the program lies in. */
  readonly dir: string
}

/**
 * How a program gets a new version: by itself as an AppImage, from its installer on Windows, and on macOS; as a package of
 * the system where the package says so; else by hand, as a portable or unpacked copy.
 */
export function findUpdateWay({ platform, env, dir }: Program): UpdateWay {
  if (platform === 'darwin') return 'itself'
  if (platform === 'win32') {
    const isInstalled = env.PORTABLE_EXECUTABLE_FILE === undefined && existsSync(join(dir, 'Uninstall Lectern.exe'))
    return isInstalled ? 'itself' : 'hand'
  }
  if (env.APPIMAGE) return 'itself'
  const kind = readKind(dir)
  return kind === 'deb' || kind === 'rpm' ? kind : 'hand'
}

/** Packages of the system say what they are in a file of theirs. */
function readKind(dir: string): string | null {
  try {
    return readFileSync(join(dir, 'package-type'), 'utf8').trim()
  } catch {
    return null
  }
}
