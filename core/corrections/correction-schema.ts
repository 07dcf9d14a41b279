import { en } from 'zod/locales'
import * as z from 'zod/mini'
import type { Correction, CorrectionPatch, SeenPage } from '../model/correction'
import { list } from '../model/list-schema'
import { mostSeenTalks } from './seen-page'
import { mostSeenItems, mostSeenNames } from './seen-speaker'

/** What is wrong with a patch is told to whoever wrote it. */
z.config(en())

/** Text of at most so many characters. */
const text = (most: number) => z.string().check(z.maxLength(most))
/** The same that says something, without spaces around it. */
const words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))

const name = () => z.string().check(z.minLength(1), z.maxLength(1000))
const itemRef = () => ({ source: name(), id: name() })
const madeBy = () => ({ madeAt: z.iso.datetime(), subject: text(1000) })

/** What is kept of the page that a reader had before them. Like all of these it is made when it is first asked: few starts do. */
export const seenPageSchema = z.lazy(() =>
  z.strictObject({
    title: text(1000),
    language: z.enum(['zh', 'en']),
    talks: list(
      z.strictObject({
        id: name(),
        title: text(1000),
        speakers: list(text(200), 50),
        deckIds: list(name(), 100),
      }),
      mostSeenTalks,
    ),
  }),
) satisfies z.ZodMiniType<SeenPage>

const toSpeaker = () =>
  z.strictObject({
    name: words(200),
    nickname: z.exactOptional(text(200)),
    affiliation: z.exactOptional(text(1000)),
  })

const toTalk = () =>
  z.strictObject({
    kind: z.literal('talk'),
    ...itemRef(),
    talkId: name(),
    title: z.exactOptional(words(1000)),
    speakers: z.exactOptional(list(toSpeaker(), 50)),
    abstract: z.exactOptional(text(20_000)),
    takeaways: z.exactOptional(list(text(2000), 100)),
    isDropped: z.exactOptional(z.literal(true)),
    isAdded: z.exactOptional(z.literal(true)),
    seen: z.exactOptional(seenPageSchema),
  })

const toMatch = () =>
  z.strictObject({
    kind: z.literal('match'),
    ...itemRef(),
    deckId: name(),
    talkIds: list(name(), 100),
    seen: z.exactOptional(seenPageSchema),
  })

const toSeenSpeaker = () =>
  z.strictObject({ names: list(text(200), mostSeenNames), items: list(name(), mostSeenItems) })

const toPerson = () =>
  z.strictObject({
    kind: z.literal('speaker'),
    speakerId: name(),
    name: z.exactOptional(words(200)),
    nickname: z.exactOptional(text(200)),
    affiliation: z.exactOptional(text(1000)),
    sameAs: z.exactOptional(name()),
    seen: z.exactOptional(toSeenSpeaker()),
    seenSame: z.exactOptional(toSeenSpeaker()),
  })

/** What a correction may hold, with a bound on every text. */
export const correctionSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [toTalk(), toMatch(), toPerson()]),
) satisfies z.ZodMiniType<Correction>

/** More than anyone corrects by hand. */
const mostCorrections = 20_000

/** A patch file. Unknown fields are refused: they may mean something that would be lost. */
export const patchSchema = z.lazy(() =>
  z.strictObject({
    format: z.literal('lectern-corrections'),
    version: z.literal(1),
    corrections: list(
      z.discriminatedUnion('kind', [
        z.extend(toTalk(), madeBy()),
        z.extend(toMatch(), madeBy()),
        z.extend(toPerson(), madeBy()),
      ]),
      mostCorrections,
    ),
  }),
) satisfies z.ZodMiniType<CorrectionPatch>
