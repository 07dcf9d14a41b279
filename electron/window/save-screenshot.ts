import { writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserWindow } from 'electron'

/** How long a page may take until its picture is taken as it is. */
const longestWaitMs = 20_000
/** A page that never says that it is ready is taken to be once its content has stood still for so long. */
const stillMs = 1_500
const pollMs = 100

/** Saves a PNG of a window once its page says `data-ready` on its root, or has stood still for a while. */
export async function saveScreenshot(window: BrowserWindow, path: string): Promise<void> {
  await waitForPage(window)
  const image = await window.webContents.capturePage()
  await writeFile(path, image.toPNG())
}

async function waitForPage(window: BrowserWindow): Promise<void> {
  const deadline = Date.now() + longestWaitMs
  let last = ''
  let stillSince = Date.now()
  while (Date.now() < deadline) {
    const [isReady, content] = await lookAt(window)
    if (isReady) break
    if (content !== last || content === '') stillSince = Date.now()
    else if (Date.now() - stillSince >= stillMs) break
    last = content
    await wait(pollMs)
  }
  // Two frames, so that what is ready is also painted.
  await run(window, 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))')
}

async function lookAt(window: BrowserWindow): Promise<[isReady: boolean, content: string]> {
  const seen = await run(
    window,
    `[document.documentElement.dataset.ready !== undefined, document.body?.innerText ?? '']`,
  )
  return Array.isArray(seen) ? [seen[0] === true, String(seen[1])] : [false, '']
}

async function run(window: BrowserWindow, script: string): Promise<unknown> {
  return await window.webContents.executeJavaScript(script)
}
