import type { Speaker } from '../model/item'
import { toAffiliation } from './affiliation'
import { hasGivenName, isSureName, latinNameForm } from './names'
import { isOrganisation, isRole, personEnd } from './office-words'
import { toSpeaker } from './speaker-shapes'

/** `某某app，张三`, `某公司工程师，Ada Example`: behind the comma a name by itself, before it where its bearer belongs. */
export function readPlaceFirst(line: string): Speaker | undefined {
  const [, place = '', name = '', called] = placeFirst.exec(line) ?? []
  const isNamed = hanAlone.test(name) || personEnd.test(place) ? isSureName(name) : hasGivenName(name)
  const isRight = name !== '' && !isSureName(place) && isNamed && (place.length <= longestPlace || isRole(place))
  return isRight ? toSpeaker(name, called, toAffiliation(place)) : undefined
}

/** What is longer says what somebody is, or is no place. */
const longestPlace = 24

const placeFirst = new RegExp(
  String.raw`^([^，,、。；;：:]{2,48})[，,]\s*(\p{Script=Han}{2,3}|${latinNameForm})(?:\s+(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?))?$`,
  'u',
)
const hanAlone = /^\p{Script=Han}+$/u

/** Whether a speaker was read from what may as well be a title and who gives it: `网关的一年，张三`. */
export function mayBeTitleFirst(text: string, speaker: Speaker | undefined): boolean {
  const [, place = ''] = placeFirst.exec(text.trim()) ?? []
  return place !== '' && place === speaker?.affiliation && !isOrganisation(place) && !isRole(place)
}

/** `Ada Example / Sample Bank`: of two names the first is surely one of a person, and the second is not. */
export function readLatinPlace(line: string): Speaker | undefined {
  const [, name = '', place = ''] = /^(\p{Lu}[\p{L}'’. -]{3,30}?)\s+[/／]\s+(\p{Lu}[\w.&' -]{2,40})$/u.exec(line) ?? []
  return hasGivenName(name) && !hasGivenName(place) ? toSpeaker(name, undefined, toAffiliation(place)) : undefined
}
