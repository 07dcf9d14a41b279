import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { answerFolderDialog, type LaunchedApp, launchApp } from '../helpers/launch-app'
import { LecternWindow } from './models/lectern-window'

let launched: LaunchedApp | undefined
let folder: string

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-archive-'))
})

test.afterEach(async () => {
  await launched?.close()
  launched = undefined
  rmSync(folder, { recursive: true, force: true })
})

test('the list of skipped files is copied by its button, with no permission granted', async () => {
  mkdirSync(join(folder, 'zh'))
  writeFileSync(join(folder, 'zh', 'page.md'), '# 一页\n')
  writeFileSync(join(folder, 'zh', 'empty.md'), '')
  launched = await launchApp({ settings: { language: 'en' } })
  const window = new LecternWindow(launched.page, 'en')
  await window.isReady()
  await answerFolderDialog(launched, folder)
  await window.page.keyboard.press('Control+o')
  const report = window.page.getByRole('dialog', { name: window.words.import.doneTitle })
  await report.getByRole('button', { name: window.words.import.copy }).click()
  await expect(window.page.getByText(window.words.toasts.copied)).toBeVisible()
  const copied = await launched.app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toMatch(/^zh\/empty\.md\t.+/)
  expect(launched.complaints).toEqual([])
})

test('a dialog is dressed by the app, also once the sheet of pdf.js is in the window', async () => {
  launched = await launchApp({ settings: { language: 'en' } })
  const window = new LecternWindow(launched.page, 'en')
  await window.isReady()
  await window.page.keyboard.press('F1')
  await window.reading
    .getByRole('button', { name: /^Open deck:/ })
    .first()
    .click()
  await expect(window.page.locator('[data-first-page="true"]')).toBeAttached()
  await window.page.keyboard.press('?')
  const dialog = window.page.getByRole('dialog', { name: window.words.help.title })
  await expect(dialog).toBeVisible()
  const [shown, body] = await dialog.evaluate((element) =>
    [element, document.body].map((each) => {
      const { fontFamily, fontSize, color, backgroundColor } = getComputedStyle(each)
      return { fontFamily, fontSize, color, backgroundColor }
    }),
  )
  expect(shown).toEqual(body)
})
