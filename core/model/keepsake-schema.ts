import { z } from 'zod'
import type { KeepsakeTarget } from './keepsake'

const name = z.string().min(1).max(1000)
const itemRef = { source: name, id: name }

/** Holds what claims to be the target of a keepsake against its shape and bounds. */
export const keepsakeTargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('item'), ...itemRef }),
  z.strictObject({ kind: z.literal('talk'), ...itemRef, talkId: name }),
  z.strictObject({ kind: z.literal('slide'), ...itemRef, deckId: name, page: z.number().int().min(1).max(65_535) }),
]) satisfies z.ZodType<KeepsakeTarget>
