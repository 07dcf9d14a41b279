import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { appRoot } from '../helpers/launch-app'
import { makeArchive, makeEventPage } from '../helpers/make-archive'

let libraryDir: string

test.beforeEach(() => {
  libraryDir = mkdtempSync(join(tmpdir(), 'lectern-command-'))
})

test.afterEach(() => rmSync(libraryDir, { recursive: true, force: true }))

/** Runs the built command as a shell does: a process of its own, in a folder that is not the app's. */
const run = (...args: readonly string[]) =>
  new Promise<{ readonly code: number | null; readonly out: string; readonly told: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [join(appRoot, 'out/main/cli.js'), ...args, '--library', libraryDir], {
      cwd: tmpdir(),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    let told = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      told += text
    })
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, told }))
  })

test('the built command imports the built-in archive, lists, searches and reads the guide, in plain Node', async () => {
  expect(await run('import', 'builtin', '--json')).toMatchObject({ code: 0 })

  const events = await run('list', 'events', '--json')
  expect({ code: events.code, told: events.told }).toEqual({ code: 0, told: '' })
  expect(JSON.parse(events.out)).toMatchObject({ total: 2, items: [{ talks: 1 }, { talks: 5 }] })

  const found = await run('search', 'Dragonfly', '--json')
  expect(JSON.parse(found.out)).toMatchObject({ query: 'Dragonfly', hits: expect.arrayContaining([expect.anything()]) })

  const { decks } = JSON.parse((await run('show', 'guide', '--json')).out)
  const pages = await run('pages', decks[0].id, '--json')
  expect(JSON.parse(pages.out).pages.length).toBeGreaterThanOrEqual(8)
})

test('the built command says in one line what is wrong, and tells a script by its exit code', async () => {
  const wrong = await run('list', 'evnts')
  expect(wrong).toMatchObject({ code: 2, out: '' })
  expect(wrong.told).toContain('Did you mean events?')
  const gone = await run('import', join(libraryDir, 'nowhere'))
  expect(gone).toMatchObject({ code: 1, out: '' })
  expect(gone.told.trim().split('\n')).toHaveLength(1)
})

test('a packed command says all to a reader that takes its time', async () => {
  const abstract = '船'.repeat(100_000)
  const page = makeEventPage({
    title: '长夜',
    date: '2024-05-18',
    talk: '船与夜',
    speaker: '张三',
    abstract,
    slides: [],
  })
  const archive = await makeArchive({ 'zh/activities/night/index.md': page })
  expect(await run('import', archive.dir)).toMatchObject({ code: 0 })
  await archive.dispose()
  // As the launcher of a package starts it, but for Electron; a shell's pipe holds 64 KB.
  const command = [process.execPath, join(appRoot, 'out/main/entry.js'), '--', 'show', 'activities/night', '--json']
  const line = ['-c', '"$@" | (sleep 1; cat)', 'sh', ...command, '--library', libraryDir]
  const out = execFileSync('sh', line, { encoding: 'utf8', maxBuffer: 10_000_000 })
  expect(out).toContain(abstract)
  expect(() => JSON.parse(out)).not.toThrow()
})
