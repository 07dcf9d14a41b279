import type { LineWriter } from './line-writer'
import { toShownFile } from './shown-file'

const part = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>|[^<]+|</g

/** Writes the text, links, rows and breaks of a piece of HTML; what scripts and styles hold is left out. */
export function writeHtml(writer: LineWriter, html: string): void {
  let silent: string | undefined
  for (const [whole, slash, name, attributes] of html.matchAll(part)) {
    const tag = name?.toLowerCase()
    if (silent !== undefined) {
      if (slash === '/' && tag === silent) silent = undefined
    } else if (tag === undefined) {
      if (!whole.startsWith('<!--')) writer.write(decodeEntities(whole.replace(/\s+/g, ' ')))
    } else if (slash === '/') closers[tag]?.(writer)
    else if (tag === 'script' || tag === 'style') silent = tag
    else openers[tag]?.(writer, attributes ?? '')
  }
}

const endLine = (writer: LineWriter): void => writer.endLine()
const startHeading = (level: number) => (writer: LineWriter) => writer.startHeading(level)

const startCell = (writer: LineWriter, attributes: string): void =>
  writer.startCell(Number(readAttribute(attributes, 'rowspan')) || 1, Number(readAttribute(attributes, 'colspan')) || 1)

/** Slides that the page shows within itself are a link to them. */
function writeFrame(writer: LineWriter, address: string): void {
  const url = toShownFile(address)
  if (url === undefined) return
  writer.startLink(url)
  writer.endLink()
}

const openers: Readonly<Record<string, (writer: LineWriter, attributes: string) => void>> = {
  br: (writer) => writer.breakLine(),
  p: endLine,
  div: endLine,
  section: endLine,
  hr: (writer) => writer.writeRule(),
  h1: startHeading(1),
  h2: startHeading(2),
  h3: startHeading(3),
  h4: startHeading(4),
  h5: startHeading(5),
  h6: startHeading(6),
  li: (writer) => writer.startItem(),
  blockquote: (writer) => writer.startQuote(),
  table: (writer) => writer.startTable(),
  tr: (writer) => writer.startRow(),
  td: startCell,
  th: startCell,
  dt: (writer) => {
    writer.endLine()
    writer.startBold()
  },
  dd: endLine,
  b: (writer) => writer.startBold(),
  strong: (writer) => writer.startBold(),
  em: (writer) => writer.startItalic(),
  i: (writer) => writer.startItalic(),
  img: (writer, attributes) =>
    writer.writeImage(readAttribute(attributes, 'src') || readAttribute(attributes, 'data-src')),
  iframe: (writer, attributes) =>
    writeFrame(writer, readAttribute(attributes, 'src') || readAttribute(attributes, 'data-src')),
  embed: (writer, attributes) => writeFrame(writer, readAttribute(attributes, 'src')),
  object: (writer, attributes) => writeFrame(writer, readAttribute(attributes, 'data')),
  a: (writer, attributes) => writer.startLink(readAttribute(attributes, 'href')),
}

const closers: Readonly<Record<string, (writer: LineWriter) => void>> = {
  p: endLine,
  div: endLine,
  section: endLine,
  h1: endLine,
  h2: endLine,
  h3: endLine,
  h4: endLine,
  h5: endLine,
  h6: endLine,
  dt: (writer) => {
    writer.endLine()
    writer.endBold()
  },
  dd: endLine,
  li: (writer) => writer.endItem(),
  blockquote: (writer) => writer.endQuote(),
  table: (writer) => writer.endTable(),
  tr: (writer) => writer.endRow(),
  b: (writer) => writer.endBold(),
  strong: (writer) => writer.endBold(),
  em: (writer) => writer.endItalic(),
  i: (writer) => writer.endItalic(),
  a: (writer) => writer.endLink(),
}

function readAttribute(attributes: string, name: string): string {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes)
  return decodeEntities(match?.[1] ?? match?.[2] ?? match?.[3] ?? '')
}

const entities = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }))

/** A text with its entities as the characters that they stand for. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities.get(String(name).toLowerCase()) ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
