import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import { type LaunchedApp, launchApp } from '../helpers/launch-app'
import { LecternWindow } from './models/lectern-window'

let launched: LaunchedApp | undefined
let folder: string

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-dropped-'))
  for (let count = 0; count < 120; count += 1) {
    const page = join(folder, 'zh', 'blog', `p${count}`)
    mkdirSync(page, { recursive: true })
    writeFileSync(join(page, 'index.md'), `---\ntitle: 第 ${count} 篇\ndate: 2024-01-02\n---\n\n这里有一只长颈鹿。\n`)
  }
  writeFileSync(join(folder, 'zh', 'broken.md'), new Uint8Array([0, 1, 2, 3]))
})

test.afterEach(async () => {
  await launched?.close()
  launched = undefined
  rmSync(folder, { recursive: true, force: true })
})

/** Drags a folder from outside over the middle of the window and lets it go. */
async function drop({ app, page }: LaunchedApp, path: string, whileOver: () => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data })
  await whileOver()
  await session.send('Input.dispatchDragEvent', { type: 'drop', x: 640, y: 400, data })
  expect(app.windows()).toHaveLength(1)
}

test('an archive file that is dropped on the window is imported, too', async () => {
  const file = join(folder, 'savanna.zip')
  const page = '---\ntitle: 一篇归档里的文章\ndate: 2024-01-02\n---\n\n这里有一只斑马。\n'
  writeFileSync(file, zipSync({ 'savanna-main/content/zh/blog/zebra.md': strToU8(page) }))
  launched = await launchApp({ settings: { language: 'zh' } })
  const window = new LecternWindow(launched.page, 'zh')
  await window.isReady()
  await drop(launched, file, async () => {
    await expect(window.page.getByText(window.words.import.dropHint)).toBeVisible()
  })
  await window.page.getByRole('dialog', { name: window.words.import.doneTitle }).press('Escape')
  await window.search('斑马')
  await expect(window.hits('article').first()).toBeVisible()
})

for (const [language, theme] of [
  ['zh', 'light'],
  ['en', 'dark'],
] as const)
  test(`an archive that would write elsewhere is refused whole, and named, in ${language}`, async () => {
    const file = join(folder, 'savanna.zip')
    const page = strToU8('---\ntitle: 一篇归档里的文章\ndate: 2024-01-02\n---\n\n这里有一只斑马。\n')
    writeFileSync(file, zipSync({ 'content/zh/blog/zebra.md': page, '../../escaped.md': page }))
    launched = await launchApp({ settings: { language, theme } })
    const window = new LecternWindow(launched.page, language)
    await window.isReady()
    await drop(launched, file, async () => {
      await expect(window.page.getByText(window.words.import.dropHint)).toBeVisible()
    })
    const dialog = window.page.getByRole('dialog')
    await expect(dialog).toContainText('../../escaped.md')
    await expect(dialog).toContainText(window.words.import.failures.unsafe?.meaning ?? 'no words')
    await dialog.press('Escape')
    await window.search('斑马')
    await expect(window.hits('article')).toHaveCount(0)
  })

test('a folder that is dropped on the window is imported, what was left out is told, and its pages are found', async () => {
  launched = await launchApp({ settings: { language: 'zh' } })
  const window = new LecternWindow(launched.page, 'zh')
  await window.isReady()
  await drop(launched, folder, async () => {
    await expect(window.page.getByText(window.words.import.drop, { exact: true })).toBeVisible()
  })
  const report = window.page.getByRole('dialog', { name: window.words.import.doneTitle })
  await expect(report).toContainText('120')
  await expect(report).toContainText('zh/broken.md')
  await report.getByRole('button', { name: window.words.import.close }).last().click()
  await window.search('长颈鹿')
  await expect(window.hits('article').first()).toBeVisible()
  expect(launched.complaints).toEqual([])
})
