import type { Run } from './tokens'

/** A name whose signs are no letters, and yet what it is known by: `C++`, `c#`, `.NET`. In lower case, with its signs. */
export function findSignedName(folded: string, { start, end, isHan }: Run): string | undefined {
  if (isHan) return undefined
  const after = /^(?:\+\+|#)(?![a-z0-9+#])/iu.exec(folded.slice(end, end + 3))?.[0] ?? ''
  const before = start === 1 && folded.startsWith('.') && after === '' && /\D/.test(folded.slice(start, end)) ? '.' : ''
  return before + after === '' ? undefined : (before + folded.slice(start, end) + after).toLowerCase()
}
