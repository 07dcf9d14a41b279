import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makePdf } from '../../helpers/make-pdf'
import { boat, createKeepsakeBench, type KeepsakeBench, list, ref, stars, toPage } from './keepsake-bench'
import { need } from './open-service'

let bench: KeepsakeBench
beforeEach(() => {
  bench = createKeepsakeBench()
})
afterEach(() => bench.dispose())

describe('a note on a slide', () => {
  const openSlides = async (options: Parameters<KeepsakeBench['open']>[0] = {}) => {
    const library = await bench.open(options)
    const path = bench.write({
      'a/activities/night.md': toPage('木船之夜', [boat[0], boat[1], 'boat.pdf']),
      'a/activities/boat.pdf': makePdf({ pages: [['First slide'], ['Second slide']] }),
    })
    need(await library.importPath({ path }))
    const [deck] = need(await library.getItem(ref)).decks
    need(await library.fetchDecks({ scope: 'all' }))
    return { library, path, target: { kind: 'slide', ...ref, deckId: deck?.id ?? '', page: 2 } as const }
  }

  it('is of its page alone, and names the talk', async () => {
    const { library, target } = await openSlides()
    need(await library.writeNote({ target, text: '第二页' }))
    need(await library.writeNote({ target: { ...target, page: 1 }, text: '第一页' }))
    need(await library.writeNote({ target, text: '第二页，改' }))
    const kept = await list(library)
    expect(kept.map(({ target: of, text }) => [of.kind === 'slide' && of.page, text]).toSorted()).toEqual([
      [1, '第一页'],
      [2, '第二页，改'],
    ])
    expect(kept[0]?.subject).toMatchObject({ title: boat[0], itemTitle: '木船之夜', speakers: ['张三'] })
  })

  it('is of no page behind the last, once the slides are here', async () => {
    const { library, target } = await openSlides()
    await expect
      .poll(async () => need(await library.getDeck({ deckId: target.deckId })).state)
      .toMatchObject({ state: 'ready', pages: 2 })
    const failed = { failure: { kind: 'not-found' } }
    expect(await library.writeNote({ target: { ...target, page: 3 }, text: '第三页' })).toMatchObject(failed)
    need(await library.writeNote({ target, text: '第二页' }))
    expect(await list(library)).toHaveLength(1)
  })

  it('is told as it was when the page links to the slides no more', async () => {
    const { library, target } = await openSlides()
    need(await library.writeNote({ target, text: '第二页' }))
    await bench.change(library, boat)
    expect(await list(library)).toMatchObject([{ target, lost: 'deck', subject: { title: boat[0] }, text: '第二页' }])
  })

  it('follows the slides when the page links to the same ones under another address, once they are here', async () => {
    const bytes = makePdf({ pages: [['First slide'], ['Second slide']] })
    const other = makePdf({ pages: [['Of something else'], ['Second slide']] })
    const { library, path, target } = await openSlides()
    need(await library.writeNote({ target, text: '第二页' }))
    rmSync(join(path, 'activities/boat.pdf'))
    bench.write({ 'a/slides/other.pdf': other, 'a/slides/2024/boat-v2.pdf': bytes })
    await bench.change(
      library,
      [stars[0], stars[1], '../slides/other.pdf'],
      [boat[0], boat[1], '../slides/2024/boat-v2.pdf'],
    )
    expect(await list(library)).toMatchObject([{ target, lost: 'deck' }])

    need(await library.fetchDecks({ scope: 'all' }))
    const { talks } = need(await library.getItem(ref))
    const moved = { ...target, deckId: talks[1]?.deckIds[0] ?? '' }
    const [kept] = await list(library)
    expect(kept).toMatchObject({ target: moved, subject: { title: boat[0], speakers: ['张三'] } })
    expect(kept?.lost).toBeUndefined()
    // Written in where it stands now, it is still one note.
    need(await library.writeNote({ target: moved, text: '第二页，改' }))
    expect(await list(library)).toMatchObject([{ id: kept?.id, target: moved, text: '第二页，改' }])
  })

  it('finds the same slides in another source that stands for the one it was written in', async () => {
    const { library, path, target } = await openSlides()
    need(await library.writeNote({ target, text: '第二页' }))
    bench.write({
      'b/activities/night.md': readFileSync(join(path, 'activities/night.md')),
      'b/activities/boat.pdf': readFileSync(join(path, 'activities/boat.pdf')),
    })
    need(await library.importPath({ path: join(bench.dir, 'sources', 'b') }))
    need(await library.removeSource({ source: 'a' }))
    const [kept] = await list(library)
    expect(kept?.lost).toBeUndefined()
    expect(kept?.target).toMatchObject({ kind: 'slide', page: 2, source: 'b' })
  })
})
