import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { answerFolderDialog, type LaunchedApp, launchApp } from '../helpers/launch-app'
import { makePdf } from '../helpers/make-pdf'
import { type SlideServer, startSlideServer } from '../helpers/slide-server'
import { LecternWindow } from './models/lectern-window'

const englishDeck = makePdf({
  pages: [
    ['Dragonfly', 'Images for ten thousand hosts'],
    ['Why peers', 'One registry cannot feed them all'],
    ['The scheduler', 'A parent is chosen by its free upload slots'],
    ['Dfdaemon', 'Pieces are verified one by one'],
  ],
})
const chineseDeck = makePdf({
  pages: [['多运行时架构'], ['为什么要有边车', '把网络留给边车'], ['落地的代价', '升级要能灰度，回滚要能一键完成']],
})

let launched: LaunchedApp | undefined
let server: SlideServer | undefined
let folder: string

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-archive-'))
})

test.afterEach(async () => {
  await launched?.close()
  await server?.close()
  launched = undefined
  server = undefined
  rmSync(folder, { recursive: true, force: true })
})

test('a reader starts offline, finds Dragonfly, keeps its deck, and reads it with the server gone', async () => {
  server = await startSlideServer({
    files: { '/os/bmw-prod/1a9dba2d-ba0a-409b-84b7-077c5bc312da.pdf': englishDeck },
  })
  launched = await launchApp({ settings: { language: 'en' } })
  const window = new LecternWindow(launched.page, 'en')
  await window.isReady()
  await expect(window.side(window.words.side.events)).toContainText('2')
  await expect(window.side(window.words.side.talks)).toContainText('6')

  await window.search('Dragonfly')
  await expect(window.hits('event').first()).toContainText('SOFAChannel#29')
  await window.hits('event').first().click()
  await expect(window.reading.getByRole('heading', { level: 1 })).toContainText('Dragonfly')

  await window.setMirrorRules(`https://gw.alipayobjects.com/ -> ${server.url}/`)
  await window.button(window.words.reading.fetchOne).click()
  await expect(window.reading.getByText(window.words.reading.allReady(1))).toBeVisible()
  await server.close()
  server = undefined

  await window.reading.getByRole('button', { name: /^Open deck:/ }).click()
  await window.showsSlide(1, 4)
  await window.findBox.fill('registry')
  await window.showsSlide(2, 4)
  await expect(window.markedWords.first()).toHaveText('registry')

  await window.button(window.words.reading.back).click()
  await window.search('upload slots', 'Control+k')
  await expect(window.hits('slide')).toHaveCount(1)
  await expect(window.hits('slide').first()).toContainText('Slide 3')
  await window.page.keyboard.press('ArrowDown')
  await window.page.keyboard.press('Enter')
  await window.showsSlide(3, 4)
  await expect(window.markedWords.first()).toHaveText('upload')
  expect(launched.complaints).toEqual([])
})

test('读者导入一个文件夹，下载中文讲稿，断网后在搜索里找到那一页', async () => {
  server = await startSlideServer({ files: { '/multi-runtime.pdf': chineseDeck } })
  const pageFolder = join(folder, 'zh', 'activities', 'open-day')
  mkdirSync(pageFolder, { recursive: true })
  writeFileSync(
    join(pageFolder, 'index.md'),
    '---\ntitle: "多运行时开放日"\ndate: 2023-05-06T15:00:00+08:00\ntags: ["多运行时"]\n---\n\n' +
      '- 活动形式：线上直播\n\n### 《边车之上的架构》\n\n> 张三 示例公司架构师\n\n' +
      '[《边车之上的架构》](https://slides.example.org/multi-runtime.pdf)\n',
  )
  launched = await launchApp({
    settings: { language: 'zh', mirrorRules: `https://slides.example.org/ -> ${server.url}/` },
  })
  const window = new LecternWindow(launched.page, 'zh')
  await window.isReady()
  await answerFolderDialog(launched, folder)
  await window.page.keyboard.press('Control+o')
  const report = window.page.getByRole('dialog', { name: window.words.import.doneTitle })
  await expect(report).toContainText('1')
  await report.getByRole('button', { name: window.words.import.close }).first().click()
  await expect(window.side(window.words.side.events)).toContainText('3')

  await window.search('开放日')
  await window.hits('event').first().click()
  await window.button(window.words.reading.fetchOne).click()
  await expect(window.reading.getByText(window.words.reading.allReady(1))).toBeVisible()
  await server.close()
  server = undefined

  await window.search('回滚要能一键')
  await expect(window.hits('slide')).toHaveCount(1)
  await window.page.keyboard.press('Enter')
  await window.showsSlide(3, 3)
  await expect(window.markedWords.first()).toContainText('回滚')
  await window.findBox.fill('边车')
  await window.showsSlide(2, 3)
  expect(launched.complaints).toEqual([])
})

test('the guide is there in the first minute: found by search, opened at its slide, with no network', async () => {
  launched = await launchApp({ settings: { language: 'en' } })
  const window = new LecternWindow(launched.page, 'en')
  await window.isReady()
  await expect(async () => {
    await window.search('F1')
    await window.page.keyboard.press('Control+a')
    await window.page.keyboard.type('Lectern')
    await expect(window.hits('slide').first()).toBeVisible({ timeout: 2000 })
  }).toPass()
  await window.hits('slide').first().click()
  await expect(window.page.locator('[data-first-page="true"]')).toBeAttached()
  await window.page.keyboard.press('Escape')
  await expect(window.results).toBeVisible()
})

test('a deck that cannot be fetched says why, and Retry gets it once it can be', async () => {
  const path = '/os/bmw-prod/1a9dba2d-ba0a-409b-84b7-077c5bc312da.pdf'
  server = await startSlideServer({ files: { [path]: { bytes: englishDeck, mishap: 'html' } } })
  launched = await launchApp({
    settings: { language: 'en', mirrorRules: `https://gw.alipayobjects.com/ -> ${server.url}/` },
  })
  const window = new LecternWindow(launched.page, 'en')
  await window.isReady()
  await window.search('Dragonfly')
  await window.hits('event').first().click()
  await window.button(window.words.reading.fetchOne).click()
  await expect(window.reading.getByText(window.words.failure.kinds['not-a-pdf'].what)).toBeVisible()
  server.serve(path, englishDeck)
  await window.reading.getByRole('button', { name: /^Retry:/ }).click()
  await expect(window.reading.getByText(window.words.reading.allReady(1))).toBeVisible()
})
