import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPageTexts } from '../../../electron/reading/read-page-texts'
import { makePdf } from '../../helpers/make-pdf'

const root = fileURLToPath(new URL('../../..', import.meta.url))
// Inside the project, so that the built file finds pdf.js as the built app does.
const outDir = join(root, 'node_modules/.cache/page-text-worker-test')
let dir = ''

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lectern-reading-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      rollupOptions: {
        input: join(root, 'electron/reading/page-text-worker.ts'),
        output: { entryFileNames: '[name].js' },
      },
    },
  })
})

afterAll(async () => {
  await rm(dir, { recursive: true, force: true })
  await rm(outDir, { recursive: true, force: true })
})

test('a thread reads what this thread would, and leaves the bytes alone', async () => {
  const bytes = makePdf({ pages: [['云原生 Layotto'], ['第二页']] })
  const read = await readPageTexts(bytes, { workerFile: join(outDir, 'page-text-worker.js') })
  expect(read).toEqual(await readPageTexts(bytes))
  expect(read).toMatchObject({ ok: [{ text: '云原生 Layotto' }, { text: '第二页' }] })
})

test('a document that keeps its reader busy for ever is given up, and this thread stays free', async () => {
  const workerFile = join(dir, 'busy.mjs')
  await writeFile(workerFile, 'for (;;);')
  expect(await readPageTexts(makePdf({ pages: [['a']] }), { workerFile, timeoutMs: 300 })).toEqual({
    failure: { kind: 'timeout' },
  })
})

test('a busy reader can be cancelled', async () => {
  const workerFile = join(dir, 'busy.mjs')
  await writeFile(workerFile, 'for (;;);')
  const stopping = new AbortController()
  setTimeout(() => stopping.abort(), 100)
  expect(await readPageTexts(makePdf({ pages: [['a']] }), { workerFile, signal: stopping.signal })).toEqual({
    failure: { kind: 'cancelled' },
  })
})

test('a document that breaks its reader is corrupt', async () => {
  const workerFile = join(dir, 'broken.mjs')
  await writeFile(workerFile, 'throw new Error("no such thing")')
  expect(await readPageTexts(makePdf({ pages: [['a']] }), { workerFile })).toEqual({
    failure: { kind: 'corrupt', detail: 'no such thing' },
  })
})
