import { describe, expect, it } from 'vitest'
import { compareTitles, findByTitle, sameTitle } from '../../../../core/archive/title-match'

describe('compareTitles', () => {
  it.each([
    ['《网格的 一年》', '网格的一年', true],
    ['Mesh -- one year on', 'Mesh—One Year On', true],
    ['在大集群里用 Foo 这种网格是一种什么体验', '在大集群里用 bar 或 Foo 这种网格是什么体验', true],
    ['网格的一年', '网格的一年：从零到一万个节点', false],
    ['服务网格的落地与实践', '服务注册的演进与展望', false],
    ['', '', false],
  ])('"%s" and "%s" name the same talk: %s', (one, other, isSame) => {
    expect(compareTitles(one, other) >= sameTitle).toBe(isSame)
    expect(compareTitles(other, one)).toBe(compareTitles(one, other))
  })

  it('finds the nearest of several titles, or none', () => {
    const titles = ['服务网格的落地', '服务网格的落地与挑战', '注册中心']
    expect(findByTitle('《服务网格的落地与挑战》', titles, (title) => title)).toBe(titles[1])
    expect(findByTitle('完全无关的题目', titles, (title) => title)).toBeUndefined()
  })
})
