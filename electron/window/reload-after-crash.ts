import type { BrowserWindow } from 'electron'

/** How often a page is loaded again before it is left alone: one that crashes on loading would crash for ever. */
const mostReloads = 3

/** Loads a window's page again when its process dies. */
export function reloadAfterCrash(window: BrowserWindow, log: (message: string) => void): void {
  let reloads = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    log(`The page ended: ${reason}.`)
    reloads += 1
    if (reloads <= mostReloads) window.webContents.reload()
  })
}
