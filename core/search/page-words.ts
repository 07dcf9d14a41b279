import type { Page } from '../model/item'
import { toTokenText } from './token-text'

/** What the text index is told of a page, in tokens parted by spaces. */
export interface PageWords {
  readonly title: string
  /** Everything on the page that a reader would look for by name. */
  readonly names: string
  readonly body: string
}

/** A word of its own that nobody asks for: a phrase does not reach from one name to the next. */
const betweenNames = ' ¦ '

/** The words of a page, whose body is given as plain text. */
export const toPageWords = (page: Omit<Page, 'body' | 'decks'>, plain: string): PageWords => ({
  title: toTokenText(page.title),
  names: toNames(page).split('\n').map(toTokenText).join(betweenNames),
  body: toTokenText(plain),
})

/** What a reader would look for by name on a page, a line each. */
export function toNames({ tags, category, author, description, place, talks }: Omit<Page, 'body' | 'decks'>): string {
  const people = talks.flatMap(({ speakers }) =>
    speakers.flatMap(({ name, nickname, affiliation }) => [name, nickname, affiliation]),
  )
  const lines = [...tags, category, author, description, place, ...talks.map(({ title }) => title), ...people]
  return lines.filter((line) => line !== undefined && line !== '').join('\n')
}
