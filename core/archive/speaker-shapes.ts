import type { Speaker } from '../model/item'
import { isGenericText, isProfileText } from './labels'
import { hasGivenName, isGivenName, isLongSurname, isNameWord, isSureName, latinNameForm, mayBeName } from './names'

/** Words that say what someone does or where, and stand in no name. */
export const roleWords =
  /团队|小组|专家|工程师|架构师|负责|总监|经理|主管|集团|公司|科技|金服|社区|大学|学院|实验室|研究|开发|技术|研发|创始|开源|核心|成员|主任|主席|委员|讲师|嘉宾|主持|运营|产品|布道|平台|项目|基于|来自|目前|现任|曾(?=[任在就于为担获是经供主参负先])|专注|从事|毕业|主要|参与|热爱|了解|直播|议题|简介|介绍|维护|发起|贡献|作者|部门|研究员|科学家|院士|教授|顾问|创办|云原生|maintainer|committer|contributor|engineer|architect|manager|lead|founder|pmc|cto|ceo|vp|director|member|developer|expert|team|professor|community|group|scientist|researcher|consultant|advocate|evangelist|analyst|\bfellow\b|president|\bchief\b|specialist|programmer|lecturer|\bsre\b|\bhead of\b|postdoc|\bphd\b|\bowner\b|\bofficer\b|admin(?:istrator)?\b|inc\b|ltd|labs?\b|university/i
/** Words that say what a person is. */
const personWords =
  /专家|工程师|架构师|设计师|负责人|总监|经理|主管|创始|主任|主席|委员|成员|讲师|嘉宾|主持|教授|博士|研究员|科学家|院士|顾问|布道|作者|维护者|贡献者|开发者|开发人员|总裁|站长|学生|maintainer|committer|contributor|engineer|architect|manager|lead\b|founder|pmc|\bc[te]o\b|\bvp\b|director|member|developer|professor|scientist|researcher|consultant|advocate|evangelist|analyst|\bfellow\b|president|\bchief\b|specialist|programmer|lecturer|\bsre\b|\bhead of\b|postdoc|\bphd\b|\bowner\b|\bofficer\b|admin(?:istrator)?\b/i
/** Words of titles, which say what is done and not by whom. */
const titleWords =
  /实现|实践|探索|解析|演进|之路|落地|构建|打造|如何|详解|指南|改造|剖析|揭秘|入门|优化|升级|初探|的设计/

/** Whether what stands behind a name reads as part of a title: `扩展 Kubernetes 实现发布部署` names nobody. */
export const isTitlePart = (affiliation: string): boolean =>
  titleWords.test(affiliation) && !personWords.test(affiliation)

/** Whether a text says what a person is: `示例公司高级工程师`. */
export const namesOffice = (text: string): boolean => personWords.test(text) && !titleWords.test(text)

const honorific = /^(mr|mrs|ms|dr|prof)\.?\s+|\s*(老师|先生|女士|博士|教授|同学)$/gi
const longestAffiliation = 60
/** Words in Latin letters take more room. */
const longestLatin = 90

/** A name without titles such as 老师 or Dr. */
function cleanName(text: string): string {
  const name = text.trim().replace(/(?<=\p{Ll}{3})\.$/u, '')
  return honorificEnds.has(name.slice(-1)) || /^[mdp]/i.test(name) ? name.replace(honorific, '').trim() : name
}

const honorificEnds = new Set('师生士授学')

const noNameStart =
  /^(?:在|本|我|你|您|他|她|它|这|那|该|各|此|通过|如何|如果|为了|随着|作为|对于|关于|可以|欢迎|以及|大家|其中|同时|了解|全面|深入|使用|更多)/

const isName = (text: string): boolean =>
  mayBeName(text) &&
  !noNameStart.test(text) &&
  !roleWords.test(text) &&
  !isKnownCompany(text) &&
  !(text.length > 3 && isOrganisation(text) && !isSureName(text))

/** Whether a line says what someone does: 某公司高级工程师, Mesh Maintainer; not one that tells what a talk is about. */
export const isRole = (line: string): boolean =>
  line.length <= longestAffiliation && roleWords.test(line) && !isTelling(line)

/** Words that begin a line about a talk, and none about a person. */
const tellingStart =
  /^\s*(?:(?:在)?(?:本|这|该|此)(?:次|期|场|节|篇|文|议题|演讲|分享|话题|主题|课程|讲座|报告|个)|(?:我们?|你|您|大家|让|将|会|从(?!事)|如何|怎[么样]|为什么|为何|什么是?|通过|随着|围绕|针对|面向|面对|结合|深入|对于|关于|由于|因为|虽然|如果|当|借助|利用|使用|作为|近年|近期|内容|欢迎|一起|首先|以(?!前|后)|用|讲(?!师|席)|聊|谈|看|带[你您来领着大]|揭[秘开示]|探[讨索究寻]|讨论|分析|解[读析密]|剖析|阐述|概述|回顾|总结|展望|演示|展示|介绍|(?:主要|重点|详细|简[单要]|全面|系统|分别|和大家|与大家|为大家|给大家|向大家)*(?:介绍|分享|讲解|讲述|阐述|探讨|讨论|分析|内容|涵盖|包括|包含|涉及))|(?:in )?(?:this|these|our|your|my)\b|from\b.*\bto\b|(?:we|you|it|its|i|how|why|what|when|where|learn|join|come|let|as|while|if|since|with|after|before)(?:['’]\w+)?\s)/iu
/** Words that sentences hold and no office. */
const tellingWords =
  /我们|你[的会将可能]|大家|如何|怎么|怎样|什么|为什么|这[个些次种一里]|已经|正在|可以|能够|应该|需要|因此|所以|但是|以及[^，,]*的|[了是在]什么|吗|呢|将[会在为从对]|[会将](?:介绍|分享|讲|带来)|不仅|越来越|\b(?:we|our|you|your|will|how|why)\b/iu
/** Words that begin what is told of a person who is not named again. */
const personStart =
  /^\s*(?:目前|现|就职|任职|供职|来自|曾|先后|毕业|从事|专注|致力|热爱|热衷|爱好|喜欢|拥有|具[有备]|多年|长期|擅长|精通|资深|担任|兼任|主要负责|负责(?!任)|参与|主导|是|[他她]|\d+\s*[余多]?\s*\+?\s*年|在[^，,。]{2,24}(?:负责|担任|从事|任职|工作)|(?:works?|working|leads?|leading|manages?|maintains?|builds?|has|is|was|he|she|they|born|currently|formerly|previously|author|creator|based)\b)/iu
/** How what somebody is, or where they belong, ends. */
const officeEnd = /(?:[者员师家长手授士]|[责起创持辑始品理发]人)$|(?:团队|小组|[^全内]部|部门|社区|中心)$/u

/** Whether a line tells something, as sentences about a talk do, and does not say what somebody is or where they belong. */
export function isTelling(line: string): boolean {
  // `用户增长负责人` begins like a sentence, and ends like what somebody is.
  if (tellingStart.test(line)) return !endsAsOffice(line) || tellingWords.test(line)
  const clause = line.split(/[，,。；;！!？?]|\.(?=\s|$)/)[0] ?? ''
  if (personStart.test(clause)) return false
  if (tellingWords.test(clause)) return true
  if (isOffice(clause)) return false
  if (line.length >= shortestTold && clause.includes('的') && !ofPerson.test(line)) return true
  return sentenceEnd.test(line) || titleWords.test(clause) || tellingWords.test(line)
}

/** `网格的前世今生`: no office that is not known as one is as long and tells whose it is. */
const shortestTold = 7
/** `Foo Inc.` ends no sentence. */
const sentenceEnd = /[。！？!?]$|^(?:\S+\s+){2,}(?!(?:inc|corp|ltd|co|llc|gmbh|labs?|univ|dept|jr|sr)\.)\S*[a-z]{2}\.$/i
/** What is told of a person may stand behind what they work on. */
const ofPerson = /[，,。；;]\s*(?:负责|专注|从事|致力|热爱|擅长|毕业|[就任供]职|担任|曾任|现任|拥有)/
const longestOffice = 24
const personEnd = new RegExp(`(?:${personWords.source})$`, 'i')

const endsAsOffice = (line: string): boolean =>
  line.length <= longestOffice &&
  !/[，,。；;！!？?]/.test(line) &&
  (personEnd.test(line) || officeEnd.test(line) || isOrganisation(line))

const isOffice = (clause: string): boolean => namesOffice(clause) || isOrganisation(clause) || officeEnd.test(clause)

interface Shape {
  /** Without this no such shape is there: asked first, since it takes less time. */
  readonly mark?: RegExp
  readonly pattern: RegExp
  readonly name: number
  readonly bracket?: number
  readonly nickname?: number
  readonly affiliation?: number
  /** Only when the name behind is a name by itself, and the first word is none. */
  readonly isLast?: boolean
  /** Only when the name begins with a common given name. */
  readonly isGiven?: boolean
}

/** The ways a speaker is written, most telling first. */
const shapes: readonly Shape[] = [
  {
    mark: /花名/,
    pattern:
      /^(\p{Script=Han}{2,4}|[A-Z][\p{L}.'’-]*(?: [A-Z][\p{L}.'’-]*){1,2})[，,\s]\s*花名\s*[:：]?\s*(\p{Script=Han}{1,4})(?:[，,\s]+(.+))?$/su,
    name: 1,
    nickname: 2,
    affiliation: 3,
  },
  {
    mark: /花名.*[（(]/s,
    pattern: /^(\p{Script=Han}{2,4})[，,\s]\s*花名\s*[:：]?\s*(\p{Script=Han}{1,4})\s*[（(]([^（）()]+)[）)]?\s*$/su,
    name: 1,
    nickname: 2,
    affiliation: 3,
  },
  { mark: /^花名/, pattern: /^花名\s*[:：]\s*(\p{Script=Han}{1,4})(?:[，,\s]+(.+))?$/su, name: 1, affiliation: 2 },
  {
    mark: /花名/,
    pattern: /^([^（）()]{3,40}[^，,])[，,\s]\s*花名\s*[:：]\s*(\p{Script=Han}{1,4})$/su,
    name: 2,
    affiliation: 1,
  },
  {
    mark: /[（(](?:花名|昵称)/,
    pattern: /^([^（）()，,、;；]{2,40}?)\s+(\p{Script=Han}{2,3})\s*[（(]((?:花名|昵称)[^（）()]*)[）)]$/su,
    name: 2,
    bracket: 3,
    affiliation: 1,
    isLast: true,
  },
  {
    mark: /[（(]/,
    pattern: /^([^（）()@，,：:。]{2,24}?)\s*[（(]([^（）()]*)[）)]\s*[，,：:—–-]*\s*(.*)$/su,
    name: 1,
    bracket: 2,
    affiliation: 3,
  },
  {
    mark: /[）)]$/,
    pattern: new RegExp(
      String.raw`^([^（）()]*(?:${personWords.source}))\s*(\p{Script=Han}{2,3})\s*[（(]([^（）()]*)[）)]$`,
      'isu',
    ),
    name: 2,
    bracket: 3,
    affiliation: 1,
    isLast: true,
  },
  { mark: /[@＠]/, pattern: /^([^@，,：:。\s][^@，,：:。]{0,23}?)\s*[@＠]\s*(.+)$/su, name: 1, affiliation: 2 },
  {
    mark: /的.*[，,]\s*来自/s,
    pattern: /^[^，,：:。（(]{2,20}的(\p{Script=Han}{2,3})[，,]\s*(来自.+)$/su,
    name: 1,
    affiliation: 2,
    isLast: true,
  },
  { mark: /[，,：:|｜]/, pattern: /^([^，,：:。]{2,36}?)\s*[，,：:|｜]\s*(.+)$/su, name: 1, affiliation: 2 },
  {
    mark: /是|来自|现任/,
    pattern: /^(\p{Script=Han}{2,4}?)(?:[，,]?(?:现)?是|来自|现任)\s*(.+)$/su,
    name: 1,
    affiliation: 2,
  },
  {
    mark: /[-–—]/,
    pattern: new RegExp(
      String.raw`^(\p{Script=Han}{2,3}|\p{Script=Han}{4}|(?:${latinNameForm}|\p{Lu}[\p{L}-]+)(?=\s|[–—]))\s*[-–—]{1,2}\s*(.+)$`,
      'su',
    ),
    name: 1,
    affiliation: 2,
  },
  { mark: /\s/, pattern: /^(\p{Script=Han}{2,3}(?:老师|博士)?)\s+(.+)$/su, name: 1, affiliation: 2 },
  {
    mark: /\s/,
    pattern:
      /^(.+(?:团队|总监|负责人|成员|专家|工程师|架构师|公司|集团|大学|创始人|作者|者|人))\s+(\p{Script=Han}{2,4})$/su,
    name: 2,
    affiliation: 1,
  },
  {
    mark: /[a-z] /,
    pattern:
      /^(?!.*(?:负责|以及|担任|成为|如何|的))((?:\S+ ){1,4}?(?<=(?:committer|maintainer|contributor|engineer|founder|member|architect|manager|leader|developer|\bp?pmc|\bct?eo|\bcto) ))(\p{Script=Han}{2,4})$/iu,
    name: 2,
    affiliation: 1,
  },
  { mark: /\s/, pattern: /^(\p{Script=Han}{4})\s+(.+)$/su, name: 1, affiliation: 2 },
  {
    mark: /的/,
    pattern: /^(?:来自\s*)?([^，,。的]{2,30}?)\s*的\s*(\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’.-]*){1,2})$/su,
    name: 2,
    affiliation: 1,
  },
  {
    mark: /\s/,
    pattern: new RegExp(String.raw`^(${latinNameForm})\s+(?:from|at|of|works? (?:at|for))\s+(.+)$`, 'su'),
    name: 1,
    affiliation: 2,
  },
  {
    mark: /\s/,
    pattern: /^([A-Z][\p{Ll}'’]+(?:-[A-Z]?[\p{Ll}'’]+)? [A-Z][\p{Ll}'’]+(?:-[A-Z]?[\p{Ll}'’]+)?) (.+)$/su,
    name: 1,
    affiliation: 2,
    isGiven: true,
  },
  { pattern: /^(.+)$/su, name: 1 },
]

const isOnlyLastName = (text: string, name: string): boolean =>
  isSureName(name) && !isSureName(text.split(/\s/)[0] ?? '')

/** `小三（张三四）`: the name with a surname stands in the brackets. */
const isTurnedName = (name: string, called: string): boolean =>
  /^\p{Script=Han}{2,3}$/u.test(name) && !isSureName(name) && called.length === 3 && isSureName(called)

/** The one speaker that a text names, with nickname and affiliation. */
export function readSpeaker(text: string): Speaker | undefined {
  const whole = text.trim().replace(/[。；;，,]+$/, '')
  const [, before = '', called, behind = ''] = /["“]/.test(whole) ? (calledWithin.exec(whole) ?? []) : []
  if (called !== undefined) {
    const speaker = readSpeaker(`${before} ${behind}`)
    return speaker === undefined ? undefined : toSpeaker(speaker.name, speaker.nickname ?? called, speaker.affiliation)
  }
  return readShape(whole)
}

/** `Ada "Addy" Example` */
const calledWithin = /^(\p{Lu}[\p{L}'’.-]*) ["“](\p{L}[\p{L}\d-]{1,15})["”] (\p{Lu}[^"“”]*)$/u

/** `张三 Ada，某公司`: a name in two languages. */
function readTwoNames(text: string): Speaker | undefined {
  const [, name = '', called = '', rest] =
    /^(\p{Script=Han}{2,4})\s+(\p{Lu}\p{Ll}{1,11})(?:\s*(?:[，,:：|｜/（(]|[—–-]{1,2})\s*(.+?)[）)]?)?$/su.exec(text) ??
    []
  return isGivenName(called) && isSureName(name) ? toSpeaker(name, called, toAffiliation(rest)) : undefined
}

/** What stands between where somebody belongs and their name. */
const beforeLast = /\s*(?:[:：|｜·•]|[-–—]{1,2})\s*$|\s+$|的$/

/** `示例公司架构师张三`, `来自示例云的张三`, `示例云｜张三`: where somebody belongs, and the name at the end. */
function readLastName(text: string): Speaker | undefined {
  if (text.length > longestAffiliation || /[，,、。；;！？（(《&＆/／]/.test(text) || endsAsOffice(text))
    return undefined
  const name = [4, 3, 2]
    .map((length) => text.slice(-length))
    .find(
      (last) => isSureName(last) && (last.length < 4 || isLongSurname(last.slice(0, 2))) && isBehindPlace(text, last),
    )
  if (name === undefined) return undefined
  const place = toAffiliation(text.slice(0, -name.length).replace(beforeLast, ''))
  return place === undefined ? undefined : { name, affiliation: place }
}

/** `示例云后端开发` */
const workEnd = /(?:研发|开发|运维|测试|架构)$/

function isBehindPlace(text: string, name: string): boolean {
  const before = text.slice(0, -name.length)
  const place = before.replace(beforeLast, '')
  if (place === '' || isSureName(place) || isTitlePart(place)) return false
  if (place === before) return personEnd.test(place) || (officeEnd.test(place) && roleWords.test(place))
  if (before.startsWith('来自')) return place.length > 3
  const isMarked = /[:：|｜·•–—-]\s*$/.test(before)
  return (
    namesOffice(place) ||
    isOrganisation(place) ||
    workEnd.test(place) ||
    (isMarked && name.length > 2 && /^[A-Z][\w.&-]{2,}$/.test(place))
  )
}

/** `Ana Example Sample` has one more surname, and no place. */
const isMoreOfName = (rest: string): boolean =>
  rest.split(' ').length <= mostSurnames && rest.split(' ').every(isNameWord) && !isOrganisation(rest)

const mostSurnames = 2

function readShape(clean: string): Speaker | undefined {
  const placed =
    (/\p{Script=Han}{2}$/u.test(clean) ? readLastName(clean) : undefined) ??
    (/\s\p{Lu}/u.test(clean) ? readTwoNames(clean) : undefined)
  if (placed !== undefined) return placed
  for (const shape of shapes) {
    if (shape.mark?.test(clean) === false) continue
    const match = shape.pattern.exec(clean)
    const name = cleanName(match?.[shape.name] ?? '')
    if (
      match === null ||
      !isName(name) ||
      (shape.isLast === true && !isOnlyLastName(clean, name)) ||
      (shape.isGiven === true && (!hasGivenName(name) || isMoreOfName(match[2] ?? '')))
    )
      continue
    const bracket = readBracket(shape.bracket === undefined ? undefined : match[shape.bracket], name)
    const affiliation = toAffiliation(shape.affiliation === undefined ? undefined : match[shape.affiliation])
    const nickname = shape.nickname === undefined ? undefined : match[shape.nickname]
    const called = nickname ?? bracket.nickname
    const isTurned = called !== undefined && nickname === undefined && isTurnedName(name, called)
    const isBracketed = isRole(bracket.affiliation ?? '') && !isRole(affiliation ?? '')
    const place = isBracketed ? bracket.affiliation : (affiliation ?? bracket.affiliation)
    if (place !== undefined && called === undefined && isOtherWayRound(name, place))
      return { name: place, affiliation: name }
    return toSpeaker(isTurned ? called : name, isTurned ? name : called, place)
  }
  return undefined
}

/** `示例 - 张三四`: of the two only the second is surely a name. */
const isOtherWayRound = (name: string, place: string): boolean =>
  /^\p{Script=Han}+$/u.test(name + place) && !isSureName(name) && isSureName(place) && !isOrganisation(place)

/** A speaker without what is not known. */
export const toSpeaker = (name: string, nickname: string | undefined, affiliation: string | undefined): Speaker => ({
  name,
  ...(nickname === undefined || nickname === name ? {} : { nickname }),
  ...(affiliation === undefined ? {} : { affiliation }),
})

/** Short names that are those of companies, by how they end or because everybody knows them. */
export const isOrganisation = (text: string): boolean =>
  /(?:云|厂|社|公司|集团|科技|大学|学院|银行|基金会|中心|研究院|实验室|网络|软件|数据|信息|技术|在线|金融|证券|保险|电信|移动|联通)$/.test(
    text,
  ) || isKnownCompany(text)

const isKnownCompany = (text: string): boolean =>
  /^(?:阿里|阿里云|阿里巴巴|蚂蚁|蚂蚁金服|腾讯|腾讯云|华为|华为云|百度|百度云|字节|字节跳动|京东|京东云|美团|网易|滴滴|小米|快手|携程|拼多多|微众|平安|浪潮|红帽|谷歌|微软|英特尔|亚马逊|知乎|微博|新浪|搜狐|哔哩哔哩|思科|有赞|唯品会|苏宁|顺丰|去哪儿|饿了么|贝壳|陌陌|酷家乐)$/.test(
    text,
  ) ||
  /^(?:google|microsoft|amazon|aws|apple|meta|intel|ibm|oracle|red ?hat|vmware|tencent|alibaba|huawei|baidu|bytedance|jd|netease|didi|pingcap|tetrate|solo\.io|cncf)$/i.test(
    text,
  )

/** No nickname: four Han, two capitalised words, or capitals only. */
const longName = /^\p{Script=Han}{4,}$|^[A-Z][\w.-]* [A-Z]|^[A-Z]{3,}$/u

/** Brackets hold a nickname (`花名：小三`, `小三`) or what the speaker does. */
function readBracket(inner: string | undefined, name: string): { nickname?: string; affiliation?: string } {
  if (inner === undefined) return {}
  const named =
    /^\s*(?:花名|昵称|网名|nickname|aka|a\.k\.a\.|(?:github|gitee|微信|微博|twitter)?\s*id|github|gitee)\s*[:：]?\s*@?(.+)$/i.exec(
      inner,
    )
  if (named?.[1] !== undefined) return splitNickname(named[1])
  if (/^@[\w.-]{2,30}$/.test(inner.trim())) return { nickname: inner.trim().slice(1) }
  const [, place, called] = /^(.{2,40}?)\s*[，,；;]\s*(?:花名|昵称)\s*[:：]?\s*(\S{1,12})$/.exec(inner) ?? []
  if (called !== undefined) return { nickname: called, ...withPlace(place) }
  const bare = inner.trim()
  if (isLatinPlace(bare, name) || ownMaster.test(bare)) return withPlace(bare)
  if (/^\p{Script=Han}+$/u.test(name) && /^\S+ \S+$/.test(bare) && isSureName(bare)) return { nickname: bare }
  if (!isOrganisation(bare) && !longName.test(bare) && (isName(bare) || /^[\w.-]{2,20}$/.test(bare)))
    return { nickname: bare }
  return withPlace(bare)
}

const ownMaster = /^(?:freelanc|independent|self.employed)/i

/** `Ada Example (Foo)` says where she belongs; `(Addy)` after 张三, a given name, and `(ada42)` what others call somebody. */
const isLatinPlace = (bare: string, name: string): boolean =>
  /^[A-Z][\w.&+-]*$|^[a-z\d-]+\.[a-z]{2,}$|^[a-z]+[A-Z][A-Za-z]*$/.test(bare) &&
  /^[\p{Script=Latin}\s.'’-]+$/u.test(name) &&
  !isGivenName(bare)

/** `小三，某公司`: what somebody is called, and where they belong. */
function splitNickname(text: string): { nickname: string; affiliation?: string } {
  const [, nickname, place] = /^([^，,；;]{1,20}?)\s*[，,；;]\s*(.+)$/.exec(text) ?? []
  return nickname === undefined ? { nickname: text.trim() } : { nickname, ...withPlace(place) }
}

const withPlace = (text: string | undefined): { affiliation?: string } => {
  const affiliation = toAffiliation(text)
  return affiliation === undefined ? {} : { affiliation }
}

const leadIn = /^(?:[，,、：:/／|｜·•@＠\s]|目前|现在|现任|现为|任职于|就职于|来自|供职于|是|于|在(?=\p{Script=Han}))+/u
const noAffiliation = /^(?:\d{4}|(?:拥有)?\d{1,2}\+?\s*[余多]?年(?!级)|毕业|先后|曾|从事|长期|热爱|拥有|一直|具有|多年)/

/** What somebody does with a talk, or is called: `will show us how`, `says`, `she/her`. */
const noPlace =
  /^(?:will|is|are|was|has|had|describes?|says?|said|talk(?:s|ed)|presents?|presented|shows?|showed|shares?|shared|gives?|gave|explains?|explained|introduces?|introduced|discuss(?:es|ed)|walks|walked|tells|told|demonstrates?|demonstrated|explores?|speaks|spoke|demos|covers|covered|asks|asked|writes|wrote|opens|opened|joins|joined|followed|proposed)\b|^(?:s?he|they|ze|any)\s*[/／]/
const longestLink = 16

/** Behind what somebody was stands what they are. */
const nowAt = /[，,。；;]\s*(?:目前|现在?|如今)(?:为|任|是|就职于|任职于|供职于|担任|在)\s*([^，,。；;]{2,40})/

/** What somebody is now, where it stands behind what they were. */
export function readPresentOffice(text: string): string | undefined {
  const now = noAffiliation.test(text) ? nowAt.exec(text.slice(0, longestStory))?.[1] : undefined
  return now === undefined ? undefined : withoutVerb(now.trim())
}

const longestStory = 600

/** `某公司，担任工程师` as `某公司 工程师`. */
const withoutVerb = (text: string): string =>
  text.includes('担任') ? text.replace(/(?<=\S)[，,]?\s*担任(?=\S)/, ' ') : text

/** The short form of what someone does: a whole short line, else its first clause. */
export function toAffiliation(text: string | undefined): string | undefined {
  const clean = (text ?? '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(leadIn, '')
    .replace(/[。；;，,、\s]+$/, '')
  const now = readPresentOffice(clean)
  if (now !== undefined) return now
  if (!/[\p{L}\p{N}]/u.test(clean) || noAffiliation.test(clean) || noPlace.test(clean)) return undefined
  if (clean.length <= longestLink && (isGenericText(clean) || isProfileText(clean))) return undefined
  const sentence = clean.split(/。/)[0] ?? clean
  const isOneLine = sentence === clean && clean.length <= longestAffiliation
  const first = isOneLine ? clean : (sentence.split(/[，,；;]/)[0] ?? '')
  const longest = /\p{Script=Han}/u.test(first) ? longestAffiliation : longestLatin
  const short = first.length > longest ? (first.split('、')[0] ?? '') : first
  return short.length > longest || short.trim() === '' ? undefined : withoutVerb(short.trim())
}
