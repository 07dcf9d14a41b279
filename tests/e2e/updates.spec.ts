import { generateKeyPairSync } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, test } from '@playwright/test'
import { en } from '../../renderer/strings/en'
import { appRoot, type LaunchedApp, launchApp } from '../helpers/launch-app'
import { startUpdateFeed, toNewProgram, type UpdateFeed } from '../helpers/update-feed'

const words = en.updates
const oldProgram = '#!/bin/sh\necho "Lectern, the old one"\n'

let dir: string
let feed: UpdateFeed
let launched: LaunchedApp | undefined

test.beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-updates-'))
  feed = await startUpdateFeed(dir)
  writeFileSync(join(dir, 'Lectern.AppImage'), oldProgram)
  chmodSync(join(dir, 'Lectern.AppImage'), 0o755)
})

test.afterEach(async () => {
  await launched?.close()
  launched = undefined
  await feed.close()
  rmSync(dir, { recursive: true, force: true })
})

/** Starts Lectern as if it were an AppImage that was made with this feed. */
async function start(env: Record<string, string> = {}): Promise<LaunchedApp> {
  launched = await launchApp({
    // A package asks where it was told to when it was made; only a checkout can be told by a test.
    app: appRoot,
    settings: { language: 'en' },
    env: {
      LECTERN_UPDATE_RESOURCES: feed.resourcesDir,
      APPIMAGE: join(dir, 'Lectern.AppImage'),
      XDG_CACHE_HOME: join(dir, 'cache'),
      ...env,
    },
  })
  return launched
}

/** Chooses the command in the application menu, and answers the dialog that opens. */
async function look({ app, page }: LaunchedApp): Promise<Locator> {
  await page.getByRole('button', { name: en.side.events }).first().waitFor()
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help.updates')?.click())
  const dialog = page.getByRole('dialog', { name: words.title })
  await dialog.waitFor()
  return dialog
}

const readProgram = () => readFileSync(join(dir, 'Lectern.AppImage'), 'utf8')
const askedPaths = () => feed.asked.map(({ path }) => path)

test('a new version is shown with what is new, fetched when asked to, and installed at quit', async () => {
  feed.offer('99.1.0', { notes: '- A lamp <img src=x onerror=alert(1)>\n- **Stars**' })
  const app = await start()
  const dialog = await look(app)
  await expect(dialog.getByText(words.found('99.1.0'))).toBeVisible()
  await expect(dialog.locator('pre')).toHaveText('- A lamp <img src=x onerror=alert(1)>\n- **Stars**')
  expect(await dialog.locator('img').count()).toBe(0)
  expect(askedPaths()).toEqual(['/latest-linux.yml'])
  const { violations } = await new AxeBuilder({ page: app.page }).setLegacyMode(true).analyze()
  expect(
    violations.map(({ id, impact }) => `${impact} ${id}`).filter((each) => /^(serious|critical)/.test(each)),
  ).toEqual([])
  await dialog.getByRole('button', { name: words.fetch }).click()
  await expect(dialog.getByText(words.ready('99.1.0'))).toBeVisible()
  expect(readProgram()).toBe(oldProgram)
  await app.close()
  launched = undefined
  expect(readProgram()).toBe(toNewProgram('99.1.0'))
  expect(app.complaints).toEqual([])
})

test('nobody is told who asks', async () => {
  feed.offer('99.1.0')
  const dialog = await look(await start())
  await dialog.getByText(words.found('99.1.0')).waitFor()
  const headers = JSON.stringify(feed.asked.map((each) => each.headers))
  expect(feed.asked[0]?.headers['x-user-staging-id']).toBe('none')
  expect(headers).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
})

test('the version that runs is the newest, and an older one is none', async () => {
  feed.offer('0.0.1')
  const dialog = await look(await start())
  await expect(dialog.getByText(words.current)).toBeVisible()
})

for (const [what, prepare, failure] of [
  ['cannot be reached', () => feed.close(), 'offline'],
  ['has no list of versions', () => feed.say(''), 'http'],
  ['says what makes no sense', () => feed.say('version: [1'), 'corrupt'],
  ['says nothing of packages', () => feed.say('version: 99.1.0\nfiles: []\n'), 'unsafe'],
  ['is not signed', () => feed.say('version: 99.1.0\nfiles:\n  - url: a.AppImage\n    sha512: abc\n'), 'unsafe'],
  [
    'is signed by somebody else',
    () => feed.offer('99.1.0', { key: generateKeyPairSync('ed25519').privateKey }),
    'unsafe',
  ],
] as const) {
  test(`a feed that ${what} is told of, and nothing is offered`, async () => {
    await prepare()
    const dialog = await look(await start())
    await expect(dialog.getByText(words.failures[failure] ?? '')).toBeVisible()
    await expect(dialog.getByRole('button', { name: words.fetch })).toHaveCount(0)
  })
}

test('a version that nobody signed is not fetched in the place of one that was found before', async () => {
  feed.offer('99.1.0')
  const app = await start()
  await (await look(app)).getByText(words.found('99.1.0')).waitFor()
  await app.page.keyboard.press('Escape')
  feed.offer('99.2.0', { key: generateKeyPairSync('ed25519').privateKey })
  const dialog = await look(app)
  await dialog.getByText(words.failures.unsafe ?? '').waitFor()
  await dialog.getByRole('button', { name: words.fetch }).click()
  await expect.poll(() => askedPaths().at(-1)).toBe('/Lectern-99.1.0.AppImage')
  await app.close()
  launched = undefined
  expect(readProgram()).toBe(oldProgram)
})

test('a package that is not what was promised is refused and not installed', async () => {
  feed.offer('99.1.0', { bytes: toNewProgram('99.1.0').replace('echo', 'evil') })
  const app = await start()
  const dialog = await look(app)
  await dialog.getByRole('button', { name: words.fetch }).click()
  await expect(dialog.getByText(words.failures.unsafe ?? '')).toBeVisible()
  await app.close()
  launched = undefined
  expect(readProgram()).toBe(oldProgram)
})

test('fetching can be stopped, and leaves the version that runs', async () => {
  feed.offer('99.1.0')
  feed.stall()
  const app = await start()
  const dialog = await look(app)
  await dialog.getByRole('button', { name: words.fetch }).click()
  await dialog.getByRole('progressbar').waitFor()
  await expect.poll(() => askedPaths().filter((path) => path.endsWith('.AppImage')).length).toBeGreaterThan(0)
  await dialog.getByRole('button', { name: words.cancel }).click()
  await expect(dialog.getByRole('button', { name: words.fetch })).toBeVisible()
  await app.close()
  launched = undefined
  expect(readProgram()).toBe(oldProgram)
})

test('nobody is asked by itself until the reader switches it on', async () => {
  feed.offer('99.1.0')
  const app = await start()
  await app.page.getByRole('button', { name: en.side.events }).first().waitFor()
  await app.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('app.settings')?.click())
  const toggle = app.page.getByRole('switch', { name: en.settings.looksForUpdates })
  await expect(toggle).not.toBeChecked()
  expect(feed.asked).toEqual([])
})

test('a copy without a place to ask says so, and how a new version comes', async () => {
  rmSync(feed.resourcesDir, { recursive: true })
  const app = await start({ APPIMAGE: '' })
  const dialog = await look(app)
  await expect(dialog.getByText(words.nobodyToAsk)).toBeVisible()
  await expect(dialog.getByText(words.ways.hand)).toBeVisible()
  await expect(dialog.getByRole('button', { name: words.look })).toHaveCount(0)
  expect(feed.asked).toEqual([])
})
