import type { Failure } from './failure'

/** Where a deck stands on its way to being readable offline. */
export type DeckState =
  | { readonly state: 'remote' }
  | { readonly state: 'queued' }
  | { readonly state: 'downloading'; readonly received: number; readonly total?: number }
  | {
      readonly state: 'ready'
      readonly sha256: string
      readonly bytes: number
      /** Absent until its text has been read. */
      readonly pages?: number
      readonly pagesWithText?: number
    }
  | { readonly state: 'failed'; readonly failure: Failure }

/** The text of one slide. Pages count from 1. */
export interface PageText {
  readonly page: number
  readonly text: string
  readonly hasText: boolean
}

/** What a failure says of slides that no PDF reader shows, of kind `not-a-pdf`. */
export const officeDetail = 'a PowerPoint or Keynote file'

/** Whether slides are here no time soon: their link leads to a file of another program. */
export const isOfficeFailure = ({ kind, detail }: Failure): boolean => kind === 'not-a-pdf' && detail === officeDetail
