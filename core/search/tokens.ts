import { foldKeepingCase } from './fold'

/** Grows whenever the same text gives other tokens: an index with another number is built anew. */
export const tokeniserVersion = 3

/** A run of one script: a word of letters and digits, or Han (with kana and hangul, which have no spaces to trust either). */
export interface Run {
  readonly isHan: boolean
  /** In the case it was written in; Han without the white space between its characters. */
  readonly text: string
  /** Where it stands in the text that was given. */
  readonly start: number
  readonly end: number
}

const han = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u30FC]'
/** A line that ends between two Han characters parts them for the eye only; so do the spaces some PDF writers put in. */
const hanRun = `${han}(?:[ \\t]{0,2}\\r?\\n?[ \\t]{0,2}${han})*`
const wordRun = `[[\\p{L}\\p{N}]--${han}][[\\p{L}\\p{N}\\p{M}]--${han}]*`
const runs = new RegExp(`(${hanRun})|${wordRun}`, 'gv')

const withoutSpaces = (run: string): string => (/\s/.test(run) ? run.replace(/\s+/g, '') : run)

/** The runs of a text that was folded in its own case. What is neither letter nor digit parts them and is left out. */
export function* findRuns(folded: string): Generator<Run> {
  for (const match of folded.matchAll(runs)) {
    const isHan = match[1] !== undefined
    yield {
      isHan,
      text: isHan ? withoutSpaces(match[0]) : match[0],
      start: match.index,
      end: match.index + match[0].length,
    }
  }
}

const camelBorder = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u

/** The parts of a word written in camel case, in lower case: `SOFARegistry` -> `sofa`, `registry`; none when it has no parts. */
export function splitCamelCase(word: string): readonly string[] {
  if (!/\p{Lu}/u.test(word.slice(1))) return []
  const parts = word.split(camelBorder).filter((part) => part.length > 1)
  return parts.length > 1 ? parts.map((part) => part.toLowerCase()) : []
}

const longAbbreviation = /(?<=\p{Lu}{4})\p{Lu}\p{Lu}[\p{Ll}\p{N}]+/gu

/**
 * Where the last letter of a long abbreviation may belong to what follows: `SOFAJRaft` is SOFA and JRaft, and is split as
 * SOFAJ and Raft. In lower case.
 */
export const findLongerParts = (word: string): readonly string[] =>
  [...word.matchAll(longAbbreviation)].map(([part]) => part.toLowerCase())

/** Whether such a part begins at a place of a text. */
export const beginsLongerPart = (text: string, at: number): boolean => {
  const part = new RegExp(longAbbreviation, 'uy')
  part.lastIndex = at
  return part.test(text)
}

/**
 * The tokens of a text in the order they stand: words in lower case, followed by their camel-case parts; Han as pairs, and the
 * last character of a run alone, so that every single character is the beginning of a token.
 */
export function toTokens(text: string): string[] {
  const tokens: string[] = []
  for (const match of foldKeepingCase(text).matchAll(runs)) {
    const [run, han] = match
    if (han === undefined) addWord(run, tokens)
    else addHanTokens(withoutSpaces(han).toLowerCase(), tokens)
  }
  return tokens
}

function addWord(word: string, tokens: string[]): void {
  const lower = word.toLowerCase()
  tokens.push(lower)
  if (lower !== word) tokens.push(...splitCamelCase(word), ...findLongerParts(word))
}

const hasSurrogate = /[\uD800-\uDFFF]/

function addHanTokens(run: string, tokens: string[]): void {
  if (hasSurrogate.test(run)) {
    const characters = [...run]
    for (let at = 0; at < characters.length; at += 1) tokens.push(`${characters[at]}${characters[at + 1] ?? ''}`)
  } else for (let at = 0; at < run.length; at += 1) tokens.push(run.slice(at, at + 2))
}

/** The pairs of a Han run, and its last character alone. */
function toHanTokens(run: string): string[] {
  const tokens: string[] = []
  addHanTokens(run, tokens)
  return tokens
}

/** The pairs that a Han run inside a longer text is found by; a single character stands for itself. */
export function toHanPairs(run: string): string[] {
  const tokens = toHanTokens(run)
  return tokens.length > 1 ? tokens.slice(0, -1) : tokens
}
