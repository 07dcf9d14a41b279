import { fold } from '../../core/search/fold'
import type { SampledTerm } from './sample-terms'

/** Whether a term stands in a text, found out without an index or a tokeniser: by looking. */
export interface LiteralTerm {
  /** Whether it stands there letter by letter, a word from its beginning to its end: search has to find that. */
  mustFind(text: ScannedText): boolean
  /** Whether it stands there as a phrase, whatever white space or signs part its words: search may find that. */
  mayFind(text: ScannedText): boolean
}

/** A text, made ready once for many terms. */
export interface ScannedText {
  readonly folded: string
  readonly squeezed: () => string
  readonly bare: () => string
}

/** Folds a text; the forms without spaces and signs are made when they are first asked for. */
export function toScannedText(text: string): ScannedText {
  const folded = fold(text)
  let squeezed: string | undefined
  let bare: string | undefined
  return {
    folded,
    squeezed: () => {
      squeezed ??= folded.replace(/\s+/g, '')
      return squeezed
    },
    bare: () => {
      bare ??= toBare(folded)
      return bare
    },
  }
}

const toBare = (folded: string): string => folded.replace(/[^\p{L}\p{N}\p{M}]+/gu, '')

const han = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30FC]`
const letters = new RegExp(String.raw`[[\p{L}\p{N}\p{M}]--${han}]`, 'v')

/** How a term is looked for. */
export function toLiteralTerm({ kind, text }: SampledTerm): LiteralTerm {
  const folded = fold(text)
  const [first = '', last = ''] = [folded.at(0), folded.at(-1)]
  const opensWord = letters.test(first)
  const closesWord = letters.test(last)
  const bare = toBare(folded)
  return {
    mustFind: ({ folded: scanned }) => {
      for (let at = scanned.indexOf(folded); at >= 0; at = scanned.indexOf(folded, at + 1)) {
        const isOpen = opensWord && letters.test(scanned.charAt(at - 1))
        const isUnended = closesWord && letters.test(scanned.charAt(at + folded.length))
        if (!isOpen && !isUnended) return true
      }
      return false
    },
    mayFind: (scanned) => (kind === 'chinese' ? scanned.squeezed().includes(folded) : scanned.bare().includes(bare)),
  }
}
