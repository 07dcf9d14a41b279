/** A word or a stretch of text that stands in the library, as a reader might copy it into the search field. */
export interface SampledTerm {
  readonly kind: SampleKind
  readonly text: string
}

/** Chinese without a space, Chinese beside a word of letters, and words of letters alone. */
export type SampleKind = 'chinese' | 'mixed' | 'word'

/** Of ten terms so many are Chinese, mixed and words, as far as the library has them. */
const shares: readonly SampleKind[] = [
  'chinese',
  'chinese',
  'mixed',
  'chinese',
  'word',
  'chinese',
  'mixed',
  'chinese',
  'mixed',
  'word',
]

/** Texts that are looked at for each term that is wanted: not every text has a mixed one. */
const textsPerTerm = 8
/** Characters of a text that terms are taken from. */
const mostRead = 20_000
const mostHan = 6
/** A longer word would be cut in a query. */
const mostLetters = 30

const han = String.raw`[\p{Script=Han}]`
const word = String.raw`[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30FC]]`
const wordEnd = String.raw`(?![\p{M}]|${word})`
const wordStart = String.raw`(?<![\p{M}]|${word})`
const patterns: Readonly<Record<SampleKind, RegExp>> = {
  chinese: new RegExp(`${han}{2,}`, 'gv'),
  mixed: new RegExp(
    `${han}{1,3}${word}{2,${mostLetters}}${wordEnd}(?:${han}{1,3})?|${wordStart}${word}{2,${mostLetters}}${han}{1,3}`,
    'gv',
  ),
  word: new RegExp(`${wordStart}${word}{2,${mostLetters}}${wordEnd}`, 'gv'),
}

/** Numbers from 0 up to 1, the same for the same seed, so that a check can be repeated. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** Different terms from texts that are chosen at random; fewer than `wanted` when the texts do not hold as many. */
export function sampleTerms(
  countTexts: number,
  readText: (at: number) => string,
  wanted: number,
  random: () => number,
): SampledTerm[] {
  const terms = new Map<string, SampledTerm>()
  for (let tried = 0; tried < wanted * textsPerTerm && terms.size < wanted && countTexts > 0; tried += 1) {
    const text = readText(Math.floor(random() * countTexts)).slice(0, mostRead)
    const first = shares[tried % shares.length] ?? 'chinese'
    // A library may have no Chinese at all.
    const term = takeTerm(text, first, random) ?? (tried % 2 === 1 ? takeTerm(text, 'word', random) : undefined)
    if (term !== undefined) terms.set(term.text, term)
  }
  return [...terms.values()]
}

function takeTerm(text: string, kind: SampleKind, random: () => number): SampledTerm | undefined {
  const found = [...text.matchAll(patterns[kind])]
  const chosen = found[Math.floor(random() * found.length)]?.[0]
  if (chosen === undefined) return undefined
  if (kind !== 'chinese') return { kind, text: chosen }
  const characters = [...chosen]
  const length = Math.min(characters.length, 2 + Math.floor(random() * (mostHan - 1)))
  const start = Math.floor(random() * (characters.length - length + 1))
  return { kind, text: characters.slice(start, start + length).join('') }
}
