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

/** Labels as people write them: lower case, without spaces and marks. The first that fits wins. */
const fieldLabels: readonly (readonly [Field, RegExp])[] = [
  [
    'topic',
    /^(活动|直播|分享|演讲|本期|会议)?主题$|^(议题|演讲|分享)(名称|题目|标题)$|^议题[一二三四五六七八九十\d]*$|^(topic|title|talk|theme)$/,
  ],
  [
    'held',
    /^(活动|直播|分享|举办|会议|开始|演讲)?(时间|日期)$|^(活动|直播)日期与时间$|^(date|time|when|date&time|dateandtime)$/,
  ],
  ['form', /^(活动|直播|会议|举办)?(形式|方式)$|^(format|form)$/],
  ['place', /^(活动|会议|举办|线下)?(地点|地址|场地)$|^(venue|location|place|where|address)$/],
  [
    'takeaways',
    /^(听众|观众|参会者|参与者|学员|你|您|读者)(将|会|能|可以|的|可)*(收益|收获|获得|受益|得到)点?$|^(收获|收益)$|^(key)?takeaways?$|^whatyou(will|'ll|’ll)?learn$/,
  ],
  ['outline', /^(本期|本次|分享|演讲|内容|议题|直播)*(大纲|提纲)$|^outline$/],
  [
    'bio',
    /^(本期|分享|演讲|特邀)?(嘉宾|讲师|讲者|演讲者|分享者|分享人|主讲人|个人|作者)(简介|介绍)$|^(bio|speakerbio|aboutthespeakers?|aboutme)$/,
  ],
  [
    'speakers',
    /^(本期|分享|演讲|特邀|活动|直播|出席)?(嘉宾|讲师|主讲|主讲人|讲者|演讲者|分享者|分享人|演讲人)(阵容|信息)?[一二三四五六七八九十\d]*$|^(speakers?|presenters?|guests?|presentedby)$/,
  ],
  [
    'abstract',
    /^(议题|分享|演讲|内容|主题|topic|talk|课程)(简介|介绍|摘要|概述|内容|描述|详情)$|^(摘要|简介)$|^(abstract|summary|aboutthetalk|aboutthissession|description)$/,
  ],
  ['host', /^(主持人?|出品人)$|^(host|moderator)$/],
]

/** A label or heading as it is compared: lower case, without spaces, brackets, emoji and the colon. */
export const foldLabel = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Extended_Pictographic}|【】「」『』[\]()<>*#:]/gu, '')
    .replace(/^\d+[.、]/, '')

/** The field that a label or heading introduces. */
export function toField(label: string): Field | undefined {
  if (label.length > 40) return undefined
  const folded = foldLabel(label)
  return fieldLabels.find(([, pattern]) => pattern.test(folded))?.[0]
}

/** A line that begins with a label, taken apart. */
export interface Labelled {
  readonly label: string
  /** What follows on the same line; may be empty. */
  readonly rest: string
  readonly field?: Field
}

const labelLine = /^[\s\p{Extended_Pictographic}•●◆▪·-]*([^:：《》。，,；;!?！？\n]{1,24}?)\s*[:：]\s*(.*)$/u
const clock = /^\d{1,2}$|\d$/

/** Takes a `label：rest` line apart; undefined for lines that have no label (also a clock time or an address). */
export function readLabel(text: string): Labelled | undefined {
  const match = labelLine.exec(text)
  const label = match?.[1]
  const rest = match?.[2]
  if (label === undefined || rest === undefined || rest.startsWith('//')) return undefined
  const field = toField(label)
  if (field === undefined && clock.test(label) && /^\d/.test(rest)) return undefined
  return { label, rest, ...(field === undefined ? {} : { field }) }
}

const fillerWords =
  /签到|报到|入场|茶歇|主持人?开场|开场(致辞|白)?|致辞|合影|抽奖|自由交流|互动|交流环节|午餐|午休|晚餐|休息|庆祝|周年环节|结束|q&a|问答|提问|网络|check-?in|registration|coffee|tea|lunch|dinner|break|opening|closing|welcome|networking|lucky|group photo|host/i
const longestFiller = 14

/** Whether a line of an agenda is no talk: 签到, 茶歇, 合影 … */
export const isFiller = (title: string): boolean =>
  !/[《》]/.test(title) && title.replace(/\s/g, '').length <= longestFiller && fillerWords.test(title)

const sectionWords =
  /^(概要|概述|概况|简介|介绍|前言|背景|结语|总结|目录|日程|全部议程)$|^(活动|直播|会议|现场|本期|本次|往期|精彩|关于|加入|点击|扫码|了解更多|更多|欢迎|如何|参考|相关|联系|报名|资料|视频|链接|下载|项目|社区|适合|针对|附录)|(议程|日程|回顾|回放|介绍|详解|预告|报名|福利|收获|议题|时刻)$|^(agenda|schedule|about|overview|introduction|resources|links|registration|contact|more|notes|references|recordings?|slides)/

/** Whether a heading names a part of the page and so is no title of a talk. */
export const isSectionName = (heading: string): boolean => sectionWords.test(foldLabel(heading))

const genericWords =
  /^(请|本文|本次|本期|这份|演讲|分享|demo|的)*(戳|点击?|查看|下载|观看|获取|跳转|阅读|打开|访问)?(这里|此处|我|链接|下载|查看|获取|观看|进入|阅读原文|原文|地址|pdf|ppt|slides?|幻灯片|讲稿|演讲稿|资料|课件|回放|视频|报名)*(地址|链接|下载|文件|版)?$|^待.*(更新|补充|上传)$|^(click)?(here|download|link|view|watch|slides?|pdf|ppt|deck|presentation|video|recording)+$/

/** Whether the words of a link say nothing of what it leads to: 戳这里, 点击下载, here, or the address itself. */
export const isGenericText = (text: string): boolean => /^https?:\/\//i.test(text) || genericWords.test(foldLabel(text))
