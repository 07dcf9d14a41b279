import { expect, test } from 'vitest'
import { createProgress } from '../../../../electron/cli/progress'

const createStream = (isTTY: boolean) => {
  const written: string[] = []
  return { written, isTTY, columns: 80, write: (text: string) => written.push(text) }
}
const news = { deckId: 'd1', state: { state: 'downloading', received: 5, total: 10 } } as const

test('as JSON, each change of a deck or an import is one line', () => {
  const stream = createStream(true)
  const progress = createProgress(stream, 'json')
  progress.hear('deckChanged', news)
  progress.hear('deckChanged', { deckId: 'd1', state: { state: 'failed', failure: { kind: 'offline' } } })
  progress.hear('importProgress', { phase: 'reading', done: 1, total: 2 })
  progress.hear('libraryChanged', null)
  expect(stream.written.map((line) => JSON.parse(line))).toEqual([
    { deckId: 'd1', state: 'downloading', received: 5, total: 10 },
    { deckId: 'd1', state: 'failed', kind: 'offline', message: expect.stringContaining('cannot be reached') },
    { phase: 'reading', done: 1, total: 2 },
  ])
  expect(stream.written.every((line) => line.endsWith('\n'))).toBe(true)
})

test('on a terminal a bar is drawn in place and taken away again', () => {
  const stream = createStream(true)
  const progress = createProgress(stream, undefined)
  progress.hear('deckChanged', news)
  expect(stream.written.join('')).toContain('slides 0 of 1, 5 B')
  progress.hear('deckChanged', { deckId: 'd1', state: { state: 'ready', sha256: '00', bytes: 10 } })
  expect(stream.written.at(-1)).toContain('slides 1 of 1, 10 B')
  progress.clear()
  expect(stream.written.at(-1)).toBe('\r\x1b[K')
  progress.clear()
  expect(stream.written).toHaveLength(3)
})

test('without a terminal nothing is drawn', () => {
  const stream = createStream(false)
  createProgress(stream, undefined).hear('deckChanged', news)
  expect(stream.written).toEqual([])
})
