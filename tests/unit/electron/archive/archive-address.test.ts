import { expect, test } from 'vitest'
import { toArchiveAddress, toLongTitle } from '../../../../electron/archive/archive-address'

test.each([
  ['https://github.com/ada/talks', 'https://github.com/ada/talks/archive/HEAD.zip', 'talks'],
  ['github.com/ada/talks/', 'https://github.com/ada/talks/archive/HEAD.zip', 'talks'],
  ['https://github.com/ada/talks.git', 'https://github.com/ada/talks/archive/HEAD.zip', 'talks'],
  ['git@github.com:ada/talks.git', 'https://github.com/ada/talks/archive/HEAD.zip', 'talks'],
  ['https://github.com/ada/talks/issues?q=1#top', 'https://github.com/ada/talks/archive/HEAD.zip', 'talks'],
  ['https://github.com/ada/talks/tree/main/content', 'https://github.com/ada/talks/archive/main.zip', 'talks'],
  [
    'https://github.com/ada/ada.example.io/blob/v2/README.md',
    'https://github.com/ada/ada.example.io/archive/v2.zip',
    'ada.example.io',
  ],
  ['https://gitee.com/ada/talks', 'https://gitee.com/ada/talks/repository/archive/HEAD.zip', 'talks'],
  ['https://gitee.com/ada/talks/tree/master/', 'https://gitee.com/ada/talks/repository/archive/master.zip', 'talks'],
  ['https://gitlab.com/group/sub/talks', 'https://gitlab.com/group/sub/talks/-/archive/HEAD/talks-HEAD.zip', 'talks'],
  [
    'https://git.example.org/group/talks/-/tree/main/docs',
    'https://git.example.org/group/talks/-/archive/main/talks-main.zip',
    'talks',
  ],
  ['https://codeberg.org/ada/talks', 'https://codeberg.org/ada/talks/archive/HEAD.zip', 'talks'],
  ['https://git.example.org/ada/talks/src/branch/main', 'https://git.example.org/ada/talks/archive/main.zip', 'talks'],
  ['https://bitbucket.org/ada/talks/src/main/', 'https://bitbucket.org/ada/talks/get/main.zip', 'talks'],
])('the repository at %s is fetched as %s', (address, url, title) => {
  expect(toArchiveAddress(address)).toEqual({ ok: { url, title } })
})

test.each([
  ['https://github.com/ada/talks/archive/refs/heads/main.zip', 'talks'],
  ['https://github.com/ada/talks/archive/refs/heads/main.tar.gz', 'talks'],
  ['https://codeload.github.com/ada/talks/zip/refs/heads/main', 'talks'],
  ['https://api.github.com/repos/ada/talks/zipball/main', 'talks'],
  ['https://gitee.com/ada/talks/repository/archive/master.zip', 'talks'],
  ['https://gitlab.com/group/talks/-/archive/main/talks-main.tar.gz', 'talks'],
  ['https://files.example.org/2024/community.zip?v=2', 'files.example.org community'],
  ['https://files.example.org/%E7%A4%BE%E5%8C%BA.tgz', 'files.example.org 社区'],
  ['http://127.0.0.1:8080/download?id=3', '127.0.0.1:8080 download'],
  ['http://127.0.0.1:8080/', '127.0.0.1:8080'],
])('%s stays as it is, named %s', (url, title) => {
  expect(toArchiveAddress(url)).toEqual({ ok: { url, title } })
})

test('a password and a fragment are left out', () => {
  expect(toArchiveAddress('https://ada:secret@files.example.org/a.zip#x')).toMatchObject({
    ok: { url: 'https://files.example.org/a.zip' },
  })
})

test.each([
  '',
  'talks',
  '/home/ada/talks.zip',
  'C:\\talks.zip',
  'file:///a.zip',
  'ftp://files.example.org/a.zip',
  'javascript:alert(1)',
])('%j is no address of an archive', (text) => {
  expect(toArchiveAddress(text)).toMatchObject({ failure: { kind: 'invalid' } })
})

test.each([
  ['https://github.com/ada/talks/archive/HEAD.zip', 'ada/talks'],
  ['https://codeload.github.com/bob/talks/zip/refs/heads/main', 'bob/talks'],
  ['https://api.github.com/repos/ada/talks/zipball/main', 'ada/talks'],
  ['https://gitee.com/ada/talks/repository/archive/master.zip', 'ada/talks'],
  ['https://gitlab.com/group/part/talks/-/archive/main/talks-main.tar.gz', 'group/part/talks'],
  ['https://files.example.org/2024/community.zip', 'files.example.org/2024/community'],
  ['http://127.0.0.1:8080/download?id=3', '127.0.0.1:8080/download?id=3'],
])('%s is told from others of its name as %s', (url, title) => {
  expect(toLongTitle(url)).toBe(title)
})
