import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
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
