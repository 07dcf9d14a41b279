import { type FoldedText, foldWithMap } from './fold'
import { createMemory } from './memory'

/** Shorter texts are folded sooner than found again. */
const shortest = 400
/** In UTF-16 units, of all texts together. */
const capacity = 1_500_000

const recent = createMemory<string, { readonly folded: FoldedText; readonly length: number }>(
  capacity,
  ({ length }) => length,
)

/** As `foldWithMap`, for long texts: the ones folded last are kept, since as one types the same are asked for with each key. */
export function foldRecently(text: string): FoldedText {
  if (text.length < shortest || text.length > capacity / 4) return foldWithMap(text)
  return recent.recall(text, () => ({ folded: foldWithMap(text), length: text.length })).folded
}
