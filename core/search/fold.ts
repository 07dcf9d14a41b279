import { simplify } from '../writing/simplified'
import { mendRadical } from './radicals'

/** Text as it is compared, and the way back to the original. */
export interface FoldedText {
  readonly text: string
  /** The index in the original that a UTF-16 unit of `text` came from; that of the end is the original's length. */
  toOrigin(index: number): number
}

/**
 * Text as it is compared: NFKC, CJK radicals as the ideographs they stand for, these simplified, lower case, without
 * invisible characters.
 * The same folding is done to what is indexed, to what is asked and to what is marked.
 */
export const fold = (text: string): string => foldUnits(text, lowerCase, null)

/** As `fold`, without white space. */
export const squeeze = (text: string): string => fold(text).replace(/\s+/g, '')

/** As `fold`, but in the case it was written in. */
export const foldKeepingCase = (text: string): string => foldUnits(text, keepCase, null)

/** As `fold`, with the way back to the original. */
export const foldWithMap = (text: string): FoldedText => withMap(text, lowerCase)

/** As `foldKeepingCase`, with the way back to the original. */
export const foldKeepingCaseWithMap = (text: string): FoldedText => withMap(text, keepCase)

interface Folding {
  /** The folded unit of a unit that folds alone and to one unit; 0 when not known yet. */
  readonly single: Uint16Array
  readonly finish: (text: string) => string
}

const createFolding = (finish: (text: string) => string): Folding => ({ single: new Uint16Array(0x10000), finish })

const lowerCase = createFolding((text) => text.toLowerCase())
const keepCase = createFolding((text) => text)

const isMark = /\p{M}/u
/** Soft hyphen, zero-width spaces and joiners, word joiner, byte order mark. */
const isInvisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/
const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff

const foldCluster = (cluster: string, folding: Folding): string => {
  if (isInvisible.test(cluster)) return ''
  return folding.finish(simplify(mendRadical(cluster)))
}

/** The units of a character: two beyond U+FFFF. */
const unitsAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

const isMarkAt = (text: string, at: number): boolean =>
  text.charCodeAt(at) >= 0x300 && isMark.test(text.slice(at, at + unitsAt(text, at)))

/** Combining marks are composed with what they follow, so a cluster is folded as one. */
const clusterEnd = (text: string, start: number): number => {
  let end = start + unitsAt(text, start)
  while (end < text.length && isMarkAt(text, end)) end += unitsAt(text, end)
  return end
}

function foldUnits(text: string, folding: Folding, steps: number[] | null): string {
  const { single } = folding
  let units: Uint16Array = text.length > usualUnits.length ? new Uint16Array(text.length) : usualUnits
  let length = 0
  let hasChanged = false
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at)
    const known = single[unit] || learnSingle(unit, folding)
    if (known !== 0) {
      units[length] = known
      length += 1
      at += 1
      if (known !== unit) hasChanged = true
      continue
    }
    // What stands before a mark was folded as if it stood alone.
    const start = length > 0 && isMarkAt(text, at) && isSingle(text, at - 1, single) ? at - 1 : at
    length -= at - start
    const end = clusterEnd(text, start)
    const piece = foldCluster(text.slice(start, end), folding)
    if (steps !== null && piece.length !== end - start) {
      for (let place = 0; place < piece.length; place += 1) steps.push(length + place, start)
      steps.push(length + piece.length, end)
    }
    units = withRoom(units, length, piece.length + text.length - end)
    for (let place = 0; place < piece.length; place += 1) units[length + place] = piece.charCodeAt(place)
    length += piece.length
    at = end
    hasChanged = true
  }
  return hasChanged ? toText(units, length) : text
}

const isSingle = (text: string, at: number, single: Uint16Array): boolean => single[text.charCodeAt(at)] !== 0

/** The unit that a character folds to and notes it; 0 when that is none, or more, or it may be one of several. */
function learnSingle(unit: number, folding: Folding): number {
  const { single } = folding
  const character = String.fromCharCode(unit)
  const folded = isSurrogate(unit) || isMark.test(character) ? '' : foldCluster(character, folding)
  if (folded.length === 1) single[unit] = folded.charCodeAt(0)
  return single[unit] ?? 0
}

/** Most texts are no longer; nothing else is folded meanwhile. */
const usualUnits = new Uint16Array(0x4000)

function withRoom(units: Uint16Array, length: number, more: number): Uint16Array {
  if (length + more <= units.length) return units
  const larger = new Uint16Array((length + more) * 2)
  larger.set(units.subarray(0, length))
  return larger
}

/** More would not fit the arguments of a call. */
const unitsOfCall = 4096

function toText(units: Uint16Array, length: number): string {
  let text = ''
  for (let at = 0; at < length; at += unitsOfCall)
    text += Reflect.apply(String.fromCharCode, null, units.subarray(at, Math.min(length, at + unitsOfCall)))
  return text
}

function withMap(text: string, folding: Folding): FoldedText {
  const steps: number[] = []
  return { text: foldUnits(text, folding, steps), toOrigin: (index) => findOrigin(steps, index) }
}

/** `steps` are pairs of a place in the folded text and the place in the original it came from; between them both run alike. */
function findOrigin(steps: readonly number[], index: number): number {
  let low = 0
  let high = steps.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle * 2] ?? 0) <= index) low = middle + 1
    else high = middle
  }
  if (low === 0) return index
  return (steps[low * 2 - 1] ?? 0) + index - (steps[low * 2 - 2] ?? 0)
}
