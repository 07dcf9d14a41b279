/** What pdf.js tells of a run of text: its place in points from the page's lower left, and whether it ends a line. */
export interface TextRun {
  readonly str: string
  readonly hasEOL: boolean
  /** The last two of its six numbers are where the run begins. */
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

interface Line {
  text: string
  left: number
  right: number
  baseline: number
  size: number
}

/**
 * The text of a page, one line a line. A Chinese sentence that the page breaks in two comes back in one piece, since
 * nobody searches for a phrase with a line break in it. Characters stay as the file has them, apart from control characters.
 */
export const joinText = (runs: readonly TextRun[]): string => {
  const lines: Line[] = []
  for (const line of toLines(runs)) {
    const last = lines.at(-1)
    if (last !== undefined && continues(last, line)) {
      last.text += line.text
      last.baseline = line.baseline
      last.left = line.left
      last.right = line.right
    } else lines.push(line)
  }
  return lines.map((line) => line.text).join('\n')
}

const toLines = (runs: readonly TextRun[]): Line[] => {
  const lines: Line[] = []
  let line: Line | undefined
  for (const { str, hasEOL, transform, width, height } of runs) {
    const left = transform[4] ?? 0
    if (line === undefined) line = { text: '', left, right: left, baseline: transform[5] ?? 0, size: height }
    line.text += str
    line.right = Math.max(line.right, left + width)
    line.size = Math.max(line.size, height)
    if (!hasEOL) continue
    lines.push(line)
    line = undefined
  }
  if (line !== undefined) lines.push(line)
  return lines.map((each) => ({ ...each, text: clean(each.text) })).filter((each) => each.text !== '')
}

const clean = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a NUL would end the text in the database
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

// The same size, one line step below, and not longer than the line before it: a paragraph, not a list of short points.
const continues = (above: Line, below: Line): boolean => {
  if (!/[\p{Script=Han}，、；：（《“]$/u.test(above.text) || !/^[\p{Script=Han}，。、；：）》”]/u.test(below.text))
    return false
  const size = Math.max(above.size, below.size)
  const step = above.baseline - below.baseline
  return (
    Math.abs(above.size - below.size) <= size * 0.15 &&
    step > size * 0.5 &&
    step < size * 2.2 &&
    Math.abs(above.left - below.left) <= size * 2.5 &&
    above.right - above.left >= size * 8 &&
    above.right >= below.right - size
  )
}
