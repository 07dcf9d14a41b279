import { expect, test } from 'vitest'
import { readPageTexts } from '../../../electron/reading/read-page-texts'
import { makePdf } from '../../helpers/make-pdf'

test('Chinese in a font that is not embedded comes back, mixed with English, page by page', async () => {
  const bytes = makePdf({ pages: [['Layotto 云原生运行时 (v1)', '第二行 with English'], [], ['Only English']] })
  expect(await readPageTexts(bytes)).toEqual({
    ok: [
      { page: 1, text: 'Layotto 云原生运行时 (v1)\n第二行 with English', hasText: true },
      { page: 2, text: '', hasText: false },
      { page: 3, text: 'Only English', hasText: true },
    ],
  })
  expect(bytes.length).toBeGreaterThan(1000)
})

test('a document that asks for a password is encrypted', async () => {
  expect(await readPageTexts(makePdf({ pages: [['Secret']], encrypted: true }))).toEqual({
    failure: { kind: 'encrypted' },
  })
})

test('bytes that are no PDF are corrupt, not an exception', async () => {
  expect(await readPageTexts(new TextEncoder().encode('<html>'))).toMatchObject({ failure: { kind: 'corrupt' } })
  expect(await readPageTexts(new Uint8Array())).toMatchObject({ failure: { kind: 'corrupt' } })
})

test('a document with a wrong table of contents is read all the same, one cut in half is corrupt', async () => {
  const bytes = makePdf({ pages: Array.from({ length: 10 }, (_, at) => [`Slide ${at + 1}`]) })
  const misled = Buffer.from(bytes)
    .toString('latin1')
    .replace(/startxref\n\d+/, 'startxref\n7')
  const read = await readPageTexts(new Uint8Array(Buffer.from(misled, 'latin1')))
  expect('ok' in read ? read.ok.map(({ text }) => text) : read).toEqual(
    Array.from({ length: 10 }, (_, at) => `Slide ${at + 1}`),
  )
  expect(await readPageTexts(bytes.slice(0, bytes.length / 2))).toMatchObject({ failure: { kind: 'corrupt' } })
})

test('reading stops when it is cancelled', async () => {
  const bytes = makePdf({ pages: Array.from({ length: 300 }, (_, at) => [`Slide ${at + 1}`]) })
  expect(await readPageTexts(bytes, { signal: AbortSignal.abort() })).toEqual({ failure: { kind: 'cancelled' } })
  const stopping = new AbortController()
  const reading = readPageTexts(bytes, { signal: stopping.signal })
  stopping.abort()
  expect(await reading).toEqual({ failure: { kind: 'cancelled' } })
})
