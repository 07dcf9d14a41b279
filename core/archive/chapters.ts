import type { PageLine } from './line-writer'

const place = /^\W{0,2}(?:(\d{1,2}):)?(\d{1,2}):(\d{2})\W{0,2}\s+\S/u
const fewestChapters = 3

/** Whether a page may hold what `blankChapters` looks for: asked first, since it takes less time. */
export const mayHoldChapters = (body: string): boolean => /0:00|[?&#]t=\d/.test(body)

/**
 * Lines without the words of those that tell where in a recording something is said: several with times that begin at
 * nought and rise, or that lead there. They are no programme.
 */
export function blankChapters(lines: readonly PageLine[]): PageLine[] {
  const linked = lines.flatMap((line, at) => (isPlaceLink(line) ? [at] : []))
  const blank = new Set(linked.length >= fewestChapters ? linked : [])
  lines.forEach((line, at) => {
    if (toSeconds(line) !== 0) return
    const end = findEnd(lines, at)
    if (end - at >= fewestChapters) for (let index = at; index < end; index += 1) blank.add(index)
  })
  return lines.map((line, at) => (blank.has(at) ? { ...line, text: '' } : line))
}

/** `[3:32](https://example.org/watch?t=212) …` */
function isPlaceLink({ text, links }: PageLine): boolean {
  const [first] = links
  return first !== undefined && clock.test(first.text) && text.startsWith(first.text) && inRecording.test(first.url)
}

const clock = /^(?:\d{1,2}:)?\d{1,2}:\d{2}$/
const inRecording = /[?&#]t=\d/

function findEnd(lines: readonly PageLine[], from: number): number {
  let end = from + 1
  let last = 0
  for (let next = toSeconds(lines[end]); next !== undefined && next > last; next = toSeconds(lines[end])) {
    last = next
    end += 1
  }
  return end
}

function toSeconds(line: PageLine | undefined): number | undefined {
  const [, hours = '0', minutes, seconds] = line === undefined ? [] : (place.exec(line.text) ?? [])
  return minutes === undefined ? undefined : (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)
}
