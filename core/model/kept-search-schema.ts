import * as z from 'zod/mini'
import type { AskedSearch } from './kept-search'
import { facetNames, hitKinds, type KeptSearch, longestQuery, searchOrders } from './search'

const toAsked = () => ({
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(longestQuery)),
  filters: z.partialRecord(
    z.enum(facetNames),
    z.array(z.string().check(z.minLength(1), z.maxLength(1000))).check(z.maxLength(100)),
  ),
  order: z.enum(searchOrders),
  kinds: z.array(z.enum(hitKinds)).check(z.maxLength(hitKinds.length)),
})

/** Holds what claims to be a search against its shape and bounds. */
export const askedSearchSchema = z.lazy(() => z.strictObject(toAsked())) satisfies z.ZodMiniType<AskedSearch>

/** The same for one that was kept. */
export const keptSearchSchema = z.lazy(() =>
  z.strictObject({
    ...toAsked(),
    id: z.string().check(z.minLength(1), z.maxLength(40)),
    isSaved: z.boolean(),
    usedAt: z.iso.datetime(),
  }),
) satisfies z.ZodMiniType<KeptSearch>
