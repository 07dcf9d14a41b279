import { expect, test } from 'vitest'
import type { Keepsake } from '../../../../core/model/keepsake'
import { toKeepsakeIndex, toKeptOf } from '../../../../renderer/state/keepsake-index'
import { makeKeepsake as keep, keptTarget as target } from '../../../helpers/make-keepsake'

test('stars and notes are told apart', () => {
  const [star, note] = [keep('s1'), keep('n1', 'note')]
  expect(toKeptOf([note, star])).toEqual({ stars: [star], notes: [note] })
})

test('what is kept is told by its item, its deck, and what exactly it is of', () => {
  const ref = { source: 'a', id: 'activities/night' }
  const ofItem = keep('s1')
  const ofTalk: Keepsake = { ...keep('s2'), target: { kind: 'talk', ...ref, talkId: 't1' }, talkIds: ['t1', 't1-en'] }
  const ofSlide: Keepsake = { ...keep('n1', 'note'), target: { kind: 'slide', ...ref, deckId: 'd1', page: 2 } }
  const elsewhere: Keepsake = { ...keep('s3'), target: { kind: 'item', source: 'b', id: ref.id } }
  const all = [ofSlide, ofItem, elsewhere, ofTalk]
  const index = toKeepsakeIndex(all)
  expect(index.ofItem(ref)).toEqual([ofSlide, ofItem, ofTalk])
  expect(index.ofDeck('d1')).toEqual([ofSlide])
  expect(index.of(target)).toEqual([ofItem])
  expect(index.of({ kind: 'talk', ...ref, talkId: 't1-en' })).toEqual([ofTalk])
  expect(index.of({ kind: 'slide', source: 'b', id: 'other', deckId: 'd1', page: 2 })).toEqual([ofSlide])
  expect(index.of({ kind: 'slide', ...ref, deckId: 'd1', page: 3 })).toEqual([])
  expect(toKeepsakeIndex(all)).toBe(index)
})
