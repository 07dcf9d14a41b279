import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { type Keepsake, keepsakeLimits } from '../../core/model/keepsake'
import { answerSaveDialog, type LaunchedApp } from '../helpers/launch-app'
import { event, giveBoatArchive, talk } from './models/boat-archive'
import type { LecternWindow } from './models/lectern-window'
import { giveOwnLibrary } from './models/own-library'
import { SourcesScreen } from './models/sources-screen'

const library = giveOwnLibrary()
const { open } = library
const importBoats = giveBoatArchive(library, ['黄昏里的船', '船桨与黎明'])

async function openEvent(lectern: LecternWindow): Promise<void> {
  await lectern.search(event)
  await lectern.hits('event').first().click()
  await expect(lectern.reading.getByRole('heading', { level: 1 })).toHaveText(event)
}

const star = ({ reading, words }: LecternWindow, title: string): Locator =>
  reading.getByRole('button', { name: words.keepsakes.starNamed(title) })

const note = ({ page, words }: LecternWindow, title: string): Locator =>
  page.getByRole('textbox', { name: words.keepsakes.noteOf(title) })

async function writeNote(lectern: LecternWindow, title: string, text: string): Promise<void> {
  await lectern.page.getByRole('button', { name: lectern.words.keepsakes.writeNamed(title) }).click()
  await expect(note(lectern, title)).toBeFocused()
  await lectern.page.keyboard.insertText(text)
}

const kept = ({ page, words }: LecternWindow): Locator =>
  page.getByRole('main', { name: words.keepsakes.title }).getByRole('listitem')

const openKeepsakes = async (lectern: LecternWindow): Promise<void> => {
  await lectern.page.keyboard.press('Control+Shift+k')
  await expect(lectern.page.getByRole('heading', { level: 1, name: lectern.words.keepsakes.title })).toBeVisible()
}

const readNotes = (page: Page): Promise<(string | undefined)[]> =>
  page.evaluate(() =>
    window.lectern
      .listKeepsakes()
      .then((all) =>
        ('ok' in all ? all.ok : []).flatMap(({ kind, text }: Keepsake) => (kind === 'note' ? [text] : [])),
      ),
  )

const findViolations = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary ?? ''}`))
}

test('what is starred and written is there after the source is removed and the app is started again', async () => {
  const before = await open()
  const { words } = before
  await importBoats(before)
  await openEvent(before)
  await star(before, event).click()
  await star(before, talk).click()
  await expect(star(before, talk)).toHaveAttribute('aria-pressed', 'true')
  await writeNote(before, event, '现场问答里提到两个链接。\n记得补上。')
  await before.button(words.keepsakes.writeNamed(talk)).click()
  await before.page.keyboard.type('先看第二页。')
  // Whoever writes on after a pause stays in the field, which was stored meanwhile.
  await expect.poll(() => readNotes(before.page)).toContain('先看第二页。')
  await before.page.keyboard.type('再读简介。')
  await expect(note(before, talk)).toHaveValue('先看第二页。再读简介。')
  await before.button(words.reading.fetchOne).click()
  await before.reading.getByRole('button', { name: words.deck.openNamed(talk) }).click()
  await before.showsSlide(1, 2)
  await before.page.keyboard.press('ArrowRight')
  await before.showsSlide(2, 2)
  const slide = before.readerWords.page(2)
  await writeNote(before, slide, '船桨的比例是三比一。')
  await before.page.keyboard.press('Escape')
  await expect(note(before, slide)).not.toBeFocused()
  await before.page.keyboard.press('Home')
  await expect(note(before, slide)).toBeHidden()

  const sources = new SourcesScreen(before)
  await before.page.keyboard.press('Control+Shift+o')
  await sources
    .row('boatyard')
    .getByRole('button', { name: sources.words.removeNamed('boatyard') })
    .click()
  await expect(sources.note(words.toasts.removed('boatyard'))).toBeVisible()

  const after = await open()
  await after.side(words.side.keepsakes).click()
  await expect(kept(after)).toHaveCount(5)
  for (const row of await kept(after).all()) await expect(row).toContainText(words.keepsakes.sourceRemoved('boatyard'))
  await kept(after).filter({ hasText: '三比一' }).getByRole('button', { name: talk, exact: true }).click()
  await after.showsSlide(2, 2)
  await expect(note(after, slide)).toHaveValue('船桨的比例是三比一。')
  await after.page.keyboard.press('Escape')
  await expect(kept(after)).toHaveCount(5)
  await kept(after).filter({ hasText: '再读简介' }).getByRole('button', { name: talk, exact: true }).click()
  await expect(note(after, talk)).toHaveValue('先看第二页。再读简介。')
  await expect(note(after, event)).toHaveValue('现场问答里提到两个链接。\n记得补上。')
  await expect(star(after, event)).toHaveAttribute('aria-pressed', 'true')
  await expect(after.reading.getByText(words.reading.sourceRemoved)).toBeVisible()

  await importBoats(after)
  await openKeepsakes(after)
  await expect(kept(after)).toHaveCount(5)
  await expect(after.page.getByText(words.keepsakes.sourceRemoved('boatyard'))).toHaveCount(0)
  expect(library.launched.complaints).toEqual([])
})

test('a note that is emptied is gone, and comes back with one key', async () => {
  const lectern = await open({ language: 'en' })
  const { words, page } = lectern
  await importBoats(lectern)
  await openEvent(lectern)
  await writeNote(lectern, talk, 'Wind first.')
  await page.keyboard.press('Escape')
  await expect.poll(() => readNotes(page)).toEqual(['Wind first.'])
  await note(lectern, talk).fill('')
  await page.waitForTimeout(800)
  // As long as one writes, nothing is taken away.
  expect(await readNotes(page)).toEqual(['Wind first.'])
  await page.keyboard.press('Escape')
  await expect(note(lectern, talk)).toBeHidden()
  await expect(page.getByText(words.keepsakes.dropped.note(talk))).toBeVisible()
  expect(await readNotes(page)).toEqual([])
  await page.keyboard.press('Control+z')
  await expect(note(lectern, talk)).toHaveValue('Wind first.')

  await star(lectern, event).click()
  await openKeepsakes(lectern)
  await expect(kept(lectern)).toHaveCount(2)
  await kept(lectern)
    .first()
    .getByRole('button', { name: words.keepsakes.dropNamed.favourite(event) })
    .press('Enter')
  await expect(kept(lectern)).toHaveCount(1)
  await expect(kept(lectern).getByRole('button', { name: words.keepsakes.dropNamed.note(talk) })).toBeFocused()
  await page.getByRole('status').getByRole('button', { name: words.toasts.undo }).click()
  await expect(kept(lectern)).toHaveCount(2)
})

test('a note is not lost when the window is closed, or its process killed, right behind the last word', async () => {
  const first = await open()
  await importBoats(first)
  await openEvent(first)
  await writeNote(first, event, '写完就关。')
  await library.close()

  const second = await open()
  expect(await readNotes(second.page)).toEqual(['写完就关。'])
  await openEvent(second)
  await note(second, event).fill('写完就断电。')
  await expect.poll(() => readNotes(second.page)).toEqual(['写完就断电。'])
  library.kill()

  const third = await open()
  expect(await readNotes(third.page)).toEqual(['写完就断电。'])
})

test('a talk that is starred on its speaker’s page has its star on the event and in the lists', async () => {
  const lectern = await open()
  const { words, page, reading } = lectern
  await importBoats(lectern)
  await lectern.search('张三')
  await lectern.hits('speaker').first().click()
  await star(lectern, talk).click()
  await expect(star(lectern, talk)).toHaveAttribute('aria-pressed', 'true')
  await reading.getByRole('button', { name: talk, exact: true }).click()
  await expect(star(lectern, talk)).toHaveAttribute('aria-pressed', 'true')
  await expect(star(lectern, event)).toHaveAttribute('aria-pressed', 'false')
  await lectern.side(words.side.talks).click()
  await expect(
    page.getByRole('option', { name: talk }).getByRole('img', { name: words.keepsakes.starred }),
  ).toBeVisible()
  await expect(page.getByRole('img', { name: words.keepsakes.starred })).toHaveCount(1)
})

test('a press hits what it is meant for, though a field above it closes', async () => {
  const lectern = await open()
  const { words } = lectern
  await importBoats(lectern)
  await openEvent(lectern)
  await lectern.button(words.keepsakes.writeNamed(event)).click()
  await expect(note(lectern, event)).toBeFocused()
  await lectern.button(words.keepsakes.writeNamed(talk)).click({ delay: 150 })
  await expect(note(lectern, talk)).toBeFocused()
  await expect(note(lectern, event)).toBeHidden()
  await lectern.page.keyboard.insertText('木头')
  await lectern.button(words.keepsakes.writeNamed(event)).click({ delay: 150 })
  await expect(note(lectern, event)).toBeFocused()
  await expect(note(lectern, talk)).toHaveValue('木头')
})

test('a note that is too long says so, and is stored once it is shorter', async () => {
  const lectern = await open({ language: 'en' })
  await importBoats(lectern)
  await openEvent(lectern)
  await writeNote(lectern, event, 'x'.repeat(keepsakeLimits.text + 1))
  await expect(
    lectern.page.getByText(lectern.words.keepsakes.tooLong(keepsakeLimits.text + 1, keepsakeLimits.text)),
  ).toBeVisible()
  await expect(note(lectern, event)).toHaveAttribute('aria-invalid', 'true')
  expect(await readNotes(lectern.page)).toEqual([])
  await lectern.page.keyboard.press('Backspace')
  await expect.poll(async () => (await readNotes(lectern.page))[0]?.length).toBe(keepsakeLimits.text)
})

test('a note that is too long is there again behind another page, and is told of', async () => {
  const lectern = await open()
  const { words, page, reading } = lectern
  await importBoats(lectern)
  await openEvent(lectern)
  const tooLong = 'x'.repeat(keepsakeLimits.text + 1)
  await writeNote(lectern, talk, tooLong)
  const why = words.keepsakes.tooLong(tooLong.length, keepsakeLimits.text)
  await reading.getByRole('button', { name: '张三' }).first().click()
  await expect(page.getByText(words.keepsakes.leftUnsaved(talk, why))).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(note(lectern, talk)).toHaveValue(tooLong)
  await expect(note(lectern, talk)).not.toBeFocused()
  await expect(reading.getByText(why)).toBeVisible()
  await note(lectern, talk).fill('短一些。')
  await expect.poll(() => readNotes(page)).toEqual(['短一些。'])
  await expect(note(lectern, talk)).toBeFocused()
  await page.keyboard.type('再写。')
  await page.keyboard.press('Escape')
  await expect.poll(() => readNotes(page)).toEqual(['短一些。再写。'])
})

/** From here on the question whether to close is answered with its button of this place, and what it asked is kept. */
const answerClosing = ({ app }: LaunchedApp, button: number) =>
  app.evaluate(({ dialog }, answer) => {
    dialog.showMessageBoxSync = (...given: unknown[]) => {
      Object.assign(dialog, { asked: given.at(-1) })
      return answer
    }
  }, button)

const readAsked = ({ app }: LaunchedApp) =>
  app.evaluate(({ dialog }) => (dialog as unknown as { asked?: { message: string; buttons: string[] } }).asked)

const closeWindow = ({ app }: LaunchedApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

test('a window is asked about before it closes over a note that is too long, and goes once that is stored', async () => {
  const lectern = await open({ language: 'en' })
  const { words, page } = lectern
  const app = library.launched
  await importBoats(lectern)
  await openEvent(lectern)
  await answerClosing(app, 0)
  const tooLong = 'x'.repeat(keepsakeLimits.text + 1)
  await writeNote(lectern, talk, tooLong)
  await closeWindow(app)
  await expect.poll(() => readAsked(app)).toMatchObject({ buttons: ['Keep Writing', 'Close Anyway'] })
  await expect(note(lectern, talk)).toHaveValue(tooLong)
  const why = words.keepsakes.tooLong(tooLong.length, keepsakeLimits.text)
  await expect(page.getByText(words.keepsakes.leftUnsaved(talk, why))).toBeVisible()
  await note(lectern, talk).fill('Short.')
  await expect.poll(() => readNotes(page)).toEqual(['Short.'])
  const gone = page.waitForEvent('close')
  await closeWindow(app)
  await gone
})

test('a long note among the favourites shows its first lines, and the rest when asked', async () => {
  const lectern = await open({ language: 'en' })
  const { words } = lectern
  await importBoats(lectern)
  await openEvent(lectern)
  await writeNote(lectern, event, 'One line.')
  await lectern.page.keyboard.press('Escape')
  await writeNote(lectern, talk, Array.from({ length: 40 }, (_, at) => `Line ${at + 1}`).join('\n'))
  await lectern.page.keyboard.press('Escape')
  await openKeepsakes(lectern)
  await expect(kept(lectern)).toHaveCount(2)
  const row = kept(lectern).filter({ hasText: 'Line 40' })
  const readHeight = async () => (await row.boundingBox())?.height ?? 0
  const folded = await readHeight()
  await row.getByRole('button', { name: words.keepsakes.unfold }).click()
  await expect(row.getByRole('button', { name: words.keepsakes.fold })).toHaveAttribute('aria-expanded', 'true')
  expect(await readHeight()).toBeGreaterThan(3 * folded)
  await row.getByRole('button', { name: words.keepsakes.fold }).press('Enter')
  await expect.poll(readHeight).toBe(folded)
  await expect(lectern.page.getByRole('button', { name: words.keepsakes.unfold })).toHaveCount(1)
})

test('notes are found from search, and lead to the slide or talk that they are of', async () => {
  const lectern = await open()
  const { page } = lectern
  await openSlides(lectern)
  await page.keyboard.press('ArrowRight')
  await lectern.showsSlide(2, 2)
  await writeNote(lectern, lectern.readerWords.page(2), '船桨的比例 quokka')
  await page.keyboard.press('Escape')
  await expect.poll(() => readNotes(page)).toEqual(['船桨的比例 quokka'])
  await page.keyboard.press('Escape')
  await expect(lectern.reading.getByRole('heading', { level: 1 })).toHaveText(event)
  await writeNote(lectern, talk, '先看图 quokka')
  await page.keyboard.press('Escape')
  await lectern.search('quokka')
  await expect(lectern.hits('note')).toHaveText([/先看图/, /第 2 页.*船桨的比例/])
  await lectern.hits('note').first().click()
  await expect(note(lectern, talk)).toHaveValue('先看图 quokka')
  await lectern.search('船桨的比例')
  await lectern.hits('note').first().click()
  await lectern.showsSlide(2, 2)
  await expect(note(lectern, lectern.readerWords.page(2))).toHaveValue('船桨的比例 quokka')
})

test('favourites and notes are exported into a file that the reader names', async () => {
  const lectern = await open()
  const { words, page } = lectern
  await importBoats(lectern)
  await openKeepsakes(lectern)
  await expect(page.getByRole('button', { name: words.keepsakes.export })).toBeDisabled()
  await openEvent(lectern)
  await star(lectern, event).click()
  await writeNote(lectern, talk, '先看第二页。')
  await page.keyboard.press('Escape')
  await openKeepsakes(lectern)
  const file = test.info().outputPath('notes.md')
  await answerSaveDialog(library.launched, file)
  await page.getByRole('button', { name: words.keepsakes.export }).click()
  await expect(page.getByText(words.keepsakes.savedFile(2, file))).toBeVisible()
  expect(readFileSync(file, 'utf8')).toContain('### 造船的一年\n\n张三\n\n> 先看第二页。\n')
})

async function openSlides(lectern: LecternWindow): Promise<void> {
  await importBoats(lectern)
  await openEvent(lectern)
  await lectern.button(lectern.words.reading.fetchOne).click()
  await lectern.reading.getByRole('button', { name: lectern.words.deck.openNamed(talk) }).click()
  await lectern.showsSlide(1, 2)
}

test('the note of a slide stays with it while the slides are scrolled', async () => {
  const lectern = await open()
  const { words, page } = lectern
  await openSlides(lectern)
  const [first, second] = [lectern.readerWords.page(1), lectern.readerWords.page(2)]
  await writeNote(lectern, first, '黄昏')
  await page.locator('.pdfViewer .page[data-page-number="2"]').evaluate((slide) => slide.scrollIntoView())
  await lectern.showsSlide(2, 2)
  await expect(page.getByRole('heading', { name: words.keepsakes.slideNoteOf(1) })).toBeVisible()
  await expect(note(lectern, first)).toBeFocused()
  await page.keyboard.type('与船')
  await expect(note(lectern, first)).toHaveValue('黄昏与船')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: words.keepsakes.writeNamed(second) })).toBeVisible()
  await expect(note(lectern, first)).toBeHidden()
  await expect.poll(() => readNotes(page)).toEqual(['黄昏与船'])
})

for (const size of [
  { width: 1280, height: 800 },
  { width: 820, height: 700 },
])
  test(`a key stars the talk whose slides are read, and says so, ${size.width} wide`, async () => {
    const lectern = await open({}, size)
    const { words, page } = lectern
    await openSlides(lectern)
    await page.keyboard.press('s')
    await expect(page.getByRole('status').getByText(words.keepsakes.given(talk))).toBeVisible()
    await page.keyboard.press('s')
    await expect(page.getByRole('status').getByText(words.keepsakes.dropped.favourite(talk))).toBeVisible()
    await expect(page.getByText(words.keepsakes.given(talk))).toBeHidden()
    await page.keyboard.press('Control+z')
    await openKeepsakes(lectern)
    await expect(kept(lectern)).toHaveCount(1)
  })

for (const { theme, language, width } of [
  { theme: 'light', language: 'zh', width: 1280 },
  { theme: 'dark', language: 'en', width: 900 },
] as const) {
  test(`the keyboard stars, finds and leaves, and axe finds nothing serious, ${theme}, ${language}, ${width} wide`, async () => {
    const lectern = await open({ theme, language }, { width, height: 800 })
    const { words, page } = lectern
    await openKeepsakes(lectern)
    await expect(page.getByText(words.keepsakes.emptyHint)).toBeVisible()
    expect.soft(await findViolations(page), 'nothing kept').toEqual([])
    await page.keyboard.press('Alt+ArrowLeft')
    await importBoats(lectern)
    await openEvent(lectern)
    await page.keyboard.press('s')
    await expect(star(lectern, event)).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('s')
    await expect(star(lectern, event)).toHaveAttribute('aria-pressed', 'false')
    await page.keyboard.press('Control+z')
    await expect(star(lectern, event)).toHaveAttribute('aria-pressed', 'true')
    await expect(
      page.getByRole('option', { name: event }).getByRole('img', { name: words.keepsakes.starred }),
    ).toBeVisible()
    await writeNote(lectern, talk, 'Wind and wood.')
    expect.soft(await findViolations(page), 'a note that is written').toEqual([])
    await page.keyboard.press('Escape')
    await openKeepsakes(lectern)
    await expect(kept(lectern)).toHaveCount(2)
    expect.soft(await findViolations(page), 'favourites and notes').toEqual([])
    await kept(lectern).first().getByRole('button', { name: talk, exact: true }).press('Enter')
    await expect(note(lectern, talk)).toHaveValue('Wind and wood.')
    await page.keyboard.press('Escape')
    await expect(kept(lectern)).toHaveCount(2)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
}
