import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Has a library fetch what lies on `https://slides.example` from a server of the test, which no page could lead to. */
export async function setMirror(library: string, serverUrl: string): Promise<void> {
  await mkdir(library, { recursive: true })
  const settings = { mirrorRules: `https://slides.example/ -> ${serverUrl}/` }
  await writeFile(join(library, 'settings.json'), JSON.stringify(settings))
}
