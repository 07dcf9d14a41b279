import { expect, test } from 'vitest'
import type { Speaker } from '../../../../core/model/item'
import type { TalkSummary } from '../../../../core/model/library'
import { toSpeakerHistory } from '../../../../renderer/views/event/speaker-history'

const talk = (date: string | undefined, own: Speaker, others: readonly Speaker[] = []): TalkSummary => ({
  source: 's',
  id: `meet-${date}`,
  talkId: `${date}`,
  title: 'A talk',
  speakers: [...others, own],
  speakerIds: [...others.map(() => 'other'), 'me'],
  eventTitle: 'A meeting',
  language: 'zh',
  decks: [],
  ...(date === undefined ? {} : { date }),
})

test('affiliations are told with the years they are known from, the newest first', () => {
  const talks = [
    talk('2024-03-01', { name: '张三', affiliation: '新公司' }),
    talk('2022-03-01', { name: '张三', affiliation: '旧公司 架构师' }),
    talk('2020-05-01', { name: '张三', affiliation: '旧公司架构师' }),
  ]
  expect(toSpeakerHistory(talks, 'me').roles).toEqual([
    { affiliation: '新公司', first: '2024', last: '2024' },
    { affiliation: '旧公司 架构师', first: '2020', last: '2022' },
  ])
})

test('names and nicknames are told once each, of this speaker only', () => {
  const talks = [
    talk('2024-03-01', { name: 'Ada Example' }, [{ name: '李四', affiliation: '别处' }]),
    talk('2022-03-01', { name: 'ada example' }),
    talk('2021-03-01', { name: 'Ada Example', nickname: '艾达' }),
  ]
  const { names, roles } = toSpeakerHistory(talks, 'me')
  expect(names).toEqual([{ name: 'Ada Example' }, { name: 'Ada Example', nickname: '艾达' }])
  expect(roles).toEqual([])
})

test('a role of talks without a date has no years', () => {
  expect(toSpeakerHistory([talk(undefined, { name: '张三', affiliation: '公司' })], 'me').roles).toEqual([
    { affiliation: '公司' },
  ])
})
