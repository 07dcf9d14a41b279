import { type FoldedText, foldWithMap } from './fold'

/** Shorter texts are folded sooner than found again. */
const shortest = 400
/** In UTF-16 units, of all texts together. */
const capacity = 1_500_000

const recent = new Map<string, FoldedText>()
let size = 0

/** As `foldWithMap`, for long texts: the ones folded last are kept, since as one types the same are asked for with each key. */
export function foldRecently(text: string): FoldedText {
  if (text.length < shortest || text.length > capacity / 4) return foldWithMap(text)
  const known = recent.get(text)
  const folded = known ?? foldWithMap(text)
  if (known !== undefined) recent.delete(text)
  else size += text.length
  recent.set(text, folded)
  for (const oldest of recent.keys()) {
    if (size <= capacity) break
    recent.delete(oldest)
    size -= oldest.length
  }
  return folded
}
