import { BrowserWindow } from 'electron'

interface WindowOptions {
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly isMaximized: boolean
  readonly minimumSize: { readonly width: number; readonly height: number }
  readonly isDark: boolean
  /** The file of the sandboxed preload. */
  readonly preload: string
  readonly icon?: string
}

/** The colour under a page that has not painted yet: the same as its own, so that nothing flashes. */
export function toBackground(isDark: boolean): string {
  return isDark ? '#171614' : '#fbfaf8'
}

/** A window without Node, in a sandbox, hidden until its first page is painted. */
export function createWindow(options: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...options.bounds,
    minWidth: options.minimumSize.width,
    minHeight: options.minimumSize.height,
    title: 'Lectern',
    show: false,
    backgroundColor: toBackground(options.isDark),
    ...(options.icon === undefined ? {} : { icon: options.icon }),
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      enableWebSQL: false,
      // Of what the first list is drawn by, most is not called before Chromium usually keeps compiled code.
      v8CacheOptions: 'bypassHeatCheckAndEagerCompile',
    },
  })
  window.once('ready-to-show', () => {
    if (options.isMaximized) window.maximize()
    window.show()
  })
  return window
}
