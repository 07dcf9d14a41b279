import { simplify } from '../writing/simplified'

/** A topic, under the spelling that is used most. */
export interface Topic {
  /** The folded spelling: what two spellings of one topic share. */
  readonly key: string
  readonly tag: string
  /** All of its spellings, the one used most first. */
  readonly spellings: readonly string[]
  /** How many pages are of it. */
  readonly count: number
}

/** What a page says that it is about. */
export interface Topical {
  readonly tags: readonly string[]
  readonly category?: string
  /** `YYYY-MM-DD` */
  readonly date?: string
}

/** The topics of many pages. */
export interface Topics {
  /** The most used first. */
  readonly all: readonly Topic[]
  /** The topic's spelling that is used most; a spelling that no page has stays as it is. */
  spell(tag: string): string
  /** The topic that a spelling is of: to be compared, not shown. */
  fold(tag: string): string
  /** The keys of what pages are about, by tag or category. */
  keysOf(pages: readonly Topical[]): ReadonlySet<string>
}

/** A tag as it is compared: `SOFA Stack`, `#sofa-stack` and `SOFAStack` are one, and so are `服务网格` and `服務網格`. */
export function foldTopic(tag: string): string {
  const folded = simplify(tag.normalize('NFKC').toLowerCase().trim())
  const bare = folded.replace(/^#+|["'“”‘’「」]|[\s\-‐-―_·•]/g, '')
  return bare === '' ? folded : bare
}

interface Spelling {
  readonly tag: string
  uses: number
  newest: string
}

interface Found {
  readonly spellings: Map<string, Spelling>
  pages: number
  /** Pages that have it as a tag, which alone makes it a topic. */
  tagged: number
}

/** A category that one page alone has names no series. */
const leastOfSeries = 2

/**
 * Gathers the topics of items; each item is given as its translations. An item counts once for a topic, however often and in however
 * many spellings it names it. A category is a topic, too, when it is also a tag or names a series of items.
 */
export function gatherTopics(items: Iterable<readonly Topical[]>): Topics {
  const folds = new Map<string, string>()
  const fold = (tag: string): string => {
    const known = folds.get(tag) ?? foldTopic(tag)
    folds.set(tag, known)
    return known
  }
  const found = new Map<string, Found>()
  for (const translations of items) countItem(translations, found, fold)
  const topics = new Map<string, Topic>()
  for (const [key, { spellings, pages, tagged }] of found)
    if (tagged > 0 || pages >= leastOfSeries) {
      const ranked = rank(spellings)
      topics.set(key, { key, tag: ranked[0] ?? key, spellings: ranked, count: pages })
    }
  return {
    all: [...topics.values()].sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1)),
    spell: (tag) => topics.get(fold(tag))?.tag ?? tag,
    fold,
    keysOf: (pages) => {
      const keys = new Set<string>()
      for (const { tags, category } of pages) {
        for (const tag of tags) keys.add(fold(tag))
        if (category !== undefined) keys.add(fold(category))
      }
      return keys
    },
  }
}

function countItem(translations: readonly Topical[], found: Map<string, Found>, fold: (tag: string) => string): void {
  const named = new Set<string>()
  const tagged = new Set<string>()
  for (const { tags, category, date = '' } of translations) {
    const spelled = new Set(category === undefined || category === '' ? tags : [...tags, category])
    for (const tag of tags) tagged.add(fold(tag))
    for (const tag of spelled) {
      const key = fold(tag)
      named.add(key)
      const topic = found.get(key) ?? { spellings: new Map<string, Spelling>(), pages: 0, tagged: 0 }
      found.set(key, topic)
      const shown = toShown(tag)
      const spelling = topic.spellings.get(shown) ?? { tag: shown, uses: 0, newest: '' }
      topic.spellings.set(shown, spelling)
      spelling.uses += 1
      if (date > spelling.newest) spelling.newest = date
    }
  }
  for (const key of named) {
    const topic = found.get(key)
    if (topic === undefined) continue
    topic.pages += 1
    if (tagged.has(key)) topic.tagged += 1
  }
}

/** A hash sign before a tag, and spaces and quotes around it, are no part of it. */
const toShown = (tag: string): string =>
  tag
    .trim()
    .replace(/^["“「](.+)["”」]$/, '$1')
    .replace(/^[#＃]+(?=[^#＃])/, '')
    .trim()

/** The spelling used most first, of equals the one used last, then by the alphabet. */
const rank = (spellings: ReadonlyMap<string, Spelling>): string[] =>
  [...spellings.values()]
    .sort(
      (a, b) => b.uses - a.uses || (a.newest !== b.newest ? (a.newest < b.newest ? 1 : -1) : a.tag < b.tag ? -1 : 1),
    )
    .map(({ tag }) => tag)
