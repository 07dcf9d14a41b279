import type { Speaker } from '../model/item'
import { isFiller } from './fillers'
import { foldLabel, isGenericText } from './labels'
import type { Cell } from './line-writer'
import { addSpeakers, readSpeakerList, readSureSpeakers } from './speakers'
import { type GridRow, splitTracks, spreadCells, type TableRow, turnTable } from './table-grid'
import { createDraft, type TalkDraft } from './talk-draft'
import { isTimeOnly, readTalkTitle, withoutHall } from './talk-title'

type Column = 'time' | 'title' | 'speakers' | 'hosts' | 'affiliation' | 'outline' | 'slides'

const columnNames: readonly (readonly [Column, RegExp])[] = [
  ['time', /时间$|^(时间|时段|时长|日期|time|when|date|start)/],
  ['hosts', /^(主持人?|出品人|host|moderator|chair)$/],
  ['speakers', /嘉宾|讲师|讲者|主讲|分享人|分享者|演讲人|演讲者|负责人|speaker|presenter|host|^(姓名|name|who)$/],
  ['affiliation', /^(公司|单位|职位|职务|头衔|机构|company|organi[sz]ation|affiliation|role|position)/],
  ['slides', /^(ppt|幻灯|讲稿|课件|资料|slides?|deck|pdf|视频|回放|录像|video|recording|link|链接|下载)/],
  ['outline', /大纲|简介|摘要|提纲|要点|outline|abstract|summary|description/],
  [
    'title',
    /^(?:分享|演讲)$|议题|讲题|话题|课题|主题|课程|环节|题目|内容|流程|安排|事项|议程|活动|名称|标题|topic|title|session|talk|agenda|subject|what|event|chapter|activity|presentation|lecture/,
  ],
]

const isTimeCell = ({ text }: Cell): boolean =>
  isTimeOnly(text) || /^(?:上午|下午|中午|晚上|全天|morning|afternoon|evening)$/i.test(text)

/** The talks of one table, or none when it is no agenda. Rows of 签到, 茶歇 and the like are left out. */
export function readAgendaTable(rows: readonly TableRow[]): TalkDraft[] {
  const grid = spreadCells(rows)
  const parts = turnTable(grid, toTurnedColumn) ?? splitTracks(grid) ?? [grid]
  return parts.flatMap((part) => readGrid(part))
}

function readGrid(grid: readonly GridRow[]): TalkDraft[] {
  const columns = readColumns(grid[0]?.cells ?? [])
  const body = columns.length > 0 ? grid.slice(1) : grid
  const hasClock = body.some(({ cells }) => cells.some((cell) => isTimeCell(cell)))
  const isAgenda = columns.includes('title') && (columns.includes('speakers') || (columns.includes('time') && hasClock))
  if (!isAgenda && !hasClock) return []
  const drafts = body.flatMap(({ cells, at, end }) => {
    const several = isAgenda ? [] : cells.filter(isWholeTalk)
    const found =
      several.length > 1
        ? several.flatMap((cell) => readRow([cell], ['title'], at))
        : readRow(cells, isAgenda ? columns : [], at)
    for (const draft of found) draft.endLine = end ?? draft.endLine
    return found
  })
  // Where an agenda names who speaks, a row that names nobody is no talk, unless its title is quoted.
  const isNamed = drafts.some((draft) => draft.speakers.length > 0)
  return drafts.filter((draft) => !isNamed || !draft.isBareRow || draft.speakers.length > 0)
}

/** Whether a cell holds a title, and below it who gives the talk. */
function isWholeTalk(cell: Cell): boolean {
  const [first = '', ...rest] = cell.text.split('\n')
  return (
    rest.length > 0 &&
    !isTimeCell(cell) &&
    readSureSpeakers(first).length === 0 &&
    rest.some((line) => readSureSpeakers(line).length > 0)
  )
}

const toColumn = ({ text }: Cell): Column | undefined =>
  columnNames.find(([, pattern]) => pattern.test(foldLabel(text)))?.[0]

/** What the first cell of a row says of the others, in a table with a column for each talk. */
const toTurnedColumn = (cell: Cell): Column | undefined =>
  cell.text.length > longestName || /活动|会议/.test(cell.text) ? undefined : toColumn(cell)

const longestName = 10

function readColumns(header: readonly Cell[]): (Column | undefined)[] {
  if (header.some((cell) => isTimeCell(cell) || cell.text.includes('《'))) return []
  const columns = header.map(toColumn)
  return columns.some((column) => column !== undefined) ? keepBestTitle(columns, header) : []
}

const bestTitle = /议题|讲题|话题|课题|主题|题目|标题|名称|内容|topic|title|talk|subject|chapter/

/** Of several columns that may hold titles, `内容` says more than `环节`. */
function keepBestTitle(columns: (Column | undefined)[], header: readonly Cell[]): (Column | undefined)[] {
  const titles = columns.flatMap((column, at) => (column === 'title' ? [at] : []))
  const best = titles.find((at) => bestTitle.test(foldLabel(header[at]?.text ?? '')))
  return best === undefined || titles.length < 2
    ? columns
    : columns.map((column, at) => (column === 'title' && at !== best ? undefined : column))
}

function readRow(cells: readonly Cell[], columns: readonly (Column | undefined)[], at: number): TalkDraft[] {
  const titleAt = columns.length > 0 ? columns.indexOf('title') : guessTitleCell(cells)
  const text = toTitleText(cells[titleAt])
  const isTimed = cells.some((cell) => isTimeCell(cell))
  if (text === '' || (columns.length === 0 && !isTimed && !text.includes('《'))) return []
  const beside = cells.filter((cell, index) => index !== titleAt && cell !== cells[titleAt])
  const giving =
    columns.length > 0
      ? pick(cells, columns, 'speakers').filter((cell) => cell !== cells[titleAt])
      : beside.filter((cell) => !isTimeCell(cell) && cell.text !== '')
  if (columns.length > 0 && giving.some((cell) => cell.text !== '' && isFiller(cell.text))) return []
  const guests = readSpeakerList(giving.flatMap((cell) => cell.text.split('\n')))
  const talks = splitTitles(text)
  return talks.flatMap((talk, index) => {
    const draft = readTitle(talk, at, columns.includes('speakers'), talks.length === 1 && guests.length > 0)
    if (draft === undefined) return []
    if (giving.some((cell) => cell.text !== '')) draft.isBareRow = columns.length === 0 && draft.isBareRow
    if (talks.length === 1) addSpeakers(draft.speakers, guests)
    else if (draft.speakers.length === 0 && guests.length === talks.length) {
      addSpeakers(draft.speakers, guests.slice(index, index + 1))
    }
    if (talks.length === 1) fillFrom(draft, cells, columns)
    if (draft.isBareRow && draft.speakers.length === 0) draft.confidence = 0.4
    return [draft]
  })
}

/** The words of a cell without its links that say nothing: `网关的一年 [PPT 下载](…)`. */
function toTitleText(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  const text = cell.links
    .slice(0, mostLinks)
    .filter((link) => link.text !== '' && isGenericText(link.text))
    .reduce((rest, link) => rest.replace(link.text, ''), cell.text)
  return text === cell.text || text.trim() === '' ? cell.text : text.replace(emptyEnds, '').trim()
}

const mostLinks = 8
/** Brackets in which nothing but links stood, and marks between them. */
const emptyEnds = /\s*[（(【[]\s*[）)】\]]|[\s|｜/、,，]+$/g

function fillFrom(draft: TalkDraft, cells: readonly Cell[], columns: readonly (Column | undefined)[]): void {
  const affiliation = pick(cells, columns, 'affiliation')[0]?.text.replace(/\s*\n\s*/g, ' ')
  const [speaker] = draft.speakers
  if (draft.speakers.length === 1 && speaker !== undefined && affiliation) {
    draft.speakers = [{ ...speaker, affiliation: speaker.affiliation ?? affiliation } satisfies Speaker]
  }
  draft.hosts.push(...pick(cells, columns, 'hosts').map((cell) => cell.text))
  for (const cell of pick(cells, columns, 'outline')) draft.outline.push(...cell.text.split('\n').map(withoutBullet))
}

/** A cell may hold several talks, each in 《》 or with a number before it. */
function splitTitles(text: string): string[] {
  const quoted = text.match(/[^《》]*《/g)?.length ?? 0
  if (quoted > 1 && !/》[^《\n]{0,2}《/.test(text)) {
    const lines = text.split('\n')
    const starts = lines.filter((line) => line.includes('《')).length
    if (starts === quoted) return joinUntil(lines, (line) => line.includes('《'))
  }
  const lines = text.split('\n')
  const numbered = /^\s*(?:\d{1,2}\s*[.、)）](?!\d)|[一二三四五六七八九十]、)/
  return lines.filter((line) => numbered.test(line)).length > 1
    ? joinUntil(lines, (line) => numbered.test(line))
    : [text]
}

/** Joins lines to what begins at each line that starts something. */
function joinUntil(lines: readonly string[], isStart: (line: string) => boolean): string[] {
  const parts: string[] = []
  for (const line of lines) {
    if (isStart(line) || parts.length === 0) parts.push(line)
    else parts[parts.length - 1] += `\n${line}`
  }
  return parts.some(isStart) ? parts.filter(isStart) : parts
}

/** What stands below a title names who gives it, unless a cell beside it does (`isGiven`). */
function readTitle(text: string, at: number, hasSpeakerColumn: boolean, isGiven: boolean): TalkDraft | undefined {
  const [first = '', ...rest] = isQuotedTitle(text) ? splitAfterQuote(text) : splitTitleLines(text, hasSpeakerColumn)
  const found = readTalkTitle(withoutHall(first.trim()), true)
  if (found.title === '' || (!found.isQuoted && isFiller(found.title))) return undefined
  const draft = createDraft(found.title, found.isQuoted ? 0.9 : 0.75, at)
  draft.isBareRow = !found.isQuoted
  addSpeakers(draft.speakers, found.speakers)
  if (!isGiven) addSpeakers(draft.speakers, readSpeakerList(rest))
  return draft
}

/** A title may be broken into lines; without a column for speakers, what stands below it names them. */
function splitTitleLines(text: string, hasSpeakerColumn: boolean): string[] {
  if (!hasSpeakerColumn) return text.split('\n')
  const isPerson = (line: string): boolean => readSureSpeakers(line).length > 0
  const [first = '', ...rest] = text.split('\n')
  // What ends as a sentence tells about the talk.
  const title = [first, ...rest.filter((line) => !isPerson(line) && !/[。；;]$/.test(line))].join('\n')
  return [title.replace(/(?<=\p{Script=Han})\n(?=\p{Script=Han})/gu, '').replace(/\n/g, ' '), ...rest.filter(isPerson)]
}

function splitAfterQuote(text: string): string[] {
  const end = text.lastIndexOf('》') + 1
  const part = /^\s*[（(].[）)]/.exec(text.slice(end))?.[0] ?? ''
  const behind = text
    .slice(end + part.length)
    .split('\n')
    .map((line) => inBrackets.exec(line)?.[1] ?? line)
  return [text.slice(0, end).replace(/\s*\n\s*/g, ' ') + part, ...behind]
}

/** `（张三、李四）` behind a title. */
const inBrackets = /^\s*[（(]([^（）()]{2,60})[）)]\s*$/

/** `《茶经》里的架构之道` */
const ofBook = /》\s*(?:里|中|的|之)/

/** A title in 《》, or several; `读《茶经》之前三章` has a book in it. */
const isQuotedTitle = (text: string): boolean =>
  text.includes('《') &&
  !ofBook.test(text) &&
  (!/》[^《》\n]{2,}$/.test(text) || readTalkTitle(splitAfterQuote(text)[0] ?? '').isQuoted)

const withoutBullet = (line: string): string => line.replace(/^[-•·]\s*/, '')

const pick = (cells: readonly Cell[], columns: readonly (Column | undefined)[], wanted: Column): Cell[] =>
  cells.filter((_, index) => columns[index] === wanted)

/** Without a header: the cell with a title in 《》, else the longest that is no time. */
function guessTitleCell(cells: readonly Cell[]): number {
  const quoted = cells.findIndex((cell) => cell.text.includes('《'))
  if (quoted >= 0) return quoted
  const lengths = cells.map((cell) => (isTimeCell(cell) ? 0 : cell.text.length))
  return lengths.indexOf(Math.max(...lengths))
}
