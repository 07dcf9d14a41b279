import { expect, it } from 'vitest'
import { readMediaType } from '../../../../core/model/media-type'

it.each([
  ['%PDF-1.7\n', 'application/pdf'],
  [`${' '.repeat(1000)}%PDF-1.4`, 'application/pdf'],
  [`${' '.repeat(1100)}%PDF-1.4`, null],
  ['\x89PNG\r\n\x1a\n....', 'image/png'],
  ['\xff\xd8\xff\xe0..JFIF', 'image/jpeg'],
  ['GIF89a....', 'image/gif'],
  ['RIFF....WEBPVP8 ', 'image/webp'],
  ['RIFF....WAVEfmt ', null],
  ['\0\0\0\x20ftypavif', 'image/avif'],
  ['<!doctype html><script>', null],
  ['<svg xmlns="http://www.w3.org/2000/svg">', null],
  ['', null],
])('%j is %j', (head, expected) => {
  expect(readMediaType(Buffer.from(head, 'latin1'))).toBe(expected)
})
