import { anyByte, type Run } from './units'

/** The logarithm of how likely each byte is among those that were lost; a byte that is not a key cannot be. */
export type LostBytes = ReadonlyMap<number, number>

const share = 1 / 64
/** Bytes that no letter stands for in Windows-1252 or -1254, and two that editors drop: how likely, to begin with. */
const suspects: readonly (readonly [number, number])[] = [
  [0x81, 0.99],
  [0x8d, 0.99],
  [0x8f, 0.99],
  [0x90, 0.99],
  [0x9d, 0.99],
  [0x8e, 0.6],
  [0x9e, 0.6],
  [0xad, 0.6],
  [0xa0, 0.1],
]
const leastForLatin1 = 40

/**
 * Which bytes were dropped: none of those that are still there, more likely those that ought to have been seen by now.
 * When none of 80 to 9F is there the text was read as Latin-1 and all its control characters are gone.
 */
export function findLostBytes(runs: readonly Run[]): LostBytes {
  const seen = new Set<number>()
  let count = 0
  for (const run of runs) {
    for (const unit of run.units) {
      if (unit.code === undefined && !unit.tail.includes(anyByte)) continue
      for (const byte of unit.tail) seen.add(byte)
      count += unit.tail.length
    }
  }
  const lost = new Map<number, number>()
  for (const [byte, prior] of suspects) {
    if (seen.has(byte)) continue
    lost.set(byte, Math.log(prior / (prior + (1 - prior) * Math.exp(-count * share))))
  }
  const isLatin1 = count >= leastForLatin1 && ![...seen].some((byte) => byte < 0xa0 && byte >= 0x80)
  if (isLatin1) for (let byte = 0x80; byte < 0xa0; byte += 1) lost.set(byte, 0)
  return lost
}
