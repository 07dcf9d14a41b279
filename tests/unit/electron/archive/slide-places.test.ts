import { describe, expect, it } from 'vitest'
import { toRawAddress } from '../../../../electron/archive/raw-address'
import { createFindSlides } from '../../../../electron/archive/slide-places'

const toUnplaced = (path: string): string => `unplaced:${path}`

/** Answers for a source that holds these files, some of which have a text. */
const createFinder = (
  files: readonly string[],
  {
    texts = {},
    isHeld = true,
    stored = [],
  }: { texts?: Record<string, string>; isHeld?: boolean; stored?: string[] } = {},
) =>
  createFindSlides({
    files: {
      has: (path) => files.includes(path) || path in texts,
      readText: async (path) => texts[path],
    },
    toAddress: isHeld ? (path) => `held:${path}` : undefined,
    isStored: (address) => stored.includes(address),
    toUnplaced,
  })

describe('slides that a source holds are found', () => {
  it.each([
    ['beside the page', 'content/zh/activities/one/index.md', 'slides.pdf', 'content/zh/activities/one/slides.pdf'],
    ['beside the page, with a dot', 'content/events/one/index.md', './slides.pdf', 'content/events/one/slides.pdf'],
    ['above the page', 'content/events/one.md', '../files/b.pdf', 'content/files/b.pdf'],
    ['in static', 'content/events/one.md', '/pdf/a.pdf', 'static/pdf/a.pdf'],
    ['in assets', 'content/events/one.md', '/pdf/a.pdf', 'assets/pdf/a.pdf'],
    ['among the pages', 'content/events/one.md', '/events/a.pdf', 'content/events/a.pdf'],
    ['among the pages of a language', 'content/zh/events/one.md', '/events/a.pdf', 'content/zh/events/a.pdf'],
    ['at the root', '_posts/2024-05-01-one.md', '/assets/a.pdf', 'assets/a.pdf'],
    ['from the site', '_posts/2024-05-01-one.md', '@site/assets/a.pdf', 'assets/a.pdf'],
    ['from the site, in static', 'blog/one.md', '@site/static/a.pdf', 'static/a.pdf'],
    ['from the site in a folder', 'website/blog/one.md', '@site/static/a.pdf', 'website/static/a.pdf'],
    ['in static, by a way around', 'website/blog/one.md', '/img/../a.pdf', 'website/static/a.pdf'],
    ['where a browser looks', 'content/posts/one.md', '../files/b.pdf', 'static/posts/files/b.pdf'],
    ['decoded', 'content/events/one.md', '/pdf/%E7%BD%91%20a.pdf', 'static/pdf/网 a.pdf'],
    ['with a #', 'content/events/one.md', '/pdf/a#3.pdf', 'static/pdf/a#3.pdf'],
    ['without its query', 'content/events/one.md', '/pdf/a.pdf?v=1', 'static/pdf/a.pdf'],
  ])('%s', async (_, path, ref, file) => {
    expect(await createFinder([file, 'other.pdf'])({ path }, ref)).toBe(`held:${file}`)
    expect(await createFinder([file], { isHeld: false })({ path }, ref)).toMatch(/^unplaced:/)
    expect(await createFinder(['other.pdf'])({ path }, ref)).toMatch(/^unplaced:/)
  })

  it('in the folder of the site that the page is of, before those of others', async () => {
    const files = ['static/a.pdf', 'website/static/a.pdf', 'website/content/events/a.pdf']
    expect(await createFinder(files)({ path: 'website/content/events/one.md' }, '/a.pdf')).toBe(
      'held:website/static/a.pdf',
    )
  })

  it('still, when the source has them no more and the library has', async () => {
    const stored = ['held:static/a.pdf']
    const find = createFinder([], { stored, texts: { 'hugo.toml': "baseURL = 'https://talks.dev/'" } })
    expect(await find({ path: 'content/one.md' }, '/a.pdf')).toBe('held:static/a.pdf')
  })

  it.each([
    ['a way out', 'content/one.md', '../../../etc/passwd.pdf'],
    ['an encoded way out', 'content/one.md', '%2e%2e/%2e%2e/etc/passwd.pdf'],
    ['a way out of the root', 'content/one.md', '/../etc/passwd.pdf'],
    ['an encoded way out of the root', 'content/one.md', '/%2e%2e/etc/passwd.pdf'],
    ['a way out of the site', 'content/one.md', '@site/../../etc/passwd.pdf'],
    ['a server', 'content/one.md', '%5c%5cserver%5cx.pdf'],
    ['a host', 'content/one.md', '//evil.dev/x.pdf'],
    ['a name that ends early', 'content/one.md', 'a%00.pdf'],
    ['half a character', 'content/one.md', '\ud800.pdf'],
    ['a broken escape', 'content/one.md', '%zz.pdf'],
  ])('never by %s', async (_, path, ref) => {
    const find = createFindSlides({
      files: { has: () => true, readText: async () => "baseURL = 'https://talks.dev/'" },
      toAddress: (held) => `held:${held}`,
      isStored: () => true,
      toUnplaced,
    })
    expect(await find({ path }, ref)).toBeUndefined()
  })
})

describe('slides that a source does not hold are asked of its public site', () => {
  const hugo = { 'hugo.toml': "baseURL = 'https://talks.dev/base/'" }
  const zh =
    "baseURL = 'https://talks.dev'\ndefaultContentLanguage = 'zh'\n[languages.zh]\ncontentDir='content/zh'\n[languages.en]\ncontentDir='content/en'"
  const jekyll = { '_config.yml': 'title: Talks\nurl: https://talks.dev # here\nbaseurl: /base\n' }
  const docusaurus = {
    'website/docusaurus.config.js':
      "module.exports = {\n  title: 'x',\n  url: 'https://talks.dev',\n  baseUrl: '/base/',\n  themeConfig: { items: [{ href: 'https://x.dev' }] },\n}",
  }
  it.each([
    ['Hugo, from the root', hugo, 'content/events/one.md', '/pdf/a b.pdf', 'https://talks.dev/pdf/a%20b.pdf'],
    ['Hugo, from the site', hugo, 'content/events/one.md', '@site/static/a.pdf', 'https://talks.dev/base/a.pdf'],
    ['Hugo, a bundle', hugo, 'content/Events/One/index.md', 'a.pdf', 'https://talks.dev/base/events/one/a.pdf'],
    ['Hugo, a page', hugo, 'content/events/one.md', 'a.pdf', 'https://talks.dev/base/events/one/a.pdf'],
    ['Hugo, above a page', hugo, 'content/events/one.md', '../a.pdf?v=2', 'https://talks.dev/base/events/a.pdf?v=2'],
    [
      'Hugo, its first language',
      { 'config.toml': zh },
      'content/zh/one/index.md',
      'a.pdf',
      'https://talks.dev/one/a.pdf',
    ],
    ['Hugo, another', { 'config.toml': zh }, 'content/en/one/index.md', 'a.pdf', 'https://talks.dev/en/one/a.pdf'],
    [
      'Hugo in a folder',
      { 'site/config/_default/hugo.yaml': 'baseURL: https://talks.dev/' },
      'site/content/one.md',
      '/a.pdf',
      'https://talks.dev/a.pdf',
    ],
    [
      'Hugo in JSON',
      { 'config.json': '{"baseurl": "https://talks.dev/"}' },
      'content/one.md',
      '/a.pdf',
      'https://talks.dev/a.pdf',
    ],
    ['Jekyll, from the root', jekyll, '_posts/2024-05-01-one.md', '/a.pdf', 'https://talks.dev/a.pdf'],
    [
      'Jekyll, from the site',
      jekyll,
      '_posts/2024-05-01-one.md',
      '@site/assets/a.pdf',
      'https://talks.dev/base/assets/a.pdf',
    ],
    ['Jekyll, a page', jekyll, 'events/one.md', 'a.pdf', 'https://talks.dev/base/events/a.pdf'],
    ['Docusaurus, from the root', docusaurus, 'website/blog/one.md', '/a.pdf', 'https://talks.dev/base/a.pdf'],
    [
      'Docusaurus, from the site',
      docusaurus,
      'website/blog/one.md',
      '@site/static/a.pdf',
      'https://talks.dev/base/a.pdf',
    ],
    [
      'MkDocs',
      { 'mkdocs.yml': 'site_url: https://talks.dev/\nx: !!python/name:y\n' },
      'docs/events/one.md',
      'a.pdf',
      'https://talks.dev/events/a.pdf',
    ],
  ])('%s', async (_, texts, path, ref, address) => {
    for (const isHeld of [true, false]) expect(await createFinder([], { texts, isHeld })({ path }, ref)).toBe(address)
  })

  it.each([
    [hugo, 'content/events/one/index.md', '/2024/one/', 'https://talks.dev/base/2024/one/a.pdf'],
    [hugo, 'content/events/one/index.md', './first/', 'https://talks.dev/base/events/first/a.pdf'],
    [jekyll, '_posts/2024-05-01-one.md', '/cn/one/', 'https://talks.dev/base/cn/one/a.pdf'],
    [jekyll, '_posts/2024-05-01-one.md', '/:year/:title/', 'unplaced:_posts/a.pdf'],
    [jekyll, '_posts/2024-05-01-one.md', 'https://other.dev/', 'unplaced:_posts/a.pdf'],
  ])('of %j a page %s that stands at %s has them at %s', async (texts, path, permalink, address) => {
    expect(await createFinder([], { texts })({ path, permalink }, './a.pdf')).toBe(address)
  })

  it.each([
    ['none is named', { 'hugo.toml': "title = 'Talks'" }, '/a.pdf'],
    ['an example is', { 'hugo.toml': "baseURL = 'https://example.org/'" }, '/a.pdf'],
    ['this machine is', { 'hugo.toml': "baseURL = 'http://localhost:1313/'" }, '/a.pdf'],
    ['a private network is', { 'hugo.toml': "baseURL = 'http://192.168.1.1/'" }, '/a.pdf'],
    ['another scheme is', { 'hugo.toml': "baseURL = 'file:///etc/'" }, '/a.pdf'],
    ['a password is', { 'hugo.toml': "baseURL = 'https://a:b@talks.dev/'" }, '/a.pdf'],
    ['no text is', { 'hugo.toml': '\u0000\u0001[[[' }, '/a.pdf'],
    ['it is a program', { 'docusaurus.config.js': 'module.exports = { url: process.env.URL }' }, '/a.pdf'],
    ['pages stand elsewhere', { 'hugo.toml': "baseURL='https://talks.dev/'\n[permalinks]\nevents='/:year/'" }, 'a.pdf'],
    ['names of posts are made', { '_config.yml': 'url: https://talks.dev' }, 'a.pdf'],
  ])('not where %s', async (_, texts, ref) => {
    const path = '_config.yml' in texts ? '_posts/2024-05-01-one.md' : 'content/events/one.md'
    expect(await createFinder([], { texts })({ path }, ref)).toMatch(/^unplaced:/)
  })

  it('and its configuration is read once', async () => {
    let count = 0
    const find = createFindSlides({
      files: {
        has: (path) => path === 'hugo.toml',
        readText: async () => {
          count += 1
          return "baseURL = 'https://talks.dev/'"
        },
      },
      isStored: () => false,
      toUnplaced,
    })
    for (const name of ['a', 'b', 'c']) await find({ path: `content/${name}.md` }, '/a.pdf')
    expect(count).toBe(1)
  })
})

describe('slides of which nothing says where they are', () => {
  it.each([
    ['content/zh/events/one/index.md', './slides.pdf', 'events/one/slides.pdf'],
    ['content/en/events/one/index.md', 'x/../slides.pdf', 'events/one/slides.pdf'],
    ['zh/events/one.md', 'my%20talk.pdf?v=2', 'events/my talk.pdf'],
    ['content/events/one.md', '/2018/%E7%BD%91.pdf', '/2018/网.pdf'],
    ['content/events/two.md', '/2018/../2018/网.pdf', '/2018/网.pdf'],
    ['_posts/one.md', '@site/assets/a.key', 'assets/a.key'],
  ])('that %s calls %s are %s', async (path, ref, told) => {
    expect(await createFinder([])({ path }, ref)).toBe(`unplaced:${told}`)
  })

  it('are told apart by the sites of a source', async () => {
    const find = createFinder([], { texts: { 'one/hugo.toml': '', 'two/hugo.toml': '' } })
    expect(await find({ path: 'one/content/a.md' }, '/a.pdf')).toBe('unplaced:/one/a.pdf')
    expect(await find({ path: 'two/content/a.md' }, '/a.pdf')).toBe('unplaced:/two/a.pdf')
  })
})

describe('a file of a repository has an address of its own', () => {
  it.each([
    ['https://github.com/o/r/archive/refs/heads/main.zip', 'https://github.com/o/r/raw/main/'],
    ['https://github.com/o/r/archive/refs/tags/v1.tar.gz', 'https://github.com/o/r/raw/refs/tags/v1/'],
    ['https://github.com/o/r/archive/HEAD.zip', 'https://github.com/o/r/raw/HEAD/'],
    ['https://codeload.github.com/o/r/zip/refs/heads/a/b', 'https://github.com/o/r/raw/a/b/'],
    ['https://codeload.github.com/o/r/tar.gz/main', 'https://github.com/o/r/raw/main/'],
    ['https://api.github.com/repos/o/r/zipball', 'https://github.com/o/r/raw/HEAD/'],
    ['https://gitee.com/o/r/repository/archive/master.zip', 'https://gitee.com/o/r/raw/master/'],
    ['https://gitlab.com/g/s/r/-/archive/main/r-main.zip', 'https://gitlab.com/g/s/r/-/raw/main/'],
    ['https://git.talks.dev/g/r/-/archive/a/b/r-a-b.tar.gz', 'https://git.talks.dev/g/r/-/raw/a/b/'],
    ['https://codeberg.org/o/r/archive/main.zip', 'https://codeberg.org/o/r/raw/branch/main/'],
    ['https://bitbucket.org/o/r/get/main.zip', 'https://bitbucket.org/o/r/raw/main/'],
  ])('of %s', (archive, start) => {
    expect(toRawAddress(archive)?.('static/网 a#1.pdf')).toBe(`${start}static/%E7%BD%91%20a%231.pdf`)
  })

  it.each([
    'https://talks.dev/archive.zip',
    'https://github.com/o/r/releases/download/v1/site.zip',
    'https://gitee.com/o/r/releases/download/v1/site.zip',
    'nonsense',
  ])('but not of %s', (archive) => {
    expect(toRawAddress(archive)).toBeUndefined()
  })
})
