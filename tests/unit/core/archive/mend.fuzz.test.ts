import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayBeDamaged } from '../../../../core/archive/mend/damage'
import { createPageMender } from '../../../../electron/archive/mend-page-text'
import { allPieces, hostilePage, pagePieces } from '../../../helpers/hostile-text'

const mend = createPageMender(new URL('../../../../data/mend/model.bin', import.meta.url).pathname)

const mojibake = fc.constantFrom(...(pagePieces.mojibake ?? []))
const damaged = fc
  .array(fc.oneof({ weight: 3, arbitrary: mojibake }, { weight: 1, arbitrary: fc.constantFrom(...allPieces) }), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''))

test('a text without a sign of damage comes back as it is', () => {
  fc.assert(
    fc.property(hostilePage, (text) => {
      fc.pre(!mayBeDamaged(text))
      expect(mend(text)).toEqual({ text, restored: [] })
    }),
    { numRuns: 200 },
  )
})

test('what is mended says so, counts what it chose, and points at it', () => {
  fc.assert(
    fc.property(fc.oneof(damaged, hostilePage), (text) => {
      const { text: mended, repaired, restored } = mend(text)
      if (repaired === undefined) expect(mended).toBe(text)
      else expect(repaired.unsure).toBeLessThanOrEqual(repaired.restored)
      for (const { at } of restored) expect(mended.codePointAt(at)).toBeGreaterThan(0x7f)
    }),
    { numRuns: 400 },
  )
})

const generousMs = 10_000

test.each(pagePieces.mojibake ?? [])('%j without end is mended in bounded time', (piece) => {
  const start = performance.now()
  mend(piece.repeat(500) + (pagePieces.mojibake ?? []).join(piece))
  expect(performance.now() - start).toBeLessThan(generousMs)
})

test('a page that is damage from end to end, with more lost than could ever be chosen, stays as it is', () => {
  const text = 'ä¸­æ–‡å¼€æºã€ æ?'.repeat(40_000)
  const start = performance.now()
  expect(mend(text)).toEqual({ text, restored: [] })
  expect(performance.now() - start).toBeLessThan(generousMs)
})
