import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { officeDetail } from '../../../../core/model/deck'
import { failureKinds } from '../../../../core/model/failure'
import { hitKinds } from '../../../../core/model/search'
import { en } from '../../../../renderer/strings/en'
import { toFailureWords } from '../../../../renderer/strings/failure-words'
import { zh } from '../../../../renderer/strings/zh'

const sample = (word: unknown): string => {
  if (typeof word === 'string') return word
  if (typeof word !== 'function') return ''
  const args = Array.from({ length: word.length }, () => 3)
  return String(word(...args))
}

const flatten = (words: object, path = ''): [string, unknown][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? flatten(value, `${path}${key}.`) : [[`${path}${key}`, value]],
  )

const zhWords = flatten(zh)
const enWords = flatten(en)

describe('the words of the window', () => {
  test('both languages have the same keys', () => {
    expect(enWords.map(([key]) => key).toSorted()).toEqual(zhWords.map(([key]) => key).toSorted())
  })

  test.each([
    ['Chinese', zhWords],
    ['English', enWords],
  ])('no word in %s is empty or unfinished', (_, words) => {
    for (const [key, word] of words) expect(sample(word), key).not.toMatch(/^\s*$|undefined|NaN|\bTODO\b/)
  })

  test('English says nothing in Chinese but the examples and the names of languages', () => {
    const chinese = enWords.filter(([, word]) => /\p{Script=Han}/u.test(sample(word))).map(([key]) => key)
    expect(chinese.filter((key) => !/^search\.tips\.|languages\.zh$/.test(key))).toEqual([])
  })

  test.each(failureKinds)('a failure of kind %s says what happened, what it means and what to do, in both', (kind) => {
    for (const strings of [zh, en]) {
      const words = toFailureWords({ kind }, strings)
      expect(words.what.length).toBeGreaterThan(2)
      expect(words.meaning).toMatch(/[。.]$/)
      expect(words.todo).toMatch(/[。.]$/)
    }
  })

  test('slides that no PDF reader shows are told apart from an address that serves something else', () => {
    const words = toFailureWords({ kind: 'not-a-pdf', detail: officeDetail }, en)
    expect(words.meaning).toContain('PowerPoint')
    expect(words).not.toEqual(toFailureWords({ kind: 'not-a-pdf', detail: 'a web page' }, en))
  })

  test.each(hitKinds)('the help sheet and the README tell that kind: takes %s', (kind) => {
    const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8')
    const row = readme.split('\n').find((line) => line.startsWith('| `kind:'))
    expect(row).toContain(`\`${kind}\``)
    for (const { search } of [zh, en]) expect(search.fields.kind).toMatch(new RegExp(`\\b${kind}\\b`))
  })

  test('a refused download names its HTTP status', () => {
    expect(toFailureWords({ kind: 'http', status: 404 }, en).what).toContain('404')
  })

  test('English counts one and many apart', () => {
    expect(en.list.talks(1)).toBe('1 talk')
    expect(en.list.talks(1200)).toBe('1,200 talks')
  })
})
