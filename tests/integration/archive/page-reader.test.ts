import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPageReader, type PageReaderOptions } from '../../../electron/archive/page-reader'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const outDir = join(root, 'node_modules/.cache/page-worker-test')
let dir = ''

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-pages-'))
  const input = join(root, 'electron/archive/page-worker.ts')
  const output = { entryFileNames: '[name].js' }
  const rollupOptions = { input, output }
  await build({ root, configFile: false, logLevel: 'error', build: { ssr: true, outDir, rollupOptions } })
  // A thread that fails in the two ways a parser can: it never ends, or it breaks.
  writeFileSync(
    join(dir, 'poor-worker.mjs'),
    `import { parentPort, workerData } from 'node:worker_threads'
     parentPort.on('message', ({ id, asked }) => {
       if (asked.path === 'endless.md') for (;;);
       if (asked.path === 'breaking.md') throw new Error('too deep')
       parentPort.postMessage({ id, answer: { ok: { hash: asked.path, isSame: true } } })
     })
     workerData.isReady[0] = 1`,
  )
  writeFileSync(
    join(dir, 'no-worker.mjs'),
    `import { appendFileSync } from 'node:fs'
     appendFileSync(${JSON.stringify(join(dir, 'starts'))}, 'x')
     await import('./is-not-there.mjs')`,
  )
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const use = (options: Partial<PageReaderOptions> = {}) =>
  createPageReader({
    form: 'community',
    mendFile: join(dir, 'none.bin'),
    workerFile: join(outDir, 'page-worker.js'),
    ...options,
  })

describe('a reader of pages', () => {
  it.each([
    ['in threads', {}],
    ['in this thread', { workerFile: undefined }],
  ])('understands texts and files alike, %s', async (_, options) => {
    const file = join(dir, 'page.md')
    writeFileSync(file, '---\ntitle: 测试\ndate: 2030-01-02\n---\n\n**正文** Example\n')
    const reader = use(options)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => {
        const content = at % 2 === 0 ? { file } : { text: `# 第 ${at} 页\n` }
        return reader.read({ path: `zh/blog/${at}.md`, content })
      }),
    )
    reader.close()
    const body = expect.stringContaining('**正文** Example')
    expect(answers[0]).toMatchObject({ ok: { page: { title: '测试', date: '2030-01-02', body } } })
    expect(answers[19]).toMatchObject({ ok: { page: { id: 'blog/19', title: '第 19 页' } } })
  })

  it('says of a text that is the same as before no more than that', async () => {
    const reader = use()
    const asked = { path: 'a.md', content: { text: '# A' } }
    const first = await reader.read(asked)
    const hash = 'ok' in first ? first.ok.hash : ''
    expect(await reader.read({ ...asked, knownHash: hash })).toEqual({ ok: { hash, isSame: true } })
    reader.close()
  })

  it('takes a copy below a folder that is part of its id for a page of its own', async () => {
    const reader = use({ threads: 1 })
    const content = { text: '---\ntitle: 测试\n---\n\n正文，谁也没有翻译。\n' }
    const paths = ['docs/zh/a/index.md', 'docs/en/a/index.md']
    const answers = await Promise.all(paths.map((path) => reader.read({ path, content })))
    reader.close()
    expect(answers).toMatchObject([{ ok: { page: { id: 'docs/zh/a' } } }, { ok: { page: { id: 'docs/en/a' } } }])
  })

  it('understands a copy in another language’s folder as that language’s page', async () => {
    const reader = use()
    const content = { text: '---\ntitle: 测试\n---\n\n正文，谁也没有翻译。\n' }
    const paths = ['zh/blog/a/index.md', 'en/blog/a/index.md', 'en/blog/b/index.md']
    const answers = await Promise.all(paths.map((path) => reader.read({ path, content })))
    reader.close()
    const pages = answers.map((answer) => ('ok' in answer && 'page' in answer.ok ? answer.ok.page : undefined))
    expect(pages.map((page) => [page?.path, page?.id, page?.language])).toEqual([
      ['zh/blog/a/index.md', 'blog/a', 'zh'],
      ['en/blog/a/index.md', 'blog/a', 'en'],
      ['en/blog/b/index.md', 'blog/b', 'en'],
    ])
    expect({ ...pages[1], path: '', language: '' }).toEqual({ ...pages[0], path: '', language: '' })
  })

  it('gives a page up that does not come to an end, or that breaks its thread, and goes on with the next', async () => {
    const reader = use({ workerFile: join(dir, 'poor-worker.mjs'), threads: 1, timeoutMs: 300 })
    const paths = ['a.md', 'endless.md', 'b.md', 'breaking.md', 'c.md']
    const answers = await Promise.all(paths.map((path) => reader.read({ path, content: { text: '' } })))
    reader.close()
    expect(answers.map((answer) => ('ok' in answer ? answer.ok.hash : answer.failure.kind))).toEqual([
      'a.md',
      'timeout',
      'b.md',
      'unexpected',
      'c.md',
    ])
  })

  it('does not start a thread again that cannot be started', async () => {
    const reader = use({ workerFile: join(dir, 'no-worker.mjs'), threads: 1 })
    const readAll = () => Promise.all(['a.md', 'b.md'].map((path) => reader.read({ path, content: { text: '' } })))
    for (const answer of [...(await readAll()), ...(await readAll())])
      expect(answer).toMatchObject({ failure: { kind: 'unexpected', detail: expect.stringContaining('is-not-there') } })
    reader.close()
    expect(readFileSync(join(dir, 'starts'), 'utf8')).toBe('x')
  })

  it.each([
    ['a thread', {}],
    ['this thread', { workerFile: undefined }],
  ])('answers a failure when reading in %s breaks', async (_, options) => {
    const reader = use({ ...options, threads: 1 })
    // No parser foresees a path that is none.
    const answer = await reader.read({ path: undefined as unknown as string, content: { text: '# A' } })
    expect(answer).toMatchObject({ failure: { kind: 'unexpected' } })
    expect(await reader.read({ path: 'a.md', content: { text: '# A' } })).toMatchObject({
      ok: { page: { title: 'A' } },
    })
    reader.close()
  })

  it('answers what is on its way when it is closed, and everything after that', async () => {
    const reader = use({ workerFile: join(dir, 'poor-worker.mjs') })
    const asked = reader.read({ path: 'endless.md', content: { text: '' } })
    reader.close()
    expect(await asked).toEqual({ failure: { kind: 'cancelled' } })
    expect(await reader.read({ path: 'a.md', content: { text: '' } })).toEqual({ failure: { kind: 'cancelled' } })
  })
})
