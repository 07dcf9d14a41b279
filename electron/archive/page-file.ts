import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { type Failure, fail, type Result, succeed } from '../../core/model/failure'
import { frontMatterSignBytes, maxPageBytes, startsWithFrontMatter, toPageText } from './page-text'

/** What the disk answered, as a value. */
export const attempt = <T>(asked: Promise<T>): Promise<{ value: T } | { error: unknown }> =>
  asked.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )

/** Whether a text file begins with front matter. Failures as of `readPageFile`. */
export const hasFrontMatter = (file: string): Promise<Result<boolean>> =>
  withFile(file, async (handle) => succeed(startsWithFrontMatter(await readUpTo(handle, frontMatterSignBytes))))

/**
 * The text of a page's file, of which no more is read than a page may have. Failures `denied`, `unexpected` (gone, or the
 * disk does not give it), and those of `toPageText`; `detail` says what to do.
 */
export const readPageFile = (file: string, size: number): Promise<Result<string>> =>
  withFile(file, async (handle) => toPageText(await readUpTo(handle, maxPageBytes + 1, size + 1)))

async function withFile<Value>(
  file: string,
  work: (handle: FileHandle) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  // What was a file when it was listed may be a pipe by now: opening that must not wait for a writer.
  const opened = await attempt(open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)))
  if ('error' in opened) return { failure: toFileFailure(opened.error) }
  const worked = await attempt(work(opened.value))
  await opened.value.close().catch(() => undefined)
  return 'error' in worked ? { failure: toFileFailure(worked.error) } : worked.value
}

/** The first bytes of a file, at most `limit`; `expected` is how many there should be and one more. */
async function readUpTo(handle: FileHandle, limit: number, expected = limit): Promise<Uint8Array> {
  let buffer = Buffer.alloc(Math.min(expected, limit))
  let filled = 0
  for (;;) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, filled)
    filled += bytesRead
    if (bytesRead === 0 || filled === limit) return buffer.subarray(0, filled)
    // One byte was kept free: when it is taken, the file has grown.
    if (filled === buffer.length) buffer = Buffer.concat([buffer], Math.min(buffer.length * 2, limit))
    else if (filled === expected - 1) return buffer.subarray(0, filled)
  }
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown'

/** What an error of the disk means for one file or folder of a source. */
export function toFileFailure(error: unknown): Failure {
  const code = codeOf(error)
  if (['EACCES', 'EPERM'].includes(code)) {
    return fail('denied', 'Reading it is not permitted: change its permissions, then import again.').failure
  }
  // Not `not-found`, which would mean that the whole folder is gone.
  if (code === 'ENOENT') return fail('unexpected', 'It disappeared while the folder was read: import again.').failure
  return fail('unexpected', `It could not be read (${code}): check the disk, then import again.`).failure
}
