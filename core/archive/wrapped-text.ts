import { readLabel } from './labels'

/** Where people fill lines up to a width, it is at least this. */
const leastWidth = 72
/** A longer line was not filled up to a width, unless an address made it so long. */
const mostWidth = 125
/** So many lines are asked whether a page fills its lines, of which so large a share has to be filled. */
const leastFilled = 3
const mostAsked = 200
const filledShare = 0.8

/** Whether a line ends where it does since the first word of the next would have made it too long. */
function isFilled(line: string, next: string): boolean {
  const word = next.indexOf(' ')
  const length = line.length + 1 + (word < 0 ? next.length : word)
  return length > leastWidth && (line.length <= mostWidth || line.includes(']('))
}

const isHanBeside = (line: string, next: string): boolean =>
  /\p{Script=Han}\P{L}?$/u.test(line) || /^\p{Script=Han}/u.test(next)

/** Whether a page's paragraphs are filled up to a width, so that the end of a line says nothing. */
export function fillsLines(paragraphs: Iterable<string>): boolean {
  let asked = 0
  let filled = 0
  for (const paragraph of paragraphs) {
    const lines = paragraph.split('\n')
    for (const [at, line] of lines.entries()) {
      const next = lines[at + 1]
      if (next === undefined || isHanBeside(line, next)) continue
      asked += 1
      if (isFilled(line, next)) filled += 1
    }
    if (asked >= mostAsked) break
  }
  return filled >= leastFilled && filled >= asked * filledShare
}

/** What begins a line of its own, wherever the line above ends. */
const ownLine = /^(?:\*\*|__|\d{1,2}[:.h]\d\d|[•·●▪➡✅🌈])/u

/** Whether, on a page that fills its lines, a line goes on in the next. */
export const goesOn = (line: string, next: string): boolean =>
  isFilled(line, next) && !isHanBeside(line, next) && !ownLine.test(next) && readLabel(next)?.field === undefined
