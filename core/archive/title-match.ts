/** A title as it is compared: NFKC, lower case, letters and digits only. */
export const foldTitle = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]/gu, '')

/** From which similarity on two titles name the same talk: 0.62 joins reworded titles and keeps sibling talks apart. */
export const sameTitle = 0.62
/** A shorter title that stands whole in a longer one names the same thing if it is at least this long. */
const leastContained = 6

/** How alike two titles are, from 0 to 1, blind to quotes, spaces, dashes and case: shared pairs of characters. */
export function compareTitles(one: string, other: string): number {
  const [short, long] = [foldTitle(one), foldTitle(other)].sort((a, b) => a.length - b.length)
  if (short === undefined || long === undefined || short === '') return 0
  if (short === long) return 1
  if (short.length >= leastContained && long.includes(short)) return 0.9
  return shareOfPairs(short, long)
}

function shareOfPairs(short: string, long: string): number {
  const counts = new Map<string, number>()
  for (const pair of toPairs(short)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of toPairs(long)) {
    const left = counts.get(pair) ?? 0
    if (left === 0) continue
    counts.set(pair, left - 1)
    shared += 1
  }
  const all = short.length + long.length - 2
  return all <= 0 ? 0 : (2 * shared) / all
}

const toPairs = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))

/** The entry whose title is most like this one, if any is alike enough. */
export function findByTitle<T>(title: string, entries: readonly T[], titleOf: (entry: T) => string): T | undefined {
  let best: T | undefined
  let bestScore = 0
  for (const entry of entries) {
    const score = compareTitles(title, titleOf(entry))
    if (score > bestScore) {
      best = entry
      bestScore = score
    }
  }
  return bestScore >= sameTitle ? best : undefined
}
