import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { unzip } from '../../../build/unzip.mjs'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-unzip-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const makeZip = (): string => {
  const program = [strToU8('run '.repeat(1000)), { os: 3, attrs: 0o755 << 16 }] as const
  const path = join(dir, 'made.zip')
  const files = {
    'top/program': [...program] as [Uint8Array, object],
    'top/empty': strToU8(''),
    'top/left/out': strToU8('x'),
  }
  writeFileSync(path, zipSync({ ...files, 'top/stored': [strToU8('as it is'), { level: 0 }] }))
  return path
}

test('files go where they are placed, with their permissions, and the others are left out', async () => {
  const target = join(dir, 'out')
  await unzip(makeZip(), target, (name: string) => (name.includes('left') ? undefined : name.replace('top/', '')))
  expect(readdirSync(target).sort()).toEqual(['empty', 'program', 'stored'])
  expect(readFileSync(join(target, 'program'), 'utf8')).toBe('run '.repeat(1000))
  expect(readFileSync(join(target, 'stored'), 'utf8')).toBe('as it is')
  if (process.platform !== 'win32') expect(statSync(join(target, 'program')).mode & 0o777).toBe(0o755)
})

test('a file that is no zip is refused', async () => {
  const path = join(dir, 'page.html')
  writeFileSync(path, '<html>no such package</html>')
  await expect(unzip(path, join(dir, 'out'), (name: string) => name)).rejects.toThrow('not a zip file')
})

test('a zip that was cut short is refused', async () => {
  const path = makeZip()
  writeFileSync(path, readFileSync(path).subarray(0, 100))
  await expect(unzip(path, join(dir, 'out'), (name: string) => name)).rejects.toThrow('not a zip file')
})
