import { afterEach, beforeEach, expect, it } from 'vitest'
import { createServiceBench, need, type ServiceBench } from './open-service'

let bench: ServiceBench
beforeEach(() => {
  bench = createServiceBench()
})
afterEach(() => bench.dispose())

const mesh = { text: '服务网格', filters: {}, order: 'relevance', kinds: [] } as const

it('keeps the searches a window tells of, saves them, forgets them and brings them back', async () => {
  const service = await bench.open()
  need(await service.noteSearch(mesh))
  const saved = need(await service.keepSearch({ ...mesh, filters: { year: ['2022'] } }))
  const kept = need(await service.listSearches())
  expect(kept).toMatchObject([saved, { text: mesh.text, isSaved: false }])
  need(await service.forgetSearches({ ids: kept.map(({ id }) => id) }))
  expect(need(await service.listSearches())).toEqual([])
  need(await service.restoreSearches({ searches: kept }))
  expect(need(await service.listSearches())).toEqual(kept)
})

it('notes none for a reader who wants none kept, and still saves what is asked for', async () => {
  const service = await bench.open({ settings: { keepsSearches: false } })
  need(await service.noteSearch(mesh))
  expect(need(await service.listSearches())).toEqual([])
  need(await service.keepSearch(mesh))
  expect(need(await service.listSearches())).toMatchObject([{ text: mesh.text, isSaved: true }])
})
