import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, test } from '@playwright/test'
import type { Language } from '../../core/model/item'
import type { Settings } from '../../core/model/library'
import { answerFolderDialog, answerSaveDialog, type LaunchedApp, launchApp } from '../helpers/launch-app'
import { makeArchive, type TestArchive } from '../helpers/make-archive'
import { LecternWindow } from './models/lectern-window'

const openDay = `---
title: "木船开放日"
date: 2024-03-02T15:00:00+08:00
tags: ["木船"]
---

- 活动形式：线上直播

### 《怎样造一艘木船》

> 张三，示例公司工程师

从一根龙骨说起，讲怎样把木船造得又快又稳。

### 《帆与风》

> 李四，示例大学研究员

讲风从哪里来，帆往哪里转。

## 资料下载

- PPT 下载：[航海手册](https://slides.example.org/manual.pdf)
`

const secondDay = `---
title: "木船夜谈"
date: 2024-05-02T15:00:00+08:00
tags: ["木船"]
---

- 活动形式：线上直播

### 《夜里怎样看星》

> 李思思，示例大学研究员

讲没有罗盘的时候怎样找到北方。
`

const built = '怎样造一艘木船'
const sails = '帆与风'

let launched: LaunchedApp | undefined
let archive: TestArchive | undefined

test.afterEach(async () => {
  await launched?.close()
  await archive?.dispose()
  launched = undefined
  archive = undefined
})

/** The window with two invented events in it, the first of them open. */
async function openArchive(
  language: Language = 'zh',
  settings: Partial<Settings> = {},
  more: Readonly<Record<string, string>> = {},
): Promise<LecternWindow> {
  archive = await makeArchive({
    'zh/activities/open-day/index.md': openDay,
    'zh/activities/second-day/index.md': secondDay,
    ...more,
  })
  launched = await launchApp({ settings: { language, ...settings } })
  const window = new LecternWindow(launched.page, language)
  await window.isReady()
  await answerFolderDialog(launched, archive.dir)
  await window.page.keyboard.press('Control+o')
  const report = window.page.getByRole('dialog', { name: window.words.import.doneTitle })
  await expect(report).toBeVisible()
  await window.page.keyboard.press('Escape')
  await openEvent(window, '木船开放日')
  return window
}

async function openEvent(window: LecternWindow, title: string): Promise<void> {
  await window.side(window.words.side.events).click()
  await window.page.getByRole('option', { name: title }).click()
  await expect(window.reading.getByRole('heading', { level: 1 })).toContainText(title)
}

const findCard = (window: LecternWindow, title: string): Locator => window.reading.getByRole('article', { name: title })

const startEditing = (window: LecternWindow, title: string) =>
  window.button(window.words.correcting.correctNamed(title)).click()

const findDialog = (window: LecternWindow, name: string): Locator => window.page.getByRole('dialog', { name })

async function save(window: LecternWindow, dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: window.words.correcting.save }).click()
  await expect(dialog).toBeHidden()
}

async function rename(window: LecternWindow, before: string, after: string): Promise<void> {
  await startEditing(window, before)
  const dialog = findDialog(window, window.words.correcting.talkTitle)
  await dialog.getByRole('textbox', { name: window.words.correcting.title, exact: true }).fill(after)
  await save(window, dialog)
  await expect(findCard(window, after)).toBeVisible()
}

const undo = (window: LecternWindow) =>
  window.page
    .getByRole('status', { name: window.words.toasts.label })
    .getByRole('button', { name: window.words.toasts.undo })

test('a talk put right is so in the lists, in search and after a refresh, until it is taken back', async () => {
  const window = await openArchive()
  const { correcting: words } = window.words
  await startEditing(window, built)
  const dialog = findDialog(window, words.talkTitle)
  await dialog.getByRole('textbox', { name: words.title, exact: true }).fill('一百天造一艘帆船')
  await dialog.getByRole('textbox', { name: words.name, exact: true }).fill('王五')
  await dialog.getByRole('textbox', { name: words.nickname }).fill('船长')
  await save(window, dialog)
  const card = findCard(window, '一百天造一艘帆船')
  await expect(card).toContainText('王五（船长）')
  await expect(card).toContainText(words.byYou)

  await window.search('一百天', 'Control+k')
  await expect(window.hits('talk').first()).toContainText('一百天造一艘帆船')
  await window.search('王五', 'Control+k')
  await expect(window.hits('speaker').first()).toContainText('王五')
  await window.side(window.words.side.talks).click()
  await expect(window.page.getByRole('option', { name: '一百天造一艘帆船' })).toBeVisible()

  await archive?.write({ 'zh/activities/open-day/index.md': openDay.replace('从一根龙骨说起', '从一块木板说起') })
  await window.page.keyboard.press('F5')
  await openEvent(window, '木船开放日')
  await expect(card).toContainText('从一块木板说起')
  await expect(card).toContainText('王五（船长）')

  await window.side(window.words.side.corrections).click()
  const row = window.page.getByRole('listitem').filter({ hasText: '一百天造一艘帆船' })
  await expect(row).toContainText('木船开放日')
  await row.getByRole('button', { name: /^撤回/ }).click()
  await expect(window.page.getByText(words.listEmpty)).toBeVisible()
  await expect(window.side(window.words.side.corrections)).toBeHidden()
  await openEvent(window, '木船开放日')
  await expect(findCard(window, built)).toContainText('张三')
  await expect(window.reading.getByText(words.byYou)).toBeHidden()
  expect(launched?.complaints).toEqual([])
})

test('a press beside the dialog leaves what is being written, and Escape asks before it is lost', async () => {
  const window = await openArchive()
  const { correcting: words } = window.words
  await startEditing(window, built)
  const dialog = findDialog(window, words.talkTitle)
  const title = dialog.getByRole('textbox', { name: words.title, exact: true })
  await title.fill('一百天造一艘帆船')
  await window.page.mouse.click(1_270, 400)
  await expect(title).toHaveValue('一百天造一艘帆船')
  await title.focus()
  await window.page.keyboard.press('Escape')
  await expect(window.button(words.stay)).toBeFocused()
  await window.page.keyboard.press('Escape')
  await expect(title).toBeFocused()
  await expect(title).toHaveValue('一百天造一艘帆船')
  await window.page.keyboard.press('Escape')
  await window.button(words.leave).click()
  await expect(dialog).toBeHidden()
  await startEditing(window, built)
  await expect(title).toHaveValue(built)
  await window.page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('what is no talk is dropped, and comes back with one press', async () => {
  const window = await openArchive()
  const { correcting: words } = window.words
  await startEditing(window, sails)
  await findDialog(window, words.talkTitle).getByRole('button', { name: words.drop }).click()
  await expect(findCard(window, sails)).toBeHidden()
  await expect(window.reading.getByRole('heading', { level: 1 })).toBeFocused()
  await undo(window).focus()
  await window.page.keyboard.press('Enter')
  await expect(findCard(window, sails)).toBeVisible()
  await expect(window.reading.getByRole('heading', { level: 1 })).toBeFocused()
})

test('Ctrl+Z takes back what was corrected last while its note stands, and never what one writes', async () => {
  const window = await openArchive()
  const { page } = window
  await rename(window, sails, '帆和风')
  await rename(window, '帆和风', '风和帆')
  await expect(undo(window)).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(findCard(window, '帆和风')).toBeVisible()
  await window.search('风', 'Control+k')
  await page.keyboard.type('筝')
  await page.keyboard.press('Control+z')
  await expect(undo(window)).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(findCard(window, sails)).toBeVisible()
  await page.keyboard.press('?')
  await expect(findDialog(window, window.words.help.title)).toContainText(window.words.commands['edit.undo'])
})

test('a correction of the other language opens the page in that language', async () => {
  const english = openDay.replace('木船开放日', 'Open boat day').replace(built, 'How to build a boat')
  const window = await openArchive('zh', {}, { 'en/activities/open-day/index.md': english })
  const { page } = window
  await window.button(window.words.reading.otherLanguage.en).click()
  await rename(window, 'How to build a boat', 'Building a boat')
  await page.keyboard.press('Control+Shift+e')
  await page.getByRole('listitem').getByRole('button', { name: 'How to build a boat', exact: true }).click()
  await expect(window.reading.getByRole('heading', { level: 1 })).toHaveText('Open boat day')
  await expect(findCard(window, 'Building a boat')).toBeVisible()
})

test('a talk that was not understood is added, with its speaker', async () => {
  const window = await openArchive()
  const { correcting: words } = window.words
  await window.button(words.addTalk).click()
  const dialog = findDialog(window, words.newTalkTitle)
  await dialog.getByRole('textbox', { name: words.name, exact: true }).fill('赵六')
  await dialog.getByRole('button', { name: words.save }).click()
  await expect(dialog.getByText(words.noTitle)).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: words.title, exact: true })).toBeFocused()
  await dialog.getByRole('textbox', { name: words.title, exact: true }).fill('桨的历史')
  await dialog.getByRole('checkbox', { name: '航海手册' }).check()
  await save(window, dialog)
  await expect(findCard(window, '桨的历史')).toContainText('赵六')
  await expect(findCard(window, '桨的历史')).toContainText(window.words.deck.remote)
  await expect(window.side(window.words.side.talks)).toContainText('10')
  await startEditing(window, '桨的历史')
  await findDialog(window, words.talkTitle).getByRole('button', { name: words.drop }).click()
  await expect(findCard(window, '桨的历史')).toBeHidden()
})

test('a deck is matched to its talk, and is the event’s own again when that is undone', async () => {
  const window = await openArchive()
  const { correcting: words } = window.words
  const fetchManual = window.reading.getByRole('button', { name: window.words.deck.fetchNamed('航海手册') })
  await expect(findCard(window, sails).getByText(window.words.deck.remote)).toBeHidden()
  await window.button(words.belongsNamed('航海手册')).click()
  const dialog = findDialog(window, words.deckTitle)
  await dialog.getByRole('checkbox', { name: sails }).check()
  await save(window, dialog)
  await expect(findCard(window, sails).getByText(window.words.deck.remote)).toBeVisible()
  await expect(fetchManual).toHaveCount(1)
  await findCard(window, sails)
    .getByRole('button', { name: words.restoreNamed(sails) })
    .click()
  await expect(findCard(window, sails).getByText(window.words.deck.remote)).toBeHidden()
  await expect(window.button(words.belongsNamed('航海手册'))).toBeVisible()
})

test('two speakers become one, and two again', async () => {
  const window = await openArchive()
  const { correcting: words } = window.words
  await findCard(window, sails).getByRole('button', { name: '李四' }).click()
  await window.button(words.correctNamed('李四')).click()
  const dialog = findDialog(window, words.speakerTitle)
  const find = dialog.getByRole('combobox', { name: words.sameAs })
  await find.fill('思思')
  await find.press('ArrowDown')
  await find.press('Enter')
  await expect(dialog.getByRole('option', { name: '李思思' })).toHaveAttribute('aria-selected', 'true')
  await dialog.getByRole('button', { name: words.merge }).click()
  await expect(dialog).toBeHidden()
  await expect(window.reading.getByRole('heading', { level: 1 })).toContainText('李思思')
  await expect(window.reading.getByRole('article')).toHaveCount(2)
  await undo(window).click()
  await expect(window.reading.getByRole('article')).toHaveCount(1)
})

test('a speaker is renamed on their page', async () => {
  const window = await openArchive()
  const { correcting: words } = window.words
  await findCard(window, sails).getByRole('button', { name: '李四' }).click()
  await window.button(words.correctNamed('李四')).click()
  const dialog = findDialog(window, words.speakerTitle)
  await dialog.getByRole('textbox', { name: words.nickname }).fill('老帆')
  await save(window, dialog)
  await expect(window.reading.getByRole('heading', { level: 1 })).toHaveText('李四（老帆）')
  await window.button(words.restoreNamed('李四（老帆）')).click()
  await expect(window.reading.getByRole('heading', { level: 1 })).toHaveText('李四')
})

test('corrections are written into a patch file, and taken over from it', async () => {
  const window = await openArchive('en')
  const { correcting: words } = window.words
  await rename(window, built, 'A boat in a hundred days')
  const path = join(launched?.libraryDir ?? '', 'patch.json')
  if (launched !== undefined) await answerSaveDialog(launched, path)
  await window.page.keyboard.press('Control+Shift+e')
  await window.button(words.export).click()
  await expect(window.page.getByText(words.savedFile(1, path))).toBeVisible()
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    format: 'lectern-corrections',
    version: 1,
    corrections: [{ kind: 'talk', title: 'A boat in a hundred days' }],
  })
  await window.page.getByRole('button', { name: /^Take back/ }).click()
  await expect(window.page.getByText(words.listEmpty)).toBeVisible()
  if (launched !== undefined) await answerFolderDialog(launched, path)
  await window.button(words.import).click()
  await expect(window.page.getByText(words.loadedFile(1, 0))).toBeVisible()
  await openEvent(window, '木船开放日')
  await expect(findCard(window, 'A boat in a hundred days')).toBeVisible()
})

/** Bytes that Windows-1254 leaves undefined, and that are lost where text was decoded as such. */
const lostBytes = new Set([0x81, 0x8d, 0x8e, 0x8f, 0x90, 0x9d, 0x9e])

const damage = (text: string): string =>
  new TextDecoder('windows-1254').decode(new TextEncoder().encode(text).filter((byte) => !lostBytes.has(byte)))

test('a repaired page says so, and shows the text as it came', async () => {
  const page = openDay.replace('木船开放日', 'Wooden Boat Night')
  const window = await openArchive('zh', {}, { 'zh/activities/damaged/index.md': damage(page) })
  const { reading: words } = window.words
  await openEvent(window, 'Wooden Boat Night')
  await expect(window.reading.getByText('本页文字曾损坏，已修复')).toBeVisible()
  await expect(window.reading.getByText('从一根龙骨说起')).toBeVisible()
  await expect(findCard(window, built)).toContainText(words.repairedTalk)
  const show = window.button(words.showOriginal)
  await show.click()
  const dialog = findDialog(window, words.originalTitle)
  await expect(dialog).toContainText(damage('讲怎样把'))
  await window.page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(show).toBeFocused()
})

test('the keyboard alone corrects a talk, orders its speakers, and goes on where it was', async () => {
  const window = await openArchive('en')
  const { correcting: words } = window.words
  const { page } = window
  const button = window.button(words.correctNamed(built))
  await button.focus()
  await page.keyboard.press('Enter')
  const dialog = findDialog(window, words.talkTitle)
  await dialog.getByRole('button', { name: words.addSpeaker }).focus()
  await page.keyboard.press('Enter')
  const second = dialog.getByRole('group', { name: words.speakerRow(2) })
  await expect(second.getByRole('textbox', { name: words.name, exact: true })).toBeFocused()
  await page.keyboard.type('Ada Example')
  await page.keyboard.press('Alt+ArrowUp')
  const first = dialog.getByRole('group', { name: words.speakerRow(1) })
  await expect(first.getByRole('textbox', { name: words.name, exact: true })).toHaveValue('Ada Example')
  await expect(first.getByRole('textbox', { name: words.name, exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(button).toBeFocused()
  await expect(findCard(window, built).getByRole('listitem').first()).toHaveText('Ada Example')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
  await expect(window.reading.getByRole('heading', { level: 1 })).toContainText('木船开放日')
})

for (const { theme, language } of [
  { theme: 'light', language: 'zh' },
  { theme: 'dark', language: 'en' },
] as const) {
  test(`axe finds nothing serious where one corrects, ${theme}, ${language}`, async () => {
    test.setTimeout(120_000)
    const window = await openArchive(language, { theme })
    const { correcting: words } = window.words
    const { page } = window
    const check = async (name: string) => {
      await page.waitForTimeout(300)
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      const serious = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary}`))
      expect.soft(serious, name).toEqual([])
    }
    await startEditing(window, built)
    await page.getByRole('textbox', { name: words.title, exact: true }).fill('')
    await page.keyboard.press('Enter')
    await check('a talk that cannot be saved')
    await page.keyboard.press('Escape')
    await check('a draft that would be lost')
    await window.button(words.leave).click()
    await rename(window, built, 'Boats')
    await check('an event with a corrected talk')
    await window.button(words.belongsNamed('航海手册')).click()
    await check('a deck and its talks')
    await page.keyboard.press('Escape')
    await findCard(window, sails).getByRole('button', { name: '李四' }).click()
    await check('a speaker')
    await window.button(words.correctNamed('李四')).click()
    await page.getByRole('combobox', { name: words.sameAs }).press('ArrowDown')
    await check('a speaker being corrected')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Shift+e')
    await check('all corrections')
    await window.side(window.words.side.topics).click()
    await page.getByRole('option', { name: '木船' }).click()
    await check('a topic')
  })
}

for (const language of ['zh', 'en'] as const) {
  test(`what was put right stays when the page changes a little, and is told when its talk is gone (${language})`, async () => {
    const window = await openArchive(language, { language, theme: language === 'zh' ? 'light' : 'dark' })
    const { correcting: words } = window.words
    await rename(window, sails, '风与帆的故事')
    const write = async (text: string, said: string) => {
      await archive?.write({ 'zh/activities/open-day/index.md': text })
      // Pressed while sources are being refreshed, it does nothing.
      await expect(async () => {
        await window.page.keyboard.press('F5')
        await openEvent(window, '木船开放日')
        await expect(window.reading).toContainText(said, { timeout: 2000 })
      }).toPass()
    }
    await write(
      openDay.replace('《帆与风》', '《帆与风（更新）》').replace('讲风从哪里来', '又讲风从哪里来'),
      '又讲风从哪里来',
    )
    await expect(findCard(window, '风与帆的故事')).toContainText(words.byYou)
    await expect(findCard(window, '帆与风（更新）')).toBeHidden()

    const weather = openDay.replace('《帆与风》', '《海上的天气》').replace('李四，示例大学研究员', '王五，示例气象台')
    await write(weather, '海上的天气')
    await expect(findCard(window, '海上的天气')).toBeVisible()
    await window.side(window.words.side.corrections).click()
    const row = window.page.getByRole('listitem').filter({ hasText: '风与帆的故事' })
    await expect(row).toContainText(words.lost.talk)
    await expect(row.getByRole('button', { name: words.takeBackNamed(sails) })).toBeVisible()
    await window.page.screenshot({ path: test.info().outputPath(`lost-${language}.png`) })
    await row.getByRole('button', { name: words.moveNamed(sails) }).click()
    const dialog = findDialog(window, words.moveTitle)
    await dialog.getByRole('radio', { name: /海上的天气/ }).check()
    await window.page.screenshot({ path: test.info().outputPath(`move-${language}.png`) })
    const { violations } = await new AxeBuilder({ page: window.page }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    await save(window, dialog)
    await expect(row).not.toContainText(words.lost.talk)
    await openEvent(window, '木船开放日')
    await expect(findCard(window, '风与帆的故事')).toContainText('王五')
    await undo(window).last().click()
    await expect(findCard(window, '海上的天气')).toBeVisible()
  })
}
