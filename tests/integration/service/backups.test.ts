import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LibraryService } from '../../../electron/library-service'
import { createServiceBench, need, type ServiceBench, toEventPage } from './open-service'

let bench: ServiceBench
beforeEach(() => {
  bench = createServiceBench()
})
afterEach(() => bench.dispose())

const ref = { source: 'a', id: 'activities/night' }
const page = { kind: 'item', ...ref } as const
const inLibrary = (...names: string[]) => join(bench.dir, 'library', ...names)
const backups = () => (existsSync(inLibrary('backup')) ? readdirSync(inLibrary('backup')).sort() : [])
const today = () => `${new Date().toISOString().slice(0, 10)}.jsonl`
const readBackup = (name: string) => readFileSync(inLibrary('backup', name), 'utf8')

/** A library in which a reader made one of each. */
async function make(): Promise<LibraryService> {
  const library = await bench.open()
  const path = bench.write({ 'a/activities/night.md': toEventPage({ title: '木船之夜', talk: '怎样造一艘木船' }) })
  need(await library.importPath({ path }))
  const talkId = need(await library.getItem(ref)).talks[0]?.id ?? ''
  need(await library.correct({ kind: 'talk', ...ref, talkId, title: '怎样造两艘木船' }))
  need(await library.keepFavourite({ target: page }))
  need(await library.writeNote({ target: page, text: '再看一遍' }))
  need(await library.keepSearch({ text: '木船', filters: {}, order: 'relevance', kinds: [] }))
  return library
}

const tell = async (library: LibraryService) => ({
  sources: need(await library.listSources()).map(({ id }) => id),
  talks: need(await library.getItem(ref)).talks.map(({ title }) => title),
  kept: need(await library.listKeepsakes())
    .map(({ kind, text }) => text ?? kind)
    .toSorted(),
  searches: need(await library.listSearches()).map(({ text }) => text),
})
/** What is damaged is found, set aside, and made anew. */
async function loseDatabase(): Promise<LibraryService> {
  writeFileSync(inLibrary('library.db'), 'damaged'.repeat(1000))
  const library = await bench.open({ setAsideDamaged: true })
  await library.settle()
  return library
}

const made = { sources: ['a'], talks: ['怎样造两艘木船'], kept: ['favourite', '再看一遍'], searches: ['木船'] }

describe('what a reader made is backed up', () => {
  it('as lines of the journal, with the settings, for its owner only', async () => {
    await (await make()).close()
    expect(backups()).toEqual([today()])
    const names = readBackup(today())
      .trim()
      .split('\n')
      .map((line) => Object.keys(JSON.parse(line))[0])
    expect(names).toEqual(['source', 'correction', 'search', 'keepsake', 'keepsake', 'settings'])
    if (process.platform !== 'win32') expect(statSync(inLibrary('backup', today())).mode & 0o077).toBe(0)
  })

  it('not before there is anything', async () => {
    await (await bench.open()).close()
    expect(backups()).toEqual([])
  })

  it('once a day, and not while nothing has changed', async () => {
    await (await make()).close()
    const first = readBackup(today())
    rmSync(inLibrary('backup', today()))
    writeFileSync(inLibrary('backup', '2024-01-02.jsonl'), first)
    await (await bench.open()).close()
    expect(backups()).toEqual(['2024-01-02.jsonl'])
    const changed = await bench.open()
    need(await changed.writeNote({ target: page, text: '改过了' }))
    await changed.close()
    expect(backups()).toEqual(['2024-01-02.jsonl', today()])
    const again = await bench.open()
    need(await again.writeNote({ target: page, text: '又改了' }))
    await again.close()
    expect(readBackup(today())).toContain('改过了')
  })

  it('for seven days and four weeks, and other files are left alone', async () => {
    const library = await make()
    mkdirSync(inLibrary('backup'), { recursive: true })
    const days = Array.from({ length: 100 }, (_, at) => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10))
    for (const day of days) writeFileSync(inLibrary('backup', `${day}.jsonl`), day)
    writeFileSync(inLibrary('backup', 'mine.txt'), 'mine')
    await library.close()
    const left = backups().map((name) => name.replace('.jsonl', ''))
    // 2024-04-09 was the last of them; weeks are counted from Thursdays, as 1970 began.
    expect(left).toEqual([
      ...['2024-03-13', '2024-03-20', '2024-03-27', '2024-04-03'],
      ...['2024-04-04', '2024-04-05', '2024-04-06', '2024-04-07', '2024-04-08', '2024-04-09'],
      today().replace('.jsonl', ''),
      'mine.txt',
    ])
  })
})

describe('the way back', () => {
  it('is by itself when the database is damaged and the journal lost', async () => {
    await (await make()).close()
    rmSync(inLibrary('recovery.jsonl'))
    const library = await loseDatabase()
    expect(await tell(library)).toEqual(made)
    expect(readFileSync(inLibrary('recovery.jsonl'), 'utf8')).toContain('再看一遍')
    await library.close()
    expect(await tell(await bench.open())).toEqual(made)
  })

  it.each([
    ['was cut off', (path: string) => truncateSync(path, Math.floor(statSync(path).size / 2))],
    ['lost a line', (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace(/^.*再看一遍/m, '#'))],
  ])('is by itself when the database is damaged and the journal %s', async (_, damage) => {
    await (await make()).close()
    damage(inLibrary('recovery.jsonl'))
    expect(await tell(await loseDatabase())).toEqual(made)
  })

  it('is by itself when the journal was lost and begun anew before the database is damaged', async () => {
    await (await make()).close()
    rmSync(inLibrary('recovery.jsonl'))
    const library = await bench.open()
    need(await library.keepSearch({ text: '风帆', filters: {}, order: 'relevance', kinds: [] }))
    await library.close()
    expect(await tell(await loseDatabase())).toEqual({ ...made, searches: expect.arrayContaining(['木船', '风帆']) })
  })

  it('is by an older backup where the newest holds nothing', async () => {
    await (await make()).close()
    copyFileSync(inLibrary('backup', today()), inLibrary('backup', '2024-01-02.jsonl'))
    writeFileSync(inLibrary('backup', today()), '')
    rmSync(inLibrary('recovery.jsonl'))
    expect(await tell(await loseDatabase())).toEqual(made)
  })

  it('brings nothing back that was taken back since the backup', async () => {
    await (await make()).close()
    const library = await bench.open()
    need(await library.dropKeepsakes({ ids: need(await library.listKeepsakes()).map(({ id }) => id) }))
    need(await library.dropCorrection({ id: need(await library.listCorrections())[0]?.id ?? '' }))
    need(await library.forgetSearches({ ids: need(await library.listSearches()).map(({ id }) => id) }))
    await library.close()
    expect(await tell(await loseDatabase())).toEqual({ ...made, talks: ['怎样造一艘木船'], kept: [], searches: [] })
  })

  it('is by itself when an older database is put in the place of a newer one', async () => {
    await (await make()).close()
    copyFileSync(inLibrary('library.db'), inLibrary('older'))
    const library = await bench.open()
    const talkId = need(await library.getItem(ref)).talks[0]?.id ?? ''
    need(await library.correct({ kind: 'talk', ...ref, talkId, title: '怎样造三艘木船' }))
    const [note] = need(await library.listKeepsakes()).filter(({ kind }) => kind === 'note')
    need(await library.writeNote({ target: page, text: '又看了一遍', id: note?.id ?? '' }))
    need(await library.keepSearch({ text: '风帆', filters: {}, order: 'relevance', kinds: [] }))
    await library.close()
    copyFileSync(inLibrary('older'), inLibrary('library.db'))
    expect(await tell(await bench.open())).toEqual({
      sources: ['a'],
      talks: ['怎样造三艘木船'],
      kept: ['favourite', '又看了一遍'],
      searches: expect.arrayContaining(['木船', '风帆']),
    })
  })

  it('is made sure of by a journal that is mended from the database', async () => {
    await (await make()).close()
    rmSync(inLibrary('recovery.jsonl'))
    await bench.open()
    await expect.poll(() => existsSync(inLibrary('recovery.jsonl'))).toBe(true)
    const journal = readFileSync(inLibrary('recovery.jsonl'), 'utf8')
    for (const words of ['木船', '再看一遍', '怎样造两艘木船', 'favourite']) expect(journal).toContain(words)
  })

  it('is by a file, which brings what is missing and changes nothing else', async () => {
    const library = await make()
    await library.close()
    const again = await bench.open()
    const ids = need(await again.listKeepsakes()).map(({ id }) => id)
    need(await again.dropKeepsakes({ ids }))
    const [correction] = need(await again.listCorrections())
    need(await again.dropCorrection({ id: correction?.id ?? '' }))
    const other = need(await again.keepSearch({ text: '风帆', filters: {}, order: 'relevance', kinds: [] }))
    expect(need(await again.restoreBackup({ path: inLibrary('backup', today()) }))).toEqual({
      sources: 0,
      decks: 0,
      corrections: 1,
      searches: 0,
      keepsakes: 2,
    })
    expect(await tell(again)).toEqual({ ...made, searches: expect.arrayContaining([other.text, '木船']) })
  })

  it('shows the page again of which something comes back, though its source was removed', async () => {
    const library = await make()
    await library.close()
    const again = await bench.open()
    need(await again.dropCorrection({ id: need(await again.listCorrections())[0]?.id ?? '' }))
    need(await again.removeSource({ source: 'a' }))
    need(await again.dropKeepsakes({ ids: need(await again.listKeepsakes()).map(({ id }) => id) }))
    expect(need(await again.listItems({}))).toEqual([])
    need(await again.restoreBackup({ path: inLibrary('backup', today()) }))
    expect(need(await again.listItems({}))).toMatchObject([{ ...ref, isSourceRemoved: true }])
  })

  it('brings settings back where their file is gone, and only there', async () => {
    mkdirSync(inLibrary(), { recursive: true })
    writeFileSync(inLibrary('settings.json'), '{"theme":"dark"}')
    await (await make()).close()
    const readTheme = () => JSON.parse(readFileSync(inLibrary('settings.json'), 'utf8')).theme
    const library = await bench.open()
    writeFileSync(inLibrary('settings.json'), '{"theme":"light"}')
    need(await library.restoreBackup({ path: inLibrary('backup', today()) }))
    expect(readTheme()).toBe('light')
    rmSync(inLibrary('settings.json'))
    need(await library.restoreBackup({ path: inLibrary('backup', today()) }))
    expect(readTheme()).toBe('dark')
  })

  it('takes no source whose address is none of the web, nor slides whose name is no hash', async () => {
    await (await make()).close()
    const path = join(bench.dir, 'foreign.jsonl')
    const source = { id: 'b', kind: 'url', title: 'B' }
    const deck = { id: 'd', url: 'https://slides.example/d.pdf', title: 'D', bytes: 1 }
    const lines = [
      ...['javascript:alert(1)', 'file:///etc/passwd', '/etc', 'https://'].map((location, at) => ({
        source: { ...source, id: `b${at}`, location },
      })),
      { source: { ...source, id: 'web', location: 'https://pages.example/a.zip' } },
      { deck: { ...deck, sha256: '../../outside' } },
    ]
    const given = lines.map((line) => JSON.stringify(line)).join('\n')
    writeFileSync(path, readBackup(today()).replace(/\n/, `\n${given}\n`))
    const library = await bench.open()
    expect(need(await library.restoreBackup({ path }))).toMatchObject({ sources: 1, decks: 0 })
    expect((await tell(library)).sources.toSorted()).toEqual(['a', 'web'])
  })

  it('is told to be none by a file that is no backup', async () => {
    const library = await make()
    const path = join(bench.write({ 'b/notes.txt': 'hello' }), 'notes.txt')
    expect(await library.restoreBackup({ path })).toMatchObject({ failure: { kind: 'invalid' } })
    expect(await library.restoreBackup({ path: `${path}.none` })).toMatchObject({ failure: { kind: 'not-found' } })
  })
})
