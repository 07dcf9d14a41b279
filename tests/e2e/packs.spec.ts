import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, test } from '@playwright/test'
import { answerSaveDialog, launchApp, readStart } from '../helpers/launch-app'
import { event, giveBoatArchive } from './models/boat-archive'
import { LecternWindow } from './models/lectern-window'
import { giveOwnLibrary } from './models/own-library'

const library = giveOwnLibrary()
const importBoats = giveBoatArchive(library, ['黄昏里的船', '船桨与黎明', '靠岸'])

let dir = ''
test.beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-packs-'))
})
test.afterEach(() => rmSync(dir, { recursive: true, force: true }))
const file = () => join(dir, '木船.lectern')

const dialogOf = ({ page, words }: LecternWindow): Locator => page.getByRole('dialog', { name: words.packs.title })

/** Starts the app a second time, as the system does to open a file. */
async function startAgain(...more: readonly string[]): Promise<void> {
  const { program, args } = await readStart(library.launched)
  const second = spawn(program, [...args, '--library', library.launched.libraryDir, ...more], { stdio: 'ignore' })
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0)
}

/** A window on the event, whose slides are not here yet. */
async function openBoats(): Promise<LecternWindow> {
  const lectern = await library.open()
  await importBoats(lectern)
  await lectern.page.getByRole('option', { name: event }).click()
  await expect(lectern.reading.getByRole('heading', { level: 1 })).toHaveText(event)
  return lectern
}

/** Writes the event with its slides into a pack. */
async function exportBoats(lectern: LecternWindow): Promise<void> {
  const { page, words } = lectern
  await answerSaveDialog(library.launched, file())
  await page.keyboard.press('Control+e')
  const dialog = dialogOf(lectern)
  await dialog.getByRole('button', { name: words.packs.fetch }).click()
  await expect(dialog.getByText(words.packs.holds(1, 0, 1))).toBeVisible()
  await dialog.getByRole('button', { name: words.packs.write }).click()
  await expect(dialog).toBeHidden()
}

/** What a pack came to is told in the window; nothing is asked of the reader. */
async function closesReport({ page, words }: LecternWindow): Promise<void> {
  const report = page.getByRole('dialog', { name: words.import.doneTitle })
  await report.getByRole('button', { name: words.import.close }).first().click()
  await expect(report).toBeHidden()
}

test('the event that is shown goes into a pack, which says beforehand what it holds and what is missing', async () => {
  const lectern = await openBoats()
  const { page, words, reading } = lectern
  await reading.getByRole('button', { name: words.packs.actionNamed(event) }).click()
  const dialog = dialogOf(lectern)
  await expect(dialog.getByRole('radio', { name: words.packs.scopes.items })).toBeChecked()
  await expect(dialog.getByText(words.packs.holds(1, 0, 0))).toBeVisible()
  await expect(dialog.getByText(words.packs.missing(1))).toBeVisible()
  await expect(dialog.getByText(words.packs.privateParts)).toBeVisible()
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(reading.getByRole('button', { name: words.packs.actionNamed(event) })).toBeFocused()

  await exportBoats(lectern)
  const told = page.locator('.toast', { hasText: file() })
  await expect(told).toBeVisible()
  await library.launched.app.evaluate(({ shell }) => {
    shell.showItemInFolder = (path) => {
      process.env.SHOWN_ITEM = path
    }
  })
  await told.getByRole('button', { name: words.packs.show }).click()
  expect(await library.launched.app.evaluate(() => process.env.SHOWN_ITEM)).toBe(file())
  expect(readdirSync(dir)).toEqual(['木船.lectern'])
})

test('other choices are what is starred, of which there may be nothing, and everything', async () => {
  const lectern = await openBoats()
  const { page, words } = lectern
  await page.keyboard.press('Control+e')
  const dialog = dialogOf(lectern)
  await dialog.getByRole('radio', { name: words.packs.scopes.items }).focus()
  await page.keyboard.press('ArrowRight', { delay: 100 })
  await expect(dialog.getByText(words.packs.empty)).toBeVisible()
  await page.keyboard.press('ArrowRight', { delay: 100 })
  await expect(dialog.getByRole('radio', { name: words.packs.scopes.all })).toBeChecked()
  await expect(dialog.getByText(/场活动/)).toBeVisible()
})

test('a pack that is opened with Lectern is taken in, with its slides, also by the window that is open', async () => {
  const lectern = await openBoats()
  await exportBoats(lectern)
  const fresh = await library.open({}, undefined, [file()])
  await closesReport(fresh)
  await library.close()

  const launched = await launchApp({ libraryDir: join(dir, 'other'), args: [file()] })
  const there = new LecternWindow(launched.page, 'zh')
  await there.isReady()
  await closesReport(there)
  await there.search('船桨')
  await expect(there.hits('slide')).toHaveCount(1)
  await launched.close()
})

test('a second start hands its pack over, and one that is damaged is told and changes nothing', async () => {
  const lectern = await openBoats()
  await exportBoats(lectern)
  await startAgain(file())
  await closesReport(lectern)
  writeFileSync(join(dir, 'broken.lectern'), 'no pack')
  await startAgain(join(dir, 'broken.lectern'))
  await expect(lectern.page.getByRole('dialog', { name: lectern.words.import.failedTitle })).toBeVisible()
  expect(existsSync(file())).toBe(true)
})
