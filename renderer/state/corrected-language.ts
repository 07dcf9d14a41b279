import type { Correction } from '../../core/model/correction'
import { isFailed, type Result } from '../../core/model/failure'
import type { Language } from '../../core/model/item'
import type { Item } from '../../core/model/library'
import type { ItemQuery } from './library'

type ItemCorrection = Exclude<Correction, { readonly kind: 'speaker' }>

const isIn = (item: Item, correction: ItemCorrection): boolean =>
  correction.kind === 'match'
    ? item.decks.some(({ id }) => id === correction.deckId)
    : item.talks.some(({ id }) => id === correction.talkId)

/**
 * The language in which an item has what was corrected, where only a translation of it has; undefined where it is best
 * shown in the language the reader prefers. `languages` are those the item is there in.
 */
export const findCorrectedLanguage = async (
  correction: ItemCorrection,
  languages: readonly Language[],
  read: (query: ItemQuery) => Promise<Result<Item>>,
): Promise<Language | undefined> => {
  if (languages.length < 2) return undefined
  const { source, id } = correction
  const preferred = await read({ source, id })
  if (isFailed(preferred) || isIn(preferred.ok, correction)) return undefined
  for (const language of languages.filter((each) => each !== preferred.ok.language)) {
    const other = await read({ source, id, language })
    if (!isFailed(other) && isIn(other.ok, correction)) return language
  }
  return undefined
}
