import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyCorrections } from '../../../../core/corrections/apply-corrections'
import { correctionSchema, patchSchema } from '../../../../core/corrections/correction-schema'
import type { MatchCorrection, TalkCorrection } from '../../../../core/model/correction'
import type { Talk } from '../../../../core/model/item'
import { gatherTopics } from '../../../../core/topics/gather-topics'
import { allPieces } from '../../../helpers/hostile-text'

const words = fc.array(fc.constantFrom(...allPieces), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''))
const talkId = fc.constantFrom('a#1', 'a#2', 'a#3', '__proto__')
const deckId = fc.constantFrom('d1', 'd2', 'constructor')
const ref = { source: fc.constant('s'), id: fc.constant('a') }

const talk: fc.Arbitrary<Talk> = fc.record({
  id: talkId,
  title: words,
  speakers: fc.array(fc.record({ name: words }), { maxLength: 2 }),
  takeaways: fc.array(words, { maxLength: 2 }),
  deckIds: fc.uniqueArray(deckId, { maxLength: 3 }),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
})
const talks = fc.uniqueArray(talk, { selector: ({ id }) => id, maxLength: 4 })
const talkCorrection: fc.Arbitrary<TalkCorrection> = fc.record(
  {
    kind: fc.constant('talk' as const),
    ...ref,
    talkId,
    title: words,
    abstract: fc.oneof(fc.constant(''), words),
    isDropped: fc.constant(true as const),
    isAdded: fc.constant(true as const),
  },
  { requiredKeys: ['kind', 'source', 'id', 'talkId'] },
)
const matchCorrection: fc.Arbitrary<MatchCorrection> = fc.record({
  kind: fc.constant('match' as const),
  ...ref,
  deckId,
  talkIds: fc.array(talkId, { maxLength: 4 }),
})
const corrections = fc.array(fc.oneof(talkCorrection, matchCorrection), { maxLength: 6 })

test('corrections leave each talk and each of its decks once, name no deck anew, and none of them change nothing', () => {
  fc.assert(
    fc.property(talks, corrections, (read, made) => {
      const deckIds = ['d1', 'd2', 'constructor']
      const corrected = applyCorrections({ talks: read, deckIds }, made)
      expect(new Set(corrected.map(({ id }) => id)).size).toBe(corrected.length)
      for (const one of corrected) {
        expect(new Set(one.deckIds).size).toBe(one.deckIds.length)
        expect(deckIds).toEqual(expect.arrayContaining([...one.deckIds]))
        expect(one.abstract).not.toBe('')
      }
      expect(applyCorrections({ talks: read, deckIds }, [])).toBe(read)
    }),
    { numRuns: 500 },
  )
})

const anything = fc.anything({ maxDepth: 3, withBigInt: true, withDate: true, withMap: true, withNullPrototype: true })

test('what is no correction is refused and not thrown at, and what is one comes back as it was', () => {
  fc.assert(
    fc.property(
      fc.oneof(anything, fc.record({ kind: fc.constantFrom('talk', 'match', 'speaker'), value: anything })),
      (value) => {
        expect(correctionSchema.safeParse(value).success).toBe(false)
        expect(patchSchema.safeParse({ format: 'lectern-corrections', version: 1, corrections: [value] }).success).toBe(
          false,
        )
      },
    ),
    { numRuns: 1000 },
  )
  fc.assert(
    fc.property(matchCorrection, (value) => {
      expect(correctionSchema.parse(value)).toEqual(value)
    }),
  )
})

test('each tag is of one topic, by any of its spellings, and no item counts twice', () => {
  const page = fc.record({ tags: fc.array(words, { maxLength: 5 }) })
  fc.assert(
    fc.property(fc.array(fc.array(page, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), (items) => {
      const topics = gatherTopics(items)
      expect(new Set(topics.all.map(({ key }) => key)).size).toBe(topics.all.length)
      for (const { key, count } of topics.all) {
        expect(count).toBe(items.filter((pages) => topics.keysOf(pages).has(key)).length)
      }
      for (const tag of items.flat().flatMap(({ tags }) => tags)) {
        expect(topics.all.filter(({ key }) => key === topics.fold(tag))).toHaveLength(1)
      }
    }),
    { numRuns: 300 },
  )
})
