import { afterEach, beforeEach, expect, it } from 'vitest'
import { createServiceBench, need, type ServiceBench } from './open-service'

const page = `---
title: 第一场
date: 2024-05-06
---

## 《网关的一年》

张三，示例公司

[讲稿](https://speakerdeck.com/zhangsan/gates)
`

let bench: ServiceBench
beforeEach(() => {
  bench = createServiceBench()
})
afterEach(() => bench.dispose())

async function openLibrary() {
  const library = await bench.open()
  need(await library.importPath({ path: bench.write({ 'site/zh/activities/one/index.md': page }) }))
  const item = need(await library.getItem({ source: 'site', id: 'activities/one' }))
  return { library, item }
}

it('slides that only a browser shows stand at their talk, and are not counted among those to be had', async () => {
  const { library, item } = await openLibrary()
  expect(item.talks).toMatchObject([{ title: '网关的一年', deckIds: [item.decks[0]?.id] }])
  expect(need(await library.listDecks())).toMatchObject([{ url: 'https://speakerdeck.com/zhangsan/gates' }])
  expect(need(await library.getOverview())).toMatchObject({
    counts: { decks: 1 },
    offline: { total: 0, ready: 0, failed: 0 },
  })
  expect(need(await library.listItems({}))).toMatchObject([{ decks: { total: 0 } }])
  expect(need(await library.slidesStatus())).toMatchObject({ total: 0, remote: 0, decks: [] })
})

it('are passed over when all slides are fetched, and tell who asks for them by name where they are', async () => {
  const { library, item } = await openLibrary()
  const all = need(await library.fetchDecks({ scope: 'all' }))
  expect(all).toMatchObject({ ready: 0, failed: [] })
  const ofItem = need(await library.fetchDecks({ scope: 'item', source: 'site', id: 'activities/one' }))
  expect(ofItem).toMatchObject({ ready: 0, failed: [] })
  const deckId = item.decks[0]?.id ?? ''
  const one = need(await library.fetchDecks({ scope: 'deck', deckId }))
  expect(one.failed).toEqual([{ deckId, url: 'https://speakerdeck.com/zhangsan/gates', failure: { kind: 'web-only' } }])
  expect(need(await library.listDecks())).toMatchObject([{ state: { state: 'remote' } }])
})
