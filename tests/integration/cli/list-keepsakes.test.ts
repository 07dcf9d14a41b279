import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultSettings } from '../../../core/model/default-settings'
import { createLibraryService } from '../../../electron/library-service'
import { runCommand } from '../../helpers/run-command'
import { need, toEventPage } from '../service/open-service'

let home = ''
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'lectern-cli-keepsakes-'))
})
afterEach(() => rm(home, { recursive: true, force: true }))

const run = (...line: string[]) => runCommand(line, { library: join(home, 'library'), home })

/** Stars an event and writes a note on its talk, as the window does. */
async function keepSome(): Promise<void> {
  const path = join(home, 'boats')
  await mkdir(join(path, 'activities'), { recursive: true })
  await writeFile(join(path, 'activities', 'night.md'), toEventPage({ title: '木船之夜', talk: '怎样造一艘木船' }))
  const library = need(
    await createLibraryService({
      dir: join(home, 'library'),
      builtinDir: join(home, 'nowhere'),
      importsBuiltin: false,
      readSettings: () => defaultSettings,
      onNews: () => undefined,
    }),
  )
  need(await library.importPath({ path }))
  const ref = { source: 'boats', id: 'activities/night' }
  const [talk] = need(await library.getItem(ref)).talks
  need(await library.keepFavourite({ target: { kind: 'item', ...ref } }))
  need(
    await library.writeNote({ target: { kind: 'talk', ...ref, talkId: talk?.id ?? '' }, text: '先选木头\n再选工具' }),
  )
  await library.close()
}

test('favourites and notes that the window keeps are listed, with what they are of', async () => {
  await keepSome()
  const favourites = await run('list', 'favourites', '--json')
  expect(favourites.code).toBe(0)
  expect(favourites.json()).toMatchObject({
    items: [{ of: 'item', source: 'boats', eventId: 'activities/night', title: '木船之夜', eventKind: 'event' }],
    total: 1,
  })
  expect((await run('list', 'notes', '--json')).json()).toMatchObject({
    items: [
      {
        of: 'talk',
        eventId: 'activities/night',
        talkId: expect.stringContaining('activities/night#'),
        title: '怎样造一艘木船',
        eventTitle: '木船之夜',
        date: '2024-05-06',
        speakers: ['张三'],
        sourceTitle: 'boats',
        text: '先选木头\n再选工具',
      },
    ],
    total: 1,
  })
  const { out } = await run('list', 'notes')
  expect(out).toMatch(/^\d{4}-\d\d-\d\d +talk +activities\/night +怎样造一艘木船 +先选木头 再选工具\n$/)
})

test('those of a removed source say so', async () => {
  await keepSome()
  await run('remove', 'boats')
  const { out } = await run('list', 'favourites')
  expect(out).toContain('from a removed source, boats')
  expect((await run('list', 'notes', '--json')).json()).toMatchObject({ items: [{ isSourceRemoved: true }] })
})

test.each([
  ['favourites', 'No favourite is kept yet'],
  ['notes', 'No note is written yet'],
])('a library without %s says so', async (list, words) => {
  const { code, errors } = await run('list', list)
  expect(code).toBe(0)
  expect(errors).toContain(words)
})

test('favourites and notes are written into a file as other programs read them', async () => {
  await keepSome()
  const file = join(home, 'out', 'notes.md')
  const { code, out } = await run('notes', 'export', file)
  expect([code, out]).toEqual([0, `2 entries in ${file}\n`])
  expect(await readFile(file, 'utf8')).toMatch(
    /\n## 木船之夜\n\n2024-05-06\n\n★ .*\n\n### 怎样造一艘木船\n\n张三\n\n> 先选木头 {2}\n> 再选工具\n$/,
  )
  const lines = join(home, 'notes.jsonl')
  expect((await run('notes', 'export', lines, '--json')).json()).toEqual({ file: lines, count: 2 })
  expect(
    (await readFile(lines, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { kind: 'favourite', of: 'event', title: '木船之夜', event: '木船之夜', source: 'boats' },
    {
      kind: 'note',
      of: 'talk',
      title: '怎样造一艘木船',
      event: '木船之夜',
      date: '2024-05-06',
      speakers: ['张三'],
      text: '先选木头\n再选工具',
    },
  ])
  expect((await run('notes', 'export', '-')).out).toBe(await readFile(file, 'utf8'))
  expect((await run('notes', 'export', '-', '--format', 'json-lines')).out).toBe(await readFile(lines, 'utf8'))
})

test.each([
  [['notes', 'export'], 'needs <file|->'],
  [['notes', 'export', 'notes.pdf'], '.md or .jsonl'],
  [['notes', 'export', '-', '--format', 'pdf'], 'markdown or json-lines'],
])('%j is refused with what is wrong', async (line, words) => {
  const { code, errors } = await run(...line)
  expect(code).toBe(2)
  expect(errors).toContain(words)
})

test('a file that cannot be written is told', async () => {
  await keepSome()
  await writeFile(join(home, 'taken'), '')
  const { code, errors } = await run('notes', 'export', join(home, 'taken', 'notes.md'))
  expect(code).toBe(1)
  expect(errors).toContain('taken')
})

test('all that was made goes into one file for its owner only, and comes from it into another library', async () => {
  await keepSome()
  const file = join(home, 'mine.jsonl')
  const made = { sources: 1, decks: 0, corrections: 0, keepsakes: 2, searches: 0 }
  expect((await run('backup', file, '--json')).json()).toEqual({ file, ...made })
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0)
  const there = (...line: string[]) => runCommand(line, { library: join(home, 'another'), home })
  expect((await there('restore', file, '--json')).json()).toEqual(made)
  expect((await there('list', 'notes', '--json')).json()).toMatchObject({ items: [{ text: '先选木头\n再选工具' }] })
  expect((await run('backup', file)).out).toBe(
    `1 source, 0 corrections, 2 favourites and notes, 0 saved searches in ${file}\n`,
  )
  expect(await run('backup', join(home, 'library'))).toMatchObject({ code: 1 })
  expect(await run('backup')).toMatchObject({ code: 2 })
})
