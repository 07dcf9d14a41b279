import lunr from 'lunr'
import { expect, it } from 'vitest'
import { guardLunr } from '../../../../electron/search/lunr-guard'

interface DocumentSet {
  readonly length: number
  union(other: unknown): DocumentSet
  contains(ref: string): boolean
}
const sets = lunr as unknown as {
  readonly Set: {
    new (refs: readonly string[]): DocumentSet
    readonly empty: DocumentSet
    readonly complete: DocumentSet
  }
}
const setOf = (...refs: string[]) => new sets.Set(refs)

guardLunr()

it('lets a set grow where it is: a copy for each word of a prefix takes the square of both', () => {
  const found = setOf('a', 'b')
  expect(found.union(setOf('b', 'c'))).toBe(found)
  expect(found.length).toBe(3)
  expect(['a', 'b', 'c', 'd'].map((ref) => found.contains(ref))).toEqual([true, true, true, false])
})

it('leaves the sets of nothing and of everything as they are', () => {
  const found = setOf('a')
  expect(found.union(sets.Set.empty)).toBe(found)
  expect(found.union(sets.Set.complete)).toBe(sets.Set.complete)
  expect(sets.Set.empty.union(found)).toBe(found)
  expect(sets.Set.empty.contains('a')).toBe(false)
})
