import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../../../core/model/default-settings'
import { fail, succeed } from '../../../../core/model/failure'
import type { Settings } from '../../../../core/model/library'
import type { Bridge } from '../../../../electron/bridge/contract'
import { createSettings, toShownLanguage } from '../../../../renderer/state/settings'

describe('the language that is shown', () => {
  test.each([
    ['system', 'zh-CN', 'zh'],
    ['system', 'zh-Hant-TW', 'zh'],
    ['system', 'zh', 'zh'],
    ['system', 'en-GB', 'en'],
    ['system', 'de', 'en'],
    ['en', 'zh-CN', 'en'],
    ['zh', 'en-US', 'zh'],
  ] as const)('choice %s on a system in %s is %s', (choice, system, shown) => {
    expect(toShownLanguage(choice, system)).toBe(shown)
  })
})

describe('changing settings', () => {
  const start = (answer: (change: Partial<Settings>) => ReturnType<typeof fail> | { ok: Settings }) => {
    const changeSettings = async (change: Partial<Settings>) => answer(change)
    return createSettings({ changeSettings } as unknown as Bridge)
  }

  test('a change is shown at once and kept', async () => {
    const store = start((change) => succeed({ ...defaultSettings, ...change }))
    const answer = store.getState().change({ theme: 'dark' })
    expect(store.getState().settings.theme).toBe('dark')
    expect(await answer).toBeNull()
    expect(store.getState().settings.theme).toBe('dark')
  })

  test('a refused change is taken back and answers why', async () => {
    const store = start(() => fail('invalid', 'mirror rule on line 2'))
    expect(await store.getState().change({ mirrorRules: 'nonsense' })).toEqual({
      kind: 'invalid',
      detail: 'mirror rule on line 2',
    })
    expect(store.getState().settings).toEqual(defaultSettings)
  })
})
