import type { Speaker } from '../model/item'
import { longestAffiliation, toAffiliation } from './affiliation'
import { isKnownCompany } from './companies'
import { findLastHanName, hasGivenName, isGivenName, isNameWord, isSureName, latinNameForm, mayBeName } from './names'
import {
  endsAsOffice,
  isOrganisation,
  isRole,
  isTitlePart,
  namesOffice,
  officeEnd,
  personEnd,
  personWords,
  roleWords,
} from './office-words'

const honorific = /^(mr|mrs|ms|dr|prof)\.?\s+|(?<=\S{2})\s*(老师|先生|女士|博士|教授|同学)$/gi

/** A name without titles such as 老师 or Dr. */
function cleanName(text: string): string {
  const name = text.trim().replace(/(?<=\p{Ll}{3})\.$/u, '')
  return honorificEnds.has(name.slice(-1)) || /^[mdp]/i.test(name) ? name.replace(honorific, '').trim() : name
}

const honorificEnds = new Set('师生士授学')

const noNameStart =
  /^(?:在|本|我|你|您|他|她|它|这|那|该|各|此|通过|如何|如果|为了|随着|作为|对于|关于|可以|欢迎|以及|大家|其中|同时|了解|全面|深入|使用|更多|相关|参考|官网|官方|原文|论文|代码|视频|录像|链接)/

const isName = (text: string): boolean =>
  mayBeName(text) &&
  !noNameStart.test(text) &&
  !roleWords.test(text) &&
  !isKnownCompany(text) &&
  !(text.length > 2 && isOrganisation(text) && !isSureName(text))

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
  (/^\p{Script=Han}{2,3}$/u.test(name) && !isSureName(name) && called.length === 3 && isSureName(called)) ||
  (/^\p{Script=Han}{4}$/u.test(name) && !mayBeOffice(name) && called.length <= 3 && isSureName(called))

const mayBeOffice = (name: string): boolean => isOrganisation(name) || roleWords.test(name)

/** The one speaker that a text names, with nickname and affiliation. */
export function readSpeaker(text: string): Speaker | undefined {
  const whole = text.trim().replace(/[。；;，,]+$/, '')
  const [, before = '', called, behind = ''] = /["“]/.test(whole) ? (calledWithin.exec(whole) ?? []) : []
  if (called !== undefined) {
    const speaker = readSpeaker(`${before} ${behind}`)
    return speaker === undefined ? undefined : toSpeaker(speaker.name, speaker.nickname ?? called, speaker.affiliation)
  }
  if (/ @|\baka\b/i.test(whole)) {
    const aliased = readAlias(whole)
    if (aliased !== undefined || isBeforeTitle(whole)) return aliased
  }
  return readShape(whole) ?? readHandle(whole) ?? readTurned(whole)
}

/** `张三 @ada42`, `Ada Example aka ada42`, `张三 @ada42，某公司工程师`: what somebody is called on the web, behind the name. */
function readAlias(text: string): Speaker | undefined {
  const [, name = '', alias, office] = aliasBehind.exec(text) ?? aliasThenOffice.exec(text) ?? []
  return isSureName(name) ? toSpeaker(name, alias, toAffiliation(office)) : undefined
}

const aliasBehind = /^(\S.{1,38}?)(?:,? (?:a\.?k\.?a\.?|alias) @?| @)([\w.-]{3,30})$/i
const aliasThenOffice = /^(\S.{1,38}?) @([a-z][\w.-]{2,29})\s*[，,]\s*(\S.+)$/u

/** `张三 @ada42 网关的一年`: behind what somebody is called stands a title, and not what they are. */
function isBeforeTitle(text: string): boolean {
  const [, behind] = / @[a-z\d][\w-]{1,38}\s+(.{3,})$/is.exec(text) ?? []
  return behind !== undefined && !isRole(behind) && !isOrganisation(behind)
}

const placeInBrackets = /^[【[]([^【】[\]]{2,30})[】\]]\s*(\p{Script=Han}{2,3})$/u
const calledFirst = /^@([\w-]{2,30})\s*[（(]([^（）()]{2,40})[）)]$/
const titledBehind = /^(\S.*\s\p{Script=Han}{2,3})\s(?:老师|先生|女士|博士|教授|同学)$/u

/** `【某公司】张三`, `@ada42 (Ada Example)`, `某大学 张三 教授`: what belongs to a name stands in its place. */
function readTurned(text: string): Speaker | undefined {
  const [, place, placed = ''] = placeInBrackets.exec(text) ?? []
  if (place !== undefined && isSureName(placed) && !isSureName(place))
    return toSpeaker(placed, undefined, toAffiliation(place))
  const [, called, name = ''] = calledFirst.exec(text) ?? []
  if (called !== undefined && isSureName(name)) return toSpeaker(name, called, undefined)
  const titled = titledBehind.exec(text)?.[1]
  return titled === undefined ? undefined : readLastName(titled)
}

/** `ada42，某公司工程师`: what somebody is called on the web, which only what they are tells from a word. */
function readHandle(text: string): Speaker | undefined {
  const [, name = '', place = ''] = /^([a-z][a-z\d_-]{2,20})\s*[，,|｜@]\s*(.{2,60})$/.exec(text) ?? []
  const [office = ''] = place.split(/[，,]/)
  return name !== '' && personEnd.test(office) ? toSpeaker(name, undefined, toAffiliation(office)) : undefined
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
  const name = findLastHanName(text, (before) => isPlaceBefore(before, text.length - before.length))
  if (name === undefined) return undefined
  const place = toAffiliation(text.slice(0, -name.length).replace(beforeLast, ''))
  return place === undefined ? undefined : { name, affiliation: place }
}

const latinBehind: readonly RegExp[] = [1, 2].map(
  (count) =>
    new RegExp(
      String.raw`^(.*\p{Script=Han}.*?)\s*(?<![\p{L}'’-])(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){${count}})$`,
      'u',
    ),
)

/** `示例云 架构师 Ada Example`: the same in Latin letters. */
function readLastLatin(text: string): Speaker | undefined {
  if (!/[a-z]$/.test(text) || text.length > longestAffiliation || /[，,、。；;！？（(《&＆]/.test(text))
    return undefined
  for (const pattern of latinBehind) {
    const [, before = '', name = ''] = pattern.exec(text) ?? []
    const place = hasGivenName(name) ? toAffiliation(before.replace(beforeLast, '')) : undefined
    if (place !== undefined && isPlaceBefore(before, name.length)) return { name, affiliation: place }
  }
  return undefined
}

/** `示例云后端开发` */
const workEnd = /(?:研发|开发|运维|测试|架构)$/

/** Whether what stands before a name of so many characters says where its bearer belongs. */
function isPlaceBefore(before: string, length: number): boolean {
  const place = before.replace(beforeLast, '')
  if (place === '' || isSureName(place) || isTitlePart(place)) return false
  if (place === before) return personEnd.test(place) || (officeEnd.test(place) && roleWords.test(place))
  if (before.startsWith('来自')) return place.length > 3
  const isMarked = /[:：|｜·•–—-]\s*$/.test(before)
  return (
    namesOffice(place) ||
    isOrganisation(place) ||
    workEnd.test(place) ||
    (isMarked && length > 2 && /^[A-Z][\w.&-]{2,}$/.test(place))
  )
}

/** `Ana Example Sample` has one more surname, and no place. */
const isMoreOfName = (rest: string): boolean =>
  rest.split(' ').length <= mostSurnames && rest.split(' ').every(isNameWord) && !isOrganisation(rest)

const mostSurnames = 2

function readShape(clean: string): Speaker | undefined {
  const placed =
    (/\p{Script=Han}{2}$/u.test(clean) ? readLastName(clean) : readLastLatin(clean)) ??
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
    const isTurned = called !== undefined && nickname === undefined && !bracket.isNamed && isTurnedName(name, called)
    const isBracketed = isRole(bracket.affiliation ?? '') && !isRole(affiliation ?? '')
    const place = isBracketed ? bracket.affiliation : (affiliation ?? bracket.affiliation)
    // `网关综述 张三，某公司工程师`: a title, and who gives it.
    if (/^\p{Script=Han}{4}$/u.test(name) && !isSureName(name) && startsWithPerson.test(place ?? '')) continue
    if (place !== undefined && called === undefined && isOtherWayRound(name, place))
      return { name: place, affiliation: name }
    return toSpeaker(isTurned ? called : name, isTurned ? name : called, place)
  }
  return undefined
}

const startsWithPerson = /^\p{Script=Han}{2,3}[，,（(].{2}/u

/** `示例 - 张三四`: of the two only the second is surely a name. */
const isOtherWayRound = (name: string, place: string): boolean =>
  /^\p{Script=Han}+$/u.test(name + place) && !isSureName(name) && isSureName(place) && !isOrganisation(place)

/** A speaker without what is not known. Where somebody belongs may tell a nickname: `某公司工程师，花名小三，写过…`. */
export function toSpeaker(name: string, nickname: string | undefined, affiliation: string | undefined): Speaker {
  const told = affiliation?.includes('花名') === true ? nicknameWithin.exec(affiliation) : null
  const called = nickname ?? told?.[1]
  const place = told === null ? affiliation : toAffiliation(affiliation?.replace(told[0], ''))
  return {
    name,
    ...(called === undefined || called === name ? {} : { nickname: called }),
    ...(place === undefined ? {} : { affiliation: place }),
  }
}

const nicknameWithin = /(?:^|[，,；;、\s])花名\s*[:：]?\s*[「“"]?(\p{Script=Han}{1,4})[」”"]?(?=$|[，,；;、。\s])/u

/** No nickname: four Han, two capitalised words, or capitals only. */
const longName = /^\p{Script=Han}{4,}$|^[A-Z][\w.-]* [A-Z]|^[A-Z]{3,}$/u

/** Brackets hold a nickname (`花名：小三`, which says so, or `小三`) or what the speaker does. */
function readBracket(
  inner: string | undefined,
  name: string,
): { nickname?: string; affiliation?: string; isNamed?: true } {
  if (inner === undefined) return {}
  const named =
    /^\s*(?:花名|昵称|网名|nickname|aka|a\.k\.a\.|(?:github|gitee|微信|微博|twitter)?\s*id|github|gitee)\s*[:：]?\s*@?(.+)$/i.exec(
      inner,
    )
  if (named?.[1] !== undefined) return { ...splitNickname(named[1]), isNamed: true }
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
  const bare = (nickname ?? text).trim().replace(/^[「『“"‘'](.+)[」』”"’']$/u, '$1')
  return { nickname: bare, ...withPlace(place) }
}

const withPlace = (text: string | undefined): { affiliation?: string } => {
  const affiliation = toAffiliation(text)
  return affiliation === undefined ? {} : { affiliation }
}
