import { expect, test } from '@playwright/test'
import { answerFolderDialog, type LaunchedApp, launchApp } from '../helpers/launch-app'
import { makeArchive, type TestArchive } from '../helpers/make-archive'
import { LecternWindow } from './models/lectern-window'

/** One red pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

const conference = `---
title: "两天的大会"
date: 2024-05-02T15:00:00+08:00
tags: ["木船"]
categories: "年度大会"
---

- 活动时间：2024 年 5 月 10 日至 11 日

- 活动形式：线下

- 活动地点：示例市海边路 1 号

- 报名：[点这里](https://example.org/join)

- 直播：[直播间](http://live.example.org/boats)

### 《怎样造一艘木船》

> 张三（三丰），示例公司工程师

从一根龙骨说起，讲怎样把木船造得又快又稳。

### 《帆与风》

> 李四，示例大学研究员

讲风从哪里来，帆往哪里转。
`

const story = `---
title: "造船记"
date: 2024-06-01
tags: ["木船"]
---

![船坞](./dock.png)

![潮汐表](https://img.example.org/tide.png)

船台在[东岸](http://east.example.org/dock)，地图见 http://map.example.org/east 。

大会的记录在[那一页](../../activities/conference/)，不在[这里](../nowhere/)。
`

/** Two pages of one name and without a date, in folders of their own. */
const undated = `---
title: "打结"
---

怎样打一个结。
`

let launched: LaunchedApp | undefined
let archive: TestArchive | undefined

test.afterEach(async () => {
  await launched?.close()
  await archive?.dispose()
  launched = undefined
  archive = undefined
})

async function openArchive(): Promise<LecternWindow> {
  archive = await makeArchive({
    'zh/activities/conference/index.md': conference,
    'zh/blog/story/index.md': story,
    'en/blog/story/index.md': story.replace('造船记', 'How the boat was built'),
    'zh/blog/story/dock.png': pixel,
    'zh/projects/boats/knots/index.md': undated,
    'zh/projects/kites/knots/index.md': undated,
  })
  launched = await launchApp({ settings: { language: 'zh' } })
  const window = new LecternWindow(launched.page, 'zh')
  await window.isReady()
  await answerFolderDialog(launched, archive.dir)
  await window.page.keyboard.press('Control+o')
  await expect(window.page.getByRole('dialog', { name: window.words.import.doneTitle })).toBeVisible()
  await window.page.keyboard.press('Escape')
  return window
}

test('an event tells its days, when it was published, its place, what it is filed under, its source, and its links by kind', async () => {
  const window = await openArchive()
  await window.side(window.words.side.events).click()
  await window.page.getByRole('option', { name: '两天的大会' }).click()
  for (const fact of [
    '2024年5月10日 周五 至 2024年5月11日 周六',
    '线下',
    '示例市海边路 1 号',
    '发布于 2024年5月2日',
    '分类：年度大会',
    '来源：boatyard',
  ])
    await expect(window.reading.getByText(fact, { exact: true })).toBeVisible()
  await expect(window.reading.getByRole('term')).toHaveText([
    window.words.reading.linkKinds.live,
    window.words.reading.linkKinds.registration,
  ])
  await expect(window.reading.getByText('http://live.example.org/boats')).toBeVisible()
  await window.reading.getByRole('button', { name: window.words.reading.copyAddressOf('直播间') }).click()
  await expect(window.page.getByText(window.words.toasts.copied)).toBeVisible()
  await expect(window.reading.getByRole('article', { name: '怎样造一艘木船' })).toContainText('张三（三丰）')
})

test('pictures that came with a page are shown, and its links to other pages open them here', async () => {
  const window = await openArchive()
  await window.side(window.words.side.articles).click()
  await window.page.getByRole('option', { name: '造船记' }).click()
  const picture = window.reading.getByRole('img', { name: '船坞' })
  await expect(picture).toBeVisible()
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1)
  await expect(window.reading.getByRole('link', { name: window.words.reading.imageMissing('潮汐表') })).toHaveAttribute(
    'href',
    'https://img.example.org/tide.png',
  )
  await expect(window.reading.getByRole('link', { name: '这里' })).toHaveCount(0)
  await expect(window.reading).toContainText(
    '船台在东岸 (http://east.example.org/dock)，地图见 http://map.example.org/east 。',
  )
  await window.reading.getByRole('link', { name: '那一页' }).click()
  await expect(window.reading.getByRole('heading', { level: 1 })).toContainText('两天的大会')
  await window.button(window.words.reading.back).click()
  await expect(window.reading.getByRole('heading', { level: 1 })).toContainText('造船记')
  expect(launched?.complaints).toEqual([])
})

test('undated pages of one name are told apart by their folders and source', async () => {
  const window = await openArchive()
  await window.side(window.words.side.articles).click()
  const rows = window.page.getByRole('option', { name: '打结' })
  await expect(rows.filter({ hasText: 'projects / boats / knots' })).toContainText('boatyard')
  await expect(rows.filter({ hasText: 'projects / kites / knots' })).toContainText('boatyard')
})

test('the page in its other language is reached and left again by the keyboard', async () => {
  const window = await openArchive()
  const title = window.reading.getByRole('heading', { level: 1 })
  await window.side(window.words.side.articles).click()
  await window.page.getByRole('option', { name: '造船记' }).click()
  for (const [language, text] of [
    ['en', 'How the boat was built'],
    ['zh', '造船记'],
  ] as const) {
    await window.button(window.words.reading.otherLanguage[language]).focus()
    await window.page.keyboard.press('Enter')
    await expect(title).toHaveText(text)
    await expect(title).toBeFocused()
  }
})

test('a topic gathers its events, speakers, talks and articles, each with its count', async () => {
  const window = await openArchive()
  const { topicGroups, groupCount } = window.words.reading
  await window.side(window.words.side.topics).click()
  await window.page.getByRole('option', { name: '木船' }).click()
  await expect(window.reading.getByText('1 场活动 · 2 位讲者 · 2 场演讲 · 1 篇文章')).toBeVisible()
  for (const [group, count] of [
    ['events', 1],
    ['speakers', 2],
    ['talks', 2],
    ['articles', 1],
  ] as const)
    await expect(window.reading.getByRole('heading', { name: groupCount(topicGroups[group], count) })).toBeVisible()
  await window.reading.getByRole('button', { name: /^两天的大会/ }).click()
  await expect(window.reading.getByRole('heading', { level: 1 })).toHaveText('两天的大会')
  await window.button(window.words.reading.back).click()
  await window.reading.getByRole('button', { name: /张三（三丰）/ }).click()
  await expect(window.reading.getByRole('heading', { level: 1 })).toHaveText('张三（三丰）')
  await expect(window.reading.getByRole('article')).toContainText(['两天的大会'])
  await window.reading
    .getByRole('heading', { name: '怎样造一艘木船', exact: true })
    .getByRole('button', { name: '怎样造一艘木船', exact: true })
    .click()
  await expect(window.reading.getByRole('article', { name: '怎样造一艘木船' })).toBeVisible()
})
