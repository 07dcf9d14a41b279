import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LibraryService } from '../../../electron/library-service'
import { need, type ServiceBench, toEventPage } from './open-service'
import { createSlidesBench } from './slides-bench'

let bench: ServiceBench
beforeEach(async () => {
  bench = await createSlidesBench()
})
afterEach(() => bench.dispose())

const open: ServiceBench['open'] = (options) => bench.open(options)
const page = (title: string, more: object = {}) => toEventPage({ title, talk: `${title}的实践`, ...more })

describe('corrections', () => {
  const openOne = async () => {
    const library = await open()
    const deck = 'https://slides.example/one.pdf'
    const path = bench.write({ 'a/activities/one.md': page('第一场', { deck }), 'a/activities/two.md': page('第二场') })
    need(await library.importPath({ path }))
    const item = need(await library.getItem({ source: 'a', id: 'activities/one' }))
    const talk = item.talks[0]
    if (talk === undefined) throw new Error('no talk was found')
    return { library, path, talk, ref: { source: 'a', id: 'activities/one' }, deckId: item.decks[0]?.id ?? '' }
  }
  const talksOf = async (library: LibraryService) =>
    need(await library.getItem({ source: 'a', id: 'activities/one' })).talks

  it('are shown in lists and on the page, and outlive refreshes and a rebuild', async () => {
    const { library, path, talk, ref } = await openOne()
    need(await library.correct({ kind: 'talk', ...ref, talkId: talk.id, title: '改过的题目' }))
    need(await library.correct({ kind: 'talk', ...ref, talkId: 'mine', title: '漏掉的议题', isAdded: true }))
    const expected = [
      { title: '改过的题目', isCorrected: true, confidence: 1 },
      { title: '漏掉的议题', isCorrected: true, confidence: 1 },
    ]
    expect(await talksOf(library)).toMatchObject(expected)
    expect(need(await library.listTalks({})).map(({ title }) => title)).toEqual(
      expect.arrayContaining(['改过的题目', '漏掉的议题']),
    )
    writeFileSync(join(path, 'activities/one.md'), page('第一场', { body: '新的一段话' }))
    expect(need(await library.refreshSource({ source: 'a' }))).toMatchObject({ updated: 1 })
    expect(await talksOf(library)).toMatchObject(expected)
    need(await library.rebuild())
    expect(await talksOf(library)).toMatchObject(expected)
    const kept = need(await library.listCorrections()).map(({ applies, subject }) => ({ applies, subject }))
    expect(kept).toHaveLength(2)
    expect(kept).toEqual(
      expect.arrayContaining([
        { applies: true, subject: '漏掉的议题' },
        { applies: true, subject: '第一场的实践' },
      ]),
    )
  })

  it('are counted in a report as long as they are there', async () => {
    const { library, path, ref } = await openOne()
    need(await library.correct({ kind: 'talk', ...ref, talkId: 'mine', title: '漏掉的议题', isAdded: true }))
    writeFileSync(join(path, 'activities/one.md'), page('第一场', { body: '新的一段话' }))
    expect(need(await library.refreshSource({ source: 'a' }))).toMatchObject({ updated: 1, talks: 3 })
    for (const { id } of need(await library.listCorrections())) need(await library.dropCorrection({ id }))
    expect(need(await library.refreshSource({ source: 'a' }))).toMatchObject({ unchanged: 2, talks: 2 })
    expect(need(await library.getReport({ source: 'a' }))).not.toHaveProperty('isCorrected')
  })

  it('take the place of earlier ones, and are gone when they say what the page says', async () => {
    const { library, talk, ref } = await openOne()
    need(await library.correct({ kind: 'talk', ...ref, talkId: talk.id, title: '一' }))
    need(await library.correct({ kind: 'talk', ...ref, talkId: talk.id, isDropped: true }))
    expect([await talksOf(library), need(await library.listCorrections()).length]).toEqual([[], 1])
    need(await library.correct({ kind: 'talk', ...ref, talkId: talk.id, title: talk.title }))
    expect(await talksOf(library)).toEqual([talk])
    expect(need(await library.listCorrections())).toEqual([])
  })

  it('come back as they were when taking them back is undone, also those whose talk is gone', async () => {
    const { library, talk, ref } = await openOne()
    const correction = { kind: 'talk', ...ref, talkId: talk.id, abstract: '讲了什么' } as const
    need(await library.correct(correction))
    bench.write({
      'a/activities/one.md': toEventPage({ title: '第一场', talk: '另一个完全不同的题目', speaker: '王五' }),
    })
    need(await library.refreshSource({ source: 'a' }))
    const before = need(await library.listCorrections())
    expect(before).toMatchObject([{ applies: false }])
    need(await library.dropCorrection({ id: before[0]?.id ?? '' }))
    expect(await library.correct({ ...correction, abstract: '别的' })).toMatchObject({ failure: { kind: 'not-found' } })
    need(await library.correct(correction))
    expect(need(await library.listCorrections())).toEqual(before)
  })

  it('of something that is not there are refused', async () => {
    const { library, talk, ref, deckId } = await openOne()
    const refused = async (...[correction]: Parameters<LibraryService['correct']>) => {
      const answer = await library.correct(correction)
      return 'failure' in answer ? answer.failure.kind : 'taken'
    }
    expect(await refused({ kind: 'talk', ...ref, talkId: 'none', title: 'x' })).toBe('not-found')
    expect(await refused({ kind: 'talk', source: 'a', id: 'none', talkId: talk.id, title: 'x' })).toBe('not-found')
    expect(await refused({ kind: 'talk', ...ref, talkId: talk.id, title: ' ' })).toBe('invalid')
    expect(await refused({ kind: 'talk', ...ref, talkId: 'new', isAdded: true })).toBe('invalid')
    expect(await refused({ kind: 'match', ...ref, deckId: 'none', talkIds: [] })).toBe('not-found')
    expect(await refused({ kind: 'match', ...ref, deckId, talkIds: ['none'] })).toBe('not-found')
    expect(await refused({ kind: 'speaker', speakerId: 'none', name: 'x' })).toBe('not-found')
    expect(await library.dropCorrection({ id: 'none' })).toMatchObject({ failure: { kind: 'not-found' } })
  })

  it('of people are shown wherever they speak', async () => {
    const { library } = await openOne()
    const [speaker] = need(await library.listSpeakers())
    const speakerId = speaker?.id ?? ''
    need(await library.correct({ kind: 'speaker', speakerId, name: '张三丰', affiliation: '示例大学' }))
    expect(need(await library.listSpeakers())).toMatchObject([
      { id: speakerId, name: '张三丰', affiliation: '示例大学' },
    ])
    expect((await talksOf(library))[0]?.speakers).toMatchObject([{ name: '张三丰' }])
    expect(await library.correct({ kind: 'speaker', speakerId, sameAs: speakerId })).toMatchObject({
      failure: { kind: 'invalid' },
    })
    expect(need(await library.listCorrections())).toMatchObject([{ applies: true }])
  })

  it('are carried to another library by a patch file, and wait there for their pages', async () => {
    const { library, path, talk, ref, deckId } = await openOne()
    need(await library.correct({ kind: 'talk', ...ref, talkId: talk.id, abstract: '新的摘要' }))
    need(await library.correct({ kind: 'match', ...ref, deckId, talkIds: talk.deckIds.length > 0 ? [] : [talk.id] }))
    const file = join(bench.dir, 'patch.json')
    expect(need(await library.saveCorrections({ path: file }))).toEqual({ count: 2 })

    const other = await open({ dir: join(bench.dir, 'other') })
    expect(need(await other.loadCorrections({ path: file }))).toEqual({ count: 2, applied: 0 })
    expect(need(await other.listCorrections()).map(({ applies }) => applies)).toEqual([false, false])
    need(await other.importPath({ path }))
    expect(await talksOf(other)).toEqual(await talksOf(library))
    const again = join(bench.dir, 'again.json')
    need(await other.saveCorrections({ path: again }))
    expect(JSON.parse(readFileSync(again, 'utf8'))).toEqual(JSON.parse(readFileSync(file, 'utf8')))
  })

  it.each([
    ['no JSON', 'hello', 'no corrections of Lectern'],
    ['another file', '{"format":"other","version":1}', 'no corrections of Lectern'],
    ['a newer patch', '{"format":"lectern-corrections","version":2,"corrections":[]}', 'newer Lectern'],
    ['a wrong field', '{"format":"lectern-corrections","version":1,"corrections":[{"kind":"talk"}]}', 'corrections.0'],
  ])('are not taken from %s', async (_, text, words) => {
    const library = await open()
    const file = join(bench.dir, 'patch.json')
    writeFileSync(file, text)
    const answer = await library.loadCorrections({ path: file })
    expect(answer).toMatchObject({ failure: { kind: 'invalid', detail: expect.stringContaining(words) } })
    expect(need(await library.listCorrections())).toEqual([])
  })
})
