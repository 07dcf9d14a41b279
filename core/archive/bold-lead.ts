import type { Speaker } from '../model/item'
import { isSectionName } from './labels'
import type { PageLine } from './line-writer'
import { mayBeName } from './names'
import { isOrganisation } from './office-words'
import { namesPeople, readSpeakers, readSureSpeakers } from './speakers'
import { isNumberedTalk, readTalkTitle, type TalkTitle } from './talk-title'

/** `**Title** 张三，某公司`: a title in bold, and behind it who gives it. */
export function readBoldLead({ boldLead }: PageLine, text: string): TalkTitle | undefined {
  if (boldLead.length < shortestLead || boldLead.length >= text.length || !text.startsWith(boldLead)) return undefined
  const behind = text.slice(boldLead.length)
  if (behind.length > longestBehind || /[:：]\s*$/.test(boldLead) || /^\s*[:：]/.test(behind)) return undefined
  const speakers = readSureSpeakers(behind.replace(/^(?:[\s—–|｜,，-]|by\b)+/i, ''))
  const found = readTalkTitle(boldLead)
  // `**Title** by …`: whoever that is.
  if (/^\s*by\s+\S/i.test(behind) && found.title.length > 3 && !isSectionName(found.title))
    return { ...found, speakers: speakers.some(isNoOrganisation) ? speakers : readGiver(behind) }
  if (isNumberedTalk(boldLead)) return { ...found, speakers: speakers.length > 0 ? speakers : found.speakers }
  return speakers.length === 0 || found.title === '' || namesPeople(found.title) || isSectionName(found.title)
    ? undefined
    : { ...found, speakers }
}

/** `by Example 市场总监 Ada`: of whoever cannot be told apart, the last word. */
function readGiver(behind: string): readonly Speaker[] {
  const given = behind.replace(/^\s*by\s+/i, '').trim()
  const last = given.split(/\s+|(?<=[）)])/).at(-1) ?? ''
  const speakers = readSpeakers(given).filter(isNoOrganisation)
  return speakers.length > 0 || !mayBeName(last) ? speakers : [{ name: last }]
}

const isNoOrganisation = ({ name }: Speaker): boolean => !isOrganisation(name)

/** A shorter text is no title. */
export const shortestLead = 4
/** What names whoever gives a talk, behind its title, is no longer. */
const longestBehind = 90
