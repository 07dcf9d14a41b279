import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { Language } from '../../core/model/item'
import { appRoot, type LaunchedApp, launchApp } from '../helpers/launch-app'
import { makeArchive, makeEventPage } from '../helpers/make-archive'
import { makePdf } from '../helpers/make-pdf'
import { setMirror } from '../helpers/set-mirror'
import { startSlideServer } from '../helpers/slide-server'
import { SearchScreen } from './models/search-screen'

const events = [
  ['kites', 'Kite night', '2023-05-06', 'How kites fly', 'Ada Example', ['Wind', 'Kites']],
  ['boats', 'Boat evening', '2022-04-06', 'Boats pulled by kites', 'Ben Example', ['Wind', 'Boats']],
  ['ropes', 'Rope morning', '2021-03-06', 'Ropes for kites and boats', 'Ada Example', ['Boats']],
  ['zh', '风筝之夜', '2020-02-06', '风筝怎样飞', '张三', ['Wind']],
  [
    'lanterns',
    'Lantern evening of the northern harbour and all of its neighbours',
    '2019-02-06',
    'How lanterns glow',
    'Cleopatra Sample',
    ['Light'],
  ],
] as const

const pages = Object.fromEntries(
  events.map(([name, title, date, talk, speaker, tags]) => [
    `activities/${name}/index.md`,
    makeEventPage({ title, date, talk, speaker, tags, abstract: talk, slides: [`https://slides.example/${name}.pdf`] }),
  ]),
)

const kiteDeck = makePdf({
  pages: Array.from({ length: 30 }, (_, at) => [`Kite ${at + 1}`, `A kite needs wind number ${at + 1}`]),
})

/** A library in which one of the decks is on the disk, the others not; made once, since nothing here changes it. */
let prepared: string
let library: string
let launched: LaunchedApp | undefined

test.beforeAll(async () => {
  prepared = mkdtempSync(join(tmpdir(), 'lectern-search-'))
  const archive = await makeArchive(pages)
  const lanternDeck = makePdf({ pages: [['Lantern', 'A lantern needs a flame']] })
  const server = await startSlideServer({ files: { '/kites.pdf': kiteDeck, '/lanterns.pdf': lanternDeck } })
  await setMirror(prepared, server.url)
  const run = (...line: readonly string[]) =>
    promisify(execFile)(process.execPath, [join(appRoot, 'out/main/cli.js'), ...line, '--library', prepared])
  await run('import', archive.dir)
  await run('slides', 'fetch', '--event', 'activities/kites')
  await run('slides', 'fetch', '--event', 'activities/lanterns')
  await server.close()
  await archive.dispose()
})

test.afterAll(() => rmSync(prepared, { recursive: true, force: true }))

test.beforeEach(() => {
  library = mkdtempSync(join(tmpdir(), 'lectern-search-'))
  cpSync(prepared, library, { recursive: true })
})

test.afterEach(async () => {
  await launched?.close()
  launched = undefined
  rmSync(library, { recursive: true, force: true })
})

async function open(language: Language = 'en', size = { width: 1280, height: 800 }): Promise<SearchScreen> {
  launched = await launchApp({ libraryDir: library, settings: { language }, size })
  const screen = new SearchScreen(launched.page, language)
  await screen.isReady()
  return screen
}

test('values of facets combine, tell how many there are, and each can be taken back', async () => {
  const screen = await open()
  await screen.search('kites')
  await expect(screen.hits('talk')).toHaveCount(3)
  await expect(screen.value('year', /^2022/)).toBeVisible()

  await screen.value('year', /^2022/).check()
  await expect(screen.hits('talk')).toHaveText([/Boats pulled by kites/])
  await screen.value('year', /^2021/).check()
  await expect(screen.hits('talk')).toHaveCount(2)
  await screen.value('tag', /^Wind/).check()
  await expect(screen.hits('talk')).toHaveText([/Boats pulled by kites/])
  await expect(screen.chips.getByRole('button', { name: /^Drop filter/ })).toHaveText([
    'Year 2022',
    'Year 2021',
    'Topic Wind',
  ])

  await screen.button(screen.words.search.drop('Year', '2022')).click()
  await expect(screen.page.getByText(screen.words.search.nothing('kites'))).toBeVisible()
  await expect(screen.value('tag', /^Wind/)).toBeChecked()
  await screen.button(screen.words.search.clearFilters).first().click()
  await expect(screen.hits('talk')).toHaveCount(3)
  await expect(screen.chips).toBeHidden()
  expect(launched?.complaints).toEqual([])
})

test('a link to a search leads to it as it is narrowed', async () => {
  const screen = await open()
  await screen.search('kites')
  await screen.value('year', /^2022/).check()
  await screen.value('speaker', /^Ben/).check()
  await screen.button(screen.words.links.copy).click()
  const copied = () => launched?.app.evaluate(async ({ clipboard }) => decodeURIComponent(await clipboard.readText()))
  await expect.poll(copied).toBe('lectern://search?q=year:2022 speaker:"Ben Example" kites')
})

test('Ctrl+Z takes back one filter after the other, and belongs to the words once one types', async () => {
  const screen = await open()
  await screen.search('kites')
  await screen.value('year', /^2022/).check()
  await screen.value('speaker', /^Ben/).check()
  await screen.page.getByRole('radio', { name: screen.words.search.orders.date }).click()
  await screen.box.focus()
  await screen.page.keyboard.press('Control+z')
  await expect(screen.page.getByRole('radio', { name: screen.words.search.orders.relevance })).toBeChecked()
  await screen.page.keyboard.press('Control+z')
  await expect(screen.chips.getByRole('button', { name: /^Drop filter/ })).toHaveText(['Year 2022'])

  await screen.page.keyboard.press('End')
  await screen.page.keyboard.type('x')
  await expect(screen.box).toHaveValue('kitesx')
  await screen.page.keyboard.press('Control+z')
  await expect(screen.box).not.toHaveValue('kitesx')
  await expect(screen.chips.getByRole('button', { name: /^Drop filter/ })).toHaveText(['Year 2022'])
})

test('who types on goes on with the words, wherever a press of the mouse has led', async () => {
  const screen = await open()
  await screen.search('kite')
  await screen.value('year', /^2022/).check()
  await screen.page.keyboard.type('s')
  await expect(screen.box).toHaveValue('kites')
  await screen.page.locator('.search-bar').click({ position: { x: 400, y: 8 } })
  await screen.page.keyboard.type(' pulled')
  await expect(screen.box).toHaveValue('kitespulled')
  await screen.value('year', /^2022/).focus()
  await screen.page.keyboard.press('Space')
  await expect(screen.chips).toBeHidden()
  await expect(screen.box).toHaveValue('kitespulled')
})

test('what is found for other words, or narrowed otherwise, is shown from its top', async () => {
  const screen = await open('en', { width: 900, height: 600 })
  const { page } = screen
  await screen.search('wind')
  await page.getByRole('button', { name: /^Slides 30/ }).click()
  await expect(screen.hits('slide')).toHaveCount(30)
  await screen.box.focus()
  const first = screen.results.getByRole('option').first()
  const scrollDown = async () => {
    await page.locator('.search-scroll').hover()
    await page.mouse.wheel(0, 900)
    await expect(first).not.toBeInViewport()
  }
  for (const change of [
    () => page.keyboard.type(' number'),
    () => page.getByRole('radio', { name: screen.words.search.orders.date }).click(),
  ]) {
    await scrollDown()
    await change()
    await expect(first).toBeInViewport({ ratio: 1 })
  }
})

test('keys for pages go on by several hits', async () => {
  const screen = await open()
  const { page } = screen
  await screen.search('wind')
  const options = screen.results.getByRole('option')
  // A key that comes before the answer has no hits to go on by.
  await expect(options.nth(5)).toBeVisible()
  await page.keyboard.press('PageDown')
  await expect(options.nth(5)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('PageUp')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
})

test('hits stand best first, or newest first', async () => {
  const screen = await open()
  await screen.search('kites')
  await screen.page.getByRole('radio', { name: screen.words.search.orders.date }).click()
  await expect(screen.hits('talk')).toHaveText([/How kites fly/, /Boats pulled/, /Ropes for/])
})

test('a slip of the finger is answered with the spelling of the library, and one press takes it', async () => {
  const screen = await open()
  await screen.search('roppes')
  await expect(screen.hits('talk')).toHaveText([/Ropes for kites and boats/])
  await screen.page.getByRole('button', { name: /ropes/ }).click()
  await expect(screen.box).toHaveValue('ropes')
  await expect(screen.box).toBeFocused()
})

test('half a character in the box is no error: the words beside it are looked for', async () => {
  const screen = await open()
  await screen.search('ropes')
  // Made in the page: half a character does not survive the way there.
  await screen.page.evaluate(() => document.execCommand('insertText', false, String.fromCharCode(0xd83d)))
  expect(await screen.box.evaluate((box: HTMLInputElement) => box.value.charCodeAt(5))).toBe(0xd83d)
  await expect(screen.page.getByRole('listbox', { name: screen.words.search.results })).toHaveAttribute(
    'aria-busy',
    'false',
  )
  await expect(screen.hits('talk')).toHaveText([/Ropes for kites and boats/])
  await expect(screen.page.getByText(screen.words.search.failed)).toBeHidden()
})

test('who asks for more than a query may hold, or for OR between fields, is told what was not asked', async () => {
  const screen = await open()
  const { words, page } = screen
  await screen.search('ropes OR speaker:Ada')
  await expect(page.getByText(words.search.unjoined('ropes OR speaker:Ada'))).toBeVisible()
  await expect(screen.hits('talk')).toHaveText([/Ropes for kites and boats/])
  await screen.box.fill(`${Array.from({ length: 64 }, (_, at) => `w${at}`).join(' ')} xyzzyqq`)
  await expect(page.getByText(words.search.tooLong('xyzzyqq'))).toBeVisible()
})

test('who finds nothing is told what there is without filters, and what cannot be searched yet', async () => {
  const screen = await open()
  await screen.search('ropes')
  await screen.value('year', /^2021/).check()
  await screen.search('wind number', 'Control+k')
  const widen = screen.page.getByRole('button', { name: /without filters$/ })
  await expect(widen).toBeVisible()
  await expect(screen.page.getByText(/Not searchable yet: \d+ decks not downloaded/)).toBeVisible()
  await widen.click()
  await expect(screen.hits('slide').first()).toBeVisible()
  await expect(screen.chips).toBeHidden()
  await expect(screen.box).toBeFocused()
})

test('who asks for words that stand nowhere together is told which stand somewhere, and finds them with one press', async () => {
  const screen = await open()
  const { words, page } = screen
  await screen.search('kites xyzzyqq')
  await expect(page.getByText(words.search.nowhere('“xyzzyqq”'))).toBeVisible()
  await page.getByRole('button', { name: 'kites', exact: true }).click()
  await expect(screen.box).toHaveValue('kites')
  await expect(screen.hits('talk')).toHaveCount(3)
})

test('who only leaves words out is told so, and can look for them instead', async () => {
  const screen = await open()
  const { words, page } = screen
  await screen.search('-kites')
  await expect(page.getByText(words.search.onlyLeftOut('kites'))).toBeVisible()
  await page.getByRole('button', { name: 'kites', exact: true }).click()
  await expect(screen.hits('talk')).toHaveCount(3)
  await screen.value('year', /^2022/).check()
  await screen.search('-zzzqqq', 'Control+k')
  // Within filters there is something that it is left out of.
  await expect(screen.hits('talk')).not.toHaveCount(0)
})

test('the fields of a query count among the filters, and a name that nothing is called becomes a word', async () => {
  const screen = await open()
  for (const [query, words] of [
    ['boats kind:slide', 'boats'],
    ['tag:ropes', 'ropes'],
  ] as const) {
    await screen.search(query, 'Control+k')
    const widen = screen.page.getByRole('button', { name: /without filters$/ })
    const told = Number(/\d+/.exec((await widen.textContent()) ?? '')?.[0])
    await widen.click()
    await expect(screen.box).toHaveValue(words)
    await screen.found(told)
  }
})

test('Enter opens what is found for the words that stand there, however soon it is pressed and whatever was found before', async () => {
  const screen = await open()
  await screen.search('kites')
  await expect(screen.hits('talk')).toHaveCount(3)
  for (const [words, title] of [
    ['Rope morning', 'Rope morning'],
    ['风筝怎样飞', '风筝之夜'],
    ['boat evening', 'Boat evening'],
    ['ropes', 'Rope morning'],
  ] as const) {
    await screen.page.keyboard.press('Control+k')
    await expect(screen.box).toBeFocused()
    // Within one task, so that no answer can come in between.
    await screen.box.evaluate((input, value) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value)
      input.dispatchEvent(new InputEvent('input', { bubbles: true }))
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    }, words)
    await expect(screen.reading.getByRole('heading', { level: 1 })).toHaveText(title)
  }
})

for (const key of ['Alt+ArrowLeft', 'Escape'])
  test(`the way back from search leads to the list it began at, and the keyboard goes on there: ${key}`, async () => {
    const screen = await open()
    const picked = screen.page.getByRole('option', { selected: true })
    await expect(picked).toBeVisible()
    const name = await picked.textContent()
    await screen.search('kites', 'Control+k')
    await expect(screen.hits('talk')).toHaveCount(3)
    await screen.page.keyboard.press(key)
    await expect(screen.box).toBeHidden()
    await expect(picked).toHaveText(name ?? '')
    await expect(picked).toBeFocused()
  })

test('the card of a slide names its speaker in full, however long the name of the event is', async () => {
  const screen = await open('en', { width: 900, height: 600 })
  await screen.search('lantern flame')
  const speaker = screen.hits('slide').getByText('Cleopatra Sample', { exact: true })
  await expect(speaker).toBeVisible()
  expect(await speaker.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)
  await expect(screen.hits('slide').getByTitle(/Cleopatra Sample · Lantern evening of .* neighbours/)).toBeVisible()
})

test('what nobody could read as a heading is cut there', async () => {
  const screen = await open()
  await screen.page.keyboard.press('/')
  await screen.box.fill('x'.repeat(500))
  const heading = screen.page.getByText(/^Nothing found for/).first()
  await expect(heading).toBeVisible()
  expect((await heading.textContent())?.length).toBeLessThan(120)
})

test('fields and their values are completed as one types', async () => {
  const screen = await open()
  await screen.search('sp')
  await expect(screen.completions).toHaveText([/^speaker:/])
  await screen.page.keyboard.press('Tab')
  await expect(screen.box).toHaveValue('speaker:')
  // Nothing was asked yet: no count says that nothing was found.
  await expect(screen.page.getByText(screen.words.search.tipsTitle).first()).toBeVisible()
  await expect(screen.page.locator('.search-count')).toHaveText('')
  await screen.page.keyboard.type('exam')
  await expect(screen.completions).toHaveText([/Ada Example/, /Ben Example/])
  await screen.page.keyboard.press('ArrowDown')
  await screen.page.keyboard.press('ArrowDown')
  await expect(screen.completions.nth(1)).toHaveAttribute('aria-selected', 'true')
  await screen.page.keyboard.press('Enter')
  await expect(screen.box).toHaveValue('speaker:"Ben Example" ')
  await expect(screen.hits('talk')).toHaveText([/Boats pulled by kites/])
})

test('Enter opens the first hit although a completion is offered, and Escape only puts that away', async () => {
  const screen = await open()
  await screen.search('ti')
  await expect(screen.completions).toHaveCount(1)
  await screen.page.keyboard.press('Escape')
  await expect(screen.completions).toHaveCount(0)
  await expect(screen.box).toBeFocused()
  await screen.page.keyboard.press('Control+a')
  await screen.page.keyboard.type('ki')
  await expect(screen.completions).toHaveCount(1)
  await expect(screen.results.getByRole('option').first()).toBeVisible()
  await screen.page.keyboard.press('Enter')
  await expect(screen.box).toBeHidden()
})

test('the sheet tells the whole language, and its examples run', async () => {
  const screen = await open()
  await screen.page.keyboard.press('Control+/')
  const sheet = screen.page.getByRole('dialog', { name: screen.words.search.help.title })
  for (const field of ['speaker:', 'tag:', 'year:2021..2022', 'has:slides', 'is:offline', 'kind:slide', 'lang:zh'])
    await expect(sheet.getByRole('button', { name: field }).first()).toBeVisible()
  await sheet.getByRole('button', { name: 'year:2021..2022' }).click()
  await expect(sheet).toBeHidden()
  await expect(screen.box).toHaveValue('year:2021..2022')
  await expect(screen.box).toBeFocused()
  await expect(screen.hits('event')).toHaveCount(2)
})

test('back from a slide the results are as they were: scrolled, picked, narrowed, folded', async () => {
  const screen = await open()
  await screen.search('wind number')
  await screen.value('speaker', /^Ada/).check()
  await screen.facetName('tag').click()
  await screen.page.getByRole('button', { name: /^Slides 30/ }).click()
  await expect(screen.hits('slide')).toHaveCount(30)
  await screen.box.focus()
  for (let press = 0; press < 20; press += 1) await screen.page.keyboard.press('ArrowDown')
  const picked = screen.results.getByRole('option', { selected: true })
  await expect(picked).toBeInViewport()
  const text = (await picked.textContent()) ?? ''
  const place = await picked.boundingBox()
  await screen.page.keyboard.press('Enter')
  await expect(screen.page.locator('[data-first-page="true"]')).toBeAttached()
  await screen.page.keyboard.press('Escape')
  await expect(screen.hits('slide')).toHaveCount(30)
  await expect(picked).toHaveText(text)
  expect(await picked.boundingBox()).toEqual(place)
  await expect(screen.box).toHaveValue('wind number')
  await expect(screen.value('speaker', /^Ada/)).toBeChecked()
  await expect(screen.facetName('tag')).toHaveAttribute('aria-expanded', 'false')
})

test('in a narrow window the facets fold into a button, which tells how many are chosen', async () => {
  const screen = await open('zh', { width: 900, height: 600 })
  await screen.search('kites')
  await expect(screen.facets).toBeHidden()
  await screen.button(screen.words.search.narrow).click()
  await screen.value('year', /^2022/).check()
  await screen.page.keyboard.press('Escape')
  await expect(screen.button(screen.words.search.narrowed(1))).toBeFocused()
  await expect(screen.hits('talk')).toHaveText([/Boats pulled by kites/])
})

for (const { language, size } of [
  { language: 'zh', size: { width: 900, height: 600 } },
  { language: 'en', size: { width: 1280, height: 800 } },
] as const) {
  test(`axe finds nothing serious in any state of search, ${language}, ${size.width} wide`, async () => {
    const screen = await open(language, size)
    const audit = async (name: string) => {
      await screen.page.waitForTimeout(300)
      const { violations } = await new AxeBuilder({ page: screen.page }).setLegacyMode(true).analyze()
      const found = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect
        .soft(
          found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`)),
          name,
        )
        .toEqual([])
    }
    await screen.search('kites')
    if (size.width < 1000) await screen.button(screen.words.search.narrow).click()
    await screen.value('year', /^2022/).check()
    await audit('facets')
    await screen.page.keyboard.press('Escape')
    await screen.search('speaker:', 'Control+k')
    await expect(screen.completions).not.toHaveCount(0)
    await screen.page.keyboard.press('ArrowDown')
    await audit('completions')
    await screen.search('zzzqqq', 'Control+k')
    await expect(screen.page.getByText(screen.words.search.nothing('zzzqqq'))).toBeVisible()
    await audit('nothing found')
    await screen.page.keyboard.press('Control+/')
    await audit('the sheet')
  })
}
