import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import { createFolderFiles } from './folder-files'
import { toFileFailure } from './page-file'
import { readArchiveEntry } from './read-archive-entry'

/** A file of a source, opened: `body` closes it at its end. */
export interface SourceFile {
  readonly host: string
  readonly total: number
  readonly body: AsyncIterable<Uint8Array>
}

/** Opens a file of a folder by its path in it. Failures `not-found` (also for what leads out), `denied`, `unexpected`. */
export async function openFolderFile(dir: string, path: string): Promise<Result<SourceFile>> {
  const file = createFolderFiles(dir).find(path)
  if (file === undefined) return fail('not-found', `${dir} holds no ${path}: it was moved or deleted`)
  try {
    // What was a file when it was listed may be a pipe by now: opening that must not wait for a writer.
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const found = await handle.stat()
    if (found.isFile()) return succeed({ host: dir, total: found.size, body: handle.createReadStream() })
    await handle.close()
    return fail('not-found', `${path} is not a file`)
  } catch (error) {
    return { failure: toFileFailure(error) }
  }
}

/** The same out of an archive file, of which one entry is unpacked: no larger than `limit`. */
export async function openArchiveFile(
  file: string,
  path: string,
  options: { readonly limit: number; readonly signal: AbortSignal },
): Promise<Result<SourceFile>> {
  const bytes = await readArchiveEntry(file, path, options)
  return isFailed(bytes) ? bytes : succeed({ host: file, total: bytes.ok.length, body: inOne(bytes.ok) })
}

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
