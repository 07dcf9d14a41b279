import { type SearchText, toSearchText } from './page-search'
import { findTerms } from './term-search'

type Matrix = readonly number[]

/** A text item as pdf.js tells it. */
interface TextItem {
  readonly str?: string
  readonly hasEOL?: boolean
  readonly dir?: string
  readonly width?: number
  readonly height?: number
  readonly transform?: Matrix
  readonly fontName?: string
}

interface TextStyle {
  readonly ascent?: number
  readonly descent?: number
  readonly vertical?: boolean
  readonly fontFamily?: string
}

/** What pdf.js tells of a page: its text, and the viewport it is seen in at scale 1, its rotation included. */
export interface PageContent {
  readonly items: readonly TextItem[]
  readonly styles: Readonly<Record<string, TextStyle>>
  readonly viewport: { readonly width: number; readonly height: number; readonly transform: Matrix }
}

/** A run of text where it stands: from `origin`, its upper left corner, along `angle` (radians, clockwise as seen). */
interface PlacedRun {
  readonly text: string
  /** Where it begins in the page's original text. */
  readonly start: number
  readonly origin: readonly [x: number, y: number]
  readonly angle: number
  readonly length: number
  readonly thickness: number
  readonly isRightToLeft: boolean
  readonly fontFamily: string
}

/** The text of a page, ready for words to be found and boxed. */
export interface PlacedText {
  readonly width: number
  readonly height: number
  readonly search: SearchText
  readonly runs: readonly PlacedRun[]
}

/** The corners of a box, clockwise, in units of the page as it is seen at scale 1. */
export type Box = readonly (readonly [x: number, y: number])[]

/** How wide a text is, in any unit: only ratios within one font are asked for. */
export type Measure = (text: string, fontFamily: string) => number

/** A page of more characters is no slide, and folding them all would be felt. */
export const mostCharacters = 40_000
const mostBoxes = 80

const multiply = (a: Matrix, b: Matrix): number[] => {
  const [a0 = 1, a1 = 0, a2 = 0, a3 = 1, a4 = 0, a5 = 0] = a
  const [b0 = 1, b1 = 0, b2 = 0, b3 = 1, b4 = 0, b5 = 0] = b
  return [
    a0 * b0 + a2 * b1,
    a1 * b0 + a3 * b1,
    a0 * b2 + a2 * b3,
    a1 * b2 + a3 * b3,
    a0 * b4 + a2 * b5 + a4,
    a1 * b4 + a3 * b5 + a5,
  ]
}

const toAscent = ({ ascent, descent }: TextStyle): number => {
  if (ascent) return Math.min(ascent, 1)
  return descent ? 1 + descent : 0.8
}

/** As pdf.js's own text layer places its spans. */
const placeRun = (item: TextItem, start: number, styles: PageContent['styles'], seen: Matrix): PlacedRun => {
  const style = styles[item.fontName ?? ''] ?? {}
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = multiply(seen, item.transform ?? [])
  const angle = Math.atan2(b, a) + (style.vertical ? Math.PI / 2 : 0)
  const thickness = Math.hypot(c, d)
  const ascent = thickness * toAscent(style)
  const unit = Math.hypot(seen[0] ?? 1, seen[1] ?? 0)
  return {
    text: item.str ?? '',
    start,
    origin: [x + ascent * Math.sin(angle), y - ascent * Math.cos(angle)],
    angle,
    length: unit * ((style.vertical ? item.height : item.width) ?? 0),
    thickness,
    isRightToLeft: item.dir === 'rtl',
    fontFamily: style.fontFamily ?? 'sans-serif',
  }
}

/** Places every run of a page's text. */
export const placeText = ({ items, styles, viewport }: PageContent): PlacedText => {
  const runs: PlacedRun[] = []
  let start = 0
  for (const item of items) {
    if (item.str) runs.push(placeRun(item, start, styles, viewport.transform))
    start += item.str?.length ?? 0
  }
  return { width: viewport.width, height: viewport.height, search: toSearchText(items), runs }
}

/** A stretch along a line of text, in that line's own directions: `along` it, and `across` towards its foot. */
interface Stretch {
  readonly angle: number
  readonly from: number
  readonly to: number
  readonly across: number
  readonly thickness: number
}

const toStretch = (run: PlacedRun, first: number, last: number, measure: Measure): Stretch => {
  const width = (text: string) => measure(text, run.fontFamily)
  const whole = width(run.text) || 1
  const before = (width(run.text.slice(0, first)) / whole) * run.length
  const until = last >= run.text.length ? run.length : (width(run.text.slice(0, last)) / whole) * run.length
  const [start, end] = run.isRightToLeft ? [run.length - until, run.length - before] : [before, until]
  const [x, y] = run.origin
  const along = x * Math.cos(run.angle) + y * Math.sin(run.angle)
  const across = y * Math.cos(run.angle) - x * Math.sin(run.angle)
  return { angle: run.angle, from: along + start, to: along + end, across, thickness: run.thickness }
}

const isSameLine = (a: Stretch, b: Stretch): boolean =>
  Math.abs(a.angle - b.angle) < 0.01 &&
  Math.abs(a.across - b.across) < a.thickness * 0.4 &&
  b.from - a.to < a.thickness * 0.6 &&
  a.from - b.to < a.thickness * 0.6

/** Runs of one word that stand side by side share a box: many decks place every letter by itself. */
const joinStretches = (stretches: readonly Stretch[]): Stretch[] => {
  const joined: Stretch[] = []
  for (const next of stretches) {
    const last = joined.at(-1)
    if (!last || !isSameLine(last, next)) joined.push(next)
    else
      joined[joined.length - 1] = {
        angle: last.angle,
        from: Math.min(last.from, next.from),
        to: Math.max(last.to, next.to),
        across: Math.min(last.across, next.across),
        thickness: Math.max(last.thickness, next.thickness),
      }
  }
  return joined
}

const toBox = ({ angle, from, to, across, thickness }: Stretch): Box => {
  const room = thickness * 0.1
  const corner = (along: number, down: number) =>
    [along * Math.cos(angle) - down * Math.sin(angle), along * Math.sin(angle) + down * Math.cos(angle)] as const
  const [left, right, top, foot] = [from - room, to + room, across - room / 2, across + thickness + room]
  return [corner(left, top), corner(right, top), corner(right, foot), corner(left, foot)]
}

/** A box around each place where one of the words stands; none when they cannot be located. */
export const findBoxes = ({ search, runs }: PlacedText, words: readonly string[], measure: Measure): Box[] => {
  const boxes: Box[] = []
  for (const { index, length } of findTerms(search, words)) {
    const end = index + length
    const stretches = runs
      .filter(
        (run) => run.length > 0 && run.start < end && run.start + run.text.length > index && run.text.trim() !== '',
      )
      .map((run) => toStretch(run, Math.max(index - run.start, 0), Math.min(end - run.start, run.text.length), measure))
    boxes.push(...joinStretches(stretches).map(toBox))
    if (boxes.length >= mostBoxes) break
  }
  return boxes.slice(0, mostBoxes)
}
