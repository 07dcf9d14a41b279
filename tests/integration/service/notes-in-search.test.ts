import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LibraryService } from '../../../electron/library-service'
import {
  boat,
  createKeepsakeBench,
  findTalk,
  type KeepsakeBench,
  page,
  ref,
  sails,
  stars,
  toPage,
} from './keepsake-bench'
import { need } from './open-service'

let bench: KeepsakeBench
beforeEach(() => {
  bench = createKeepsakeBench()
})
afterEach(() => bench.dispose())

describe('notes in search', () => {
  const find = async (library: LibraryService, text: string, more: object = {}) => {
    const { hits, facets } = need(await library.search({ text, ...more }))
    const notes = hits.filter(({ kind }) => kind === 'note')
    expect(facets.kind.note ?? 0).toBe(notes.length)
    return notes
  }
  const words = (hits: readonly { readonly snippet: readonly { readonly text: string }[] }[]) =>
    hits.map(({ snippet }) => snippet.map(({ text }) => text).join(''))

  it('are found by what they say, and lead to what they are of', async () => {
    const { library } = await bench.openNight(boat, sails)
    const talk = await findTalk(library, sails[0])
    need(await library.writeNote({ target: talk, text: '三角帆的图在第二页 quokka' }))
    need(await library.writeNote({ target: page, text: '现场问答 quokka' }))
    expect(words(await find(library, 'quokka'))).toEqual(['现场问答 quokka', '三角帆的图在第二页 quokka'])
    expect(await find(library, '三角帆 quokka')).toMatchObject([
      {
        ...{ source: 'a', eventId: ref.id, talkId: talk.talkId, title: sails[0], path: 'activities/night.md' },
        ...{ date: '2024-05-06', context: { event: '木船之夜', speakers: ['李四'] } },
        snippet: [
          { text: '三角帆', hit: true },
          { text: '的图在第二页 ', hit: false },
          { text: 'quokka', hit: true },
        ],
      },
    ])
    expect(words(await find(library, 'quokka -三角帆'))).toEqual(['现场问答 quokka'])
    expect(words(await find(library, '"三角帆的图"'))).toHaveLength(1)
    expect(await find(library, '木船')).toEqual([])
    expect(words(await find(library, 'kind:note 问答'))).toHaveLength(1)
    expect(await find(library, 'kind:note')).toHaveLength(2)
    expect(await find(library, 'kind:talk quokka')).toEqual([])
    expect(await find(library, 'quokka', { filters: { year: ['2024'] } })).toHaveLength(2)
    expect(await find(library, 'quokka', { filters: { year: ['1999'] } })).toEqual([])
    const { advice } = need(await library.search({ text: 'quokka', filters: { year: ['1999'] } }))
    expect(advice?.unfiltered).toBe(2)
  })

  it('are found as they are now, and no more once they are gone', async () => {
    const { library, path } = await bench.openNight(boat)
    const { id } = need(await library.writeNote({ target: page, text: 'quokka' }))
    need(await library.writeNote({ target: page, text: 'wombat' }))
    expect(await find(library, 'quokka')).toEqual([])
    expect(await find(library, 'wombat')).toHaveLength(1)
    expect(need(await library.search({ text: 'wombat xyzzyqq' })).advice?.words).toEqual([
      { text: 'wombat', isThere: true },
      { text: 'xyzzyqq', isThere: false },
    ])
    rmSync(join(path, 'activities/night.md'))
    bench.write({ 'a/activities/other.md': toPage('另一夜', stars) })
    need(await library.refreshSource({ source: 'a' }))
    expect(await find(library, 'wombat')).toHaveLength(1)
    need(await library.dropKeepsakes({ ids: [id] }))
    expect(await find(library, 'wombat')).toEqual([])
  })

  it('are found though their talk or slides are gone, and then lead to the event', async () => {
    const { library } = await bench.openNight(boat, [...sails, 'https://slides.example.org/sails.pdf'])
    const talk = await findTalk(library, sails[0])
    const [deck] = need(await library.getItem(ref)).decks
    const slide = { kind: 'slide', ...ref, deckId: deck?.id ?? '', page: 2 } as const
    need(await library.writeNote({ target: talk, text: 'quokka' }))
    need(await library.writeNote({ target: slide, text: 'wombat' }))
    expect(await find(library, 'wombat')).toMatchObject([{ deckId: slide.deckId, page: 2, title: sails[0] }])
    await bench.change(library, boat)
    for (const text of ['quokka', 'wombat']) {
      const [hit] = await find(library, text)
      expect(hit).toMatchObject({ eventId: ref.id, title: sails[0], path: 'activities/night.md' })
      expect([hit?.talkId, hit?.deckId, hit?.page]).toEqual([undefined, undefined, undefined])
    }
  })
})
