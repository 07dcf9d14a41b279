import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron as electron } from 'playwright'
import { onDisplay, toEnvironment } from './launch.mjs'
import { root, runInFront, runMain, say } from './run.mjs'
import { prepareBuild, prepareRuntime } from './setup.mjs'
import { hasDisplay } from './system-libraries.mjs'

const images = join(root, 'docs/images')
const size = { width: 1280, height: 800 }
/** Until the last slide is painted whole and every transition has ended. */
const settleMs = 1_000
const readyMs = 20_000
const underDisplay = '--under-display'

/** What each picture shows, and how a reader gets there. */
const scenes = [
  {
    name: 'browse',
    async open(page) {
      await page.getByText('SOFAMeetup').first().click()
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
  },
  {
    name: 'search',
    async open(page) {
      await searchFor(page, '文件')
    },
  },
  {
    name: 'reader',
    async open(page) {
      await searchFor(page, '灯塔')
      await page.keyboard.press('Enter')
      await page.locator('mark, .highlight').first().waitFor()
    },
  },
]

/** Types into the search and waits until they are marked in the answer. */
async function searchFor(page, words) {
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(words)
  await page.locator('mark', { hasText: words }).first().waitFor()
}

/** Takes README's pictures from the real app, on a library that holds the built-in archive only. */
await runMain(async () => {
  if (process.argv.includes(underDisplay)) return takePictures(process.env)
  const runtime = await prepareRuntime()
  await prepareBuild()
  // Playwright drives this very process, so the whole of it runs under the virtual display.
  if (hasDisplay()) return takePictures(toEnvironment(runtime))
  const [command, args] = onDisplay(process.execPath, [import.meta.filename, underDisplay])
  return runInFront(command, args, { env: toEnvironment(runtime) })
})

async function takePictures(env) {
  mkdirSync(images, { recursive: true })
  for (const theme of ['light', 'dark']) await takeAll(theme, env)
  return 0
}

async function takeAll(theme, env) {
  const library = mkdtempSync(join(tmpdir(), 'lectern-screenshots-'))
  writeFileSync(join(library, 'settings.json'), JSON.stringify({ language: 'zh', theme }))
  const app = await electron.launch({ args: [root, '--library', library], colorScheme: null, env })
  try {
    const page = await app.firstWindow()
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
    }, size)
    await waitForGuide(page)
    for (const { name, open } of scenes) {
      await open(page)
      await page.waitForFunction(areSlidesPainted)
      await page.waitForTimeout(settleMs)
      const path = join(images, `${name}-${theme}.png`)
      await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
      say(`Took ${path}.`)
    }
  } finally {
    await app.close()
    rmSync(library, { recursive: true, force: true })
  }
}

/** Runs in the page: true when every slide in view is painted. */
function areSlidesPainted() {
  return [...document.querySelectorAll('[data-painted="false"]')].every((slide) => {
    const { top, bottom } = slide.getBoundingClientRect()
    return bottom < 0 || top > window.innerHeight
  })
}

/** Waits until the guide's slides have been read, so that search finds them. */
async function waitForGuide(page) {
  await page.getByText('SOFAMeetup').first().waitFor()
  for (const start = Date.now(); Date.now() - start < readyMs; await page.waitForTimeout(100)) {
    const found = await page.evaluate(() => window.lectern.search({ text: '灯塔' }))
    if (found.ok?.total > 0) return
  }
  throw new Error('The slides of the guide were not read in time.')
}
