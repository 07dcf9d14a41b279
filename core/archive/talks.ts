import type { Speaker, Talk } from '../model/item'
import { isFiller, withoutNotices } from './fillers'
import { readBioSpeaker } from './introduced'
import { toTalkId } from './item-id'
import { readFileTitle, readGivenLinks, readLinkTalks } from './link-talks'
import type { PageLink } from './links'
import { hasGivenName, isSureName } from './names'
import { readBioOffice } from './page-people'
import { isBroadcast, isGathering, readGivenTitle, toSubject, withoutDayBehind } from './page-title'
import type { EventReading } from './read-event'
import { areOneTalk } from './same-talk'
import { addSpeakers, isSamePerson, readSpeakerList, readSpeakers } from './speakers'
import { createDraft, isNameless, type TalkDraft } from './talk-draft'
import { compareTitles, findByTitle, foldTitle, sameTitle } from './title-match'
import { isPlaceAlone } from './title-parts'

/**
 * The talks of an event: described ones, else those its slides name, else the event itself when it is one talk. `givers`
 * are those of the front matter: they give it where the text names nobody.
 */
export function toTalkDrafts(
  reading: EventReading,
  links: readonly PageLink[],
  title: string,
  givers: readonly Speaker[],
): TalkDraft[] {
  for (const draft of reading.drafts) settleSpeakers(draft)
  settleSpeakers(reading.event)
  if (reading.drafts.length === 0 && reading.event.speakers.length === 0) addSpeakers(reading.event.speakers, givers)
  dropHosts(reading.event)
  const described = dropWhole(
    dropBareRows(
      joinSame(reading.drafts.filter((draft) => !isPeople(draft.title) && !isSaid(draft) && !isOffice(draft))),
    ),
    title,
  )
  const others = described.length === 0 && reading.linked.length > 1 ? [] : toProseTalks(reading, title)
  const talks = described.length === 0 || isRetold(described, others) ? others : described
  for (const talk of talks) dropHosts(talk)
  const fromDecks = readLinkTalks(
    talks,
    links.filter((link) => link.isDeck),
    reading.event.speakers,
  )
  if (talks.length === 0 && fromDecks.length === 0) fromDecks.push(...readGivenLinks(links))
  if (talks.length === 0) addLinked(fromDecks, reading.linked)
  if (talks.length === 0 && fromDecks.length === 0) {
    fromDecks.push(
      ...readLinkTalks(
        talks,
        links.filter((link) => link.kind === 'recording'),
        reading.event.speakers,
      ),
    )
  }
  dropPlaces(fromDecks)
  for (const talk of [...talks, ...fromDecks]) addTold(talk, reading)
  const given = reading.topic === undefined && !isGathering(title) ? readGivenTitle(title) : undefined
  if (given !== undefined) addSpeakers(reading.event.speakers, [given.speaker])
  const { subject, series } = toSubject(reading.topic ?? given?.title ?? withoutDayBehind(title))
  if (reading.event.speakers.length === 0 && talks.length + fromDecks.length < 2) addEventTold(reading, subject)
  // A series with nothing but its number says nothing of what the talk is about.
  const isNamed = foldTitle(subject) !== foldTitle(series ?? '')
  if (
    talks.length === 0 &&
    fromDecks.length === 1 &&
    !isBroadcast(series ?? title) &&
    isOneTalk(reading, links, title, series)
  ) {
    return [toEventTalk(reading, subject)]
  }
  if (talks.length + fromDecks.length > 1 || (talks.length + fromDecks.length === 1 && !isBroadcast(series ?? title))) {
    const all = [...talks, ...fromDecks]
    return all.length === 1 ? all.map((talk) => completeFrom(talk, reading.event)) : all
  }
  const only = talks[0] ?? fromDecks[0]
  if (only !== undefined) return [completeFrom({ ...only, title: isNamed ? subject : only.title }, reading.event, true)]
  return isOneTalk(reading, links, title, series) ? [toEventTalk(reading, toToldTitle(reading, subject))] : []
}

/** `1.1 …`, `2-3 …`: where most files are named so, it says when a talk was given, and not what about. */
function dropPlaces(drafts: readonly TalkDraft[]): void {
  const placed = drafts.filter(({ title }) => placeBefore.test(title))
  if (placed.length < fewestPlaced || placed.length * 4 < drafts.length * 3) return
  for (const draft of placed) draft.title = draft.title.replace(placeBefore, '')
}

const placeBefore = /^\d{1,2}[.-]\d{1,2}\s+(?=\S{2})/
const fewestPlaced = 3

/** Where nothing else names talks, several of which sentences tell are its talks. */
function toProseTalks({ prose }: EventReading, title: string): TalkDraft[] {
  const drafts = dropRepeats(
    prose.map(({ title: own, speakers, line, until = Number.POSITIVE_INFINITY }, index) => ({
      ...createDraft(own, 0.65, line),
      speakers: [...speakers],
      endLine: Math.max(line + 1, Math.min(line + mostTold, until, prose[index + 1]?.line ?? Number.POSITIVE_INFINITY)),
    })),
  ).filter((draft) => compareTitles(draft.title, title) < sameTitle)
  return drafts.length > 1 || prose.some(({ isTitled }) => isTitled === true) ? drafts : []
}

/**
 * Headings of a report may be parts of it: sentences that quote more talks, or one right below each heading, and all of
 * them others, tell better.
 */
const isRetold = (described: readonly TalkDraft[], told: readonly TalkDraft[]): boolean =>
  told.length >= fewestRetold &&
  (described.length < told.length || areQuotedBelow(described, told)) &&
  described.every(
    ({ title, confidence }) => confidence <= surest && findByTitle(title, told, (talk) => talk.title) === undefined,
  )

/** Whether right below every heading, but for one that closes the report, a sentence quotes a talk. */
const areQuotedBelow = (described: readonly TalkDraft[], told: readonly TalkDraft[]): boolean =>
  described.length <= told.length + 1 &&
  told.every((talk) =>
    described.some(({ firstLine }) => talk.firstLine > firstLine && talk.firstLine <= firstLine + nearestQuoted),
  )

const nearestQuoted = 2
const fewestRetold = 3
const surest = 0.85

/** What a report says of a talk takes no more lines than this. */
const mostTold = 10

/** A talk that names nobody is given by whom a sentence says; of others it may tell where they belong. */
function addTold(talk: TalkDraft, { prose }: EventReading): void {
  const told = findByTitle(talk.title, prose, (entry) => entry.title)
  if (told === undefined) return
  const isNamed = talk.speakers.length > 0
  addSpeakers(
    talk.speakers,
    isNamed ? told.speakers.filter((speaker) => isKnown(talk.speakers, speaker)) : told.speakers,
  )
}

function addEventTold({ event, prose, told }: EventReading, subject: string): void {
  const own = findByTitle(subject, prose, (entry) => entry.title)
  addSpeakers(event.speakers, own?.speakers ?? told)
}

/** An event is a talk itself when it is a broadcast, or names who speaks and what about. */
function isOneTalk(reading: EventReading, links: readonly PageLink[], title: string, series?: string): boolean {
  const speakers = reading.event.speakers.length
  const decks = links.filter((link) => link.isDeck).length
  const recordings = links.filter(({ kind }) => kind === 'recording').length
  if (isBroadcast(series ?? title) || episode.test(series ?? ''))
    return speakers > 0 || reading.topic !== undefined || decks === 1 || recordings === 1
  if (isGathering(reading.topic)) return false
  if (isGathering(title) && splitGathering(title) === undefined) return reading.topic !== undefined && speakers === 1
  if (isGathering(title) && reading.topic === undefined) return speakers > 0 && speakers <= mostOfOne
  if (reading.topic !== undefined) return speakers > 0 || decks === 1
  // A page that shows the slides, or the recording, of one talk is named like it.
  const isShown = decks === 1 || (decks === 0 && recordings === 1)
  return speakers === 1 || speakers === 2 || (isShown && speakers <= mostOfOne && !tellsOfEvent.test(title))
}

const episode = /^episode\b/i

/** Words of titles that name a gathering, or what is told of one, and no talk. */
const tellsOfEvent =
  /回顾|总结|报名|预告|招募|公告|通知|新闻|发布|邀请|合集|活动|聚会|纪实|速递|游记|年会|大赛|竞赛|训练营|release|announc|recap|meeting|news|update|call for|schedule|agenda|program|highlights|report|registration|community|user group|hack|party|weekly|周报|\bday\b|\bdays\b|\bnight\b|20\d\d/i

/** `某某峰会 - 网关的一年`: where a talk is given, and its title, or the other way round. */
function splitGathering(title: string): string | undefined {
  const [, one = '', other = ''] = /^(.{3,40}?)(?:\s*(?:——+|[:：|｜])\s*|\s+[—–-]+\s+)(.{4,})$/.exec(title) ?? []
  const isOther = isGathering(other) || /\b(?:19|20)\d\d$/.test(other)
  if (one === '' || isGathering(one) === isOther) return undefined
  const [place, subject] = isOther ? [other, one] : [one, other]
  return foldTitle(subject).length >= leastSubject && place.length <= longestGathering ? subject : undefined
}

const leastSubject = 6
const longestGathering = 40

/** No more people give one talk. */
const mostOfOne = 4

/** `FestConf - Gateways` is where the talk `Gateways` is given, when a sentence tells it so. */
function toToldTitle({ prose, event }: EventReading, subject: string): string {
  const apart = event.speakers.length > 0 ? splitGathering(subject) : undefined
  if (apart !== undefined) return apart
  const own = findByTitle(subject, prose, (entry) => entry.title)
  const isEnd = own !== undefined && foldTitle(subject).endsWith(foldTitle(own.title))
  return isEnd && /\s[-–—:|]\s/.test(subject) ? own.title : subject
}

function toEventTalk(reading: EventReading, subject: string): TalkDraft {
  const confidence = reading.event.speakers.length > 0 ? 0.85 : 0.6
  return { ...reading.event, title: subject, confidence, firstLine: 0, endLine: 0 }
}

/** What stands on the page outside a talk belongs to its only talk. */
function completeFrom(talk: TalkDraft, event: TalkDraft, isBroadcastTalk = false): TalkDraft {
  if (talk.speakers.length === 0 || isBroadcastTalk) addSpeakers(talk.speakers, event.speakers)
  return {
    ...talk,
    abstract: talk.abstract.length > 0 ? talk.abstract : event.abstract,
    takeaways: talk.takeaways.length > 0 ? talk.takeaways : event.takeaways,
    outline: talk.outline.length > 0 ? talk.outline : event.outline,
  }
}

/** Who speaks, from the line under the title, the list of speakers, and the lines about them. */
function settleSpeakers(draft: TalkDraft): void {
  addSpeakers(draft.speakers, readSpeakerList(draft.guests))
  const isNamed = draft.speakers.length > 0
  const told = draft.bios.length === 0 ? [] : isNamed ? draft.bios.flatMap(readSpeakers) : readBios(draft.bios)
  addSpeakers(draft.speakers, isNamed ? told.filter((speaker) => isKnown(draft.speakers, speaker)) : told)
  const [only, ...others] = draft.speakers
  if (only === undefined || only.affiliation !== undefined || others.length > 0) return
  const office = readBioOffice(draft.bios[0])
  if (office !== undefined) draft.speakers = [{ ...only, affiliation: office }]
}

/** Without a list of speakers, a paragraph about one begins with the name, or stands below it. */
function readBios(bios: readonly string[]): Speaker[] {
  const isAlone = ({ name }: Speaker): boolean => bios.length === 1 || (isSureName(name) && bios.includes(name))
  const listed = readSpeakerList(bios).filter(
    (speaker) => speaker.affiliation !== undefined || speaker.nickname !== undefined || isAlone(speaker),
  )
  return listed.length > 0 ? listed : bios.flatMap((bio) => readBioSpeaker(bio) ?? [])
}

const isKnown = (speakers: readonly Speaker[], speaker: Speaker): boolean =>
  speakers.some((known) => isSamePerson(known, speaker))

/** Who leads through a talk does not give it, unless nobody else does. */
function dropHosts(draft: TalkDraft): void {
  const hosts = draft.hosts.flatMap(readSpeakers)
  const others = draft.speakers.filter((speaker) => !hosts.some((host) => isSamePerson(host, speaker)))
  if (others.length > 0) draft.speakers = others
}

/** Whether what reads as a title is nothing but people: it says who speaks, and not what about. */
const isPeople = (title: string): boolean =>
  title.split(/,\s+|\s+(?:and|&|\+)\s+|\s\/\s/).every((part, at) => hasGivenName(part) || (at > 0 && isFiller(part)))

/** Whether what reads as a title says what somebody is, or where they belong, and nobody gives it. */
const isOffice = (draft: TalkDraft): boolean => isNameless(draft) && isPlaceAlone(draft.title)

/** Whether what reads as a title is the end of a sentence, a label before an address, or a long sentence that nobody gives. */
const isSaid = ({ title, speakers }: TalkDraft): boolean =>
  title.length >= longestSaid && speakers.length === 0
    ? /[。.!！]$/.test(title)
    : (/^[a-z]{2,}\s/.test(title) && title.length >= shortestSaid && /[a-z]\.$/.test(title)) ||
      /[:：]\s*https?:\/\/\S+$|^\{\{[<%]|[:：]$|\.(?:mp[34]|m4a|wav|mov)$|^[¥￥]?\d+(?:\.\d+)?\s*元|^亮点[一二三四五六\d]/i.test(
        title,
      )

const longestSaid = 100
const shortestSaid = 24

/** Beside other talks what is called like the event, and nobody gives, is the event. */
const dropWhole = (talks: TalkDraft[], title: string): TalkDraft[] =>
  talks.length <= mostWithWhole
    ? talks
    : talks.filter((talk) => talk.speakers.length > 0 || !isWhole(talk.title, title))

const mostWithWhole = 2
const isWhole = (title: string, event: string): boolean =>
  foldTitle(title).length >= shortestWhole && foldTitle(event).endsWith(foldTitle(title))
const shortestWhole = 8

/** Where an agenda names who speaks, what nobody gives is no talk. */
function dropBareRows(talks: TalkDraft[]): TalkDraft[] {
  const isNamed = talks.some((talk) => talk.isBareRow && talk.speakers.length > 0)
  return isNamed
    ? talks.filter((talk) => !talk.isBareRow || talk.speakers.length > 0 || talk.abstract.length > 0)
    : talks
}

/** Each is compared with all before it: no real page announces and describes as many. */
const mostDrafts = 1000

/** Joins what an agenda announces with what is described below it. */
function joinSame(drafts: readonly TalkDraft[]): TalkDraft[] {
  const talks: TalkDraft[] = []
  const findReworded = createRewordedFinder(drafts)
  for (const draft of drafts.slice(0, mostDrafts)) {
    const known = talks.find((talk) => areOneTalk(talk, draft)) ?? findReworded(draft)
    const at = known === undefined ? -1 : talks.indexOf(known)
    if (known === undefined || at < 0) talks.push(draft)
    else talks[at] = joinDrafts(known, draft)
  }
  return talks
}

/**
 * Finds the talk of a programme that a report below tells of in other words: where everybody gives one talk of the report,
 * and several of them one of the programme, the two are the same.
 */
function createRewordedFinder(drafts: readonly TalkDraft[]): (draft: TalkDraft) => TalkDraft | undefined {
  const findBy = (among: readonly TalkDraft[], { speakers: [giver] }: TalkDraft): TalkDraft | undefined => {
    const [only, ...others] = among.filter(({ speakers }) => giver !== undefined && isKnown(speakers, giver))
    return others.length === 0 && only?.speakers.length === 1 ? only : undefined
  }
  const from = drafts.findIndex(({ isBareRow }) => !isBareRow)
  const [announced, told] = [drafts.slice(0, Math.max(0, from)), drafts.slice(Math.max(0, from))]
  const isReport =
    announced.length > 1 &&
    told.length >= fewestReworded &&
    told.every((draft) => findBy(told, draft) === draft) &&
    told.filter((draft) => findBy(announced, draft) !== undefined).length >= fewestReworded - 1
  return (draft) => (isReport && told.includes(draft) ? findBy(announced, draft) : undefined)
}

const fewestReworded = 3

function joinDrafts(announced: TalkDraft, described: TalkDraft): TalkDraft {
  addSpeakers(described.speakers, announced.speakers)
  return {
    ...described,
    title: announced.title,
    abstract: described.abstract.length > 0 ? described.abstract : announced.abstract,
    takeaways: described.takeaways.length > 0 ? described.takeaways : announced.takeaways,
    outline: described.outline.length > 0 ? described.outline : announced.outline,
    hosts: [...described.hosts, ...announced.hosts],
    isBareRow: announced.isBareRow && described.isBareRow,
    confidence: Math.max(announced.confidence, described.confidence) + 0.05,
  }
}

/** Talks that lists of links name, beside those that are known by their decks. */
function addLinked(found: TalkDraft[], linked: readonly TalkDraft[]): void {
  const known = [...found]
  const others = linked.filter(
    ({ title }) => findByTitle(readFileTitle(title).title, known, (talk) => talk.title) === undefined,
  )
  const drafts = others.map((draft) => {
    const { title, speakers } = readFileTitle(draft.title)
    return draft.speakers.length > 0 ? draft : { ...draft, title, speakers: [...speakers] }
  })
  found.push(...joinSame(drafts))
}

const longestText = 2000
const bullet = /^(?:[-–•·*●]+\s*|\(?\d{1,2}\s*[.、．)）](?!\d)\s*)/

/** A talk as the library keeps it. */
export function toTalk(draft: TalkDraft, itemId: string, deckIds: readonly string[], isDeckUnsure = false): Talk {
  const paragraphs = withoutNotices(draft.abstract.length > 0 ? draft.abstract : draft.outline)
  const abstract = paragraphs.join('\n').slice(0, longestText).trim()
  const certainty = draft.confidence - (draft.speakers.length === 0 ? 0.1 : 0)
  return {
    id: toTalkId(itemId, draft.title),
    title: draft.title,
    speakers: draft.speakers,
    ...(abstract === '' ? {} : { abstract }),
    takeaways: draft.takeaways
      .map((line) =>
        line
          .replace(bullet, '')
          .replace(/[；;。]$/, '')
          .trim(),
      )
      .filter(Boolean),
    deckIds,
    confidence: Math.round(Math.min(isDeckUnsure ? 0.75 : 1, Math.max(0.1, certainty)) * 100) / 100,
  }
}

/** Drafts with different titles, in page order: a talk's id comes from its title, and none without a title is a talk. */
export function dropRepeats(drafts: readonly TalkDraft[]): TalkDraft[] {
  const first = new Map<string, TalkDraft>()
  for (const draft of drafts) {
    const folded = foldTitle(draft.title)
    if (draft.title !== '' && !first.has(folded)) first.set(folded, draft)
  }
  return [...first.values()]
}
