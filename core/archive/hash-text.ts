/**
 * A 64-bit hash of a text as 16 hex digits: for stable ids, not for secrets.
 * Two 32-bit lanes of multiply-and-shift mixing (the cyrb53 scheme, kept whole instead of cut to 53 bits).
 */
export function hashText(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  const mixedHigh = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  const mixedLow = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return toHex(mixedLow) + toHex(mixedHigh)
}

const toHex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0')
