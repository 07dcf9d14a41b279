import type { Speaker } from '../model/item'
import type { EventState } from './event-state'
import { isSectionName, isTalksSection, readLabel, toField } from './labels'
import type { PageLine } from './line-writer'
import { isSureName, mayBeName } from './names'
import { isCalledSo, isProfile } from './profile-link'
import { isOfficeLine, readSureSpeakers } from './speakers'
import type { TalkDraft } from './talk-draft'
import { readTalkTitle } from './talk-title'

/** A name stands on no longer line. */
const longestNameLine = 40
/** Lines that say what somebody does: there are no more between a name and the title of the talk. */
const mostOffices = 2

/** Whether a line is a name, with a nickname at most, that begins a paragraph. */
const isNameAlone = (line: PageLine | undefined): boolean => {
  if (line?.kind !== 'text' || !line.isFirst || line.text.length > longestNameLine || line.links.length > 0)
    return false
  const [speaker, ...others] = readSureSpeakers(line.text)
  return speaker !== undefined && others.length === 0 && speaker.affiliation === undefined
}

const isOffice = (line: PageLine | undefined): boolean =>
  line?.kind === 'text' && !/[《》]/.test(line.text) && readLabel(line.text) === undefined && isOfficeLine(line.text)

/** Whether a name begins here, with what its bearer does below it, right above the quoted title of the talk. */
export function isPersonAboveTitle({ lines, open, field }: EventState, at: number): boolean {
  // What stands right below a title is of the talk above.
  if (open !== undefined && field === 'start') return false
  let below = at + 1
  if (![1, 2, 3].some((count) => /[《「『]/.test(lines[at + count]?.text ?? '')) || !isNameAlone(lines[at]))
    return false
  while (below <= at + mostOffices && isOffice(lines[below])) below += 1
  const line = lines[below]
  if (line?.kind !== 'text' || !line.isFirst || (below === at + 1 && field === 'speakers')) return false
  const found = readTalkTitle(line.text)
  return found.isQuoted && found.speakers.length === 0 && found.rest === '' && !isNameAlone(lines[below + 1])
}

/** Whether a paragraph within what is told of a talk is one more who gives it: a name alone, and below it what they do. */
export const isPersonWithin = ({ lines, open, field }: EventState, at: number): boolean =>
  open !== undefined &&
  (field === 'abstract' || field === 'bio') &&
  isNameAlone(lines[at]) &&
  lines[at + 1]?.isFirst === false &&
  isOffice(lines[at + 1])

/** What a name stands behind that is not first in its line. */
const behindWords = /(?:^|\b(?:by|with|from|thanks(?: again)?(?: to)?|and)\s|[，,、由])\s*$/i
const nearestProse = 6

/** `[Ada Example](…) gave us an overview`: prose that begins with a name that is a link. */
export function startsWithLinkedName(line: PageLine | undefined): boolean {
  const [link] = line?.kind === 'text' ? line.links : []
  if (line === undefined || link === undefined || !line.text.startsWith(link.text)) return false
  const said = line.text.slice(link.text.length)
  return isSureName(link.text)
    ? /^(?:,? \p{Ll}|[^.。]{0,4}[为给带分介讲])/u.test(said)
    : isCalledSo(link) && /^[^.。]{0,4}(?:带来|分享|介绍|讲解|讲述|演示)了/u.test(said)
}

/** Whom a talk's first lines name by a link to a page about them: `an introduction by [Ada](https://github.com/ada)`. */
export function readLinkedPeople(lines: readonly PageLine[], { firstLine, endLine }: TalkDraft): Speaker[] {
  for (const line of lines.slice(firstLine + 1, Math.min(endLine, firstLine + 1 + nearestProse))) {
    const people = line.links.flatMap((link): Speaker[] => {
      const at = line.text.indexOf(link.text)
      const isPerson = isProfile(link.url)
        ? mayBeName(link.text) || (at === 0 && isCalledSo(link))
        : at === 0 && isSureName(link.text)
      return isPerson && behindWords.test(line.text.slice(0, at)) ? [{ name: link.text }] : []
    })
    if (people.length > 0) return people
  }
  return []
}

/** Whom the paragraph below a title is about: `张三，某某大学在读，…`, `张三：毕业于…`. */
export function readBioBelow(below: PageLine | undefined): Speaker | undefined {
  const [, name = '', said = ''] = bioStart.exec(below?.text.slice(0, farthestSaid) ?? '') ?? []
  return isSureName(name) && ofSomebody.test(said) ? { name } : undefined
}

const bioStart =
  /^(\p{Script=Han}{2,3})(?:博士|老师|教授|先生|女士)?(?:\s*[，,：:]\s*|(?=目前|现任|现为|毕业|任职))(\S.*)/su
const farthestSaid = 100
const ofSomebody =
  /毕业|就读|在读|就职|任职|现任|目前(?:在|为|任|是)|工程师|架构师|开发者|研究员|研究生|学生|专家|教授|博士|硕士|负责人|咨询师|布道|创始|作者|维护者|贡献者|多年|年经验|开始接触|主导|致力于|曾(?:任|在|经)|engineer|maintainer|committer|contributor/i

/** Whether right below a heading stands one that names who gives what it is called, and no other does before the next. */
export function isAboveGiver(lines: readonly PageLine[], at: number): boolean {
  const [line, below] = [lines[at], lines[at + 1]]
  if (line?.kind !== 'heading' || below?.kind !== 'heading' || below.level <= line.level) return false
  if (readSureSpeakers(below.text).length === 0 || readSureSpeakers(line.text).length > 0) return false
  if (line.text.length < 4 || isSectionName(line.text) || isTalksSection(line.text) || toField(line.text) !== undefined)
    return false
  const next = lines.findIndex((other, index) => index > at + 1 && other.kind === 'heading')
  return next < 0 || (lines[next]?.level ?? 0) < below.level
}
