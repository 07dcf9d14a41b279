import type { Speaker } from '../model/item'
import { findByWords, pairInOrder, toPlaces } from './decks'
import { mostTalks } from './event-state'
import { isFiller } from './fillers'
import { isGenericText } from './labels'
import type { PageLink } from './links'
import { isSureName } from './names'
import { withoutFileEnd } from './slide-file'
import { addSpeakers, readSureSpeakers } from './speakers'
import { createDraft, type TalkDraft } from './talk-draft'
import { readTalkTitle, type TalkTitle } from './talk-title'
import { compareTitles, sameTitle } from './title-match'
import { unescapeAddress } from './web-address'

/** No more links than this are asked whether they name a talk. */
const mostCompared = 400

/** A deck or recording whose title fits no talk was given by someone: its talk is known by the link alone. */
export function readLinkTalks(
  talks: readonly TalkDraft[],
  links: readonly PageLink[],
  guests: readonly Speaker[],
): TalkDraft[] {
  const found: TalkDraft[] = []
  const paired = pairInOrder(links, talks)
  const findPlace = toPlaces(links, talks)
  for (const link of links.slice(0, mostCompared)) {
    if (paired.has(link)) continue
    if (found.length >= mostTalks || findPlace(link) !== undefined) continue
    for (const name of namesOf(link)) {
      const { title, isQuoted, speakers } = readFileTitle(withoutFileEnd(name))
      const isNew =
        ![...talks, ...found].some((talk) => compareTitles(talk.title, title) >= sameTitle) &&
        findByWords(title, talks) === undefined
      if (!isNew || (!isQuoted && (isFiller(title) || talks.length > 0 || (!link.isDeck && speakers.length === 0))))
        continue
      const draft = createDraft(title, isQuoted ? 0.6 : 0.5, link.line)
      addSpeakers(draft.speakers, speakers)
      addSpeakers(draft.speakers, readSureSpeakers(link.before.replace(/[\s:：—–-]+$/, '')))
      if (draft.speakers.length === 0) addSpeakers(draft.speakers, readPointer(link.before))
      if (draft.speakers.length === 0) addSpeakers(draft.speakers, readBehind(link.behind))
      addSpeakers(
        draft.speakers,
        guests.filter((guest) => isNamedIn(link.url, guest)),
      )
      found.push(draft)
    }
  }
  if (talks.length === 0) {
    assignByProject(found, guests)
    assignInOrder(found, guests)
    assignLast(found, guests)
  }
  return found
}

/** `首先 @半夏 -> [title](…)`: somebody whom a sign marks as such, and an arrow. */
function readPointer(before: string): Speaker[] {
  const [, name] = /[@＠]\s?([\p{L}\d_-]{2,20})\s*(?:-{1,2}>|=>|→|⇒|[:：])\s*$/u.exec(before.slice(-40)) ?? []
  return name === undefined ? [] : [{ name }]
}

/** `[title](…) (@ada42)`, `[title](…)，张三` */
function readBehind(behind: string): readonly Speaker[] {
  const [, inBrackets, beside] =
    /^\s*(?:[（(]\s*([^（）()]{2,60}?)\s*[）)]|[，,:：—–-]+\s*([^（）()]{2,60}))\s*$/.exec(behind) ?? []
  return readSureSpeakers((inBrackets ?? beside ?? '').split(/[,，]/)[0]?.trim() ?? '')
}

/** `张三（某公司）[title](…)`: links to slides elsewhere, each behind who gave the talk, name talks when there are several. */
export function readGivenLinks(links: readonly PageLink[]): TalkDraft[] {
  const drafts = links.slice(0, mostCompared).flatMap((link) => {
    const speakers = link.kind === 'slides' && link.hasOwnTitle ? readSureSpeakers(link.before) : []
    const { title } = readTalkTitle(link.names[0] ?? '')
    return speakers.length === 0 || title === '' || isFiller(title)
      ? []
      : [{ ...createDraft(title, 0.6, link.line), speakers: [...speakers] }]
  })
  return drafts.length > 1 ? drafts : []
}

/** `张三_网关的一年`: files are named so, with the name first or last. */
export function readFileTitle(name: string): TalkTitle {
  const found = readTalkTitle(name)
  const [first = '', second = '', ...others] = found.speakers.length > 0 ? [] : name.split(/[_＿]/)
  if (second === '' || others.length > 0) return found
  if (isSureName(first) && !isSureName(second)) return { ...found, title: second, speakers: [{ name: first }] }
  return isSureName(second) && !isSureName(first) ? { ...found, title: first, speakers: [{ name: second }] } : found
}

/** The words of a link, else the quoted ones before it: `《网关的一年》：[下载](…)`. */
function namesOf(link: PageLink): string[] {
  const names = link.names.filter((name) => name !== '' && !isGenericText(name) && !isGenericText(withoutPart(name)))
  const [before] = /《[^《》]{4,}》(?=[\s:：—|｜-]*$)/.exec(link.before) ?? []
  return names.length > 0 || before === undefined ? names : [before]
}

/** `PPT 备份`, `讲稿（上）`, `Slides 2`: one more file, or a part of one, is no talk of its own. */
const withoutPart = (name: string): string => withoutFileEnd(name).replace(partOfSlides, '')
const partOfSlides =
  /[\s（(_-]*(?:备份|备用|镜像|网盘|源文件|原件|原版|第?[一二三四五六七八九十\d]{1,2}(?:部分|份|版)?|[上中下](?:篇|集|半场)?|v\d(?:\.\d)?|backup|mirror|copy|part\s*\d{1,2}|final)[)）]?$/i

/** `网关 Maintainer` speaks about 网关: of all talks and guests, one of each names it. */
function assignByProject(talks: readonly TalkDraft[], guests: readonly Speaker[]): void {
  const free = guests.filter((guest) => !talks.some((talk) => talk.speakers.includes(guest)))
  for (const guest of free) {
    const projects = projectsOf(guest).filter(
      (project) => !guests.some((other) => other !== guest && projectsOf(other).includes(project)),
    )
    const about = talks.filter((talk) => projects.some((project) => wordsOf(talk.title).includes(project)))
    const [talk] = about
    if (talk !== undefined && about.length === 1 && talk.speakers.length === 0) talk.speakers.push(guest)
  }
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z][a-z\d.]{3,}/g) ?? []
const projectsOf = ({ affiliation = '' }: Speaker): string[] => wordsOf(affiliation)

/** As many talks as guests, those known to belong together in the same places: the others stand in the same order too. */
function assignInOrder(talks: readonly TalkDraft[], guests: readonly Speaker[]): void {
  const isSameOrder = talks.every(({ speakers }, at) => speakers.every((speaker) => speaker === guests[at]))
  if (talks.length < 2 || talks.length !== guests.length || !isSameOrder) return
  talks.forEach((talk, at) => {
    const guest = guests[at]
    if (talk.speakers.length === 0 && guest !== undefined) talk.speakers.push(guest)
  })
}

/** One talk without a speaker and one guest without a talk belong together. */
function assignLast(talks: readonly TalkDraft[], guests: readonly Speaker[]): void {
  const free = guests.filter((guest) => !talks.some((talk) => talk.speakers.includes(guest)))
  const open = talks.filter((talk) => talk.speakers.length === 0)
  const [guest] = free
  if (talks.length > 1 && guest !== undefined && free.length === 1 && open.length === 1) open[0]?.speakers.push(guest)
}

/** File names of slides often carry the speaker's name. */
function isNamedIn(url: string, { name, nickname }: Speaker): boolean {
  const readable = unescapeAddress(url)
  return readable.includes(name) || (nickname !== undefined && readable.includes(nickname))
}
