import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLookByItself } from '../../../../electron/updates/look-by-itself'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function prepare() {
  const state = { isOn: false, looked: 0 }
  const looks = createLookByItself({
    firstMs: 30,
    everyMs: 1_000,
    isOn: () => state.isOn,
    look: async () => {
      state.looked += 1
      await new Promise((resolve) => setTimeout(resolve, 10))
    },
  })
  return { state, looks }
}

test('nothing is looked for until it is switched on', async () => {
  const { state, looks } = prepare()
  looks.reconsider()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(state.looked).toBe(0)
  state.isOn = true
  looks.reconsider()
  await vi.advanceTimersByTimeAsync(30)
  expect(state.looked).toBe(1)
})

test('it goes on once in a while, however often it is reconsidered, until it is switched off', async () => {
  const { state, looks } = prepare()
  state.isOn = true
  looks.reconsider()
  await vi.advanceTimersByTimeAsync(30)
  looks.reconsider()
  await vi.advanceTimersByTimeAsync(2_050)
  expect(state.looked).toBe(3)
  state.isOn = false
  looks.reconsider()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(state.looked).toBe(3)
})

test('switched off and on again while it looks, it is looked for by one timer only', async () => {
  const { state, looks } = prepare()
  state.isOn = true
  looks.reconsider()
  await vi.advanceTimersByTimeAsync(30)
  state.isOn = false
  looks.reconsider()
  state.isOn = true
  looks.reconsider()
  await vi.advanceTimersByTimeAsync(30 + 10 + 1_000)
  expect(state.looked).toBe(3)
})
