import { describe, expect, it } from 'vitest'
import { fold, foldWithMap } from '../../../../core/search/fold'
import { radicals } from '../../../../core/search/radicals'

describe('fold', () => {
  it.each([
    ['SOFARegistry', 'sofaregistry'],
    ['ＳＯＦＡ　２９', 'sofa 29'],
    ['⻚⾯', '页面'],
    ['⻓⻋⻔', '长车门'],
    ['⻑⾞⾨', '长车门'],
    ['雲原生資料庫', '云原生资料库'],
    ['發展、頭髮', '发展、头发'],
    ['隨著開發環境', '随着开发环境'],
    ['衞 為 裏 啟 綫', '卫 为 里 启 线'],
    ['云原生数据库', '云原生数据库'],
    ['什么、乾坤', '什么、干坤'],
    ['𠮷野家', '𠮷野家'],
    ['⼤⽂件', '大文件'],
    ['《架构》：', '《架构》:'],
    ['e\u0301cole', '\u00e9cole'],
    ['か\u3099', 'が'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['\ufeffmark\u200b', 'mark'],
    ['ﬁle', 'file'],
    ['', ''],
    ['a\ud800b', 'a\ud800b'],
  ])('folds %j to %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('folds what it folded to the same again', () => {
    const changing: string[] = []
    for (let code = 0; code < 0x30000; code += 1) {
      const folded = fold(String.fromCodePoint(code))
      if (fold(folded) !== folded) changing.push(String.fromCodePoint(code))
    }
    expect(changing).toEqual([])
  })

  it('mends every radical form that stands for an ideograph', () => {
    expect(radicals.size).toBe(114)
    for (const [radical, ideograph] of radicals) expect(fold(radical)).toBe(fold(ideograph))
    for (let code = 0x2f00; code <= 0x2fd5; code += 1)
      expect(fold(String.fromCharCode(code))).toMatch(/^\p{Unified_Ideograph}$/u)
  })

  it('tells where each part of the folded text came from', () => {
    const text = '一…ﬁ e\u0301 ⻚ 𠘨 雲㈱頁 z'
    const { text: folded, toOrigin } = foldWithMap(text)
    expect(folded).toBe('一...fi \u00e9 页 𠘨 云(株)页 z')
    for (const [part, original] of [
      ['一', '一'],
      ['.', '…'],
      ['fi', 'ﬁ'],
      ['\u00e9', 'e\u0301'],
      ['页', '⻚'],
      ['𠘨', '𠘨'],
      ['云', '雲'],
      ['株', '㈱'],
      ['页 z', '頁 z'],
      ['z', 'z'],
    ] as const)
      expect(text.startsWith(original, toOrigin(folded.indexOf(part)))).toBe(true)
    expect(toOrigin(folded.length)).toBe(text.length)
  })
})
