import type { Failure, Result } from '../../core/model/failure'

/**
 * A file of a source, as the archive hands it over: a page not read yet, a file left out, or the end of it all. A page
 * that has a `file` may be read from there at any time, any other only before the next entry is asked for.
 */
export type SourceEntry =
  | {
      readonly path: string
      readonly size: number
      readonly mtimeMs: number
      readonly file?: string
      read(): Promise<Result<string>>
    }
  | { readonly path: string; readonly skipped: Failure }
  | { readonly failure: Failure }
