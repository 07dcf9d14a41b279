import type { LinkKind } from '../model/item'
import { isGenericText, readLabel } from './labels'
import type { PageLine } from './line-writer'

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

const pdfUrl = /\.pdf(?=$|[?#&])/i
const slidesUrl = /\.(pdf|pptx?|key)(?=$|[?#&])/i
const fileUrl = /\/(files?|downloads?|attachments?)\//i
const slidesWords = /讲稿|ppt|幻灯片|课件|资料(下载|地址|链接|获取)|演示文稿|slides?\b|\bdeck\b|presentation/i

/** What a link is, by its words, what introduces it and its address. The first rule that holds wins. */
const rules: readonly { kind: LinkKind; url?: RegExp; words?: RegExp }[] = [
  { kind: 'slides', url: slidesUrl },
  { kind: 'live', url: /live\.(bilibili|douyin|youtube)|\/\/live\./i },
  { kind: 'article', words: /文章|推荐阅读|阅读|博客|\barticle|\bblog\b/i },
  { kind: 'recording', words: /回放|回顾|回看|录播|录像|录屏|视频|recording|replay|\bvideo\b|watch/i },
  { kind: 'recording', url: /bilibili\.com\/video|b23\.tv|youtube\.com|youtu\.be|v\.qq\.com|vimeo\.com/i },
  { kind: 'live', words: /直播(间|地址|链接|入口)|live ?stream/i },
  { kind: 'registration', words: /报名|注册(地址|链接|表|方式)|register|registration|sign ?up|rsvp/i },
  { kind: 'slides', words: slidesWords },
  { kind: 'article', url: /mp\.weixin\.qq\.com|\/blog\/|juejin\.|zhihu\.com|medium\.com|infoq\./i },
]

/** Every https or http link of a page once, in order, images left out. */
export function readPageLinks(lines: readonly PageLine[]): PageLink[] {
  const found = new Map<string, PageLink>()
  let heading = ''
  let label = ''
  lines.forEach((line, at) => {
    if (line.kind === 'heading') {
      heading = line.text
      label = ''
    }
    const labelled = readLabel(line.text)
    if (labelled !== undefined && isLinkLabel(labelled.rest, line)) label = labelled.label
    else if (labelled !== undefined) label = line.links.length > 0 ? labelled.label : ''
    else if (line.links.length === 0 && line.kind !== 'heading')
      label = line.text.length <= longestLabel ? line.text : ''
    let end = 0
    for (const link of line.links) {
      const from = link.text === '' ? -1 : line.text.indexOf(link.text, end)
      const before = from < 0 ? '' : line.text.slice(end, from)
      end = from < 0 ? end : from + link.text.length
      if (!/^https?:\/\//i.test(link.url)) continue
      const entry = { ...toPageLink(link, label, heading, at), before }
      const known = found.get(link.url)
      const better = known === undefined || (!known.hasOwnTitle && entry.hasOwnTitle) ? entry : known
      found.set(link.url, { ...better, names: [...(known?.names ?? []), link.text] })
    }
    if (line.kind === 'rule') label = ''
  })
  return [...found.values()]
}

/** A short line above links says what they are. */
const longestLabel = 30

/** A label that stands alone, or before nothing but links, introduces the links below it too. */
const isLinkLabel = (rest: string, line: PageLine): boolean =>
  rest === '' || line.links.some((link) => rest.startsWith(link.text))

function toPageLink(
  link: PageLine['links'][number],
  label: string,
  heading: string,
  line: number,
): Omit<PageLink, 'before'> {
  const hasOwnTitle = link.text !== '' && !isGenericText(link.text)
  const kind = toLinkKind(link.url, link.text, label, heading)
  return {
    kind,
    title: hasOwnTitle ? link.text.replace(/\s*\n\s*/g, ' ') : label || stripMarks(heading) || link.text || link.url,
    url: link.url,
    hasOwnTitle,
    names: [],
    isDeck: kind === 'slides' && (pdfUrl.test(link.url) || (fileUrl.test(link.url) && !slidesUrl.test(link.url))),
    line,
  }
}

const stripMarks = (heading: string): string => heading.replace(/^[\s|｜]+/, '')

/** The nearest words decide: those of the link, then its label, then the heading above it. */
function toLinkKind(url: string, text: string, label: string, heading: string): LinkKind {
  const byUrl = rules.find((rule) => rule.url?.test(url))
  if (byUrl?.kind === 'slides' || byUrl?.kind === 'live') return byUrl.kind
  const above = heading.replace(/(活动|现场|精彩)回顾/, '')
  const words = /^https?:\/\//i.test(text) ? [label, above] : [text, label, above]
  for (const near of words) {
    const rule = rules.find((candidate) => candidate.words?.test(near))
    if (rule !== undefined) return rule.kind
  }
  return byUrl?.kind ?? 'other'
}
