import { isPlausible } from './candidates'
import type { MendModel } from './model'
import type { Run, Unit } from './units'

const tails = '\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'
const sign = new RegExp(`[Â-ôğĞİŞ][${tails}]`)

/** Whether a text may be damaged at all: nearly every text is not, and this tells so in one pass. */
export const mayBeDamaged = (text: string): boolean => sign.test(text)

const leastEvidence = 4
const han = /\p{Script=Han}/u
const talk = /乱码|亂碼|文字化け|mojibake|garbled/iu
const letters = /[A-Za-z]/g

/** The stretches of a text that are damage, by the evidence of all of them; none when it might be anything else. */
export function findDamage(text: string, runs: readonly Run[], model: MendModel): Run[] {
  const lines = readLines(text, runs)
  const prose = lines.filter((line) => !line.isCode)
  const evidence = sum(prose.map((line) => sum(line.runs.map((run) => weighRun(run, model)))))
  if (evidence < leastEvidence) return []
  const genuine = sum(lines.map((line) => line.han))
  if (talk.test(text) && evidence <= Math.max(genuine, (text.match(letters)?.length ?? 0) / 8)) return []
  const keepsCode = genuine > evidence / 10
  const isAccented = accent.test(text)
  return lines
    .filter((line) => !(line.isCode && keepsCode) && line.han <= line.units)
    .flatMap((line) => line.runs.filter((run) => isDamage(text, run, model, isAccented)))
    .sort((one, other) => one.start - other.start)
}

interface Line {
  readonly runs: Run[]
  readonly isCode: boolean
  /** Chinese characters that stand there as they are. */
  readonly han: number
  /** Whole characters in its runs. */
  units: number
}

function readLines(text: string, runs: readonly Run[]): Line[] {
  const lines: Line[] = []
  let next = 0
  let start = 0
  let isFenced = false
  while (start < text.length) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const source = text.slice(start, end)
    const isFence = /^\s*(?:```|~~~)/.test(source)
    const inline = isFenced || isFence ? [] : readCodeSpans(source, start)
    const line: Line = { runs: [], isCode: isFenced || isFence, han: countHan(source), units: 0 }
    const code: Line = { runs: [], isCode: true, han: 0, units: 0 }
    for (let run = runs[next]; run !== undefined && run.start <= end; run = runs[next]) {
      const part = inline.some(([from, to]) => run.start >= from && run.end <= to) ? code : line
      part.runs.push(run)
      part.units += run.units.filter((unit) => unit.code !== undefined).length
      next += 1
    }
    if (line.runs.length > 0 || line.han > 0) lines.push(line)
    if (code.runs.length > 0) lines.push(code)
    if (isFence) isFenced = !isFenced
    start = end + 1
  }
  return lines
}

function readCodeSpans(source: string, start: number): (readonly [number, number])[] {
  return [...source.matchAll(/(`+)[^`]+\1/g)].map((match) => [
    start + match.index,
    start + match.index + match[0].length,
  ])
}

function countHan(source: string): number {
  let count = 0
  for (let at = 0; at < source.length; at += 1) {
    const unit = source.charCodeAt(at)
    if (unit >= 0x2e80 && han.test(source[at] ?? '')) count += 1
  }
  return count
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

/** How much a stretch tells of damage, in whole characters that can hardly be there by chance. */
function weighRun(run: Run, model: MendModel): number {
  const whole = run.units.filter((unit) => isWhole(unit, model))
  const quotes = run.units.filter(isQuote).length
  if (quotes > 0) return whole.length + quotes
  const sure = whole.filter((unit) => unit.lead > 0xdf || isLatin(unit))
  return whole.length > 1 || whole.some(isLatin) ? sure.length : 0
}

const isWhole = (unit: Unit, model: MendModel): boolean => unit.code !== undefined && isPlausible(unit.code, model)
/** `â€œ` and its like. */
const isQuote = (unit: Unit): boolean => unit.lead === 0xe2 && unit.tail[0] === 0x80
/** `Ã©` and its like. */
const isLatin = (unit: Unit): boolean => unit.code !== undefined && (unit.lead === 0xc3 || unit.lead === 0xc2)

const isAsciiLetter = (text: string, at: number): boolean => /[A-Za-z]/.test(text[at] ?? '')

const isBare = (run: Run): boolean => run.units.every((unit) => unit.tail.length === 0)

/** A letter of another language in the midst of a word, as in naïve. */
const accent = /[A-Za-z][À-ÖØ-öø-ÿĞğİıŞş][A-Za-z]/

/** No-break space, quotes, dashes and dots: what follows an accented letter in a clean text. */
const typographic = new Set([0xa0, 0xab, 0xbb, 0xb7, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97])

function isDamage(text: string, run: Run, model: MendModel, isAccented: boolean): boolean {
  const follows = isAsciiLetter(text, run.start - 1)
  const leads = isAsciiLetter(text, run.end)
  if (isBare(run) && ((follows && leads) || (isAccented && (follows || leads)))) return false
  if (weighRun(run, model) > 0 || !isAccented || !follows) return true
  return run.units.some((unit) => unit.tail.some((byte) => !typographic.has(byte)))
}
