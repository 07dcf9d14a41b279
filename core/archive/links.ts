import type { LinkKind } from '../model/item'
import { toDeckAddress, toDeckKey, withoutFragment } from './deck-address'
import { toFileRef, writeOutPaths } from './file-ref'
import { isFiller } from './fillers'
import { isGenericText, splitLabel } from './labels'
import type { LineLink, PageLine } from './line-writer'
import { remember } from './remember'
import { toSlidesPlace } from './slide-address'
import { slidesFile } from './slide-file'
import { leadsToSlides, type SaidOfLink } from './slide-words'
import { isNumberedTalk, withoutGenericLinks } from './talk-lines'
import { readTalkTitle } from './talk-title'
import { unescapeAddress } from './unescape-address'

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
}

const slidesHost =
  /^https?:\/\/(?:[\w-]+\.)*(?:speakerdeck\.com|slideshare\.net|slides\.com|noti\.st|docs\.google\.com\/presentation|sched\.com\/hosted_files)(?:[/?]|$)/i
const fileUrl = /\/(files?|downloads?|attachments?)\//i
const slidesWords = /讲稿|ppt|幻灯片|课件|资料(下载|地址|链接|获取)|演示文稿|slides?\b|\bdeck\b|presentation/i

/** What a link is, by its words, what introduces it and its address. The first rule that holds wins. */
const rules: readonly { kind: LinkKind; url?: RegExp; words?: RegExp }[] = [
  { kind: 'slides', url: slidesHost },
  { kind: 'live', url: /live\.(bilibili|douyin|youtube)|\/\/live\./i },
  { kind: 'article', words: /文章|推荐阅读|阅读|博客|\barticle|\bblog\b/i },
  { kind: 'recording', words: /回放|回顾|回看|录播|录像|录屏|视频|recording|replay|\bvideo\b|watch/i },
  {
    kind: 'recording',
    url: /bilibili\.com\/(?:video|list|bangumi)|b23\.tv|youtube\.com|youtu\.be|v\.qq\.com|v\.youku\.com|vimeo\.com|asciinema\.org/i,
  },
  { kind: 'live', words: /直播(间|地址|链接|入口)|live ?stream/i },
  { kind: 'registration', words: /报名|注册(地址|链接|表|方式)|register|registration|sign ?up|rsvp/i },
  { kind: 'slides', words: slidesWords },
  { kind: 'live', url: /zoom\.us\/(?:j|w|webinar)\/|meeting\.tencent\.com|meet\.google\.com|teams\.microsoft\.com/i },
  {
    kind: 'registration',
    url: /huodongxing\.com|bagevent\.com|eventbrite\.|lu\.ma\/|meetup\.com\/[^/]+\/events|jinshuju\.net|wjx\.(?:cn|top)|hdxu\.cn|docs\.google\.com\/forms|forms\.gle/i,
  },
  { kind: 'article', url: /mp\.weixin\.qq\.com|\/blog\/|juejin\.|zhihu\.com|medium\.com|infoq\./i },
]

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
    if (isEntry(line)) {
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
      const read = { ...toPageLink({ text: link.text, url }, around, at, said), before }
      // Any other path leads to a page or a file of the site, and says nothing elsewhere.
      if (ref !== undefined && !read.isDeck) continue
      found.set(key, { ...read, names: [...(known?.names ?? []), link.text] })
    }
    if (line.kind === 'rule') label = ''
  })
  return [...found.values()]
}

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

/** The slides that a page's front matter names, when no link of the page leads there. */
export function readHeadSlides(address: string | undefined, links: readonly PageLink[], title: string): PageLink[] {
  const url = withoutFragment(toAddress(writeOutPaths(address ?? '')))
  const isSlides = isAddress(url)
    ? slidesFile.test(url) || /^(?:slides|page)$/.test(toSlidesPlace(url))
    : toFileRef(url) !== undefined
  return isSlides && !links.some((link) => toDeckAddress(link.url) === toDeckAddress(url))
    ? [{ kind: 'slides', title, url, hasOwnTitle: false, names: [], isDeck: true, line: -1, before: '' }]
    : []
}

const recordingUrl = rules.find(({ kind, url }) => kind === 'recording' && url !== undefined)?.url

/** Whether an address by itself says that it leads to slides or a recording. */
export const isTalkAddress = (url: string): boolean =>
  slidesFile.test(url) || slidesHost.test(url) || recordingUrl?.test(url) === true

const isPlainHttp = (url: string): boolean => /^http:/i.test(url)

const isAddress = (url: string): boolean => /^https?:\/\//i.test(url)

/** An address without a scheme is read as https; `pathname://` is what Docusaurus calls a file of the site. */
const toAddress = (url: string): string =>
  /^\/\/[\w-]+(?:\.[\w-]+)+(?:[:/?#]|$)/.test(url) ? `https:${url}` : url.replace(/^pathname:\/\/(?=\/)/, '')

/** A line of an agenda, or one that begins with `Talk 2:`. */
const isEntry = ({ kind, text }: PageLine): boolean =>
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
  /(?:^|[\s,，、。;；|/（(·•-])([\p{L}\d]{1,10}?)(?:请|可|可以|直接)*(?:点击|点|戳|扫码|访问|见)?\s*[:：]?\s*[（([]?\s*$/u

/** Words such as 报名 or 回放 say nothing of one talk, but more than a label of something else. */
const toNamingWords = (text: string, label: string): string => {
  const kind = toKindOfWords(text)
  return kind !== undefined && kind !== 'slides' && !isAddress(text) && toKindOfWords(label) !== kind ? text : ''
}

/** What stands around a link. */
interface Around {
  /** What stands right before the link and names what it leads to: `报名：[戳这里](…)`. */
  readonly own: string
  readonly label: string
  /** The talk that the link stands with in a list of them. */
  readonly entry: string
  readonly heading: string
  readonly line: string
  readonly isEvent: boolean
}

type LinkAtPlace = Omit<PageLink, 'before' | 'names'>

function toPageLink(
  link: PageLine['links'][number],
  around: Around,
  line: number,
  said: () => SaidOfLink,
): LinkAtPlace {
  const hasOwnTitle = isOwnTitle(link.text)
  const { own, label, entry, heading } = around
  const isSlides = slidesFile.test(link.url) ? isSlidesFile(link, around) : leadsToSlides(said())
  const kind = isSlides ? 'slides' : toLinkKind(link.url, [link.text, own, label], heading)
  const isDownload = kind === 'slides' && fileUrl.test(link.url) && !slidesFile.test(link.url)
  return {
    kind: kind === 'slides' && slidesFile.test(link.url) && !isSlides ? 'other' : kind,
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
    isDeck: isSlides || isDownload,
    line,
  }
}

const paperWords =
  /论文|白皮书|手册|规范|\bpapers?\b|white ?paper|thesis|\bRFC\b|specification|\bmanual\b|datasheet|e-?book|报告全文/i
const paperUrl =
  /\/\/(?:[\w-]+\.)*(?:arxiv\.org|usenix\.org|acm\.org|ieee\.org|vldb\.org|researchgate\.net|semanticscholar\.org|springer\.com|sciencedirect\.com|[\w-]+\.edu|ac\.uk|nist\.gov|ietf\.org)\/|[/_-](?:papers?|publications?|technical-publication|biblio|thesis|theses|proceedings|journals?|whitepapers?|rfcs?|specs?|manuals?)(?=[/_.-]|\d|$)/i
const slidesUrlWords =
  /slides?|deck|\bppt|presentation|talks?\b|keynote|(?:conf?|summit|meetup|day)[-_ .]?\d{2,4}|conference|meetup|演讲|分享|讲稿|幻灯/i

/** Whether a link leads to a file of slides: on an event's page every such file but a paper, elsewhere one that reads as slides. */
function isSlidesFile({ url, text }: PageLine['links'][number], { label, heading, line, isEvent }: Around): boolean {
  if (slidesHost.test(url) && slidesFile.test(url)) return true
  const [, kind] = slidesFile.exec(url) ?? []
  if (kind === undefined) return false
  const isSaid = [text, label].some((words) => slidesWords.test(words))
  // Beside an article's words, `server.key` is a key.
  if (kind.toLowerCase() !== 'pdf') return kind.toLowerCase() !== 'key' || isEvent || isSaid || isAddress(url)
  if (isSaid) return true
  if (paperUrl.test(`/${url}`) || paperWords.test(text) || paperWords.test(label)) return false
  if (isEvent) return true
  return (
    slidesWords.test(heading) ||
    slidesWords.test(line) ||
    slidesUrlWords.test(unescapeAddress(url)) ||
    spokenTitle.test(text)
  )
}

/** A file that is named after its talk and who gave it. */
const spokenTitle = /\p{Script=Han}{4}.*[-—_ ]\p{Script=Han}{2,4}\.pdf$/iu

const stripMarks = (heading: string): string => heading.replace(/^[\s|｜]+/, '')

/** The nearest words decide: those of the link, then its label, then the heading above it. */
function toLinkKind(url: string, [text = '', ...near]: readonly string[], heading: string): LinkKind {
  const byUrl = rules.find((rule) => rule.url?.test(url))
  if (byUrl?.kind === 'slides' || byUrl?.kind === 'live') return byUrl.kind
  const above = heading.replace(/(活动|现场|精彩)回顾/, '')
  const words = /^https?:\/\//i.test(text) ? [...near, above] : [text, ...near, above]
  for (const said of words) {
    const kind = toKindOfWords(said)
    if (kind !== undefined) return kind
  }
  return byUrl?.kind ?? 'other'
}

const toKindOfWords = remember((words) => rules.find((rule) => rule.words?.test(words))?.kind)
