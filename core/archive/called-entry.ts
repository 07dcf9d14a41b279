import { isSectionName, toField } from './labels'
import { mayBeName } from './names'
import { isOrganisation, namesOffice } from './speaker-shapes'
import { readTalkTitle, type TalkTitle } from './talk-title'

/** `半夏：网关的一年`: a word that may be what somebody is called, and a title. */
export function readCalledEntry(text: string): TalkTitle | undefined {
  const [, name = '', behind = ''] = /^(\p{Script=Han}{2,4})\s*[:：]\s*(\S.{3,})$/u.exec(text) ?? []
  if (name === '' || !mayBeName(name) || toField(name) !== undefined || isSectionName(name)) return undefined
  const found = readTalkTitle(behind, true)
  const isTitle = found.speakers.length === 0 && found.title.length > 4 && !/[。；;]/.test(found.title)
  return isTitle && !namesOffice(found.title) && !isOrganisation(found.title)
    ? { ...found, speakers: [{ name }] }
    : undefined
}
