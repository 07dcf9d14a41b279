import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeArchive, makeEventPage, type TestArchive } from '../../helpers/make-archive'
import { makePdf } from '../../helpers/make-pdf'
import { runCommand } from '../../helpers/run-command'
import { setMirror } from '../../helpers/set-mirror'
import { type SlideServer, startSlideServer } from '../../helpers/slide-server'

const [mesh, gateway, kettle] = ['mesh', 'gateway', 'kettle'].map((word) =>
  makePdf({ pages: [[`All about a ${word}`]] }),
)

let home = ''
let dir = ''
let archive: TestArchive
let server: SlideServer

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'lectern-verify-'))
  dir = join(home, 'library')
  const files = { '/mesh.pdf': mesh, '/gateway.pdf': gateway, '/kettle.pdf': kettle }
  server = await startSlideServer({ files: files as Record<string, Uint8Array> })
  await setMirror(dir, server.url)
  archive = await makeArchive({
    'zh/activities/night/index.md': makeEventPage({
      title: '示例沙龙第一期：网格之夜',
      date: '2023-05-06',
      talk: '网格的实践',
      speaker: '张三',
      abstract: '讲述网格。',
      slides: Object.keys(files).map((path) => `https://slides.example${path}`),
    }),
  })
  await run('import', archive.dir)
  expect((await run('slides', 'fetch', '--all')).code).toBe(0)
})
afterAll(async () => {
  await server.close()
  await archive.dispose()
  await rm(home, { recursive: true, force: true })
})

const run = (...line: string[]) => runCommand(line, { library: dir, home })

interface StoredDeck {
  readonly deckId: string
  readonly url: string
  readonly sha256: string
}

const listStored = async (): Promise<StoredDeck[]> => (await run('slides', 'status', '--json')).json().decks
const toPath = ({ sha256 }: StoredDeck): string => join(dir, 'content', sha256.slice(0, 2), sha256)

test('slides as they came are good', async () => {
  const { code, json } = await run('slides', 'verify', '--json')
  expect(json()).toEqual({ checked: 3, good: 3, bad: [], repaired: 0 })
  expect(code).toBe(0)
  expect((await run('slides', 'verify')).out).toContain('3 of 3 stored decks good')
})

test('what changed and what is gone is named, kept, and fetched again when that is asked for', async () => {
  const decks = await listStored()
  const [changed, gone] = ['mesh', 'gateway'].map((name) => decks.find(({ url }) => url.includes(name)))
  if (changed === undefined || gone === undefined) throw new Error('not stored')
  await writeFile(toPath(changed), 'not what came')
  await rm(toPath(gone))

  const found = await run('slides', 'verify', '--json')
  expect(found.code).toBe(1)
  expect(found.json()).toMatchObject({ checked: 3, good: 1, repaired: 0 })
  expect(found.json().bad).toHaveLength(2)
  expect(found.json().bad).toEqual(
    expect.arrayContaining([
      { deckId: changed.deckId, reason: 'its bytes are not those that came' },
      { deckId: gone.deckId, reason: 'its file is gone' },
    ]),
  )
  expect((await stat(toPath(changed))).size).toBe('not what came'.length)

  const text = await run('slides', 'verify')
  expect(text.out).toContain('lectern slides verify --repair')

  const repaired = await run('slides', 'verify', '--repair', '--json')
  // What is gone may be known as online by now: then it is no stored deck any more.
  const { bad, repaired: count } = repaired.json()
  expect(bad).toContainEqual({ deckId: changed.deckId, reason: 'its bytes are not those that came' })
  expect(count).toBe(bad.length)
  expect(repaired.code).toBe(0)
  expect((await stat(toPath(changed))).size).toBe(mesh?.length)
  expect((await run('search', 'All about a mesh', '--json')).json().total).toBeGreaterThan(0)
})

test('what cannot be fetched again stays as it is, and is told', async () => {
  const [deck] = (await listStored()).filter(({ url }) => url.includes('kettle'))
  if (deck === undefined) throw new Error('not stored')
  await writeFile(toPath(deck), 'broken')
  await server.close()
  const { code, json } = await run('slides', 'verify', '--repair', '--json')
  expect(code).toBe(1)
  expect(json()).toMatchObject({ bad: [{ deckId: deck.deckId }], repaired: 0 })
  const files = await readdir(join(dir, 'content'), { recursive: true })
  expect(files.some((name) => name.endsWith(deck.sha256))).toBe(true)
  expect(files.filter((name) => name.endsWith('.part'))).toEqual([])
})
