import type { PageLine } from './line-writer'

const opened = /《[^《》]*$/
const closed = /^[^《》]*》/
const longestPart = 80

/** The lines of a page with titles whole that were broken within 《》, as pages of other programs are when they are turned into Markdown. */
export function joinBrokenQuotes(lines: readonly PageLine[]): readonly PageLine[] {
  if (!lines.some((line, at) => isBroken(line, lines[at + 1]))) return lines
  const joined: PageLine[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last !== undefined && isBroken(last, line)) joined[joined.length - 1] = join(last, line)
    else joined.push(line)
  }
  return joined
}

const isBroken = (line: PageLine, next: PageLine | undefined): boolean =>
  next !== undefined &&
  line.kind === next.kind &&
  line.kind !== 'row' &&
  line.text.length <= longestPart &&
  next.text.length <= longestPart &&
  opened.test(line.text) &&
  closed.test(next.text)

const join = (line: PageLine, next: PageLine): PageLine => ({
  ...line,
  text: joinBrokenText(line.text, next.text),
  isBold: line.isBold && next.isBold,
  links: [...line.links, ...next.links],
})

/** A text that was broken, as one: between Han stands no space. */
export function joinBrokenText(text: string, next: string): string {
  const isHan = /\p{Script=Han}$/u.test(text) && /^\p{Script=Han}/u.test(next)
  return `${text}${isHan ? '' : ' '}${next}`
}
