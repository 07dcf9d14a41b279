import * as z from 'zod/mini'
import type { KeepsakeTarget } from './keepsake'

const name = () => z.string().check(z.minLength(1), z.maxLength(1000))
const itemRef = () => ({ source: name(), id: name() })

/** Holds what claims to be the target of a keepsake against its shape and bounds. */
export const keepsakeTargetSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('item'), ...itemRef() }),
    z.strictObject({ kind: z.literal('talk'), ...itemRef(), talkId: name() }),
    z.strictObject({
      kind: z.literal('slide'),
      ...itemRef(),
      deckId: name(),
      page: z.int().check(z.minimum(1), z.maximum(65_535)),
    }),
  ]),
) satisfies z.ZodMiniType<KeepsakeTarget>
