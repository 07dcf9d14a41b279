import { isSureName } from './names'
import { remember } from './remember'
import { isAddress } from './web-address'

/** What a label on a page introduces. */
export type Field =
  | 'topic'
  | 'held'
  | 'form'
  | 'place'
  | 'abstract'
  | 'takeaways'
  | 'outline'
  | 'bio'
  | 'speakers'
  | 'host'

/** What the title of a talk is called before it: `议题`, `分享议题`, `本期议题`, `主题演讲`, `演讲题目`. */
export const talkTitleWords =
  '(?:(?:本期|本次|本场|首场|分享|演讲|技术|主题|嘉宾|特邀|闪电|精彩|圆桌|直播|活动|会议|大会|沙龙|讲座|课程|线上|线下)*(?:议题|讲题|课题)(?:名称|题目|标题)?|(?:本期|本次|本场|分享|演讲|讨论|圆桌)话题|(?:主题|技术|特邀|闪电|开场|主旨|专题)(?:分享|演讲|报告)|(?:分享|演讲|讲座|报告)(?:主题|题目|名称|标题))'
/** Above a list such words name a part of the page; before a title they are its label. */
const givenTitle = new RegExp(`^${talkTitleWords}[一二三四五六七八九十\\d]*$`)

/** Labels as people write them: lower case, without spaces and marks. The first that fits wins. */
const fieldLabels: readonly (readonly [Field, RegExp])[] = [
  [
    'topic',
    /^(活动|直播|分享|演讲|本期|本次|会议|讲座|课程|线上|沙龙)*主题[一二三四五六七八九十\d]*$|^(议题|演讲|分享|课程|讲座)?(名称|题目|标题)$|^(议|讲)题[一二三四五六七八九十\d]*$|^((talk|session|presentation|speech|lecture)?(topic|title)|talk|theme|what)$/,
  ],
  [
    'held',
    /^(活动|直播|分享|举办|举行|召开|会议|大会|年会|峰会|论坛|聚会|开始|开播|演讲|线上|线下|本次|本期|讲座|课程|沙龙)*(时间|日期)([/、与和及&]?(活动)?(时间|日期|地点))?$|^(event|meetup|start)?(dates?|time|when|day|datetime)((and|[&/,+])(time|date|where|place|location|venue))?$|^(wann|termin|datum|quand|cu[aá]ndo|fecha|quando|kiedy)$/,
  ],
  ['form', /^(活动|直播|会议|举办|分享)?(形式|方式)$|^(format|form)$/],
  [
    'place',
    /^(活动|会议|大会|年会|峰会|论坛|聚会|举办|举行|线下|分享|本次|沙龙|集合)*(地点|地址|场地|会场)$|^(event)?(venue|location|place|where|address)$|^(wo|ort|lieu|où|d[oó]nde|lugar|luogo|dove|onde|gdzie|miejsce)$/,
  ],
  [
    'takeaways',
    /^(听众|观众|参会者|参与者|学员|用户|你|您|读者|大家|本次|本期)(将|会|能|可以|的|可)*(收益|收获|获得|受益|得到)点?$|^(收获|收益)$|^(key)?takeaways?$|^whatyou(will|'ll|’ll)?learn$/,
  ],
  ['outline', /^(本期|本次|分享|演讲|内容|议题|直播)*(大纲|提纲)$|^(speech|talk|session|topic|presentation)?outline$/],
  [
    'bio',
    /^(本期|分享|演讲|特邀|圆桌)*(嘉宾|讲师|讲者|演讲者|分享者|分享人|演讲人|报告人|主讲人|主讲嘉宾|个人|作者)(自我)?(简介|介绍)$|^关于(嘉宾|讲师|讲者|演讲者|作者)$|^(bio|speakerbio|aboutthespeakers?|aboutme)$/,
  ],
  [
    'speakers',
    /^(本期|本次|本场|分享|演讲|特邀|活动|直播|出席|圆桌|对话|技术|课程|线上)*(嘉宾|讲师|主讲|主讲人|讲者|演讲者|分享者|分享人|演讲人|主讲嘉宾|主讲老师|报告人|宣讲人|讲解人|分享老师|授课老师|教练)(阵容|信息|姓名|团队|团|名单|列表)?[一二三四五六七八九十\d]*$|^((guest|keynote)?speakers?(name)?\d*|presenters?|guests?|panell?ists?|(présentépar\/?)?(presented|given)?by|présentépar|who|instructors?|lecturers?|referent(?:in|en)?|intervenante?s?|ponentes?|relator[ei]|palestrantes?)$/,
  ],
  [
    'abstract',
    /^(议题|分享|演讲|内容|主题|topic|talk|课程)(简介|介绍|摘要|概述|内容|描述|详情|概要|背景)$|^(摘要|简介|背景介绍|课程内容)$|^(abstract|summary|aboutthetalk|aboutthissession|description|details|synopsis|talkabstract)$/,
  ],
  ['host', /^(本期|本次|本场|活动|直播|圆桌)?(主持人?|主持嘉宾|出品人)$|^(hosts?|moderators?|mc|chair|facilitator)$/],
]

/** A label or heading as it is compared: lower case, without spaces, brackets, emoji and the colon. */
export const foldLabel = remember((text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Extended_Pictographic}|【】「」『』[\]()<>*#:]|\u200d|\ufe0f/gu, '')
    .replace(/^\d+[.、]/, ''),
)

/** The field that a label or heading introduces. */
export function toField(label: string): Field | undefined {
  return label.length > 40 ? undefined : findField(label.replace(inEnglish, ''))
}

/** `活动时间 / Time` */
const inEnglish = /(?<=\p{Script=Han})\s*[/|｜]\s*[A-Za-z ]+$/u

const findField = remember((label) => {
  const folded = foldLabel(label)
  return fieldLabels.find(([, pattern]) => pattern.test(folded))?.[0]
})

/** A line that begins with a label, taken apart. */
export interface Labelled {
  readonly label: string
  /** What follows on the same line; may be empty. */
  readonly rest: string
  readonly field?: Field
}

const labelLine = /^[\s\p{Extended_Pictographic}•●◆▪·-]*([^:：《》。，,；;!?！？\n]{1,24}?)\s*[:：]\s*(.*)$/u
/** Marks, a label of 24 characters, spaces: a colon beyond this ends no label. */
const farthestColon = 48
const clock = /^\d{1,2}$|\d$/

/** `【分享嘉宾】张三` */
const inBrackets = /^【([^【】]{2,12})】\s*[:：]?\s*(.*)$/su

/** The words before a colon at the beginning of a line, and what follows; undefined when there are none. */
export function splitLabel(text: string): { readonly label: string; readonly rest: string } | undefined {
  const [, bracketed, behind = ''] = text.startsWith('【') ? (inBrackets.exec(text) ?? []) : []
  if (bracketed !== undefined && toField(bracketed) !== undefined) return { label: bracketed, rest: behind }
  const match = /[:：]/.test(text.slice(0, farthestColon)) ? labelLine.exec(text) : null
  const label = match?.[1]
  const rest = match?.[2]
  return label === undefined || rest === undefined || rest.startsWith('//') ? undefined : { label, rest }
}

/** Takes a `label：rest` line apart; undefined for lines that have no label (also a clock time or an address). */
export const readLabel = remember((text): Labelled | undefined => {
  const split = splitLabel(text)
  if (split === undefined)
    return (
      readBarLabel(text) ??
      readBareLabel(text) ??
      readToldTime(text) ??
      readGivenBy(text) ??
      readBegun(text) ??
      readSign(text)
    )
  const { label, rest } = split
  const field = toField(label) ?? (rest !== '' && givenTitle.test(foldLabel(label)) ? 'topic' : undefined)
  const bare = field === undefined ? (readBareLabel(text) ?? readToldTime(text)) : undefined
  if (bare !== undefined) return bare
  if (field === undefined && clock.test(label) && /^\d/.test(rest)) return undefined
  return { label, rest, ...(field === undefined ? {} : { field }) }
})

const sectionWords =
  /^(志愿者|工作人员|组织者|组织团队|主办方?|承办方?|协办方?|合作伙伴|合作社区|合作媒体|赞助商?|鸣谢|致谢|评委|组委会)(名单|团队|招募|介绍)?$|^(讲稿|幻灯片?|课件|ppt|资料|演讲资料)(下载|分享|汇总|合集)?$|^(概要|概述|概况|简介|介绍|前言|背景|结语|总结|目录|最后|写在最后|小结|展望|致谢|结束语|总结与(思考|展望)|收益与展望|日程|全部议程|内容|正文|详情)$|^(本期|本次|往期|精彩|加入|点击|扫码|了解更多|更多|欢迎|相关|联系|报名|下载|附录)|^(活动|直播|会议|现场|节目|参考|资料|视频|链接|项目|社区|适合|针对)(?!.*[的之]).{0,6}$|^关于(?!.*的.)|^如何.{0,2}(参加|参与|加入|报名|到达|前往|注册|贡献|观看|收看|获取|领取|联系|签到|购票|投稿|提交|提问)|(议程|日程|回顾|回放|预告|报名|福利|收获|议题|时刻)$|^.{0,4}(介绍|详解)$|(嘉宾|讲师|讲者|议题|话题|活动|会议|大会|项目|社区|团队|组织|公司|主办方?|单位|专家|导师|评委|作品|产品|奖品|奖项|赛题|场地|课程|内容|流程|背景|自我|个人|参赛)介绍$|^.{0,4}(信息|安排)$|^about|^(agenda|schedule|overview|introduction|resources|links|registration|contact|more|notes|references|recordings?|slides)(and|&|[/,+-]|or|agenda|schedule|overview|resources|links|registration|tickets|notes|references|recordings?|slides|videos?|photos?|info(rmation)?|details|us|form|here|reading|of(the|this)?(day|event|events|meetup|meeting|conference|talks)|for(the|this)?(day|event|meetup|meeting|conference))*$/

/** `分享嘉宾｜张三`, `讲师 / 张三`: a bar behind a label that is known. */
function readBarLabel(text: string): Labelled | undefined {
  const [, label, rest] =
    /^[\s\p{Extended_Pictographic}]*([^|｜/／]{2,12}?)(?:\s*[|｜]\s*|\s+[/／]\s+)(.+)$/u.exec(text.slice(0, 300)) ?? []
  const field = label === undefined ? undefined : toField(label)
  return label === undefined || rest === undefined || field === undefined ? undefined : { label, rest, field }
}

/** `时间 2022 年 4 月 2 日`: a label of a fact, and a space. */
function readBareLabel(text: string): Labelled | undefined {
  const [, label, rest] = /^[\s\p{Extended_Pictographic}•·-]*(\p{Script=Han}{2,4})\s+(\S.{0,120})$/u.exec(text) ?? []
  const field = label === undefined ? undefined : toField(label)
  if (label === undefined || rest === undefined) return undefined
  return field === 'held' || field === 'place' || field === 'form' ? { label, rest, field } : undefined
}

/** `Presented by Ada Example` */
function readGivenBy(text: string): Labelled | undefined {
  const [, label, rest] = givenBy.exec(text.slice(0, longestGiven)) ?? []
  return label === undefined || rest === undefined || text.length >= longestGiven
    ? undefined
    : { label, rest, field: 'speakers' }
}

const givenBy = /^\P{L}*((?:presented|given|delivered|talk|speech|session) by|présenté par)\s+(\p{Lu}.*)$/iu
const longestGiven = 120

/** `演讲人张三，示例公司工程师`: a label and a name with nothing between them. */
function readBegun(text: string): Labelled | undefined {
  const [, label, rest, name = ''] = begun.exec(text) ?? []
  const isGiven = label !== undefined && rest !== undefined && toField(label) === 'speakers'
  return isGiven && isSureName(name) && toField(label + name) === undefined
    ? { label, rest, field: 'speakers' }
    : undefined
}

const begun =
  /^\s*(\p{Script=Han}{0,2}(?:[讲享告]人|[讲享]者|嘉宾|讲师))((\p{Script=Han}{2,4})(?=\s*(?:[，,、（(]|&|$)).*)$/u

/** `📍 Example Hall`, `📅 July 26`, `🎤 张三`: a sign for a word. */
function readSign(text: string): Labelled | undefined {
  const [, sign, rest] = /^\s*([📍📅🗓🎤🎙🗣👤])\ufe0f?\s*(\S.{1,120})$/u.exec(text) ?? []
  if (sign === undefined || rest === undefined) return undefined
  if (sign === '📍') return { label: sign, rest, field: 'place' }
  if (/[📅🗓]/u.test(sign)) return rest.length > 2 ? { label: sign, rest, field: 'held' } : undefined
  const [name = ''] = /^[^\s（(，,、|｜@＠/／:：—–-]+(?: \p{Lu}[\p{L}'’.-]*)*/u.exec(rest) ?? []
  return isSureName(name) ? { label: sign, rest, field: 'speakers' } : undefined
}

/** `时间是 10 月 30 日，地点在…` */
function readToldTime(text: string): Labelled | undefined {
  const isHan = text.startsWith('时间') || text.startsWith('活动时间')
  const rest = isHan ? toldTime.exec(text)?.[1] : text.length <= longestTold ? recordedOn.exec(text)?.[1] : undefined
  return rest === undefined ? undefined : { label: '时间', rest, field: 'held' }
}

const longestTold = 80
/** `Recorded on 02/28/2021` */
const recordedOn = /^\P{L}*(?:recorded|held|streamed|aired|broadcast) on:?\s+(\S{3,40}.{0,30})$/iu

const toldTime = /^(?:活动)?时间(?:是|为|定于|定在)\s*(\d[^，,。；;]{3,40})/

const readingWords = /阅读|文章|书单|书籍|参考|文档|博客|\b(?:reading|references|articles|books|blogs?)\b/i

/** Above what other events were, or will be, about. */
export const ofOtherTimes =
  /^\P{L}*(?:往期|历届|历史活动|下期|下一期|下次|(?:past|previous|upcoming|next) (?:events?|meet-?ups?|talks?|sessions?|meetings?|editions?|issues?)\b)/iu

/** Whether a heading stands above titles that are to be read, not talks. */
export const isReadingSection = (heading: string): boolean =>
  heading.length <= 30 && (readingWords.test(heading) || ofOtherTimes.test(heading))

const talksWords =
  /议程|日程|议题|^会话$|讲题|话题|流程|(主题|嘉宾|讲师|技术|闪电|精彩|现场|内容|社区|干货|沙龙|活动|会议|大会)(分享|演讲)|^(沙龙|活动|会议|大会|聚会|讲座|本期|本次)(内容|环节)$|^(分享|演讲|主讲|特邀)?(讲师|嘉宾)(及|和|与|&)(主题|议题|题目|话题)$|(分享|演讲)(内容|主题|回顾|列表|安排)|内容(回顾|安排)|^(分享|演讲|讲师|精彩内容|活动内容|活动安排)$|agenda|\bschedules?\b|\bprogram(?:me)?s?\b|sessions?\b|talks?\b|line-?up|presentations?\b|timetable|running order/i
const callWords = /征集|招募|征稿|报名|投稿|截止|提交|任务|赛程|赛题|call for|cfp|submit|proposal/i

/** Whether a heading or label stands above the talks of an event: 议程, 精彩分享, Agenda, Sessions … and not above a call for them. */
export const isTalksSection = (heading: string): boolean =>
  heading.length <= 40 &&
  !/[《「\d]|[:：]\s*\S|议题[一二三四五六七八九十](?!览)/.test(heading) &&
  talksWords.test(heading.replace(/\s+(?=\p{Script=Han})/gu, '')) &&
  !callWords.test(heading)

/** Whether a heading names a part of the page and so is no title of a talk. */
export const isSectionName = (heading: string): boolean => sectionWords.test(foldLabel(heading))

const genericWords =
  /^(请|本文|本次|本期|这份|演讲|分享|demo|的)*(戳|点击?|查看|下载|观看|获取|跳转|阅读|打开|访问)?(这里|此处|此|我|链接|下载|查看|获取|观看|进入|阅读原文|原文|地址|pdf|ppt|slides?|幻灯片?|投影片|简报|讲稿|演讲稿|资料|课件|回放|视频|报名)*(地址|链接|连结|下载|文件|版)?$|^待.*(更新|补充|上传)$|^(click|the|our|my|view|get)*(here|download|link|view|watch|slides?|pdf|ppt|deck|presentation|video|recording)+$/

/** Where people are found on the web. */
const profileWords =
  /^(?:个人|他的|她的)?(?:github|gitee|gitlab|twitter|x|linkedin|领英|微博|weibo|知乎|掘金|facebook|mastodon|bluesky|bilibili|b站|youtube|主页|首页|博客|blog|homepage|website|profile|公众号|微信|简历|bio)$/

/** Whether the words of a link say where somebody is found on the web, and not who or where they work. */
export const isProfileText = (text: string): boolean => profileWords.test(foldLabel(text))

/** Whether the words of a link say nothing of what it leads to: 戳这里, 点击下载, here, or the address itself. */
export const isGenericText = (text: string): boolean => isAddress(text) || genericWords.test(foldLabel(text))
