import MarkdownIt from 'markdown-it'
import { joinBrokenQuotes } from './broken-quotes'
import { blankChapters, mayHoldChapters } from './chapters'
import { bracketSpacedPaths, writeOutPaths } from './file-ref'
import { splitJoinedLabels } from './joined-labels'
import { createLineWriter, type LineWriter, type WrittenLines } from './line-writer'
import { makeTokensQuick } from './quick-tokens'
import { dropAttributeLists, writeOutShortcodes } from './shortcodes'
import { fillsLines, goesOn } from './wrapped-text'
import { writeHtml } from './write-html'

// HTML stays on: many pages mix `<a>`, `<br/>` and `<table>` into Markdown. Nothing here is ever shown.
const markdown = new MarkdownIt({ html: true })
// Addresses are kept as the page writes them: a deck's identity must not depend on this library's escaping.
markdown.normalizeLink = (url) => url
makeTokensQuick(markdown)

type Token = ReturnType<typeof markdown.parse>[number]

/** What may make a text more than plain words and line breaks. */
const marked = /[\\`*_[<&]|~~/

// Most texts hold no marks: they stay whole, and are written as they stand.
markdown.core.ruler.at('inline', ({ tokens, md, env }) => {
  for (const token of tokens) {
    if (token.type === 'inline' && marked.test(token.content) && !(env.isForLinks === true && isProse(token.content)))
      md.inline.parse(token.content, md, env, token.children ?? [])
  }
})

/** Longer lines than these, without links, introduce none. */
const shortestProse = 60
const mostMarks = 20

/** Whether a text is nothing but long lines of prose without links, pictures and HTML. */
const isProse = (content: string): boolean => !/[[<&\\]|:\/\//.test(content) && content.split('\n').every(isProseLine)

const isProseLine = (line: string): boolean =>
  line.length > shortestProse && !/[*_`~:：\s]$/.test(line) && line.replace(/[^*_`~]+/g, '').length <= mostMarks

/**
 * A page's Markdown as a flat list of lines, with its pictures, whatever mixture of Markdown and HTML they were written
 * in. When only links and pictures are asked for, prose without them may keep its marks.
 */
export function readLines(body: string, isForLinks = false): WrittenLines {
  const writer = createLineWriter()
  const text = body.length > longestBody ? body.slice(0, longestBody) : body
  const written = bracketSpacedPaths(
    bracketSpacedLinks(dropAttributeLists(writeOutShortcodes(writeOutPaths(dropStruck(text))))),
  )
  const tokens = markdown.parse(written, { isForLinks })
  const isFilled = fillsLines(toParagraphs(tokens))
  for (const token of tokens) joinBroken(token, isFilled)
  for (const token of tokens) writeBlock(writer, token)
  const { lines: all, images } = writer.finish()
  const lines = mayHoldChapters(text) ? blankChapters(all) : all
  const whole = text.includes('《') ? joinBrokenQuotes(lines) : lines
  return { lines: isForLinks ? whole : splitJoinedLabels(whole), images }
}

/** `~~7 月 16 日~~`: what is struck out is said no more. */
const dropStruck = (text: string): string =>
  text.includes('~~') ? text.replace(/(?<!~)~~(?!~)[^~\n]{1,200}~~(?!~)/g, '') : text

function* toParagraphs(tokens: readonly Token[]): Generator<string> {
  for (const { type, content } of tokens) if (type === 'inline' && content.includes('\n')) yield content
}

/** Makes a space of each break of a paragraph behind which its line goes on: within a link, and where lines are filled. */
function joinBroken(token: Token, isFilled: boolean): void {
  if (token.type !== 'inline' || !token.content.includes('\n')) return
  const within = token.content.includes('](') && brokenLink.test(token.content) ? listBreaksInLinks(token) : []
  if (!isFilled && within.length === 0) return
  const lines = token.content.split('\n')
  const isJoined = lines.map((line, at) => within[at] === true || (isFilled && goesOn(line, lines[at + 1] ?? '')))
  const breaks = (token.children ?? []).filter(({ type }) => type === 'softbreak' || type === 'hardbreak')
  // Within code and HTML a line may end, too: which break is which is not known then.
  if (breaks.length > 0 && breaks.length !== lines.length - 1) return
  breaks.forEach((end, at) => {
    if (end.type === 'softbreak' && isJoined[at] === true) Object.assign(end, { type: 'text', content: ' ' })
  })
  token.content = lines.reduce((text, line, at) => `${text}${isJoined[at - 1] === true ? ' ' : '\n'}${line}`)
}

const brokenLink = /\[[^[\]\n]+\n[^[\]]+\]\(/

/** Of each break of a paragraph, whether it stands within the words of a link. */
function listBreaksInLinks({ children }: Token): boolean[] {
  let isWithin = false
  return (children ?? []).flatMap(({ type }) => {
    if (type === 'link_open') isWithin = true
    if (type === 'link_close') isWithin = false
    return type === 'softbreak' || type === 'hardbreak' ? [isWithin] : []
  })
}

/** What a page says stands in its first million characters, if anywhere: the longest real page has 150,000. */
const longestBody = 1_000_000

/** An address is no longer than this. */
const longestAddress = 2000

/** `[deck](https://a/b c.pdf)` is no link in Markdown; people write it, and browsers would open it. */
function bracketSpacedLinks(body: string): string {
  let text = ''
  let from = 0
  for (let at = body.indexOf('](http'); at >= 0; at = body.indexOf('](http', at + 6)) {
    const rest = body.slice(at, at + longestAddress)
    const address = readSpacedFile(rest) ?? spacedLink.exec(rest)?.[1]
    if (address === undefined) continue
    text += `${body.slice(from, at)}](<${address}>)`
    from = at + address.length + 3
  }
  return text + body.slice(from)
}

/** `](https://a/b (1).pdf)`: a file of slides with spaces and brackets in its name. */
function readSpacedFile(rest: string): string | undefined {
  let depth = 0
  for (let at = 2; at < rest.length; at += 1) {
    const char = rest[at]
    if (char === '\n' || char === '<' || char === '>' || char === '"') return undefined
    if (char === '(') depth += 1
    else if (char === ')' && depth > 0) depth -= 1
    else if (char === ')') {
      const address = rest.slice(2, at)
      return address.includes(' ') && spacedFile.test(address) ? address : undefined
    }
  }
  return undefined
}

const spacedFile = /^[^\s].*\.(?:pdf|pptx?|key)(?:[?#]\S*)?$/i
const spacedLink = /^\]\((https?:\/\/[^()\s<>"']+(?: (?!["'])[^()\s<>"']+)+)\)/

/** Times of day at the beginning of lines: an agenda that was indented, not code. */
const timed = /^\s*\d{1,2}[:：]\d{2}\s*[-–—~～至]/gm

const blocks: Readonly<Record<string, (writer: LineWriter, token: Token) => void>> = {
  heading_open: (writer, token) => writer.startHeading(Number(token.tag.slice(1))),
  heading_close: (writer) => writer.endLine(),
  paragraph_close: (writer) => writer.endLine(),
  list_item_open: (writer) => writer.startItem(),
  list_item_close: (writer) => writer.endItem(),
  blockquote_open: (writer) => writer.startQuote(),
  blockquote_close: (writer) => writer.endQuote(),
  table_open: (writer) => writer.startTable(),
  table_close: (writer) => writer.endTable(),
  tr_open: (writer) => writer.startRow(),
  tr_close: (writer) => writer.endRow(),
  td_open: (writer) => writer.startCell(),
  th_open: (writer) => writer.startCell(),
  code_block: (writer, { content }) => {
    if ((content.match(timed) ?? []).length > 1) writePlain(writer, content.trim())
    writer.endLine()
  },
  hr: (writer) => writer.writeRule(),
  html_block: (writer, token) => writeHtml(writer, token.content),
  inline: (writer, { content, children }) => {
    if (children === null || children.length === 0) writePlain(writer, content)
    else for (const child of children) writeInline(writer, child)
  },
}

function writePlain(writer: LineWriter, content: string): void {
  const [first = '', ...others] = content.split('\n')
  writer.write(first)
  for (const line of others) {
    writer.breakLine()
    writer.write(line)
  }
}

const writeBlock = (writer: LineWriter, token: Token): void => blocks[token.type]?.(writer, token)

const inlines: Readonly<Record<string, (writer: LineWriter, token: Token) => void>> = {
  text: (writer, token) => writer.write(token.content),
  text_special: (writer, token) => writer.write(token.content),
  code_inline: (writer, token) => writer.write(token.content),
  softbreak: (writer) => writer.breakLine(),
  hardbreak: (writer) => writer.breakLine(),
  strong_open: (writer) => writer.startBold(),
  strong_close: (writer) => writer.endBold(),
  em_open: (writer) => writer.startItalic(),
  em_close: (writer) => writer.endItalic(),
  link_open: (writer, token) => writer.startLink(String(token.attrGet('href') ?? '')),
  image: (writer, token) => writer.writeImage(String(token.attrGet('src') ?? '')),
  link_close: (writer) => writer.endLink(),
  html_inline: (writer, token) => writeHtml(writer, token.content),
}

const writeInline = (writer: LineWriter, token: Token): void => inlines[token.type]?.(writer, token)
