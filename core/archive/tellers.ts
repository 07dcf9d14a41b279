import type { Speaker } from '../model/item'
import { toAffiliation } from './affiliation'
import type { PageLine } from './line-writer'
import { findLastHanName, hasGivenName, isSureName, latinNameForm, mayBeName } from './names'
import { isOrganisation, isRole } from './office-words'
import { readSpeaker, toSpeaker } from './speaker-shapes'

/** Longer lines are no sentences that are read. */
export const longestLine = 3000
/** So much of a sentence may name who tells of something, and so much may stand before the word that says so. */
const longestLead = 240
const farthestTeller = 120
/** What stands between the name and that word. */
// No two words of this list begin alike where one of them ends: it takes a text apart in one way only.
export const beforeVerb =
  /(?:[，,\s他她的将会则又还也就并先再以了是为在]|现场|线上|在线|进一步|在(?:本次|此次)?(?:演讲|分享|报告)(?:中|里|上)|[为给向和与](?:大家|我们|现场观众|观众|听众)|首先|随后|接着|最后|进行|分享|演讲|一同|共同|一起|主题|题目|议题|内容|主要|重点|精彩|受邀|出席|参加|登台|上台|围绕|针对|老师|先生|女士|(?:助理|副)?教授|博士|同学)+$/

const mostPeople = 4
/** `某公司专家张三和某云工程师`: what stands before the next name behind another. */
const officeOfNext = /^(.*)[、和与及](?:来自)?([^、和与及，,。]{2,30}?)的?$/u

/** The people whose names end a text, and where the first of them belongs. */
export function readLastPeople(text: string): Speaker[] {
  const people: Speaker[] = []
  let rest = text
  while (people.length < mostPeople) {
    const last = takeLastName(rest)
    if (last === undefined) break
    rest = last.rest
    const [, ahead, place] = officeOfNext.exec(rest) ?? []
    const isPlaced = ahead !== undefined && place !== undefined && isRole(place) && takeLastName(ahead) !== undefined
    people.unshift(isPlaced ? toSpeaker(last.speaker.name, last.speaker.nickname, toAffiliation(place)) : last.speaker)
    const joined = isPlaced ? ahead : rest.replace(/\s*[、和与及&]\s*$/, '')
    if (joined === rest) break
    rest = joined
  }
  const [first, ...others] = people
  const affiliation = readPlaceBefore(rest)
  return first === undefined ? [] : [toSpeaker(first.name, first.nickname, first.affiliation ?? affiliation), ...others]
}

const lastLatin: readonly RegExp[] = [2, 1].map(
  (count) =>
    new RegExp(
      String.raw`(?:^|[\s的由请是、和与])([A-Z][\p{Script=Latin}'’-]+(?: [A-Z][\p{Script=Latin}'’-]+){${count}})$`,
      'u',
    ),
)
/** `某公司工程师 Ada` */
const officeThenGiven =
  /(?:[师家人员理监长者授]\s?|\b(?:C[ETO]O|CMO|VP|PMC|[Ff]ounder|[Mm]aintainer|[Cc]ommitter|[Ee]ngineer)\s)(\p{Lu}\p{Ll}{1,11})$/u
/** `资深会员阴小小`: behind what somebody is, a name whose surname is too rare to be known. */
const officeThenWord =
  /(?:会员|成员|专家|工程师|架构师|设计师|布道师|负责人|创始人|研究员|开发者)((?:(?![的了在为与和来])\p{Script=Han}){2,3})$/u
/** What stands right before a name that is not part of a longer word. */
const boundary =
  /^$|(?:随后|然后|最后|首先|接着|其次|其中|之一)$|[\s的由请是到、，,：:“”（()）和与及—]$|[师家人员授理监事官者士长生管席]$|(?:大学|学院|公司|集团|研究[院所]|实验室)$|[A-Za-z]$/

function takeLastName(text: string): { speaker: Speaker; rest: string } | undefined {
  const [bracket = ''] = /\s*[（(][^（）()]{1,24}[）)]$/.exec(text) ?? []
  const bare = text.slice(0, text.length - bracket.length)
  const name = findLastName(bare)
  if (name === undefined) return undefined
  return { speaker: readSpeaker(name + bracket) ?? { name }, rest: bare.slice(0, bare.length - name.length) }
}

function findLastName(text: string): string | undefined {
  for (const pattern of /[a-z]$/.test(text) ? lastLatin : []) {
    const latin = pattern.exec(text)?.[1]
    if (latin !== undefined && isSureName(latin) && hasGivenName(latin)) return latin
  }
  const alone = officeThenGiven.exec(text)?.[1]
  if (alone !== undefined && mayBeName(alone)) return alone
  const sure = findLastHanName(text, (before) => boundary.test(before))
  if (sure !== undefined) return sure
  const called = officeThenWord.exec(text)?.[1]
  if (called !== undefined && mayBeName(called)) return called
  const [, role, word] = /(?:^|\s)(\S+?)(?:\s+|\s*——?\s*)(\p{Script=Han}{2,3})$/u.exec(text) ?? []
  return role !== undefined && word !== undefined && /[师家人员理监长者]$/.test(role) && mayBeName(word)
    ? word
    : undefined
}

/** `某公司的张三和某云`: who else is named before it. */
const behindOther = /^.*(?:的\p{Script=Han}{2,3}|^)\s*[和与及、](?:来自)?/u

const leadIn =
  /^(?:感谢|讲师有|嘉宾有|有)\s*|^.*(?:邀请到?了?|来自于?|请到了?|有请|嘉宾|讲师|第.位|由|是)\s*|^(?:随后|接着|最后|首先|其次|然后|接下来)/
const longestPlace = 40

/** Where somebody belongs, by the words before the name: `来自示例公司的`, `由示例大学的`. */
export function readPlaceBefore(text: string): string | undefined {
  const whole = (text.split(/[，,。；;：:！!“”《》|｜（）()]/).at(-1) ?? '').replace(behindOther, '')
  const [first = '', ...offices] = whole.split('、')
  const isList = offices.length > 0 && isRole(first) && offices.slice(0, -1).every(isRole)
  const clause = isList ? whole : (offices.at(-1) ?? whole)
  const place = clause.replace(leadIn, '').replace(/(?:的|\s*——?)?\s*$/, '')
  if (place.length < 2 || place.length > longestPlace) return undefined
  const isSaid = /的\s*$/.test(clause) || /来自/.test(clause) || isRole(place) || isOrganisation(place)
  return isSaid ? toAffiliation(place) : undefined
}

const tellsNext =
  /^\s*(?:首先|先|主要|详细|重点|随后|结合|为大家|给大家|和大家|向大家|与大家|从|老师)*(?:介绍|分享|讲解|讲述|带来|演示|指出|认为|阐述)/
const englishVerbs =
  'brought|shared|presented|presents|talked|talks|spoke|speaks|started|introduced|introduces|explained|explains|showed|shows|discussed|discusses|walked|walks|gave|gives|demonstrated|demonstrates|provides?|provided|describes?|described|covers?|covered|explores?|explored|took|takes|demos|demoed|outlines|outlined|reviews|reviewed|(?:will|is|was|are|has)(?: (?:also|going to|be|been|kindly|then)){0,3} (?:talk|shar|show|present|explain|introduc|walk|giv|discuss|speak|demonstrat|describ|tell|cover|explor)(?:e|ing|ed)?'
/** `Ada Example (Example Labs) shared`, `In this talk, Ada Example, an engineer, explains`: a sentence that begins with who tells. */
const englishTeller = new RegExp(
  String.raw`^(?:[Tt]he speaker,? |[Ii]n this (?:webinar|talk|session|meetup|episode|presentation),? |[Jj]oin )?(${latinNameForm}|[a-z][a-z\d-]{2,20}(?=\s?\())(?:,?\s?\(([^()]{2,60})\)|,? (?:from|of|at) ((?:\p{Lu}[\w.&-]*)(?: \p{Lu}[\w.&-]*){0,3})|, ((?:[^.;:]|\.(?=\S)|\b(?:Sr|Jr|Dr|Inc|Co)\.){3,120}?),)?(?:['’]s (?:presentation|talk|session|speech|topic)|,? (?:${englishVerbs}))\b`,
  'u',
)

/** `The first talk was given by Ada Example from Example Labs.` */
const givenBy =
  /^(?:The|This|Our)(?: \w+){0,2} (?:talk|session|presentation|keynote) (?:was |is )?(?:given|presented|delivered|held) by ((?:\p{Lu}[\p{L}'’-]*)(?: \p{Lu}[\p{L}'’.-]*){1,2})(?: ?\(([^()]{2,60})\)|,? (?:from|of|at) ((?:\p{Lu}[\w&-]*)(?: \p{Lu}[\w&-]*){0,3}))?/u

/** `第一位分享者是来自某公司的张三，` */
const told =
  /^(?:第[一二三四五六七八九\d]+位|首位|最后一位|本(?:次|场))(?:分享|演讲|主讲)?的?(?:者|人|嘉宾|讲师|专家)?(?:是|为)([^，,。]{2,60})[，,。]/u

/** `张三老师首先介绍了`: a title behind a name tells it from a word. */
const titledTeller =
  /^(\p{Script=Han}{2,4}?)(?:老师|同学|博士|教授|先生|女士)(?:[（(][^（）()]{1,12}[）)])?[，,\s]*(?:(?:在)?(?:本次|此次|这次|今天|会上|现场)的?|首先|先|主要|详细|重点|随后|结合|围绕|通过|为大家|给大家|和大家|向大家|与大家|从[^，。]{1,30})*(?:介绍|分享|讲解|讲述|带来|演示|指出|认为|阐述|展示|回顾)/u

/** `来自某大学的ada42，` */
const calledFrom = /^来自(.{2,24}?)的\s*([a-z][\w-]{2,20})\s*[，,]/

/** `ada42`: what somebody is called on the web, which only a role beside it tells from a word. */
const isHandle = (name: string): boolean => /^[a-z]/.test(name)

/** `Mesh board member Ada Example shared`: what somebody is stands before the name. */
const officeTeller = new RegExp(
  String.raw`^((?:The )?(?:[\p{L}\d.+-]+ ){1,4}(?:member|maintainer|engineer|developer|architect|contributor|collaborator|committer|founder|lead|manager|director|researcher|professor)) ((?:\p{Lu}[\p{L}'’-]*)(?: \p{Lu}[\p{L}'’.-]*){1,2}) (?:${englishVerbs})\b`,
  'u',
)

/** What an office and a name behind it look like: asked of every line, before the words of offices are. */
const mayBeginWithOffice = /^\p{Lu}[^.,，。]{2,80}[rtd] \p{Lu}/u

/** Who gives a talk, when a sentence about it begins with the name: `张三首先介绍了`, `Ada Example (Example Labs) shared`. */
export function readTellingSpeaker(text: string): Speaker | undefined {
  const near = text.replace(/^[-–—•*]\s*/, '').slice(0, longestLead)
  const [, name, bracket, from, said] = (/^[A-Za-z\u00c0-\u024f]/.test(near) ? englishTeller.exec(near) : null) ?? []
  if (said !== undefined && !said.split(', ').some(isRole)) return undefined
  if (name !== undefined && isHandle(name))
    return isRole(bracket ?? '') ? toSpeaker(name, undefined, bracket) : undefined
  const place = bracket ?? from ?? said
  if (name !== undefined && isSureName(name) && (hasGivenName(name) || place !== undefined))
    return toSpeaker(name, undefined, toAffiliation(place))
  const [, office, officer] = mayBeginWithOffice.test(near) ? (officeTeller.exec(near) ?? []) : []
  if (officer !== undefined && isSureName(officer)) return toSpeaker(officer, undefined, toAffiliation(office))
  const [, giver, bracketed, giversPlace] = givenBy.exec(near) ?? []
  if (giver !== undefined && (hasGivenName(giver) || (isSureName(giver) && (bracketed ?? giversPlace) !== undefined)))
    return toSpeaker(giver, undefined, toAffiliation(bracketed ?? giversPlace))
  const titled = titledTeller.exec(near)?.[1]
  if (titled !== undefined && mayBeName(titled)) return { name: titled }
  const [, base, handle] = calledFrom.exec(near) ?? []
  if (handle !== undefined) return toSpeaker(handle, undefined, toAffiliation(base))
  const [named, ...others] = readLastPeople(told.exec(near)?.[1] ?? '')
  if (named !== undefined && others.length === 0) return named
  const [, origin, rest = ''] = /^(?:来自(.{2,24}?)的\s*)?(\p{Script=Han}.*)$/su.exec(near) ?? []
  const length = [3, 2].find(
    (count) =>
      isSureName(rest.slice(0, count)) && !rest.startsWith('首先', count - 1) && tellsNext.test(rest.slice(count)),
  )
  return length === undefined ? undefined : toSpeaker(rest.slice(0, length), undefined, toAffiliation(origin))
}

const nearestLines = 24
const longestSaid = 400

/** `Ada Example, an engineer at Example Labs, gave a talk`: whoever is named first in a sentence that says so. */
const gaveTalk =
  /(?:^|[\s(])(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,2})(?:, [^.!?]{3,160}?)?,? (?:(?:gave|gives|will give|is giving|will be giving|delivered|delivers) (?:an?|the|his|her|their|our) (?:[\p{Ll}-]+ ){0,3}(?:talk|presentation|lecture|keynote|speech)|(?:is|was|will be) (?:our|the|this [\p{Ll}’']+) (?:guest |main )?(?:speaker|presenter))\b/u

/** Who the first sentences of a page say will speak. */
export function readToldSpeakers(lines: readonly PageLine[]): Speaker[] {
  for (const { kind, text } of lines.slice(0, nearestLines)) {
    if (kind !== 'text' || text.length > longestLine) continue
    for (const sentence of text.split(/(?<=[a-z\d)][.!?]) /)) {
      const speaker = /^(?:in this|join|the speaker)\b/i.test(sentence) ? readTellingSpeaker(sentence) : undefined
      if (speaker !== undefined) return [speaker]
      const [, name = ''] = sentence.length <= longestSaid ? (gaveTalk.exec(sentence) ?? []) : []
      if (isSureName(name)) return [{ name }]
    }
  }
  return []
}

const tellsAnywhere =
  /(?:提到|谈到|谈及|讲到|说到|表示|聊了|讲了|谈了|分享|介绍|讲解|讲述|带来|演示|阐述|探讨|展示|回顾|解读|剖析|强调|指出)/

/** Who a paragraph says tells of something: `某某公司工程师张三分享了…`, `Ada Example will talk about …`. */
export function readTeller(text: string): Speaker | undefined {
  const [only, ...others] = readTellers(text)
  return others.length === 0 ? only : undefined
}

/** The same for one or more: `某某公司工程师张三和某云的李四分享了…`. */
export function readTellers(text: string): Speaker[] {
  const told = readTellingSpeaker(text)
  if (told !== undefined) return [told]
  const near = text.slice(0, farthestTeller)
  const verb = tellsAnywhere.exec(near)
  const before = verb === null ? '' : near.slice(0, verb.index).replace(beforeVerb, '')
  const clause = dropAsides(
    before.replace(/^(?:首先|随后|接着|接下来|然后|最后|其次|活动(?:的?最后|伊始)?)[，,]\s*/, ''),
  )
  if (clause === '' || /[，,。；;：:《》“”]/.test(clause)) return []
  const people = readLastPeople(clause)
  return people.length > 0 ? people : readLastPeople(clause.replace(byWhich, ''))
}

/**
 * `张三，同时也是某某项目的维护者，以网关为例`: what else somebody is, and how something is told, behind who tells it.
 * `某某项目维护者，某公司工程师张三`: before it, it is one more office.
 */
function dropAsides(clause: string): string {
  const [first = '', ...others] = clause.split(/[，,]/)
  if (others.every((part) => aside.test(part))) return first
  return others.length === 1 && isRole(first) && endsInOffice.test(first) ? `${first}、${others[0]?.trim()}` : clause
}

const endsInOffice =
  /(?:[师家员人监理长者]|maintainer|committer|contributor|member|founder|pmc|c[te]o|lead(?:er)?|engineer)\s*$/i

const aside = /^\s*(?:(?:同时|也|还|亦)*(?:是|为|担任)|(?:以|从|结合|通过|围绕|基于|针对|根据|用)|$)/

/** `张三以网关为例`: how something is told, behind who tells it. */
const byWhich = /(?:从[^从，,]{1,80}|(?:以|结合|通过|围绕|基于|针对|根据|用)[^以从结通围基针根用]{1,24})$/
