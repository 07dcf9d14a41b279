import { expect, test } from 'vitest'
import { redirectCorrection } from '../../../../core/corrections/redirect-correction'
import { standsFor } from '../../../../core/doubles/stands-for'
import type { Correction } from '../../../../core/model/correction'

const shown = {
  source: 'mine',
  id: 'events/one',
  copies: [{ source: 'old', id: 'talks/one', talkIds: new Map([['talks/one#1', 'events/one#1']]) }],
  movedDecks: new Map([['unplaced', 'placed']]),
}
const here = { source: 'mine', id: 'events/one' }
const there = { source: 'old', id: 'talks/one' }

test.each<[string, Correction, Correction]>([
  [
    'of a talk',
    { kind: 'talk', ...there, talkId: 'talks/one#1', title: 'Better' },
    { kind: 'talk', ...here, talkId: 'events/one#1', title: 'Better' },
  ],
  [
    'of a talk that only the copy has',
    { kind: 'talk', ...there, talkId: 'talks/one#2', isDropped: true },
    { kind: 'talk', ...here, talkId: 'talks/one#2', isDropped: true },
  ],
  [
    'of a match',
    { kind: 'match', ...there, deckId: 'd', talkIds: ['talks/one#1', 'events/one#3'] },
    { kind: 'match', ...here, deckId: 'd', talkIds: ['events/one#1', 'events/one#3'] },
  ],
  [
    'of slides that got a place',
    { kind: 'match', ...there, deckId: 'unplaced', talkIds: [] },
    { kind: 'match', ...here, deckId: 'placed', talkIds: [] },
  ],
])('a correction %s holds for the version that is shown', (_, given, wanted) => {
  expect(redirectCorrection(given, shown)).toEqual(wanted)
})

test.each<Correction>([
  { kind: 'talk', ...here, talkId: 'events/one#1', title: 'Better' },
  { kind: 'talk', source: 'other', id: 'talks/one', talkId: 'talks/one#1', title: 'Better' },
  { kind: 'speaker', speakerId: 's', name: '张三' },
])('any other stays as it is: %o', (given) => {
  expect(redirectCorrection(given, shown)).toBe(given)
})

test.each([
  [here, true],
  [there, true],
  [{ ...here, source: 'old' }, false],
  [{ ...there, source: 'other' }, false],
])('%o leads to it: %s', (ref, isIt) => {
  expect(standsFor(shown, ref)).toBe(isIt)
})
