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
/** How much of a title is compared: the longest of a real talk has 150 characters. */
const longestCompared = 500

/** How alike two titles are, from 0 to 1, blind to quotes, spaces, dashes and case: shared pairs of characters. */
export function compareTitles(one: string, other: string): number {
  const [first, second] = [toComparable(one), toComparable(other)]
  const [short, long] = first.text.length <= second.text.length ? [first, second] : [second, first]
  if (short.text === '') return 0
  if (short.text === long.text) return 1
  if (short.text.length >= leastContained && long.text.includes(short.text)) return 0.9
  return shareOfPairs(short.pairs, long.pairs)
}

interface Comparable {
  readonly text: string
  /** Each two characters that stand together, as one number, in order of size. */
  readonly pairs: Uint32Array
}

/** Those of a page: each of its titles is compared with many others. */
const recent = new Map<string, Comparable>()
const mostRecent = 1000

function toComparable(title: string): Comparable {
  const known = recent.get(title)
  if (known !== undefined) return known
  const text = foldTitle(title.slice(0, longestCompared))
  const pairs = Uint32Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => toPair(text, at)).sort()
  if (recent.size >= mostRecent) recent.clear()
  recent.set(title, { text, pairs })
  return { text, pairs }
}

const toPair = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)

function shareOfPairs(one: Uint32Array, other: Uint32Array): number {
  let shared = 0
  for (let at = 0, beside = 0; at < one.length && beside < other.length; ) {
    const [pair = 0, otherPair = 0] = [one[at], other[beside]]
    if (pair === otherPair) shared += 1
    if (pair <= otherPair) at += 1
    if (otherPair <= pair) beside += 1
  }
  const all = one.length + other.length
  return all <= 0 ? 0 : (2 * shared) / all
}

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

/** Whether two titles are those of one talk: parts of a series (`网关（上）`, `网关（下）`) differ in nothing but their number. */
export const isSameTalk = (one: string, other: string): boolean =>
  compareTitles(one, other) >= 0.85 && (numbersOf(one) === numbersOf(other) || isBehindSeries(one, other))

/** `Gateway Talk 001 - 网关的一年` is `网关的一年`: what stands before a title is the series with its number. */
function isBehindSeries(one: string, other: string): boolean {
  const [short = '', long = ''] = [foldTitle(one), foldTitle(other)].sort((a, b) => a.length - b.length)
  return short.length >= leastBehindSeries && long.length - short.length <= longestSeries && long.endsWith(short)
}

const leastBehindSeries = 10
const longestSeries = 16

const numbersOf = (title: string): string =>
  (title.normalize('NFKC').match(/\d+|[(](?:上|中|下|[一二三四五])[)]/g) ?? []).join(' ')
