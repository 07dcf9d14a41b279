import { describe, expect, test } from 'vitest'
import type { SpeakerCorrection } from '../../../../core/model/correction'
import { identifySpeakers } from '../../../../core/people/identify-speakers'
import { recallPeople } from '../../../../core/people/recall-people'

const people = identifySpeakers(
  [
    { key: 'a', event: 's\nnight', name: '张三' },
    { key: 'b', event: 's\nday', name: '李四', affiliation: '甲公司' },
    { key: 'c', event: 's\nday', name: '李四', nickname: '四月', affiliation: '乙大学' },
    { key: 'd', event: 's\nday', name: 'Ada Example' },
  ],
  (text) => text,
)

const idsOf = (name: string, said: Omit<SpeakerCorrection, 'kind'>) =>
  recallPeople(people, [{ kind: 'speaker', ...said }]).find((person) => person.name === name)?.ids

const asSeen = (names: string[], ...items: string[]) => ({ names, items })

describe('an id that is no more', () => {
  test('leads to who has the name on the page', () => {
    expect(idsOf('张三', { speakerId: 'old', seen: asSeen(['张三', '小三'], 'night') })).toContain('old')
    expect(idsOf('Ada Example', { speakerId: 'old', seen: asSeen(['ada  example'], 'day') })).toContain('old')
  })

  test('leads to them where somebody is the same as they are', () => {
    const id = people.find(({ name }) => name === 'Ada Example')?.id ?? ''
    const said = { speakerId: id, sameAs: 'old', seenSame: asSeen(['张三'], 'night') }
    expect(idsOf('张三', said)).toContain('old')
  })

  test('leads nowhere where the name stands on other pages alone, or for two', () => {
    expect(recallPeople(people, [{ kind: 'speaker', speakerId: 'old', seen: asSeen(['张三'], 'day') }])).toBe(people)
    expect(recallPeople(people, [{ kind: 'speaker', speakerId: 'old', seen: asSeen(['李四'], 'day') }])).toBe(people)
  })

  test('is not asked about while somebody has it', () => {
    const id = people.find(({ name }) => name === 'Ada Example')?.id ?? ''
    expect(recallPeople(people, [{ kind: 'speaker', speakerId: id, seen: asSeen(['张三'], 'night') }])).toBe(people)
  })
})
