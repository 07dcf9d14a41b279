import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import {
  app,
  type BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
} from 'electron'
import { isFailed, succeed } from '../core/model/failure'
import type { Language } from '../core/model/item'
import type { Overview, Settings } from '../core/model/library'
import { toLink } from '../core/model/link'
import type { News, NewsName } from './bridge/contract'
import { toHandlers } from './bridge/handlers'
import { createLibraryClient, type HostProcess, type LibraryClient } from './bridge/library-client'
import { serveBridge, tellNews } from './bridge/server'
import { toCount } from './cli/text-table'
import { defaultLibraryDir, toLibraryOption } from './platform/library-dir'
import { privateFolder } from './platform/private-files'
import { toReaderLanguage } from './platform/reader-language'
import { createSettingsStore } from './platform/settings-store'
import { minimumSize, placeWindow, readWindowState, writeWindowState } from './platform/window-state'
import { parseMirrorRules } from './slides/mirror-rules'
import { startUpdates } from './updates/start-updates'
import { answerAppRequest, appOrigin, appScheme, startPage } from './window/app-protocol'
import { askBeforeClosing } from './window/ask-before-closing'
import { createWindow, toBackground } from './window/create-window'
import { toFileRequests } from './window/file-requests'
import { guardContents, guardSession } from './window/guards'
import { createLinkDesk, cutLinks, registerPortable, toTrustedArgs } from './window/links'
import { toMenuTemplate } from './window/menu'
import { createPackDesk } from './window/pack-desk'
import { reloadAfterCrash } from './window/reload-after-crash'
import { saveScreenshot } from './window/save-screenshot'
import { answerSlideRequest, slideScheme } from './window/slide-protocol'

const outDir = resolve(import.meta.dirname, '..')
const builtinDir = join(outDir, '..', 'data', 'builtin')
// Packages name their icon elsewhere; a window started from a checkout has only this one.
const icon = join(outDir, '..', 'build', 'icons', 'icon.png')
const args = toTrustedArgs(process.argv)
const libraryDir = resolve(toLibraryOption(args) ?? defaultLibraryDir(process.platform, process.env, homedir()))
const windowDir = join(libraryDir, 'window')
const devServer = (!app.isPackaged && process.env.ELECTRON_RENDERER_URL) || null
const page = devServer ?? startPage
const closeGraceMs = 3_000
const ownWindows = new Set<BrowserWindow>()
/** Settles once the place of the window that was closed last is on the disk. */
let windowSaved: Promise<void> = Promise.resolve()
const links = createLinkDesk(args)
const packs = createPackDesk(args, process.cwd())

const log = (message: string) => process.stderr.write(`lectern: ${message}\n`)
const say = (message: string) => process.stdout.write(`${message}\n`)

const cutArgs = cutLinks(process.argv)
if (cutArgs !== null) {
  app.relaunch({ args: cutArgs.slice(1) })
  app.exit(0)
} else if (!prepare()) {
  app.exit(3)
} else if (app.requestSingleInstanceLock()) {
  app.whenReady().then(start, (error: unknown) => {
    log(String(error))
    app.exit(1)
  })
} else {
  app.exit(0)
}

/** All that must be said before Electron is ready; false when the library folder cannot be used. */
function prepare(): boolean {
  try {
    mkdirSync(windowDir, { recursive: true, mode: privateFolder })
  } catch (error) {
    dialog.showErrorBox('Lectern', `The library folder ${libraryDir} cannot be written: ${String(error)}`)
    return false
  }
  // macOS tells it before the app is ready when a link is what starts it.
  app.on('open-url', (event, link) => {
    event.preventDefault()
    links.put([link])
  })
  // The same of a file.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    packs.put([path], '/')
  })
  // Beside the library, so that the lock for a single instance is one for each library.
  app.setPath('userData', windowDir)
  // Or Electron makes one of its own first.
  Menu.setApplicationMenu(null)
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
    {
      scheme: slideScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, corsEnabled: true },
    },
  ])
  return true
}

function start(): void {
  const settings = createSettingsStore(libraryDir)
  const language = () => toShownLanguage(settings.current())
  nativeTheme.themeSource = settings.current().theme
  const library = startLibrary()
  const updates = startUpdates({
    isOn: () => settings.current().looksForUpdates,
    onChange: (state) => tell('updateChanged', state),
    log,
  })
  serveProtocols()
  guardSession(session.defaultSession, devServer)
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents, { page, openExternal })
  })
  const changeSettings = async (change: Partial<Settings>) => {
    const rules = parseMirrorRules(change.mirrorRules ?? '')
    if (isFailed(rules)) return rules
    const changed = await settings.change(change)
    if (isFailed(changed)) return changed
    applySettings(changed.ok)
    if (change.refreshesSources !== undefined) void library.ask('reconsiderSettings')
    if (change.looksForUpdates !== undefined) updates.reconsider()
    return changed
  }
  const importPath = (path: string) => library.ask('importPath', { path })
  serveBridge({
    ipcMain,
    ownContents: toOwnContents,
    origin: devServer ? new URL(devServer).origin : appOrigin,
    handlers: toHandlers(library, {
      getSettings: () => succeed(settings.current()),
      changeSettings,
      ...toFileRequests(() => [...ownWindows][0], {
        importPath,
        loadCorrections: (path) => library.ask('loadCorrections', { path }),
        saveCorrections: (path) => library.ask('saveCorrections', { path }),
        saveKeepsakes: (path, format) => library.ask('saveKeepsakes', { path, format }),
        previewPack: (choice) => library.ask('previewPack', { choice }),
        exportPack: (path, choice) => library.ask('exportPack', { path, choice }),
      }),
      startAnew: () => library.ask('startAnew'),
      ...updates.handlers,
      importDropped: ({ path }) => importPath(path),
      takeLink: links.take,
      takePack: packs.take,
      importPack({ id }) {
        const path = packs.pathOf(id)
        return isFailed(path) ? path : importPath(path.ok)
      },
      copyLink(target) {
        clipboard.writeText(toLink(target))
        return succeed(null)
      },
    }),
    log,
  })
  openWindow(language)
  applySettings(settings.current())
  followSystem(language)
  registerPortable(app, process.env)
  endWell(library)
  const screenshot = process.env.LECTERN_SCREENSHOT
  if (screenshot) void showAndQuit(library, resolve(screenshot))
}

function openExternal(address: string): void {
  shell.openExternal(address).catch((error: unknown) => log(`No browser opened ${address}: ${String(error)}`))
}

function startLibrary(): LibraryClient {
  return createLibraryClient({
    start: forkHost,
    onNews: ({ news, value }) => tell(news, value),
    onDied(failure, willRestart) {
      log(`${failure.detail ?? failure.kind}${willRestart ? ' It is started again.' : ''}`)
      tell('libraryFailed', failure)
    },
    onRestarted: () => tell('libraryChanged', null),
    restartDelays: [300, 2_000],
    calmMs: 60_000,
  })
}

function forkHost(): HostProcess {
  const options = {
    dir: libraryDir,
    builtinDir,
    systemLanguages: app.getPreferredSystemLanguages(),
    version: app.getVersion(),
  }
  const child = utilityProcess.fork(join(outDir, 'main', 'library-host.js'), [JSON.stringify(options)], {
    serviceName: 'Lectern Library',
    stdio: 'inherit',
  })
  return {
    post: (question) => child.postMessage(question),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill(),
  }
}

function serveProtocols(): void {
  const slides = {
    contentDir: join(libraryDir, 'content'),
    allowedOrigin: devServer ? new URL(devServer).origin : appOrigin,
  }
  // `handle` speaks in the classes of `fetch`, whose modules take the first page 60 ms to load.
  protocol.registerBufferProtocol(appScheme, (request, answer) => {
    void answerAppRequest(request, join(outDir, 'renderer')).then(answer)
  })
  protocol.handle(slideScheme, (request) => answerSlideRequest(request, slides))
}

function openWindow(language: () => Language): BrowserWindow {
  const primary = screen.getPrimaryDisplay()
  const displays = [primary, ...screen.getAllDisplays().filter(({ id }) => id !== primary.id)]
  const window = createWindow({
    ...placeWindow(
      readWindowState(windowDir),
      displays.map(({ workArea }) => workArea),
    ),
    minimumSize,
    isDark: nativeTheme.shouldUseDarkColors,
    preload: join(outDir, 'preload', 'preload.cjs'),
    ...(existsSync(icon) ? { icon } : {}),
  })
  ownWindows.add(window)
  window.once('closed', () => ownWindows.delete(window))
  reloadAfterCrash(window, log)
  askBeforeClosing(window, language)
  window.on('close', () => {
    windowSaved = rememberWindow(window)
  })
  window.loadURL(page).catch((error: unknown) => log(String(error)))
  return window
}

/** Settles once it is on the disk where the window stands; what keeps it from there is logged. */
async function rememberWindow(window: BrowserWindow): Promise<void> {
  const state = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }
  const written = await writeWindowState(windowDir, state)
  if (isFailed(written)) log(`Where the window stands was not saved: ${written.failure.detail ?? written.failure.kind}`)
}

/** Applies what settings mean outside the page, and tells the page. */
function applySettings(settings: Settings): void {
  nativeTheme.themeSource = settings.theme
  const template = toMenuTemplate({
    language: toShownLanguage(settings),
    platform: process.platform,
    settings,
    isDevelopment: !app.isPackaged,
    onCommand: (id) => tell('commandChosen', { id }),
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  tell('settingsChanged', settings)
}

const toShownLanguage = ({ language }: Settings): Language =>
  toReaderLanguage(language, app.getPreferredSystemLanguages())

function followSystem(language: () => Language): void {
  nativeTheme.on('updated', () => {
    for (const window of ownWindows) {
      window.setBackgroundColor(toBackground(nativeTheme.shouldUseDarkColors))
    }
  })
  app.on('second-instance', (_event, given, dir) => {
    const args = toTrustedArgs(given)
    bringToFront(language)
    if (links.put(args)) tell('linkOpened', null)
    if (packs.put(args.slice(1), dir)) tell('packOpened', null)
  })
  app.on('open-url', () => {
    bringToFront(language)
    tell('linkOpened', null)
  })
  app.on('open-file', () => {
    bringToFront(language)
    tell('packOpened', null)
  })
  app.on('activate', () => {
    if (ownWindows.size === 0) openWindow(language)
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
}

/** Shows the window to somebody who opened Lectern again, by itself or with a link. */
function bringToFront(language: () => Language): void {
  const [window = openWindow(language)] = ownWindows
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** Ends only when the window's place is saved and the database closed, but waits for that no longer than `closeGraceMs`. */
function endWell(library: LibraryClient): void {
  let isClosed = false
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    const saved = Promise.race([windowSaved, setTimeout(closeGraceMs)])
    void Promise.all([library.close(closeGraceMs), saved]).finally(() => {
      isClosed = true
      // A library that is away is closed at once, and Electron passes over a quit that is asked for within this event.
      setImmediate(() => app.quit())
    })
  })
}

/** Prints what the library holds and the window shows, saves a picture of it, and quits: for a start without a display. */
async function showAndQuit(library: LibraryClient, path: string): Promise<void> {
  try {
    const overview = await library.ask('getOverview')
    const [window] = ownWindows
    if (isFailed(overview)) throw new Error(overview.failure.detail ?? overview.failure.kind)
    if (!window) throw new Error('There is no window.')
    await saveScreenshot(window, path)
    say(toSummary(overview.ok, window.getTitle()))
    say(`Screenshot: ${path}`)
  } catch (error) {
    log(`No screenshot was taken. ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
  app.quit()
}

function toSummary({ counts }: Overview, title: string): string {
  const { events, talks, speakers, decks } = counts
  const parts = [toCount(events, 'event'), toCount(talks, 'talk'), toCount(speakers, 'speaker'), toCount(decks, 'deck')]
  return `Lectern: ${parts.join(', ')} indexed in ${libraryDir}, showing ${JSON.stringify(title)}`
}

function tell<Name extends NewsName>(name: Name, value: News[Name]): void {
  tellNews(toOwnContents(), name, value)
}

function toOwnContents() {
  return [...ownWindows].map(({ webContents }) => webContents)
}
