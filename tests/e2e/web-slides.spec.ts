import { expect, test } from '@playwright/test'
import { answerFolderDialog, type LaunchedApp, launchApp } from '../helpers/launch-app'
import { makeArchive, type TestArchive } from '../helpers/make-archive'
import { LecternWindow } from './models/lectern-window'

const page = `---
title: "网页讲稿之夜"
date: 2024-05-02
---

### 《怎样造一艘木船》

> 张三，示例公司工程师

[幻灯片](https://speakerdeck.com/zhangsan/boats)

### 《帆与风》

> 李四，示例大学研究员

[讲稿](http://slides.example.org/sails/)
`

let launched: LaunchedApp | undefined
let archive: TestArchive | undefined

test.afterEach(async () => {
  await launched?.close()
  await archive?.dispose()
})

for (const language of ['zh', 'en'] as const)
  test(`slides that only a browser shows are a link to it, and nothing to download (${language})`, async () => {
    archive = await makeArchive({ 'zh/activities/web/index.md': page })
    launched = await launchApp({ settings: { language } })
    const window = new LecternWindow(launched.page, language)
    await window.isReady()
    await answerFolderDialog(launched, archive.dir)
    await window.page.keyboard.press('Control+o')
    await expect(window.page.getByRole('dialog', { name: window.words.import.doneTitle })).toBeVisible()
    await window.page.keyboard.press('Escape')
    await window.side(window.words.side.events).click()
    await window.page.getByRole('option', { name: '网页讲稿之夜' }).click()
    const { deck, reading } = window.words
    const card = window.reading.getByRole('article', { name: '怎样造一艘木船' })
    await expect(card.getByText(deck.onWeb)).toBeVisible()
    await expect(card.getByRole('link', { name: deck.openLinkNamed('怎样造一艘木船') })).toHaveAttribute(
      'href',
      'https://speakerdeck.com/zhangsan/boats',
    )
    const other = window.reading.getByRole('article', { name: '帆与风' })
    await expect(other.getByText('http://slides.example.org/sails/')).toBeVisible()
    await expect(other.getByRole('button', { name: reading.copyAddressOf('帆与风') })).toBeVisible()
    await expect(window.reading.getByText(deck.remote)).toHaveCount(0)
    await expect(window.reading.getByRole('button', { name: deck.fetch })).toHaveCount(0)
    await expect(window.button(reading.fetchItem)).toHaveCount(0)
    expect(launched.complaints).toEqual([])
  })
