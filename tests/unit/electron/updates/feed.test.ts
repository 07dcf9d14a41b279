import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readFeed } from '../../../../electron/updates/feed'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-feed-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

test('a package asks only where it was made with a place to ask and a key to check by', () => {
  expect(readFeed(undefined)).toBeNull()
  expect(readFeed(join(dir, 'missing'))).toBeNull()
  writeFileSync(join(dir, 'app-update.yml'), 'provider: generic\n')
  expect(readFeed(dir)).toBeNull()
  writeFileSync(join(dir, 'update-key.pem'), 'a key')
  expect(readFeed(dir)).toEqual({ configPath: join(dir, 'app-update.yml'), publicKey: 'a key' })
})
