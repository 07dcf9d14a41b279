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
  [
    '/a/library.db was written by a newer Lectern (version 9, known are 8)',
    '/a/library.db 由更新版本的 Lectern 写成（版本 9，这里只认得到版本 8）',
  ],
  ['pages/a.md: It is a link or a device.', 'pages/a.md 是链接或设备，不是文件'],
  ['../a.md: Its path leads out of the archive.', '../a.md 的路径指向了归档之外'],
  ['/: It has no name.', '/ 没有名称'],
  ['C:/a.md: Its path names a drive.', 'C:/a.md 的路径指向了磁盘盘符'],
  ['corrections.json is larger than it may be.', 'corrections.json 超过了允许的大小'],
  ['The library was imported by another program meanwhile: try again', '资料库正好被另一个程序更新了：请重试'],
])('%s is said in Chinese', (detail, words) => {
  expect(toOwnDetail(detail, zh)).toBe(words)
})

test('what a system says is left as it is, and so is English for who reads it', () => {
  expect(toOwnDetail('EIO: i/o error', zh)).toBeUndefined()
  expect(toOwnDetail('/a is not there', { languageTag: 'en' })).toBe('/a is not there')
})
