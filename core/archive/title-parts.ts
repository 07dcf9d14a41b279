import type { Speaker } from '../model/item'
import { hasGivenName, isSureName } from './names'
import { isOrganisation, isRole, isTelling, isTitlePart, namesOffice, personEnd } from './office-words'
import { givenWords, giverWords, readSpeakers, readSureSpeakers } from './speakers'
import { duty, organisation, splitAgenda } from './title-agenda'
import { isPerson, splitLatinPlaced } from './title-latin'
import { splitAtPerson } from './title-person'

const by = new RegExp(
  String.raw`^(.{2,}?)(?:[\s，,。]+(?:(?:${givenWords}) )?|\s*[—–-]{2,}\s*)(?:by|von|por|par):?(?:\s+|(?<=[—–-]{2}by)(?=[A-Z][a-z]))(\S.{0,80})$`,
  'i',
)
const labelled = new RegExp(
  String.raw`^(.{2,}?)[\s，,|｜;；（(—–-]*${giverWords}(?:\s*[:：]|[是为](?=来自))\s*(.+?)[）)]?$`,
  'i',
)
/** `网关的一年，来自某某社区的张三` */
const fromBehind = /^(.{4,}?)(?:[，,]|(?<![，,：:—–|｜-])\s)\s*(来自[^，,]{2,40}的\s*[^，,的]{2,40})$/
const divided = /^(.+?)\s*(?:——+|\s[—–-]{1,3}\s|[|｜]|\s[/／]\s)\s*(.+)$/
/** `Gateways (von ada)`, and not `Safety (by design)` */
const byInBrackets = /^(.{3,}?)\s*[（(](?:by|von|por|par)\s+([^（）()]{2,60})[）)]$/i
/** `Gateways (@ada42, slides)` */
const handlesInBrackets =
  /^(.{3,}?)\s*[（(]\s*(@[a-z\d][\w-]{1,38}(?:[\s,，、&]+@[a-z\d][\w-]{1,38}){0,4})\s*(?:[,，;；].{0,40})?[)）]$/i
const handle = /^(?!(?:design|default|example|hand|law|accident|nature|step)$)[\p{L}\d_-]{3,20}$/iu
const bracketed = /^(.{3,}?)\s*[（(]([^（）()]{2,80})[）)]$/

/** A title without quotes, and who gives it, when words or marks divide the two. */
export function splitSpeakers(text: string, isAgenda: boolean): { title: string; speakers: readonly Speaker[] } {
  const apart = split(/主持|moderator|host/i.test(text) ? text.replace(hostBehind, '') : text, isAgenda)
  const found = isAgenda ? absorbPlace(apart) : apart
  // `张三 - 某公司 工程师` names nothing that is given.
  return found.speakers.length > 0 && isPlaceAlone(found.title) ? { title: text, speakers: [] } : found
}

/** `网关的一年 —— 某公司` before a speaker of whom only the office is known: where they belong ends the title. */
function absorbPlace(found: { title: string; speakers: readonly Speaker[] }): typeof found {
  const [only, ...others] = found.speakers
  if (only?.affiliation === undefined || others.length > 0 || !namesOffice(only.affiliation)) return found
  const [, title, place = ''] = placeBehind.exec(found.title) ?? []
  return title !== undefined &&
    (isOrganisation(place) || latinPlace.test(place)) &&
    !isOrganisation(only.affiliation.split(' ')[0] ?? '')
    ? { title, speakers: [{ ...only, affiliation: `${place} ${only.affiliation}` }] }
    : found
}

const placeBehind =
  /^(.{4,}?)(?:\s*[，,|｜]\s*|\s*——+\s*|\s+[–-]\s+|\s+(?=\p{Script=Han}))([^\s，,|｜—]{2,16}|[A-Z]\w+ [A-Z]\w+)$/u

/** How the name of a company ends in Latin letters, each word of which has a capital. */
const latinPlace =
  /^(?:\p{Lu}[\w.&-]*\s){1,3}(?:Labs?|Bank|University|Inc\.?|Ltd\.?|GmbH|Foundation|Institute|College|Technologies|Corp\.?|Cloud)$/u
const longestPlace = 24

/** Whether a text says where somebody belongs, or what they are, and is no title. */
export const isPlaceAlone = (text: string): boolean =>
  latinPlace.test(text) ||
  (text.length <= longestPlace &&
    !/[的《》：:，,]| (?:for|from|with|to|your) /.test(text) &&
    !isTelling(text) &&
    (personEnd.test(text) || isOrganisation(text) || (!/\s/.test(text) && placeEnd.test(text))))

/** `网关怎么走 主持人：张三`: who leads through it, behind the title. */
const hostBehind = /\s+(?:主持人?|moderator|host)\s*[:：]\s*\S[^:：]{1,24}$/i

function split(text: string, isAgenda: boolean): { title: string; speakers: readonly Speaker[] } {
  const bracket = /^[[【]/.test(text) ? splitBracketFirst(text) : undefined
  if (bracket !== undefined) return bracket
  const named = /[:：]|[是为]来自/.test(text) ? labelled.exec(text) : null
  if (named?.[1] !== undefined) {
    const said = named[2] ?? ''
    const isOpen = /[（(][^（）()]*$/.test(said) && /[）)]$/.test(text)
    const speakers = readSpeakers(isOpen ? said + text.slice(-1) : said)
    if (speakers.length > 0) return { title: named[1].replace(hostBehind, ''), speakers }
  }
  const [, given, giver] = (/by|von|por|par/i.test(text) ? by.exec(text) : null) ?? []
  if (given !== undefined) {
    const speakers = isAgenda ? readSpeakers(giver ?? '') : readSureSpeakers(giver ?? '')
    if (speakers.length > 0) return { title: given, speakers }
  }
  const [, own, origin] = text.includes('来自') ? (fromBehind.exec(text) ?? []) : []
  const from = own === undefined ? [] : readSureSpeakers(origin ?? '')
  if (own !== undefined && from.length > 0) return { title: own, speakers: from }
  const [, called, handles] = /@/.test(text) ? (handlesInBrackets.exec(text) ?? []) : []
  if (called !== undefined && handles !== undefined && !hasGivenName(called))
    return { title: called, speakers: readSpeakers(handles) }
  const [, bare, people = ''] = /[)）]$/.test(text) ? (byInBrackets.exec(text) ?? []) : []
  if (bare !== undefined) {
    const speakers = readSureSpeakers(people)
    if (speakers.length > 0) return { title: bare, speakers }
    if (isAgenda && handle.test(people)) return { title: bare, speakers: [{ name: people }] }
  }
  return (
    splitNamedFirst(text) ??
    splitGiven(text) ??
    splitAlias(text) ??
    splitLatinPlaced(text) ??
    (isAgenda
      ? (splitNameColon(text) ?? splitPlaced(text) ?? splitAtPlaced(text) ?? splitAtPerson(text))
      : undefined) ??
    splitAtMarks(text) ??
    (isAgenda ? splitAgenda(text) : undefined) ?? { title: text, speakers: [] }
  )
}

/** How what somebody belongs to ends. */
const placeEnd = /(?:社区|团队|部门|部|小组|实验室|labs?|inc\.?|team)$/i

/** `[张三] title` */
function splitBracketFirst(text: string): { title: string; speakers: readonly Speaker[] } | undefined {
  const [, inner = '', title = ''] = /^[[【]([^[\]【】]{2,40})[\]】]\s*[:：—–-]*\s*(\S.{2,})$/.exec(text) ?? []
  const speakers = title === '' ? [] : readSureSpeakers(inner)
  return speakers.length > 0 && speakers.every(isPerson) ? { title, speakers } : undefined
}

const namedFirst =
  /^([^（）()，,：:]{2,24})\s*[（(]([^（）()]{2,40})[）)]\s*[，,：:—–-]*\s*(?![，,、&＆：:—–-]|[和与]\p{Script=Han}{2,4}\s*[（(]|(?:and|with|und|et|y)\s)(?:(?:on|about):?\s+)?(\S.{3,})$/u

/** `张三（某公司），title`: whoever is named first, with where they belong in brackets. */
function splitNamedFirst(text: string): { title: string; speakers: readonly Speaker[] } | undefined {
  if (!/[（(]/.test(text)) return undefined
  const [, name = '', where = '', title = ''] = namedFirst.exec(text) ?? []
  if (title === '' || (!isSureName(name.trim()) && !isShortNameWithRole(name.trim(), where))) return undefined
  if (organisation.test(title.slice(0, 12)) && !isRole(where)) return undefined
  return { title, speakers: readSpeakers(`${name}（${where}）`) }
}

/** `张三 @ada42 title`, `Ada Example @ada42: title`: a name with what its bearer is called on the web. */
function splitAlias(text: string): { title: string; speakers: readonly Speaker[] } | undefined {
  const [, name = '', alias, title = ''] = text.includes(' @') ? (aliasFirst.exec(text) ?? []) : []
  const isNamed = /^\p{Script=Han}/u.test(name) ? isSureName(name) : hasGivenName(name)
  return isNamed && alias !== undefined ? { title, speakers: [{ name, nickname: alias }] } : undefined
}

const aliasFirst = /^(\S[^@:：，,]{1,30}?) @([a-z\d][\w-]{1,38})(?:\s*[:：—–]\s*|\s+(?:-\s+)?)(\S.{3,})$/iu

/** `张三 @zhang 分享 title` */
function splitGiven(text: string): { title: string; speakers: readonly Speaker[] } | undefined {
  if (!/分享|讲解|主讲|带来/.test(text)) return undefined
  const [, name = '', title = ''] = givenFirst.exec(text) ?? []
  return title !== '' && isSureName(name) ? { title, speakers: [{ name }] } : undefined
}

const givenFirst =
  /^(\p{Script=Han}{2,4})\s+(?:@[a-z\d][\w-]{1,38}\s+)?(?:分享|讲解|主讲|带来)(?:[:：]\s*|\s+)(\S.{3,})$/iu

const isShortNameWithRole = (name: string, where: string): boolean =>
  /^\p{Script=Han}{2,4}$/u.test(name) && isRole(where) && readSureSpeakers(`${name}（${where}）`).length > 0

/** `张三：网关 - 一年`: a mark behind the colon divides the title, unless what stands before it says where somebody belongs. */
function splitNameColon(text: string): { title: string; speakers: readonly Speaker[] } | undefined {
  const [, name = '', title = '', first = ''] =
    /^([^:：—–|｜（(]{2,30})\s*[:：]\s*(([^—–|｜]{1,60}?)(?:\s+[—–-]{1,2}\s+|\s*——+\s*|\s*[|｜]\s*)\S.{1,})$/u.exec(
      text,
    ) ?? []
  const isPlaced = namesOffice(first) || isOrganisation(first) || placeEnd.test(first)
  if (!isSureName(name.trim()) || !isPerson({ name: name.trim() }) || isPlaced) return undefined
  return { title, speakers: [{ name: name.trim() }] }
}

/** What divides who gives a talk, with where they belong, from its title. */
const behindPerson = /\s*[:：]\s*|\s+[—–-]{1,2}\s+|\s*——+\s*/g
const longestPerson = 60

/** `张三 - 某公司：网关的一年`, `Ada Example - Example Labs — Gateways`: before a mark one person with where they belong. */
function splitPlaced(text: string): { title: string; speakers: readonly Speaker[] } | undefined {
  for (const { index, 0: mark } of text.slice(0, longestPerson).matchAll(behindPerson)) {
    const [ahead, title] = [text.slice(0, index), text.slice(index + mark.length)]
    const [only, ...others] = index < 2 || title.length < 4 ? [] : readSureSpeakers(ahead)
    if (only === undefined || others.length > 0 || !ahead.startsWith(only.name)) continue
    if (only.affiliation === undefined) {
      // `张三：云原生：新的思路`: behind the name stands the title, unless it is where its bearer belongs.
      const next = title.split(behindPerson)[0] ?? ''
      if (/[:：]/.test(mark) && !isPlaceAlone(next)) return undefined
      continue
    }
    const isPlaced = isOrganisation(only.affiliation) || isRole(only.affiliation) || latinPlace.test(only.affiliation)
    if (isPlaced && isSureName(only.name) && isPerson({ name: only.name }) && !isTitlePart(only.affiliation))
      return duty.test(title) || isPlaceAlone(title) ? undefined : { title, speakers: [only] }
  }
  return undefined
}

/** `网关 - 一年 —— 某公司 工程师 张三`: behind a mark nothing but people, each with where they belong. */
function splitAtPlaced(text: string): { title: string; speakers: readonly Speaker[] } | undefined {
  for (const { from, to } of dividers(text)) {
    const [title, behind] = [text.slice(0, from).trim(), text.slice(to).trim()]
    const people = title.length > 3 ? readSureSpeakers(behind) : []
    if (people.length === 0 || !people.every((one) => isPlacedPerson(one) && behind.includes(one.name))) continue
    const before = title.split(atMark).at(-1) ?? ''
    return isPlaceAlone(before) || readSureSpeakers(before).length > 0 ? undefined : { title, speakers: people }
  }
  return undefined
}

const isPlacedPerson = (speaker: Speaker): boolean =>
  isSureName(speaker.name) &&
  isPerson({ name: speaker.name }) &&
  speaker.affiliation !== undefined &&
  (isRole(speaker.affiliation) || isOrganisation(speaker.affiliation))

const atMark = /\s*(?:——+|\s[—–-]{1,3}\s|[|｜]|\s[/／·•]\s)\s*/

const inThree = /^([^|｜—]{2,24}?)\s*(?:[|｜]|——?)\s*([^|｜—]{2,30}?)\s*(?:[|｜]|——?)\s*([^|｜]{4,})$/

/** `张三 | 某公司 | title` */
function splitInThree(text: string): { title: string; speakers: readonly Speaker[] } | undefined {
  const [, name = '', affiliation = '', title = ''] = inThree.exec(text) ?? []
  const isRight = isSureName(name) && !isSureName(affiliation) && (isOrganisation(affiliation) || isRole(affiliation))
  const isPlain = readSureSpeakers(title).length === 0 && !isRole(title) && !isOrganisation(title)
  return isRight && isPlain && isPerson({ name, affiliation })
    ? { title, speakers: [{ name, affiliation }] }
    : undefined
}

/** `title — speaker`, `title | speaker`, `title (speaker, company)`, and the other way round. */
function splitAtMarks(text: string): { title: string; speakers: readonly Speaker[] } | undefined {
  const inParts = /[|｜—].+[|｜—]/.test(text) ? splitInThree(text) : undefined
  if (inParts !== undefined) return inParts
  const marks = dividers(text)
  const last = marks.length > 1 ? splitAtLast(text, marks.at(-1)?.from ?? 0, marks.at(-1)?.to ?? 0) : undefined
  if (last !== undefined) return last
  for (const at of marks) {
    const title = text.slice(0, at.from).trim()
    const behind = text.slice(at.to).trim()
    const tail = readTurned(behind) ?? readSureSpeakers(behind)
    if (title.length > 2 && tail.length > 0) return splitPlaceBehind(title, tail) ?? { title, speakers: tail }
  }
  const given = /[@＠]/.test(text) ? splitAtSign(text) : undefined
  if (given !== undefined) return given
  const [, ahead = '', behind = ''] = (mayDivide.test(text) ? divided.exec(text) : null) ?? []
  if (behind.length > 3 && ahead.length <= (/\p{Script=Han}/u.test(ahead) ? longestAhead : 2 * longestAhead)) {
    const speakers = readSureSpeakers(ahead.trim())
    // `Ada Example: Mesh - One Year On`: before the mark stands the beginning of the title.
    const isTitled = /[:：]/.test(ahead) && speakers.some(({ affiliation = '' }) => !isPlaceAlone(affiliation))
    if (speakers.length > 0 && !isTitled && speakers.every(isPerson) && readSureSpeakers(behind).length === 0)
      return { title: behind, speakers }
  }
  const [, title, inner = ''] = (/[)）]$/.test(text) ? bracketed.exec(text) : null) ?? []
  const speakers = title === undefined ? [] : readSureSpeakers(inner)
  return title === undefined || speakers.length === 0 ? undefined : { title, speakers }
}

/** `GNOME 3 - Every Detail Matters - Ada Example`: behind the last mark stands nothing but a person, and none before it. */
function splitAtLast(
  text: string,
  from: number,
  to: number,
): { title: string; speakers: readonly Speaker[] } | undefined {
  const [title, behind] = [text.slice(0, from).trim(), text.slice(to).trim()]
  const isName = hasGivenName(behind) || (/^\p{Script=Han}{2,4}$/u.test(behind) && isSureName(behind))
  const before = title.split(atMark).at(-1) ?? ''
  const isPlain = !isOrganisation(before) && !isRole(before) && !latinPlace.test(before) && !hasGivenName(before)
  return isName && isPlain && before.length > 3 && !/^\p{Script=Han}{2,4}$/u.test(before)
    ? { title, speakers: [{ name: behind }] }
    : undefined
}

/** `title | 某公司`, before whoever belongs there. */
function splitPlaceBehind(
  text: string,
  [only, ...others]: readonly Speaker[],
): { title: string; speakers: readonly Speaker[] } | undefined {
  const [, title = '', affiliation = ''] = /^(.{2,}?)\s*[|｜]\s*([^|｜]{2,30})$/.exec(text) ?? []
  const isPlace = isOrganisation(affiliation) && only !== undefined && only.affiliation === undefined
  return isPlace && others.length === 0 ? { title, speakers: [{ ...only, affiliation }] } : undefined
}

/** `某公司 | 张三` behind a title. */
function readTurned(text: string): Speaker[] | undefined {
  const [, place = '', name = ''] = /^([^|｜]{2,40}?)\s*[|｜]\s*([^|｜]{2,24})$/.exec(text) ?? []
  const isRight = isSureName(name) && !isSureName(place) && (isOrganisation(place) || isRole(place))
  return isRight ? [{ name, affiliation: place }] : undefined
}

/** `title @张三 某公司`, where no name stands before the sign: `张三@某公司` says where he belongs. */
function splitAtSign(text: string): { title: string; speakers: readonly Speaker[] } | undefined {
  const [, title = '', giver = ''] = /^([^@＠]{4,}?)\s*[@＠]\s*([^@＠]{2,80})$/.exec(text) ?? []
  const before = title.split(/[\s，,、：:]/).at(-1) ?? ''
  if (title === '' || isSureName(before) || readSureSpeakers(title).length > 0) return undefined
  const speakers = readSureSpeakers(giver)
  return speakers.length > 0 && speakers.every(isPerson) ? { title, speakers } : undefined
}

/** Where marks divide a line, the first mark first. */
const dividers = (text: string): { from: number; to: number }[] =>
  (mayDivide.test(text) ? [...text.matchAll(/\s*——+\s*|\s+[—–-]{1,3}\s+|\s*[|｜]\s*|\s+[/／·•]\s+/g)] : []).map(
    (match) => ({
      from: match.index,
      to: match.index + match[0].length,
    }),
  )

/** People before a mark; in Latin letters they take more room. */
const longestAhead = 40

const mayDivide = /[—–|｜/／·•-]/
