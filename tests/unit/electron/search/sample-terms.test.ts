import { describe, expect, it } from 'vitest'
import { createRandom, sampleTerms } from '../../../../electron/search/sample-terms'

const texts = [
  '基于Layotto的多运行时架构，服务网格与注册中心',
  'A sidecar keeps the network out of the application.',
  '',
]
const sample = (wanted: number, seed = 7) =>
  sampleTerms(texts.length, (at) => texts[at] ?? '', wanted, createRandom(seed))

describe('terms taken from texts', () => {
  it('are of each kind, different, and stand in the texts', () => {
    const terms = sample(40)
    expect(new Set(terms.map(({ kind }) => kind))).toEqual(new Set(['chinese', 'mixed', 'word']))
    expect(new Set(terms.map(({ text }) => text)).size).toBe(terms.length)
    for (const { text } of terms)
      expect(
        texts.some((one) => one.includes(text)),
        text,
      ).toBe(true)
  })

  it('are two to six Chinese characters, or whole words', () => {
    for (const { kind, text } of sample(60))
      if (kind === 'chinese') expect(text).toMatch(/^\p{Script=Han}{2,6}$/u)
      else if (kind === 'word') expect(texts.flatMap((one) => one.match(/[A-Za-z]+/g) ?? [])).toContain(text)
      else expect(text).toMatch(/\p{Script=Han}Layotto|Layotto\p{Script=Han}/u)
  })

  it('are the same for the same seed, and others for another', () => {
    expect(sample(20, 3)).toEqual(sample(20, 3))
    expect(sample(20, 3)).not.toEqual(sample(20, 4))
  })

  it('are none where there is no text', () => {
    expect(sampleTerms(0, () => 'never', 10, createRandom(1))).toEqual([])
    expect(sampleTerms(3, () => ' … ', 10, createRandom(1))).toEqual([])
  })

  it('come from a library without Chinese, too', () => {
    const english = sampleTerms(1, () => texts[1] ?? '', 5, createRandom(1))
    expect(english.map(({ kind }) => kind)).toEqual(['word', 'word', 'word', 'word', 'word'])
  })
})
