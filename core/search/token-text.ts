import { foldKeepingCase } from './fold'
import { findLongerParts, splitCamelCase, toTokens } from './tokens'

/**
 * The tokens of a text parted by spaces, as `toTokens` gives them and several times as fast: an archive has millions of
 * them, and here none becomes a string of its own.
 */
export const toTokenText = (text: string): string => writeTokens(foldKeepingCase(text)) ?? toTokens(text).join(' ')

/** What a UTF-16 unit is to the tokeniser. */
const unknown = 0
const separator = 1
const letter = 2
const mark = 3
const han = 4
const surrogate = 5

const kinds = new Uint8Array(0x10000)
const isHan = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30FC]/u

function findKind(unit: number): number {
  const character = String.fromCharCode(unit)
  const kind =
    unit >= 0xd800 && unit <= 0xdfff
      ? surrogate
      : isHan.test(character)
        ? han
        : /[\p{L}\p{N}]/u.test(character)
          ? letter
          : /\p{M}/u.test(character)
            ? mark
            : separator
  kinds[unit] = kind
  return kind
}

const kindAt = (text: string, at: number): number => {
  if (at >= text.length) return separator
  const unit = text.charCodeAt(at)
  const kind = kinds[unit] ?? unknown
  return kind === unknown ? findKind(unit) : kind
}

const space = 0x20
const isBlank = (unit: number): boolean => unit === space || unit === 0x09

/** Where the next character of a run of Han stands: it may be parted from this one by the end of a line, or -1. */
function findNextHan(text: string, after: number): number {
  if (kindAt(text, after) === han) return after
  let at = skipBlanks(text, after)
  if (text.charCodeAt(at) === 0x0d) at += 1
  if (text.charCodeAt(at) === 0x0a) at += 1
  at = skipBlanks(text, at)
  return kindAt(text, at) === han ? at : -1
}

/** At most two. */
function skipBlanks(text: string, at: number): number {
  if (!isBlank(text.charCodeAt(at))) return at
  return isBlank(text.charCodeAt(at + 1)) ? at + 2 : at + 1
}

/** Written anew with each text, and never shrunk below what most texts need. */
let units = new Uint16Array(1 << 16)
let length = 0

function makeRoom(count: number): void {
  if (length + count <= units.length) return
  const larger = new Uint16Array(Math.max(units.length * 2, length + count))
  larger.set(units)
  units = larger
}

/** Undefined for a text with letters beyond the first plane: they are rare, and left to `toTokens`. */
function writeTokens(text: string): string | undefined {
  length = 0
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at)
    if (kind === letter) at = writeWord(text, at)
    else if (kind === han) at = writeHan(text, at)
    else if (kind === surrogate && isOfToken(String.fromCodePoint(text.codePointAt(at) ?? 0))) return undefined
    else at += 1
  }
  const written = toText()
  if (units.length > 1 << 20) units = new Uint16Array(1 << 16)
  return written
}

/** A few marks of the Han script, as 𖿢, are neither letter nor digit. */
const isOfToken = (character: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(character) || isHan.test(character)

function writeHan(text: string, start: number): number {
  let at = start
  for (;;) {
    const next = findNextHan(text, at + 1)
    makeRoom(3)
    units[length++] = text.charCodeAt(at)
    if (next >= 0) units[length++] = text.charCodeAt(next)
    units[length++] = space
    if (next < 0) return at + 1
    at = next
  }
}

function writeWord(text: string, start: number): number {
  let end = start + 1
  for (; ; end += 1) {
    const kind = kindAt(text, end)
    if (kind !== letter && kind !== mark) break
  }
  if (!writePlainWord(text, start, end)) writeCasedWord(text.slice(start, end))
  return end
}

const isUpper = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a

/** Writes a word of ASCII that has no parts; answers false, and writes nothing, for any other. */
function writePlainWord(text: string, start: number, end: number): boolean {
  makeRoom(end - start + 1)
  let to = length
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x80 || (at > start && isUpper(unit) && isBorder(text, at, end))) return false
    units[to++] = isUpper(unit) ? unit + 0x20 : unit
  }
  units[to] = space
  length = to + 1
  return true
}

/** Whether an upper-case letter may begin a part of its word. */
const isBorder = (text: string, at: number, end: number): boolean =>
  !isUpper(text.charCodeAt(at - 1)) || (at + 1 < end && !isUpper(text.charCodeAt(at + 1)))

/** Words in mixed case are few, and come again and again. */
const casedWords = new Map<string, string>()
const mostCasedWords = 5_000

function writeCasedWord(word: string): void {
  let written = casedWords.get(word)
  if (written === undefined) {
    const lower = word.toLowerCase()
    written = lower === word ? lower : [lower, ...splitCamelCase(word), ...findLongerParts(word)].join(' ')
    if (casedWords.size >= mostCasedWords) casedWords.clear()
    if (word.length <= longestKept) casedWords.set(word, written)
  }
  write(written)
}

const longestKept = 100

function write(token: string): void {
  makeRoom(token.length + 1)
  for (let at = 0; at < token.length; at += 1) units[length++] = token.charCodeAt(at)
  units[length++] = space
}

/** As many arguments as a call may have everywhere. */
const step = 0x2000

function toText(): string {
  let text = ''
  const end = Math.max(0, length - 1)
  for (let at = 0; at < end; at += step)
    text += String.fromCharCode.apply(null, units.subarray(at, Math.min(end, at + step)) as unknown as number[])
  return text
}
