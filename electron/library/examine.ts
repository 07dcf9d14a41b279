import { statfs } from 'node:fs/promises'
import type { Library } from './library'

/** A check that `doctor` makes; `detail` says what was found, and when it is not well, what to do. */
export interface DoctorCheck {
  readonly name: string
  readonly ok: boolean
  readonly detail: string
}

/** Less than this, and the next download may not fit. */
const lowDiskBytes = 200 * 1024 * 1024

/** Looks at everything a library stands on; nothing is changed. */
export async function examine(
  library: Library,
  index: { isCurrent(): boolean; findDamage(): string | undefined },
  has: (sha256: string) => boolean,
): Promise<DoctorCheck[]> {
  const damage = library.findDamage()
  const wordsDamage = index.findDamage()
  const stored = library.listStoredDecks()
  const lost = stored.filter(({ sha256 }) => !has(sha256)).length
  const unread = library.countUnread()
  const disk = await statfs(library.dir)
  const free = disk.bavail * disk.bsize
  return [
    { name: 'library', ok: true, detail: library.dir },
    { name: 'database', ok: damage === undefined, detail: damage ?? `sound, version ${library.version}` },
    {
      name: 'search index',
      ok: index.isCurrent() && wordsDamage === undefined,
      detail: wordsDamage ?? (index.isCurrent() ? 'current' : 'out of date: run `lectern rebuild`'),
    },
    {
      name: 'slides',
      ok: lost === 0,
      detail:
        lost === 0
          ? `${stored.length} stored`
          : `${lost} of ${stored.length} are missing: run \`lectern slides fetch --all\``,
    },
    {
      name: 'slide texts',
      ok: unread.decks === 0,
      detail:
        unread.decks === 0
          ? 'complete'
          : `of ${unread.decks} stored decks ${unread.pages} pages are missing: run \`lectern rebuild\`, which reads them again`,
    },
    { name: 'disk', ok: free > lowDiskBytes, detail: `${Math.round(free / 1024 / 1024)} MB free` },
    { name: 'runtime', ok: true, detail: `Node ${process.versions.node}, SQLite ${library.sqliteVersion}` },
  ]
}
