import { isTail, tailLength, toByte, toCodePoint } from './bytes'

/** A byte that a decoder replaced: its place is known, its value is not. */
export const anyByte = -1

/** What once was a UTF-8 character: a lead byte with what is left of its tail. */
export interface Unit {
  readonly start: number
  readonly end: number
  readonly lead: number
  /** The bytes after the lead, `anyByte` for one that was replaced by U+FFFD. */
  readonly tail: readonly number[]
  /** The code point when nothing is missing; undefined when bytes are lost or the bytes are no character. */
  readonly code: number | undefined
}

/** Neighbouring units with nothing in between. */
export interface Run {
  readonly units: readonly Unit[]
  readonly start: number
  readonly end: number
}

export interface ReadOptions {
  /** A decoder has put `?` where it lost a byte. */
  readonly hasMarks?: boolean
  /** Someone has turned no-break spaces, which are the byte A0, into plain ones. */
  readonly hasPlainSpaces?: boolean
}

/** All stretches of a text that may be UTF-8 characters read byte by byte, from left to right. */
export function readRuns(text: string, options: ReadOptions = {}): Run[] {
  const runs: Run[] = []
  let units: Unit[] = []
  let at = 0
  while (at < text.length) {
    const unit = tailLength(toByte(text.charCodeAt(at))) === 0 ? undefined : readUnit(text, at, options)
    if (unit !== undefined) {
      units.push(unit)
      at = unit.end
      continue
    }
    if (units.length > 0) runs.push(toRun(units))
    if (units.length > 0) units = []
    at += 1
  }
  if (units.length > 0) runs.push(toRun(units))
  return runs
}

const toRun = (units: readonly Unit[]): Run => ({
  units,
  start: units[0]?.start ?? 0,
  end: units.at(-1)?.end ?? 0,
})

function readUnit(text: string, start: number, options: ReadOptions): Unit {
  const lead = toByte(text.charCodeAt(start))
  const length = tailLength(lead)
  const tail: number[] = []
  let end = start + 1
  while (tail.length < length) {
    const byte = toTailByte(text, end, options, tail.length + 1 < length)
    if (byte === undefined) break
    tail.push(byte)
    end += 1
  }
  const isWhole = tail.length === length && !tail.includes(anyByte)
  return { start, end, lead, tail, code: isWhole ? toCodePoint(lead, tail) : undefined }
}

function toTailByte(text: string, at: number, options: ReadOptions, isMiddle: boolean): number | undefined {
  const unit = text.charCodeAt(at)
  const byte = toByte(unit)
  if (isTail(byte)) return byte
  if (unit === 0xfffd) return anyByte
  if (unit === 0x3f && options.hasMarks) return anyByte
  if (unit === 0x20 && options.hasPlainSpaces && isMiddle && isTail(toByte(text.charCodeAt(at + 1)))) return 0xa0
  return undefined
}
