import type { Talk } from '../../../core/model/item'

/** Below this the parser has guessed more than read. */
const sureEnough = 0.5

/** True for a talk that was guessed more than read. */
export const isUnsure = ({ confidence }: Pick<Talk, 'confidence'>): boolean => confidence < sureEnough

/** How many talks are unsure, where that is most of several: then the page says it once, instead of each of them. */
export const countMostUnsure = (talks: readonly Pick<Talk, 'confidence'>[]): number | undefined => {
  const count = talks.filter(isUnsure).length
  return count > 1 && count * 2 > talks.length ? count : undefined
}
