import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'
import { expect, test } from '@playwright/test'
import { appRoot, type LaunchedApp, launchApp } from '../helpers/launch-app'

let folder: string
let launched: LaunchedApp

/** What was built, as a package holds it, with links that lead out of the pages. */
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-asar-'))
  const unpacked = join(folder, 'unpacked')
  mkdirSync(unpacked)
  cpSync(join(appRoot, 'out'), join(unpacked, 'out'), { recursive: true })
  cpSync(join(appRoot, 'package.json'), join(unpacked, 'package.json'))
  symlinkSync('../main/main.js', join(unpacked, 'out/renderer/linked-file.js'))
  symlinkSync('../main', join(unpacked, 'out/renderer/linked-folder'))
  writeFileSync(join(unpacked, 'out/renderer/inside.txt'), 'inside')
  symlinkSync('inside.txt', join(unpacked, 'out/renderer/linked-inside.txt'))
  const asar = join(folder, 'app.asar')
  await createPackage(unpacked, asar)
  launched = await launchApp({ app: asar })
})

test.afterAll(async () => {
  await launched.close()
  rmSync(folder, { recursive: true, force: true })
})

async function ask(path: string): Promise<number> {
  return await launched.page.evaluate((address) => fetch(address).then(({ status }) => status), `app://lectern/${path}`)
}

test('pages in an asar are served', async () => {
  for (const path of ['', 'index.html', 'inside.txt', 'linked-inside.txt']) expect(await ask(path), path).toBe(200)
})

test('a link in an asar leads to no file outside the pages, nor does a path', async () => {
  for (const path of [
    'linked-file.js',
    'linked-folder/main.js',
    'linked-folder',
    '%2e%2e/main/main.js',
    'linked-folder/%2e%2e/main/main.js',
    'inside.txt/..%2f..%2fmain%2fmain.js',
  ]) {
    expect(await ask(path), path).toBe(404)
  }
})
