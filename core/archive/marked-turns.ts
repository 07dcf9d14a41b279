import type { MarkedTurns } from './event-state'
import { isFiller } from './fillers'
import { isSectionName, isTalksSection, readLabel, toField } from './labels'
import type { PageLine } from './line-writer'
import { hasGivenName, isSureName } from './names'
import { isOrganisation, isRole, namesOffice } from './office-words'
import { readSureSpeakers } from './speakers'
import { isNumberedTalk } from './talk-title'

type Part = 'title' | 'person'

const longestMarked = 160
const none: MarkedTurns = { titles: new Set(), people: new Set(), isTitleFirst: false }

/**
 * Finds paragraphs in bold or italics that are titles and people in turns, `title, person, title, person` or the other
 * way round, with what is told of each below it.
 */
export function findMarkedTurns(lines: readonly PageLine[]): MarkedTurns {
  const marked = lines.flatMap((line, at) => (isMarked(line) ? [at] : []))
  if (marked.length < 4) return none
  const parts = marked.flatMap((at) => {
    const part = toPart(lines[at]?.text ?? '')
    return part === undefined ? [] : [{ at, part }]
  })
  const people = parts.filter(({ part }) => part === 'person')
  // Words in bold above all of it are no part of the turns: the last of them is the first title.
  const turns = parts.slice(Math.max(parts.findIndex(({ part }) => part === 'person') - 1, 0))
  const isInTurns =
    people.length > 1 &&
    turns.length === 2 * people.length &&
    turns.every(({ part }, index) => index === 0 || part !== turns[index - 1]?.part)
  if (!isInTurns) return none
  return {
    titles: new Set(turns.filter(({ part }) => part === 'title').map(({ at }) => at)),
    people: new Set(people.map(({ at }) => at)),
    isTitleFirst: turns[0]?.part === 'title',
  }
}

const isMarked = (line: PageLine): boolean =>
  line.kind === 'text' &&
  line.isFirst &&
  (line.isBold || line.isItalic === true) &&
  line.links.length === 0 &&
  line.text.length <= longestMarked

function toPart(text: string): Part | undefined {
  if (isNumberedTalk(text)) return 'title'
  if (readLabel(text)?.field !== undefined || toField(text) !== undefined) return undefined
  if (isSectionName(text) || isTalksSection(text) || /[:：。！!]$/.test(text)) return undefined
  if (isFiller(text) || isOrganisation(text) || practical.test(text)) return undefined
  const [speaker, ...others] = readSureSpeakers(text)
  if (speaker === undefined) return text.length > 3 && !namesOffice(text) ? 'title' : undefined
  const isSure = others.every(({ name }) => isSureName(name)) && isSureName(speaker.name)
  const isPlaced = speaker.affiliation !== undefined && isRole(speaker.affiliation)
  return isSure && (isPlaced || hasGivenName(speaker.name) || /\p{Script=Han}/u.test(speaker.name))
    ? 'person'
    : undefined
}

/** What is said of a meeting beside its talks. */
const practical =
  /赞助|感谢|致谢|加入|关注|扫码|交通|路线|志愿者|sponsor|thank|regist|venue|direction|\broom\b|\bjoin\b|\bfind\b|parking|rsvp|volunteer|about us|code of conduct/i
