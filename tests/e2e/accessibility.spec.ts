import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { type LaunchedApp, launchApp } from '../helpers/launch-app'
import { LecternWindow } from './models/lectern-window'

let launched: LaunchedApp | undefined

test.afterEach(async () => {
  await launched?.close()
  launched = undefined
})

/** What axe calls serious or critical, told so that a failing test says where to look. */
async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary ?? ''}`))
}

type Screen = readonly [name: string, open: (window: LecternWindow) => Promise<void>]

const screens: readonly Screen[] = [
  ['the events', async (window) => window.side(window.words.side.events).click()],
  [
    'an event with its page',
    async (window) => {
      await window.page.getByRole('option').nth(1).click()
      await window.button(window.words.reading.pageText).click()
    },
  ],
  ['the talks', async (window) => window.side(window.words.side.talks).click()],
  [
    'a speaker',
    async (window) => {
      await window.side(window.words.side.speakers).click()
      await window.page.getByRole('option').first().click()
    },
  ],
  [
    'a topic',
    async (window) => {
      await window.side(window.words.side.topics).click()
      await window.page.getByRole('option').first().click()
    },
  ],
  ['an empty list', async (window) => window.side(window.words.side.articles).click()],
  ['search before a word', async (window) => window.search('')],
  [
    'search results',
    async (window) => {
      await window.search('Dragonfly', 'Control+k')
      await expect(window.hits('event').first()).toBeVisible()
    },
  ],
  [
    'a search without results',
    async (window) => {
      await window.search('qqqqzzzz', 'Control+k')
      await expect(window.page.getByText('qqqqzzzz').first()).toBeVisible()
    },
  ],
  ['the settings', async (window) => window.page.keyboard.press('Control+,')],
  [
    'the shortcuts',
    async (window) => {
      await window.page.keyboard.press('Escape')
      await window.page.keyboard.press('Escape')
      await window.page.keyboard.press('?')
    },
  ],
  [
    'the reader',
    async (window) => {
      await window.page.keyboard.press('Escape')
      await window.page.keyboard.press('F1')
      await window.reading
        .getByRole('button', { name: window.words.deck.openNamed('') })
        .first()
        .click()
      await expect(window.page.locator('[data-first-page="true"]')).toBeAttached()
    },
  ],
]

for (const { theme, language } of [
  { theme: 'light', language: 'zh' },
  { theme: 'dark', language: 'en' },
] as const) {
  test(`axe finds nothing serious on any screen, ${theme}, ${language}`, async () => {
    test.setTimeout(180_000)
    launched = await launchApp({ settings: { theme, language } })
    const window = new LecternWindow(launched.page, language)
    await window.isReady()
    for (const [name, open] of screens) {
      await open(window)
      await window.page.waitForTimeout(400)
      expect.soft(await findViolations(launched.page), name).toEqual([])
    }
  })
}

test('the edges that are dragged stand in the landmarks they make wider', async () => {
  launched = await launchApp({ settings: { language: 'en' } })
  const window = new LecternWindow(launched.page, 'en')
  await window.isReady()
  const { side, list } = window.words
  await expect(window.page.getByRole('separator')).toHaveCount(2)
  const edge = window.page.getByRole('navigation', { name: side.label }).getByRole('separator', { name: side.resize })
  await expect(
    window.page.getByRole('region', { name: side.events }).getByRole('separator', { name: list.resize }),
  ).toBeVisible()
  const before = await edge.boundingBox()
  await edge.focus()
  await window.page.keyboard.press('ArrowRight')
  await expect.poll(async () => ((await edge.boundingBox())?.x ?? 0) - (before?.x ?? 0)).toBe(16)
})

test('the whole way from a list to a slide and back needs only the keyboard', async () => {
  launched = await launchApp({ settings: { language: 'en' } })
  const window = new LecternWindow(launched.page, 'en')
  await window.isReady()
  await window.side(window.words.side.events).focus()
  await tabTo(window.page, 'option')
  await window.page.keyboard.press('End')
  await expect(window.reading.getByRole('heading', { level: 1 })).toContainText('SOFAMeetup')
  await window.page.keyboard.press('Home')
  await expect(window.reading.getByRole('heading', { level: 1 })).toContainText('Dragonfly')
  await window.page.keyboard.press('F1')
  await expect(window.reading.getByRole('heading', { level: 1 })).toContainText('Lectern')
  await expect(window.reading.getByRole('button', { name: /^Open deck/ }).first()).toBeVisible()
  await tabToName(window.page, /^Open deck/)
  await window.page.keyboard.press('Enter')
  const count = await window.page
    .locator('[data-first-page="true"]')
    .waitFor()
    .then(() => readPageCount(window))
  await window.showsSlide(1, count)
  await window.page.keyboard.press('ArrowRight')
  await window.showsSlide(2, count)
  await window.page.keyboard.press('End')
  await window.showsSlide(count, count)
  await window.page.keyboard.press('Escape')
  await expect(window.reading).toBeVisible()
})

async function readPageCount(window: LecternWindow): Promise<number> {
  return await window.page
    .getByRole('list')
    .getByRole('button')
    .last()
    .evaluate((button) => {
      return Number(button.closest('li')?.getAttribute('aria-setsize') ?? 0)
    })
}

/** Presses Tab until something of this role has the focus, as someone without a mouse would. */
async function tabTo(page: Page, role: string): Promise<void> {
  await tabUntil(page, (wanted) => document.activeElement?.getAttribute('role') === wanted, role)
}

async function tabToName(page: Page, name: RegExp): Promise<void> {
  await tabUntil(
    page,
    (source) => new RegExp(source).test(document.activeElement?.getAttribute('aria-label') ?? ''),
    name.source,
  )
}

async function tabUntil(page: Page, isThere: (value: string) => boolean, value: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await page.evaluate(isThere, value)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`60 presses of Tab did not lead to ${value}`)
}
