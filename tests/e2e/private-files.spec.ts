import { execFile } from 'node:child_process'
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { appRoot, launchApp } from '../helpers/launch-app'

// Windows keeps others out of a reader's profile by rules that no mode shows.
test.skip(process.platform === 'win32')

let home: string
let library: string
let umask: number

test.beforeEach(() => {
  // Everybody may read what a careless program makes.
  umask = process.umask(0)
  home = mkdtempSync(join(tmpdir(), 'lectern-private-'))
  library = join(home, 'not', 'yet', 'there')
})

test.afterEach(() => {
  process.umask(umask)
  rmSync(home, { recursive: true, force: true })
})

const run = async (...line: string[]) => {
  const cli = join(appRoot, 'out/main/cli.js')
  return await promisify(execFile)(process.execPath, [cli, ...line, '--library', library])
}

/** Everything in a folder that somebody else may read, write or enter, but for what lies in Chromium's closed folder. */
function findOpenToOthers(folder: string): string[] {
  const inside = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !/\bwindow\/[A-Z]/.test(path),
  )
  return ['', ...inside].filter((path) => {
    const entry = lstatSync(join(folder, path))
    return !entry.isSymbolicLink() && (entry.mode & 0o077) !== 0
  })
}

test('nobody else can read what a window makes: library, settings, slides', async () => {
  mkdirSync(join(home, 'not', 'yet'), { recursive: true })
  const launched = await launchApp({ libraryDir: library })
  await expect(launched.page.getByText('Dragonfly').first()).toBeVisible()
  await launched.page.evaluate(() => window.lectern.changeSettings({ theme: 'dark' }))
  // The guide's deck is stored by itself.
  await expect.poll(() => readdirSync(library)).toContain('content')
  expect(findOpenToOthers(library)).toEqual([])
  await launched.close()
  expect(findOpenToOthers(library)).toEqual([])
  expect(readdirSync(library)).toEqual(expect.arrayContaining(['library.db', 'settings.json', 'window']))
})

test('nobody else can read what the command makes, folders on the way included', async () => {
  await run('list', 'events')
  expect(findOpenToOthers(join(home, 'not'))).toEqual([])
  expect(readdirSync(library)).toContain('library.db')
})

test('a library that others could read is closed to them when it is opened; what is not Lectern’s stays as it was', async () => {
  await run('list', 'events')
  mkdirSync(join(library, 'content'), { recursive: true })
  writeFileSync(join(library, 'mine.txt'), 'mine')
  for (const name of readdirSync(library)) chmodSync(join(library, name), name === 'content' ? 0o755 : 0o644)
  await run('list', 'events')
  expect(findOpenToOthers(library)).toEqual(['mine.txt'])
  expect(statSync(join(library, 'content')).mode & 0o777).toBe(0o700)
})
