import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, test } from '@playwright/test'
import type { LecternWindow } from './models/lectern-window'
import { giveOwnLibrary } from './models/own-library'

const library = giveOwnLibrary()
const { open } = library

/** The rows of the recent or the saved searches, on the search screen before a word is typed. */
const rows = ({ page, words }: LecternWindow, part: 'recent' | 'saved'): Locator =>
  page.getByRole('main').getByRole('region', { name: words.searches[part] }).getByRole('listitem')

const box = ({ page, words }: LecternWindow) => page.getByRole('combobox', { name: words.search.label })

/** Searches, opens the first hit and comes back to the empty box. */
async function searchAndOpen(lectern: LecternWindow, text: string): Promise<void> {
  await lectern.search(text)
  await expect(lectern.results.getByRole('option').first()).toBeVisible()
  await lectern.page.keyboard.press('Enter')
  await expect(box(lectern)).toBeHidden()
  await lectern.page.keyboard.press('/')
  await box(lectern).fill('')
}

test('searches that led somewhere are there again after a restart, and saved ones as they were narrowed', async () => {
  const before = await open()
  await searchAndOpen(before, 'Layotto')
  await before.search('云原生')
  await before.page
    .getByRole('main')
    .getByRole('button', { name: new RegExp(`^${before.words.search.kinds.talk}`) })
    .click()
  await before.button(before.words.searches.save).click()
  await expect(before.button(before.words.searches.unsave)).toHaveAttribute('aria-pressed', 'true')
  await box(before).fill('')
  await expect(rows(before, 'recent')).toHaveText(['Layotto'])

  const after = await open()
  await after.page.keyboard.press('/')
  await expect(rows(after, 'recent')).toHaveText(['Layotto'])
  await expect(rows(after, 'saved')).toHaveText([`云原生${after.words.search.kinds.talk}`])
  await after.page.keyboard.press('ArrowDown')
  await after.page.keyboard.press('Enter')
  await expect(box(after)).toHaveValue('云原生')
  await expect(box(after)).toBeFocused()
  await expect(after.hits('talk').first()).toBeVisible()
  await expect(after.results.getByRole('group')).toHaveCount(1)
  await expect(after.button(after.words.searches.unsave)).toBeVisible()
  await after.page.keyboard.press('Control+d')
  await expect(after.button(after.words.searches.save)).toBeVisible()
  await box(after).fill('')
  await expect(rows(after, 'saved')).toHaveCount(0)
})

test('a saved search is made again from the library side, wherever one is', async () => {
  const lectern = await open()
  const { words, page } = lectern
  await lectern.search('云原生')
  await lectern
    .button(words.search.orders.date)
    .or(page.getByRole('radio', { name: words.search.orders.date }))
    .click()
  await page.keyboard.press('Control+d')
  const name = `云原生 ${words.searches.newestFirst}`
  await expect(lectern.side(name)).toHaveAttribute('aria-current', 'page')
  await box(lectern).fill('Layotto')
  await expect(lectern.side(name)).not.toHaveAttribute('aria-current')
  await lectern.side(words.side.speakers).click()
  await lectern.side(name).click()
  await expect(box(lectern)).toHaveValue('云原生')
  await expect(lectern.side(name)).toHaveAttribute('aria-current', 'page')
})

test('a search that stands still is noted, one that nothing was found for is not', async () => {
  const lectern = await open()
  await lectern.search('zzqqxx')
  await expect(lectern.page.getByText(lectern.words.search.nothing('zzqqxx'))).toBeVisible()
  await lectern.search('mesh')
  await expect(lectern.results.getByRole('option').first()).toBeVisible()
  await expect
    .poll(() => lectern.page.evaluate(() => window.lectern.listSearches().then((all) => JSON.stringify(all))))
    .toContain('"mesh"')
  await box(lectern).fill('')
  await expect(rows(lectern, 'recent')).toHaveText(['mesh'])
})

test('recent searches are removed one by one or all at once, and come back when that is undone', async () => {
  const lectern = await open({ language: 'en' })
  const { words } = lectern
  for (const text of ['Layotto', 'mesh', '云原生']) await searchAndOpen(lectern, text)
  await expect(rows(lectern, 'recent')).toHaveText(['云原生', 'mesh', 'Layotto'])

  await lectern.button(words.searches.forget('mesh')).click()
  await expect(rows(lectern, 'recent')).toHaveText(['云原生', 'Layotto'])
  await expect(lectern.button(words.searches.forget('Layotto'))).toBeFocused()
  await lectern.button(words.toasts.undo).click()
  await expect(rows(lectern, 'recent')).toHaveText(['云原生', 'mesh', 'Layotto'])

  await lectern.button(words.searches.clear).click()
  await expect(rows(lectern, 'recent')).toHaveCount(0)
  await expect(box(lectern)).toBeFocused()
  await lectern.button(words.toasts.undo).last().click()
  await expect(rows(lectern, 'recent')).toHaveText(['云原生', 'mesh', 'Layotto'])
})

test('a reader who wants none kept finds none, and can clear those from before', async () => {
  const lectern = await open()
  const { words, page } = lectern
  await searchAndOpen(lectern, 'Layotto')
  await page.keyboard.press('Control+,')
  const dialog = page.getByRole('dialog', { name: words.settings.title })
  await dialog.getByRole('switch', { name: words.settings.keepsSearches }).click()
  await dialog.getByRole('button', { name: words.settings.clearRecent(1) }).click()
  await expect(dialog.getByRole('button', { name: words.settings.clearRecent(0) })).toBeFocused()
  await dialog.getByRole('button', { name: words.toasts.undo }).click()
  await dialog.getByRole('button', { name: words.settings.clearRecent(1) }).click()
  await expect(dialog.getByRole('button', { name: words.settings.clearRecent(0) })).toBeVisible()
  await page.keyboard.press('Escape')
  await searchAndOpen(lectern, 'mesh')
  await expect(page.getByRole('heading', { name: words.search.tipsTitle })).toBeVisible()
  await expect(rows(lectern, 'recent')).toHaveCount(0)
})

for (const [theme, language, size] of [
  ['light', 'zh', { width: 1280, height: 800 }],
  ['dark', 'en', { width: 900, height: 600 }],
] as const)
  test(`kept searches can be used by everyone (${theme}, ${language})`, async () => {
    const lectern = await open({ theme, language }, size)
    await searchAndOpen(lectern, 'Layotto')
    await searchAndOpen(lectern, '云原生')
    await lectern.search('mesh')
    await lectern.button(lectern.words.searches.save).click()
    await expect(lectern.button(lectern.words.searches.unsave)).toBeVisible()
    await lectern.page.screenshot({ path: test.info().outputPath('saved.png') })
    await box(lectern).fill('')
    await expect(rows(lectern, 'recent')).toHaveCount(2)
    await expect(rows(lectern, 'saved')).toHaveCount(1)
    await lectern.page.screenshot({ path: test.info().outputPath('kept.png') })
    const { violations } = await new AxeBuilder({ page: lectern.page }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(library.launched.complaints).toEqual([])
  })
