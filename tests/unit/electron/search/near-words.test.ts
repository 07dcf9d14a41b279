import { describe, expect, it } from 'vitest'
import { toNearWords } from '../../../../electron/search/near-words'

describe('toNearWords', () => {
  it.each([
    ['dragonfyl', true],
    ['dragonfl', true],
    ['dragonflyy', true],
    ['fragonfly', true],
    ['dr4gonfly', true],
    ['dragonfly', false],
    ['dargofnly', false],
    ['dragon', false],
  ])('of dragonfly holds %s: %j', (word, isNear) => {
    expect(toNearWords('dragonfly').includes(word)).toBe(isNear)
    expect(toNearWords(word).includes('dragonfly')).toBe(isNear)
  })

  it('names each word once, and never the word itself or none', () => {
    const near = toNearWords('aab')
    expect(new Set(near).size).toBe(near.length)
    expect(near).not.toContain('aab')
    expect(toNearWords('a')).not.toContain('')
  })
})
