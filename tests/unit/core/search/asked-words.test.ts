import { expect, test } from 'vitest'
import { findLeftOut, listAskedWords } from '../../../../core/search/asked-words'

test.each([
  ['mesh xyzzy', ['mesh', 'xyzzy']],
  ['"a phrase" 网格 -not year:2021 title:mesh', ['"a phrase"', '网格']],
  ['mesh OR grid more', []],
  ['', []],
])('the words that %s asks for are %j', (text, words) => {
  expect(listAskedWords(text)).toEqual(words)
})

test.each([
  ['-mesh', 'mesh'],
  [' -mesh  -"a phrase" ', 'mesh "a phrase"'],
  ['－网格', '网格'],
  ['-title:mesh', 'title:mesh'],
  ['mesh -grid', undefined],
  ['-tag:mesh', undefined],
  ['-mesh year:2021', undefined],
  ['-', undefined],
  ['', undefined],
])('%j leaves out %j and nothing else', (text, words) => {
  expect(findLeftOut(text)).toBe(words)
})
