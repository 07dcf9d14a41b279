import { z } from 'zod'
import type { Correction, CorrectionPatch, SeenPage } from '../model/correction'
import { mostSeenTalks } from './seen-page'

const name = z.string().min(1).max(1000)
const itemRef = { source: name, id: name }
const madeBy = { madeAt: z.iso.datetime(), subject: z.string().max(1000) }

/** What is kept of the page that a reader had before them. */
export const seenPageSchema = z.strictObject({
  title: z.string().max(1000),
  language: z.enum(['zh', 'en']),
  talks: z
    .array(
      z.strictObject({
        id: name,
        title: z.string().max(1000),
        speakers: z.array(z.string().max(200)).max(50),
        deckIds: z.array(name).max(100),
      }),
    )
    .max(mostSeenTalks),
}) satisfies z.ZodType<SeenPage>

const speaker = z.strictObject({
  name: z.string().trim().min(1).max(200),
  nickname: z.string().max(200).exactOptional(),
  affiliation: z.string().max(1000).exactOptional(),
})

const talk = z.strictObject({
  kind: z.literal('talk'),
  ...itemRef,
  talkId: name,
  title: z.string().trim().min(1).max(1000).exactOptional(),
  speakers: z.array(speaker).max(50).exactOptional(),
  abstract: z.string().max(20_000).exactOptional(),
  takeaways: z.array(z.string().max(2000)).max(100).exactOptional(),
  isDropped: z.literal(true).exactOptional(),
  isAdded: z.literal(true).exactOptional(),
  seen: seenPageSchema.exactOptional(),
})

const match = z.strictObject({
  kind: z.literal('match'),
  ...itemRef,
  deckId: name,
  talkIds: z.array(name).max(100),
  seen: seenPageSchema.exactOptional(),
})

const person = z.strictObject({
  kind: z.literal('speaker'),
  speakerId: name,
  name: z.string().trim().min(1).max(200).exactOptional(),
  nickname: z.string().max(200).exactOptional(),
  affiliation: z.string().max(1000).exactOptional(),
  sameAs: name.exactOptional(),
})

/** What a correction may hold, with a bound on every text. */
export const correctionSchema = z.discriminatedUnion('kind', [talk, match, person]) satisfies z.ZodType<Correction>

/** More than anyone corrects by hand. */
const mostCorrections = 20_000

/** A patch file. Unknown fields are refused: they may mean something that would be lost. */
export const patchSchema = z.strictObject({
  format: z.literal('lectern-corrections'),
  version: z.literal(1),
  corrections: z
    .array(z.discriminatedUnion('kind', [talk.extend(madeBy), match.extend(madeBy), person.extend(madeBy)]))
    .max(mostCorrections),
}) satisfies z.ZodType<CorrectionPatch>
