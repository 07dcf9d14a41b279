import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readPlainHead } from '../../../../core/archive/plain-head'

const readYaml = (source: string): unknown =>
  parse(source, { schema: 'core', uniqueKeys: false, maxAliasCount: 20, logLevel: 'error' }) ?? {}

const word = fc.oneof(
  fc.constantFrom(
    'null',
    'true',
    'False',
    'NULL',
    '~',
    '.inf',
    '0x1F',
    '0o17',
    '017',
    '0',
    '12',
    '1e3',
    '-3',
    '1_000',
    '2020-01-02',
    '2020-01-02T10:20:00.000Z',
    '12:30',
    'yes',
    '<<',
    '网格',
    'Service Mesh',
    'a: b',
    'a:b',
    'a #b',
    'a#b',
    'a,b',
    '- a',
    '-a',
    '? a',
    '?a',
    '【预告】',
    '“引”',
    'https://a.example/b?c=d',
    '/img/a.png',
    '__proto__',
    'constructor',
    'params',
  ),
  fc.string({ unit: fc.constantFrom(...'aZ0 9.:-_/#,[]{}\'"\\&*!|>%@`~?中，：“”（）\t\u00a0\u2028'), maxLength: 10 }),
)
const key = fc.oneof(
  { arbitrary: fc.constantFrom('title', 'date', 'tags', 'Title', 'a-b', 'k1'), weight: 4 },
  { arbitrary: word, weight: 1 },
)
const listItem = fc.oneof(
  word,
  word.map((text) => `"${text}"`),
  word.map((text) => `'${text}'`),
)
const space = fc.constantFrom('', '', ' ', '  ', '\t')
const value = fc.oneof(
  listItem,
  fc.constantFrom(
    '[{a: "x", b: "y"}]',
    '[{a: "x"}, {b: "y, z"} ]',
    '[{ a: "x" } , { b: "" }]',
    '[{a: x}]',
    '[{a: "x",}]',
    '[{a: "x"},]',
    '[{}]',
    '[{a: "x"} {b: "y"}]',
    '[{a: "x", a: "y"}]',
    '[{a:"x"}]',
    '[{a: "x"}] y',
    "it's",
    "words'",
  ),
  fc
    .tuple(
      fc.array(
        fc.tuple(space, listItem, space).map((parts) => parts.join('')),
        { maxLength: 4 },
      ),
      space,
    )
    .map(([items, end]) => `[${items.join(',')}]${end}`),
)
const line = fc.oneof(
  {
    arbitrary: fc
      .tuple(key, fc.constantFrom(': ', ':', ' : ', ':  ', ':\t'), value, space)
      .map((parts) => parts.join('')),
    weight: 8,
  },
  {
    arbitrary: fc.constantFrom('', ' ', '  more words', '- item', '# note', '---', '...', 'words', '  key: value'),
    weight: 1,
  },
)
const head = fc.array(line, { maxLength: 5 }).map((lines) => lines.map((text) => `${text}\n`).join(''))

/** Lines further to the right, most of them as lists of entries are written. */
const nested = fc
  .array(
    fc.tuple(
      fc.constantFrom(0, 0, 2, 2, 2, 4, 4, 6, 1, 3),
      fc.constantFrom('', '- ', '- ', '-  ', '-'),
      fc.constantFrom('a', 'b', 'sub', 'title'),
      fc.constantFrom(': x', ':', ':', ": 'y'", ': [z]', ': 1', ''),
    ),
    { maxLength: 9 },
  )
  .map((lines) => lines.map(([indent, dash, name, text]) => `${' '.repeat(indent)}${dash}${name}${text}\n`).join(''))

describe('readPlainHead', () => {
  it('reads what a YAML parser reads, or nothing, where lists of entries stand below keys', () => {
    let lists = 0
    fc.assert(
      fc.property(nested, (source) => {
        const plain = readPlainHead(`top:\n${source}`)
        if (plain === undefined) return
        const { top } = plain
        if (Array.isArray(top)) lists += 1
        expect(plain).toEqual(readYaml(`top:\n${source}`))
      }),
      { numRuns: 4000 },
    )
    expect(lists).toBeGreaterThan(20)
  })

  it('reads what a YAML parser reads, or nothing', () => {
    let read = 0
    fc.assert(
      fc.property(head, (source) => {
        const plain = readPlainHead(source)
        if (plain === undefined) return
        read += 1
        expect({ ...plain }).toEqual(readYaml(source))
      }),
      { numRuns: 4000 },
    )
    expect(read).toBeGreaterThan(100)
  })

  it.each<[string, string]>([
    [
      'quoted texts, lists, days and numbers',
      `title: "甲：乙"\nauthor: '张三'\ntags: ["a", 'b',c d]\ndate: 2031-02-03T10:20:00+08:00\nweight: 3\ndraft: false\n`,
    ],
    ['a key without a value, blank lines and spaces behind', 'title:\n\nsummary: 三个十分钟 \ntitle2: ""\nlist: []\n'],
    [
      'lists of entries',
      "sidebar:\n  - title: '概览'\n    link: 'overview'\n\n  - title: '进阶'\n    sub:\n      - title: 甲\nb:\n- c: d\n  e: f\nlast: 1\n",
    ],
    ['an address and full-width marks', 'cover: https://img.example.org/a.png\ntitle: 【预告】茶壶（上）：把水烧开\n'],
  ])('reads %s by itself', (_, source) => {
    expect(readPlainHead(source)).toBeDefined()
    expect({ ...readPlainHead(source) }).toEqual(readYaml(source))
  })

  it.each([
    'a: &x y\n',
    'a: |\n  b\n',
    'a: b\n  c\n',
    'a:\n  - b\n',
    'a: "b\\n"\n',
    "a: 'it''s'\n",
    'a: b: c\n',
    'a: [b, [c]]\n',
    'a: 0x1f\n',
    'a: ~\n',
    '# a\n',
  ])('leaves %j to a YAML parser', (source) => {
    expect(readPlainHead(source)).toBeUndefined()
  })
})
