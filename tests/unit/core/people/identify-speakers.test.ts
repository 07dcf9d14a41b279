import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identifySpeakers, type Occurrence, type Person } from '../../../../core/people/identify-speakers'

/** Ids that can be read: `name/nickname`. */
const hash = (text: string): string => text.replaceAll('\n', '/')

type Said = Partial<Occurrence> & { readonly name: string }

const toOccurrences = (said: readonly Said[]): Occurrence[] =>
  said.map((one, at) => ({ key: `k${at}`, event: `e${at}`, date: `2020-01-${10 + at}`, ...one }))

const identify = (...said: Said[]): Person[] => identifySpeakers(toOccurrences(said), hash)

/** Which occurrences belong together, by their place in the list. */
const group = (...said: Said[]): string[] =>
  identify(...said)
    .map(({ occurrences }) =>
      occurrences
        .map(({ key }) => key.slice(1))
        .sort()
        .join(' '),
    )
    .sort()

test.each<[string, readonly Said[], readonly string[]]>([
  ['the same name', [{ name: '张三' }, { name: '张三' }], ['0 1']],
  ['another name', [{ name: '张三' }, { name: '李四' }], ['0', '1']],
  [
    'case, width, spaces and dots apart',
    [{ name: 'Ada Example' }, { name: 'ＡＤＡ  example' }, { name: 'ada example ' }],
    ['0 1 2'],
  ],
  ['spaces between Han characters', [{ name: '张 三' }, { name: '张三' }], ['0 1']],
  ['traditional characters', [{ name: '張偉' }, { name: '张伟' }], ['0 1']],
  [
    'another nickname',
    [
      { name: '张三', nickname: '小三' },
      { name: '张三', nickname: '老三' },
    ],
    ['0', '1'],
  ],
  [
    'another nickname, though the organisation is the same',
    [
      { name: '张三', nickname: '小三', affiliation: '示例公司工程师' },
      { name: '张三', nickname: '老三', affiliation: '示例公司工程师' },
    ],
    ['0', '1'],
  ],
  [
    'one nickname, though the organisation is another',
    [
      { name: '张三', nickname: '小三', affiliation: '甲乙集团专家' },
      { name: '张三', nickname: '小三', affiliation: '丙丁科技专家' },
    ],
    ['0 1'],
  ],
  [
    'organisations with nothing in common',
    [
      { name: '张三', affiliation: '甲乙集团高级工程师' },
      { name: '张三', affiliation: '丙丁科技架构师' },
    ],
    ['0', '1'],
  ],
  [
    'one organisation by several names',
    [
      { name: '张三', affiliation: '甲乙金服高级工程师' },
      { name: '张三', affiliation: '甲乙集团 技术专家' },
      { name: '张三', affiliation: '甲乙' },
    ],
    ['0 1 2'],
  ],
  [
    'one organisation in two languages',
    [
      { name: '张三', affiliation: '甲乙集团工程师' },
      { name: '张三', affiliation: 'Engineer at Jiayi Group' },
    ],
    ['0 1'],
  ],
  [
    'two organisations in English',
    [
      { name: 'Ada Example', affiliation: 'Engineer at Example Inc.' },
      { name: 'Ada Example', affiliation: 'Senior Architect, Sample Ltd' },
      { name: 'Ada Example', affiliation: 'Example Labs' },
    ],
    ['0 2', '1'],
  ],
  [
    'two organisations that a third place links',
    [
      { name: '张三', affiliation: '甲乙集团工程师' },
      { name: '张三', affiliation: '丙丁科技工程师' },
      { name: '张三', affiliation: '丙丁科技工程师，前甲乙集团专家' },
    ],
    ['0 1 2'],
  ],
  [
    'two organisations and one project',
    [
      { name: '张三', affiliation: '甲乙集团工程师、Sketchbook Committer' },
      { name: '张三', affiliation: '丙丁科技架构师，Sketchbook 社区核心成员' },
    ],
    ['0 1'],
  ],
  [
    'a project does not speak against an organisation',
    [
      { name: '张三', affiliation: 'Sketchbook Maintainer' },
      { name: '张三', affiliation: '甲乙集团工程师' },
    ],
    ['0 1'],
  ],
  [
    'one who tells nothing goes with the one whom most speak of',
    [
      { name: '张三', affiliation: '甲乙集团工程师' },
      { name: '张三', affiliation: '丙丁科技工程师' },
      { name: '张三', affiliation: '丙丁科技专家' },
      { name: '张三' },
    ],
    ['0', '1 2 3'],
  ],
  [
    'one who tells nothing goes with who is at the same event',
    [
      { name: '张三', affiliation: '甲乙集团工程师', event: 'here' },
      { name: '张三', affiliation: '丙丁科技工程师' },
      { name: '张三', affiliation: '丙丁科技专家' },
      { name: '张三', event: 'here' },
    ],
    ['0 3', '1 2'],
  ],
  [
    'an organisation finds the nickname that goes with it',
    [
      { name: '张三', nickname: '小三', affiliation: '甲乙集团工程师' },
      { name: '张三', nickname: '老三', affiliation: '丙丁科技工程师' },
      { name: '张三', affiliation: '丙丁科技专家' },
    ],
    ['0', '1 2'],
  ],
  ['a nickname alone', [{ name: '张三', nickname: '小三' }, { name: '小三' }], ['0 1']],
  [
    'a nickname alone that two people have',
    [{ name: '张三', nickname: '小明' }, { name: '李四', nickname: '小明' }, { name: '小明' }],
    ['0', '1', '2'],
  ],
  [
    'a nickname that two people have, at the organisation of one',
    [
      { name: '张三', nickname: '小明', affiliation: '甲乙集团工程师' },
      { name: '李四', nickname: '小明', affiliation: '丙丁科技工程师' },
      { name: '小明', affiliation: '丙丁科技专家' },
    ],
    ['0', '1 2'],
  ],
  [
    'a nickname alone at another organisation',
    [
      { name: '张三', nickname: '小明', affiliation: '甲乙集团工程师' },
      { name: '小明', affiliation: '丙丁科技专家' },
    ],
    ['0', '1'],
  ],
  ['a first name that is also a nickname', [{ name: '张三', nickname: 'Ada' }, { name: 'Ada' }], ['0', '1']],
  [
    'names in two translations of one place',
    [
      { name: '张三', slot: 's' },
      { name: 'Zhang San', slot: 's' },
    ],
    ['0 1'],
  ],
  [
    'a name that a translation tells, elsewhere',
    [{ name: '张三', slot: 's' }, { name: 'Zhang San', slot: 's' }, { name: 'Zhang San' }],
    ['0 1 2'],
  ],
  [
    'two people whose translated names are alike',
    [
      { name: '张三', slot: 's', affiliation: '甲乙集团工程师' },
      { name: 'Zhang San', slot: 's' },
      { name: '章叁', slot: 't', affiliation: '丙丁科技工程师' },
      { name: 'Zhang San', slot: 't' },
      { name: 'Zhang San' },
    ],
    ['0 1', '2 3', '4'],
  ],
  [
    'two names in Chinese in one place of two translations',
    [
      { name: '张三', slot: 's' },
      { name: '李四', slot: 's' },
    ],
    ['0', '1'],
  ],
])('%s', (_, said, groups) => {
  expect(group(...said)).toEqual(groups)
})

test('shows the full name, and the newest nickname and organisation', () => {
  const [person] = identify(
    { name: '小三', affiliation: '甲乙集团架构师' },
    { name: '张三', nickname: '小三', affiliation: '甲乙金服工程师', date: '2019-05-06' },
  )
  expect(person).toMatchObject({ name: '张三', nickname: '小三', affiliation: '甲乙集团架构师' })
  expect(person?.names.toSorted()).toEqual(['小三', '张三'].toSorted())
})

test('shows the name in the language of the reader', () => {
  const said: Said[] = [
    { name: '张三', slot: 's' },
    { name: 'Zhang San', slot: 's', isFamiliar: true },
  ]
  expect(identify(...said)[0]?.name).toBe('Zhang San')
  expect(identify(...said.map(({ isFamiliar: _, ...one }) => one))[0]?.name).toBe('张三')
})

test('shows nothing that is empty or said already', () => {
  const [person] = identify(
    { name: 'Ada Example', nickname: 'ADA EXAMPLE', affiliation: '' },
    { name: 'Ada Example', nickname: '' },
  )
  expect(person).not.toHaveProperty('nickname')
  expect(person).not.toHaveProperty('affiliation')
})

test('makes an id of name and nickname', () => {
  expect(identify({ name: ' Ada  Example ' }, { name: '张三', nickname: '小三' }).map(({ id }) => id)).toEqual([
    'ada example/',
    '张三/小三',
  ])
})

test('leads to a person by every way in which they are written, first by the earliest', () => {
  const [person] = identify(
    { name: '张三', nickname: '小三', date: '2021-01-01' },
    { name: '小三', date: '2020-01-01' },
    { name: 'Zhang San', slot: 's', date: '2022-01-01' },
    { name: '张三', slot: 's', date: '2022-01-01' },
  )
  expect(person?.ids).toEqual(['小三/', '张三/小三', '张三/', 'zhang san/'])
})

test('tells two of one name apart by their organisation, and leaves the plain id to the earlier one', () => {
  const said: Said[] = [
    { name: '张三', affiliation: '甲乙集团工程师', date: '2021-01-01' },
    { name: '张三', affiliation: '丙丁科技工程师', date: '2020-01-01' },
  ]
  expect(identify(...said).map(({ id, affiliation }) => [affiliation, id])).toEqual(
    expect.arrayContaining([
      ['丙丁科技工程师', '张三/'],
      ['甲乙集团工程师', '张三//甲乙'],
    ]),
  )
})

test('takes time in proportion to the occurrences, even when all share a name', () => {
  const said = Array.from({ length: 20_000 }, (_, at): Said => {
    const affiliation = `${String.fromCodePoint(0x4e00 + (at % 9000), 0x5e00 + (at % 7000))}集团工程师`
    return { name: '张三', affiliation, ...(at % 2 === 0 ? { nickname: `n${at}` } : {}) }
  })
  const people = identify(...said)
  expect(people.reduce((sum, { occurrences }) => sum + occurrences.length, 0)).toBe(said.length)
})

const said = fc.record(
  {
    name: fc.constantFrom('张三', '李四', '小三', 'Ada', 'Zhang San', 'ＺＨＡＮＧ san', '張三'),
    nickname: fc.constantFrom('小三', '老三', 'ada', '张三', ''),
    affiliation: fc.constantFrom(
      '甲乙集团工程师',
      '甲乙金服',
      '丙丁科技专家',
      'Engineer at Example Inc.',
      'Core Committer',
      '',
    ),
    event: fc.constantFrom('a', 'b', 'c'),
    date: fc.constantFrom('2020-01-01', '2021-01-01', '2022-01-01'),
    slot: fc.constantFrom('s', 't', 'u'),
  },
  { requiredKeys: ['name', 'event'] },
)
const occurrences = fc
  .array(said, { maxLength: 24 })
  .map((all) => all.map((one, at): Occurrence => ({ key: `k${at}`, ...one })))

test('loses no occurrence, and gives each person ids of their own', () => {
  fc.assert(
    fc.property(occurrences, (all) => {
      const people = identifySpeakers(all, hash)
      expect(people.flatMap((person) => person.occurrences.map(({ key }) => key)).sort()).toEqual(
        all.map(({ key }) => key).sort(),
      )
      const ids = people.flatMap((person) => person.ids)
      expect(new Set(ids).size).toBe(ids.length)
      expect(people.every(({ id, ids: own }) => own[0] === id)).toBe(true)
    }),
  )
})

test('does not depend on the order of the occurrences', () => {
  const sort = (people: readonly Person[]) => people.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const withOrder = occurrences.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  )
  fc.assert(
    fc.property(withOrder, ([all, shuffled]) => {
      expect(sort(identifySpeakers(shuffled, hash))).toEqual(sort(identifySpeakers(all, hash)))
    }),
    { numRuns: 300 },
  )
})

test('keeps the ids that lead to someone when later pages are added', () => {
  fc.assert(
    fc.property(occurrences, occurrences, (before, more) => {
      const later = more.map((one, at): Occurrence => {
        const { slot: _, ...rest } = one
        return { ...rest, key: `later${at}`, event: `later ${one.event}`, date: '2024-01-01' }
      })
      const dated = before.map((one): Occurrence => ({ ...one, date: one.date ?? '2020-06-01' }))
      const ids = new Set(identifySpeakers([...dated, ...later], hash).flatMap((person) => person.ids))
      for (const { name, nickname } of dated) {
        const plain = identifySpeakers(
          [{ key: 'k', event: 'e', name, ...(nickname === undefined ? {} : { nickname }) }],
          hash,
        )
        expect(ids).toContain(plain[0]?.id)
      }
    }),
  )
})
