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

/** Combining marks are composed with what they follow, so a cluster is folded as one. */
const clusterEnd = (text: string, start: number): number => {
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1)
  while (end < text.length && text.charCodeAt(end) >= 0x300 && isMark.test(text.charAt(end))) end += 1
  return end
}

function foldUnits(text: string, folding: Folding, steps: number[] | null): string {
  const { single } = folding
  let folded = ''
  let copied = 0
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at)
    const next = text.charCodeAt(at + 1)
    const isAlone = !isSurrogate(unit) && !(next >= 0x300 && next < 0x2000) && !(next >= 0xfe00 && next < 0xff00)
    let known = single[unit] ?? 0
    if (known === 0 && isAlone) {
      const one = foldCluster(text.charAt(at), folding)
      if (one.length === 1 && !isMark.test(text.charAt(at)) && !isMarkOfKana(next)) {
        known = one.charCodeAt(0)
        single[unit] = known
      }
    }
    if (known === unit && isAlone && !isMarkOfKana(next)) {
      at += 1
      continue
    }
    folded += text.slice(copied, at)
    const end = isAlone && known !== 0 && !isMarkOfKana(next) ? at + 1 : clusterEnd(text, at)
    const piece = end === at + 1 && known !== 0 ? String.fromCharCode(known) : foldCluster(text.slice(at, end), folding)
    if (steps !== null && piece.length !== end - at) {
      for (let unit = 0; unit < piece.length; unit += 1) steps.push(folded.length + unit, at)
      steps.push(folded.length + piece.length, end)
    }
    folded += piece
    at = end
    copied = at
  }
  return copied === 0 ? text : folded + text.slice(copied)
}

/** The voiced sound marks of kana are the only combining marks between U+2000 and U+FE00 that compose. */
const isMarkOfKana = (unit: number): boolean => unit === 0x3099 || unit === 0x309a

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
