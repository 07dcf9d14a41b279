import type { LinkKind } from '../model/item'
import { toDeckKey, withoutFragment } from './deck-address'
import { toFileRef } from './file-ref'
import { isFiller } from './fillers'
import { isGenericText, splitLabel } from './labels'
import type { LineLink, PageLine } from './line-writer'
import { type AroundFile, isSlidesFile, toKindOfWords, toLinkKind } from './link-kind'
import { isDownload } from './slide-address'
import { slidesFile } from './slide-file'
import { leadsToSlides, type SaidOfLink } from './slide-words'
import { withoutGenericLinks } from './talk-lines'
import { isNumberedTalk, readTalkTitle } from './talk-title'
import { isAddress, toAddress } from './web-address'

/** A link of a page, with what stands around it. */
export interface PageLink {
  readonly kind: LinkKind
  /** The words of the link, or what introduces it when they say nothing. */
  readonly title: string
  readonly url: string
  /** Whether the link's own words name what it leads to. */
  readonly hasOwnTitle: boolean
  /** The words of every link to this address. */
  readonly names: readonly string[]
  readonly isDeck: boolean
  /** The line it stands on. */
  readonly line: number
  /** What stands before it on its line. */
  readonly before: string
  /** What stands right behind it there. */
  readonly behind: string
}

/**
 * Every https or http link of a page once, in order, images left out, and the slide files that it names by a path. On an
 * event's page a PDF is taken for slides sooner.
 */
export function readPageLinks(lines: readonly PageLine[], isEvent: boolean): PageLink[] {
  const found = new Map<string, PageLink & { names: string[] }>()
  const headings: string[] = []
  const heads = readColumnHeads(lines)
  let heading = ''
  let label = ''
  let entry = ''
  // What stands behind the last link introduces none.
  const last = lines.findLastIndex((line) => line.links.length > 0)
  lines.slice(0, last + 1).forEach((line, at) => {
    if (line.kind === 'heading') {
      heading = line.text
      headings.length = Math.min(headings.length, line.level)
      headings[line.level] = line.text
      label = ''
    }
    // Prose without links introduces none: most lines are.
    if (line.links.length === 0 && line.text.length > longestLabel && !endsWithColon(line.text)) {
      if (line.kind !== 'heading') label = ''
      entry = ''
      return
    }
    const labelled = /^[^:：]*\d[:：]\d/.test(line.text.slice(0, 40)) ? undefined : splitLabel(line.text)
    if (isEntryLine(line)) {
      entry = readEntryTitle(line)
      if (labelled !== undefined || line.links.length === 0) label = ''
    } else if (labelled !== undefined && isLinkLabel(labelled.rest, line)) label = labelled.label
    else if (labelled !== undefined) label = line.links.length > 0 ? labelled.label : ''
    else if (line.links.length === 0 && line.kind !== 'heading')
      label = line.text.length <= longestLabel && !sentenceEnd.test(line.text) ? line.text : ''
    if (label !== '' || line.kind === 'heading' || line.kind === 'rule') entry = ''
    const above = line.isFirst ? '' : (lines[at - 1]?.text ?? '')
    let end = 0
    for (const link of line.links) {
      const from = link.text === '' ? -1 : line.text.indexOf(link.text, end)
      const before = from < 0 ? '' : line.text.slice(end, from)
      const begin = end
      end = from < 0 ? end : from + link.text.length
      const address = toAddress(link.url)
      const ref = isAddress(address) ? undefined : toFileRef(address)
      if (ref === undefined && !isAddress(address)) continue
      const written = ref ?? (slidesFile.test(address) ? withoutFragment(address) : address)
      const key = slidesFile.test(written) ? toDeckKey(written) : written
      const known = found.get(key)
      // The first writing of an address stands, but for https.
      const url = known === undefined || (isPlainHttp(known.url) && !isPlainHttp(written)) ? written : known.url
      if (known !== undefined && (known.hasOwnTitle || !isOwnTitle(link.text))) {
        if (known.names.length < mostNames) known.names.push(link.text)
        if (url !== known.url) found.set(key, { ...known, url })
        continue
      }
      const around = {
        label,
        entry,
        own: readOwnWords(before),
        heading,
        line: line.text.slice(0, longestContext),
        isEvent,
      }
      const isEntry =
        line.kind === 'item' || line.kind === 'row' || line.text.length - link.text.length < shortestSentence
      const said = (): SaidOfLink => ({
        url,
        text: link.text,
        label: heads.get(line)?.(link) ?? (isEntry || labelled !== undefined ? label : ''),
        before: begin === 0 && line.kind !== 'row' ? `${above} ${before}` : before,
        behind: line.text.slice(end, end + longestContext),
        headings: isEvent ? headings.filter(Boolean).reverse() : [],
        isEntry,
      })
      const read = {
        ...toPageLink({ text: link.text, url }, around, at, said),
        before,
        behind: line.text.slice(end, end + longestBehind),
      }
      // Any other path leads to a page or a file of the site, and says nothing elsewhere.
      if (ref !== undefined && !read.isDeck) continue
      found.set(key, { ...read, names: [...(known?.names ?? []), link.text] })
    }
    if (line.kind === 'rule') label = ''
  })
  return dropFrames([...found.values()])
}

/** Who gives what a link leads to is named in so many characters behind it. */
const longestBehind = 80

/** Slides that a page shows in a frame beside a link to them are there once. */
const dropFrames = (links: readonly PageLink[]): PageLink[] =>
  links.filter((link, at) => !isFrameOf(link, links[at - 1]) && !isFrameOf(link, links[at + 1]))

const isFrameOf = ({ names, url, line }: PageLink, beside: PageLink | undefined): boolean =>
  names.join('') === '' &&
  frame.test(url) &&
  beside?.kind === 'slides' &&
  beside.hasOwnTitle &&
  Math.abs(beside.line - line) <= nearestFrame &&
  hostOf(beside.url) === hostOf(url)

const frame = /\/embed(?:_code)?\//
const nearestFrame = 2
const hostOf = (url: string): string | undefined => /^https?:\/\/(?:www\.)?([^/]+)/i.exec(url)?.[1]

/** What the columns of tables are called that hold slides: for a link of such a row, the name of its column. */
function readColumnHeads(lines: readonly PageLine[]): ReadonlyMap<PageLine, (link: LineLink) => string | undefined> {
  const heads = new Map<PageLine, (link: LineLink) => string | undefined>()
  let head: PageLine | undefined
  for (const line of lines) {
    if (line.kind !== 'row') continue
    if (line.table !== head?.table) head = line
    else if (line.links.length > 0) {
      const { cells } = head
      heads.set(line, (link) => cells[line.cells.findIndex((cell) => cell.links.includes(link))]?.text)
    }
  }
  return heads
}

/** Fewer letters beside a link make no sentence. */
const shortestSentence = 16

const isPlainHttp = (url: string): boolean => /^http:/i.test(url)

/** A line of an agenda, or one that begins with `Talk 2:`. */
const isEntryLine = ({ kind, text }: PageLine): boolean =>
  kind !== 'heading' && (/^\W{0,8}\d{1,2}\s*[:：]\s*\d\d/.test(text) || isNumberedTalk(text))

/** What an entry is called; nothing when it is 签到 or the like. */
function readEntryTitle(line: PageLine): string {
  const { title } = line.kind === 'row' ? { title: '' } : readTalkTitle(withoutGenericLinks(line), true)
  return isFiller(title) ? '' : title
}

const endsWithColon = (text: string): boolean => text.endsWith('：') || text.endsWith(':')

/** A short sentence above links is of the text before them, and says nothing of them. */
const sentenceEnd = /[。.!！?？]$/

/** How much of a line is asked what its links lead to. */
const longestContext = 300

/** A short line above links says what they are. */
const longestLabel = 30

/** A label that stands alone, or before nothing but links, introduces the links below it too. */
const isLinkLabel = (rest: string, line: PageLine): boolean =>
  rest === '' || line.links.some((link) => rest.startsWith(link.text))

/** One address is given no more names than this. */
const mostNames = 20

const isOwnTitle = (text: string): boolean => text !== '' && !isGenericText(text)

/** The words between the link before, or the beginning of the line, and a link that says nothing itself. */
function readOwnWords(before: string): string {
  const [, words = ''] = ownWords.exec(before.slice(-longestOwn)) ?? []
  return toKindOfWords(words) === undefined ? '' : words
}

const longestOwn = 24
const ownWords =
  /(?:^|[\s,，、。;；|/（(·•-])((?:[A-Z] (?=\p{Script=Han}))?[\p{L}\d]{1,10}?)(?:请|可|可以|直接)*(?:点击|点|戳|扫码|访问|见)?\s*[:：]?\s*[（([]?\s*$/u

/** Words such as 报名 or 回放 say nothing of one talk, but more than a label of something else. */
const toNamingWords = (text: string, label: string): string => {
  const kind = toKindOfWords(text)
  return kind !== undefined && kind !== 'slides' && !isAddress(text) && toKindOfWords(label) !== kind ? text : ''
}

/** What stands around a link. */
interface Around extends AroundFile {
  /** What stands right before the link and names what it leads to: `报名：[戳这里](…)`. */
  readonly own: string
  /** The talk that the link stands with in a list of them. */
  readonly entry: string
}

type LinkAtPlace = Omit<PageLink, 'before' | 'behind' | 'names'>

function toPageLink(link: LineLink, around: Around, line: number, said: () => SaidOfLink): LinkAtPlace {
  const hasOwnTitle = isOwnTitle(link.text)
  const { own, label, entry, heading } = around
  const isFile = slidesFile.test(link.url)
  const isSlides = isFile ? isSlidesFile(link, around) : leadsToSlides(said())
  const kind = isSlides ? 'slides' : toLinkKind(link.url, [link.text, own, label], heading)
  return {
    kind: kind === 'slides' && isFile && !isSlides ? 'other' : kind,
    title: hasOwnTitle
      ? link.text.replace(/\s*\n\s*/g, ' ')
      : (kind !== 'slides' && (own || toNamingWords(link.text, label))) ||
        entry ||
        label ||
        stripMarks(heading) ||
        link.text ||
        link.url,
    url: link.url,
    hasOwnTitle,
    isDeck: isSlides || (kind === 'slides' && !isFile && isDownload(link.url)),
    line,
  }
}

const stripMarks = (heading: string): string => heading.replace(/^[\s|｜]+/, '')
