import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import type { Language } from '../../core/model/item'
import type { Settings } from '../../core/model/library'
import { answerFolderDialog, appRoot, type LaunchedApp, launchApp } from '../helpers/launch-app'
import { makeArchive, makeEventPage, type TestArchive } from '../helpers/make-archive'
import { makePdf } from '../helpers/make-pdf'
import { type SlideServer, startSlideServer } from '../helpers/slide-server'
import { LecternWindow } from './models/lectern-window'
import { SourcesScreen } from './models/sources-screen'

let launched: LaunchedApp | undefined
let archive: TestArchive | undefined
let server: Server | undefined
let slides: SlideServer | undefined

test.afterEach(async () => {
  await launched?.close()
  await archive?.dispose()
  await slides?.close()
  server?.closeAllConnections()
  server?.close()
  launched = undefined
  archive = undefined
  server = undefined
  slides = undefined
})

const makePage = (title: string, talk: string, date = '2024-03-02') =>
  makeEventPage({ title, date, talk, speaker: '张三', abstract: '怎样把一艘木船造得又快又稳。' })

async function openSources(language: Language = 'zh', settings: Partial<Settings> = {}): Promise<SourcesScreen> {
  launched = await launchApp({ settings: { language, ...settings } })
  const window = new LecternWindow(launched.page, language)
  await window.isReady()
  const screen = new SourcesScreen(window)
  await screen.open()
  return screen
}

/** Adds a folder by the button of the screen, as if it had been chosen in the system's dialog. */
async function addFolder(screen: SourcesScreen, dir: string): Promise<void> {
  if (launched !== undefined) await answerFolderDialog(launched, dir)
  await screen.page.getByRole('button', { name: screen.words.addFolder }).click()
  await expect(screen.newReport).toBeVisible()
}

/** A server of one archive that answers by its ETag, and what it was asked. */
async function serveArchive(first: Uint8Array) {
  const asked: string[] = []
  let body = first
  let status = 200
  let isStalled = false
  server = createServer((request, response) => {
    asked.push(`${request.headers['if-none-match'] === undefined ? 'whole' : 'changed?'}`)
    const etag = `"${createHash('sha256').update(body).digest('hex')}"`
    if (isStalled) response.writeHead(200, { etag: '"stalled"' }).write(body.subarray(0, 40))
    else if (status !== 200) response.writeHead(status).end('gone')
    else if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end()
    else response.writeHead(200, { etag, 'content-type': 'application/zip' }).end(body)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/community.zip`,
    asked,
    serve: (next: Uint8Array) => {
      body = next
    },
    fail: (next: number) => {
      status = next
    },
    /** From now on an archive begins to come, and never ends. */
    stall: () => {
      isStalled = true
    },
  }
}

const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [`site-main/${path}`, strToU8(text)])))

test('a folder is added, refreshed after a change, renamed, removed and brought back', async () => {
  archive = await makeArchive({ 'zh/activities/boats/index.md': makePage('木船之夜', '木船怎样造') })
  const screen = await openSources()
  const { words } = screen.window
  await addFolder(screen, archive.dir)
  await expect(screen.newReport).toContainText('boatyard')
  await screen.closeReport()
  await expect(screen.row('boatyard')).toContainText(screen.words.pages(1))
  await expect(screen.row('boatyard')).toContainText(/今天 \d\d:\d\d 检查过/)

  await archive.write({ 'zh/activities/kites/index.md': makePage('风筝之夜', '风筝怎样飞') })
  await screen.refresh('boatyard')
  await expect(screen.note(words.toasts.refreshed('boatyard', 1, 0, 0))).toBeVisible()
  await expect(screen.row('boatyard')).toContainText(screen.words.pages(2))

  await screen
    .row('boatyard')
    .getByRole('button', { name: screen.words.renameNamed('boatyard') })
    .click()
  const field = screen.page.getByRole('textbox', { name: screen.words.newName })
  await expect(field).toBeFocused()
  await field.fill('造船社区')
  await field.press('Enter')
  await expect(screen.row('造船社区')).toBeFocused()

  await screen
    .row('造船社区')
    .getByRole('button', { name: screen.words.removeNamed('造船社区') })
    .click()
  await expect(screen.row('造船社区')).toHaveCount(0)
  await expect(screen.removedRow('造船社区')).toBeVisible()
  await screen.note(words.toasts.removed('造船社区')).getByRole('button', { name: words.toasts.undo }).click()
  await expect(screen.row('造船社区')).toContainText(screen.words.pages(2))
  await expect(screen.removedRow('造船社区')).toHaveCount(0)
  await screen.window.search('风筝怎样飞')
  await expect(screen.window.hits('talk').first()).toBeVisible()
  expect(launched?.complaints).toEqual([])
})

test('an event that the built-in archive has, too, stands once, under both sources, until one is removed', async () => {
  const path = 'zh/activities/sofa-meetup-cloud-native-2022/index.md'
  const builtin = readFileSync(join(appRoot, 'data', 'builtin', 'content', path), 'utf8')
  archive = await makeArchive({ [path]: builtin, 'zh/activities/boats/index.md': makePage('木船之夜', '木船怎样造') })
  const screen = await openSources()
  const { window, page } = screen
  const list = page.getByRole('listbox', { name: window.words.side.events })
  const row = list.getByRole('option').filter({ hasText: '木兰' })
  await window.side(window.words.side.events).click()
  await row.click()
  await expect(row).toHaveAttribute('aria-selected', 'true')

  await screen.open()
  await addFolder(screen, archive.dir)
  await screen.closeReport()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(row).toHaveCount(1)
  await expect(row).toHaveAttribute('aria-selected', 'true')
  await expect(list.getByRole('option')).toHaveCount(3)
  await expect(window.reading).toContainText('来源：boatyard、Lectern')
  await window.search('云原生多集群治理实践')
  await expect(window.hits('event')).toHaveCount(1)
  await expect(window.hits('talk')).toHaveCount(1)

  await screen.open()
  await screen
    .row('boatyard')
    .getByRole('button', { name: screen.words.removeNamed('boatyard') })
    .click()
  await expect(screen.row('boatyard')).toHaveCount(0)
  await window.side(window.words.side.events).click()
  await expect(row).toHaveCount(1)
  await expect(list.getByRole('option')).toHaveCount(2)
  await row.click()
  await expect(window.reading.getByRole('heading', { level: 1 })).toContainText('木兰')
  await expect(window.reading).not.toContainText('来源：')
  expect(launched?.complaints).toEqual([])
})

test('a page that vanished from its source is counted there, told in the report, and still read', async () => {
  const path = 'zh/activities/kites/index.md'
  archive = await makeArchive({
    'zh/activities/boats/index.md': makePage('木船之夜', '木船怎样造'),
    [path]: makePage('风筝之夜', '风筝怎样飞'),
  })
  const screen = await openSources()
  const { words } = screen.window
  await addFolder(screen, archive.dir)
  await screen.closeReport()
  await archive.remove(path)
  await screen.refresh('boatyard')
  const note = screen.note(words.toasts.refreshed('boatyard', 0, 0, 1))
  await expect(screen.row('boatyard')).toContainText(screen.words.counts.vanished(1))
  await note.getByRole('button', { name: words.toasts.report }).click()
  const report = screen.page.getByRole('dialog', { name: words.import.reportTitle('boatyard') })
  await expect(report).toContainText(words.import.vanishedHint)
  await screen.page.keyboard.press('Escape')
  await screen.window.search('风筝怎样飞')
  await screen.window.hits('talk').first().click()
  await expect(screen.window.reading.getByRole('heading', { level: 1 })).toHaveText('风筝之夜')
})

test('a removed source whose deck was downloaded says what is kept of it, and its deck stays readable', async () => {
  const deck = makePdf({ pages: [['Kites']] })
  slides = await startSlideServer({ files: { '/kites.pdf': deck } })
  const facts = { title: 'Kite night', date: '2024-03-02', talk: 'Kites', speaker: 'Ada Example', abstract: 'Wind.' }
  archive = await makeArchive({
    'en/activities/kites/index.md': makeEventPage({ ...facts, slides: ['https://slides.example.org/kites.pdf'] }),
    'en/activities/boats/index.md': makePage('Boat night', 'Boats'),
  })
  const screen = await openSources('en', { mirrorRules: `https://slides.example.org/ -> ${slides.url}/` })
  const { words } = screen.window
  await addFolder(screen, archive.dir)
  await screen.closeReport()
  await screen.window.search('Kite night')
  await screen.window.hits('event').first().click()
  await screen.window.button(words.reading.fetchOne).click()
  await expect(screen.window.reading.getByText(words.reading.allReady(1))).toBeVisible()
  await screen.open()
  await screen
    .row('boatyard')
    .getByRole('button', { name: screen.words.removeNamed('boatyard') })
    .click()
  await expect(screen.removedRow('boatyard')).toContainText(screen.words.removedKept(1, 1))
  await screen.rows.first().focus()
  await screen.page.keyboard.press('Delete')
  await expect(screen.page.getByRole('heading', { name: screen.words.noneLeftTitle })).toBeVisible()
  await expect(screen.page.getByText(screen.words.noneLeft(1))).toBeVisible()
  await expect(screen.note(words.toasts.removed('Lectern'))).toBeVisible()
  await screen.window.search('Boat night')
  await expect(screen.page.getByText(words.search.nothing('Boat night'))).toBeVisible()
  await screen.window.search('Kite night', 'Control+k')
  await screen.window.hits('event').first().click()
  await expect(screen.window.reading.getByText(words.reading.allReady(1))).toBeVisible()
})

test('an archive file is added, and what of it is removed can be restored from the list, too', async () => {
  archive = await makeArchive({})
  const file = join(archive.dir, 'community.zip')
  writeFileSync(file, zip({ 'content/zh/activities/boats/index.md': makePage('木船之夜', '木船怎样造') }))
  const screen = await openSources('en')
  if (launched !== undefined) await answerFolderDialog(launched, file)
  await screen.page.getByRole('button', { name: screen.words.addFile }).click()
  await expect(screen.newReport).toContainText('1 event')
  await screen.closeReport()
  const row = screen.rows.filter({ hasText: screen.words.kinds.file })
  await expect(row).toContainText('community.zip')
  const title = (await row.getByRole('heading').textContent()) ?? ''
  await row.getByRole('button', { name: screen.words.removeNamed(title) }).click()
  await expect(screen.removedRow(title)).toContainText(screen.words.removedEmpty)
  await screen
    .removedRow(title)
    .getByRole('button', { name: screen.words.restoreNamed(title) })
    .click()
  await expect(screen.row(title)).toContainText(screen.words.pages(1))
})

test('a web address is added and refreshed; when its server fails, the row says what happened and what to do', async () => {
  const boats = { 'content/zh/activities/boats/index.md': makePage('木船之夜', '木船怎样造') }
  const served = await serveArchive(zip(boats))
  const screen = await openSources()
  const { words } = screen.window
  await screen.addAddress(served.url)
  await expect(screen.newReport).toBeVisible()
  await screen.closeReport()
  await expect(screen.page.getByLabel(screen.words.addUrl)).toHaveValue('')
  const row = screen.rows.filter({ hasText: screen.words.kinds.url })
  const title = (await row.getByRole('heading').textContent()) ?? ''

  await screen.refresh(title)
  await expect(screen.note(words.toasts.upToDate(title))).toBeVisible()
  expect(served.asked.at(-1)).toBe('changed?')

  served.serve(zip({ ...boats, 'content/zh/activities/kites/index.md': makePage('风筝之夜', '风筝怎样飞') }))
  await screen.refresh(title)
  await expect(screen.note(words.toasts.refreshed(title, 1, 0, 0))).toBeVisible()

  served.fail(503)
  await screen.refresh(title)
  const failure = words.import.failures.http
  await expect(row).toContainText(`${failure?.what}${words.failure.status(503)}`)
  await expect(row).toContainText(failure?.todo ?? '')
  await expect(row).toContainText(screen.words.pages(2))
  await expect(row.getByRole('button', { name: screen.words.retryNamed(title) })).toHaveText(screen.words.retry)
})

test('a download shows that it runs, in the screen and elsewhere, and leaves nothing when it is cancelled', async () => {
  const served = await serveArchive(zip({ 'content/zh/activities/boats/index.md': makePage('木船之夜', '木船怎样造') }))
  served.stall()
  const screen = await openSources('en')
  const { import: words } = screen.window.words
  await screen.addAddress(served.url)
  const card = screen.page.getByRole('region', { name: new RegExp(`^${words.running}`) })
  await expect(card.getByRole('progressbar')).toBeVisible()
  await expect(screen.page.getByRole('button', { name: screen.words.addFolder })).toBeDisabled()
  await screen.page.keyboard.press('Alt+ArrowLeft')
  await expect(screen.window.reading.getByRole('heading', { level: 1 })).toBeVisible()
  const panel = screen.page.getByRole('complementary', { name: new RegExp(`^${words.running}`) })
  await panel.getByRole('button', { name: words.cancel }).click()
  await expect(panel).toBeHidden()
  await expect(screen.note(screen.window.words.toasts.cancelled('', false))).toBeVisible()
  await screen.open()
  await expect(screen.rows).toHaveCount(1)
  await expect(screen.page.getByRole('dialog')).toHaveCount(0)
})

test('what is no web address is told beside the field, and nothing is asked', async () => {
  const screen = await openSources('en')
  await screen.addAddress('/home/ada/site')
  await expect(screen.page.getByRole('alert')).toHaveText(screen.words.address['a-path'])
  await expect(screen.page.getByLabel(screen.words.addUrl)).toBeFocused()
  await screen.page.getByLabel(screen.words.addUrl).fill('http://127.0.0.1:9/nothing.zip')
  await screen.page.keyboard.press('Enter')
  await expect(screen.page.getByRole('dialog', { name: screen.window.words.import.failedTitle })).toBeVisible()
  await screen.page.keyboard.press('Escape')
  await expect(screen.page.getByLabel(screen.words.addUrl)).toHaveValue('http://127.0.0.1:9/nothing.zip')
})

test('a report names what was skipped and what was repaired, and opens the page of either', async () => {
  const broken = new TextDecoder('windows-1252').decode(Buffer.from('灯塔守望者的一天，从擦亮镜片开始。'.repeat(8)))
  archive = await makeArchive({
    'zh/blog/lighthouse/index.md': `---\ntitle: Lighthouse\ndate: 2024-01-02\n---\n\n${broken}\n`,
    'zh/blog/empty.md': '',
  })
  const screen = await openSources('en')
  const { words } = screen.window
  await addFolder(screen, archive.dir)
  await screen.closeReport()
  await screen
    .row('boatyard')
    .getByRole('button', { name: screen.words.reportNamed('boatyard') })
    .click()
  const report = screen.page.getByRole('dialog', { name: words.import.reportTitle('boatyard') })
  await expect(report).toContainText(words.import.reasons.empty ?? '')
  await expect(report.getByRole('heading', { name: words.import.repairedTitle(1) })).toBeVisible()
  await expect(report).toContainText(words.import.repairedWhole)
  await report.getByRole('button', { name: words.import.copyReport }).click()
  const copied = await launched?.app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toContain('zh/blog/empty.md')
  await report.getByRole('button', { name: words.import.openPage('zh/blog/lighthouse/index.md') }).click()
  await expect(screen.window.reading.getByRole('heading', { level: 1 })).toHaveText('Lighthouse')
  await screen.page.keyboard.press('Alt+ArrowLeft')
  await expect(screen.row('boatyard')).toBeVisible()
})

test('the list of sources needs no mouse: arrows, F2, Delete, and undo by keyboard', async () => {
  archive = await makeArchive({ 'zh/activities/boats/index.md': makePage('木船之夜', '木船怎样造') })
  const screen = await openSources('en')
  const { keyboard } = screen.page
  await addFolder(screen, archive.dir)
  await screen.closeReport()
  await expect(screen.rows).toHaveCount(2)
  await screen.rows.first().focus()
  await keyboard.press('End')
  await expect(screen.rows.last()).toBeFocused()
  await keyboard.press('Home')
  await expect(screen.rows.first()).toBeFocused()
  await keyboard.press('ArrowDown')
  await expect(screen.rows.last()).toBeFocused()
  await screen.row('boatyard').focus()
  await keyboard.press('F2')
  await keyboard.type('Boats')
  await keyboard.press('Escape')
  await expect(screen.row('boatyard')).toBeFocused()
  await keyboard.press('Delete')
  await expect(screen.rows).toHaveCount(1)
  await expect(screen.rows.first()).toBeFocused()
  await screen.note(screen.window.words.toasts.removed('boatyard')).getByRole('button').first().focus()
  await keyboard.press('Enter')
  await expect(screen.row('boatyard')).toBeFocused()
})

test('the keyboard goes on from the button that added, refreshed or restored a source', async () => {
  archive = await makeArchive({ 'zh/activities/boats/index.md': makePage('木船之夜', '木船怎样造') })
  const screen = await openSources('en')
  const { page, words } = screen
  if (launched !== undefined) await answerFolderDialog(launched, archive.dir)
  const addFolder = page.getByRole('button', { name: words.addFolder })
  await addFolder.focus()
  await page.keyboard.press('Enter')
  await expect(screen.newReport).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(addFolder).toBeFocused()

  const refresh = screen.row('boatyard').getByRole('button', { name: words.refreshNamed('boatyard') })
  await refresh.focus()
  await page.keyboard.press('Enter')
  await expect(screen.note(screen.window.words.toasts.upToDate('boatyard'))).toBeVisible()
  await expect(refresh).toBeFocused()

  await screen.rows.first().focus()
  await page.keyboard.press('Delete')
  await expect(screen.rows).toHaveCount(1)
  await page.keyboard.press('Delete')
  await expect(page.getByRole('heading', { name: words.noneLeftTitle })).toBeVisible()
  await screen
    .removedRow('boatyard')
    .getByRole('button', { name: words.restoreNamed('boatyard') })
    .focus()
  await page.keyboard.press('Enter')
  await expect(screen.row('boatyard')).toBeFocused()
})

test('a page that is opened from the report of a new source is in sight in its list', async () => {
  const broken = new TextDecoder('windows-1252').decode(Buffer.from('灯塔守望者的一天，从擦亮镜片开始。'.repeat(8)))
  const others = Array.from({ length: 30 }, (_, at) => [
    `zh/activities/boats-${at}/index.md`,
    makePage(`木船之夜 ${at}`, '木船怎样造'),
  ])
  const first = makePage('Lighthouse night', 'Lighthouses', '2020-01-02')
  archive = await makeArchive({
    ...Object.fromEntries(others),
    'zh/activities/lighthouse/index.md': `${first}\n${broken}\n`,
  })
  const screen = await openSources('en')
  await addFolder(screen, archive.dir)
  const path = 'zh/activities/lighthouse/index.md'
  await screen.newReport.getByRole('button', { name: screen.window.words.import.openPage(path) }).click()
  await expect(screen.window.reading.getByRole('heading', { level: 1 })).toHaveText('Lighthouse night')
  await expect(screen.page.getByRole('option', { selected: true })).toBeInViewport()
})

test('sources are reached from the settings, and refresh by themselves once that is switched on', async () => {
  const screen = await openSources('en')
  const { settings: words } = screen.window.words
  await screen.page.keyboard.press('Alt+ArrowLeft')
  await screen.page.keyboard.press('Control+,')
  const dialog = screen.page.getByRole('dialog', { name: words.title })
  const choice = dialog.getByRole('switch', { name: words.refreshes })
  await expect(choice).not.toBeChecked()
  await choice.check()
  await expect
    .poll(() => screen.page.evaluate(async () => await window.lectern.getSettings()))
    .toMatchObject({ ok: { refreshesSources: true } })
  await dialog.getByRole('button', { name: words.manageSources }).click()
  await expect(dialog).toBeHidden()
  await expect(screen.rows).toHaveCount(1)
})

for (const { theme, language } of [
  { theme: 'light', language: 'zh' },
  { theme: 'dark', language: 'en' },
] as const) {
  test(`axe finds nothing serious on the screen of sources in any state, ${theme}, ${language}`, async () => {
    test.setTimeout(120_000)
    archive = await makeArchive({
      'zh/activities/boats/index.md': makePage('木船之夜', '木船怎样造'),
      'zh/blog/empty.md': '',
    })
    const screen = await openSources(language, { theme })
    await addFolder(screen, archive.dir)
    expect.soft(await findViolations(screen), 'the report').toEqual([])
    await screen.closeReport()
    await screen.addAddress('/home/ada/site')
    await archive.dispose()
    await screen.refresh('boatyard')
    await expect(screen.row('boatyard')).toContainText(screen.window.words.import.failures['not-found']?.what ?? '')
    expect.soft(await findViolations(screen), 'a source in trouble').toEqual([])
    await screen.row('boatyard').focus()
    await screen.page.keyboard.press('F2')
    expect.soft(await findViolations(screen), 'a name that is changed').toEqual([])
    await screen.page.keyboard.press('Escape')
    await screen.page.keyboard.press('Delete')
    await expect(screen.removedRow('boatyard')).toBeVisible()
    expect.soft(await findViolations(screen), 'a removed source').toEqual([])
  })
}

async function findViolations({ page }: SourcesScreen): Promise<string[]> {
  // Colours are judged once every transition has ended.
  await page.waitForTimeout(400)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary ?? ''}`))
}
