import type { KeepsakeFormat } from '../../core/keepsakes/export-keepsakes'
import { type Result, succeed } from '../../core/model/failure'
import type { PrintedKeepsakes } from './keepsake-desk'
import type { Parts, RequestsOf } from './parts'

/** The requests about favourites and notes. */
export type KeepsakeRequestName = 'listKeepsakes' | 'keepFavourite' | 'writeNote' | 'dropKeepsakes' | 'restoreKeepsakes'

/** What only main and the command line ask. */
export interface KeepsakeExports {
  /** Favourites and notes as the text of a file. */
  printKeepsakes(input: { readonly format: KeepsakeFormat }): Promise<Result<PrintedKeepsakes>>
  /** Writes that file; answers how many it holds. */
  saveKeepsakes(input: {
    readonly path: string
    readonly format: KeepsakeFormat
  }): Promise<Result<{ readonly count: number }>>
}

/** What a reader does with favourites and notes. */
export const toKeepsakeRequests = ({
  guard,
  keepsakes: desk,
}: Parts): RequestsOf<KeepsakeRequestName> & KeepsakeExports => ({
  listKeepsakes: guard(() => succeed(desk.list())),
  keepFavourite: guard(({ target }) => desk.star(target)),
  writeNote: guard((note) => desk.write(note)),
  dropKeepsakes: guard(({ ids }) => desk.drop(ids)),
  restoreKeepsakes: guard(({ ids }) => desk.restore(ids)),
  printKeepsakes: guard(({ format }) => succeed(desk.print(format))),
  saveKeepsakes: guard(({ path, format }) => desk.save(path, format)),
})
