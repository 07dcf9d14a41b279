import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createToasts, findUndoable, type ToastContent } from '../../../../renderer/state/toasts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

test('a note that one can act on stays longer than one that only tells', () => {
  const toasts = createToasts(100, 300)
  toasts.getState().show({ kind: 'copied' })
  toasts.getState().show({ kind: 'source-removed', source: 'kites', title: 'Kites', undo: () => undefined })
  vi.advanceTimersByTime(150)
  expect(toasts.getState().toasts.map(({ content }) => content.kind)).toEqual(['source-removed'])
  vi.advanceTimersByTime(200)
  expect(toasts.getState().toasts).toEqual([])
})

const removed = (source: string, undo = () => undefined): ToastContent => ({
  kind: 'source-removed',
  source,
  title: source,
  undo,
})

const corrected = (subject: string, undo = () => undefined): ToastContent => ({
  kind: 'correction',
  note: { what: 'corrected', subject, undo },
})

const refreshFailed = (...ids: readonly string[]): ToastContent => ({
  kind: 'refreshed',
  done: [],
  failed: ids.map((source) => ({ source, title: source, failure: { kind: 'offline' } })),
})

test.each([
  { name: 'a source', shown: [removed('kites'), refreshFailed('kites')], left: ['refreshed'] },
  { name: 'several sources', shown: [refreshFailed('a'), refreshFailed('b', 'a')], left: ['refreshed'] },
  { name: 'some of them', shown: [refreshFailed('a', 'b'), refreshFailed('a')], left: ['refreshed', 'refreshed'] },
  { name: 'another source', shown: [removed('kites'), removed('boats')], left: ['source-removed', 'source-removed'] },
  { name: 'a correction', shown: [corrected('Sails'), corrected('Sails')], left: ['correction'] },
  { name: 'another correction', shown: [corrected('Sails'), corrected('Ropes')], left: ['correction', 'correction'] },
])('a newer note takes the place of one about the same: $name', ({ shown, left }) => {
  const toasts = createToasts()
  for (const content of shown) toasts.getState().show(content)
  expect(toasts.getState().toasts.map(({ content }) => content.kind)).toEqual(left)
})

test('what can be undone is the newest of what can be, and nothing once its note is gone', () => {
  const undone: string[] = []
  const toasts = createToasts()
  const find = () => findUndoable(toasts.getState().toasts)
  toasts.getState().show(removed('kites', () => void undone.push('kites')))
  toasts.getState().show(corrected('Sails', () => void undone.push('Sails')))
  toasts.getState().show({ kind: 'copied' })
  for (let found = find(); found !== undefined; found = find()) {
    found.undo()
    toasts.getState().dismiss(found.id)
  }
  expect(undone).toEqual(['Sails', 'kites'])
})
