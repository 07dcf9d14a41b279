import { expect, test } from 'vitest'
import type { Correction, KeptCorrection } from '../../../../core/model/correction'
import { fail, succeed } from '../../../../core/model/failure'
import { findTalkCorrections, toCorrectionParts, toTargetKey } from '../../../../renderer/state/correction-parts'
import { type CorrectionNote, createCorrections } from '../../../../renderer/state/corrections'

const ref = { source: 's', id: 'meet' }
const title = (words: string): Correction => ({ kind: 'talk', ...ref, talkId: 't1', title: words })
const match = (talkIds: readonly string[]): Correction => ({ kind: 'match', ...ref, deckId: 'd1', talkIds })

/** A library that keeps corrections in memory, and refuses whatever `refuse` names. */
const start = (before: readonly Correction[] = []) => {
  const kept = new Map<string, KeptCorrection>()
  const put = (correction: Correction) =>
    kept.set(toTargetKey(correction), {
      id: toTargetKey(correction),
      correction,
      madeAt: `2026-01-01T00:00:0${kept.size}Z`,
      applies: true,
      subject: 'it',
    })
  for (const correction of before) put(correction)
  let refused: Correction['kind'] | null = null
  const told: CorrectionNote[] = []
  const failed: string[] = []
  const slice = createCorrections(
    {
      listCorrections: async () => succeed([...kept.values()]),
      correct: async (correction) => {
        if (correction.kind === refused) return fail('not-found')
        put(correction)
        return succeed(null)
      },
      dropCorrection: async ({ id }) => (kept.delete(id) ? succeed(null) : fail('not-found')),
      saveCorrections: async () => succeed(null),
      loadCorrections: async () => succeed({ count: 2, applied: 1 }),
    },
    { changed: () => undefined, told: (note) => told.push(note), failed: ({ kind }) => failed.push(kind) },
  )
  const undoLast = async () => {
    const note = told.at(-1)
    if (note !== undefined && 'undo' in note) note.undo()
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return {
    slice,
    told,
    failed,
    undoLast,
    refuse: (kind: Correction['kind']) => (refused = kind),
    stored: () => [...kept.values()].map(({ correction }) => correction),
  }
}

test('a correction is kept, told, and gone again when it is undone', async () => {
  const { slice, told, stored, undoLast } = start()
  expect(await slice.getState().apply([title('New')], 'corrected', 'New')).toBeNull()
  expect(stored()).toEqual([title('New')])
  expect(told).toMatchObject([{ what: 'corrected', subject: 'New' }])
  await undoLast()
  expect(stored()).toEqual([])
})

test('undoing brings back what was corrected before', async () => {
  const { slice, stored, undoLast } = start([title('First')])
  await slice.getState().apply([title('Second')], 'corrected', 'Second')
  expect(stored()).toEqual([title('Second')])
  await undoLast()
  expect(stored()).toEqual([title('First')])
})

test('of several corrections all are kept, or none', async () => {
  const { slice, told, stored, refuse } = start([title('First')])
  refuse('match')
  expect(await slice.getState().apply([title('Second'), match(['t1'])], 'corrected', 'it')).toMatchObject({
    kind: 'not-found',
  })
  expect(stored()).toEqual([title('First')])
  expect(told).toEqual([])
  expect(slice.getState().isBusy).toBe(false)
})

test('nothing is asked of the library where nothing was changed', async () => {
  const { slice, told } = start()
  expect(await slice.getState().apply([], 'corrected', 'it')).toBeNull()
  expect(told).toEqual([])
})

test('what is taken back is back when that is undone', async () => {
  const { slice, stored, told, undoLast } = start([title('First'), match(['t1'])])
  const all = stored().map((correction, at) => ({
    id: `${at}`,
    correction,
    madeAt: `2026-01-01T00:00:0${at}Z`,
    applies: true,
    subject: 'it',
  }))
  await slice.getState().takeBack(all)
  expect(stored()).toEqual([])
  expect(told).toMatchObject([{ what: 'taken-back' }])
  await undoLast()
  expect(stored()).toEqual([title('First'), match(['t1'])])
})

test('a refusal to undo is told', async () => {
  const { slice, failed, refuse, stored, undoLast } = start([title('First')])
  const [kept] = stored().map((correction) => ({ id: 'k', correction, madeAt: '', applies: true, subject: 'it' }))
  await slice.getState().takeBack(kept === undefined ? [] : [kept])
  refuse('talk')
  await undoLast()
  expect(failed).toEqual(['not-found'])
})

test('a closed dialog for a patch file says nothing, a file that was read says how many', async () => {
  const { slice, told } = start()
  await slice.getState().save()
  expect(told).toEqual([])
  await slice.getState().load()
  expect(told).toEqual([{ what: 'loaded', count: 2, applied: 1 }])
})

test.each<[string, Correction, readonly string[]]>([
  ['of fields of a talk', { ...title('x'), abstract: '' } as Correction, ['title', 'abstract']],
  ['that adds a talk', { ...title('x'), isAdded: true } as Correction, ['added']],
  ['that drops a talk', { kind: 'talk', ...ref, talkId: 't', isDropped: true }, ['dropped']],
  ['that gives a deck to a talk', match(['t1']), ['deck']],
  ['that takes a deck from all talks', match([]), ['noDeck']],
  ['that merges people', { kind: 'speaker', speakerId: 'a', sameAs: 'b' }, ['sameAs']],
])('a correction %s says so', (_, correction, parts) => {
  expect(toCorrectionParts(correction)).toEqual(parts)
})

test('to a talk belong corrections of its words and of decks that were given to it', () => {
  const keep = (correction: Correction): KeptCorrection => ({
    id: toTargetKey(correction),
    correction,
    madeAt: '',
    applies: true,
    subject: '',
  })
  const other: Correction = { kind: 'talk', ...ref, source: 'elsewhere', talkId: 't1', title: 'x' }
  const kept = [title('x'), match(['t1']), match([]), other].map(keep)
  const talk = { id: 't1', title: 'x', speakers: [], takeaways: [], deckIds: [], confidence: 1 }
  expect(findTalkCorrections(ref, talk, kept).map((each) => each.correction)).toEqual([title('x'), match(['t1'])])
})
