import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test'
import type { Settings } from '../../core/model/library'
import { readSettings, writeSettings } from '../../electron/platform/settings-file'
// Declares `window.lectern` for what is evaluated in the page.
import type {} from '../../renderer/bridge'

/** The folder of package.json, which Electron opens. */
export const appRoot = fileURLToPath(new URL('../..', import.meta.url))

/** The program of a packed app that lets tests attach; without it the checkout is tried. */
const packedProgram = process.env.LECTERN_PACKED_PROGRAM

interface LaunchOptions {
  /** What Electron opens, the built checkout unless told. */
  readonly app?: string
  /** A library to open and to leave in place; without it a new one is made, and removed on close. */
  readonly libraryDir?: string
  /** Added to the library's settings; without a language the window speaks Chinese, without a theme it is light. */
  readonly settings?: Partial<Settings>
  /** The size of the page in CSS pixels, 1280 × 800 unless told; null leaves the window as it opens. */
  readonly size?: { readonly width: number; readonly height: number } | null
  readonly env?: Readonly<Record<string, string>>
  /** Starts the app with its own arguments, in place of Electron or the packed program. */
  readonly wrapper?: string
  /** Switches of Chromium. */
  readonly switches?: readonly string[]
  /** What stands on the command line behind the library. */
  readonly args?: readonly string[]
}

/** The real app in a real window. */
export interface LaunchedApp {
  readonly app: ElectronApplication
  readonly page: Page
  readonly libraryDir: string
  /** Uncaught errors of the page and messages of the policy it broke, for tests that expect none. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

/** Starts the built app on a library of its own, on the runtime of `ELECTRON_OVERRIDE_DIST_PATH` where that is set. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const libraryDir = options.libraryDir ?? mkdtempSync(join(tmpdir(), 'lectern-e2e-'))
  await prepareSettings(libraryDir, options.settings)
  const app = await electron.launch({
    ...toProgram(options.app),
    ...(options.wrapper === undefined ? {} : { executablePath: options.wrapper }),
    args: [...(options.switches ?? []), ...toAppArgs(options.app), '--library', libraryDir, ...(options.args ?? [])],
    // Playwright would otherwise tell every page that the system is light.
    colorScheme: null,
    env: { ...toEnvironment(), ...options.env },
  })
  const page = await app.firstWindow()
  const complaints = hearComplaints(page)
  const size = options.size === undefined ? { width: 1280, height: 800 } : options.size
  if (size !== null) await resize(app, size)
  await page.waitForLoadState('domcontentloaded')
  return {
    app,
    page,
    libraryDir,
    complaints,
    async close() {
      await app.close()
      if (options.libraryDir === undefined) rmSync(libraryDir, { recursive: true, force: true })
    },
  }
}

/** From here on the system's dialog for folders answers this one, as if the reader had chosen it. */
export async function answerFolderDialog({ app }: LaunchedApp, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, folder)
}

/** From here on the system's dialog for saving answers this path. */
export async function answerSaveDialog({ app }: LaunchedApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
}

/** A packed app is a program of its own; else Electron opens the folder of the checkout. */
const toProgram = (app: string | undefined) =>
  packedProgram === undefined || app !== undefined ? {} : { executablePath: packedProgram }

/** What names the app to the program that is started. */
const toAppArgs = (app?: string): string[] => (packedProgram === undefined || app !== undefined ? [app ?? appRoot] : [])

/** What starts the app that runs once more: a program, and what comes before the arguments of Lectern. */
export const readStart = async ({ app }: LaunchedApp): Promise<{ program: string; args: string[] }> => {
  const { program, flags } = await app.evaluate((electron) => ({
    program: process.execPath,
    flags: electron.app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : [],
  }))
  return { program, args: [...flags, ...toAppArgs()] }
}

async function resize(app: ElectronApplication, size: { width: number; height: number }): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
}

async function prepareSettings(libraryDir: string, settings: Partial<Settings> = {}): Promise<void> {
  const stored = readSettings(libraryDir)
  const wanted: Settings = {
    ...stored,
    language: stored.language === 'system' ? 'zh' : stored.language,
    theme: stored.theme === 'system' ? 'light' : stored.theme,
    ...settings,
  }
  await writeSettings(libraryDir, wanted)
}

function toEnvironment(): Record<string, string> {
  const { LECTERN_SCREENSHOT: _screenshot, ELECTRON_RENDERER_URL: _server, ...rest } = process.env
  return Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

function hearComplaints(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return complaints
}
