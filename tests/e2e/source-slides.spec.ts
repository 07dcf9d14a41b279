import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, test } from '@playwright/test'
import { answerFolderDialog, type LaunchedApp, launchApp } from '../helpers/launch-app'
import { makeArchive, makeEventPage, type TestArchive } from '../helpers/make-archive'
import { makePdf } from '../helpers/make-pdf'
import { LecternWindow } from './models/lectern-window'

let launched: LaunchedApp | undefined
let archive: TestArchive | undefined

test.afterEach(async () => {
  await launched?.close()
  await archive?.dispose()
  launched = undefined
  archive = undefined
})

const makePage = (title: string, talk: string, slides: string) =>
  makeEventPage({
    title,
    date: '2024-03-02',
    talk,
    speaker: '张三',
    abstract: '怎样把一艘木船造得又快又稳。',
    slides: [slides],
  })

/** The app, with a folder of these files imported by the system's dialog. */
async function importFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  language: 'zh' | 'en' = 'zh',
): Promise<LecternWindow> {
  archive = await makeArchive(files)
  launched = await launchApp({ settings: { language } })
  const window = new LecternWindow(launched.page, language)
  await window.isReady()
  await answerFolderDialog(launched, archive.dir)
  await window.page.keyboard.press('Control+o')
  const report = window.page.getByRole('dialog', { name: window.words.import.doneTitle })
  await expect(report).toContainText('1')
  await report.getByRole('button', { name: window.words.import.close }).first().click()
  return window
}

test('slides that lie beside a page of a folder are kept with no network, and read when the folder is gone', async () => {
  const window = await importFolder({
    'zh/activities/boats/index.md': makePage('木船之夜', '造船的一年', './slides.pdf'),
    'zh/activities/boats/slides.pdf': makePdf({ pages: [['黄昏里的船'], ['船桨与黎明']] }),
  })
  await window.search('木船')
  await window.hits('event').first().click()
  await window.button(window.words.reading.fetchOne).click()
  await expect(window.reading.getByText(window.words.reading.allReady(1))).toBeVisible()

  // The window knows the deck by its id, and where it lies only within the source.
  const talks = await window.page.evaluate(() => self.lectern.listTalks({}))
  expect(JSON.stringify(talks)).toContain('source:')
  expect(JSON.stringify(talks)).not.toContain(archive?.dir)
  await rm(dirname(archive?.dir ?? ''), { recursive: true })

  await window.reading.getByRole('button', { name: window.words.deck.openNamed('造船的一年') }).click()
  await window.showsSlide(1, 2)
  await window.findBox.fill('黎明')
  await window.showsSlide(2, 2)
  await window.search('船桨', 'Control+k')
  await expect(window.hits('slide')).toHaveCount(1)
  expect(launched?.complaints).toEqual([])
})

test('slides that are no PDF say so, and lead to the browser', async () => {
  const url = 'https://slides.example/sails.pptx'
  const window = await importFolder({ 'zh/activities/sails/index.md': makePage('风帆之夜', '缝帆的一年', url) })
  await window.search('风帆')
  await window.hits('event').first().click()
  await expect(window.reading.getByText(window.words.deck.inOffice)).toBeVisible()
  await expect(window.button(window.words.reading.fetchOne)).toHaveCount(0)
  await expect(
    window.reading.getByRole('link', { name: window.words.deck.openLinkNamed('缝帆的一年') }),
  ).toHaveAttribute('href', url)
  await expect(window.reading.getByRole('button', { name: window.words.deck.fetchNamed('缝帆的一年') })).toHaveCount(0)
})

for (const language of ['zh', 'en'] as const)
  test(`slides of which nothing says where they are stand at their talk, with the reason and what to do (${language})`, async () => {
    const path = '/2018/rudders.pdf'
    const window = await importFolder(
      { 'zh/activities/rudders/index.md': makePage('船舵之夜', '造舵的一年', path) },
      language,
    )
    await window.search('船舵')
    await window.hits('event').first().click()
    const { what, todo } = window.words.failure.kinds.unplaced
    const card = window.reading.getByRole('article', { name: '造舵的一年' })
    await expect(card.getByText(what)).toBeVisible()
    await expect(card.getByText(path)).toBeVisible()
    await expect(card.getByText(todo)).toBeVisible()
    await expect(window.button(window.words.reading.fetchOne)).toHaveCount(0)
    await expect(card.getByRole('button', { name: window.words.deck.fetchNamed('造舵的一年') })).toHaveCount(0)
    expect(launched?.complaints).toEqual([])
  })
