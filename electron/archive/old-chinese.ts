import { toByte } from '../../core/archive/mend/bytes'
import { findChineseEncoding } from './chinese-encoding'

/** Two characters and more of GB 2312 in a row, read as Latin letters and signs. */
const sign = /[\u00a1-\u00fe]{4}/
const stretch = /[\u00a1-\u00fe]+/g

/** Bytes of such a text, at least; fewer may be a list of foreign letters. */
const leastBytes = 24
/** What of them stands beside others, at least: letters of other languages stand among ASCII ones. */
const leastInStretches = 0.8

/**
 * The text whose GB18030 was read as Windows-1252 (`ÖÐÎÄ` for 中文) and saved again; undefined for any other text, also
 * for one in which something else stands, too, or of which bytes are lost so that the rest cannot be told.
 */
export function undoOldChinese(text: string): string | undefined {
  if (!sign.test(text)) return undefined
  const bytes = toBytes(text)
  if (bytes === undefined) return undefined
  const high = bytes.reduce((count, byte) => count + Number(byte >= 0x80), 0)
  if (high < leastBytes || countInStretches(text) < high * leastInStretches) return undefined
  if (isMostlyUtf8(bytes, high) || findChineseEncoding(bytes) !== 'gb18030') return undefined
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function toBytes(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const byte = unit < 0x80 ? unit : toByte(unit)
    if (unit >= 0x80 && byte === 0) return undefined
    bytes[at] = byte
  }
  return bytes
}

const countInStretches = (text: string): number =>
  (text.match(stretch) ?? []).reduce((count, { length }) => count + (length > 1 ? length : 0), 0)

const isMostlyUtf8 = (bytes: Uint8Array, high: number): boolean =>
  (new TextDecoder().decode(bytes).match(/\uFFFD/g)?.length ?? 0) < high / 2
