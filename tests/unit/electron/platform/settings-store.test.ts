import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { defaultSettings } from '../../../../core/model/default-settings'
import { readSettings } from '../../../../electron/platform/settings-file'
import { createSettingsStore } from '../../../../electron/platform/settings-store'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-settings-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

it('loses none of several changes made at once', async () => {
  const store = createSettingsStore(dir)
  await Promise.all([
    store.change({ theme: 'dark' }),
    store.change({ sideWidth: 300 }),
    store.change({ language: 'zh' }),
  ])
  const expected = { ...defaultSettings, theme: 'dark', sideWidth: 300, language: 'zh' }
  expect(store.current()).toEqual(expected)
  expect(readSettings(dir)).toEqual(expected)
})

it('keeps the settings as they were when the disk refuses', async () => {
  writeFileSync(join(dir, 'not-a-folder'), '')
  const store = createSettingsStore(join(dir, 'not-a-folder'))
  expect(await store.change({ theme: 'dark' })).toHaveProperty('failure')
  expect(store.current()).toEqual(defaultSettings)
})
