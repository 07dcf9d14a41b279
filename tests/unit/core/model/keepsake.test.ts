import { describe, expect, it } from 'vitest'
import { isBlank, isKeptOf, type KeepsakeTarget } from '../../../../core/model/keepsake'

const ref = { source: 'a', id: 'activities/night' }
const item: KeepsakeTarget = { kind: 'item', ...ref }
const toTalk = (talkId: string): KeepsakeTarget => ({ kind: 'talk', ...ref, talkId })
const toSlide = (page: number, more: object = {}): KeepsakeTarget => ({
  kind: 'slide',
  ...ref,
  deckId: 'd1',
  page,
  ...more,
})

describe('a keepsake', () => {
  it.each<[string, KeepsakeTarget, readonly string[], KeepsakeTarget, boolean]>([
    ['of a page is of that page', item, [], item, true],
    ['of a page is not of another source’s', item, [], { ...item, source: 'b' }, false],
    ['of a page is not of its talk', item, [], toTalk('t1'), false],
    ['of a talk is not of its page', toTalk('t1'), ['t1'], item, false],
    ['of a talk is of it under each of its ids', toTalk('t1'), ['t1', 't2'], toTalk('t2'), true],
    ['of a talk that is lost is of none, though another has its id', toTalk('t1'), [], toTalk('t1'), false],
    [
      'of a slide is of that page of the deck, whichever item links to it',
      toSlide(2),
      [],
      toSlide(2, { id: 'b' }),
      true,
    ],
    ['of a slide is not of the next one', toSlide(2), [], toSlide(3), false],
    ['of a slide is not of its page', toSlide(2), [], item, false],
  ])('%s', (_, target, talkIds, other, expected) => {
    expect(isKeptOf({ target, talkIds }, other)).toBe(expected)
  })
})

it.each([
  ['', true],
  [' \n\t\u3000', true],
  [' . ', false],
])('%j is blank: %s', (text, expected) => {
  expect(isBlank(text)).toBe(expected)
})
