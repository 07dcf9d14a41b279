import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { archiveLimits } from '../../../electron/archive/archive-limits'
import { type ImageWish, readArchiveImages, readFolderImages } from '../../../electron/archive/read-images'
import { makeArchive, type TestArchive } from '../../helpers/make-archive'
import { makeTarGz, makeZip } from '../../helpers/make-archive-file'

const png = (name: string): Buffer => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from(name)])
const files = {
  'content/zh/a/index.md': '# 甲',
  'content/zh/a/cover.png': png('cover'),
  'content/zh/a/images/图 (1).png': png('body'),
  'content/zh/a/large.png': Buffer.concat([png('large'), Buffer.alloc(5000)]),
  'content/zh/a/false.png': Buffer.from('<!doctype html>'),
  'static/img/logo.png': png('logo'),
  'root.png': png('root'),
  'unused.png': png('unused'),
}
const wish = (ref: string): ImageWish => ({ path: 'content/zh/a/index.md', ref })
const limits = { ...archiveLimits, imageBytes: 4000 }

let archive: TestArchive
const places = new Map<string, typeof readFolderImages>()

beforeAll(async () => {
  archive = await makeArchive(files)
  const entries = Object.entries(files).map(([path, content]) => ({ name: `site-main/${path}`, content }))
  await writeFile(join(archive.dir, '../site.zip'), makeZip(entries))
  await writeFile(join(archive.dir, '../site.tar.gz'), await makeTarGz(entries))
  places.set('a folder', (_, ...rest) => readFolderImages(archive.dir, ...rest))
  places.set('a zip', (_, ...rest) => readArchiveImages(join(archive.dir, '../site.zip'), ...rest))
  places.set('a tar.gz', (_, ...rest) => readArchiveImages(join(archive.dir, '../site.tar.gz'), ...rest))
})
afterAll(() => archive.dispose())

describe.each(['a folder', 'a zip', 'a tar.gz'])('the pictures of pages in %s', (place) => {
  const read = async (refs: readonly string[], given = limits): Promise<Record<string, string>> => {
    const found: Record<string, string> = {}
    const readImages = places.get(place) ?? readFolderImages
    for await (const { wish: wanted, bytes } of readImages('', refs.map(wish), { limits: given })) {
      found[wanted.ref] = Buffer.from(bytes.subarray(8)).toString()
    }
    return found
  }

  it('are found beside the page, at the root and in the static folder', async () => {
    const refs = [
      'cover.png',
      './cover.png?v=2',
      'images/%E5%9B%BE%20(1).png',
      '/img/logo.png',
      '/root.png',
      '../../../root.png',
    ]
    expect(await read(refs)).toEqual({
      'cover.png': 'cover',
      './cover.png?v=2': 'cover',
      'images/%E5%9B%BE%20(1).png': 'body',
      '/img/logo.png': 'logo',
      '/root.png': 'root',
      '../../../root.png': 'root',
    })
  })

  it('are not read again when they are as they were', async () => {
    const readImages = places.get(place) ?? readFolderImages
    const stamps = new Map<string, string>()
    const wishes = ['cover.png', '/img/logo.png'].map(wish)
    for await (const found of readImages('', wishes, { limits })) stamps.set(found.wish.ref, found.stamp)
    expect(stamps.size).toBe(2)
    const again: string[] = []
    const known = wishes.map((one) => ({ ...one, stamp: stamps.get(one.ref) }))
    for await (const found of readImages('', [...known, { ...wish('/root.png'), stamp: '1 2 root.png' }], { limits }))
      again.push(found.wish.ref)
    expect(again).toEqual(['/root.png'])
  })

  it('are left out when missing, elsewhere, too large or no pictures', async () => {
    const refs = [
      'gone.png',
      'large.png',
      'false.png',
      '../../../../x.png',
      'https://a.example/x.png',
      '/etc/hostname',
      '',
    ]
    expect(await read(refs)).toEqual({})
  })

  it('are no more in all than allowed', async () => {
    expect(await read(['cover.png', '/root.png', '/img/logo.png'], { ...limits, imagesBytes: 30 })).toEqual({
      'cover.png': 'cover',
      '/root.png': 'root',
    })
  })

  it('come no more once stopped', async () => {
    const readImages = places.get(place) ?? readFolderImages
    const stop = new AbortController()
    const found = []
    for await (const image of readImages('', ['cover.png', '/root.png'].map(wish), { limits, signal: stop.signal })) {
      found.push(image)
      stop.abort()
    }
    expect(found).toHaveLength(1)
  })
})

it('a damaged archive has no pictures', async () => {
  await writeFile(join(archive.dir, '../cut.zip'), makeZip([{ name: 'a.png', content: png('a') }]).subarray(0, 60))
  for await (const image of readArchiveImages(join(archive.dir, '../cut.zip'), [{ path: 'a.md', ref: 'a.png' }])) {
    expect(image).toBeUndefined()
  }
})
