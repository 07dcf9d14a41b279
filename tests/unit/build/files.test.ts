import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from '../../../build/files.mjs'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-files-'))
  mkdirSync(join(dir, 'core/model'), { recursive: true })
  writeFileSync(join(dir, 'core/model/item.ts'), 'one')
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

test('a fingerprint stays while nothing changes, also with paths that are not there', () => {
  expect(fingerprint(dir, ['core', 'missing'])).toBe(fingerprint(dir, ['core', 'missing']))
})

test.each([
  ['edited', () => writeFileSync(join(dir, 'core/model/item.ts'), 'other')],
  ['added', () => writeFileSync(join(dir, 'core/model/new.ts'), '')],
  ['removed', () => rmSync(join(dir, 'core/model/item.ts'))],
])('a fingerprint changes when a file is %s', (_, change) => {
  const before = fingerprint(dir, ['core'])
  change()
  expect(fingerprint(dir, ['core'])).not.toBe(before)
})
