import type { Speaker } from '../model/item'
import { isGenericText } from './labels'
import { isGivenName, isSureName } from './names'
import { readToldTalk } from './prose'
import { longestLead, type RecordTexts } from './record-fields'
import { givenWords } from './speakers'
import { readTalkTitle, stripLead } from './talk-title'

/** What a record says, as one way to take it apart has it. */
export interface Parts {
  readonly title: string
  /** Words that name who gives it; empty when this way finds none. */
  readonly giver: string
}

/** A way to take a record apart: what it is called, and what it finds in one. */
export interface Way {
  readonly name: string
  /** What it takes for the giver is one by how it is written, even where nothing else tells a name from a word. */
  readonly isNaming?: boolean
  /** What stands between says that somebody tells of something. */
  readonly isTelling?: boolean
  readonly split: (texts: RecordTexts) => Parts | undefined
}

const marks: readonly (readonly [string, RegExp])[] = [
  ['bar', /\s*[|｜]\s*/g],
  ['dash', /\s*——+\s*|\s+[—–-]{1,3}\s+|\s*—\s*/g],
  ['colon', /\s*[:：]\s*/g],
  ['comma', /\s*[，,]\s*/g],
  ['slash', /\s+[/／·•~～]\s+/g],
  // `张三 @ada42 网关的一年`: no mark, but what somebody is called.
  ['at', /(?!\s@[a-z\d][\w-]{1,38}\s)\s*(?<!\s(?=@[a-z\d][\w-]{1,38}\s))[@＠]\s*/gi],
  ['on', /\s+on\s+/g],
  ['by', new RegExp(String.raw`[\s，,]+(?:(?:${givenWords}) )?(?:by|par|von|por|av|przez):?\s+`, 'gi')],
  ['semicolon', /\s*[;；]\s*/g],
]

/** What stands around the first or last of a mark. */
function splitAt(text: string, mark: RegExp, isLast: boolean): [string, string] | undefined {
  if (text.length > longestLead) return undefined
  const found = [...text.matchAll(mark)]
  const match = isLast ? found.at(-1) : found[0]
  if (match === undefined) return undefined
  const [before, behind] = [text.slice(0, match.index), text.slice(match.index + match[0].length)]
  return before === '' || behind === '' ? undefined : [before, behind]
}

const atMarks: readonly Way[] = marks.flatMap(([name, mark]) =>
  [false, true].flatMap((isLast): Way[] => [
    {
      name: `${name}${isLast ? '>' : '<'} title`,
      isNaming: name === 'by',
      split: ({ lead }) => {
        const [title, giver] = splitAt(lead, mark, isLast) ?? []
        return title === undefined ? undefined : { title, giver: giver ?? '' }
      },
    },
    {
      name: `${name}${isLast ? '>' : '<'} giver`,
      isTelling: name === 'on',
      split: ({ lead }) => {
        const [giver, title] = splitAt(lead, mark, isLast) ?? []
        return title === undefined ? undefined : { title, giver: giver ?? '' }
      },
    },
  ]),
)

/** `张三 网关的一年`, `@ada42 网关的一年`: nothing but a space stands between them. */
const nameFirst = /^(@[\w-]{2,30}|\p{Script=Han}{2,4}|\p{Lu}\p{Ll}+(?=\s+.*\p{Script=Han}))\s+(?!@)(\S.{3,})$/u

const around = (text: string, part: string): string =>
  text.replace(part, ' ').replace(/^[\s\p{P}|～~]+|[\s[（(—–:：|,，-]+$/gu, '')

/** A speaker as a text that is read again as the same. */
function write({ name, nickname, affiliation }: Speaker): string {
  const called = nickname === undefined ? [] : [`花名：${nickname}`]
  const about = [...called, ...(affiliation === undefined ? [] : [affiliation])].join('，')
  return about === '' ? name : `${name}（${about}）`
}

/** How a record may be taken apart; the first of several that read a run as well is taken. */
export const ways: readonly Way[] = [
  {
    name: 'quoted',
    isNaming: true,
    split: ({ lead }) => {
      const [whole, title = ''] =
        /《([^《》]{3,})》(?!\s*(?:一书|作者|译者|合著|主编|编者|等书))/.exec(lead) ??
        /["“]([^"“”]{8,})["”]/.exec(lead) ??
        []
      return whole === undefined ? undefined : { title, giver: around(lead, whole) }
    },
  },
  {
    name: 'read',
    split: ({ lead }) => {
      const { title, speakers } = readTalkTitle(lead, true)
      if (speakers.length === 0 || title === lead) return undefined
      return {
        title,
        giver: speakers.map(write).join('、'),
      }
    },
  },
  {
    name: 'told',
    isTelling: true,
    split: ({ lead }) => {
      const told = readToldTalk(lead.slice(0, longestLead))
      return told === undefined
        ? undefined
        : { title: told.title, giver: told.speakers.map(({ name }) => name).join('、') }
    },
  },
  {
    name: 'link',
    split: ({ lead, line }) => {
      const link = line.links.find(({ text }) => text.length > 3 && !isGenericText(text) && lead.includes(text))
      return link === undefined ? undefined : { title: link.text, giver: around(lead, link.text) }
    },
  },
  {
    name: 'bold',
    split: ({ lead, line }) => {
      const title = stripLead(line.boldLead).rest
      return title.length < 3 || !lead.startsWith(title) || title === lead
        ? undefined
        : { title: title.replace(/[:：]$/, ''), giver: around(lead, title) }
    },
  },
  { name: 'whole', split: ({ lead }) => ({ title: lead, giver: '' }) },
  ...atMarks,
  {
    name: 'name first',
    isNaming: true,
    split: ({ lead }) => {
      const [, giver = '', title = ''] = nameFirst.exec(lead.slice(0, longestLead)) ?? []
      return giver.startsWith('@') || isSureName(giver) || isGivenName(giver) ? { title, giver } : undefined
    },
  },
  {
    name: 'labelled',
    split: ({ lead, labelled: { title } }) => (title === undefined ? undefined : { title, giver: lead }),
  },
  {
    name: 'below',
    split: ({ lead, below: [first] }) =>
      first === undefined || /[.。!！]$/.test(first.text)
        ? undefined
        : { title: stripLead(first.text).rest, giver: lead },
  },
]

/** Ways to take a row of a table apart: a column of titles and one of people, or a column that holds both. */
export function toColumnWays(columns: number): Way[] {
  const all = Array.from({ length: Math.min(columns, mostColumns) }, (_, column) => column)
  const cell = ({ line }: RecordTexts, column: number): string =>
    (line.cells[column]?.text ?? '').replace(/\s*\n\s*/g, ' ')
  const apart = all.flatMap((column) =>
    all
      .filter((other) => other !== column)
      .map((other) => ({
        name: `column ${column} ${other}`,
        split: (texts: RecordTexts) => ({ title: stripLead(cell(texts, column)).rest, giver: cell(texts, other) }),
      })),
  )
  const within = all.slice(0, mostWithin).flatMap((column) =>
    inCell.map((way) => ({
      ...way,
      name: `column ${column} ${way.name}`,
      split: (texts: RecordTexts) => way.split({ ...texts, lead: stripLead(cell(texts, column)).rest }),
    })),
  )
  return [...apart, ...within]
}

const mostColumns = 6
/** Titles stand in one of the first columns. */
const mostWithin = 3
/** How one cell names a title and who gives it. */
const inCell = atMarks.filter(({ name }) => /^(?:by|dash|comma)> title$/.test(name))
