import type { Page } from '../../core/model/item'

/** What an archive is read as: a community's, or the one that comes with Lectern and holds the guide, too. */
export type ArchiveForm = 'community' | 'builtin'

/** A page to be understood. */
export interface PageQuestion {
  /** Relative to its source, with `/`. */
  readonly path: string
  /** Its text, or the file that holds it, by its absolute path. */
  readonly content: { readonly text: string } | { readonly file: string }
  /** The hash of the text that was understood before: one that is still the same is not understood again. */
  readonly knownHash?: string
}

/** A page, understood. */
export interface UnderstoodPage {
  /** Of its text as it came. */
  readonly hash: string
  readonly page: Page
  /** What stands above its body. */
  readonly head: string
  /** Its text as it came, when it was damaged and has been mended. */
  readonly original?: string
}

/** A page, understood, or only that its text is the same as before. */
export type PageAnswer = UnderstoodPage | { readonly hash: string; readonly isSame: true }
