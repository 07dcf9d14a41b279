import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, test } from '@playwright/test'
import { parseLink, toLink } from '../../core/model/link'
import { readStart } from '../helpers/launch-app'
import { event, giveBoatArchive, talk } from './models/boat-archive'
import type { LecternWindow } from './models/lectern-window'
import { giveOwnLibrary } from './models/own-library'

const library = giveOwnLibrary()
const { open } = library
const importBoats = giveBoatArchive(library, ['黄昏里的船', '船桨与黎明', '靠岸'])

const boats = { kind: 'item', source: 'content', id: 'activities/boats' } as const
const guide = 'lectern://item/builtin/guide'
const guideTitle = 'Lectern 使用指南'

/** Starts the app a second time on the library that is open, as the system does to open a link. */
async function startAgain(...more: readonly string[]): Promise<void> {
  const { program, args } = await readStart(library.launched)
  const second = spawn(program, [...args, '--library', library.launched.libraryDir, ...more], { stdio: 'ignore' })
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0)
}

const title = ({ reading }: LecternWindow): Locator => reading.getByRole('heading', { level: 1 })

const note = ({ page }: LecternWindow, text: string): Locator => page.getByRole('status').getByText(text)

const readClipboard = (): Promise<string> => library.launched.app.evaluate(({ clipboard }) => clipboard.readText())

const readWindow = () =>
  library.launched.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return { title: window?.getTitle(), isMinimized: window?.isMinimized(), isVisible: window?.isVisible() }
  })

test('a link that starts the app leads to its page, which names the window', async () => {
  const lectern = await open({}, undefined, [guide])
  await expect(title(lectern)).toContainText(guideTitle)
  const shown = await title(lectern).textContent()
  await expect.poll(async () => (await readWindow()).title).toBe(`${shown} - Lectern`)
})

test('a link brings no library and no pack of its own behind it', async () => {
  const elsewhere = join(mkdtempSync(join(tmpdir(), 'lectern-link-')), 'library')
  const lectern = await open({}, undefined, [guide, `--library=${elsewhere}`, join(elsewhere, 'a.lectern')])
  await expect(title(lectern)).toContainText(guideTitle)
  await startAgain(guide, join(elsewhere, 'a.lectern'))
  await expect(lectern.page.getByRole('alert')).toHaveCount(0)
  expect(existsSync(elsewhere)).toBe(false)
  rmSync(join(elsewhere, '..'), { recursive: true })
})

test('what is copied as a link leads back to it in the window that is open: page, talk, slide and search', async () => {
  const lectern = await open()
  const { page, words, reading } = lectern
  await importBoats(lectern)
  await startAgain(guide)
  await expect(title(lectern)).toHaveText(guideTitle)
  await startAgain(toLink(boats))
  await expect(title(lectern)).toHaveText(event)
  await page.keyboard.press('Control+Shift+c')
  await expect(note(lectern, words.toasts.copied)).toBeVisible()
  expect(await readClipboard()).toBe('lectern://item/content/activities/boats')

  await reading.getByRole('button', { name: words.links.copyNamed(talk) }).click()
  await expect.poll(readClipboard).toContain('?talk=')
  const talkLink = await readClipboard()

  await lectern.button(words.reading.fetchOne).click()
  await reading.getByRole('button', { name: words.deck.openNamed(talk) }).click()
  await lectern.showsSlide(1, 3)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await lectern.showsSlide(3, 3)
  await page.keyboard.press('Control+Shift+c')
  await expect.poll(readClipboard).toContain('?page=3')
  const slideLink = await readClipboard()

  await lectern.search('木船 tag:云', 'Control+k')
  await library.launched.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('link.copy')?.click())
  await expect.poll(readClipboard).toContain('search')
  const searchLink = await readClipboard()
  expect(parseLink(searchLink)).toEqual({ kind: 'search', text: '木船 tag:云' })

  await startAgain(slideLink)
  await lectern.showsSlide(3, 3)
  await startAgain(searchLink)
  await expect(page.getByRole('combobox', { name: words.search.label })).toHaveValue('木船 tag:云')
  await startAgain(talkLink)
  await expect(reading.locator('[data-picked="true"]').getByRole('heading', { name: talk })).toBeVisible()
  await expect.poll(async () => (await readWindow()).title).toBe(`${talk} - Lectern`)
})

test('a second start with a link brings the window back, closes what lies over it, and goes there', async () => {
  const lectern = await open()
  await importBoats(lectern)
  await lectern.page.keyboard.press('Control+,')
  const dialog = lectern.page.getByRole('dialog', { name: lectern.words.settings.title })
  await expect(dialog).toBeVisible()
  await library.launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  await startAgain(guide)
  await expect(dialog).toBeHidden()
  await expect(title(lectern)).toBeVisible()
  await expect.poll(readWindow).toMatchObject({ isMinimized: false, isVisible: true })
})

test('what is being corrected stays open when a link is opened, and the link is there below', async () => {
  const lectern = await open()
  const { page, words, reading } = lectern
  await importBoats(lectern)
  await startAgain(toLink(boats))
  await reading.getByRole('button', { name: words.correcting.correctNamed(talk) }).click()
  const editor = page.getByRole('dialog')
  await editor.getByRole('textbox').first().fill('造船的两年')
  await startAgain(guide)
  await expect(page.locator('#reading h1')).not.toHaveText(event)
  await expect(editor.getByRole('textbox').first()).toHaveValue('造船的两年')
})

test('a link to what is not in the library says so, and leads to the sources', async () => {
  const lectern = await open({ language: 'en' })
  const { page, words } = lectern
  const before = (await title(lectern).textContent()) ?? ''
  await startAgain(toLink({ ...boats, talkId: 'activities/boats#1' }))
  await expect(note(lectern, words.links.missed.item)).toBeVisible()
  await expect(title(lectern)).toHaveText(before)
  await startAgain('lectern://slide/0000000000000000?page=3')
  await expect(note(lectern, words.links.missed.deck)).toBeVisible()
  await startAgain(`${guide}?talk=gone`)
  await expect(note(lectern, words.links.missed.talk)).toBeVisible()
  await startAgain(toLink(boats))
  await lectern.button(words.toasts.openSources).click()
  await expect(page.getByRole('main', { name: words.sources.title })).toBeVisible()
})

for (const link of [
  'lectern://item/../../',
  'lectern://item/builtin/%2e%2e/%2e%2e/etc/passwd',
  'lectern://import?url=https%3A%2F%2Fexample.org%2Fa.zip',
  'lectern:javascript:alert(1)',
  'lectern://search?q=%00',
  `lectern://search?q=${'x'.repeat(18_000)}`,
  `lectern://item/a/${'x'.repeat(100_000)}`,
]) {
  test(`${link.slice(0, 60)} says that it is no link, and does nothing else`, async () => {
    const lectern = await open()
    const before = (await title(lectern).textContent()) ?? ''
    await startAgain(link)
    await expect(note(lectern, lectern.words.links.damaged)).toBeVisible()
    await expect(title(lectern)).toHaveText(before)
    expect(library.launched.complaints).toEqual([])
  })
}

test('what follows a link on the command line is no command', async () => {
  const lectern = await open()
  await startAgain(guide, '--', '--version')
  await expect(title(lectern)).toHaveText(guideTitle)
})

test('other addresses on the command line are no links', async () => {
  const lectern = await open({}, undefined, ['javascript:alert(1)', 'https://example.org/'])
  await startAgain('javascript:alert(1)', 'https://example.org/lectern://item/builtin/guide')
  await expect(lectern.page.locator('.toast')).toHaveCount(0)
  await expect(title(lectern)).not.toContainText(guideTitle)
})

test('a page that crashed goes to the link that was opened meanwhile', async () => {
  await open()
  await library.launched.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await startAgain(guide)
  const shown = () =>
    library.launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '')
  await expect.poll(shown).toContain(guideTitle)
})

test('a start that only takes a picture shows where the link leads, and names it', async () => {
  await open()
  const { program, args } = await readStart(library.launched)
  const dir = mkdtempSync(join(tmpdir(), 'lectern-picture-'))
  const picture = join(dir, 'picture.png')
  const child = spawn(program, [...args, '--library', join(dir, 'library'), 'lectern://search?q=Dragonfly'], {
    env: { ...process.env, LECTERN_SCREENSHOT: picture },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0)
  expect(said).toContain('showing "Dragonfly - Lectern"')
  expect(existsSync(picture)).toBe(true)
  rmSync(dir, { recursive: true, force: true })
})
