const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const turkish: readonly (readonly [string, number])[] = [
  ['Ğ', 0xd0],
  ['İ', 0xdd],
  ['Ş', 0xde],
  ['ğ', 0xf0],
  ['ı', 0xfd],
  ['ş', 0xfe],
]

const byteOf = new Uint8Array(0x2200)
for (let byte = 0x80; byte < 0x100; byte += 1) byteOf[byte] = byte
for (let at = 0; at < windows.length; at += 1) byteOf[windows.charCodeAt(at)] = 0x80 + at
for (const [letter, byte] of turkish) byteOf[letter.charCodeAt(0)] = byte

/**
 * The byte, 0x80 or more, that Windows-1252 or Windows-1254 shows as this UTF-16 code unit, or 0. The two never
 * contradict each other, and a decoder that keeps bytes without a letter keeps them as U+0081 and so on.
 */
export const toByte = (unit: number): number => byteOf[unit] ?? 0

/** Whether a byte continues a UTF-8 character. */
export const isTail = (byte: number): boolean => byte >= 0x80 && byte < 0xc0

/** How many bytes follow this one in UTF-8; 0 when it begins no character. */
export function tailLength(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0
  if (lead < 0xe0) return 1
  return lead < 0xf0 ? 2 : 3
}

/** The code point of a whole UTF-8 character, or undefined when it is overlong, a surrogate or out of range. */
export function toCodePoint(lead: number, tail: readonly number[]): number | undefined {
  const length = tail.length
  let code = lead & (0x3f >> length)
  for (const byte of tail) code = (code << 6) | (byte & 0x3f)
  if (length === 1) return code >= 0x80 ? code : undefined
  if (length === 2) return code >= 0x800 && (code < 0xd800 || code > 0xdfff) ? code : undefined
  return code >= 0x10000 && code <= 0x10ffff ? code : undefined
}
