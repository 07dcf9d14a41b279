import type { Speaker } from '../model/item'
import { toAffiliation } from './affiliation'
import { bothScripts, joinScripts } from './both-scripts'
import { hideBrackets, showBrackets } from './bracketed'
import { hasGivenName, isGivenName, isLongSurname, isNameWord, isSureName, mayBeName } from './names'
import { isOrganisation, isRole, isTelling, isTitlePart, namesOffice, personEnd, roleWords } from './office-words'
import { mayBeTitleFirst, readLatinPlace, readPlaceFirst } from './place-first'
import { readPlacedList } from './placed-list'
import { remember } from './remember'
import { readSpeaker, toSpeaker } from './speaker-shapes'

/** Whether a line speaks of who leads through the event, not of who speaks. */
const isHost = (line: string): boolean =>
  /主持人?[）)]?$|^主持人?(?:[\s:：，,]|$)|\b(?:host|moderator)[）)]?$|^(?:host|moderator)\b/i.test(line.trim())

/** The words before a colon that say that who speaks is named behind it. */
export const giverWords = String.raw`(?:(?:分享|演讲|特邀)?(?:嘉宾|讲师|讲者)\s*[一二三四五六\d]?|主讲人?|演讲者|演讲人|分享者|分享人|报告人|宣讲人|作者|speakers?|presenters?|presented by)`
/** What whoever gives a talk does with it, as a part of patterns: `presented by`. */
export const givenWords = 'led|presented|given|delivered|held|hosted'
const leadingLabel = new RegExp(
  String.raw`^${giverWords}(?:\s*[:：]\s*|(?:是|为)(?=来自))|^(?:by|with)\s+(?=[\p{Lu}@\p{Script=Han}])`,
  'iu',
)
const flags = /\s*\p{Regional_Indicator}+/gu
const leadingMarks = /^[\s\-–—•·●>*👤🎤\p{Extended_Pictographic}\u200d]+/u

/** A line without flags and a sign before a Chinese name, and with round brackets at its end. */
function unmark(line: string): string {
  const flagged = line.includes('\ud83c') ? line.replace(flags, '') : line
  const plain = flagged.includes('&&') ? flagged.replaceAll('&&', '&') : flagged
  const named = /^[@＠]\p{Script=Han}/u.test(plain) ? plain.slice(1) : plain
  const both = bothScripts.exec(named)
  if (both !== null) return joinScripts(named, both)
  return named.endsWith(']') ? named.replace(/(?<=\S\s)\[([^[\]]{2,40})\]$/, '($1)') : named
}

/** The speakers that a line names: `张三、李四`, `张三（花名：小三），某公司 专家`, `某公司 专家 张三`, `张三@某公司`. */
export const readSpeakers = (line: string): readonly Speaker[] => (line.length > longestLine ? [] : readAnew(line))

/** No line that names speakers is longer. */
const longestLine = 400

const readAnew = remember((line): readonly Speaker[] => {
  const clean = joinPadded(unmark(line.replace(leadingMarks, '')).replace(leadingLabel, '').trim())
  if (clean === '' || isHost(clean)) return []
  if (clean.startsWith('@') && handles.test(clean))
    return clean.split(/[\s,，、&]+/).map((name) => ({ name: name.slice(1) }))
  const listed =
    (/^来自.*的/.test(clean) ? readFromList(clean) : undefined) ??
    (/[|｜]/.test(clean) ? readBarList(clean) : undefined) ??
    readSharedRole(clean) ??
    (/[、&＆和]/.test(clean) ? readSharedEnd(clean) : undefined) ??
    readPlacedList(clean) ??
    readCommaList(clean) ??
    readSpaceList(clean) ??
    readBracketList(clean)
  if (listed !== undefined) return listed
  const placed =
    (/[/／·•]/.test(clean) ? readPlaced(clean) : undefined) ??
    (/[|｜–—、-]/.test(clean) ? readTurnedPlace(clean) : undefined)
  if (placed !== undefined) return placed
  const parts = splitOutside(clean)
  const several = parts.map(readSpeaker)
  // `网格与茶壶` names nobody.
  const isJoined = /[和与]/.test(clean) && !/[、&＆/;；\n]/.test(clean)
  if (isJoined && parts.length > 1 && !several.every((speaker) => isSureName(speaker?.name ?? '')))
    return readFirst(clean)
  if (parts.length > 1 && !isOneOffice(parts, several) && several.every((speaker) => speaker !== undefined)) {
    return shareBracket(
      several.filter((speaker) => speaker !== undefined),
      clean,
    )
  }
  const speaker = readSpeaker(clean.includes('. ') ? clean.replace(toldBehind, '') : clean) ?? readPlaceFirst(clean)
  return speaker === undefined ? [] : [speaker]
})

/** `Ada Example. She works on gates.`: a sentence behind a name of words, which no initial ends. */
const toldBehind = /(?<=^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{L}'’-]*){0,2} \p{Lu}[\p{Ll}'’-]{2,20})\.\s.*$/su

/** `张　三`, `欧阳 修`: short names are padded to the length of others. */
export const joinPadded = (line: string): string =>
  /\p{Script=Han}[ \u3000]/u.test(line) ? line.replace(padded, joinName) : line

const joinName = (whole: string, surname: string, given: string, last = ''): string => {
  const name = surname + given + last
  const isLong = surname.length === 2
  return isSureName(name) && !joining.has(surname) && isLong === isLongSurname(surname) && !(isLong && last !== '')
    ? name
    : whole
}

const padded =
  /(?<!\p{Script=Han})(\p{Script=Han}{1,2})[ \u3000]{1,4}(\p{Script=Han})(?!\p{Script=Han})(?:[ \u3000]{1,4}(\p{Script=Han})(?!\p{Script=Han}))?/gu
const joining = new Set('和与及或')

/** `张三，某公司工程师，负责研发和治理工作`: one person, and what they do. */
function readFirst(line: string): readonly Speaker[] {
  const speaker = /^(?:\p{Script=Han}{2,4}[，,\s]|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+[，,])/u.test(line)
    ? readSpeaker(line)
    : undefined
  return speaker !== undefined && isSureName(speaker.name) && isRole(speaker.affiliation ?? '') ? [speaker] : []
}

/** `张三、李四（某公司）`: where the last of several belongs, in brackets at the end, is true of all who have no other. */
function shareBracket(speakers: readonly Speaker[], line: string): readonly Speaker[] {
  const { affiliation } = speakers.at(-1) ?? {}
  const isShared =
    affiliation !== undefined &&
    (/[）)]$/.test(line) || /^[^，,]+[，,][^，,、&＆]+$/.test(line)) &&
    !/[;；/\n]/.test(line) &&
    speakers.slice(0, -1).every((other) => other.affiliation === undefined && other.nickname === undefined)
  return isShared ? speakers.map((speaker) => ({ ...speaker, affiliation })) : speakers
}

/** `张三｜某公司工程师、网关 Committer`: behind the bar stands all that one person does. */
const isOneOffice = (
  [first = '', ...parts]: readonly string[],
  [, ...others]: readonly (Speaker | undefined)[],
): boolean =>
  /[|｜@]/.test(first) &&
  !parts.some((part) => /[|｜@]/.test(part)) &&
  others.every((other) => other === undefined || !isSureName(other.name))

/** Like `readSpeakers`, but only when nothing else can be meant: every name has a surname, or says where it belongs. */
export function readSureSpeakers(text: string): readonly Speaker[] {
  const speakers = readSpeakers(text)
  if (mayBeTitleFirst(text, speakers[0])) return []
  return speakers.every(isSureSpeaker) || (text.startsWith('@') && handles.test(text)) ? speakers : []
}

/** Whether a text that may be a title names people instead. */
export const namesPeople = (text: string): boolean =>
  readSureSpeakers(text).length > 0 || (/^\p{Script=Han}{2,4}$/u.test(text) && readSpeakers(text).length > 0)

/** `ada42`, `@ada42 @bob7`: what people are called on the web. */
const handle = /^[a-z][a-z\d_-]{2,20}$/
const handles = /^@[a-z\d][\w-]{1,38}(?:[\s,，、&]+@[a-z\d][\w-]{1,38}){0,4}$/i

/** Chinese, or Latin without words of titles. */
const isPlain = (name: string): boolean => /\p{Script=Han}/u.test(name) || name.split(' ').every(isNameWord)

const isSureSpeaker = (speaker: Speaker): boolean => isNamed(speaker) && !isTitlePart(speaker.affiliation ?? '')

const isNamed = ({ name, affiliation, nickname }: Speaker): boolean =>
  isSureName(name) ||
  (nickname !== undefined && affiliation !== undefined) ||
  (affiliation !== undefined && handle.test(name) && personEnd.test(affiliation)) ||
  (affiliation !== undefined && isPlain(name) && isRole(affiliation) && !/[。！？!?]/.test(affiliation))

/** `张三、李四 / 某公司`: what stands behind the mark is true of all before it. */
function readSharedRole(line: string): Speaker[] | undefined {
  const [, people, role = ''] = /^(.+?)(?:\s+[/／—–-]+\s+|\s*[|｜@]\s*)([^/／|｜]+)$/.exec(line) ?? []
  const names = people === undefined ? [] : splitOutside(people)
  if (names.length < 2) return undefined
  const found = names.map(readSpeaker)
  if (/[/／]/.test(people ?? '') && !found.every((speaker) => isSureName(speaker?.name ?? ''))) return undefined
  const affiliation = isPersonAlone(role) ? undefined : toAffiliation(role)
  if (affiliation === undefined || !found.every((speaker) => speaker !== undefined)) return undefined
  return found.flatMap((speaker) =>
    speaker === undefined ? [] : [{ ...speaker, affiliation: speaker.affiliation ?? affiliation }],
  )
}

/** The last of several names is no place. */
const isPersonAlone = (text: string): boolean =>
  isSureName(text.trim()) && (/\p{Script=Han}/u.test(text) ? !isOrganisation(text.trim()) : hasGivenName(text.trim()))

/** `张三 某公司 | 李四 某云`: bars between people, each with where they belong. */
function readBarList(line: string): Speaker[] | undefined {
  const parts = line.split(/\s*[|｜]\s*/)
  const found = parts.map(readSpeaker)
  const isList = found.every(
    (speaker, at) =>
      speaker !== undefined &&
      /\p{Script=Han}/u.test(speaker.name) &&
      isSureName(speaker.name) &&
      (parts[at] ?? '').startsWith(speaker.name),
  )
  return parts.length > 1 && isList ? found.filter((speaker) => speaker !== undefined) : undefined
}

/** `来自某公司的张三和某云的李四` */
function readFromList(line: string): Speaker[] | undefined {
  const parts = line.split(/(?<=的\s?\p{Script=Han}{2,3})\s*[、和与及]\s*/u)
  const found = parts.flatMap((part) => {
    const [, affiliation = '', name = ''] = /^(?:来自)?([^的，,。]{2,30})的\s?(\p{Script=Han}{2,3})$/u.exec(part) ?? []
    return isSureName(name) ? [{ name, affiliation }] : []
  })
  return parts.length > 1 && found.length === parts.length ? found : undefined
}

/** `张三 / 某公司` and `某公司 · 张三、李四`: of the two, one is no name. */
function readPlaced(line: string): Speaker[] | undefined {
  const office = /[/／].*[/／]/.test(line) ? readOffice(line) : undefined
  if (office !== undefined) return [office]
  const latin = readLatinPlace(line)
  if (latin !== undefined) return [latin]
  const [, one = '', other = ''] = /^([^/／]{2,24}?)(?:\s*[/／]\s*|\s+[·•]\s+)([^/／]{2,40})$/.exec(line) ?? []
  const [people, place] = isPlace(other) ? [one, other] : [other, one]
  const found = people.split(/\s*[、&＆]\s*/).map(readSpeaker)
  // `张三 / 小三 某公司`: a short word before where somebody belongs is what others call them.
  const [, called, rest] = (found.length === 1 ? /^(\p{Script=Han}{2,3})\s+(\S.+)$/u.exec(place) : null) ?? []
  const isCalled = called !== undefined && !isOrganisation(called) && !roleWords.test(called)
  const affiliation = toAffiliation(isCalled ? rest : place)
  const isRight =
    isPlace(place) &&
    found.every((speaker) => speaker !== undefined && isSureName(speaker.name) && speaker.affiliation === undefined)
  return isRight
    ? found.flatMap((speaker) =>
        speaker === undefined
          ? []
          : [toSpeaker(speaker.name, speaker.nickname ?? (isCalled ? called : undefined), affiliation)],
      )
    : undefined
}

/** `某公司 | 张三、李四`, `某公司 - 张三`: where they belong stands before the mark. */
function readTurnedPlace(line: string): Speaker[] | undefined {
  const [, place = '', people = ''] =
    /^([^|｜–—，,、]{2,30}?)(?:\s*(?:[|｜]|——?)\s*|\s+[-–]\s+|\s+(?=[^\s、]{2,3}、))(.{2,40})$/.exec(line) ?? []
  if (isSureName(place) || !isOrganisation(place)) return undefined
  const found = people.split(/\s*[、&＆]\s*/).map(readSpeaker)
  return found.every(
    (speaker) => speaker !== undefined && isSureName(speaker.name) && speaker.affiliation === undefined,
  )
    ? found.flatMap((speaker) => (speaker === undefined ? [] : [{ ...speaker, affiliation: place }]))
    : undefined
}

/** `张三/某公司/工程师`: a name, where its bearer belongs, and what they do. */
function readOffice(line: string): Speaker | undefined {
  const [, name = '', place = '', office = ''] =
    /^([^/／]{2,24}?)\s*[/／]\s*([^/／]{2,30}?)\s*[/／]\s*([^/／]{2,40})$/.exec(line) ?? []
  const isName = isSureName(name) || (/^\p{Script=Han}{3}$/u.test(name) && mayBeName(name) && !isOrganisation(name))
  if (!isName || isSureName(place) || !namesOffice(office) || isSureName(office)) return undefined
  return { name, affiliation: `${place}/${office}` }
}

const isPlace = (text: string): boolean =>
  !isSureName(text) &&
  !/[、&＆]/.test(text) &&
  (isOrganisation(text) || roleWords.test(text) || !/^\p{Script=Han}{1,3}$/u.test(text))

/** `张三、李四 某公司`: where the last of several belongs is true of all, when no other says it. */
function readSharedEnd(line: string): Speaker[] | undefined {
  const [, people = '', role = ''] = /^(\S{5,40})\s+([^、&＆，,]{2,60})$/.exec(line) ?? []
  const names = people.split(/[、&＆和]/)
  const affiliation = toAffiliation(role)
  const isShared = affiliation !== undefined && names.length > 1
  return isShared && names.every((name) => /^\p{Script=Han}+$/u.test(name) && isSureName(name))
    ? names.map((name) => ({ name, affiliation }))
    : undefined
}

/** `张三 某公司，李四 某公司` or `Ada Example, Bob Sample`: commas between people, not between a name and what they do. */
function readCommaList(line: string): Speaker[] | undefined {
  if (!/[，,；;]/.test(line)) return undefined
  const parts = hideBrackets(line).split(betweenListed).map(showBrackets)
  if (parts.length < 2) return undefined
  const found = parts.map(readSpeaker)
  const isList = found.every((speaker, at) => speaker !== undefined && isListed(speaker, parts[at] ?? '', parts.length))
  return isList ? found.filter((speaker) => speaker !== undefined) : undefined
}

const betweenListed =
  /\s*[，,；;]\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+|\s*[＆&]\s*(?=\p{Script=Han})|(?<=\p{Script=Han}{2})\s?[和与、]\s?(?=\p{Script=Han}{2,4}(?:$|[（(]))/u

/** In a list every part stands for a person by itself; a company may look like a name, so two English names need a given name. */
function isListed(speaker: Speaker, part: string, count: number): boolean {
  if (!isSureName(speaker.name)) return false
  if (/\p{Script=Han}/u.test(speaker.name))
    return part.startsWith(speaker.name) || (part.endsWith(speaker.name) && isOrganisation(speaker.affiliation ?? ''))
  return count > 2 || hasGivenName(speaker.name) || speaker.affiliation !== undefined
}

/** `张三 李四 王五`: nothing but names. */
function readSpaceList(line: string): Speaker[] | undefined {
  const parts = line.split(/\s+/)
  return parts.length > 1 && parts.every((part) => /^\p{Script=Han}{2,3}$/u.test(part) && isSureName(part))
    ? parts.map((name) => ({ name }))
    : undefined
}

const beforeBracketed = /(?:\s+|(?<=[）)]))(?=\p{Script=Han}{2,3}\s*[（(])/u

/** `张三（小三）某公司 李四（小四）某公司`: people with nothing between them, told by their nicknames. */
function readBracketList(line: string): Speaker[] | undefined {
  if (!/[（(][\s\S]*[（(]/.test(line) || /[、;；&＆/]/.test(line)) return undefined
  const parts = line.split(beforeBracketed).filter((part) => part !== '')
  const found = parts.map(readSpeaker)
  const isList =
    parts.length > 1 &&
    found.every(
      (speaker, at) => speaker !== undefined && isSureName(speaker.name) && /^[^（(]{2,4}[（(]/.test(parts[at] ?? ''),
    )
  return isList ? found.filter((speaker) => speaker !== undefined) : undefined
}

/** Nearly no line has what divides: the whole pattern would look for it at every space. */
const mayDivide = /[、&＆/;；\n和与]|\band\b/

/** Splits at `、 & / ; 和 and`, but not inside brackets. */
function splitOutside(line: string): string[] {
  if (!mayDivide.test(line)) return line === '' ? [] : [line]
  return hideBrackets(line)
    .split(
      /\s*(?:[、&＆/;；\n]|\band\b|(?<=\p{Script=Han}{2}) ?[和与] ?(?=\p{Script=Han}{2,4}(?:$|[（(]))|(?<=\p{Lu}[\p{L}'’-]{1,20} \p{Lu}[\p{L}'’.-]{1,20}) ?[和与] ?(?=\p{Lu}\p{Ll}[\p{L}'’-]* \p{Lu}))\s*/u,
    )
    .map(showBrackets)
    .filter((part) => part !== '')
}

/** `公司：某某科技` below a name says where its bearer works. */
const roleLabel =
  /^[\s\-•·]*(?:职位|职务|职称|(?:所[在属])?(?:公司|单位|机构|组织)|头衔|身份|company|organi[sz]ation|affiliation|employer|works? (?:at|for)|role|position|job(?: title)?)\s*[:：]\s*(.+)$/i

/** Where somebody belongs, when a line says so by its label: `公司：某某科技`. */
export const readOfficeLabel = (line: string): string | undefined => toAffiliation(roleLabel.exec(line)?.[1])

/** `花名：小三` below a name; where its bearer belongs may stand behind it. */
const nicknameLabel = /^[\s\-•·]*(?:花名|昵称)\s*[:：]\s*(\p{Script=Han}{1,4})(?:[，,；;\s]+(\S.*))?$/u

/** Speakers of a list in which a name may be followed by lines that say what they do. */
export function readSpeakerList(lines: readonly string[]): Speaker[] {
  const speakers: Speaker[] = []
  for (const line of lines) {
    const last = speakers.at(-1)
    const [, called, place] = (last?.nickname === undefined ? nicknameLabel.exec(line) : null) ?? []
    if (last !== undefined && called !== undefined) {
      speakers[speakers.length - 1] = toSpeaker(last.name, called, last.affiliation ?? toAffiliation(place))
      continue
    }
    const role = roleLabel.exec(line)?.[1]
    const read = role === undefined ? readSpeakers(line) : []
    const isPlaceOfLast =
      last !== undefined && last.affiliation === undefined && (isPlaceAndRole(read) || isPlaceOnly(read, last))
    const found = isPlaceOfLast ? [] : read.map(withoutTold)
    if (found.length > 0) addSpeakers(speakers, found)
    else if (last !== undefined && last.affiliation === undefined && !isHost(line) && !isTelling(role ?? line)) {
      const affiliation = toAffiliation(role ?? line.replace(/^[\s-]+/, ''))
      if (affiliation !== undefined) speakers[speakers.length - 1] = toSpeaker(last.name, last.nickname, affiliation)
    }
  }
  return speakers
}

/** `张三，本次分享将介绍网关`: what is told behind a name is not where its bearer belongs. */
const withoutTold = (speaker: Speaker): Speaker =>
  speaker.affiliation !== undefined && isTelling(speaker.affiliation)
    ? toSpeaker(speaker.name, speaker.nickname, undefined)
    : speaker

/** Whether a line below a name says where its bearer belongs, and names nobody else. */
export const isOfficeLine = (line: string): boolean =>
  line.length <= longestOffice &&
  !/[。！？!?]$/.test(line) &&
  (isPlaceAndRole(readSpeakers(line)) || (isRole(line) && readSpeakers(line).length === 0))

const longestOffice = 60

/** `示例云` may be a name; below one that surely is, it says where its bearer belongs. */
const isPlaceOnly = ([first, ...others]: readonly Speaker[], above: Speaker): boolean =>
  first !== undefined &&
  others.length === 0 &&
  first.affiliation === undefined &&
  first.nickname === undefined &&
  !isSureName(first.name) &&
  !isGivenName(first.name) &&
  (isOrganisation(first.name) || above.nickname !== undefined || isSureName(above.name))

/** `示例公司 首席工程师` looks like a long name and what its bearer does. */
const isPlaceAndRole = ([first, ...others]: readonly Speaker[]): boolean =>
  first !== undefined &&
  others.length === 0 &&
  (/^\p{Script=Han}{4}$/u.test(first.name) || isOrganisation(first.name)) &&
  !isSureName(first.name) &&
  first.affiliation !== undefined &&
  isRole(first.affiliation)

/** The largest conference lists fewer guests. */
const mostSpeakers = 300

/** Adds speakers to a list; one that is known already is completed instead (a nickname counts as a name). */
export function addSpeakers(speakers: Speaker[], more: readonly Speaker[]): void {
  for (const speaker of more) {
    const at = speakers.findIndex((known) => isSamePerson(known, speaker))
    const known = speakers[at]
    if (known === undefined && speakers.length < mostSpeakers) speakers.push(speaker)
    else if (known !== undefined) speakers[at] = joinSpeaker(known, speaker)
  }
}

/** Whether two entries name one person, by name or by nickname. */
export const isSamePerson = (one: Speaker, other: Speaker): boolean =>
  one.name === other.name || one.name === other.nickname || one.nickname === other.name

function joinSpeaker(known: Speaker, other: Speaker): Speaker {
  const full = other.nickname === known.name ? other : known
  return toSpeaker(full.name, full.nickname ?? other.nickname ?? known.nickname, known.affiliation ?? other.affiliation)
}
