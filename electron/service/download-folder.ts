import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isRunning } from '../library/import-mark'

/** Archives lie here while they come and are read; none outlives its import. */
const folderName = 'incoming'

/** A new place for an archive that is fetched, in the library's folder: where there is room for what it holds. */
export async function toDownloadFile(libraryDir: string): Promise<string> {
  const dir = join(libraryDir, folderName)
  await mkdir(dir, { recursive: true })
  // The process id in the name lets another process's sweep leave it alone.
  return join(dir, `${process.pid}-${randomUUID()}.archive`)
}

/** Removes what a program left that was killed while it fetched or read an archive. */
export async function sweepDownloads(libraryDir: string): Promise<void> {
  const dir = join(libraryDir, folderName)
  for (const name of await readdir(dir).catch(() => [])) {
    const pid = Number(/^\d+/.exec(name)?.[0] ?? 0)
    if (pid !== process.pid && !isRunning(pid)) await rm(join(dir, name), { recursive: true, force: true })
  }
}
