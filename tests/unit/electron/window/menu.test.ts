import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { type MenuChoices, toMenuTemplate } from '../../../../electron/window/menu'

type Item = MenuItemConstructorOptions

function build(change: Partial<MenuChoices> = {}): Item[] {
  return toMenuTemplate({
    language: 'zh',
    platform: 'linux',
    settings: { theme: 'dark', language: 'system' },
    isDevelopment: false,
    onCommand: () => undefined,
    ...change,
  })
}

function flatten(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])])
}

const commands = [
  'link.copy',
  'pack.export',
  'search.focus',
  'hits.next',
  'hits.previous',
  'import.folder',
  'import.file',
  'keepsakes.open',
  'sources.open',
  'sources.refresh-all',
  'corrections.open',
  'corrections.export',
  'keepsakes.export',
  'corrections.import',
  'slides.fetch-all',
  'view.toggle-side',
  'view.theme-system',
  'view.theme-light',
  'view.theme-dark',
  'view.language-system',
  'view.language-zh',
  'view.language-en',
  'help.guide',
  'help.shortcuts',
  'help.updates',
  'app.settings',
]

describe('the application menu', () => {
  it.each(['linux', 'win32', 'darwin'])('has every command once on %s, and tells its id', (platform) => {
    const told: string[] = []
    const items = flatten(build({ platform, onCommand: (id) => told.push(id) })).filter((item) => item.id)
    for (const item of items) (item.click as () => void)()
    expect(told.sort()).toEqual([...commands].sort())
  })

  it.each(['zh', 'en'] as const)('names every item in %s, without two alike in one menu', (language) => {
    for (const menu of flatten(build({ language, platform: 'darwin', isDevelopment: true }))) {
      if (menu.type !== 'separator') expect(menu.label).toBeTruthy()
      const labels = Array.isArray(menu.submenu) ? menu.submenu.flatMap((item) => item.label ?? []) : []
      expect(new Set(labels).size).toBe(labels.length)
    }
  })

  it('gives no key to two commands', () => {
    const keys = flatten(build()).flatMap((item) => item.accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toContain('CmdOrCtrl+K')
  })

  it('ticks what is chosen', () => {
    const ticked = flatten(build()).flatMap((item) => (item.checked ? item.id : []))
    expect(ticked).toEqual(['view.theme-dark', 'view.language-system'])
  })

  it('shows developer tools only while developing', () => {
    const hasTools = (items: Item[]) => flatten(items).some((item) => item.role === 'toggleDevTools')
    expect([hasTools(build()), hasTools(build({ isDevelopment: true }))]).toEqual([false, true])
  })
})
