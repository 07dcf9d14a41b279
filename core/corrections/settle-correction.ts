import type { SeenPage } from '../model/correction'
import type { ReadPage } from '../model/shelf'
import type { ItemCorrection } from './apply-corrections'
import { findSameTalks, type TalkBefore, type TitleComparison } from './same-talks'
import { toSeenTalk } from './seen-page'

/**
 * Corrections of an item under the ids that their talks have now. A correction of a talk that is not there any more, or
 * that two might be, is left out: it is not laid over another.
 */
export const settleCorrections = (
  corrections: readonly ItemCorrection[],
  pages: readonly ReadPage[],
  titles: TitleComparison,
): readonly ItemCorrection[] =>
  corrections.length === 0
    ? corrections
    : corrections.flatMap((correction) => settleCorrection(correction, corrections, pages, titles) ?? [])

/** One of them; undefined when it cannot be placed. `corrections` are all of the item: some add talks of their own. */
export function settleCorrection<Own extends ItemCorrection>(
  correction: Own,
  corrections: readonly ItemCorrection[],
  pages: readonly ReadPage[],
  titles: TitleComparison,
): Own | undefined {
  if (correction.kind === 'talk') {
    if (correction.isAdded) return correction
    const talkId = findTalk(correction.talkId, correction, pages, titles)
    // What is called by now as the reader would have it is found by that.
    if (talkId === undefined)
      return correction.seen === undefined && correction.title !== undefined ? correction : undefined
    return talkId === correction.talkId ? correction : { ...correction, talkId }
  }
  const added = new Set(corrections.flatMap((one) => (one.kind === 'talk' && one.isAdded ? [one.talkId] : [])))
  const talkIds = correction.talkIds.map((id) => (added.has(id) ? id : findTalk(id, correction, pages, titles)))
  if (talkIds.includes(undefined)) return undefined
  return { ...correction, talkIds: talkIds.filter((id) => id !== undefined) }
}

function findTalk(
  talkId: string,
  { seen, ...correction }: ItemCorrection,
  pages: readonly ReadPage[],
  titles: TitleComparison,
): string | undefined {
  const page = seen?.talks.some(({ id }) => id === talkId)
    ? pages.find(({ language }) => language === seen.language)
    : undefined
  if (seen === undefined || page === undefined) return findById(talkId, pages)
  const now = page.talks.map(toSeenTalk)
  if (isSameOutline(seen, now)) return talkId
  const calledNow = correction.kind === 'talk' ? correction.title : undefined
  const before = seen.talks.map(
    (talk): TalkBefore => (talk.id === talkId && calledNow !== undefined ? { ...talk, calledNow } : talk),
  )
  return findSameTalks(before, now, titles).get(talkId)
}

const isSameOutline = (seen: SeenPage, now: SeenPage['talks']): boolean =>
  JSON.stringify(seen.talks) === JSON.stringify(now)

/** By its id, or by the end of it, which comes from its title, where the page lies elsewhere. */
function findById(talkId: string, pages: readonly ReadPage[]): string | undefined {
  const talks = pages.flatMap((page) => page.talks)
  if (talks.some(({ id }) => id === talkId)) return talkId
  const at = talkId.lastIndexOf('#')
  return at < 0 ? undefined : talks.find(({ id }) => id.endsWith(talkId.slice(at)))?.id
}
