import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeAt, putCompleted } from '../../../../core/search/complete-query'
import { parseQuery } from '../../../../core/search/query'
import { allPieces } from '../../../helpers/hostile-text'

/** Parts a query from the cursor in it, which is written as `|`. */
const read = (marked: string) => {
  const cursor = marked.indexOf('|')
  const text = marked.replace('|', '')
  return { text, cursor, place: completeAt(text, cursor) }
}

const tell = (marked: string) => {
  const { text, place } = read(marked)
  if (place === undefined) return undefined
  return [place.field?.name ?? 'word', place.typed, text.slice(place.start, place.end)]
}

const put = (marked: string, chosen: string, kind: 'field' | 'value' | 'word' = 'value') => {
  const { text, place } = read(marked)
  if (place === undefined) return undefined
  const done = putCompleted(text, place, { text: chosen, kind })
  return `${done.text.slice(0, done.cursor)}|${done.text.slice(done.cursor)}`
}

describe('completeAt', () => {
  it.each([
    ['|', ['word', '', '']],
    ['sp|', ['word', 'sp', 'sp']],
    ['mesh sp|', ['word', 'sp', 'sp']],
    ['mesh |', ['word', '', '']],
    ['-sp|', ['word', 'sp', 'sp']],
    ['sp|eak mesh', ['word', 'sp', 'speak']],
    ['sp|eaker:ada', ['word', 'sp', 'speaker']],
    ['speaker:|', ['speaker', '', '']],
    ['讲者：张|', ['speaker', '张', '张']],
    ['-speaker:a| mesh', ['speaker', 'a', 'a']],
    ['speaker:a|da mesh', ['speaker', 'a', 'ada']],
    ['speaker:"Ada Ex|', ['speaker', 'Ada Ex', '"Ada Ex']],
    ['speaker:"Ada Ex|ample" mesh', ['speaker', 'Ada Ex', '"Ada Example"']],
    ['speaker:"|', ['speaker', '', '"']],
    ['speaker:"Ada Example",b|', ['speaker', 'b', 'b']],
    ['speaker:张三，李|', ['speaker', '李', '李']],
    ['speaker:Ada OR b|', ['speaker', 'b', 'b']],
    ['speaker:Ada OR bob OR |', ['speaker', '', '']],
    ['speaker:Ada OR "Bob S|', ['speaker', 'Bob S', '"Bob S']],
    ['speaker:Ada b|', ['word', 'b', 'b']],
    ['-speaker:Ada OR b|', ['word', 'b', 'b']],
    ['a OR b|', ['word', 'b', 'b']],
    ['kind:sl|', ['kind', 'sl', 'sl']],
    ['year:2021..20|', ['year', '2021..20', '2021..20']],
    ['foo:b|', ['word', 'foo:b', 'foo:b']],
    ['"data pl|', undefined],
    ['"data plane"|', undefined],
    ['speaker:"Ada Example"|', undefined],
  ])('at %j', (marked, place) => {
    expect(tell(marked)).toEqual(place)
  })
})

describe('putCompleted', () => {
  it.each([
    ['sp|', 'speaker', 'field', 'speaker:|'],
    ['mesh sp| x', 'speaker', 'field', 'mesh speaker:| x'],
    ['sp|eaker:ada', 'speaker', 'field', 'speaker:|ada'],
    ['speaker:ad|', 'Ada Example', 'value', 'speaker:"Ada Example" |'],
    ['speaker:"Ada Ex|ample" mesh', 'Ada Sample', 'value', 'speaker:"Ada Sample"| mesh'],
    ['tag:云| mesh', '云原生', 'value', 'tag:云原生| mesh'],
    ['tag:云|,mesh', '云原生', 'value', 'tag:云原生|,mesh'],
    ['event:"a|', 'A “quoted” day', 'value', 'event:"A quoted day" |'],
    ['lay|', 'layotto', 'word', 'layotto |'],
  ] as const)('at %j puts %j', (marked, chosen, kind, expected) => {
    expect(put(marked, chosen, kind)).toBe(expected)
  })
})

const texts = fc
  .array(
    fc.oneof(fc.constantFrom(...allPieces), fc.constantFrom('speaker:', '"', ' OR ', ',', '-', '标签：', 'kind:sl')),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''))

it('any place in any text is within it, and what is put there stands there', () => {
  fc.assert(
    fc.property(texts, fc.nat(), (text, at) => {
      const cursor = at % (text.length + 1)
      const place = completeAt(text, cursor)
      if (place === undefined) return
      expect(place.start).toBeGreaterThanOrEqual(0)
      expect(place.start).toBeLessThanOrEqual(cursor)
      expect(place.end).toBeGreaterThanOrEqual(cursor)
      expect(place.end).toBeLessThanOrEqual(text.length)
      const done = putCompleted(text, place, { text: 'Ada Example', kind: 'value' })
      expect(done.text.startsWith(text.slice(0, place.start))).toBe(true)
      expect(done.text.endsWith(text.slice(place.end))).toBe(true)
      expect(done.text.slice(place.start, done.cursor)).toMatch(/^"Ada Example" ?$/)
    }),
    { numRuns: 1_000 },
  )
})

it('a name that was completed is one that the query asks for', () => {
  const names = fc.constantFrom('张三', 'Ada Example', 'O’Neil, Ada', '李四（Ada）', 'C++')
  const starts = fc.constantFrom(
    'speaker:',
    'speaker:Bob,',
    'mesh 讲者：',
    'speaker:"Bob" OR ',
    'speaker:"A',
    'speaker:x',
  )
  fc.assert(
    fc.property(starts, names, (start, name) => {
      const place = completeAt(start, start.length)
      const { text } = putCompleted(start, place ?? { start: 0, end: 0 }, { text: name, kind: 'value' })
      expect(parseQuery(text).filters[0]?.values).toContain(name)
    }),
  )
})
