import { findBareAddresses } from './bare-address'

/** A link with the words it stands on. */
export interface LineLink {
  readonly text: string
  readonly url: string
}

/** One cell of a table; its lines are joined by `\n`. */
export interface Cell {
  readonly text: string
  readonly links: readonly LineLink[]
  /** How many rows it covers, when more than its own. */
  readonly rows?: number
  /** How many columns it covers, when more than one. */
  readonly columns?: number
}

/** One line of a page as a reader sees it, without its marks. */
export interface PageLine {
  readonly kind: 'heading' | 'text' | 'item' | 'quote' | 'row' | 'rule'
  /** Of a heading, 1 to 6; of an item, how deep it is nested, from 1, its later paragraphs one deeper; else 0. */
  readonly level: number
  readonly text: string
  /** The whole line is bold: people write headings that way. */
  readonly isBold: boolean
  /** The whole line is in italics. */
  readonly isItalic?: boolean
  /** The bold words that it begins with, when it is not bold as a whole; else empty. */
  readonly boldLead: string
  /** First of its paragraph or item. */
  readonly isFirst: boolean
  readonly links: readonly LineLink[]
  /** Only of a row. */
  readonly cells: readonly Cell[]
  /** Rows of one table have the same number. */
  readonly table: number
}

/** The lines of a page, and the addresses of its pictures, each once. */
export interface WrittenLines {
  readonly lines: readonly PageLine[]
  readonly images: string[]
}

/** No page shows more pictures than this. */
const mostImages = 2000

/** Takes the parts of a page in reading order and gives its lines. Unbalanced parts do no harm. */
export interface LineWriter {
  write(text: string): void
  breakLine(): void
  endLine(): void
  startHeading(level: number): void
  startItem(): void
  endItem(): void
  startQuote(): void
  endQuote(): void
  startTable(): void
  endTable(): void
  startRow(): void
  endRow(): void
  startCell(rows?: number, columns?: number): void
  writeRule(): void
  writeImage(address: string): void
  startBold(): void
  endBold(): void
  startItalic(): void
  endItalic(): void
  startLink(url: string): void
  endLink(): void
  finish(): WrittenLines
}

/** An https address, or a path relative to the page; undefined for what is neither (`data:`, `http:`). */
function toImage(address: string): string | undefined {
  const clean = address.trim().replace(/^\/\/(?=[\w.-]+\/)/, 'https://')
  if (clean === '' || clean.startsWith('#') || clean.length > 2000) return undefined
  return /^https:\/\//i.test(clean) || !/^[a-z][a-z\d+.-]*:/i.test(clean) ? clean : undefined
}

const unclean = /[\t\v\f\r\u00a0\u00ad\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]|\ufe0f/

/** What is longer than a character is searched for by itself, which is done much faster. */
const isUnclean = (text: string): boolean =>
  text.includes('  ') || text.includes('**') || text.includes('-- ') || unclean.test(text)

/** A text without the marks that did not become marks, invisible characters and doubled spaces, and with room before a dash. */
const cleanText = (text: string): string =>
  isUnclean(text)
    ? text
        .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]|\ufe0f|\*\*/g, '')
        .replace(/(?<=[^\s-])-- /g, ' -- ')
        .replace(/[^\S\n]+/g, ' ')
        .trim()
    : text.trim()

/** More links in one line are no longer looked through for one that is known already. */
const mostKnown = 50

/** Adds the addresses that stand in a text without being links. */
function addBareLinks(text: string, links: LineLink[]): void {
  const known = links.slice(0, mostKnown)
  for (const url of findBareAddresses(text)) {
    if (!known.some((link) => link.url.startsWith(url) || link.text.includes(url))) links.push({ text: url, url })
  }
}

/** `{#its-anchor}`, `{: .its-class}`: what some generators read behind a heading. */
const headingMark = /\s*\{[#:.][^{}]{0,80}\}$/

/** Creates an empty writer. */
export function createLineWriter(): LineWriter {
  const lines: PageLine[] = []
  const images = new Set<string>()
  let text = ''
  let boldText = ''
  let italicText = ''
  let links: LineLink[] = []
  let cells: Cell[] | undefined
  let isInCell = false
  let span: { readonly rows?: number; readonly columns?: number } = {}
  let link: { readonly url: string; text: string } | undefined
  let heading = 0
  /** How many paragraphs each entry that is open has had. */
  const items: number[] = []
  let quotes = 0
  let bold = 0
  let italic = 0
  let table = 0
  let isFirst = true

  const takeContent = (): Cell => {
    endLink()
    const clean = text.includes('\n') ? text.split('\n').map(cleanText).filter(Boolean).join('\n') : cleanText(text)
    if (clean.includes('://')) addBareLinks(clean, links)
    const content = { text: clean, links }
    text = ''
    boldText = ''
    italicText = ''
    links = []
    return content
  }

  function endLink(): void {
    if (link !== undefined && link.url !== '') {
      links.push({ text: cleanText(link.text), url: link.url.trim().replace(/\\([_*&~])/g, '$1') })
    }
    link = undefined
  }

  const endCell = (): void => {
    if (isInCell) cells?.push({ ...takeContent(), ...span })
    isInCell = false
  }

  const kindOf = (): PageLine['kind'] =>
    heading > 0 ? 'heading' : items.length > 0 ? 'item' : quotes > 0 ? 'quote' : 'text'

  /** What stands in a later paragraph of an entry stands within it. */
  const toDepth = (): number => items.length + ((items.at(-1) ?? 0) > 0 ? 1 : 0)

  const breakLine = (): void => {
    if (isInCell) {
      write('\n')
      return
    }
    const raw = text.trim()
    const isBold =
      (boldText !== '' && cleanText(boldText) === cleanText(raw)) ||
      (raw.startsWith('**') && /^\*\*[^*]+\*\*$/.test(raw))
    const lead = isBold || boldText === '' || cells !== undefined ? '' : cleanText(boldText)
    const isItalic = italicText !== '' && cleanText(italicText) === cleanText(raw)
    const taken = takeContent()
    const content =
      heading > 0 && taken.text.endsWith('}') ? { ...taken, text: taken.text.replace(headingMark, '') } : taken
    if (content.text === '' && content.links.length === 0) return
    const boldLead = lead !== '' && content.text.startsWith(lead) ? lead : ''
    const line = {
      kind: kindOf(),
      level: heading || toDepth(),
      ...content,
      isBold,
      boldLead,
      isFirst,
      cells: [],
      table: 0,
    }
    lines.push(isItalic ? { ...line, isItalic } : line)
    isFirst = false
  }

  const endLine = (): void => {
    breakLine()
    if (isInCell) return
    const paragraphs = items.pop()
    if (paragraphs !== undefined) items.push(paragraphs + (isFirst ? 0 : 1))
    heading = 0
    isFirst = true
  }

  function write(part: string): void {
    text += part
    if (bold > 0) boldText += part
    if (italic > 0) italicText += part
    if (link !== undefined) link.text += part
  }

  const endRow = (): void => {
    endCell()
    if (cells !== undefined && cells.length > 0) {
      const row = {
        text: cells.map((cell) => cell.text).join(' | '),
        links: cells.flatMap((cell) => cell.links),
        cells,
      }
      lines.push({ kind: 'row', level: 0, isBold: false, boldLead: '', isFirst: true, table, ...row })
    }
    cells = undefined
  }

  return {
    write,
    breakLine,
    endLine,
    startHeading: (level) => {
      endLine()
      heading = level
    },
    startItem: () => {
      endLine()
      items.push(0)
    },
    endItem: () => {
      endLine()
      items.pop()
    },
    startQuote: () => {
      endLine()
      quotes += 1
    },
    endQuote: () => {
      endLine()
      quotes = Math.max(0, quotes - 1)
    },
    startTable: () => {
      endRow()
      endLine()
      table += 1
    },
    endTable: () => endRow(),
    startRow: () => {
      endRow()
      endLine()
      cells = []
    },
    endRow,
    startCell: (rows = 1, columns = 1) => {
      endCell()
      cells ??= []
      isInCell = true
      span = { ...(rows > 1 ? { rows } : {}), ...(columns > 1 ? { columns } : {}) }
    },
    writeRule: () => {
      endLine()
      lines.push({
        kind: 'rule',
        level: 0,
        text: '',
        isBold: false,
        boldLead: '',
        isFirst: true,
        links: [],
        cells: [],
        table: 0,
      })
    },
    writeImage: (address) => {
      const image = toImage(address)
      if (image !== undefined && images.size < mostImages) images.add(image)
    },
    startBold: () => {
      bold += 1
    },
    endBold: () => {
      bold = Math.max(0, bold - 1)
    },
    startItalic: () => {
      italic += 1
    },
    endItalic: () => {
      italic = Math.max(0, italic - 1)
    },
    startLink: (url) => {
      endLink()
      link = { url, text: '' }
    },
    endLink,
    finish: () => {
      endRow()
      endLine()
      return { lines, images: [...images] }
    },
  }
}
