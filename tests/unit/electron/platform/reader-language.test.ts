import { expect, it } from 'vitest'
import { toReaderLanguage } from '../../../../electron/platform/reader-language'

it.each([
  ['zh', ['en-US'], 'zh'],
  ['system', ['zh-Hans-CN', 'en'], 'zh'],
  ['system', ['fr-FR', 'zh_TW'], 'zh'],
  ['system', ['en-GB', 'zh'], 'en'],
  ['system', ['fr'], 'en'],
  ['system', [], 'en'],
] as const)('a reader who chose %s on a system in %j is spoken to in %s', (chosen, system, expected) => {
  expect(toReaderLanguage(chosen, system)).toBe(expected)
})
