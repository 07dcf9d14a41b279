import { foldLabel, isFiller } from './labels'
import type { Cell, PageLine } from './line-writer'
import { addSpeakers, readSpeakerList, readSpeakers } from './speakers'
import { createDraft, type TalkDraft } from './talk-draft'
import { readTalkTitle } from './talk-title'

type Column = 'time' | 'title' | 'speakers' | 'outline'

const columnNames: readonly (readonly [Column, RegExp])[] = [
  ['time', /^(时间|时段|日期|time|when)/],
  ['speakers', /嘉宾|讲师|讲者|主讲|分享人|演讲人|演讲者|speaker|presenter|host/],
  ['outline', /大纲|简介|摘要|提纲|要点|outline|abstract|summary|description/],
  ['title', /议题|主题|环节|题目|内容|流程|安排|议程|活动|topic|title|session|talk|agenda|subject/],
]

const timeCell = /^\(?\d{1,2}[:：点]\d{0,2}/
const quotedWithRest = /^([\s\S]*?《[\s\S]+》)([\s\S]*)$/

/** The talks of one table, or none when it is no agenda. Rows of 签到, 茶歇 and the like are left out. */
export function readAgendaTable(rows: readonly { readonly line: PageLine; readonly at: number }[]): TalkDraft[] {
  const columns = readColumns(rows[0]?.line.cells ?? [])
  const body = columns.length > 0 ? rows.slice(1) : rows
  const isAgenda = columns.includes('title') && (columns.includes('speakers') || columns.includes('time'))
  if (!isAgenda && !body.some(({ line }) => line.cells.some((cell) => timeCell.test(cell.text)))) return []
  return body.flatMap(({ line, at }) => readRow(line.cells, isAgenda ? columns : [], at) ?? [])
}

function readColumns(header: readonly Cell[]): (Column | undefined)[] {
  if (header.some((cell) => timeCell.test(cell.text) || cell.text.includes('《'))) return []
  const columns = header.map((cell) => columnNames.find(([, pattern]) => pattern.test(foldLabel(cell.text)))?.[0])
  return columns.some((column) => column !== undefined) ? columns : []
}

function readRow(cells: readonly Cell[], columns: readonly (Column | undefined)[], at: number): TalkDraft | undefined {
  const at0 = columns.length > 0 ? columns.indexOf('title') : guessTitleCell(cells)
  const text = cells[at0]?.text ?? ''
  const isTimed = cells.some((cell) => timeCell.test(cell.text))
  if (text === '' || (columns.length === 0 && !isTimed && !text.includes('《'))) return undefined
  const combined = quotedWithRest.exec(text)
  const found = readTalkTitle((combined?.[1] ?? text.split('\n')[0] ?? text).trim())
  if (found.title === '' || (!found.isQuoted && isFiller(found.title))) return undefined
  const beside = cells.filter((_, index) => index !== at0)
  const speakerCells =
    columns.length > 0 ? pick(cells, columns, 'speakers') : beside.filter((cell) => !timeCell.test(cell.text))
  const draft = createDraft(found.title, found.isQuoted ? 0.9 : 0.75, at)
  addSpeakers(draft.speakers, readSpeakers(found.by))
  if (combined?.[2] !== undefined) addSpeakers(draft.speakers, readSpeakers(combined[2].trim()))
  else addSpeakers(draft.speakers, readSpeakerList(text.split('\n').slice(1)))
  for (const cell of speakerCells) addSpeakers(draft.speakers, readSpeakerList(cell.text.split('\n')))
  for (const cell of pick(cells, columns, 'outline')) draft.outline.push(...cell.text.split('\n').map(withoutBullet))
  if (!found.isQuoted && draft.speakers.length === 0) draft.confidence = 0.4
  return draft
}

const withoutBullet = (line: string): string => line.replace(/^[-•·]\s*/, '')

const pick = (cells: readonly Cell[], columns: readonly (Column | undefined)[], wanted: Column): Cell[] =>
  cells.filter((_, index) => columns[index] === wanted)

/** Without a header: the cell with a title in 《》, else the longest that is no time. */
function guessTitleCell(cells: readonly Cell[]): number {
  const quoted = cells.findIndex((cell) => cell.text.includes('《'))
  if (quoted >= 0) return quoted
  const lengths = cells.map((cell) => (timeCell.test(cell.text) ? 0 : cell.text.length))
  return lengths.indexOf(Math.max(...lengths))
}
