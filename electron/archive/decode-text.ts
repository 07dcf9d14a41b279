/**
 * The text in these bytes, or undefined when they are no text at all. UTF-8 and UTF-16 by their mark; without one UTF-8,
 * and GB18030 for old Chinese files. A text with some damage comes back with U+FFFD where a character was lost.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = markedEncoding(bytes)
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes)
  if (bytes.includes(0)) return undefined
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

/** A few lost bytes in UTF-8 are damage; many are another encoding. */
const mostDamage = 0.1
/** Lost and control characters, which an image or an archive is full of. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const noText = /[\uFFFD\u0001-\u0008\u000E-\u001F\u007F]/g
const mostNoText = 0.2
/** GB18030 takes almost any bytes: it is only believed when the result reads as Chinese. */
const leastChinese = 0.8

function decodeOld(bytes: Uint8Array): string | undefined {
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  if (countOf(utf8, /\uFFFD/g) <= countOf(utf8, /[^\p{ASCII}\uFFFD]/gu) * mostDamage) return utf8
  const chinese = decodeStrictly(bytes, 'gb18030')
  if (chinese === undefined) return asText(utf8)
  const readable = countOf(chinese, /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2010-\u2026·]/gu)
  return readable >= countOf(chinese, /\P{ASCII}/gu) * leastChinese ? chinese : asText(utf8)
}

const asText = (text: string): string | undefined =>
  countOf(text, noText) > text.length * mostNoText ? undefined : text
