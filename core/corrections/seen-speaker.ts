import type { SeenSpeaker } from '../model/correction'
import type { ShelfSpeaker } from '../model/shelf'

/** Spellings and items that are kept beside a correction: real people have no more. */
export const mostSeenNames = 20
export const mostSeenItems = 40
const longestName = 200

/** A speaker as they are to be kept beside a correction. */
export const toSeenSpeaker = ({ names, talks }: ShelfSpeaker): SeenSpeaker => ({
  names: names.slice(0, mostSeenNames).map((name) => name.slice(0, longestName)),
  items: [...new Set(talks.map(({ item }) => item.id))].slice(0, mostSeenItems),
})
