import type { Speaker } from '../model/item'
import { toAffiliation } from './affiliation'
import { isFiller } from './fillers'
import { foldKeys, isObject, readText, type Values } from './head-values'
import { mayBeName, spellOut } from './names'
import { isGathering } from './page-title'
import { toSpeaker } from './speaker-shapes'
import { addSpeakers, readSpeakers } from './speakers'
import { createDraft, type TalkDraft } from './talk-draft'
import { readTalkTitle } from './talk-title'
import { compareTitles, sameTitle } from './title-match'

/** What the front matter of an event says of its talks. */
export interface HeadTalks {
  readonly drafts: readonly TalkDraft[]
  /** Who gives the only talk, when the event is one. */
  readonly speakers: readonly Speaker[]
  /** Everybody it names as a speaker, with where they belong. */
  readonly people: readonly Speaker[]
  readonly slides: readonly { readonly title: string; readonly url: string }[]
}

const listKeys = ['talks', 'sessions', 'schedule', 'agenda', 'programme', 'program', 'topics', 'lectures', 'items']
const titleKeys = ['title', 'topic', 'talk', 'subject', 'session', 'item', 'name']
const timeKeys = ['time', 'start', 'start_time', 'starttime', 'from']
const speakerKeys = [
  'speakers',
  'speaker',
  'presenters',
  'presenter',
  'lecturer',
  'authors',
  'author',
  'by',
  'speaker_key',
  'speaker_keys',
  'speaker_id',
  'speaker_ids',
]
const placeKeys = [
  'company',
  'designation',
  'institution',
  'organization',
  'organisation',
  'org',
  'affiliation',
  'employer',
  'role',
  'position',
  'title',
  'job',
]
/** Objects that hold the addresses of an entry. */
const addressesKeys = ['urls', 'links', 'resources', 'materials']
const slidesKeys = ['slides', 'url_slides', 'slides_url', 'slidesurl', 'deck', 'pdf', 'ppt']
/** Whether front matter holds the programme of an event: what stands below it is said of that. */
export const holdsProgramme = (values: Values): boolean => listKeys.some((key) => toObjects(values[key]).length > 0)

/** A programme has fewer entries, and its days and sessions stand no deeper within each other. */
const mostEntries = 200
const deepest = 2

/** Reads `talks:`, `schedule:` and the like, `speakers:` with their topics, and who gives the event when it is one talk. */
export function readHeadTalks(values: Values, title: string): HeadTalks {
  const entries = listKeys.flatMap((key) => toEntries(values[key]))
  const people = toObjects(values.speakers).filter((person) => readText(person, 'topic', 'talk') !== undefined)
  const found = dropPlaces([...dropOthers(entries), ...people.map(toTopicOf)].slice(0, mostEntries).flatMap(readEntry))
  const isGiven = found.some(({ draft, hasGiver }) => draft.speakers.length > 0 || hasGiver)
  // Beside talks that somebody gives, one at a time of its own is a talk, too; who gives it may be named by a handle alone.
  const given = found.filter(({ draft, hasTime }) => draft.speakers.length > 0 || (isGiven && hasTime))
  return {
    drafts: given.map(({ draft }) => draft),
    slides: given.flatMap(({ draft, slides }) => (slides === undefined ? [] : [{ title: draft.title, url: slides }])),
    speakers: given.length > 0 ? [] : readGivers(values, title),
    people: readNamed(values),
  }
}

/** Where entries say of which kind they are, and some are talks, those of other kinds that nobody gives are none. */
function dropOthers(entries: readonly Values[]): readonly Values[] {
  const isTalk = (entry: Values): boolean => talkKind.test(readText(entry, ...kindKeys) ?? '')
  if (!entries.some(isTalk)) return entries
  return entries.filter(
    (entry) =>
      isTalk(entry) || readText(entry, ...kindKeys) === undefined || readText(entry, ...speakerKeys) !== undefined,
  )
}

const kindKeys = ['type', 'kind', 'category', 'format']
const talkKind = /\b(?:talk|keynote|presentation|session|lecture|workshop|demo)s?\b|演讲|分享|报告|议题/i

/** Where people stand behind a dash, what stands there in other entries is where somebody belongs. */
function dropPlaces(entries: readonly HeadEntry[]): readonly HeadEntry[] {
  const isGiven = ({ draft, hasDash }: HeadEntry): boolean => hasDash && draft.speakers.length > 0
  if (entries.filter(isGiven).length < 2) return entries
  return entries.map((entry) => {
    const [, title] =
      entry.draft.speakers.length > 0 ? [] : (/^(.{4,}?)\s*——+\s*[^—]{2,20}$/.exec(entry.draft.title) ?? [])
    return title === undefined ? entry : { ...entry, draft: { ...entry.draft, title } }
  })
}

const giverKeys = [
  'speaker',
  'speakers',
  'presenter',
  'presenters',
  'lecturer',
  'lecturers',
  'guest',
  'guests',
  'speaker_name',
]
const ownPlaceKeys = placeKeys.filter((key) => key !== 'title')

/** Whom the front matter names as speakers; where the only one belongs may stand beside. */
function readNamed(values: Values): Speaker[] {
  const people = giverKeys.flatMap((key) => [...readHandles(values[key]), ...readPeople(values[key])])
  const [only, ...others] = people
  if (only === undefined || others.length > 0 || only.affiliation !== undefined) return people
  const place = readText(values, ...ownPlaceKeys.map((key) => `speaker_${key}`), ...ownPlaceKeys)
  return [toSpeaker(only.name, only.nickname, toAffiliation(place))]
}

const toObjects = (value: unknown): Values[] =>
  Array.isArray(value) ? value.slice(0, mostEntries).filter(isObject).map(foldKeys) : []

/** The entries of a programme, also those of its days. */
function toEntries(value: unknown, depth = 0): Values[] {
  return toObjects(value).flatMap((entry) => {
    const inner = depth >= deepest ? [] : listKeys.flatMap((key) => toEntries(entry[key], depth + 1))
    return inner.length > 0 ? inner : [entry]
  })
}

/** A person with a topic is a talk. */
const toTopicOf = (person: Values): Values => ({
  title: readText(person, 'topic', 'talk'),
  speaker: { name: person.name, company: readText(person, ...placeKeys) },
  slides: readText(person, ...slidesKeys),
})

/** An entry of a programme. */
interface HeadEntry {
  readonly draft: TalkDraft
  readonly slides: string | undefined
  readonly hasTime: boolean
  readonly hasDash: boolean
  /** Says who gives it, though perhaps by no name. */
  readonly hasGiver: boolean
}

function readEntry(entry: Values): HeadEntry[] {
  const hasTime = readText(entry, ...timeKeys) !== undefined
  const written = readText(entry, ...titleKeys) ?? ''
  const { title, speakers } = readTalkTitle(written, hasTime)
  if (title === '' || isFiller(title)) return []
  // Lines are counted from 0: it stands on none.
  const draft = createDraft(title, 0.85, -2)
  addSpeakers(draft.speakers, speakers)
  for (const key of speakerKeys) addSpeakers(draft.speakers, readPeople(entry[key]))
  const place = toAffiliation(readText(entry, 'company', 'organization', 'organisation', 'org', 'affiliation'))
  const [only, ...others] = draft.speakers
  if (only !== undefined && only.affiliation === undefined && others.length === 0 && place !== undefined)
    draft.speakers = [{ ...only, affiliation: place }]
  const abstract = readText(entry, 'abstract', 'description', 'summary')
  if (abstract !== undefined) draft.abstract.push(abstract)
  const hasGiver = readText(entry, ...speakerKeys) !== undefined
  return [{ draft, slides: readSlides(entry), hasTime, hasGiver, hasDash: written.includes('——') }]
}

/** `slides: …`, or `urls:` with `slides: …` below. */
const readSlides = (entry: Values): string | undefined =>
  [entry, ...addressesKeys.map((key) => entry[key]).filter(isObject)]
    .map((held) => readText(foldKeys(held), ...slidesKeys))
    .find((address) => address !== undefined)

/** Names, or objects with a name; `ada-example` is the address of a person's page. */
function readPeople(value: unknown): Speaker[] {
  const people: Speaker[] = []
  for (const person of Array.isArray(value) ? value.slice(0, mostEntries) : [value]) {
    if (typeof person === 'string') addSpeakers(people, readSpeakers(spellOut(person)))
    else if (isObject(person)) {
      const held = foldKeys(person)
      const name = readText(held, 'name')
      if (name !== undefined && mayBeName(name))
        addSpeakers(people, [toSpeaker(name, undefined, toAffiliation(readText(held, ...placeKeys)))])
    }
  }
  return people
}

/** Of a list what people are called on the web: nothing else says who speaks. */
const readHandles = (value: unknown): Speaker[] =>
  Array.isArray(value)
    ? value.slice(0, mostEntries).flatMap((name) => (typeof name === 'string' && isHandle(name) ? [{ name }] : []))
    : []

const isHandle = (text: string): boolean => /^[a-z][a-z\d_]{2,20}$/.test(text) && !noHandle.test(text)
const noHandle = /^(?:tb[acd]|none|null|nil|unknown|various|multiple|several|others?|todo|speakers?|guests?|admin)$/

/** No more people give one talk. */
const mostOfOne = 4

/** A page with `event:` beside another title is a talk at that event, by its authors. */
function readGivers(values: Values, title: string): Speaker[] {
  const event = readText(values, 'event', 'conference')
  const isTalk = event !== undefined && compareTitles(event, title) < sameTitle
  const named = readNamed(values)
  const people = named.length > 0 || !isTalk ? named : readPeople(values.authors)
  return isTalk || people.length === 1 || (people.length <= mostOfOne && !isGathering(title)) ? people : []
}
