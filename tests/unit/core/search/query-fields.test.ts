import { describe, expect, it } from 'vitest'
import { fold } from '../../../../core/search/fold'
import { parseQuery } from '../../../../core/search/query'
import { filterFields, findChoice, findField, queryFields } from '../../../../core/search/query-fields'

describe('queryFields', () => {
  it('are every filter and the title, each once', () => {
    expect(queryFields.map(({ name }) => name)).toEqual(['title', ...filterFields])
  })

  it('have names that no other field has', () => {
    const names = queryFields.flatMap(({ name, aliases }) => [name, ...aliases].map(fold))
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it.each(queryFields.flatMap((field) => [field.name, ...field.aliases].map((name) => ({ name, field }))))(
    '$field.name is understood as $name',
    ({ name, field }) => {
      const value = field.values === 'years' ? '2021' : (field.choices[0]?.aliases[0] ?? 'Ada')
      const { choices, filters, must } = parseQuery(`${name}：${value} `)
      expect(must).toEqual([])
      expect(choices[0]?.[0]?.field ?? filters[0]?.field).toBe(field.name)
    },
  )

  it('have choices that are understood by every word for them', () => {
    for (const field of queryFields)
      for (const { value, aliases } of field.choices)
        for (const name of [value, ...aliases, value.toUpperCase()]) expect(findChoice(field, name)).toBe(value)
  })

  it('are found in any case, width and script', () => {
    expect(['Speaker', 'ｓｐｅａｋｅｒ', '講者', '讲者'].map((name) => findField(name)?.name)).toEqual(
      Array(4).fill('speaker'),
    )
    expect(findField('constructor')).toBeUndefined()
  })
})
