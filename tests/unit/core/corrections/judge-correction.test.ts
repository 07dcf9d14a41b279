import { describe, expect, it } from 'vitest'
import { findSubject, judgeCorrection, type Known } from '../../../../core/corrections/judge-correction'
import type { Correction } from '../../../../core/model/correction'

const item = { source: 'folder', id: 'activities/one' }
const read = {
  talks: [
    {
      id: 'a',
      title: 'Talk A',
      speakers: [{ name: '张三', nickname: '小三' }],
      abstract: 'as read',
      takeaways: ['one'],
      deckIds: ['d1'],
      confidence: 0.7,
    },
  ],
  decks: [{ id: 'd1', title: 'Slides of A' }],
}
const added: Correction = { kind: 'talk', ...item, talkId: 'mine', title: 'Missed', isAdded: true }
const toKnown = (...corrections: Correction[]): Known => ({
  item: ({ source, id }) => (source === item.source && id === item.id ? read : undefined),
  speaker: (id) => (['s1', 's2', 's3'].includes(id) ? { name: `Person ${id}` } : undefined),
  corrections,
})
const talk = (more: object): Correction => ({ kind: 'talk', ...item, talkId: 'a', ...more })
const match = (deckId: string, ...talkIds: string[]): Correction => ({ kind: 'match', ...item, deckId, talkIds })
const speaker = (speakerId: string, more: object): Correction => ({ kind: 'speaker', speakerId, ...more })

const kept: [string, Correction, Correction | null, string][] = [
  ['another title', talk({ title: 'Better' }), talk({ title: 'Better' }), 'Talk A'],
  ['what differs only', talk({ title: 'Talk A', abstract: 'mine' }), talk({ abstract: 'mine' }), 'Talk A'],
  ['nothing that is so already', talk({ title: 'Talk A', takeaways: ['one'] }), null, 'Talk A'],
  ['no speakers that are the same', talk({ speakers: [{ name: '张三', nickname: '小三' }] }), null, 'Talk A'],
  ['a nickname that is gone', talk({ speakers: [{ name: '张三' }] }), talk({ speakers: [{ name: '张三' }] }), 'Talk A'],
  ['only that it is dropped', talk({ title: 'x', isDropped: true }), talk({ isDropped: true }), 'Talk A'],
  ['an added talk', added, added, 'Missed'],
  ['no deck where it is already', match('d1', 'a'), null, 'Slides of A'],
  ['a deck once for each talk', match('d1', 'a', 'a'), null, 'Slides of A'],
  ['a deck of the event', match('d1'), match('d1'), 'Slides of A'],
  ['a name', speaker('s1', { name: 'Ada Example' }), speaker('s1', { name: 'Ada Example' }), 'Person s1'],
  ['nothing said of a person', speaker('s1', {}), null, 'Person s1'],
]

const refused: [string, Correction, string][] = [
  ['a talk that is not there', { ...talk({ title: 'x' }), talkId: 'b' } as Correction, 'not-found'],
  ['a talk of an item that is not there', { ...talk({ title: 'x' }), id: 'other' } as Correction, 'not-found'],
  ['an item of another source', { ...talk({ title: 'x' }), source: 'other' } as Correction, 'not-found'],
  ['a blank title', talk({ title: ' ' }), 'invalid'],
  ['an added talk without a title', talk({ talkId: 'mine', isAdded: true }), 'invalid'],
  ['a deck that is not there', match('d2'), 'not-found'],
  ['a talk of a deck that is not there', match('d1', 'b'), 'not-found'],
  ['a person who is not there', speaker('s9', { name: 'x' }), 'not-found'],
  ['a person who is the same as nobody', speaker('s1', { sameAs: 's9' }), 'not-found'],
  ['a person who is themselves', speaker('s1', { sameAs: 's1' }), 'invalid'],
  ['a blank name', speaker('s1', { name: ' ' }), 'invalid'],
]

describe('a correction', () => {
  it.each(kept)('is kept as %s', (_, given, correction, subject) => {
    expect(judgeCorrection(given, toKnown())).toEqual({ ok: { correction, subject } })
  })

  it.each(refused)('is refused for %s', (_, given, kind) => {
    expect(judgeCorrection(given, toKnown())).toMatchObject({ failure: { kind } })
  })

  it('of a talk that was added may leave out what was said of it, and dropping it takes it back', () => {
    const known = toKnown(added)
    expect(judgeCorrection({ ...talk({ abstract: 'more' }), talkId: 'mine' } as Correction, known)).toEqual({
      ok: { correction: { ...added, abstract: 'more' }, subject: 'Missed' },
    })
    expect(judgeCorrection({ ...talk({ isDropped: true }), talkId: 'mine' } as Correction, known)).toEqual({
      ok: { correction: null, subject: 'Missed' },
    })
    expect(judgeCorrection(match('d1', 'mine'), known)).toMatchObject({ ok: { correction: match('d1', 'mine') } })
  })

  it('never makes people the same in a circle', () => {
    const known = toKnown(speaker('s1', { sameAs: 's2' }), speaker('s2', { sameAs: 's3' }))
    expect(judgeCorrection(speaker('s3', { sameAs: 's1' }), known)).toMatchObject({ failure: { kind: 'invalid' } })
    expect(judgeCorrection(speaker('s1', { sameAs: 's3' }), known)).toMatchObject({ ok: { subject: 'Person s1' } })
  })

  it('has a subject only as long as that is in the library', () => {
    expect([
      findSubject(talk({ title: 'x' }), toKnown()),
      findSubject(added, toKnown()),
      findSubject(match('d1'), toKnown()),
      findSubject(speaker('s1', {}), toKnown()),
    ]).toEqual(['Talk A', 'Missed', 'Slides of A', 'Person s1'])
    expect([
      findSubject({ ...talk({}), id: 'gone' } as Correction, toKnown()),
      findSubject({ ...added, id: 'gone' } as Correction, toKnown()),
      findSubject(match('d2'), toKnown()),
      findSubject(speaker('s9', {}), toKnown()),
    ]).toEqual([undefined, undefined, undefined, undefined])
  })
})
