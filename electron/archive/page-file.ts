import { closeSync, constants, openSync, readSync } from 'node:fs'
import { type Failure, fail, type Result, succeed } from '../../core/model/failure'
import { frontMatterSignBytes, maxPageBytes, startsWithFrontMatter, toPageText } from './page-text'

/** What the disk answered, as a value. */
export function attempt<Value>(ask: () => Value): { readonly value: Value } | { readonly error: unknown } {
  try {
    return { value: ask() }
  } catch (error) {
    return { error }
  }
}

/** Whether a text file begins with front matter. Failures as of `readPageFile`. */
export const hasFrontMatter = (file: string): Result<boolean> =>
  withFile(file, (handle) =>
    succeed(startsWithFrontMatter(readUpTo(handle, frontMatterSignBytes, frontMatterSignBytes))),
  )

/** Room for most pages, and one byte to tell that there is no more. */
const usualBytes = 64 * 1024

/**
 * The text of a page's file, of which no more is read than a page may have. Failures `denied`, `unexpected` (gone, or the
 * disk does not give it), and those of `toPageText`; `detail` says what to do.
 */
export const readPageFile = (file: string): Result<string> =>
  withFile(file, (handle) => toPageText(readUpTo(handle, maxPageBytes + 1, usualBytes)))

function withFile<Value>(file: string, work: (handle: number) => Result<Value>): Result<Value> {
  // What was a file when it was listed may be a pipe by now: opening that must not wait for a writer.
  const opened = attempt(() => openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)))
  if ('error' in opened) return { failure: toFileFailure(opened.error) }
  const worked = attempt(() => work(opened.value))
  closeSync(opened.value)
  return 'error' in worked ? { failure: toFileFailure(worked.error) } : worked.value
}

/** The first bytes of a file, at most `limit`; `expected` is the room to begin with. */
function readUpTo(handle: number, limit: number, expected: number): Uint8Array {
  let buffer = Buffer.allocUnsafe(Math.min(expected, limit))
  let filled = 0
  for (;;) {
    const read = readSync(handle, buffer, filled, buffer.length - filled, filled)
    filled += read
    if (read === 0 || filled === limit) return buffer.subarray(0, filled)
    if (filled === buffer.length) buffer = Buffer.concat([buffer], Math.min(buffer.length * 4, limit))
  }
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown'

/** What an error of the disk means for one file or folder of a source. */
export function toFileFailure(error: unknown, file = ''): Failure {
  const code = codeOf(error)
  // A name of other bytes than UTF-8 is listed with this mark, and nothing is found by it.
  if (code === 'ENOENT' && file.includes('\uFFFD')) {
    return fail('invalid', 'Its name is not written in UTF-8, so it cannot be opened: rename it, then import again.')
      .failure
  }
  if (['EACCES', 'EPERM'].includes(code)) {
    return fail('denied', 'Reading it is not permitted: change its permissions, then import again.').failure
  }
  // Not `not-found`, which would mean that the whole folder is gone.
  if (code === 'ENOENT') return fail('unexpected', 'It disappeared while the folder was read: import again.').failure
  return fail('unexpected', `It could not be read (${code}): check the disk, then import again.`).failure
}
