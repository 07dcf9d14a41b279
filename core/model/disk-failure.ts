import { type Failure, fail } from './failure'

const kindByCode: Readonly<Record<string, Failure['kind']>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  EISDIR: 'denied',
  ENOTDIR: 'denied',
  EBUSY: 'denied',
  ENAMETOOLONG: 'denied',
  ENOENT: 'not-found',
}

/** The failure a file system error stands for, naming `path`; anything unforeseen is `unexpected` with its code. */
export const toDiskFailure = (error: unknown, path: string): Failure => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  const kind = code === undefined ? undefined : kindByCode[code]
  return fail(kind ?? 'unexpected', kind === undefined ? `${path}: ${code ?? String(error)}` : path).failure
}
