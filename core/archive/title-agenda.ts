import type { Speaker } from '../model/item'
import { isSureName } from './names'
import { endsAsOffice, isTitlePart } from './office-words'
import { joinPadded, readSureSpeakers } from './speakers'
import { isPerson, splitLatin, splitSpoken } from './title-latin'

const officeWords = '专家|工程师|架构师|总监|负责人|经理|创始人|教授|博士|主任|布道师'

export const organisation =
  /公司|集团|科技|团队|专家|工程师|架构师|总监|负责人|经理|大学|学院|研究|实验室|社区|银行|云$|创始|成员|主任|教授|博士|开发者|maintainer|committer|contributor|pmc|engineer|architect/i

const organisationEnd = new RegExp(`(?:${organisation.source})$`, 'i')

/** `张三：负责签到` says who does what, and names no talk. */
export const duty = /^(?:负责|主持|协助|联系|提供|准备)/

/** `title 张三 某公司`, `title 某公司 张三` and `张三：title`: only where lines are known to be an agenda's. */
export function splitAgenda(text: string): { title: string; speakers: readonly Speaker[] } | undefined {
  const [, ahead = '', behind = ''] = /^([^:：]{2,40})[:：]\s*(.{4,})$/.exec(text) ?? []
  const speakers = ahead === '' ? [] : (readJoined(ahead) ?? readSureSpeakers(ahead))
  const spoken = splitSpoken(text)
  if (spoken !== undefined) return spoken
  if (speakers.length > 0 && speakers.every(isPerson))
    return duty.test(behind) ? undefined : { title: behind, speakers }
  const listed = splitNamesBehind(text)
  if (listed !== undefined) return listed
  const named = text.length <= longestNamed ? splitAtComma(text) : undefined
  if (named !== undefined) return named
  const [, given = '', people = ''] = /[)）]$/.test(text) ? (bracketBehind.exec(text) ?? []) : []
  const bracketed = given === '' ? [] : readSureSpeakers(people)
  if (bracketed.length > 0 && bracketed.every(({ name }) => isSureName(name)))
    return { title: given, speakers: bracketed }
  const latin = splitLatin(text)
  if (latin !== undefined) return latin
  const several = splitSeveral(text)
  if (several !== undefined) return several
  const words = joinPadded(text).split(/\s+/)
  for (let at = words.length - 1; at > 0; at -= 1) {
    const name = words[at] ?? ''
    const title = words.slice(0, at).join(' ')
    const role = words.slice(at + 1).join(' ')
    if (!/^\p{Script=Han}{2,4}$/u.test(name) || title.length < 4 || isPlaceBehind(words[at - 1] ?? '', name, role))
      continue
    if (role === '' ? isSureName(name) : organisation.test(role) && readSureSpeakers(`${name} ${role}`).length === 1) {
      return role === ''
        ? splitOrganisation(words.slice(0, at), name)
        : { title, speakers: readSureSpeakers(`${name} ${role}`) }
    }
  }
  return undefined
}

/** `张三 某云 / 架构师`: what stands between a name and an office is where its bearer works. */
const isPlaceBehind = (before: string, word: string, role: string): boolean =>
  role !== '' &&
  /^\p{Script=Han}{2,3}$/u.test(before) &&
  isSureName(before) &&
  (/^[/／]/.test(role) || !isSureName(word))

/** `title 张三、李四` */
function splitSeveral(text: string): { title: string; speakers: readonly Speaker[] } | undefined {
  const [, title = '', people = ''] = /^(.{4,}?)\s+(\S{2,40})$/.exec(text) ?? []
  const names = people.split(/[、&＆]/)
  if (names.length > 1 && names.every((name) => /^\p{Script=Han}{2,4}$/u.test(name) && isSureName(name)))
    return { title, speakers: names.map((name) => ({ name })) }
  const [, own, listed = ''] = /[、&＆]/.test(text) ? (listedBehind.exec(text) ?? []) : []
  const speakers = own === undefined ? [] : readSureSpeakers(listed)
  return own !== undefined && speakers.length > 1 && speakers.every(isPerson) ? { title: own, speakers } : undefined
}

const oneListed = String.raw`(?:\p{Script=Han}{2,4}|\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+)(?:\s?[（(][^（）()]{2,30}[）)])?`
/** `title 张三（某公司）、Ada Example` */
const listedBehind = new RegExp(String.raw`^(.{4,}?)\s+(${oneListed}(?:\s?[、&＆]\s?${oneListed})+)$`, 'u')

/** `title，张三，李四`: as many names as stand behind commas at the end. */
function splitNamesBehind(text: string): { title: string; speakers: readonly Speaker[] } | undefined {
  let title = text
  const people: Speaker[] = []
  while (people.length < mostNames) {
    const [, ahead = '', last = ''] = /^(.{4,})[,，]\s*([^,，]{2,60})$/.exec(title) ?? []
    const givers = ahead === '' || readSureSpeakers(ahead).length > 0 ? [] : readSureSpeakers(last)
    if (givers.length === 0 || !givers.every(isPerson)) break
    people.unshift(...givers)
    title = ahead
  }
  // `title-张三，李四`: the first of them stands behind a dash.
  const [, own = '', first = ''] =
    people.length > 0 ? (/^(.{4,}?)\s*[-–—]\s*(\p{Script=Han}{2,3})$/u.exec(title) ?? []) : []
  if (isSureName(first)) return { title: own, speakers: [{ name: first }, ...people] }
  return people.length > 0 ? { title, speakers: people } : undefined
}

const mostNames = 6

const joined = new RegExp(
  String.raw`^(\S{2,20}?(?:公司|集团|科技|云|大学|学院|银行|网络|软件|实验室|研究院|${officeWords}))(\p{Script=Han}{2,3})$`,
  'u',
)

/** `某公司张三`, with nothing between the two. */
function readJoined(text: string): Speaker[] | undefined {
  const [, affiliation = '', name = ''] = joined.exec(text) ?? []
  return affiliation !== '' && isSureName(name) && !isSureName(text) ? [{ name, affiliation }] : undefined
}

const longestNamed = 160
/** `网关的一年 张三（某公司）` */
const bracketBehind =
  /^(.{4,}?)\s+(\p{Script=Han}{2,4}(?:\s*[、&]\s*\p{Script=Han}{2,4}){0,3}\s*[（(][^（）()]{2,40}[)）])$/u
/** `某公司专家张三` */
const officeThenName = new RegExp(String.raw`^(.{2,30}(?:${officeWords}))(\p{Script=Han}{2,3})$`, 'u')

/** `title，张三，某公司`: behind a comma stand a name and where its bearer belongs. */
function splitAtComma(text: string): { title: string; speakers: readonly Speaker[] } | undefined {
  for (const { index } of text.matchAll(/[,，]/g)) {
    const [title, rest] = [text.slice(0, index).trim(), text.slice(index + 1).trim()]
    const [, office = '', name = ''] = title.length < 4 ? [] : (officeThenName.exec(rest) ?? [])
    if (isSureName(name)) return { title, speakers: [{ name, affiliation: office }] }
    const [speaker, ...others] = title.length < 4 || rest.length > 60 ? [] : readSureSpeakers(rest)
    if (speaker?.affiliation !== undefined && others.length === 0 && isSureName(speaker.name) && isPerson(speaker))
      return readSureSpeakers(title).length > 0 ? undefined : { title, speakers: [speaker] }
  }
  return undefined
}

/** The words before a name that say where its bearer works. */
function splitOrganisation(words: readonly string[], name: string): { title: string; speakers: readonly Speaker[] } {
  const isEnd = endsAsOffice(words.at(-1) ?? '') || organisationEnd.test(words.at(-1) ?? '')
  const at = isEnd
    ? words.findIndex(
        (word, index) => index > 0 && organisation.test(word) && !/[，,：:]/.test(word) && !isTitlePart(word),
      )
    : -1
  const affiliation = at < 0 ? '' : words.slice(at).join(' ')
  return affiliation === '' || affiliation.length > 40
    ? { title: words.join(' '), speakers: [{ name }] }
    : { title: words.slice(0, at).join(' '), speakers: [{ name, affiliation }] }
}
