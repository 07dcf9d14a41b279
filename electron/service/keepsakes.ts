import { succeed } from '../../core/model/failure'
import type { KeepsakeDesk } from './keepsake-desk'
import type { Parts, RequestsOf } from './parts'

/** The requests about favourites and notes. */
export type KeepsakeRequestName = 'listKeepsakes' | 'keepFavourite' | 'writeNote' | 'dropKeepsakes' | 'restoreKeepsakes'

/** What a reader does with favourites and notes. */
export const toKeepsakeRequests = ({ guard }: Parts, desk: KeepsakeDesk): RequestsOf<KeepsakeRequestName> => ({
  listKeepsakes: guard(() => succeed(desk.list())),
  keepFavourite: guard(({ target }) => desk.star(target)),
  writeNote: guard((note) => desk.write(note)),
  dropKeepsakes: guard(({ ids }) => desk.drop(ids)),
  restoreKeepsakes: guard(({ ids }) => desk.restore(ids)),
})
