import { findCorrected, type ItemCorrection } from '../../core/corrections/apply-corrections'
import { findSubject, type Known } from '../../core/corrections/judge-correction'
import { toSeenPage } from '../../core/corrections/seen-page'
import { settleCorrection } from '../../core/corrections/settle-correction'
import type { Correction, LostPart } from '../../core/model/correction'
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
      return speakerOfId.has(correction.speakerId) ? { correction } : { correction, lost: 'speaker' }
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
      const item = correction.kind === 'speaker' ? undefined : findItem(correction)
      if (item === undefined || correction.kind === 'speaker') return correction
      const { seen: _, ...said } = correction
      const ids = said.kind === 'talk' ? [said.talkId] : said.talkIds
      const seen = toSeenPage(item.pagesAsRead, ids)
      return seen === undefined ? said : { ...said, seen: { ...seen, title: seen.title || item.page.title } }
    },
  }
}

const toDeckIds = ({ decks }: ShelfItem): string[] => decks.map(({ id }) => id)

const isThere = (correction: ItemCorrection, { talksAsRead }: ShelfItem): boolean =>
  correction.kind === 'match' || correction.isAdded === true || findCorrected(talksAsRead, correction) !== undefined
