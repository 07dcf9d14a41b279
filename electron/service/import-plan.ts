import type { Failure, Result } from '../../core/model/failure'
import type { ImportReport, Source } from '../../core/model/library'
import type { ArchiveForm } from '../archive/page-question'
import type { FoundImage } from '../archive/read-images'
import type { PageImage } from '../library/images'
import type { ArchiveTag } from '../library/sources'
import type { ImportInput } from '../library/stage-entries'

/** What a source is called and where it is from. */
export type Place = Pick<Source, 'id' | 'kind' | 'title' | 'location'>

/** An archive that is at hand, ready to be read. */
export interface Reading {
  readonly entries: (signal: AbortSignal) => ImportInput['entries']
  readonly form: ArchiveForm
  /** Says where the slides are that a page names by a path. */
  readonly findSlides?: ImportInput['findSlides']
  /** Those of some pictures that are there. */
  readonly readImages: (images: readonly PageImage[], signal: AbortSignal) => AsyncIterable<FoundImage<PageImage>>
  /** By what its next version will be told apart from this one. */
  readonly tag?: ArchiveTag
  /** Takes what else comes with the pages, once they are there; hears how many decks that are. */
  readonly settle?: (signal: AbortSignal, onDecks: (done: number, total: number) => void) => Promise<Result<null>>
  /** Clears away what was needed for reading. */
  readonly end?: () => Promise<void>
}

/** What came of looking where a source is from: something to read, nothing new since the last import, or a failure. */
export type Looked = { readonly reading: Reading } | { readonly isUnchanged: true } | { readonly failure: Failure }

/** What to import, worked out when its turn has come: the import before may have changed what is known. */
export interface ImportPlan {
  readonly place: Place
  readonly look: (look: LookOptions) => Promise<Looked>
}

/** What `look` is given. */
export interface LookOptions {
  readonly signal: AbortSignal
  /** What was said of the archive when it was imported last; empty when all of it is to be read. */
  readonly tag: ArchiveTag
  readonly onBytes: (done: number, total: number) => void
  readonly onUnpacked: (done: number, total: number) => void
}

/** How an import is made, or why it cannot be. */
export type ToPlan = () => Promise<Result<ImportPlan>>

export type ImportAnswer = Promise<Result<ImportReport>>
