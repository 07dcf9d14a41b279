import { describe, expect, test } from 'vitest'
import type { SpeakerCorrection } from '../../../../core/model/correction'
import { correctSpeakers } from '../../../../core/people/correct-speakers'
import { identifySpeakers } from '../../../../core/people/identify-speakers'

const people = identifySpeakers(
  [
    { key: 'a', event: 'e', name: '张三', nickname: '小三', affiliation: '甲乙集团工程师', date: '2020-01-01' },
    { key: 'b', event: 'f', name: '李四', date: '2021-01-01' },
    { key: 'c', event: 'g', name: 'Ada Example', affiliation: 'Example Inc.', date: '2022-01-01' },
  ],
  (text) => text.split('\n')[0] ?? '',
)

const correct = (...corrections: Omit<SpeakerCorrection, 'kind'>[]) =>
  correctSpeakers(
    people,
    corrections.map((one) => ({ kind: 'speaker', ...one })),
  )

const find = (id: string, ...corrections: Omit<SpeakerCorrection, 'kind'>[]) =>
  correct(...corrections).find(({ ids }) => ids.includes(id))

test('without corrections people stay as they are', () => {
  expect(correct()).toBe(people)
})

describe('a correction', () => {
  test('says what someone is called, and leaves the rest', () => {
    expect(find('张三', { speakerId: '张三', name: '章三' })).toMatchObject({
      id: '张三',
      name: '章三',
      nickname: '小三',
      affiliation: '甲乙集团工程师',
      names: ['章三', '张三', '小三'],
      renaming: { name: '章三' },
    })
  })

  test('takes a nickname or an organisation away by saying nothing', () => {
    const person = find('张三', { speakerId: '张三', nickname: '', affiliation: '' })
    expect(person).not.toHaveProperty('nickname')
    expect(person).not.toHaveProperty('affiliation')
  })

  test('says of the organisation nothing about the name', () => {
    const person = find('李四', { speakerId: '李四', affiliation: '示例公司' })
    expect(person).toMatchObject({ name: '李四', affiliation: '示例公司' })
    expect(person).not.toHaveProperty('renaming')
  })

  test('of somebody who is not there changes nothing', () => {
    expect(correct({ speakerId: 'nobody', name: '王五' }, { speakerId: '张三', sameAs: 'nobody' })).toEqual(people)
  })

  test('that came later goes before an earlier one', () => {
    expect(find('李四', { speakerId: '李四', name: '王五' }, { speakerId: '李四', name: '赵六' })?.name).toBe('赵六')
  })
})

describe('two who are the same', () => {
  test('are one under the id and name of the other, which both ids lead to', () => {
    const merged = correct({ speakerId: 'ada example', sameAs: '张三' })
    expect(merged).toHaveLength(2)
    expect(merged.find(({ id }) => id === '张三')).toMatchObject({
      ids: ['张三', 'ada example'],
      name: '张三',
      nickname: '小三',
      affiliation: 'Example Inc.',
      names: ['张三', '小三', 'Ada Example'],
      occurrences: [{ key: 'c' }, { key: 'a' }],
    })
  })

  test('are called as is said of the one that stays', () => {
    const all = [
      { speakerId: '李四', name: '李司' },
      { speakerId: '李四', sameAs: '张三' },
    ]
    expect(find('李四', ...all)?.name).toBe('张三')
    expect(find('李四', ...all, { speakerId: '张三', name: '章三' })?.name).toBe('章三')
    expect(find('李四', { speakerId: '李四', sameAs: '张三', name: '章三' })?.name).toBe('章三')
  })

  test.each([
    ['themselves', ['张三', '张三']],
    ['each other', ['张三', '李四', '张三']],
    ['each other by a third', ['张三', '李四', 'ada example', '张三']],
  ])('may be said to be %s without end', (_, ids) => {
    const circle = ids.slice(1).map((sameAs, at) => ({ speakerId: ids[at] ?? '', sameAs }))
    const merged = correct(...circle)
    expect(merged).toHaveLength(people.length - new Set(ids).size + 1)
    expect(merged.flatMap(({ occurrences }) => occurrences.map(({ key }) => key)).sort()).toEqual(['a', 'b', 'c'])
  })

  test('may be a chain in any order', () => {
    const steps = [
      { speakerId: '张三', sameAs: '李四' },
      { speakerId: '李四', sameAs: 'ada example' },
    ]
    for (const all of [steps, steps.toReversed()]) expect(correct(...all).map(({ id }) => id)).toEqual(['ada example'])
  })
})
