/** A short name for a source: the folder's own, in letters and digits, told apart by a number when it is taken. */
export function toSourceId(folderName: string, taken: ReadonlySet<string>): string {
  const name = folderName
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  const base = [...(name || 'folder')].slice(0, 40).join('')
  if (!taken.has(base) && base !== 'builtin') return base
  for (let number = 2; ; number += 1) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`
}
