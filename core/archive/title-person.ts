import type { Speaker } from '../model/item'
import { hasGivenName, isSureName } from './names'
import { endsAsOffice, isOrganisation, isRole, isTitlePart, personEnd } from './office-words'
import { joinPadded, readSureSpeakers } from './speakers'

/** A Chinese name that begins a word, and what divides it from what stands behind. */
const nameStart = /^(\p{Script=Han}{2,4}?)(?=(?:老师|博士|教授|先生|女士)?$|[\s（(，,、|｜：:@＠/／·•—–-])/u
/** The same in Latin letters. */
const latinStart = /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]+){1,2})(?=\s*[（(，,|｜@＠/／])/u
const shortestTitle = 4
const longestTitle = 120
/** What somebody is has no more words. */
const mostWords = 5

/**
 * A line of an agenda in which nothing but a space divides a title from who gives it and where they belong, in either
 * order: `网关的一年 张三（某公司）`, `某公司 工程师 张三 网关的一年`. Undefined where a name is not sure.
 */
export function splitAtPerson(text: string): { title: string; speakers: readonly Speaker[] } | undefined {
  if (text.length > longestTitle || !/\p{Script=Han}/u.test(text) || !/\s/.test(text)) return undefined
  const clean = joinPadded(text)
  if (endsAsOffice(clean.split(/[，,、；;\s]/).at(-1) ?? '') && readSureSpeakers(clean).length > 0) return undefined
  const starts = findStarts(clean)
  return splitBehind(clean, starts) ?? splitAhead(clean, starts)
}

/** Where words begin that stand in no brackets; the first is left out. */
function findStarts(text: string): number[] {
  const starts: number[] = []
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (at > 0 && depth === 0 && /\s/.test(text[at - 1] ?? '') && !/\s/.test(character)) starts.push(at)
    if (/[（(]/.test(character)) depth += 1
    else if (/[）)]/.test(character)) depth -= 1
  }
  return starts
}

/** What whoever is named before it does, and no title: `分享了网关的落地`. */
const isTold = (text: string): boolean =>
  /^(?:分享|介绍|讲解|讲述|带来|演示|阐述|探讨|展示|回顾|解读|剖析)了|^(?:围绕|针对|结合|为大家|向大家|就).*(?:分享|演讲|介绍|讲解)|[。；]$/.test(
    text,
  )

/** `网关的一年 张三，某公司工程师`: from where what stands behind names people first, or somebody's place and name last. */
function splitBehind(text: string, starts: readonly number[]) {
  const isFirst = (behind: string, [first, ...others]: readonly Speaker[]): boolean => {
    const [, latin = ''] = latinStart.exec(behind) ?? []
    if (hasGivenName(latin)) return first?.name === latin && first.affiliation !== undefined
    const [, name = ''] = nameStart.exec(behind) ?? []
    return (
      isSureName(name) &&
      behind !== name &&
      first?.name === name &&
      (titled.test(behind) || [first, ...others].some(isPlaced))
    )
  }
  const isLast = (behind: string, [only, ...others]: readonly Speaker[]): boolean =>
    only !== undefined &&
    others.length === 0 &&
    isPlaced(only) &&
    isEnd(only.affiliation ?? '') &&
    (!divided.test(behind) || surePlace.test(only.affiliation ?? '')) &&
    behind.endsWith(only.name)
  return findBehind(text, starts, isFirst) ?? findBehind(text, [...starts].reverse(), isLast)
}

function findBehind(
  text: string,
  starts: readonly number[],
  names: (behind: string, people: readonly Speaker[]) => boolean,
) {
  for (const at of starts) {
    const [title, behind] = [text.slice(0, at).trim(), text.slice(at).trim()]
    if (title.length < shortestTitle || /[—–|｜：:，,、/／-]$/.test(title)) continue
    const speakers = readSureSpeakers(behind)
    if (names(behind, speakers) && !mayBePerson(title)) return { title, speakers }
  }
  return undefined
}

/** A mark that may as well divide the title from a name. */
const divided = /——|[|｜]|\s[–—-]\s/
const surePlace = /(?:公司|集团|科技|大学|学院|银行|基金会|研究院|实验室)$/

/** `张三老师` */
const titled = /^\p{Script=Han}{2,4}(?:老师|博士|教授|先生|女士)$/u

/** `张三，某公司工程师 网关的一年`: the longest beginning that is one person, and ends in what they are or their name. */
function splitAhead(text: string, starts: readonly number[]) {
  for (const at of starts.slice(0, mostWords).reverse()) {
    const [ahead, title] = [text.slice(0, at).trim(), text.slice(at).trim()]
    const [only, ...others] = title.length < shortestTitle ? [] : readSureSpeakers(ahead)
    if (only === undefined || others.length > 0 || !(isPlaced(only) || titled.test(ahead))) continue
    if (/[:：]/.test(ahead) && !personEnd.test(only.affiliation ?? '')) continue
    const isWhole = ahead.endsWith(only.name) || isEnd(ahead) || titled.test(ahead)
    if (isWhole && !isTold(title) && !mayBePerson(title) && !isEnd(title.split(/\s/)[0] ?? ''))
      return { title, speakers: [only] }
  }
  return undefined
}

const isEnd = (words: string): boolean => personEnd.test(words) || isOrganisation(words)

const isPlaced = ({ name, affiliation }: Speaker): boolean =>
  isSureName(name) &&
  affiliation !== undefined &&
  (isRole(affiliation) || isOrganisation(affiliation)) &&
  !isTitlePart(affiliation)

/** Whether a text names somebody, or says what somebody is, and is no title. */
const mayBePerson = (text: string): boolean => isEnd(text) || readSureSpeakers(text).length > 0
