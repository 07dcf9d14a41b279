import { isTail, tailLength, toCodePoint } from './bytes'
import type { LostBytes } from './lost-bytes'
import type { MendModel } from './model'
import { anyByte } from './units'

/** A character that may have stood at a place, with the logarithm of how likely the loss of its bytes was. */
export interface Candidate {
  readonly code: number
  readonly weight: number
}

const mostCandidates = 96
const allTails = Array.from({ length: 64 }, (_, at) => 0x80 + at)

/** The characters that a lead byte and what is left of its tail may once have been, the commonest first. */
export function listCandidates(
  lead: number,
  tail: readonly number[],
  lost: LostBytes,
  model: MendModel,
): readonly Candidate[] {
  const found = new Map<number, number>()
  for (const { bytes, weight } of fillTails(tail, tailLength(lead), lost)) {
    const code = toCodePoint(lead, bytes)
    if (code === undefined || !isPlausible(code, model)) continue
    found.set(code, Math.max(weight, found.get(code) ?? Number.NEGATIVE_INFINITY))
  }
  const candidates = [...found].map(([code, weight]) => ({ code, weight }))
  if (candidates.length <= mostCandidates) return candidates
  const commonness = (code: number): number => model.known.get(code) ?? 0
  return candidates.sort((one, other) => commonness(other.code) - commonness(one.code)).slice(0, mostCandidates)
}

interface Filling {
  readonly bytes: readonly number[]
  readonly weight: number
}

/** Every way to lay lost bytes between those that are left, in their order. */
function fillTails(tail: readonly number[], length: number, lost: LostBytes): readonly Filling[] {
  let open: readonly (Filling & { readonly used: number })[] = [{ bytes: [], weight: 0, used: 0 }]
  for (let place = 0; place < length; place += 1) {
    open = open.flatMap((filling) => extendFilling(filling, tail, length - place, lost))
  }
  return open
}

function extendFilling(
  filling: Filling & { readonly used: number },
  tail: readonly number[],
  places: number,
  lost: LostBytes,
): (Filling & { readonly used: number })[] {
  const kept = tail[filling.used]
  const next: (Filling & { readonly used: number })[] = []
  const add = (byte: number, weight: number, used: number): void => {
    next.push({ bytes: [...filling.bytes, byte], weight: filling.weight + weight, used })
  }
  if (kept === anyByte) {
    for (const byte of lost.size > 0 ? lost.keys() : allTails) add(byte, lost.get(byte) ?? 0, filling.used + 1)
  } else if (kept !== undefined && isTail(kept)) add(kept, 0, filling.used + 1)
  if (tail.length - filling.used < places) for (const [byte, weight] of lost) add(byte, weight, filling.used)
  return next
}

/** Blocks of characters that pages are written with, for those that the model has never met. */
const plausible: readonly (readonly [number, number])[] = [
  [0xa0, 0x17f],
  [0x370, 0x3ff],
  [0x410, 0x44f],
  [0x2010, 0x203b],
  [0x20a0, 0x20bf],
  [0x2100, 0x23ff],
  [0x2460, 0x27bf],
  [0x3000, 0x30ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xfe0f, 0xfe0f],
  [0xff01, 0xff5e],
  [0x1f300, 0x1f6ff],
  [0x1f900, 0x1faff],
  [0x20000, 0x2a6df],
]

/** Whether a character is one that a page may well hold. */
export const isPlausible = (code: number, model: MendModel): boolean =>
  model.known.has(code) || plausible.some(([first, last]) => code >= first && code <= last)
