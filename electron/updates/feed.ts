import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a copy of Lectern asks for new versions, and who has to have signed what answers. */
export interface Feed {
  /** electron-updater's `app-update.yml`. */
  readonly configPath: string
  /** An Ed25519 key as PEM. */
  readonly publicKey: string
}

/** The feed that was put among a package's resources when it was made; null when it was made without one. */
export function readFeed(resourcesDir: string | undefined): Feed | null {
  if (resourcesDir === undefined) return null
  try {
    const configPath = join(resourcesDir, 'app-update.yml')
    readFileSync(configPath)
    return { configPath, publicKey: readFileSync(join(resourcesDir, 'update-key.pem'), 'utf8') }
  } catch {
    return null
  }
}
