import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMender } from '../../../../core/archive/mend/mender'
import { emptyModel, readModel, writeModel } from '../../../../core/archive/mend/model'
import { createPageMender } from '../../../../electron/archive/mend-page-text'

const modelFile = new URL('../../../../data/mend/model.bin', import.meta.url).pathname
const mend = createPageMender(modelFile)
const mendBare = createMender(emptyModel)

type CodePage = 'windows-1252' | 'windows-1254'
const undefinedBytes: Record<CodePage, readonly number[]> = {
  'windows-1252': [0x81, 0x8d, 0x8f, 0x90, 0x9d],
  'windows-1254': [0x81, 0x8d, 0x8e, 0x8f, 0x90, 0x9d, 0x9e],
}

/** The UTF-8 of a text read in a code page; `lost` are the bytes that vanish, `mark` is what stands for them. */
function damage(text: string, codePage: CodePage, lost: readonly number[] = [], mark = ''): string {
  const decoder = new TextDecoder(codePage)
  return [...new TextEncoder().encode(text)]
    .map((byte) => (lost.includes(byte) ? mark : decoder.decode(Uint8Array.of(byte))))
    .join('')
}
const damageWithLoss = (text: string, codePage: CodePage): string => damage(text, codePage, undefinedBytes[codePage])

const talk = `---
title: "云原生网关的灰度发布实践"
author: "张三"
date: 2021-05-20T15:00:00+08:00
---

## 概要

- 活动时间：2021 年 5 月 20 日，周四晚 19 点
- 资料下载：[《服务网格的开源之路》](https://files.example.com/a%20b/mesh-2021.pdf)

李四（花名：行者）介绍了集群中服务发现与流量治理的架构设计，并分享了开发过程中遇到的问题以及解决方案。
该项目支持多种编程语言，可以在大规模集群中稳定运行，同时降低了系统的复杂性。
`

describe('mending', () => {
  test.each<CodePage>(['windows-1252', 'windows-1254'])('restores what was read as %s and lost no byte', (codePage) => {
    expect(mendBare(damage(talk, codePage)).text).toBe(talk)
    expect(mend(damage(talk, codePage))).toMatchObject({ text: talk, repaired: { restored: 0, unsure: 0 } })
  })

  test.each<CodePage>(['windows-1252', 'windows-1254'])('chooses what %s lost from the context', (codePage) => {
    const { text, repaired, restored } = mend(damageWithLoss(talk, codePage))
    const wrong = [...talk].filter((letter, at) => [...text][at] !== letter)
    expect(wrong.length).toBeLessThanOrEqual(2)
    expect(repaired?.restored).toBe(restored.length)
    expect(restored.length).toBeGreaterThan(20)
    expect(text).toContain('https://files.example.com/a%20b/mesh-2021.pdf')
    expect(text).toContain('2021-05-20T15:00:00+08:00')
  })

  test('marks where restored characters stand', () => {
    const { text, restored } = mend(damageWithLoss(talk, 'windows-1254'))
    for (const { at } of restored) expect(text.codePointAt(at)).toBeGreaterThan(0x7f)
    expect([...restored].sort((one, other) => one.at - other.at)).toEqual(restored)
  })

  test('uses the places of bytes that were replaced by U+FFFD', () => {
    const { text } = mend(damage(talk, 'windows-1254', undefinedBytes['windows-1254'], '\uFFFD'))
    expect([...talk].filter((letter, at) => [...text][at] !== letter).length).toBeLessThanOrEqual(2)
  })

  test('undoes damage upon damage', () => {
    expect(mend(damage(damage(talk, 'windows-1252'), 'windows-1252')).text).toBe(talk)
  })

  test('mends one damaged paragraph of a page and leaves the rest', () => {
    const whole = '王五主持了讨论，大家谈到了缓存与限流。\n\n'
    const part = '最后我们总结了经验，希望对大家有所帮助。\n'
    expect(mend(whole + damage(part, 'windows-1252')).text).toBe(whole + part)
  })

  test('mends quotes in English text', () => {
    const text = 'Ada Example said: “caching isn’t free – it’s a loan”.\n'
    expect(mend(damageWithLoss(text, 'windows-1252')).text).toBe(text)
  })

  test('leaves accents alone that stand beside damage', () => {
    const text = 'We met in a café in Türkiye, as Çelik knows.\n'
    expect(mend(text + damage(talk, 'windows-1252')).text).toBe(text + talk)
  })

  test.each([
    'Café, naïve, Größe, Übung, façade: « déjà vu » ! Et « là » ; « été » … « né » ?',
    'Türkçe: İstanbul’da ağaç, şeker, ığdır. KADİR’İN ÇAĞRISI. “Öğrenci” Ş’nin',
    'JOÃO foi à praia; não há razão — «coração».',
    '如果你看到 `ä¸­æ–‡ç¼–ç é—®é¢˜` 这样的文字，就是编码出了问题。',
    '乱码的例子：\n\nä½ å¥½ï¼Œä¸–ç•Œï¼Œè¿™æ˜¯ä¹±ç \n\n它是用错误的代码页读出来的文字，这篇文章说明如何避免这种情况，以及为什么会发生。',
    'Mojibake such as "ä¸­æ–‡" comes from a wrong code page.',
    '```\nconst text = "ä¸­æ–‡æµ‹è¯•ï¼Œä½ å¥½"\n```\n',
  ])('leaves a clean page as it is: %#', (text) => {
    expect(mend(text)).toEqual({ text, restored: [] })
  })

  test('leaves any text that is no damage', () => {
    const letters = fc.constantFrom(...'中文缓存服务的是一，。：、（）《》“”abc XYZ09\n-#*`éüğİ…€‘’–½»'.split(''))
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.array(letters, { maxLength: 200 })),
        (made) => {
          const text = typeof made === 'string' ? made : made.join('')
          fc.pre(!/[Â-ôğĞİŞ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}/.test(text))
          expect(mend(text)).toEqual({ text, restored: [] })
        },
      ),
    )
  })

  test('gives any Chinese text back when no byte was lost', () => {
    const letter = fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)) },
      { weight: 2, arbitrary: fc.constantFrom('，', '。', '《', '》', '：', '👇', '、', '—') },
      { weight: 3, arbitrary: fc.constantFrom(' ', '\n', 'a', 'SOFA', '1', '-', '](https://a.example/b.pdf)') },
    )
    fc.assert(
      fc.property(
        fc.array(letter, { minLength: 20, maxLength: 120 }),
        fc.constantFrom<CodePage>('windows-1252', 'windows-1254'),
        (made, codePage) => {
          const text = `中文页面的标题${made.join('')}`
          expect(mend(damage(text, codePage)).text).toBe(text)
        },
      ),
    )
  })

  test('changes nothing the second time', () => {
    const once = mend(damageWithLoss(talk, 'windows-1254')).text
    expect(mend(once)).toEqual({ text: once, restored: [] })
  })

  test.each([
    ['leads', 'é'],
    ['tails', '€'],
    ['halves', 'ä¸'],
    ['no-break spaces', 'à\u00a0'],
    ['fences', '```\nä¸­\n'],
    ['marks', 'å?\u00a0`'],
    ['whole characters', 'ä¸­æ–‡\n'],
  ])(
    'ends on a megabyte of %s',
    (_, unit) => {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length))
      const started = performance.now()
      mend(text)
      expect(performance.now() - started).toBeLessThan(60_000)
    },
    90_000,
  )
})

describe('the model', () => {
  test('comes back as it was written', () => {
    const model = readModel(
      writeModel(
        new Map([[0x4e2d, 100]]),
        new Map([
          [12345, { count: 7, after: 4, before: 1 }],
          [-99, { count: 3, after: 4, before: 1 }],
        ]),
      ),
    )
    expect((model?.known.get(0x4e2d) ?? 0) / 100).toBeCloseTo(1, 0)
    expect(model?.countOf(12345)).toBeCloseTo(7, 0)
    expect(model?.countOf(-99)).toBeCloseTo(3, 0)
    expect(model?.countOf(5)).toBe(0)
    expect([model?.varietyAfter(12345), model?.varietyBefore(12345), model?.varietyAfter(5)]).toEqual([4, 1, 0])
  })

  test('is refused when it is something else', () => {
    expect(readModel(new Uint8Array(0))).toBeUndefined()
    expect(readModel(new TextEncoder().encode('{"not":"a model at all"}'))).toBeUndefined()
  })
})
