import type { Speaker } from '../model/item'
import { isSamePerson } from './speakers'
import { foldTitle, isSameTalk } from './title-match'

interface Given {
  readonly title: string
  readonly speakers: readonly Speaker[]
}

/** Whether two tell of one talk: titles that are only alike, and given by different people, name two. */
export const areOneTalk = (one: Given, other: Given): boolean =>
  isSameTalk(one.title, other.title) &&
  (foldTitle(one.title) === foldTitle(other.title) || !areOfOthers(one.speakers, other.speakers))

const areOfOthers = (some: readonly Speaker[], others: readonly Speaker[]): boolean =>
  some.length > 0 && others.length > 0 && !some.some((one) => others.some((other) => isSamePerson(one, other)))
