import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { type ArchiveServer, startArchiveServer } from '../helpers/archive-server'
import { launchWatched } from '../helpers/watch-connections'

/** Longer than anything waits that a start leaves for later, but for the refresh that a reader switches on. */
const laterMs = 4_000

// The connections of the first moments are read from what is said, which takes a shell.
test.skip(process.platform === 'win32')

let server: ArchiveServer

test.beforeAll(async () => {
  server = await startArchiveServer({})
})

test.afterAll(() => server.close())

test('a first start makes no connection: archive, search, guide and window come from the disk', async () => {
  const watched = await launchWatched()
  await expect(watched.page.getByText('Dragonfly').first()).toBeVisible()
  const found = await watched.page.evaluate(() => window.lectern.search({ text: 'Dragonfly' }))
  expect(found).toHaveProperty('ok')
  await expect.poll(() => existsSync(join(watched.libraryDir, 'content'))).toBe(true)
  await sleep(laterMs)
  expect(await watched.closeAndTell()).toEqual([])
})

// What would be seen if somebody added it: without these the test above could pass blindly.
test('a connection is seen that the main process makes with Node', async () => {
  const watched = await launchWatched()
  await watched.app.evaluate((_electron, url) => fetch(url).then(({ status }) => status), server.url)
  expect(await watched.closeAndTell()).not.toEqual([])
})

test('a connection is seen that the main process makes with Chromium', async () => {
  const watched = await launchWatched()
  // The session of the window refuses it.
  await watched.app.evaluate(
    ({ session }, url) =>
      session
        .fromPartition('other')
        .fetch(url)
        .then(({ status }) => status),
    server.url,
  )
  expect(await watched.closeAndTell()).not.toEqual([])
})

test('a connection is seen that the library process makes', async () => {
  const watched = await launchWatched()
  await watched.page.evaluate((url) => window.lectern.importUrl({ url }), `${server.url}/archive.zip`)
  expect(server.requests.map(({ path }) => path)).toContain('/archive.zip')
  expect(await watched.closeAndTell()).not.toEqual([])
})
