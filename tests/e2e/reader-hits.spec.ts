import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { appRoot, type LaunchedApp, launchApp } from '../helpers/launch-app'
import { makeArchive, makeEventPage } from '../helpers/make-archive'
import { makePdf } from '../helpers/make-pdf'
import { setMirror } from '../helpers/set-mirror'
import { startSlideServer } from '../helpers/slide-server'
import { HitBarModel } from './models/hit-bar'
import { LecternWindow } from './models/lectern-window'

const decks = {
  sails: makePdf({
    pages: [
      ['Sails and sidecars', 'A service mesh for small boats'],
      ['An empty harbour', 'Nothing to see'],
      ['Rigging the mesh', 'One mesh, and a mesh of meshes'],
      ['Ashore', 'The crew rests'],
    ],
  }),
  knots: makePdf({
    pages: [
      ['Knots', 'Ropes and how to tie them'],
      ['What holds', 'A service-mesh of ropes for small boats'],
    ],
  }),
  turned: makePdf({ pages: [['Turned mesh', 'Seen from the side']], rotation: 90 }),
  waves: makePdf({ pages: Array.from({ length: 24 }, (_, at) => [`Wave ${at + 1}`, 'Waves come and go']) }),
  zh: makePdf({
    pages: [
      ['灯塔与航标', '云原生的灯塔'],
      ['停泊', '港口里的多运行', '时架构'],
    ],
  }),
}

const pages = Object.fromEntries(
  (
    [
      ['sails', 'Sailing day', '2023-05-06', 'Sails and sidecars', 'Ada Example', 'Rigging and ropes of small boats.'],
      ['knots', 'Knot evening', '2023-04-06', 'Knots that hold', 'Ben Example', 'How ropes and rigging are tied.'],
      ['turned', 'Sideways night', '2023-03-06', 'Turned slides', 'Cleo Example', 'Turning heads.'],
      ['waves', 'Windy week', '2023-01-06', 'Waves', 'Dan Example', 'Counting them.'],
      ['zh', '灯塔之夜', '2023-02-06', '灯塔与航标', '张三', '讲灯塔。'],
    ] as const
  ).map(([name, title, date, talk, speaker, abstract]) => [
    `activities/${name}/index.md`,
    makeEventPage({ title, date, talk, speaker, abstract, slides: [`https://slides.example/${name}.pdf`] }),
  ]),
)

/** A library with these decks on its disk; made once, since nothing here changes it. */
let prepared: string
let library: string
let launched: LaunchedApp | undefined

test.beforeAll(async () => {
  prepared = mkdtempSync(join(tmpdir(), 'lectern-hits-'))
  const archive = await makeArchive(pages)
  const server = await startSlideServer({
    files: Object.fromEntries(Object.entries(decks).map(([name, bytes]) => [`/${name}.pdf`, bytes])),
  })
  await setMirror(prepared, server.url)
  const run = (...line: readonly string[]) =>
    promisify(execFile)(process.execPath, [join(appRoot, 'out/main/cli.js'), ...line, '--library', prepared])
  await run('import', archive.dir)
  await run('slides', 'fetch', '--all')
  await server.close()
  await archive.dispose()
})

test.beforeEach(() => {
  library = mkdtempSync(join(tmpdir(), 'lectern-hits-'))
  cpSync(prepared, library, { recursive: true })
})

test.afterEach(async () => {
  await launched?.close()
  launched = undefined
  rmSync(library, { recursive: true, force: true })
})

test.afterAll(() => rmSync(prepared, { recursive: true, force: true }))

const open = async (settings: Parameters<typeof launchApp>[0] = {}) => {
  launched = await launchApp({ libraryDir: library, ...settings, settings: { language: 'en', ...settings.settings } })
  const window = new LecternWindow(launched.page, settings.settings?.language === 'zh' ? 'zh' : 'en')
  await window.isReady()
  return { window, bar: new HitBarModel(window), page: launched.page }
}

/** Where the boxes on a thumbnail lie, as parts of its width and height. */
const readBoxes = (hit: Locator) =>
  hit.locator('.slide-thumbnail').evaluate((thumbnail) => {
    const frame = thumbnail.getBoundingClientRect()
    return [...thumbnail.querySelectorAll('polygon')].map((polygon) => {
      const box = polygon.getBoundingClientRect()
      return {
        left: (box.left - frame.left) / frame.width,
        top: (box.top - frame.top) / frame.height,
        width: box.width / frame.width,
        height: box.height / frame.height,
      }
    })
  })

const boxed = (hits: Locator) => hits.filter({ has: hits.page().locator('.slide-marks polygon') })

test('slides in the results show where the words stand, on turned pages too', async () => {
  const { window } = await open()
  await window.search('mesh')
  const hits = window.hits('slide')
  await expect(hits).toHaveCount(4)
  await expect(boxed(hits)).toHaveCount(4)

  const rigging = await readBoxes(hits.filter({ hasText: 'Slide 3' }))
  expect(rigging).toHaveLength(4)
  // The title's line begins 64 of 960 from the left and stands 120 of 540 from the top.
  const [title] = rigging
  expect(title?.top).toBeGreaterThan(0.12)
  expect((title?.top ?? 1) + (title?.height ?? 1)).toBeLessThan(0.27)
  expect(title?.left).toBeGreaterThan(0.2)
  expect((title?.left ?? 1) + (title?.width ?? 1)).toBeLessThan(0.5)
  expect(title?.width).toBeGreaterThan(title?.height ?? 1)

  const [turned] = await readBoxes(hits.filter({ hasText: 'Turned' }))
  // A page of 540 by 960 in a frame of 16 by 9: the line runs down its right side.
  expect((turned?.height ?? 0) / (turned?.width ?? 1)).toBeGreaterThan(0.5)
  expect(turned?.left).toBeGreaterThan(0.5)

  await window.search('mesh harb', 'Control+k')
  await expect(hits.locator('.slide-marks')).toHaveCount(0)
  expect(launched?.complaints).toEqual([])
})

test('N walks the marks of a slide, the slides of a deck, and on into the next decks; the ends are told', async () => {
  const { window, bar, page } = await open()
  await window.search('mesh')
  await expect(window.hits('slide')).toHaveCount(4)
  await window.hits('slide').filter({ hasText: 'Slide 1 · Sails' }).click()
  await window.showsSlide(1, 4)
  await bar.tells(1, 4, 1)
  await expect(page.locator('.highlight.selected')).toHaveText('mesh')

  await page.keyboard.press('n')
  await window.showsSlide(3, 4)
  await bar.tells(2, 4, 3)
  // Four marks on this slide: three more steps stay on it.
  for (let steps = 0; steps < 3; steps += 1) {
    await page.keyboard.press('F3')
    await bar.tells(2, 4, 3)
  }
  await page.keyboard.press('n')
  await bar.tells(3, 4, await shownPage(window))
  await page.keyboard.press('n')
  await bar.tells(4, 4, await shownPage(window))
  await page.keyboard.press('n')
  await expect(bar.told).toContainText(window.readerWords.atLastHit)

  await page.keyboard.press('Shift+N')
  await bar.tells(3, 4, await shownPage(window))
  await expect(bar.told).not.toContainText(window.readerWords.atLastHit)
  await page.keyboard.press('Shift+F3')
  await bar.tells(2, 4, 3)
  await window.showsSlide(3, 4)
  // Back on the last of the four marks: the find box counts it among all of the deck.
  await expect(page.locator('.find-count')).toHaveText(window.readerWords.findCount(5, 5))
  for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press('Shift+F3')
  await bar.tells(1, 4, 1)
  await page.keyboard.press('Shift+N')
  await expect(bar.told).toContainText(window.readerWords.atFirstHit)
  expect(launched?.complaints).toEqual([])
})

const shownPage = async (window: LecternWindow): Promise<number> => {
  await expect(window.page.locator('[data-first-page="true"]')).toBeAttached()
  return Number(await window.page.getByRole('textbox', { name: /^Slide number/ }).inputValue())
}

test('the way back from several decks later is the results as they were, standing on the hit seen last', async () => {
  const { window, bar, page } = await open()
  await window.search('mesh')
  const hits = window.hits('slide')
  await expect(boxed(hits)).toHaveCount(4)
  const keys = await hits.evaluateAll((all) => all.map(({ id }) => id))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(bar.bar).toBeVisible()
  const titles = new Set<string | null>()
  for (let steps = 0; steps < 8; steps += 1) {
    titles.add(await page.getByRole('heading', { level: 1 }).textContent())
    await expect(page.locator('[data-first-page="true"]')).toBeAttached()
    await page.keyboard.press('n')
  }
  await expect(bar.told).toContainText(window.readerWords.atLastHit)
  expect(titles.size).toBe(3)
  await page.keyboard.press('Escape')
  await expect(window.results).toBeVisible()
  expect(await hits.evaluateAll((all) => all.map(({ id }) => id))).toEqual(keys)
  await expect(window.results.getByRole('option', { selected: true })).toHaveCount(1)
  await expect(window.page.getByRole('combobox')).toHaveValue('mesh')
  await page.keyboard.press('Enter')
  await bar.tells(4, 4, await shownPage(window))
})

test('results that were scrolled are found so again, and a hit beyond those that are shown stands after them', async () => {
  const { window, bar, page } = await open({ size: { width: 900, height: 600 } })
  await window.search('wave')
  const hits = window.hits('slide')
  await expect(hits).toHaveCount(8)
  const scroller = page.locator('.search-scroll')
  const readTop = () => scroller.evaluate(({ scrollTop }) => scrollTop)
  const last = hits.nth(7)
  await scroller.evaluate((box) => box.scrollTo(0, 110))
  const top = await readTop()
  expect(top).toBe(110)
  const id = await last.getAttribute('id')
  await last.click()
  await expect(bar.told).toContainText('24')
  await page.keyboard.press('Escape')
  await expect(hits).toHaveCount(8)
  await expect.poll(readTop).toBe(top)
  await expect(page.locator(`[id="${id}"]`)).toHaveAttribute('aria-selected', 'true')

  await page.keyboard.press('Enter')
  await bar.tells(await shownPage(window), 24, await shownPage(window))
  await page.keyboard.press('Home')
  await bar.tells(1, 24, 1)
  await page.keyboard.press('End')
  await bar.tells(24, 24, 24)
  await page.keyboard.press('Escape')
  const selected = window.results.getByRole('option', { selected: true })
  await expect(selected).toHaveText(/Slide 24/)
  await expect(selected).toBeInViewport()
  expect(await hits.count()).toBeLessThanOrEqual(9)
})

test('the buttons do what the keys do and keep the focus, from one deck to the next', async () => {
  const { window, bar, page } = await open()
  await window.search('ropes')
  await window.hits('slide').filter({ hasText: 'Slide 1' }).click()
  await bar.tells(1, 2, 1)
  await bar.button('nextHit').focus()
  await page.keyboard.press('Enter')
  await bar.tells(2, 2, 2)
  await expect(bar.button('nextHit')).toBeFocused()

  await window.search('mesh', 'Control+k')
  await window.hits('slide').filter({ hasText: 'Slide 1 · Sails' }).click()
  await bar.tells(1, 4, 1)
  await bar.bar.getByRole('button', { name: /^Next deck/ }).press('Enter')
  await bar.tells(3, 4, await shownPage(window))
  await bar.button('previousHit').click()
  await bar.tells(2, 4, 3)
})

test('words of one’s own in the find box are walked in this deck; emptied, the hits of the search go on', async () => {
  const { window, bar, page } = await open()
  await window.search('mesh')
  await window.hits('slide').filter({ hasText: 'Slide 1 · Sails' }).click()
  await bar.tells(1, 4, 1)
  await window.findBox.fill('harbour')
  await window.showsSlide(2, 4)
  await expect(page.locator('.find-count')).toHaveText('1 / 1')
  await page.keyboard.press('F3')
  await window.showsSlide(2, 4)
  await expect(page.locator('.find-count')).toContainText('↺')
  await window.findBox.press('Escape')
  await page.keyboard.press('n')
  await window.showsSlide(3, 4)
  await bar.tells(2, 4, 3)
})

test('words typed while the slides are still coming are found once, not walked on from', async () => {
  const { window, page } = await open()
  await window.search('mesh')
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: 8 })
  await window.hits('slide').filter({ hasText: 'Slide 1 · Sails' }).click()
  await window.findBox.fill('harbour')
  await window.showsSlide(2, 4)
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await expect(page.locator('.find-count')).toHaveText('1 / 1')
  await page.keyboard.press('F3')
  await expect(page.locator('.find-count')).toHaveText('↺ 1 / 1')
})

const languages: readonly (readonly [what: string, query: string, slide: number, marked: RegExp])[] = [
  ['traditional characters', '雲原生', 1, /云原生/],
  ['a line that ends within the word', '多运行时', 2, /多运行|时/],
  ['a phrase in quotes', '"港口里的多运行时"', 2, /港口里的多运行|时/],
  ['the beginning of a word', 'sidec', 1, /sidec/i],
  ['a slip of the finger', 'sidecras', 1, /sidecars/i],
  ['a phrase that a hyphen joins', '"service mesh"', 2, /service-mesh/],
]

for (const [what, query, slide, marked] of languages) {
  test(`a found slide opens with its words marked: ${what}`, async () => {
    const { window, page } = await open()
    await window.search(query)
    const hit = window
      .hits('slide')
      .filter({ hasText: `Slide ${slide} ` })
      .first()
    await expect(hit).toBeVisible()
    await expect(hit.locator('.slide-marks polygon').first()).toBeVisible()
    await hit.click()
    await expect(page.locator('.highlight.selected').first()).toHaveText(marked)
  })
}

test('reading a deck that was not found has no bar, and N walks what the reader looks for there', async () => {
  const { window, bar, page } = await open()
  await window.search('Sailing day')
  await window.hits('event').first().click()
  await window.reading.getByRole('button', { name: /^Open deck:/ }).click()
  await window.showsSlide(1, 4)
  await expect(bar.bar).toHaveCount(0)
  await window.findBox.fill('crew')
  await window.showsSlide(4, 4)
  await page.locator('.deck-scroller').focus()
  await page.keyboard.press('n')
  await window.showsSlide(4, 4)
})

const similar = (within: Locator, label: string) => within.getByRole('button', { name: new RegExp(`^${label}`) })

test('what is like a talk is asked for when its section is unfolded, by keyboard alone', async () => {
  const { window, page } = await open()
  await window.search('Sailing day')
  await window.hits('event').first().click()
  const toggle = similar(window.reading, window.readerWords.similarTalk)
  await expect(toggle).toHaveAttribute('aria-expanded', 'false')
  await toggle.focus()
  await page.keyboard.press('Enter')
  const found = window.reading.locator('.similar-found').getByRole('listitem')
  await expect(found.first()).toContainText('Knots that hold')
  expect(await findViolations(page)).toEqual([])
  await page.screenshot({ path: test.info().outputPath('similar-talk.png') })
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(window.reading.getByRole('heading', { level: 1 })).toContainText('Knot evening')

  await window.search('灯塔之夜')
  await window.hits('event').first().click()
  await similar(window.reading, window.readerWords.similarTalk).click()
  await expect(window.reading.getByRole('status').filter({ hasText: window.readerWords.similarNone })).toBeVisible()
})

test('what is like a slide follows the slide that is shown, and opens with a way back', async () => {
  const { window, page } = await open()
  await window.search('boats')
  await window.hits('slide').filter({ hasText: 'Slide 1 · Sails' }).click()
  await window.showsSlide(1, 4)
  const side = page.getByRole('complementary', { name: window.readerWords.talkSide })
  await similar(side, window.readerWords.similarSlide).click()
  const found = side.getByRole('listitem').filter({ has: page.locator('.similar-hit') })
  await expect(found.filter({ hasText: 'Slide 2 · Knots that hold' })).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await page.screenshot({ path: test.info().outputPath('similar-slide.png') })
  await page.keyboard.press('End')
  await window.showsSlide(4, 4)
  await expect(similar(side, window.readerWords.similarSlide)).toHaveAccessibleName(/4/)
  await page.keyboard.press('Home')
  await found.filter({ hasText: 'Slide 2 · Knots that hold' }).getByRole('button').click()
  await window.showsSlide(2, 2)
  await page.keyboard.press('Escape')
  await window.showsSlide(1, 4)
})

const findViolations = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

for (const [theme, language, width, height] of [
  ['light', 'zh', 1280, 800],
  ['dark', 'en', 900, 600],
] as const) {
  test(`axe finds nothing in the results and in the reader, ${theme}, ${language}, ${width}`, async () => {
    const { window, bar, page } = await open({ settings: { theme, language }, size: { width, height } })
    await window.search('mesh')
    await expect(boxed(window.hits('slide'))).toHaveCount(4)
    await page.screenshot({ path: test.info().outputPath('results.png') })
    expect(await findViolations(page)).toEqual([])
    await window.hits('slide').first().click()
    await expect(bar.told).toBeVisible()
    await expect(page.locator('.highlight.selected')).toBeVisible()
    await page.screenshot({ path: test.info().outputPath('reader.png') })
    expect(await findViolations(page)).toEqual([])
  })
}
