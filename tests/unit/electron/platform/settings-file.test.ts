import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../../core/model/default-settings'
import { readSettings, writeSettings } from '../../../../electron/platform/settings-file'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-settings-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

describe('the settings file', () => {
  it('answers defaults when there is none, and writes nothing', () => {
    expect(readSettings(dir)).toEqual(defaultSettings)
    expect(readdirSync(dir)).toEqual([])
  })

  it('gives back what was written, and leaves no other file behind', async () => {
    const settings = {
      ...defaultSettings,
      theme: 'dark',
      mirrorRules: 'https://a.example/ -> http://127.0.0.1:1/',
    } as const
    expect(await writeSettings(dir, settings)).toEqual({ ok: null })
    expect(readSettings(dir)).toEqual(settings)
    expect(readdirSync(dir)).toEqual(['settings.json'])
  })

  it.each(['{"theme":', '', '[]', '"dark"', 'null', '\0\0\0'])(
    'sets a file that holds %j aside and uses defaults',
    (text) => {
      writeFileSync(join(dir, 'settings.json'), text)
      expect(readSettings(dir)).toEqual(defaultSettings)
      expect(readFileSync(join(dir, 'settings.json.bad'), 'utf8')).toBe(text)
    },
  )

  it('keeps the sound settings of a file in which one is wrong', () => {
    writeFileSync(join(dir, 'settings.json'), JSON.stringify({ theme: 'dark', sideWidth: 'wide', other: 1 }))
    expect(readSettings(dir)).toEqual({ ...defaultSettings, theme: 'dark' })
    expect(existsSync(join(dir, 'settings.json.bad'))).toBe(true)
  })

  it('takes a file of an older or newer Lectern as it is', () => {
    writeFileSync(join(dir, 'settings.json'), JSON.stringify({ language: 'zh', fromTheFuture: true }))
    expect(readSettings(dir)).toEqual({ ...defaultSettings, language: 'zh' })
    expect(existsSync(join(dir, 'settings.json.bad'))).toBe(false)
  })

  it('says that the disk refused, and keeps the old file', async () => {
    writeFileSync(join(dir, 'file'), '')
    expect(await writeSettings(join(dir, 'file'), defaultSettings)).toHaveProperty('failure')
  })
})
