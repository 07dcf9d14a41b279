import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeArchive, type TestArchive } from '../../helpers/make-archive'
import { makePdf } from '../../helpers/make-pdf'
import { runCommand } from '../../helpers/run-command'
import { setMirror } from '../../helpers/set-mirror'
import { startSlideServer } from '../../helpers/slide-server'

const goodPage = '---\ntitle: 好的一页\n---\n\n正文 quokka。\n'

let home: string
let library: string
let archive: TestArchive

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'lectern-bad-'))
  library = join(home, 'library')
  archive = await makeArchive({ 'zh/good.md': goodPage })
})
afterEach(async () => {
  await archive.dispose()
  await rm(home, { recursive: true, force: true })
})

const run = (...line: readonly string[]) => runCommand(line, { library, home })

describe('a page that is hard to read', () => {
  test.each([
    ['broken front matter', '---\ntitle: "open\ntags: [a, b\n---\n\nmarmot\n'],
    ['front matter without an end', '---\ntitle: never closed\n\nmarmot\n'],
  ])('is taken in, but told each time, when it has %s', async (_, page) => {
    await archive.write({ 'zh/bad.md': page })
    for (const counts of [{ added: 2 }, { added: 0, unchanged: 2 }]) {
      const { code, json } = await run('import', archive.dir, '--json')
      expect(json()).toMatchObject({
        ...counts,
        skipped: [],
        warnings: [{ path: 'zh/bad.md', reason: expect.stringContaining('mend the file and import again') }],
      })
      expect(code).toBe(0)
    }
    expect((await run('search', 'marmot', '--json')).json()).toMatchObject({ total: 1, hits: [{ eventId: 'bad' }] })
  })

  test.each([
    ['has 10 MB', `# Big\n\n${'words to fill a page '.repeat(500_000)}`, 'split it'],
    ['is a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]), 'not a text file'],
    [
      'is made of bytes without a zero',
      Uint8Array.from({ length: 9000 }, (_, at) => 1 + ((at * 7919) % 255)),
      'not a text',
    ],
  ])('is left out with what to do, and the rest is there, when it %s', async (_, content, reason) => {
    await archive.write({ 'zh/bad.md': content })
    const { code, json } = await run('import', archive.dir, '--json')
    expect(json()).toMatchObject({
      added: 1,
      skipped: [{ path: 'zh/bad.md', reason: expect.stringContaining(reason) }],
    })
    expect(code).toBe(1)
    expect((await run('search', 'quokka', '--json')).json().total).toBe(1)
  })
})

describe('a folder that lets an import down', () => {
  test.each([
    ['is gone', () => archive.dispose(), 'not-found'],
    ['was emptied', () => archive.remove('zh'), 'empty'],
  ])('takes nothing from the library when it %s', async (_, harm, kind) => {
    await run('import', archive.dir)
    await harm()
    const { code, json } = await run('import', archive.dir, '--json')
    expect({ code, kind: json().failure.kind }).toEqual({ code: 1, kind })
    expect((await run('search', 'quokka', '--json')).json().total).toBe(1)
  })
})

test('slides that are no slides are told each with what to do, and nothing of them is kept', async () => {
  const pdf = makePdf({ pages: [['one'], ['two']] })
  const server = await startSlideServer({
    files: {
      '/page.pdf': { bytes: pdf, mishap: 'html' },
      '/cut.pdf': { bytes: pdf, mishap: 'cut-clean' },
      '/short.pdf': { bytes: pdf, mishap: 'cut-short' },
      '/locked.pdf': makePdf({ pages: [['secret']], encrypted: true }),
      '/nothing.pdf': new Uint8Array(),
    },
  })
  const wanted = {
    'page.pdf': ['not-a-pdf', 'Open the link in a browser'],
    'cut.pdf': ['truncated', 'Try again'],
    'short.pdf': ['truncated', 'Try again'],
    'locked.pdf': ['encrypted', 'with its password'],
    'nothing.pdf': ['not-a-pdf', 'an empty file'],
  }
  const links = Object.keys(wanted).map((name) => `- [《${name}》](https://slides.example/${name})`)
  await setMirror(library, server.url)
  await archive.write({ 'zh/activities/odd/index.md': `---\ntitle: 怪\n---\n\n${links.join('\n')}\n` })
  await run('import', archive.dir)
  const { code, json } = await run('slides', 'fetch', '--json')
  await server.close()
  expect(code).toBe(1)
  const { ready, failed } = json()
  expect(ready).toBe(0)
  const told = failed.map(({ url, kind, message }: { url: string; kind: string; message: string }) => {
    const [, words = ''] = wanted[url.split('/').at(-1) as keyof typeof wanted]
    return [url.split('/').at(-1), [kind, message.includes(words) ? words : message]]
  })
  expect(Object.fromEntries(told)).toEqual(wanted)
  const kept = await readdir(join(library, 'content'), { recursive: true }).catch(() => [])
  expect(kept.filter((name) => name.length > 3)).toEqual([])
})

describe('a call that asks for less than it needs', () => {
  test.each([
    [['import', ''], 'lectern import needs'],
    [['search', 'x', '--limit', '-1'], '--limit needs a value; write one that begins with - as --limit=VALUE.'],
    [['search', 'x', '--limit=-1'], '--limit needs a whole number'],
  ])('%j is wrong use, in one line', async (line, said) => {
    const { code, out, errors } = await run(...line)
    expect({ code, out, lines: errors.trim().split('\n').length }).toEqual({ code: 2, out: '', lines: 2 })
    expect(errors).toContain(said)
  })

  test('a group of commands has a help of its own', async () => {
    for (const line of [
      ['slides', '--help'],
      ['help', 'slides'],
      ['slides', 'wrong', '--help'],
    ]) {
      const { code, out } = await run(...line)
      expect(code).toBe(0)
      expect(out).toContain('slides fetch')
      expect(out).not.toContain('doctor')
    }
  })

  test('a translation that is not there is replaced, and that is said', async () => {
    await run('import', archive.dir)
    const { code, json, errors } = await run('show', 'good', '--lang', 'en', '--json')
    expect({ code, language: json().language }).toEqual({ code: 0, language: 'zh' })
    expect(errors).toContain('no translation to en')
  })
})
