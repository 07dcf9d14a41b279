import { describe, expect, it } from 'vitest'
import { createMemory } from '../../../../core/search/memory'

describe('a memory', () => {
  it('works a value out once, for as long as there is room', () => {
    const memory = createMemory<string, string>(2)
    let worked = 0
    const recall = (key: string): string =>
      memory.recall(key, () => {
        worked += 1
        return key.toUpperCase()
      })
    expect([recall('a'), recall('b'), recall('a'), worked]).toEqual(['A', 'B', 'A', 2])
    recall('c')
    expect(memory.get('b')).toBeUndefined()
    expect([memory.get('a'), memory.get('c'), worked]).toEqual(['A', 'C', 3])
  })

  it('counts the sizes of its values, also of one that takes the place of another', () => {
    const memory = createMemory<number, string>(10, (text) => text.length)
    memory.set(1, '12345')
    memory.set(2, '1234')
    memory.set(2, '12345')
    expect([memory.get(1), memory.get(2)]).toEqual(['12345', '12345'])
    memory.set(3, '1')
    expect([memory.get(1), memory.get(2), memory.get(3)]).toEqual([undefined, '12345', '1'])
  })

  it('keeps nothing that is larger than all of it, and nothing after it was cleared', () => {
    const memory = createMemory<number, string>(3, (text) => text.length)
    expect(memory.recall(1, () => '1234')).toBe('1234')
    expect(memory.get(1)).toBeUndefined()
    memory.set(2, '12')
    memory.clear()
    expect(memory.get(2)).toBeUndefined()
    memory.set(3, '123')
    expect(memory.get(3)).toBe('123')
  })
})
