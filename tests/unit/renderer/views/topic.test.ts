import { expect, test } from 'vitest'
import type { ItemSummary, SpeakerSummary, TalkSummary } from '../../../../core/model/library'
import { toTopic } from '../../../../renderer/views/event/topic'

const item = (id: string, kind: ItemSummary['kind']): ItemSummary => ({
  source: 's',
  id,
  kind,
  path: `${id}.md`,
  title: id,
  language: 'en',
  languages: ['en'],
  tags: [],
  talkCount: 0,
  decks: { total: 0, ready: 0, failed: 0 },
})

const talk = (talkId: string, speakerIds: readonly string[]): TalkSummary => ({
  source: 's',
  id: 'meet',
  talkId,
  title: talkId,
  speakers: speakerIds.map((name) => ({ name })),
  speakerIds,
  eventTitle: 'meet',
  language: 'en',
  decks: [],
})

const speaker = (id: string): SpeakerSummary => ({ id, name: id, talkCount: 9 })

test('a topic sorts its items, and counts talks of this topic only, who spoke most first', () => {
  const topic = toTopic(
    [item('meet', 'event'), item('story', 'article')],
    [talk('one', ['ada']), talk('two', ['zhang', 'ada', 'ada'])],
    [speaker('zhang'), speaker('ada'), speaker('nobody')],
  )
  expect(topic.events.map(({ id }) => id)).toEqual(['meet'])
  expect(topic.articles.map(({ id }) => id)).toEqual(['story'])
  expect(topic.speakers.map(({ speaker: { id }, talkCount }) => [id, talkCount])).toEqual([
    ['ada', 2],
    ['zhang', 1],
  ])
})
