import { describe, expect, it } from 'vitest'
import { splitFrontMatter } from '../../../../core/archive/front-matter'
import { readList, readText } from '../../../../core/archive/head-values'

describe('splitFrontMatter', () => {
  it.each<[string, string, Record<string, unknown>, string, boolean]>([
    ['YAML', '---\ntitle: "甲"\ntags: [a, b]\n---\n\n# 乙\n', { title: '甲', tags: ['a', 'b'] }, '\n# 乙\n', false],
    ['YAML below blank lines', '\n \n---\ntitle: A\n---\nbody', { title: 'A' }, 'body', false],
    ['a rule below a blank line', '\n---\nWords.\n---\nbody', {}, '\n---\nWords.\n---\nbody', false],
    ['YAML closed by dots', '---\ntitle: A\n...\nbody', { title: 'A' }, 'body', false],
    [
      'JBake',
      'title=A: B\ndate=2020-01-02\ntype=post\n~~~~~~\nbody',
      { title: 'A: B', date: '2020-01-02', type: 'post' },
      'body',
      false,
    ],
    ['empty YAML', '---\n---\nbody', {}, 'body', false],
    ['JSON', '{"Title": "A {b}", "tags": ["x"]}\nbody', { title: 'A {b}', tags: ['x'] }, '\nbody', false],
    ['none', '# Heading\n---\nnot: front matter\n---\n', {}, '# Heading\n---\nnot: front matter\n---\n', false],
    ['a rule at the start', '---\n\nJust text.\n', {}, '---\n\nJust text.\n', false],
    [
      'an unclosed quote',
      '---\ntitle: "A\ndate: 2020-01-02\n---\nbody',
      { title: 'A', date: '2020-01-02' },
      'body',
      true,
    ],
    [
      'a quote that ends at the left border',
      '---\ntitle: A\nsummary: "B\n"\n---\nbody',
      { title: 'A', summary: 'B' },
      'body',
      true,
    ],
    ['maps in a line', '---\nlinks: [{name: "A", url: "b"}]\n---\n', { links: [{ name: 'A', url: 'b' }] }, '', false],
    [
      'a stray colon',
      '---\ntitle: A: B: C\ntags: [x, "y"]\n---\nbody',
      { title: 'A: B: C', tags: ['x', 'y'] },
      'body',
      true,
    ],
    [
      'a missing end',
      '---\ntitle: A\ndate: 2020-01-02\n\nFirst words.',
      { title: 'A', date: '2020-01-02' },
      '\nFirst words.',
      true,
    ],
    ['broken JSON', '{"title": "A",\nbody', {}, '{"title": "A",\nbody', true],
    ['a paragraph between two rules', '---\nWords.\n---\nbody', {}, '---\nWords.\n---\nbody', false],
  ])('reads %s', (_, text, values, body, isBroken) => {
    expect(splitFrontMatter(text)).toEqual({ values, body, isBroken })
  })

  it('reads what it can of YAML with tabs, repeated keys or too many aliases', () => {
    expect(splitFrontMatter('---\ntitle:\tA\n\tdate: 2020-01-02\n---\n').values).toMatchObject({ title: 'A' })
    expect(splitFrontMatter('---\ntitle: A\ntitle: B\n---\n').values).toEqual({ title: 'B' })
    const bomb = `a: &a [x,x,x]\n${Array.from({ length: 40 }, (_, at) => `k${at}: [*a,*a,*a]`).join('\n')}`
    expect(splitFrontMatter(`---\n${bomb}\n---\nbody`).body).toBe('body')
  })
})

describe('values of front matter', () => {
  it('are found under the first key that holds something', () => {
    expect(readText({ description: '', descripton: ' 介绍 ' }, 'description', 'descripton')).toBe('介绍')
    expect(readText({ categories: ['甲', '乙'] }, 'categories')).toBe('甲')
    expect(readText({ title: 2024 }, 'title')).toBe('2024')
    expect(readText({ title: { a: 1 } }, 'title')).toBeUndefined()
  })

  it('are lists without repeats, from YAML or from a line with commas', () => {
    expect(readList({ tags: ['a', ' a ', 3, null] }, 'tags')).toEqual(['a', '3'])
    expect(readList({ tags: '网格，Mesh, Mesh' }, 'tags')).toEqual(['网格', 'Mesh'])
    expect(readList({}, 'tags')).toEqual([])
  })
})

describe('heads of other kinds', () => {
  it.each<[string, string, Record<string, unknown>, string]>([
    ['TOML', '+++\ntitle = "网格"\ntags = ["a", "b"]\n+++\nbody', { title: '网格', tags: ['a', 'b'] }, 'body'],
    [
      'TOML with parameters',
      '+++\ntitle = "网格"\n[params]\ncover = "a.png"\n+++\nbody',
      { title: '网格', cover: 'a.png' },
      'body',
    ],
    ['JSON', '{\n "title": "网格"\n}\n\nbody', { title: '网格' }, '\n\nbody'],
    ['broken TOML', '+++\ntitle = "网格\ntags = [a]\n+++\nbody', { title: '网格', tags: ['a'] }, 'body'],
    ['keys twice', '---\ntitle: a\ntitle: b\n---\n', { title: 'b' }, ''],
  ])('%s', (_, text, values, body) => {
    const split = splitFrontMatter(text)
    expect({ ...split.values }).toMatchObject(values)
    expect(split.body).toBe(body)
  })

  it('hold a TOML day as it was written', () => {
    const { values } = splitFrontMatter('+++\ndate = 2022-07-26T01:00:00+08:00\n+++\n')
    expect(readText(values, 'date')?.slice(0, 10)).toBe('2022-07-26')
  })

  it('lend no key that they do not have, and give no object another prototype', () => {
    const { values } = splitFrontMatter('---\n__proto__: {title: x}\nconstructor: y\n---\n')
    expect(readText(values, 'title')).toBeUndefined()
    expect(readText(values, 'toString')).toBeUndefined()
    expect(({} as Record<string, unknown>).title).toBeUndefined()
  })

  it.each([
    [
      'aliases of aliases',
      `---\na: &a [x,x,x,x,x,x,x,x]\n${'bcdefgh'
        .split('')
        .map(
          (key, at, all) =>
            `${key}: &${key} [${Array(8)
              .fill(`*${all[at - 1] ?? 'a'}`)
              .join(',')}]`,
        )
        .join('\n')}\n---\nbody`,
    ],
    ['nesting', `---\na: ${'['.repeat(50_000)}\n---\nbody`],
    ['bad escapes', `---\na: "${'\\x'.repeat(90_000)}"\n---\nbody`],
    ['keys', `---\n${'k: v\n'.repeat(50_000)}---\nbody`],
    ['dotted keys', `+++\n${'a.'.repeat(50_000)}b = 1\n+++\nbody`],
  ])('of many %s are given up in time, and cost no text', (_, text) => {
    const from = performance.now()
    expect(splitFrontMatter(text).body).toContain('body')
    expect(performance.now() - from).toBeLessThan(5000)
  })

  it('may hold anything where a text or a list is wanted', () => {
    const { values } = splitFrontMatter(
      '---\ntitle: 123\ntags: null\nkeywords: [a, 2, {name: b}, [c], A]\nauthor: {name: 张三}\ndate: true\n---\n',
    )
    expect(readText(values, 'title')).toBe('123')
    expect(readText(values, 'author')).toBe('张三')
    expect(readText(values, 'date')).toBeUndefined()
    expect(readList(values, 'tags', 'keywords')).toEqual(['a', '2', 'b', 'c'])
  })
})
