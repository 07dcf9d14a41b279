import { expect, test } from 'vitest'
import { hasPdfEnd, hasPdfStart } from '../../../../electron/slides/pdf-signs'

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

test('a PDF may begin after other bytes, but not after many', () => {
  expect(hasPdfStart(bytesOf(`${' '.repeat(1000)}%PDF-1.4`))).toBe(true)
  expect(hasPdfStart(bytesOf(`${' '.repeat(1024)}%PDF-1.4`))).toBe(false)
})

test('a PDF ends near its last byte', () => {
  expect(hasPdfEnd(bytesOf('%%EOF\n'))).toBe(true)
  expect(hasPdfEnd(bytesOf(`%%EOF${'\0'.repeat(2000)}`))).toBe(true)
  expect(hasPdfEnd(bytesOf('endobj'))).toBe(false)
})
