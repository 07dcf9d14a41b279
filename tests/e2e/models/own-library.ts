import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@playwright/test'
import type { Settings } from '../../../core/model/library'
import { type LaunchedApp, launchApp } from '../../helpers/launch-app'
import { LecternWindow } from './lectern-window'

/** The library of one test, and the app that it is open in. */
export interface OwnLibrary {
  /** Fails when the app does not run. */
  readonly launched: LaunchedApp
  /** Opens the library in a window, and closes the window that was open before. */
  open(
    settings?: Partial<Settings>,
    size?: { width: number; height: number },
    args?: readonly string[],
  ): Promise<LecternWindow>
  close(): Promise<void>
  /** Ends the app as a power cut does. */
  kill(): void
}

/** Gives each test of a file a new library, which is gone after it. */
export function giveOwnLibrary(): OwnLibrary {
  let libraryDir: string
  let launched: LaunchedApp | undefined
  const close = async () => {
    const open = launched
    launched = undefined
    await open?.close()
  }
  test.beforeEach(() => {
    libraryDir = mkdtempSync(join(tmpdir(), 'lectern-own-'))
  })
  test.afterEach(async () => {
    await close()
    rmSync(libraryDir, { recursive: true, force: true })
  })
  return {
    get launched() {
      if (launched === undefined) throw new Error('There is no window.')
      return launched
    },
    open: async (settings = {}, size, args = []) => {
      await close()
      launched = await launchApp({ libraryDir, settings, args, ...(size === undefined ? {} : { size }) })
      const lectern = new LecternWindow(launched.page, settings.language === 'en' ? 'en' : 'zh')
      await lectern.isReady()
      return lectern
    },
    close,
    kill: () => {
      launched?.app.process().kill('SIGKILL')
      launched = undefined
    },
  }
}
