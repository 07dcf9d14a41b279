/** How many columns a terminal gives a text: Chinese, Japanese and Korean characters take two. */
export const toWidth = (text: string): number => {
  let width = 0
  for (const character of text) width += toCharacterWidth(character)
  return width
}

const toCharacterWidth = (character: string): number => {
  if (/\p{Mn}|\p{Cf}/u.test(character)) return 0
  return /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
    character,
  )
    ? 2
    : 1
}

const widestColumn = 48

/** A line of its own within a cell would be taken for a row. */
const toCell = (text: string): string => text.replace(/\s*[\n\v\f\r\u0085\u2028\u2029]\s*/g, ' ')

/** Cells in columns that stand under each other, but for a cell too long for that; the last column runs free. */
export const toTable = (given: readonly (readonly string[])[]): string => {
  const rows = given.map((row) => row.map(toCell))
  const widths: number[] = []
  for (const row of rows)
    for (const [at, cell] of row.entries())
      widths[at] = Math.min(widestColumn, Math.max(widths[at] ?? 0, toWidth(cell)))
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === row.length - 1 ? cell : cell + ' '.repeat(Math.max(0, (widths[at] ?? 0) - toWidth(cell))),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** `1 talk`, `2 talks`. */
export const toCount = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** Bytes as a person reads them: `12.3 MB`. */
export const toSize = (bytes: number): string => {
  if (bytes < 1000) return `${bytes} B`
  const units = ['kB', 'MB', 'GB', 'TB']
  let size = bytes / 1000
  let unit = 0
  while (size >= 999.95 && unit < units.length - 1) {
    size /= 1000
    unit += 1
  }
  return `${size.toFixed(size < 10 ? 1 : 0)} ${units[unit]}`
}
