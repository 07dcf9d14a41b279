import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isFailed } from '../../../core/model/failure'
import { createFolderFiles } from '../../../electron/archive/folder-files'
import { resolvePageFile } from '../../../electron/archive/resolve-page-file'

let base: string
let dir: string

beforeAll(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'lectern-cover-')))
  dir = join(base, 'archive')
  await mkdir(join(dir, 'zh/a/images'), { recursive: true })
  await mkdir(join(dir, 'static'))
  for (const path of ['zh/a/images/封面 1.png', 'zh/a/cover.png', 'cover.jpg', 'static/logo.svg', '../secret.png']) {
    await writeFile(join(dir, path), 'x')
  }
  await symlink(join(base, 'secret.png'), join(dir, 'zh/a/link.png'))
  await symlink(base, join(dir, 'zh/a/folder'))
  await symlink(join(dir, 'zh/a'), join(dir, 'zh/a/inside'))
  await symlink(join(dir, 'zh/a'), join(dir, 'zh/a/round'))
})
afterAll(() => rm(base, { recursive: true, force: true }))

const resolve = (ref: string): string => {
  const found = resolvePageFile(createFolderFiles(dir), 'zh/a/index.md', ref)
  return isFailed(found) ? found.failure.kind : found.ok.path
}

describe('resolvePageFile', () => {
  it.each([
    ['cover.png', 'zh/a/cover.png'],
    ['./cover.png?width=2#top', 'zh/a/cover.png'],
    ['images/%E5%B0%81%E9%9D%A2%201.png', 'zh/a/images/封面 1.png'],
    ['../../cover.jpg', 'cover.jpg'],
    ['/cover.jpg', 'cover.jpg'],
    ['/logo.svg', 'static/logo.svg'],
    ['missing.png', 'not-found'],
    ['images', 'not-found'],
    ['../../../secret.png', 'invalid'],
    ['/../secret.png', 'invalid'],
    ['%2e%2e/%2e%2e/%2e%2e/secret.png', 'invalid'],
    ['link.png', 'not-found'],
    ['folder/secret.png', 'not-found'],
    ['inside/cover.png', 'zh/a/inside/cover.png'],
    ['round/round/cover.png', 'zh/a/round/round/cover.png'],
    ['..\\..\\..\\secret.png', 'invalid'],
    ['file:///etc/hosts', 'invalid'],
    ['//host.example/a.png', 'invalid'],
    ['https://host.example/a.png', 'invalid'],
    ['a%00.png', 'invalid'],
    ['%zz.png', 'invalid'],
    ['', 'invalid'],
  ])('of "%s" is %s', (ref, answer) => {
    expect(resolve(ref)).toBe(answer)
  })

  it('is not-found when the source is gone', () => {
    const found = resolvePageFile(createFolderFiles(join(base, 'gone')), 'a.md', 'cover.png')
    expect(isFailed(found) && found.failure.kind).toBe('not-found')
  })
})
