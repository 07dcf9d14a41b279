import { expect, test } from 'vitest'
import { foldTopic, gatherTopics, type Topical } from '../../../../core/topics/gather-topics'

const page = (tags: readonly string[], rest: Omit<Topical, 'tags'> = {}): readonly Topical[] => [{ tags, ...rest }]
const toCounts = (items: Iterable<readonly Topical[]>) =>
  gatherTopics(items).all.map(({ tag, count }) => `${tag} ${count}`)

test.each([
  ['Service Mesh', 'service-mesh'],
  ['Service Mesh', 'ServiceMesh'],
  ['Service Mesh', 'SERVICE_MESH'],
  ['Service Mesh', '#ServiceMesh'],
  ['Service Mesh', 'Ｓｅｒｖｉｃｅ　Ｍｅｓｈ'],
  ['Service Mesh', ' service – mesh '],
  ['源码解析', '“源码解析”'],
  ['服务网格', '服務網格'],
  ['開源 社區', '开源社区'],
])('%s and %s are one topic', (one, other) => {
  expect(foldTopic(one)).toBe(foldTopic(other))
})

test.each([
  ['C', 'C++'],
  ['C', 'C#'],
  ['.NET', 'Net'],
  ['网格', '网关'],
  ['-', '#'],
  ['Mesh', 'Meshes'],
])('%s and %s are two', (one, other) => {
  expect(foldTopic(one)).not.toBe(foldTopic(other))
})

test('shows the spelling used most, the most used topic first', () => {
  const items = [page(['Mesh']), page(['service-mesh', 'Mesh']), page(['Service Mesh']), page(['Service Mesh'])]
  expect(toCounts(items)).toEqual(['Service Mesh 3', 'Mesh 2'])
})

test('of spellings used alike shows the newest, then the first of the alphabet', () => {
  expect(toCounts([page(['a b'], { date: '2020-01-01' }), page(['AB'], { date: '2021-01-01' })])).toEqual(['AB 2'])
  expect(toCounts([page(['a-b']), page(['a b'])])).toEqual(['a b 2'])
})

test('shows no hash sign and no quotes', () => {
  expect(toCounts([page(['#网格']), page(['“网关”', '"a"'])])).toEqual(['a 1', '网关 1', '网格 1'])
})

test('counts an item once, in however many spellings and translations it names a topic', () => {
  expect(toCounts([[{ tags: ['Mesh', '#mesh'], category: 'MESH' }, { tags: ['mesh'] }]])).toEqual(['mesh 1'])
})

test('takes a category that names a series for a topic, and counts no item twice', () => {
  const items = [
    page(['Weekly'], { category: 'weekly' }),
    page([], { category: 'weekly' }),
    page([], { category: '周刊' }),
  ]
  expect(toCounts(items)).toEqual(['weekly 2'])
})

test('spells and compares as pages do, and leaves what it never saw', () => {
  const topics = gatherTopics([page(['#Service Mesh']), page(['service mesh', 'x'], { category: 'Meetup' })])
  expect(topics.spell('service-mesh')).toBe('Service Mesh')
  expect(topics.spell('Kraken')).toBe('Kraken')
  expect(topics.keysOf(page(['Service_Mesh'], { category: 'Meet Up' }))).toEqual(
    new Set([topics.fold('service mesh'), topics.fold('meetup')]),
  )
  expect(topics.all[0]?.spellings).toEqual(['Service Mesh', 'service mesh'])
})
