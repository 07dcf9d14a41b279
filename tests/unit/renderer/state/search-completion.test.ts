import { describe, expect, test } from 'vitest'
import { type NameLists, suggest } from '../../../../renderer/state/search-completion'

const names: NameLists = {
  speaker: ['张三', 'Ada Example', 'Bob Adams', '张三丰'],
  tag: ['Service Mesh', '云原生'],
  year: ['2024', '2023', '2022', '2021'],
  readings: new Map([
    ['张三', 'zhang san'],
    ['张三丰', 'zhang san feng'],
    ['云原生', 'yun yuan sheng'],
  ]),
}

const labels = (text: string, caret = text.length) => suggest(text, caret, names)?.options.map(({ label }) => label)
const taken = (text: string, at = 0, caret = text.length) => {
  const option = suggest(text, caret, names)?.options[at]
  return option === undefined ? undefined : `${option.text.slice(0, option.caret)}|${option.text.slice(option.caret)}`
}

describe('completion of fields', () => {
  test.each([
    ['sp', ['speaker:']],
    ['mesh se', ['series:']],
    ['-ta', ['tag:']],
    ['讲者', ['讲者:']],
    ['ＹＥ', ['year:']],
    ['categ', ['series:']],
    ['标', ['标题:', '标签:']],
    ['mesh 讲', ['讲者:']],
  ])('%s offers %j', (text, expected) => expect(labels(text)).toEqual(expected))

  test.each(['', 's', 'spx', 'speaker', '"sp', 'mesh ', 'sp-'])('%j offers no field that is not begun', (text) => {
    expect(labels(text) ?? []).toEqual(text === 'speaker' ? ['speaker:'] : [])
  })

  test('a field is completed where the caret stands, and it stands behind it then', () => {
    expect(taken('mesh sp', 0)).toBe('mesh speaker:|')
    expect(taken('sp mesh', 0, 2)).toBe('speaker:| mesh')
    expect(labels('spark', 2)).toBeUndefined()
  })

  test('only what begins a plain word is a guess', () => {
    expect(suggest('sp', 2, names)?.isGuess).toBe(true)
    expect(suggest('speaker:', 8, names)?.isGuess).toBe(false)
  })
})

describe('completion of values', () => {
  test('names that begin so stand before those that hold it', () => {
    expect(labels('speaker:ada')).toEqual(['Ada Example', 'Bob Adams'])
    expect(labels('讲者：张')).toEqual(['张三', '张三丰'])
    expect(labels('speaker:')).toEqual(['张三', 'Ada Example', 'Bob Adams', '张三丰'])
  })

  test.each([
    ['speaker:zh', ['张三', '张三丰']],
    ['speaker:zhangs', ['张三', '张三丰']],
    ['speaker:zs', ['张三', '张三丰']],
    ['speaker:zsf', ['张三丰']],
    ['tag:yun', ['云原生']],
    ['tag:yys', ['云原生']],
    ['tag:s', ['Service Mesh']],
    ['speaker:an', undefined],
  ])('Chinese names are offered for how they are read: %s', (text, expected) => expect(labels(text)).toEqual(expected))

  test('a name with a space is put in quotes, and a space follows it', () => {
    expect(taken('speaker:ada')).toBe('speaker:"Ada Example" |')
    expect(taken('speaker:"ada ex')).toBe('speaker:"Ada Example" |')
    expect(taken('tag:云 mesh', 0, 5)).toBe('tag:云原生| mesh')
  })

  test('a second value is completed as the first is', () => {
    expect(taken('speaker:张三,bob')).toBe('speaker:张三,"Bob Adams" |')
    expect(taken('speaker:"Ada Example",bob')).toBe('speaker:"Ada Example","Bob Adams" |')
  })

  test('a name after OR is one of the same field, and one that the caret stands in is replaced whole', () => {
    expect(taken('speaker:Ada OR bo')).toBe('speaker:Ada OR "Bob Adams" |')
    expect(labels('speaker:Ada bo')).toBeUndefined()
    expect(taken('tag:云x mesh', 0, 5)).toBe('tag:云原生| mesh')
  })

  test('years and the end of a span of years', () => {
    expect(labels('year:202')).toEqual(['2024', '2023', '2022', '2021'])
    expect(labels('year:2022..')).toEqual(['2022..2024', '2022..2023'])
  })

  test('a choice is offered by its value and by other words for it', () => {
    expect(labels('kind:sl')).toEqual(['slide'])
    expect(taken('类型:演')).toBe('类型:talk |')
    expect(labels('is:')).toEqual(['offline'])
  })

  test('what is typed whole needs no completion, nor does what is no field', () => {
    expect(labels('speaker:Ada Example')).toBeUndefined()
    expect(labels('kind:slide')).toBeUndefined()
    expect(labels('http://a')).toBeUndefined()
    expect(labels('title:mesh')).toBeUndefined()
  })

  test('a query of five hundred signs is looked at once, whatever they are', () => {
    for (const sign of [',', '"', ':', 'a:', 'speaker:,', ' ']) expect(() => labels(sign.repeat(250))).not.toThrow()
  })
})
