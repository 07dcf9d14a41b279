import { type Failure, fail } from '../../core/model/failure'

const kinds: Readonly<Record<string, Failure['kind']>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  ENOENT: 'not-found',
}

/** Names what the file system refused; throws on what did not come from the file system. */
export function toDiskFailure(error: unknown): { failure: Failure } {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error
  return fail(kinds[error.code] ?? 'unexpected', error.message)
}
