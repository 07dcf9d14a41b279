import { fail, isFailed, type Result } from '../../core/model/failure'
import { archiveLimits } from './archive-limits'
import { toArchiveError } from './archive-reader'
import { openArchive } from './open-archive'
import { surveyArchive } from './survey-archive'

/**
 * One file of an archive, by its path as the archive's pages know it: slides, or the configuration of a site. Failures:
 * `not-found`, `too-large` when it has more than `limit` bytes, and those of reading the archive.
 */
export async function readArchiveEntry(
  file: string,
  path: string,
  { limit, signal }: { readonly limit: number; readonly signal?: AbortSignal },
): Promise<Result<Uint8Array>> {
  const reader = await openArchive(file, archiveLimits, signal)
  if (isFailed(reader)) return reader
  try {
    const place = (await surveyArchive(reader.ok, archiveLimits)).others.get(path)
    if (place === undefined) return fail('not-found', `${file} holds no ${path}`)
    if (place.size > limit) return fail('too-large', `${path} has more than ${Math.floor(limit / 1_048_576)} MB.`)
    for await (const { unpack } of reader.ok.unpack(new Set([place.position]))) return await unpack()
    return fail('not-found', `${file} holds no ${path}`)
  } catch (error) {
    return { failure: toArchiveError(error).failure }
  } finally {
    await reader.ok.close()
  }
}

/** The text of a small file of an archive; undefined when there is none. */
export async function readArchiveText(file: string, path: string, limit: number): Promise<string | undefined> {
  const bytes = await readArchiveEntry(file, path, { limit })
  return isFailed(bytes) ? undefined : new TextDecoder().decode(bytes.ok)
}
