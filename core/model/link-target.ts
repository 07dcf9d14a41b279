import * as z from 'zod/mini'
import { longestQuery } from './search'

const longestName = 600

/** Text that a link names something by: not endless, nothing that cannot be seen, no half of a character. */
const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most), z.regex(/^[^\p{Cc}\p{Cs}]*$/u))

const isStep = (segment: string): boolean => ['', '.', '..'].includes(segment)

/** A name that stands in the path of a link: steps of a path, which a browser would follow, are none. */
const name = () => text(longestName).check(z.refine((path) => !path.split('/').some(isStep)))

/** Holds what claims to be something that a link leads to against its shape and bounds; made when it is first asked. */
export const linkTargetSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('item'),
      source: name(),
      id: name(),
      talkId: z.exactOptional(text(longestName)),
    }),
    z.strictObject({
      kind: z.literal('slide'),
      deckId: name(),
      page: z.exactOptional(z.int().check(z.minimum(1), z.maximum(65_535))),
    }),
    z.strictObject({ kind: z.literal('search'), text: text(longestQuery).check(z.regex(/\S/)) }),
  ]),
)

/** What a link leads to: an event or article, at one of its talks; a slide of a deck; what a search finds. A link only shows. */
export type LinkTarget = Readonly<z.infer<typeof linkTargetSchema>>
