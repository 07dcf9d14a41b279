import { foldLabel } from './labels'
import type { Cell, PageLine } from './line-writer'

/** One row of a table, and which line of the page it is. */
export interface TableRow {
  readonly line: PageLine
  readonly at: number
}

/** A row in which every cell stands in each place that it covers. */
export interface GridRow {
  readonly cells: readonly Cell[]
  readonly at: number
  /** Behind the last line that it was made of, when there are several. */
  readonly end?: number
}

const widestTable = 24

/** Gives a cell that covers several rows or columns its place in each of them. */
export function spreadCells(rows: readonly TableRow[]): GridRow[] {
  const below: (readonly [Cell, number] | undefined)[] = []
  return rows.map(({ line, at }) => {
    const cells: Cell[] = []
    const takeAbove = (): void => {
      for (let above = below[cells.length]; above !== undefined && above[1] > 0; above = below[cells.length]) {
        below[cells.length] = [above[0], above[1] - 1]
        cells.push(above[0])
      }
    }
    for (const cell of line.cells) {
      takeAbove()
      for (let count = Math.min(cell.columns ?? 1, widestTable); count > 0 && cells.length < widestTable; count -= 1) {
        below[cells.length] = [cell, (cell.rows ?? 1) - 1]
        cells.push(cell)
      }
    }
    takeAbove()
    return { cells, at }
  })
}

/**
 * A table whose first column names its rows (`主题`, `讲师`), with a column for each talk, the other way round: one table
 * for each row that begins with a title; undefined for any other table.
 */
export function turnTable(
  grid: readonly GridRow[],
  toName: (cell: Cell) => string | undefined,
): GridRow[][] | undefined {
  const names = grid.map(({ cells: [first] }) => (first === undefined ? undefined : toName(first)))
  const header = grid[0]?.cells.slice(1) ?? []
  if (!names.includes('title') || !names.includes('speakers') || header.some((cell) => toName(cell) !== undefined))
    return undefined
  const groups: GridRow[][] = []
  const known = new Set<string | undefined>()
  for (const [index, row] of grid.entries()) {
    // A name that comes again begins the next talk.
    if (groups.length === 0 || (names[index] !== undefined && known.has(names[index]))) {
      groups.push([])
      known.clear()
    }
    known.add(names[index])
    groups.at(-1)?.push(row)
  }
  return groups.map(turnGroup)
}

function turnGroup(rows: readonly GridRow[]): GridRow[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const empty: Cell = { text: '', links: [] }
  const turned = Array.from({ length: width }, (_, column) => ({
    cells: rows.map(({ cells }) => cells[column] ?? empty),
    at: rows[0]?.at ?? 0,
    // Only where there is one talk are all of its lines its own.
    ...(width === 2 ? { end: (rows.at(-1)?.at ?? 0) + 1 } : {}),
  }))
  return turned.filter(({ cells: [first] }, column) => column < 2 || first !== turned[column - 1]?.cells[0])
}

const track = /会场|论坛|专场|教室|厅$|^(?:track|room|hall|stage)\b/i
const whenName = /时间|时段|日期|^(?:time|when|date)/i

/** Tables that stand side by side in one: a table for each track; undefined when there is but one. */
export function splitTracks(grid: readonly GridRow[]): GridRow[][] | undefined {
  const header = grid[0]?.cells ?? []
  const base = header.findIndex(({ text }) => !whenName.test(text) && text !== '')
  if (base < 0 || new Set(header).size < header.length || grid.length < 2) return undefined
  const rest = header.slice(base)
  if (rest.length > 1 && rest.every(({ text }) => track.test(text)))
    return rest.map((_, index) => takeTrack(grid, base, base + index, 1, titleCell))
  const names = rest.map(({ text }) => foldLabel(text))
  const width = names.findIndex((name, index) => index > 0 && name === names[0])
  const isRepeated = width > 1 && names.length % width === 0 && names.every((name, at) => name === names[at % width])
  return isRepeated
    ? Array.from({ length: names.length / width }, (_, index) => takeTrack(grid, base, base + index * width, width))
    : undefined
}

/** What a column of a track holds. */
const titleCell: Cell = { text: '议题', links: [] }

function takeTrack(grid: readonly GridRow[], base: number, from: number, width: number, name?: Cell): GridRow[] {
  return grid.map(({ cells, at }, row) => {
    const own = cells.slice(from, from + width)
    return { cells: [...cells.slice(0, base), ...(row === 0 && name !== undefined ? [name] : own)], at }
  })
}
