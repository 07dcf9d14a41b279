import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Rectangle } from 'electron'
import { newsNames } from '../../electron/bridge/contract'
import { en } from '../../renderer/strings/en'
import { type LaunchedApp, launchApp, readStart } from '../helpers/launch-app'

const deck = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3_000_000, 'slides ')])

let libraryDir: string
let launched: LaunchedApp | undefined

test.beforeEach(() => {
  libraryDir = mkdtempSync(join(tmpdir(), 'lectern-window-'))
})

test.afterEach(async () => {
  await launched?.close()
  launched = undefined
  rmSync(libraryDir, { recursive: true, force: true })
})

function storeDeck(): string {
  const sha256 = createHash('sha256').update(deck).digest('hex')
  mkdirSync(join(libraryDir, 'content', sha256.slice(0, 2)), { recursive: true })
  writeFileSync(join(libraryDir, 'content', sha256.slice(0, 2), sha256), deck)
  return sha256
}

async function menuLabels({ app }: LaunchedApp): Promise<string[]> {
  return await app.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label))
}

async function readBounds(app: LaunchedApp | undefined): Promise<unknown> {
  return await app?.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
}

/**
 * Resolves once the window has stayed at `bounds` for a while: a display tells of earlier places late, and such news
 * takes a window back for a moment, or for good when it was asked before it was shown.
 */
async function placeWindow({ app, page }: LaunchedApp, bounds: Rectangle): Promise<void> {
  await expect(async () => {
    await app.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted), bounds)
    await page.waitForTimeout(500)
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())).toEqual(
      bounds,
    )
  }).toPass()
}

async function hasLibrary(app: LaunchedApp | undefined): Promise<boolean> {
  const overview = await app?.page.evaluate(() => window.lectern.getOverview())
  return overview !== undefined && 'ok' in overview
}

async function killLibrary({ app }: LaunchedApp): Promise<void> {
  const pid = await app.evaluate(
    (electron) =>
      electron.app.getAppMetrics().find(({ name, serviceName }) => [name, serviceName].includes('Lectern Library'))
        ?.pid,
  )
  if (pid === undefined) throw new Error('There is no library process.')
  process.kill(pid, 'SIGKILL')
}

type Heard = [name: string, value: unknown][]

/** From here on the page keeps all news that it hears, for `readNews`. */
async function hearNews({ page }: LaunchedApp): Promise<void> {
  await page.evaluate((names) => {
    const heard: Heard = []
    Object.assign(window, { heard })
    for (const name of names) window.lectern.onNews(name, (value) => heard.push([name, value]))
  }, newsNames)
}

async function readNews(app: LaunchedApp | undefined): Promise<Heard> {
  return (await app?.page.evaluate(() => (window as unknown as { heard: Heard }).heard)) ?? []
}

test('the page reads a stored deck whole, in pieces, and may stop midway', async () => {
  const sha256 = storeDeck()
  launched = await launchApp({ libraryDir })
  const read = await launched.page.evaluate(async (address) => {
    const whole = await fetch(address)
    const piece = await fetch(address, { headers: { Range: 'bytes=0-8' } })
    const last = await fetch(address, { headers: { Range: 'bytes=-7' } })
    const beyond = await fetch(address, { headers: { Range: 'bytes=9999999-' } })
    const stopped = await fetch(address)
    const reader = stopped.body?.getReader()
    await reader?.read()
    await reader?.cancel()
    return {
      whole: [whole.status, whole.headers.get('content-type'), (await whole.arrayBuffer()).byteLength],
      piece: [piece.status, piece.headers.get('content-range'), await piece.text()],
      last: [last.status, await last.text()],
      beyond: beyond.status,
    }
  }, `slide://${sha256}/`)
  expect(read).toEqual({
    whole: [200, 'application/pdf', deck.length],
    piece: [206, `bytes 0-8/${deck.length}`, '%PDF-1.7\n'],
    last: [206, deck.subarray(-7).toString()],
    beyond: 416,
  })
})

test('the window comes back where and as large as it was', async () => {
  launched = await launchApp({ libraryDir, size: null })
  const wanted = { x: 120, y: 90, width: 940, height: 640 }
  await placeWindow(launched, wanted)
  await launched.close()
  expect(JSON.parse(readFileSync(join(libraryDir, 'window', 'window.json'), 'utf8'))).toEqual({
    bounds: wanted,
    isMaximized: false,
  })
  launched = await launchApp({ libraryDir, size: null })
  await expect.poll(() => readBounds(launched)).toEqual(wanted)
})

test('menu and theme follow the settings at once, and the settings stay', async () => {
  launched = await launchApp({ libraryDir, settings: { language: 'en', theme: 'light' } })
  expect(await menuLabels(launched)).toEqual(['File', 'Edit', 'View', 'Window', 'Help'])
  const changed = await launched.page.evaluate(() => window.lectern.changeSettings({ language: 'zh', theme: 'dark' }))
  expect(changed).toMatchObject({ ok: { language: 'zh', theme: 'dark' } })
  expect(await menuLabels(launched)).toEqual(['文件', '编辑', '显示', '窗口', '帮助'])
  expect(await launched.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
  expect(JSON.parse(readFileSync(join(libraryDir, 'settings.json'), 'utf8'))).toMatchObject({
    language: 'zh',
    theme: 'dark',
  })
})

const chineseFonts = { linux: 'Noto Sans', darwin: 'PingFang SC', win32: 'Microsoft YaHei' }

test('words ask for the fonts of this system, and for none of another', async () => {
  launched = await launchApp({ libraryDir })
  await expect(launched.page.locator('html')).toHaveAttribute('data-platform', process.platform)
  const asked = await launched.page.evaluate((fonts) => {
    const root = document.documentElement
    return Object.keys(fonts).map((platform) => {
      root.dataset.platform = platform
      const lists = [getComputedStyle(document.body).fontFamily, getComputedStyle(root).getPropertyValue('--font-mono')]
      return lists.map((list) => Object.values(fonts).filter((font) => list.includes(font)))
    })
  }, chineseFonts)
  expect(asked).toEqual(Object.values(chineseFonts).map((font) => [[font], [font]]))
})

test('a mirror rule that makes no sense is refused and changes nothing', async () => {
  launched = await launchApp({ libraryDir })
  const answer = await launched.page.evaluate(() =>
    window.lectern.changeSettings({ mirrorRules: 'nonsense', theme: 'dark' }),
  )
  expect(answer).toMatchObject({ failure: { kind: 'invalid' } })
  expect(JSON.parse(readFileSync(join(libraryDir, 'settings.json'), 'utf8'))).toMatchObject({ theme: 'light' })
})

test('a command chosen in the menu reaches the page', async () => {
  launched = await launchApp({ libraryDir })
  await hearNews(launched)
  await launched.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help.shortcuts')?.click())
  await expect.poll(() => readNews(launched)).toContainEqual(['commandChosen', { id: 'help.shortcuts' }])
})

test('a key that is held runs its command once', async () => {
  launched = await launchApp({ libraryDir, settings: { language: 'en' } })
  const { page } = launched
  const side = page.getByRole('navigation', { name: en.side.label })
  await expect(side).toBeVisible()
  await page.keyboard.down('Control')
  // An even number of times: run each time, the side would be back where it was.
  for (let press = 0; press < 4; press += 1) await page.keyboard.down('b')
  await page.keyboard.up('b')
  await page.keyboard.up('Control')
  await expect(side).toBeHidden()
})

test('the library process that dies is started again, and the window lives on', async () => {
  launched = await launchApp({ libraryDir })
  await expect.poll(() => hasLibrary(launched)).toBe(true)
  await hearNews(launched)
  await killLibrary(launched)
  await expect.poll(async () => (await readNews(launched)).map(([name]) => name)).toContain('libraryFailed')
  await expect.poll(async () => (await readNews(launched)).map(([name]) => name)).toContain('libraryChanged')
  expect(await hasLibrary(launched)).toBe(true)
})

test('the window closes while the library process is away', async () => {
  launched = await launchApp({ libraryDir })
  await expect.poll(() => hasLibrary(launched)).toBe(true)
  await hearNews(launched)
  await killLibrary(launched)
  await expect.poll(async () => (await readNews(launched)).map(([name]) => name)).toContain('libraryChanged')
  // The second time it is away for two seconds.
  await expect.poll(() => hasLibrary(launched)).toBe(true)
  await killLibrary(launched)
  await expect.poll(async () => (await readNews(launched)).filter(([name]) => name === 'libraryFailed').length).toBe(2)
  const child = launched.app.process()
  await launched.close()
  launched = undefined
  await expect.poll(() => child.exitCode).toBe(0)
})

test('a page that crashes is loaded again', async () => {
  launched = await launchApp({ libraryDir })
  await expect.poll(() => hasLibrary(launched)).toBe(true)
  const isBack = launched.app.evaluate(
    ({ BrowserWindow }) =>
      new Promise((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('did-finish-load', () => resolve(contents.executeJavaScript('window.lectern.getSettings()')))
        contents?.forcefullyCrashRenderer()
      }),
  )
  expect(await isBack).toHaveProperty('ok')
})

test('a second start on the same library ends at once and leaves the first alone', async () => {
  launched = await launchApp({ libraryDir })
  const { program, args } = await readStart(launched)
  const second = spawn(program, [...args, '--library', libraryDir], { stdio: 'ignore' })
  const code = await new Promise((resolve) => second.once('exit', resolve))
  expect(code).toBe(0)
  expect(await hasLibrary(launched)).toBe(true)
})

test('a damaged library is said to be so, kept, and left aside only when the reader starts anew', async () => {
  const damaged = Buffer.alloc(50_000, 'not a database ')
  writeFileSync(join(libraryDir, 'library.db'), damaged)
  const sha256 = storeDeck()
  const search = { id: 'saved-1', isSaved: true, text: 'quokka', filters: {}, order: 'relevance', kinds: [] }
  const saved = { search: { ...search, usedAt: '2026-01-02T03:04:05.678Z' } }
  mkdirSync(join(libraryDir, 'backup'))
  writeFileSync(join(libraryDir, 'backup', '2026-01-02.jsonl'), `${JSON.stringify(saved)}\n`)
  launched = await launchApp({ libraryDir, settings: { language: 'en' } })
  const { page } = launched
  await expect(page.getByRole('heading', { level: 1, name: 'The library cannot be opened' })).toBeVisible()
  await expect(page.getByText(en.failure.libraryCorrupt.todo)).toBeVisible()
  const overview = await page.evaluate(() => window.lectern.getOverview())
  expect(overview).toMatchObject({ failure: { kind: 'corrupt' } })
  expect(readFileSync(join(libraryDir, 'library.db')).equals(damaged)).toBe(true)

  await page.getByRole('button', { name: en.failure.startAnew }).click()
  await expect(page.getByText('Dragonfly').first()).toBeVisible()
  expect(await page.evaluate(() => window.lectern.getOverview())).toMatchObject({ ok: { counts: { events: 2 } } })
  expect(await page.evaluate(() => window.lectern.listSearches())).toMatchObject({ ok: [{ text: 'quokka' }] })
  const aside = readdirSync(libraryDir).filter((name) => name.startsWith('library.db.'))
  expect(aside.some((name) => readFileSync(join(libraryDir, name)).equals(damaged))).toBe(true)
  expect(existsSync(join(libraryDir, 'content', sha256.slice(0, 2), sha256))).toBe(true)
})

test('after closing, the database is closed and nothing runs on', async () => {
  launched = await launchApp({ libraryDir })
  await expect.poll(() => hasLibrary(launched)).toBe(true)
  const child = launched.app.process()
  await launched.close()
  launched = undefined
  await expect.poll(() => child.exitCode).toBe(0)
  // Everything in the write-ahead log has been taken over into the database, whether or not its empty file stays.
  expect(statSync(join(libraryDir, 'library.db-wal'), { throwIfNoEntry: false })?.size ?? 0).toBe(0)
})
