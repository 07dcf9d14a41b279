import type { PageText } from '../../core/model/deck'
import type { Result } from '../../core/model/failure'
import type { Deck, ImportReport } from '../../core/model/library'
import type { LibraryRequests } from '../bridge/contract'

type Answer<T> = Result<T> | Promise<Result<T>>

type Answers<Requests extends { [Name in keyof Requests]: (...input: never[]) => unknown }> = {
  [Name in keyof Requests]: (...input: Parameters<Requests[Name]>) => Answer<ReturnType<Requests[Name]>>
}

/** A check that `doctor` makes; `detail` says what was found, and when it is not well, what to do. */
export interface DoctorCheck {
  readonly name: string
  readonly ok: boolean
  readonly detail: string
}

/** The library as the command line uses it: what the window may ask, and what only a command does. */
export interface CliLibrary extends Answers<Omit<LibraryRequests, 'getDeck'>> {
  importFolder(query: { path: string }): Answer<ImportReport>
  importBuiltin(): Answer<ImportReport>
  /** Every deck that a page links to, newest first; without the guide's. */
  listDecks(): Answer<readonly Deck[]>
  /** Failure `not-found` when the deck is unknown; a deck whose text has not been read has no pages. */
  readPages(query: { deckId: string }): Answer<readonly PageText[]>
  rebuild(): Answer<{ readonly events: number; readonly pages: number; readonly ms: number }>
  doctor(): Answer<readonly DoctorCheck[]>
  close(): unknown
}
