import type { Speaker } from '../model/item'
import { isSureName, mayBeName } from './names'
import { isRole, namesOffice } from './office-words'
import { readSaidOffice } from './said-office'
import { readSpeaker, toSpeaker } from './speaker-shapes'
import { readSureSpeakers } from './speakers'

/** Who a paragraph is about that begins with a name and what its bearer does: `张三 示例公司工程师，写过…`. */
export function readIntroduced(text: string): Speaker[] {
  const said = readSaid(text)
  if (said !== undefined) return [said]
  const clause = (text.slice(0, longestClause).split(/[，,。]/)[0] ?? '').replace(titledName, '$1')
  return clause.length === text.length || clause.length >= longestClause
    ? []
    : readSureSpeakers(clause).filter(
        ({ name, affiliation }) => isSureName(name) && affiliation !== undefined && isRole(affiliation),
      )
}

/** Whether a paragraph says of somebody with a title what they are: `张三老师是某公司工程师，…`. */
export const isTitledIntroduction = (text: string): boolean => titledName.test(text) && readIntroduced(text).length > 0

const titledName = /^(\p{Script=Han}{2,4}?)(?:老师|同学|博士|教授|先生|女士)(?=是|来自|现任)/u

/** A name with a surname that begins a sentence. */
const startingName =
  /^(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?(\p{Lu}[\p{L}'’-]+(?: (?:(?:van|von|de|del|della|der|den|da|di|do|dos|la|el|al) )*\p{Lu}[\p{L}'’.-]*){1,3})(?: ?\([^()]{2,60}\))?(?=,? \p{Ll})/u

/** Whom a sentence says to be something: `Ada Example is an engineer at Example Labs.` */
function readSaid(text: string): Speaker | undefined {
  const [lead = '', name = ''] = startingName.exec(text.slice(0, longestSentence)) ?? []
  const office = isSureName(name) ? readSaidOffice(text.slice(lead.length)) : undefined
  return office === undefined ? undefined : toSpeaker(name, undefined, office)
}

/** Whom a paragraph is about that stands where only people are introduced: it begins with the name. */
export function readBioSpeaker(text: string): Speaker | undefined {
  const said = readSaid(text)
  if (said !== undefined) return said
  const name = startingName.exec(text.slice(0, longestSentence))?.[1] ?? ''
  return isSureName(name) ? { name } : undefined
}

/** Who a paragraph presents that is nothing but a name and what its bearer does: `半夏，开源布道师，某某社区成员`. */
export function readPresented(text: string): Speaker[] {
  const [, name = '', office = '', rest = ''] =
    /^(\p{Script=Han}{2,3})\s*[，,]\s*([^，,。]{3,20})[，,、]([^。]{3,60})[。]?$/u.exec(text) ?? []
  const isOffice =
    officeEnd.test(office) && namesOffice(office) && !verbal.test(office) && !verbal.test(rest) && isRole(rest)
  const speaker = isOffice && mayBeName(name) ? readSpeaker(`${name}，${office}`) : undefined
  return speaker?.name === name ? [speaker] : []
}

const verbal = /[的了我将会是有在都就也很被把让]/
const officeEnd =
  /(?:[师家者人员监理长授士任官]|maintainer|committer|contributor|engineer|founder|pmc|c[te]o|member|developer)$/i

const longestClause = 80
const longestSentence = 300
