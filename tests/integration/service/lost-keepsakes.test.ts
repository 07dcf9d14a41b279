import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  boat,
  createKeepsakeBench,
  findTalk,
  type KeepsakeBench,
  list,
  page,
  sails,
  stars,
  tell,
  toPage,
} from './keepsake-bench'
import { need } from './open-service'

let bench: KeepsakeBench
beforeEach(() => {
  bench = createKeepsakeBench()
})
afterEach(() => bench.dispose())

describe('a source that is removed', () => {
  it('leaves the pages of which something is kept, marked, and takes those of which nothing is any more', async () => {
    const { library } = await bench.openNight(boat)
    bench.write({ 'a/activities/other.md': toPage('另一夜', stars) })
    need(await library.refreshSource({ source: 'a' }))
    const { id } = need(await library.writeNote({ target: await findTalk(library, boat[0]), text: '木头' }))
    need(await library.removeSource({ source: 'a' }))
    const titles = async () => need(await library.listItems({})).map(({ title }) => title)
    expect(await titles()).toEqual(['木船之夜'])
    expect(await tell(library)).toEqual(['note · 怎样造一艘木船 · 木头 · source removed'])

    need(await library.dropKeepsakes({ ids: [id] }))
    expect(await titles()).toEqual([])
    expect(bench.news.at(-1)).toEqual({ name: 'libraryChanged', value: null })
    need(await library.restoreKeepsakes({ ids: [id] }))
    expect(await titles()).toEqual(['木船之夜'])
    expect(await tell(library)).toEqual(['note · 怎样造一艘木船 · 木头 · source removed'])
  })

  it('costs none over a restart, and they are where they were when it is added again', async () => {
    const { library, path } = await bench.openNight(boat, sails)
    need(await library.keepFavourite({ target: page }))
    need(await library.writeNote({ target: await findTalk(library, sails[0]), text: '风' }))
    need(await library.removeSource({ source: 'a' }))
    await library.close()
    const again = await bench.open()
    expect((await tell(again)).toSorted()).toEqual([
      'favourite · 木船之夜 · source removed',
      'note · 帆与风的关系 · 风 · source removed',
    ])
    bench.news.length = 0
    expect(need(await again.importPath({ path }))).toMatchObject({ added: 0, unchanged: 1 })
    expect((await tell(again)).toSorted()).toEqual(['favourite · 木船之夜', 'note · 帆与风的关系 · 风'])
    // No page changed, and yet what is shown of them did.
    expect(bench.news.at(-1)).toEqual({ name: 'libraryChanged', value: null })
  })

  it('leaves them where another source has the same page, and leads to it', async () => {
    const { library } = await bench.openNight(boat, sails)
    need(await library.writeNote({ target: await findTalk(library, sails[0]), text: '风' }))
    bench.write({ 'b/activities/night.md': toPage('木船之夜', boat, sails) })
    need(await library.importPath({ path: join(bench.dir, 'sources', 'b') }))
    need(await library.removeSource({ source: 'a' }))
    const [kept] = await list(library)
    expect(kept).toMatchObject({ target: { source: 'b' }, subject: { sourceTitle: 'b' } })
    expect(kept?.isSourceRemoved).toBeUndefined()
    expect(kept?.lost).toBeUndefined()
  })
})

describe('a database that is lost', () => {
  const loseDatabase = () => {
    for (const name of readdirSync(bench.libraryDir).filter((each) => each.startsWith('library.db')))
      rmSync(join(bench.libraryDir, name))
  }

  it('costs no favourite and no note: they find their places when the pages are read again', async () => {
    const { library } = await bench.openNight(boat, sails)
    need(await library.keepFavourite({ target: page }))
    need(await library.writeNote({ target: await findTalk(library, sails[0]), text: '风\n第二行' }))
    const { id } = need(await library.writeNote({ target: page, text: 'private words' }))
    const before = await tell(library)
    need(await library.dropKeepsakes({ ids: [id] }))
    await library.close()
    loseDatabase()
    const again = await bench.open()
    expect(await tell(again)).toEqual(before.filter((one) => !one.includes('private')))
    await again.close()
    writeFileSync(join(bench.libraryDir, 'library.db'), 'this was never a database'.repeat(400))
    const anew = await bench.open({ setAsideDamaged: true })
    expect(await tell(anew)).toEqual(before.filter((one) => !one.includes('private')))
  })

  it('leaves them readable when the pages are nowhere to be had, and the source was removed', async () => {
    const { library, path } = await bench.openNight(boat, sails)
    need(await library.keepFavourite({ target: page }))
    need(await library.writeNote({ target: await findTalk(library, sails[0]), text: '风' }))
    need(await library.removeSource({ source: 'a' }))
    await library.close()
    loseDatabase()
    const again = await bench.open()
    expect((await tell(again)).toSorted()).toEqual([
      'favourite · 木船之夜 · lost item · source removed',
      'note · 帆与风的关系 · 风 · lost item · source removed',
    ])
    expect((await list(again))[0]?.subject).toMatchObject({ itemTitle: '木船之夜', sourceTitle: 'a' })
    need(await again.importPath({ path }))
    expect((await tell(again)).toSorted()).toEqual(['favourite · 木船之夜', 'note · 帆与风的关系 · 风'])
  })

  it('leads to the same pages of a source that lies elsewhere now', async () => {
    const { library, path } = await bench.openNight(boat, sails)
    need(await library.writeNote({ target: await findTalk(library, sails[0]), text: '风' }))
    need(await library.removeSource({ source: 'a' }))
    await library.close()
    loseDatabase()
    const again = await bench.open()
    bench.write({ 'moved/content/activities/night.md': readFileSync(join(path, 'activities/night.md')) })
    need(await again.importPath({ path: join(bench.dir, 'sources', 'moved') }))
    const [kept] = await list(again)
    expect(kept?.lost).toBeUndefined()
    expect(kept?.target).toMatchObject({ source: 'moved' })
  })
})

it('what is kept outlives a rebuild, and a process that ends at once after the answer', async () => {
  const { library } = await bench.openNight(boat)
  need(await library.writeNote({ target: page, text: '木头' }))
  need(await library.rebuild())
  expect(await tell(library)).toEqual(['note · 木船之夜 · 木头'])
  // As another process finds it, while the first has closed nothing.
  const other = await bench.open()
  expect(await tell(other)).toEqual(['note · 木船之夜 · 木头'])
  expect(existsSync(join(bench.libraryDir, 'recovery.jsonl'))).toBe(true)
})
