import { emptyKey, extendKey, type MendModel } from './model'
import { weighName } from './people'

/** The most characters of a word that the model knows by itself. */
export const longestWord = 4
const wordStart = extendKey(emptyKey, 0x77)
const wordEnd = 0x20

/** The key of all words together, with which longer keys begin. */
export const anyWord = wordStart

/** The key of a word after another one, whose key is `before`; of a word by itself after `anyWord`. The word is
 * that of the tokens from `first` to `last`. */
export function toWordKey(before: number, tokens: readonly number[], first = 0, last = tokens.length - 1): number {
  let key = extendKey(before, wordEnd)
  for (let at = first; at <= last; at += 1) key = extendKey(key, tokens[at] ?? 0)
  return key
}

/** How far on either side of a place words are looked at. */
const reach = 4
/** How far a pair of words is believed against the second word alone: the more, the more words were seen after the first. */
const reserve = 4
const perKind = 1
/** What counts for a character that was never seen as a word. */
const unseen = 0.05
/** The most characters of a name. */
const longestName = 3

const isHan = (token: number): boolean => (token >= 0x3400 && token <= 0x9fff) || token >= 0x20000

interface Word {
  /** Its key after `anyWord`. */
  readonly key: number
  readonly count: number
  readonly kinds: number
  /** The logarithm of how likely the best words are that end with this one. */
  readonly score: number
}

/** How likely the words around the tokens from `first` to `last` are, as a logarithm: those of the likeliest reading. */
export function weighWords(tokens: readonly number[], first: number, last: number, model: MendModel): number {
  let from = first
  while (from > first - reach && isHan(tokens[from - 1] ?? 0)) from -= 1
  let to = last
  while (to < last + reach && isHan(tokens[to + 1] ?? 0)) to += 1
  const all = model.countOf(anyWord)
  if (all === 0) return 0
  const endings: Word[][] = []
  for (let end = from; end <= to; end += 1) {
    const isWord = isHan(tokens[end] ?? 0)
    endings.push(isWord ? listWords(tokens, from, end, all, endings, model) : [toEnd(bestOf(endings.at(-1)))])
  }
  return bestOf(endings.at(-1))
}

/** Stands for what is no word of the model. */
const toEnd = (score: number): Word => ({ key: anyWord, count: 0, kinds: 0, score })

/** The words and names that end at a place and begin at `from` or later. */
function listWords(
  tokens: readonly number[],
  from: number,
  end: number,
  all: number,
  endings: readonly Word[][],
  model: MendModel,
): Word[] {
  const words: Word[] = []
  const isClosed = !isHan(tokens[end + 1] ?? 0)
  for (let start = end; start >= from && start > end - longestWord && isHan(tokens[start] ?? 0); start -= 1) {
    const before = endings[start - from - 1]
    const length = end + 1 - start
    if (length > 1 && length <= longestName) {
      const bounds = isHan(tokens[start - 1] ?? 0) ? 0 : 1
      const share = weighName(tokens, start, end, isClosed ? (bounds === 0 ? 1 : 2) : bounds, model)
      if (share > 0) words.push(toEnd(bestOf(before) + Math.log(share)))
    }
    const key = toWordKey(anyWord, tokens, start, end)
    const count = model.countOf(key)
    if (count === 0 && start < end) continue
    const share = (count + unseen) / all
    const score =
      before === undefined ? Math.log(share) : follow(before, (key) => toWordKey(key, tokens, start, end), share, model)
    words.push({ key, count, kinds: model.varietyAfter(key), score })
  }
  return words
}

const bestOf = (words: readonly Word[] | undefined): number =>
  words === undefined ? 0 : words.reduce((best, { score }) => Math.max(best, score), Number.NEGATIVE_INFINITY)

/** The best score of a word after one of those before it. */
function follow(before: readonly Word[], toPair: (key: number) => number, share: number, model: MendModel): number {
  let best = Number.NEGATIVE_INFINITY
  for (const { key, count, kinds, score } of before) {
    const held = reserve + perKind * kinds
    const pair = count === 0 ? 0 : Math.min(count, model.countOf(toPair(key)))
    best = Math.max(best, score + Math.log((pair + held * share) / (count + held)))
  }
  return best
}
