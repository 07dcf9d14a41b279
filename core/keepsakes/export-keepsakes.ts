import type { ItemKind, Language } from '../model/item'
import type { KeepsakeKind } from '../model/keepsake'

export const keepsakeFormats = ['markdown', 'json-lines'] as const
/** As what favourites and notes can be taken elsewhere. */
export type KeepsakeFormat = (typeof keepsakeFormats)[number]

const formatsByName: readonly (readonly [ending: RegExp, format: KeepsakeFormat])[] = [
  [/\.(?:md|markdown|txt)$/i, 'markdown'],
  [/\.(?:jsonl|ndjson)$/i, 'json-lines'],
]

/** What a file of this name holds; undefined when its name does not say. */
export const toKeepsakeFormat = (path: string): KeepsakeFormat | undefined =>
  formatsByName.find(([ending]) => ending.test(path))?.[1]

/** A favourite or a note in words, as it stands in a file that other programs read. */
export interface KeepsakeEntry {
  readonly kind: KeepsakeKind
  readonly of: ItemKind | 'talk' | 'slide'
  /** Of the event, article or talk; of a slide, of its talk, else its deck. */
  readonly title: string
  /** The event or article. */
  readonly event: string
  readonly date?: string
  readonly speakers: readonly string[]
  /** Which slide, from 1. */
  readonly slide?: number
  /** Where its slides are on the web. */
  readonly link?: string
  readonly text?: string
  /** ISO 8601, UTC. */
  readonly changedAt: string
  readonly source: string
  readonly eventId: string
}

/** A line of JSON for each. */
export const toJsonLines = (entries: readonly KeepsakeEntry[]): string =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')

const words = {
  zh: { title: '收藏与笔记', favourite: '★ 收藏', slide: (page: number) => `第 ${page} 页`, between: '、' },
  en: {
    title: 'Favourites and notes',
    favourite: '★ Favourite',
    slide: (page: number) => `Slide ${page}`,
    between: ', ',
  },
} as const

/**
 * Markdown: a section for each event, below it what is kept of its talks and slides, notes as quotes. What belongs together
 * has to stand together.
 */
export function toMarkdown(entries: readonly KeepsakeEntry[], language: Language): string {
  const said = words[language]
  const blocks = [`# ${said.title}`]
  let before: KeepsakeEntry | undefined
  for (const entry of entries) {
    if (!isSameEvent(entry, before)) blocks.push(`## ${toLine(entry.event)}`, ...toFacts([entry.date]))
    if (isPart(entry) && !isSameThing(entry, before)) blocks.push(...toHeading(entry, said))
    blocks.push(entry.text === undefined ? said.favourite : toQuote(entry.text))
    before = entry
  }
  return `${blocks.join('\n\n')}\n`
}

type Words = (typeof words)[Language]

const isPart = ({ of }: KeepsakeEntry): boolean => of === 'talk' || of === 'slide'

const isSameEvent = ({ source, eventId, event }: KeepsakeEntry, other: KeepsakeEntry | undefined): boolean =>
  source === other?.source && eventId === other.eventId && event === other.event

const isSameThing = (entry: KeepsakeEntry, other: KeepsakeEntry | undefined): boolean =>
  isSameEvent(entry, other) &&
  entry.of === other?.of &&
  entry.title === other.title &&
  entry.slide === other.slide &&
  entry.link === other.link

const toHeading = ({ title, slide, speakers, link }: KeepsakeEntry, said: Words): string[] => [
  `### ${[toLine(title), ...(slide === undefined ? [] : [said.slide(slide)])].join(' · ')}`,
  ...toFacts([speakers.map(toLine).join(said.between), link === undefined ? '' : `<${link}>`]),
]

const toFacts = (facts: readonly (string | undefined)[]): string[] => {
  const told = facts.filter(Boolean)
  return told.length === 0 ? [] : [told.join(' · ')]
}

/** Somebody else's words in one line, none of which is a sign of Markdown. */
const toLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>]/g, '\\$&')

/** What was written as it was written; two spaces keep its lines apart. */
const toQuote = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => (line.trim() === '' ? '>' : `> ${line.trimEnd()}  `))
    .join('\n')
    .trimEnd()
