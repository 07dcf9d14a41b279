import type { Speaker } from '../model/item'
import { foldName } from './person-name'

/**
 * Which of the speakers of a talk those of its translation are: for each of `translated`, the place of the same person
 * in `shown`. Those written alike are paired first, wherever they stand; the rest by their order, if as many are left.
 */
export function pairSpeakers(translated: readonly Speaker[], shown: readonly Speaker[]): (number | undefined)[] {
  const free = new Set(shown.keys())
  const names = shown.map(({ name }) => foldName(name))
  const pairs = translated.map(({ name }): number | undefined => {
    const folded = foldName(name)
    const place = names.findIndex((other, at) => other === folded && free.has(at))
    if (place < 0) return undefined
    free.delete(place)
    return place
  })
  const left = pairs.filter((pair) => pair === undefined).length
  if (left !== free.size) return pairs
  const rest = [...free].sort((a, b) => a - b)
  return pairs.map((pair) => pair ?? rest.shift())
}
