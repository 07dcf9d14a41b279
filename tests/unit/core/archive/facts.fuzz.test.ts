import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDay, readHeldDays, readPathDay } from '../../../../core/archive/dates'
import { toDeckAddress, withoutFragment } from '../../../../core/archive/deck-address'
import { toDeckId, toItemId, toTalkId } from '../../../../core/archive/item-id'
import { readSpeakers } from '../../../../core/archive/speakers'
import { compareTitles } from '../../../../core/archive/title-match'
import { allPieces, hostileBody, hostilePath } from '../../../helpers/hostile-text'

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

test('a day that is read is in the calendar, and the last of several comes after the first', () => {
  fc.assert(
    fc.property(hostileBody, hostilePath, (text, path) => {
      const held = readHeldDays(text, '2020-02-29')
      const days = [readDay(text), readPathDay(path), held?.first, held?.last].filter((day) => day !== undefined)
      expect(days.filter((day) => !isDay(day))).toEqual([])
      if (held?.last !== undefined) expect(held.last > held.first).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('a page has an id without a slash before it, whatever its path', () => {
  fc.assert(
    fc.property(hostilePath, (path) => {
      expect(toItemId(path)).toMatch(/^[^/]/)
      expect(toTalkId(toItemId(path), path).startsWith(`${toItemId(path)}#`)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

const addressPart = fc.oneof(
  fc.constantFrom(
    '#',
    '.pdf',
    '?',
    '/',
    '.ppt',
    '#page=3',
    '%23',
    ' ',
    '\n',
    '云',
    '\ud800',
    'https://github.com/a/b/blob/m/',
  ),
  fc.constantFrom(...allPieces),
)

test('an address that was made ready stays as it is, and is plain', () => {
  fc.assert(
    fc.property(fc.array(addressPart, { maxLength: 14 }), (parts) => {
      const address = toDeckAddress(parts.join(''))
      expect(toDeckAddress(address)).toBe(address)
      expect(address).not.toMatch(/[\s\u0080-\uffff]/)
      expect(toDeckId(address)).toBe(toDeckId(parts.join('')))
      expect(parts.join('').includes(withoutFragment(parts.join('')))).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('two titles are as alike one way as the other, and each is like itself', () => {
  const title = fc.array(fc.constantFrom(...allPieces), { maxLength: 8 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(title, title, (one, other) => {
      expect(compareTitles(one, other)).toBe(compareTitles(other, one))
      expect(compareTitles(one, other)).toBeGreaterThanOrEqual(0)
      expect(compareTitles(one, other)).toBeLessThanOrEqual(1)
      expect([0, 1]).toContain(compareTitles(one, one))
    }),
    { numRuns: 500 },
  )
})

test('whoever is read from a line has a name that stands in it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...allPieces), { maxLength: 8 }), (parts) => {
      const line = parts.join('')
      for (const { name } of readSpeakers(line)) expect([line.includes(name), name.trim()]).toEqual([true, name])
    }),
    { numRuns: 1000 },
  )
})
