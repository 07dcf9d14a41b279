import type { PageLine } from './line-writer'
import { givenWords } from './speakers'

/** What a presentation, or a record of it, is called by its kind: `Video: …`, `Kettle Seminar: …`, `圆桌论坛：…`. */
const kindBefore =
  /^(?:[^:：—–|｜]{0,24}[\s-])?(?:videos?|slides|talk|keynote|seminar|panel(?: discussion)?|round ?table|session|tutorial|lecture|webinar|speech|视频|录像|演讲|分享|圆桌(?:论坛|讨论)?|报告|讲座)\s*[:：]\s*(?=\S{2})/iu
/** `Talk "Gateways"`, `Palestra “Gateways”` */
const kindOfQuoted =
  /^(?:\p{L}+ )?(?:talk|keynote|presentation|session|lecture|workshop|palestra|charla|ponencia|vortrag|conf[ée]rence|pr[ée]sentation|prelekcja|演讲|分享)\s*[:：]?\s*["“„]([^"“”„]{4,})["”]$/iu
/** How a sentence goes on behind a title: `… presented by Ada Example`. */
const givenBehind = new RegExp(
  String.raw`,?\s+(?:is |was |will be )?(?:${givenWords}|moderated)(?:\s+by(?:\s.{0,80})?)?$`,
  'i',
)
/** `网关的一年--by`, of which who gives it was taken away. */
const byBehind = /(?:\s*[—–-]{2,}\s*|(?<=\p{Script=Han}))by$/iu
const lastBracket = /\s*[（(]([^（）()]{1,40})[)）]$/

/** The title of a talk without what its line says beside it: its kind, a link in brackets, who presents it. */
export function trimTitle(title: string, line: PageLine | undefined): string {
  const [bracket = '', inner = ''] = lastBracket.exec(title) ?? []
  const isLink = inner !== '' && line?.links.some(({ text }) => text.trim() === inner.trim()) === true
  const bare = isLink ? title.slice(0, title.length - bracket.length) : title
  const trimmed = bare
    .replace(kindOfQuoted, '$1')
    .replace(kindBefore, '')
    .replace(givenBehind, '')
    .replace(byBehind, '')
    .replace(/[\s,，;；|｜–—-]+$/, '')
    .trim()
  return trimmed.length < shortest ? title : trimmed
}

const shortest = 3
