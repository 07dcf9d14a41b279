import { readDay, readHeldDays } from './dates'
import { foldKeys, isObject, readText, type Values } from './head-values'

/** What front matter says of days. */
export interface HeadDays {
  /** When the page was published. */
  readonly published?: string
  /** When the event was held, in the words of the page, or from when on. */
  readonly start?: string
  readonly end?: string
  /** The page's `date`, where nothing else tells when the event it describes was held. */
  readonly likely?: string
}

const publishedKeys = [
  'publishdate',
  'publish_date',
  'published_at',
  'publishedat',
  'published_on',
  'date_published',
  'datepublished',
  'publication_date',
  'pubdate',
  'pub_date',
  'published',
  'posted',
  'posted_on',
  'post_date',
]
const otherKeys = ['createtime', 'created', 'created_at', 'createdat', 'create_time', 'date_created', 'lastmod']
const startKeys = [
  'eventdate',
  'event_date',
  'eventdates',
  'event_dates',
  'event_start',
  'eventstart',
  'event_time',
  'eventtime',
  'activity_date',
  'activity_time',
  'activitydate',
  'activitytime',
  'webinar_date',
  'session_date',
  'meeting_date',
  'meetingdate',
  'meetup_date',
  'meetupdate',
  'talk_date',
  'start',
  'startdate',
  'start_date',
  'date_start',
  'datestart',
  'starttime',
  'start_time',
  'start_at',
  'starts',
  'starts_at',
  'startsat',
  'begin',
  'begins',
  'dtstart',
  'helddate',
  'hostdate',
  'host_date',
  'held',
  'held_on',
  'dates',
  'when',
  'date_string',
  'datestring',
  'display_date',
  'daterange',
  'date_range',
]
const endKeys = [
  'end',
  'enddate',
  'end_date',
  'date_end',
  'dateend',
  'event_end',
  'eventend',
  'event_end_date',
  'endtime',
  'end_time',
  'end_at',
  'ends',
  'ends_at',
  'endsat',
  'dtend',
  'finish',
  'until',
]
const nested = ['event', 'meeting', 'meetup', 'date', 'dates', 'time', 'section1'] as const
/** What only a page of an event says of itself. */
const eventKeys = [
  'location',
  'venue',
  'room',
  'place',
  'where',
  'address',
  'speaker',
  'speakers',
  'presenter',
  'presenters',
  'all_day',
  'event',
  'event_url',
  'eventurl',
  'registration',
  'registration_url',
  'rsvp',
  'talks',
  'topics',
  'attendance',
  'meetup_url',
  'meetup_link',
  'time',
  'duration',
] as const
const eventLayout = /^(?:events?|meet-?ups?|meetings?|seminars?|webinars?|workshops?|talks?|conferences?)$/i

const telling: ReadonlySet<string> = new Set([
  ...publishedKeys,
  ...otherKeys,
  ...startKeys,
  ...endKeys,
  ...nested.filter((key) => key !== 'date'),
  ...eventKeys,
  'day',
  'datetime',
  'layout',
  'type',
  'kind',
  'template',
])

/** Reads when a page was published and when its event was held, apart where front matter tells them apart. */
export function readHeadDays(values: Values): HeadDays {
  // Most pages have a date, and no other key that says when.
  const day = typeof values.date === 'string' && !Object.keys(values).some((key) => telling.has(key)) && values.date
  return day !== false && wholeDay.test(day.trim()) ? { published: day.trim() } : readAllDays(values)
}

const wholeDay = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/

function readAllDays(values: Values): HeadDays {
  const date = readText(values, 'date', 'day')
  const announced = readText(values, ...publishedKeys)
  const inner = nested.flatMap((key): Values[] => toObjects(values[key]))
  const end = [values, ...inner].map((held) => readText(held, ...endKeys)).find(isGiven)
  const said = [values, ...inner].map((held) => readDayText(held, startKeys)).find(isGiven)
  const start =
    said ?? inner.map((held) => readDayText(held, ['date', 'time', 'day'])).find(isGiven) ?? readTime(values)
  const isApart =
    end !== undefined || (announced !== undefined && date !== undefined && readDay(announced) !== readDay(date))
  const isRange = date !== undefined && readHeldDays(date, undefined)?.last !== undefined
  const published =
    start === undefined && isApart
      ? (announced ?? readText(values, ...otherKeys) ?? toDated(date))
      : (toDated(date) ?? announced ?? readText(values, ...otherKeys))
  const held = start ?? (isApart || isRange ? date : undefined)
  const isEvent = eventKeys.some((key) => values[key] !== undefined && values[key] !== null && values[key] !== '')
  const isLaidOut = eventLayout.test(readText(values, 'layout', 'type', 'kind', 'template') ?? '')
  return {
    ...(published === undefined ? {} : { published: isApart && announced !== undefined ? announced : published }),
    ...(held === undefined ? {} : { start: held }),
    ...(end === undefined ? {} : { end }),
    ...(date !== undefined && (isEvent || isLaidOut) ? { likely: date } : {}),
  }
}

const isGiven = (text: string | undefined): text is string => text !== undefined

/** A text that names a whole day. */
const toDated = (text: string | undefined): string | undefined =>
  text !== undefined && readDay(text) !== undefined ? text : undefined

/** The first of these keys that names a day; `start: 19:00` says nothing of it. */
function readDayText(values: Values, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = readText(values, key)
    if (text !== undefined && (readDay(text) !== undefined || /[a-z]{3}|月/i.test(text)) && /\d/.test(text)) return text
  }
  return undefined
}

/** `time: 2022-07-26 19:00`, where it names the day, too. */
const readTime = (values: Values): string | undefined => toDated(readText(values, 'time', 'datetime', 'event'))

const toObjects = (value: unknown): Values[] => (isObject(value) ? [foldKeys(value)] : [])
