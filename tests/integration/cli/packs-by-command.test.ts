import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeEventPage } from '../../helpers/make-archive'
import { makePdf } from '../../helpers/make-pdf'
import { runCommand } from '../../helpers/run-command'
import { setMirror } from '../../helpers/set-mirror'
import { type SlideServer, startSlideServer } from '../../helpers/slide-server'

let home = ''
let server: SlideServer
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'lectern-packs-'))
  server = await startSlideServer({ files: { '/one.pdf': makePdf({ pages: [['lanterns above the harbour']] }) } })
  await setMirror(join(home, 'library'), server.url)
  await write('site/zh/one/index.md', {
    title: '港口之夜',
    date: '2024-05-06',
    talk: '灯笼的网关',
    speaker: '张三',
    abstract: '一盏灯。',
    slides: ['https://slides.example/one.pdf'],
  })
  await write('site/zh/two/index.md', {
    title: '缆绳之夜',
    date: '2024-06-07',
    talk: '绳与锚',
    speaker: '李四',
    abstract: '一根绳。',
  })
  await run('import', join(home, 'site'))
})
afterEach(async () => {
  await server.close()
  await rm(home, { recursive: true, force: true })
})

async function write(path: string, facts: Parameters<typeof makeEventPage>[0]): Promise<void> {
  await mkdir(dirname(join(home, path)), { recursive: true })
  await writeFile(join(home, path), makeEventPage(facts))
}
const runOn = (library: string, ...line: string[]) => runCommand(line, { library: join(home, library), home })
const run = (...line: string[]) => runOn('library', ...line)
const toFile = (name = 'a.lectern') => join(home, name)

test('export writes a pack, which import brings into another library with its slides', async () => {
  await run('slides', 'fetch', '--all')
  const { code, json } = await run('export', toFile(), '--all', '--json')
  const { length: bytes } = await readFile(toFile())
  expect({ code, json: json() }).toMatchObject({
    code: 0,
    json: {
      file: toFile(),
      events: 2,
      decks: 1,
      bytes,
      sha256: /^[0-9a-f]{64}$/.exec(json().sha256)?.[0],
      missing: [],
    },
  })
  await server.close()
  const imported = await runOn('other', 'import', toFile(), '--json')
  expect({ code: imported.code, json: imported.json() }).toMatchObject({
    code: 0,
    json: { source: 'site', events: 2, decks: 1 },
  })
  expect((await runOn('other', 'slides', 'status', '--json')).json()).toMatchObject({ total: 1, ready: 1 })
  expect((await runOn('other', 'search', 'lanterns', '--json')).json()).toMatchObject({ total: 1 })
})

test('export of single events, in words', async () => {
  await run('slides', 'fetch', '--all')
  const { code, out } = await run('export', toFile(), '--event', 'two', '--event', 'one', '--name', '两场')
  expect(code).toBe(0)
  expect(out).toContain('两场: 2 events, 1 deck')
  await run('export', toFile('two.lectern'), '--event', 'two')
  expect((await runOn('other', 'import', toFile('two.lectern'), '--json')).json()).toMatchObject({
    source: '缆绳之夜',
    events: 1,
  })
})

test('export names slides that are not stored, and is done in part; --fetch brings them', async () => {
  const without = await run('export', toFile(), '--all', '--json')
  expect(without.code).toBe(1)
  expect(without.json()).toMatchObject({ decks: 0, missing: [{ url: 'https://slides.example/one.pdf' }] })
  expect(without.errors).toContain('https://slides.example/one.pdf')
  expect(await run('export', toFile(), '--all', '--fetch', '--json')).toMatchObject({ code: 0 })
})

test.each([
  [['export'], 2, 'needs <file.lectern>'],
  [['export', 'a.lectern'], 2, '--event, --collection and --all'],
  [['export', 'a.lectern', '--all', '--event', 'one'], 2, '--event, --collection and --all'],
  [['export', 'a.lectern', '--collection', 'mine'], 2, 'There is no collection mine'],
  [['export', 'a.lectern', '--event', 'three'], 1, 'no event or article three'],
  [['export', 'a.lectern', '--collection', 'favourites'], 1, 'Nothing was chosen'],
])('%j is %i', async (line, code, message) => {
  const done = await run(...line)
  expect(done.code).toBe(code)
  expect(done.errors).toContain(message)
})
