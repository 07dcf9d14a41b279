import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../core/archive/parse-page'
import { isFailed } from '../../../core/model/failure'
import type { Page } from '../../../core/model/item'
import { readFolder } from '../../../electron/archive/read-folder'

const content = fileURLToPath(new URL('../../../data/builtin/content', import.meta.url))

async function readPages(): Promise<Page[]> {
  const pages = []
  for await (const entry of readFolder(content)) {
    if (!('read' in entry)) throw new Error(JSON.stringify(entry))
    const text = await entry.read()
    if (isFailed(text)) throw new Error(JSON.stringify(text.failure))
    const page = parsePage(entry.path, text.ok)
    if (isFailed(page)) throw new Error(JSON.stringify(page.failure))
    pages.push(page.ok)
  }
  return pages
}

describe('the built-in archive', () => {
  it('holds two events, six talks and five decks, each deck at its talk', async () => {
    const pages = await readPages()
    const [channel, meetup] = pages
    expect(pages.map(({ id, kind, heldOn, damaged }) => ({ id, kind, heldOn, damaged }))).toEqual([
      { id: 'activities/sofa-channel-29', kind: 'event', heldOn: '2022-07-28', damaged: 0 },
      { id: 'activities/sofa-meetup-cloud-native-2022', kind: 'event', heldOn: '2022-04-01', damaged: 0 },
    ])
    expect(channel?.talks.map((talk) => [talk.speakers.length, talk.deckIds.length])).toEqual([[2, 1]])
    expect(meetup?.talks.map((talk) => [talk.speakers.length, talk.deckIds.length])).toEqual([
      [1, 0],
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ])
    expect(new Set(pages.flatMap((page) => page.decks.map((deck) => deck.id))).size).toBe(5)
    expect(pages.flatMap((page) => page.talks).every((talk) => talk.confidence >= 0.8)).toBe(true)
  })

  it('names Layotto and Dragonfly where a search looks first', async () => {
    const [channel, meetup] = await readPages()
    expect(channel?.title).toContain('Dragonfly')
    expect(meetup?.talks.some((talk) => talk.title.includes('Layotto'))).toBe(true)
  })
})
