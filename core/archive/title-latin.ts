import type { Speaker } from '../model/item'
import { hasGivenName, latinNameForm } from './names'
import { isOrganisation, isRole } from './office-words'
import { readSureSpeakers } from './speakers'

/** Two capitalised words may be a title as well as a name: `Anchors Away: …`. */
export const isPerson = ({ name, affiliation }: Speaker): boolean =>
  affiliation !== undefined || /\p{Script=Han}/u.test(name) || hasGivenName(name)

/** `Ada Example / Example Labs: Gateways`, `Ada Example, Engineer, Example Labs: Gateways`: what stands before the colon is no title. */
export function splitLatinPlaced(text: string): { title: string; speakers: readonly Speaker[] } | undefined {
  const [, name = '', marked, behindComma, beforeOn, title = ''] = mayBeLatinPlaced.test(text)
    ? (latinPlaced.exec(text) ?? [])
    : []
  const place = marked ?? behindComma ?? beforeOn ?? ''
  return hasGivenName(name) && !hasGivenName(place) ? { title, speakers: [{ name, affiliation: place }] } : undefined
}

const mayBeLatinPlaced = /^\p{Lu}.*(?:: |\s[–—-]\s| on )/u
const latinWords = String.raw`(?:\p{Lu}[\p{L}\d.&'’-]*|of|at|the|and|&|for)(?:,?\s(?:\p{Lu}[\p{L}\d.&'’-]*|of|at|the|and|&|for)){0,6}`
const latinPlaced = new RegExp(
  String.raw`^(${latinNameForm})(?:(?:\s[/|]\s|\s?[@＠]\s?)(${latinWords})(?::\s+|\s+[–—-]\s+|\son\s(?=\p{Lu}))|,\s(${latinWords}):\s+|(?:,|\s[–—-])\s(${latinWords})\son\s(?=\p{Lu}))(\S.{3,})$`,
  'u',
)

/** `Ada Example on Gateways`, `Bob Sample: talking about Meshes` */
export function splitSpoken(text: string): { title: string; speakers: readonly Speaker[] } | undefined {
  const [, people = '', subject = ''] = / on /.test(text)
    ? (/^([^:]{3,100}?[)\p{Ll}]) on (\p{Lu}.{3,})$/u.exec(text) ?? [])
    : []
  const several = people === '' ? [] : readSureSpeakers(people)
  if (
    several.length > 0 &&
    several.every(({ name, affiliation }) => hasGivenName(name) && affiliation !== subject) &&
    /[(&]| and /.test(people)
  )
    return { title: subject, speakers: several }
  const [, name = '', title = ''] = spokenOf.exec(text) ?? []
  return hasGivenName(name) && !/^(?:Twitter|GitHub|LinkedIn|Mastodon|X|Slack|the)$/i.test(title)
    ? { title, speakers: [{ name }] }
    : undefined
}

/** Whether a line says by its words alone that somebody speaks of something. */
export const isSpoken = (text: string): boolean => splitSpoken(text) !== undefined

const spokenOf =
  /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,2})(?: (?:(?:will |is |going to |be )*(?:talk|speak|present)(?:s|ing)?))? (?:on|about):? (\S.{3,})$/u

/** `网关的一年 Ada Example 某公司`: a name with a common given name behind a title in Chinese. */
export function splitLatin(text: string): { title: string; speakers: readonly Speaker[] } | undefined {
  const [, title = '', name = '', place] =
    /^(.*\p{Script=Han}\S*)\s+(\p{Lu}[\p{Ll}'’-]+ \p{Lu}[\p{Ll}'’-]+)(?:\s+(.{2,40}))?$/u.exec(text) ?? []
  if (title.length < 4 || !hasGivenName(name)) return undefined
  const affiliation = place === undefined || isOrganisation(place) || isRole(place) ? place : ''
  if (affiliation === '') return undefined
  return { title, speakers: [{ name, ...(affiliation === undefined ? {} : { affiliation }) }] }
}
