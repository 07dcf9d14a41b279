import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import type { Language } from '../../core/model/item'
import { appRoot, type LaunchedApp, launchApp } from '../helpers/launch-app'
import { makeArchive, makeEventPage } from '../helpers/make-archive'
import { SearchScreen } from './models/search-screen'

const makeArticle = (title: string, body: string): string =>
  `---\ntitle: "${title}"\ndate: 2022-03-04\n---\n\n${body}\n`
const filling = Array.from({ length: 60 }, (_, at) => `Paragraph ${at + 1} tells of harbours and of weather.`).join(
  '\n\n',
)

const pages = {
  'zh/activities/kites/index.md': `${makeEventPage({
    title: 'Kite night',
    date: '2023-05-06',
    talk: 'How kites fly',
    speaker: 'Ada Example',
    abstract: 'Wind lifts a kite',
  })}\n## Afterwards\n\n${filling}\n\nA lantern stood beside the door.\n`,
  'zh/blog/tides/index.md': makeArticle(
    'On tides',
    `${filling}\n\nHere the **moon** pulls\nthe water, 月亮牵引潮水。\n\n${filling}`,
  ),
  'zh/blog/stars/index.md': makeArticle('关于星星', '星星在夜里发光。'),
  'en/blog/stars/index.md': makeArticle('On stars', `${filling}\n\nA comet is no star.`),
}

let prepared: string
let library: string
let launched: LaunchedApp | undefined

test.beforeAll(async () => {
  prepared = mkdtempSync(join(tmpdir(), 'lectern-found-'))
  const archive = await makeArchive(pages)
  const line = [join(appRoot, 'out/main/cli.js'), 'import', archive.dir, '--library', prepared]
  await promisify(execFile)(process.execPath, line)
  await archive.dispose()
})

test.afterAll(() => rmSync(prepared, { recursive: true, force: true }))

test.beforeEach(() => {
  library = mkdtempSync(join(tmpdir(), 'lectern-found-'))
  cpSync(prepared, library, { recursive: true })
})

test.afterEach(async () => {
  await launched?.close()
  launched = undefined
  rmSync(library, { recursive: true, force: true })
})

async function open(language: Language = 'en'): Promise<SearchScreen> {
  launched = await launchApp({ libraryDir: library, settings: { language } })
  const screen = new SearchScreen(launched.page, language)
  await screen.isReady()
  return screen
}

/** The marked words, and whether each is to be seen. */
const readMarks = ({ page }: SearchScreen): Promise<{ text: string; isSeen: boolean }[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('search-words') ?? [])].map((range) => {
      if (!(range instanceof Range)) return { text: '', isSeen: false }
      const { top, bottom } = range.getBoundingClientRect()
      return { text: range.toString(), isSeen: bottom > top && top > 0 && bottom < innerHeight }
    }),
  )

const openFound = async (screen: SearchScreen, words: string, title: string): Promise<void> => {
  await screen.search(words, 'Control+k')
  await expect(screen.results.getByRole('option').first()).toBeVisible()
  await screen.page.keyboard.press('Enter')
  await expect(screen.reading.getByRole('heading', { level: 1 })).toHaveText(title)
}

test('an article opens where the words stand, and they are marked there', async () => {
  const screen = await open()
  await openFound(screen, 'moon pulls the water', 'On tides')
  await expect.poll(() => readMarks(screen)).toContainEqual({ text: 'moon', isSeen: true })
  await openFound(screen, '月亮 潮水', 'On tides')
  await expect
    .poll(() => readMarks(screen))
    .toEqual([
      { text: '月亮', isSeen: true },
      { text: '潮水', isSeen: true },
    ])
  expect(launched?.complaints).toEqual([])
})

test('N and Shift+N go from word to word of the page that was opened, and round', async () => {
  const screen = await open()
  const { page } = screen
  const current = () => page.evaluate(() => [...(CSS.highlights.get('search-word') ?? [])].map(String))
  await openFound(screen, 'moon 月亮', 'On tides')
  await expect.poll(current).toEqual(['moon'])
  await page.keyboard.press('n')
  await expect.poll(current).toEqual(['月亮'])
  await page.keyboard.press('n')
  await expect.poll(current).toEqual(['moon'])
  await page.keyboard.press('Shift+N')
  await expect.poll(current).toEqual(['月亮'])
  await openFound(screen, 'paragraph tides', 'On tides')
  await expect.poll(current).toEqual(['tides'])
  for (let press = 0; press < 90; press += 1) await page.keyboard.press('F3')
  const seen = (await readMarks(screen)).map(({ isSeen }) => isSeen)
  expect(seen).toHaveLength(121)
  expect(seen[90]).toBe(true)
  expect(seen[0]).toBe(false)
})

test('the page of an event is unfolded when what was found stands nowhere else, and only then', async () => {
  const screen = await open()
  await openFound(screen, 'lantern door', 'Kite night')
  await expect
    .poll(() => readMarks(screen))
    .toEqual([
      { text: 'lantern', isSeen: true },
      { text: 'door', isSeen: true },
    ])
  await openFound(screen, 'kite night', 'Kite night')
  await expect(screen.button(screen.words.reading.pageText)).toHaveAttribute('aria-expanded', 'false')
  await expect.poll(() => readMarks(screen)).toContainEqual({ text: 'Kite', isSeen: true })
})

test('what stands in one translation opens in that one', async () => {
  const screen = await open('zh')
  await openFound(screen, 'comet', 'On stars')
  await expect.poll(() => readMarks(screen)).toEqual([{ text: 'comet', isSeen: true }])
})

test('back from it the results are there, and what is opened from a list has no marks', async () => {
  const screen = await open()
  await openFound(screen, '月亮', 'On tides')
  await expect.poll(() => readMarks(screen)).toHaveLength(1)
  await screen.page.keyboard.press('Escape')
  await expect(screen.box).toHaveValue('月亮')
  await expect.poll(() => readMarks(screen)).toEqual([])
  await screen.page.keyboard.press('Enter')
  await expect.poll(() => readMarks(screen)).toHaveLength(1)
  await screen.side(screen.words.side.events).click()
  await screen.page.getByRole('option', { name: /Kite night/ }).click()
  await expect(screen.reading.getByRole('heading', { level: 1 })).toHaveText('Kite night')
  await expect.poll(() => readMarks(screen)).toEqual([])
})
