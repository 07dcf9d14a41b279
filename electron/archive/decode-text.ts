import { findChineseEncoding } from './chinese-encoding'

/**
 * The text in these bytes, or undefined when they are no text at all: UTF-8 and UTF-16 with or without their mark,
 * GB18030 or Big5 for old Chinese files, Windows-1252 for old Western ones. Which one is told from all of the bytes. A
 * text with some damage comes back with U+FFFD where a character was lost.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = markedEncoding(bytes)
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes)
  if (bytes.includes(0)) return decodeWide(bytes)
  return decodeStrictly(bytes, 'utf-8') ?? decodeOld(bytes)
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  return undefined
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** How many times rarer zeros are in the lower bytes of UTF-16 than in the upper ones, at least. */
const leastSlope = 8
/** What of UTF-16 must read as text: other bytes make characters of every script. */
const leastReadable = 0.9
const readable = /[\p{ASCII}\p{Script=Han}\p{Script=Latin}\u2000-\u206f\u3000-\u30ff\uff00-\uffef]/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const control = /[\u0000-\u0008\u000E-\u001F\u007F\uFFFE\uFFFF]/

/** UTF-16 without a mark: line ends, blanks and Latin letters have a zero as their upper byte. */
function decodeWide(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 !== 0) return undefined
  const zeros = [0, 0]
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) < leastSlope * Math.min(even, odd)) return undefined
  const text = decodeStrictly(bytes, even > odd ? 'utf-16be' : 'utf-16le')
  if (text === undefined || control.test(text)) return undefined
  return countOf(text, readable) >= text.length * leastReadable ? text : undefined
}

/** A few lost bytes in UTF-8 are damage; many are another encoding. */
const mostDamage = 0.1
/** Lost and control characters, which an image or an archive is full of. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const noText = /[\uFFFD\u0001-\u0008\u000E-\u001F\u007F]/g
const mostNoText = 0.2

function decodeOld(bytes: Uint8Array): string | undefined {
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  if (countOf(utf8, /\uFFFD/g) <= countOf(utf8, /[^\p{ASCII}\uFFFD]/gu) * mostDamage) return utf8
  const chinese = findChineseEncoding(bytes)
  if (chinese !== undefined) return asText(new TextDecoder(chinese).decode(bytes))
  return asText(decodeWestern(bytes) ?? utf8)
}

const asText = (text: string): string | undefined =>
  countOf(text, noText) > text.length * mostNoText ? undefined : text

const foreign = /[^\p{ASCII}]/gu
const inWords =
  /[\u00c0-\u00ff\u0160\u0161\u017d\u017e\u0152\u0153\u0178](?=[A-Za-z])|(?<=[A-Za-z])[\u00c0-\u00ff\u0160\u0161\u017d\u017e\u0152\u0153\u0178]|[\u00a0-\u00bf\u2013-\u2122]/g
const mostForeign = 0.25
const leastInWords = 0.7

/** What Windows-1252 has where Latin-1 has control characters; some versions of Node take the one for the other. */
const signs = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Windows-1252, when what is not ASCII are letters in words, and signs. */
function decodeWestern(bytes: Uint8Array): string | undefined {
  const latin = new TextDecoder('windows-1252').decode(bytes)
  const text = latin.replace(/[\u0080-\u009F]/g, (control) => signs.charAt(control.charCodeAt(0) - 0x80))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a Western text has none of these
  if (/[\u0001-\u0008\u000E-\u001F\u007F-\u009F]/.test(text)) return undefined
  const strange = countOf(text, foreign)
  if (strange > text.length * mostForeign) return undefined
  return countOf(text, inWords) >= strange * leastInWords ? text : undefined
}
