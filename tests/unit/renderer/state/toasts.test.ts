import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createToasts } from '../../../../renderer/state/toasts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

test('a note that one can act on stays longer than one that only tells', () => {
  const toasts = createToasts(100, 300)
  toasts.getState().show({ kind: 'copied' })
  toasts.getState().show({ kind: 'source-removed', title: 'Kites', undo: () => undefined })
  vi.advanceTimersByTime(150)
  expect(toasts.getState().toasts.map(({ content }) => content.kind)).toEqual(['source-removed'])
  vi.advanceTimersByTime(200)
  expect(toasts.getState().toasts).toEqual([])
})
