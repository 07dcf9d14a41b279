import { toItemId, toLanguage } from '../../core/archive/item-id'
import { createMemory } from '../../core/search/memory'
import type { UnderstoodPage } from './page-question'

/** Remembers what pages came to: in many archives a page that nobody translated stands as it is in both languages' folders. */
export interface CopyMemory {
  /** What a page comes to whose text and place, but for the language, are those of one that was understood before. */
  find(path: string, hash: string): UnderstoodPage | undefined
  keep(path: string, understood: UnderstoodPage): void
}

/** Characters kept: both languages' folders of some thousand pages. */
const mostCharacters = 4_000_000

const languageFolder = /(^|\/)(?:zh|cn|en)(?:-[a-z]{2,4})?\//i
const toKey = (path: string, hash: string): string => `${hash} ${path.replace(languageFolder, '$1')}`

const lengthOf = ({ page, head, original = '' }: UnderstoodPage): number =>
  page.body.length + head.length + original.length

/** A memory that forgets the oldest when it holds too much. */
export function createCopyMemory(): CopyMemory {
  const kept = createMemory<string, UnderstoodPage>(mostCharacters, lengthOf)
  return {
    find: (path, hash) => {
      const found = kept.get(toKey(path, hash))
      // Its id is that of its path, which not every folder of a language is left out of.
      if (found?.page.id !== toItemId(path)) return undefined
      return { ...found, page: { ...found.page, path, language: toLanguage(path, found.page.body) } }
    },
    keep: (path, understood) => kept.set(toKey(path, understood.hash), understood),
  }
}
