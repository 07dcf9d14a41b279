import type { LinkKind } from '../model/item'
import type { LineLink } from './line-writer'
import { remember } from './remember'
import { slidesFile } from './slide-file'
import { isAddress, unescapeAddress } from './web-address'

const slidesHost =
  /^https?:\/\/(?:[\w-]+\.)*(?:speakerdeck\.com|slideshare\.net|slides\.com|noti\.st|docs\.google\.com\/presentation|sched\.com\/hosted_files)(?:[/?]|$)/i
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

const recordingUrl = rules.find(({ kind, url }) => kind === 'recording' && url !== undefined)?.url

/** Whether an address by itself says that it leads to slides or a recording. */
export const isTalkAddress = (url: string): boolean =>
  slidesFile.test(url) || slidesHost.test(url) || recordingUrl?.test(url) === true

/** Whether an address is that of a talk in the programme of a conference. */
export const isSessionAddress = (url: string): boolean =>
  /^https?:\/\/(?:[\w-]+\.)*(?:sched\.(?:co|com)\/(?!hosted_files)|sessionize\.com\/s\/|pretalx\.com\/[^/]+\/talk\/)/i.test(
    url,
  )

/** The nearest words decide: those of the link, then its label, then the heading above it. */
export function toLinkKind(url: string, [text = '', ...near]: readonly string[], heading: string): LinkKind {
  const byUrl = rules.find((rule) => rule.url?.test(url))
  if (byUrl?.kind === 'slides' || byUrl?.kind === 'live') return byUrl.kind
  const above = heading.replace(/(活动|现场|精彩)回顾/, '')
  const words = isAddress(text) ? [...near, above] : [text, ...near, above]
  for (const said of words) {
    const kind = toKindOfWords(said)
    if (kind !== undefined) return kind
  }
  return byUrl?.kind ?? 'other'
}

/** What words by themselves say that a link leads to; undefined when they say nothing of it. */
export const toKindOfWords = remember((words) => rules.find((rule) => rule.words?.test(words))?.kind)

/** What stands around a link to a file. */
export interface AroundFile {
  readonly label: string
  readonly heading: string
  readonly line: string
  readonly isEvent: boolean
}

/** A paper, or what is handed out about an event. */
const handoutWords =
  /论文|白皮书|手册|规范|(?:日程表?|议程|招商方案|赞助方案)$|\bprospectus\b|\bpapers?\b|white ?paper|thesis|\bRFC\b|specification|\bmanual\b|datasheet|e-?book|报告全文/i
const handoutUrl =
  /\/\/(?:[\w-]+\.)*(?:arxiv\.org|usenix\.org|acm\.org|ieee\.org|vldb\.org|researchgate\.net|semanticscholar\.org|springer\.com|sciencedirect\.com|[\w-]+\.edu|ac\.uk|nist\.gov|ietf\.org)\/|[/_-](?:papers?|publications?|technical-publication|biblio|thesis|theses|proceedings|journals?|whitepapers?|rfcs?|specs?|manuals?)(?=[/_.-]|\d|$)|prospectus/i
const slidesUrlWords =
  /slides?|deck|\bppt|presentation|talks?\b|keynote|(?:conf?|summit|meetup|day)[-_ .]?\d{2,4}|conference|meetup|演讲|分享|讲稿|幻灯/i

/** Whether a link leads to a file of slides: on an event's page every such file but a paper, elsewhere one that reads as slides. */
export function isSlidesFile({ url, text }: LineLink, { label, heading, line, isEvent }: AroundFile): boolean {
  const [, kind] = slidesFile.exec(url) ?? []
  if (kind === undefined) return false
  if (slidesHost.test(url)) return true
  const isSaid = [text, label].some((words) => slidesWords.test(words))
  // Beside an article's words, `server.key` is a key.
  if (kind.toLowerCase() !== 'pdf') return kind.toLowerCase() !== 'key' || isEvent || isSaid || isAddress(url)
  if (isSaid) return true
  if (handoutUrl.test(`/${url}`) || handoutWords.test(text) || handoutWords.test(label)) return false
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
