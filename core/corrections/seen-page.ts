import type { SeenPage, SeenTalk } from '../model/correction'
import type { Talk } from '../model/item'
import type { ReadPage } from '../model/shelf'

/** Talks that are kept beside a correction: real pages have no more. */
export const mostSeenTalks = 40
const longestTitle = 1000
const longestName = 200
const mostSpeakers = 50
const mostDecks = 100

/** The page that has some of these talks, as it is to be kept beside a correction; the first page when none has. */
export function toSeenPage(pages: readonly ReadPage[], talkIds: readonly string[]): SeenPage | undefined {
  const isMeant = ({ id }: Talk): boolean => talkIds.includes(id)
  const page = pages.find(({ talks }) => talks.some(isMeant)) ?? pages[0]
  if (page === undefined) return undefined
  const { title, language, talks } = page
  const from = Math.max(0, Math.min(talks.findIndex(isMeant) - mostSeenTalks / 2, talks.length - mostSeenTalks))
  return {
    title: title.slice(0, longestTitle),
    language,
    talks: talks.slice(from, from + mostSeenTalks).map(toSeenTalk),
  }
}

/** A talk as far as it tells it from others. */
export const toSeenTalk = ({ id, title, speakers, deckIds }: Talk): SeenTalk => ({
  id,
  title: title.slice(0, longestTitle),
  speakers: speakers.slice(0, mostSpeakers).map(({ name }) => name.slice(0, longestName)),
  deckIds: deckIds.slice(0, mostDecks),
})
