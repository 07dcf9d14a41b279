import { findCorrected, type ItemCorrection } from '../../core/corrections/apply-corrections'
import { findSubject, type Known } from '../../core/corrections/judge-correction'
import { toSeenPage } from '../../core/corrections/seen-page'
import { toSeenSpeaker } from '../../core/corrections/seen-speaker'
import { settleCorrection } from '../../core/corrections/settle-correction'
import type { Correction, LostPart, SpeakerCorrection } from '../../core/model/correction'
import type { Shelf, ShelfItem } from '../../core/model/shelf'
import type { StoredCorrection } from '../library/corrections'
import { talkTitles } from '../library/talk-titles'
import { createFinder } from './find-again'

/** A correction as it holds of what the library has now. */
export interface SettledCorrection {
  readonly stored: StoredCorrection
  /** Under the names that its item and its talks have now. */
  readonly correction: Correction
  readonly subject: string
  readonly lost?: LostPart
}

/** What is in a library, and what was corrected of it. */
export interface SettledCorrections {
  readonly known: Known
  readonly all: readonly SettledCorrection[]
  /** Under the name that its item has here: of the version that is shown of it, whichever it was said of. */
  lead<Own extends Correction>(correction: Own): Own
  /** With what tells its talk from others, as they are now. */
  note(correction: Correction): Correction
}

/** Holds corrections against what a library has now. */
export function settleAll(shelf: Shelf, kept: readonly StoredCorrection[]): SettledCorrections {
  const { speakerOfId } = shelf
  const { lead, findItem } = createFinder(shelf)
  const added = new Map<ShelfItem, ItemCorrection[]>()
  for (const { correction } of kept) {
    if (correction.kind !== 'talk' || !correction.isAdded) continue
    const here = lead(correction)
    const item = findItem(here)
    if (item !== undefined) added.set(item, [...(added.get(item) ?? []), here])
  }
  const settleOf = (correction: Correction): { readonly correction: Correction; readonly lost?: LostPart } => {
    if (correction.kind === 'speaker')
      return isSpeakerThere(correction, speakerOfId) ? { correction } : { correction, lost: 'speaker' }
    const here = lead(correction)
    const item = findItem(here)
    if (item === undefined) return { correction: here, lost: 'item' }
    const settled = settleCorrection(here, added.get(item) ?? [], item.pagesAsRead, talkTitles)
    if (here.kind === 'match' && !toDeckIds(item).includes(here.deckId)) return { correction: here, lost: 'deck' }
    if (settled === undefined || !isThere(settled, item)) return { correction: here, lost: 'talk' }
    return { correction: settled }
  }
  const named: Omit<Known, 'corrections'> = {
    item: (ref) => {
      const item = findItem(ref)
      return item === undefined ? undefined : { talks: item.talksAsRead, decks: item.decks }
    },
    speaker: (id) => speakerOfId.get(id),
  }
  const settle = (stored: StoredCorrection): SettledCorrection => {
    const { correction, lost } = settleOf(stored.correction)
    const found = lost === undefined ? findSubject(correction, { ...named, corrections: [] }) : undefined
    return { stored, correction, subject: found ?? stored.subject, ...(lost === undefined ? {} : { lost }) }
  }
  const all = kept.map(settle)
  return {
    known: { ...named, corrections: all.map(({ correction }) => correction) },
    all,
    lead,
    note: (correction) => {
      if (correction.kind === 'speaker') return noteSpeaker(correction, speakerOfId)
      const item = findItem(correction)
      if (item === undefined) return correction
      const { seen: _, ...said } = correction
      const ids = said.kind === 'talk' ? [said.talkId] : said.talkIds
      const seen = toSeenPage(item.pagesAsRead, ids)
      return seen === undefined ? said : { ...said, seen: { ...seen, title: seen.title || item.page.title } }
    },
  }
}

type SpeakerOfId = Shelf['speakerOfId']

/** Someone is there of whom all is said or, where it is only whom they are the same as, that other is there, too. */
function isSpeakerThere({ speakerId, sameAs, ...said }: SpeakerCorrection, speakerOfId: SpeakerOfId): boolean {
  if (!speakerOfId.has(speakerId)) return false
  if (sameAs === undefined || speakerOfId.has(sameAs)) return true
  return said.name !== undefined || said.nickname !== undefined || said.affiliation !== undefined
}

/** What was noted before stands where someone is not there any more. */
function noteSpeaker(correction: SpeakerCorrection, speakerOfId: SpeakerOfId): SpeakerCorrection {
  const { speakerId, sameAs } = correction
  const speaker = speakerOfId.get(speakerId)
  const same = sameAs === undefined ? undefined : speakerOfId.get(sameAs)
  return {
    ...correction,
    ...(speaker === undefined ? {} : { seen: toSeenSpeaker(speaker) }),
    ...(same === undefined ? {} : { seenSame: toSeenSpeaker(same) }),
  }
}

const toDeckIds = ({ decks }: ShelfItem): string[] => decks.map(({ id }) => id)

const isThere = (correction: ItemCorrection, { talksAsRead }: ShelfItem): boolean =>
  correction.kind === 'match' || correction.isAdded === true || findCorrected(talksAsRead, correction) !== undefined
