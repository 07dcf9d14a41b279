import { traditionalPairs } from './traditional-pairs'

/** For each UTF-16 unit the simplified character, or 0 where it stays as it is. */
const simplified: Uint16Array = toTable(traditionalPairs)

function toTable(text: string): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (let at = 0; at + 1 < text.length; at += 2) table[text.charCodeAt(at)] = text.charCodeAt(at + 1)
  return table
}

/** Simplified texts hold some characters that have a simpler form in other words (`著名`); of traditional ones a third has one. */
const leastShare = 0.1

/** Whether a text is written in traditional characters. */
export function isTraditional(text: string): boolean {
  let ideographs = 0
  let traditional = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < 0x4e00 || unit > 0x9fff) continue
    ideographs += 1
    if (simplified[unit] !== 0) traditional += 1
  }
  return traditional > ideographs * leastShare
}

/**
 * A text in simplified characters, as long as before. `發` and `髮` are both `发`: several characters may have one
 * simplified form.
 */
export function simplify(text: string): string {
  let changed = ''
  let copied = 0
  for (let at = 0; at < text.length; at += 1) {
    const other = simplified[text.charCodeAt(at)] ?? 0
    if (other === 0) continue
    changed += text.slice(copied, at) + String.fromCharCode(other)
    copied = at + 1
  }
  return copied === 0 ? text : changed + text.slice(copied)
}
