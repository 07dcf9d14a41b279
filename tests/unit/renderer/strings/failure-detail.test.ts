import { expect, test } from 'vitest'
import { toOwnDetail } from '../../../../renderer/strings/failure-detail'

const zh = { languageTag: 'zh-CN' }

test.each([
  [
    '/home/ada/notes holds no Markdown page (.md or .markdown)',
    '/home/ada/notes 里没有 Markdown 页面（.md 或 .markdown）',
  ],
  [
    '/a holds no Markdown page (.md or .markdown), and links to folders outside are not followed',
    '/a 里没有 Markdown 页面（.md 或 .markdown），指向外部文件夹的链接不会跟进去',
  ],
  ['files.example.org closed the connection', 'files.example.org 关闭了连接'],
  ['12 of 34 bytes came from files.example.org.', 'files.example.org 只发来了 34 字节中的 12 字节'],
  ['/a/$1/b is not there', '/a/$1/b 不在了'],
])('%s is said in Chinese', (detail, words) => {
  expect(toOwnDetail(detail, zh)).toBe(words)
})

test('what a system says is left as it is, and so is English for who reads it', () => {
  expect(toOwnDetail('EIO: i/o error', zh)).toBeUndefined()
  expect(toOwnDetail('/a is not there', { languageTag: 'en' })).toBe('/a is not there')
})
