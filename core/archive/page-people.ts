import type { Speaker } from '../model/item'
import { readPresentOffice, toAffiliation } from './affiliation'
import { foldLabel, toField } from './labels'
import type { PageLine } from './line-writer'
import { isSureName } from './names'
import { isOrganisation, isRole, isTelling } from './office-words'
import { readSaidOffice } from './said-office'
import { toSpeaker } from './speaker-shapes'
import { isOfficeLine, isSamePerson, readOfficeLabel, readSpeakers } from './speakers'
import type { TalkDraft } from './talk-draft'
import { isOnlyLinks } from './talk-lines'
import { readPlaceBefore } from './tellers'

/**
 * Says where the speakers of talks belong whom the page introduces apart from their talks: `listed` by its front matter, in
 * a section about the speakers, or on any line that begins with the name and what its bearer does.
 */
export function introduceSpeakers(
  drafts: readonly TalkDraft[],
  lines: readonly PageLine[],
  listed: readonly Speaker[],
): void {
  const open = drafts.flatMap(({ speakers }) => speakers).filter(({ affiliation }) => affiliation === undefined)
  if (open.length === 0) return
  const places = new Map<string, string>()
  for (const speaker of open) {
    const place = listed.find((known) => isSamePerson(known, speaker))?.affiliation
    if (place !== undefined) places.set(speaker.name, place)
  }
  findPlaces(
    open.map(({ name }) => name).filter((name) => !places.has(name)),
    drafts,
    lines,
    places,
  )
  for (const { speakers } of drafts)
    for (const [at, speaker] of speakers.entries()) {
      const affiliation = speaker.affiliation ?? places.get(speaker.name)
      if (affiliation !== undefined) speakers[at] = toSpeaker(speaker.name, speaker.nickname, affiliation)
    }
}

/** No page leaves more people without a place, and none has more lines that are asked for them. */
const mostNames = 60
const mostLines = 3000

function findPlaces(
  names: readonly string[],
  drafts: readonly TalkDraft[],
  lines: readonly PageLine[],
  places: Map<string, string>,
): void {
  const open = new Set(names.slice(0, mostNames))
  const titles = drafts.map(({ title }) => title)
  let sectionLevel = 0
  for (const [at, line] of lines.slice(0, mostLines).entries()) {
    if (open.size === 0) return
    if (line.kind === 'heading' && (sectionLevel === 0 || line.level <= sectionLevel))
      sectionLevel = isPeopleSection(line.text) ? line.level : 0
    const text = line.text.slice(0, longestLead)
    for (const name of open) {
      const from = text.indexOf(name)
      if (from < 0 || titles.some((title) => text.includes(title))) continue
      // What stands below somebody's name may be the title of their talk.
      const isAboveTitle = titles.some((title) => lines[at + 1]?.text.includes(title) === true)
      const isAmongPeople = sectionLevel > 0
      const place = onlyMarks.test(text.slice(0, from))
        ? readPlace({ lines, at, name, lead: text.slice(from), isAmongPeople, isAboveTitle })
        : line.kind === 'row'
          ? undefined
          : readPlaceAround(text, from, name)
      if (place === undefined) continue
      places.set(name, place)
      open.delete(name)
    }
  }
}

/** What may stand before a name that begins a line. */
const onlyMarks = /^[^\p{L}\p{N}]*$/u
/** `Ada Example from Example Labs` */
const placeBehind = /^,?\s(?:from|of|at)\s(?:the\s)?(\p{Lu}[\w.&'’-]*(?:\s(?:of\s)?\p{Lu}[\w.&'’-]*){0,3})/u

/** Where somebody belongs by the words around their name in a sentence. */
function readPlaceAround(text: string, from: number, name: string): string | undefined {
  const before = text.slice(0, from)
  const behind = text.slice(from + name.length)
  if (!/\p{Script=Han}/u.test(name))
    return /\p{L}$/u.test(before) || /^\p{L}/u.test(behind)
      ? undefined
      : (readSaidOffice(behind) ?? placeBehind.exec(behind)?.[1]?.replace(/[.,]+$/, ''))
  const [, inBrackets] = /^[（(]([^（）()]{2,30})[）)]/.exec(behind) ?? []
  const bracketed = toAffiliation(inBrackets)
  if (bracketed !== undefined && (isRole(bracketed) || isOrganisation(bracketed))) return bracketed
  const place = readPlaceBefore(before)
  const isPlace = place !== undefined && (isRole(place) || isOrganisation(place)) && !ofHost.test(place)
  return isPlace ? place : undefined
}

/** Who leads through an event belongs nowhere by that. */
const ofHost = /主持|开场|致辞/

const longestLead = 240

/** `嘉宾介绍`, `About the speakers`, `Meet our speakers`. */
const isPeopleSection = (heading: string): boolean => {
  const field = toField(heading)
  return field === 'bio' || field === 'speakers' || peopleWords.test(foldLabel(heading.slice(0, longestSection)))
}

const longestSection = 40
const peopleWords =
  /^.{0,8}(?:嘉宾|讲师|讲者|演讲者|分享人).{0,4}$|^(?:about|meet)?(?:the|our)?(?:guest|keynote|invited)?(?:speakers?|presenters?|panell?ists?|authors?)(?:bios?)?$|^bios?$/

interface Introduction {
  readonly lines: readonly PageLine[]
  readonly at: number
  readonly name: string
  /** The line from the name on. */
  readonly lead: string
  readonly isAmongPeople: boolean
  /** The next line holds the title of a talk. */
  readonly isAboveTitle: boolean
}

/** What behind a name is more of it, or of a sentence about something else. */
const afterName =
  /^(?:$|[\s:：，,、（(|｜/／·@—–-]|是|来自|现任|现为|目前|任职|就职|老师|博士|教授|[’']s?\s|\.(?:\s|$))/u
/** `张三（小三）`, `Ada Example (she/her)`: nothing but the name. */
const nothingMore = /^\s*(?:[（(][^（）()]{0,24}[）)]\s*)?[:：]?$/

/** Where somebody belongs by a line that begins with their name, and those below it. */
function readPlace({ lines, at, name, lead, isAmongPeople, isAboveTitle }: Introduction): string | undefined {
  const rest = lead.slice(name.length)
  if (!afterName.test(rest)) return undefined
  if (nothingMore.test(rest)) return isAboveTitle ? undefined : readPlaceBelow(lines, at, isAmongPeople)
  const said = readSaidOffice(rest)
  if (said !== undefined) return said
  const [clause = ''] = lead.split(/。|(?<=\p{Ll}{2})\.\s/u)
  const place = readSpeakers(clause).find((speaker) => speaker.name === name)?.affiliation
  if (place === undefined || isSureName(place) || isTelling(place)) return undefined
  return isAmongPeople || isRole(place) || isOrganisation(place.split(/[\s，,、]/)[0] ?? '') ? place : undefined
}

const nearestPlace = 3
const longestPlace = 60

function readPlaceBelow(lines: readonly PageLine[], at: number, isAmongPeople: boolean): string | undefined {
  for (const line of lines.slice(at + 1, at + 1 + nearestPlace)) {
    if (line.kind === 'heading' || line.kind === 'rule' || line.kind === 'row') return undefined
    if (isOnlyLinks(line, line.text)) continue
    const place = readOfficeLabel(line.text) ?? readBioOffice(line.text)
    if (place !== undefined) return place
    const isPlain = line.text.length <= longestPlace && !/[。.!?！？:：]$/.test(line.text)
    if (isOfficeLine(line.text) || (isAmongPeople && isPlain && !isTelling(line.text) && !isSureName(line.text)))
      return toAffiliation(line.text)
    return undefined
  }
  return undefined
}

/** What a paragraph about somebody begins with: `示例公司工程师，负责网关。`, `Ada is an engineer at Example Labs.` */
export function readBioOffice(bio = ''): string | undefined {
  const [, subject = ''] = /^((?:\p{Lu}[\p{L}'’.-]*\s){1,4})\p{Ll}/u.exec(bio.slice(0, longestLead)) ?? []
  const told = subject === '' ? undefined : readSaidOffice(bio.slice(subject.length))
  if (told !== undefined) return told
  const [clause = ''] = bio.split(/[。；;]|[，,](?=[^，,。；;]*(?:负责|专注|从事|致力|热爱|拥有|擅长))/)
  const office =
    readPresentOffice(bio) ?? (isRole(clause) || clause.startsWith('任职于') ? toAffiliation(clause) : undefined)
  return office !== undefined && isRole(office) && !/^(?:负责|专注|主要|参与|拥有|多年|\d)/.test(office)
    ? office
    : undefined
}
