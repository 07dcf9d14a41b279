import { type Result, succeed } from '../../core/model/failure'
import type { LibraryRequests } from '../bridge/contract'
import type { KeepsakeDesk } from './keepsake-desk'
import type { Parts } from './parts'

/** The requests about favourites and notes. */
export type KeepsakeRequestName = 'listKeepsakes' | 'keepFavourite' | 'writeNote' | 'dropKeepsakes' | 'restoreKeepsakes'

type KeepsakeRequests = {
  readonly [Name in KeepsakeRequestName]: (
    ...input: Parameters<LibraryRequests[Name]>
  ) => Promise<Result<ReturnType<LibraryRequests[Name]>>>
}

/** What a reader does with favourites and notes. */
export const toKeepsakeRequests = ({ guard }: Parts, desk: KeepsakeDesk): KeepsakeRequests => ({
  listKeepsakes: guard(() => succeed(desk.list())),
  keepFavourite: guard(({ target }) => desk.star(target)),
  writeNote: guard((note) => desk.write(note)),
  dropKeepsakes: guard(({ ids }) => desk.drop(ids)),
  restoreKeepsakes: guard(({ ids }) => desk.restore(ids)),
})
