import { z } from 'zod'
import type { AskedSearch } from './kept-search'
import { facetNames, hitKinds, type KeptSearch, longestQuery, searchOrders } from './search'

const asked = {
  text: z.string().trim().min(1).max(longestQuery),
  filters: z.partialRecord(z.enum(facetNames), z.array(z.string().min(1).max(1000)).max(100)),
  order: z.enum(searchOrders),
  kinds: z.array(z.enum(hitKinds)).max(hitKinds.length),
}

/** Holds what claims to be a search against its shape and bounds. */
export const askedSearchSchema = z.strictObject(asked) satisfies z.ZodType<AskedSearch>

/** The same for one that was kept. */
export const keptSearchSchema = z.strictObject({
  ...asked,
  id: z.string().min(1).max(40),
  isSaved: z.boolean(),
  usedAt: z.iso.datetime(),
}) satisfies z.ZodType<KeptSearch>
