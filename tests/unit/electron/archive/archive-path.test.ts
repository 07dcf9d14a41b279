import { describe, expect, test } from 'vitest'
import { decodeEntryName, toEntryPath, toShownPath } from '../../../../electron/archive/archive-path'

describe('decodeEntryName', () => {
  test.each<[string, readonly number[], string]>([
    ['ASCII', [0x61, 0x2e, 0x6d, 0x64], 'a.md'],
    ['UTF-8', [0xe7, 0x94, 0xb2], '甲'],
    ['GBK', [0xbc, 0xd7, 0xd2, 0xd2], '甲乙'],
    ['GBK with its own signs', [0xa1, 0xb6, 0xbc, 0xd7, 0xa1, 0xb7], '《甲》'],
    ['code page 437', [0x4d, 0x81, 0x6c, 0x6c, 0x65, 0x72], 'Müller'],
    ['code page 437 at its ends', [0x80, 0xff, 0x2e], 'Ç\u00A0.'],
    ['half a character of GBK', [0xbc, 0xd7, 0xd2], '╝╫╥'],
  ])('reads %s', (_, bytes, name) => {
    expect(decodeEntryName(Uint8Array.from(bytes))).toBe(name)
  })
})

describe('toEntryPath', () => {
  test.each([
    ['a/b.md', 'a/b.md'],
    ['./a//b.md', 'a/b.md'],
    ['a/.../b..md', 'a/.../b..md'],
    ['cafe\u0301/a b [1].md', 'café/a b [1].md'],
    ['a:b.md/x', 'unsafe'],
    ['..', 'unsafe'],
    ['../a', 'unsafe'],
    ['a/..', 'unsafe'],
    ['a/../b', 'unsafe'],
    ['/a', 'unsafe'],
    ['\\\\host\\a', 'unsafe'],
    ['C:\\a', 'unsafe'],
    ['a\\..\\b', 'unsafe'],
    ['a\0', 'unsafe'],
    ['a\u001b[2J', 'unsafe'],
    ['', 'unsafe'],
    ['.', 'unsafe'],
    ['x'.repeat(101), 'unsafe'],
  ])('makes of %j: %s', (name, expected) => {
    const path = toEntryPath(name, 100)
    expect('ok' in path ? path.ok : path.failure.kind).toBe(expected)
  })
})

test('a path is shown without what would harm a terminal, and not endlessly', () => {
  expect(toShownPath('a\u001b[2J\0')).toBe('a\uFFFD[2J\uFFFD')
  expect(toShownPath('x'.repeat(5000))).toHaveLength(200)
})
