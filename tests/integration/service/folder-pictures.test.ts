import { createHash } from 'node:crypto'
import { rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LibraryService } from '../../../electron/library-service'
import { createServiceBench, need, type ServiceBench, toEventPage } from './open-service'

let bench: ServiceBench
beforeEach(() => {
  bench = createServiceBench()
})
afterEach(() => bench.dispose())

const open = () => bench.open()
const page = (title: string, more: object = {}) => toEventPage({ title, talk: `${title}的实践`, ...more })
const toPng = (last: number) => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, last])
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('pictures beside the pages of a folder', () => {
  const one = 'site/content/zh/activities/one/index.md'
  const beside = (name: string) => `site/content/zh/activities/one/${name}`
  const read = async (library: LibraryService) => need(await library.getItem({ source: 'site', id: 'activities/one' }))
  const changes = () => bench.news.filter(({ name }) => name === 'libraryChanged').length

  it('are taken anew when they change, come or come back, though no page changed', async () => {
    const library = await open()
    const dir = bench.write({
      [one]: page('第一场', { cover: '/img/a.png', body: '![](b.png) ![](c.png)' }),
      'site/static/img/a.png': toPng(1),
      [beside('b.png')]: toPng(2),
    })
    need(await library.importPath({ path: dir }))
    expect(await read(library)).toMatchObject({
      coverSha256: hashOf(toPng(1)),
      pictures: { 'b.png': hashOf(toPng(2)) },
    })
    bench.news.splice(0)
    need(await library.refreshSource({ source: 'site' }))
    expect(changes()).toBe(0)

    bench.write({ 'site/static/img/a.png': toPng(3), [beside('c.png')]: toPng(4) })
    // Its bytes are as many as before: its time tells.
    utimesSync(join(dir, 'static/img/a.png'), new Date(), new Date('2030-01-01'))
    expect(need(await library.refreshSource({ source: 'site' }))).toMatchObject({ unchanged: 1, updated: 0, added: 0 })
    expect(changes()).toBe(1)
    const now = { 'b.png': hashOf(toPng(2)), 'c.png': hashOf(toPng(4)) }
    expect(await read(library)).toMatchObject({ coverSha256: hashOf(toPng(3)), pictures: now })

    rmSync(join(dir, 'content/zh/activities/one/b.png'))
    need(await library.refreshSource({ source: 'site' }))
    expect((await read(library)).pictures).toEqual(now)
    bench.write({ [beside('b.png')]: toPng(5) })
    need(await library.refreshSource({ source: 'site' }))
    expect((await read(library)).pictures).toEqual({ ...now, 'b.png': hashOf(toPng(5)) })
  })

  it('stay as they are when something else takes their place', async () => {
    const library = await open()
    const dir = bench.write({ [one]: page('第一场', { cover: 'a.png' }), [beside('a.png')]: toPng(1) })
    need(await library.importPath({ path: dir }))
    bench.write({ [beside('a.png')]: 'a page of words' })
    need(await library.refreshSource({ source: 'site' }))
    expect((await read(library)).coverSha256).toBe(hashOf(toPng(1)))
  })
})
