import { succeed } from '../../core/model/failure'
import type { Settings } from '../../core/model/library'
import type { Parts, RequestsOf } from './parts'

/** The requests about searches that are kept. */
export type KeptSearchRequestName = 'listSearches' | 'noteSearch' | 'keepSearch' | 'forgetSearches' | 'restoreSearches'

/** What a reader does with the searches they made; none is noted by itself for one who wants none kept. */
export const toKeptSearchRequests = (
  { library: { searches }, guard }: Parts,
  readSettings: () => Settings,
): RequestsOf<KeptSearchRequestName> => ({
  listSearches: guard(() => succeed(searches.all())),
  noteSearch: guard((asked) => {
    if (readSettings().keepsSearches) searches.note(asked)
    return succeed(null)
  }),
  keepSearch: guard((asked) => searches.save(asked)),
  forgetSearches: guard(({ ids }) => {
    searches.forget(ids)
    return succeed(null)
  }),
  restoreSearches: guard(({ searches: forgotten }) => searches.restore(forgotten)),
})
