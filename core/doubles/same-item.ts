import type { ItemKind, Language } from '../model/item'
import type { ItemRef } from '../model/library'

/** An item as one source has it. */
export interface Version extends ItemRef {
  readonly kind: ItemKind
  /** Its translations. */
  readonly pages: readonly { readonly language: Language; readonly title: string; readonly date?: string }[]
  readonly deckIds: readonly string[]
  readonly talkTitles: readonly string[]
}

/** What speaks for or against two versions being of one event or article. */
export interface Evidence {
  readonly isSameId: boolean
  /** In a language that both have. */
  readonly isSameTitle: boolean
  /** `untold` when one of them has none. */
  readonly day: 'same' | 'other' | 'untold'
  /** Their slides, and their talks: those that are called as the page tell nothing more than its title does. */
  readonly contents: 'shared' | 'other' | 'untold'
}

/** A title as it is compared: blind to case, width, spaces and punctuation, but not to what tells C++, C# and #2 from C and 2. */
export const foldTitle = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]/gu, '')

/** The titles of a version as they are compared, with the language each is in. */
export const toTitleKeys = ({ pages }: Version): string[] =>
  pages.flatMap(({ language, title }) => {
    const folded = foldTitle(title)
    return folded === '' ? [] : [`${language} ${folded}`]
  })

/** The days that the translations of a version tell. */
export const toDays = ({ pages }: Version): string[] => [...new Set(pages.flatMap(({ date }) => date ?? []))]

/** What two versions have in common, and in what they differ. */
export function compareVersions(one: Version, other: Version): Evidence {
  return {
    isSameId: one.id === other.id,
    isSameTitle: isShared(toTitleKeys(one), toTitleKeys(other)),
    day: compareDays(toDays(one), toDays(other)),
    contents: compareContents(one, other),
  }
}

const isShared = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.includes(one))

const compareDays = (some: readonly string[], others: readonly string[]): Evidence['day'] => {
  if (some.length === 0 || others.length === 0) return 'untold'
  return isShared(some, others) ? 'same' : 'other'
}

function compareContents(one: Version, other: Version): Evidence['contents'] {
  if (isShared(one.deckIds, other.deckIds)) return 'shared'
  const [talks, otherTalks] = [toOwnTalks(one), toOwnTalks(other)]
  // The same talks with other slides: these may have moved, or another translation is told.
  if (isShared(talks, otherTalks)) return 'untold'
  const isTold = (some: readonly string[], others: readonly string[]): boolean => some.length > 0 && others.length > 0
  return isTold(one.deckIds, other.deckIds) || isTold(talks, otherTalks) ? 'other' : 'untold'
}

const toOwnTalks = ({ talkTitles, pages }: Version): string[] => {
  const titles = new Set(pages.map(({ title }) => foldTitle(title)))
  return talkTitles.map(foldTitle).filter((title) => !titles.has(title))
}

/**
 * Whether the evidence alone says that two versions are of one event or article. A path is shared by many archives, and so
 * is a title such as `Meetup #1`: two of title, day, path and slides have to agree, and none of the others may disagree.
 *
 * | agree            | same, unless                                               |
 * | ---------------- | ---------------------------------------------------------- |
 * | title and day    | slides or talks are others                                 |
 * | title and slides | the day is another one, and the path, too                  |
 * | path and slides  | the day is another one, and the title, too                 |
 *
 * Path and title alone are too little, as are path and day (`blog/2024-01-01`).
 */
export function isSameItem({ isSameId, isSameTitle, day, contents }: Evidence): boolean {
  if (isSameTitle && day === 'same') return contents !== 'other'
  if (contents !== 'shared') return false
  if (isSameTitle && isSameId) return true
  return (isSameTitle || isSameId) && day !== 'other'
}

/** The same for two of one path in sources that are copies of one archive: a page may be retitled, dated anew or get other slides. */
export const isSameInCopy = ({ isSameId, isSameTitle, day, contents }: Evidence): boolean =>
  isSameId && (isSameTitle || day === 'same' || contents === 'shared')

/** How much two versions have in common: of several that might be the same, the closest are. */
export const toCloseness = ({ isSameId, isSameTitle, day, contents }: Evidence): number =>
  (isSameId ? 8 : 0) + (isSameTitle ? 4 : 0) + (contents === 'shared' ? 2 : 0) + (day === 'same' ? 1 : 0)
