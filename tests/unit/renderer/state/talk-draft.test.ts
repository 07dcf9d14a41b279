import { describe, expect, test } from 'vitest'
import type { KeptCorrection } from '../../../../core/model/correction'
import type { Item, KnownTalk } from '../../../../core/model/library'
import {
  addSpeaker,
  changeSpeaker,
  findTalkProblems,
  moveSpeaker,
  removeSpeaker,
  toggleDeck,
  toTalkChanges,
  toTalkDraft,
} from '../../../../renderer/state/talk-draft'

const talk: KnownTalk = {
  id: 'meet#1',
  title: '边车之上',
  speakers: [{ name: '张三', nickname: '三丰' }, { name: 'Ada Example' }],
  speakerIds: ['zhang', 'ada'],
  takeaways: ['one', 'two'],
  deckIds: ['d1'],
  confidence: 0.4,
}
const second: KnownTalk = { ...talk, id: 'meet#2', title: 'Another', deckIds: ['d1', 'd2'] }
const item = {
  source: 's',
  id: 'meet',
  talks: [talk, second],
  decks: ['d1', 'd2'].map((id) => ({ id, title: id, url: `https://example.org/${id}`, state: { state: 'remote' } })),
} as unknown as Item
const target = { kind: 'talk', source: 's', id: 'meet', talkId: 'meet#1' } as const

const toChanges = (draft: ReturnType<typeof toTalkDraft>, kept: readonly KeptCorrection[] = []) =>
  toTalkChanges({ item, talk, draft, kept, newId: 'new' })

describe('rows of speakers', () => {
  const draft = toTalkDraft(talk)

  test('a row that moves keeps its key, and stays where there is no further', () => {
    const keysAfter = (key: number, by: -1 | 1) => moveSpeaker(draft, key, by).speakers.map((row) => row.key)
    expect(keysAfter(0, 1)).toEqual([1, 0])
    expect(keysAfter(1, -1)).toEqual([1, 0])
    expect(keysAfter(0, -1)).toEqual([0, 1])
    expect(keysAfter(1, 1)).toEqual([0, 1])
  })

  test('a new row has a key of its own, even after others were removed', () => {
    const fewer = removeSpeaker(draft, 0)
    expect(addSpeaker(fewer).speakers.map((row) => row.key)).toEqual([1, 2])
    expect(addSpeaker(removeSpeaker(fewer, 1)).speakers.map((row) => row.key)).toEqual([0])
  })
})

describe('what keeps a draft from being saved', () => {
  test('a talk needs a title', () => {
    expect(findTalkProblems({ ...toTalkDraft(talk), title: '  ' })).toEqual({ hasNoTitle: true, nameless: [] })
  })

  test('a speaker of whom something is said needs a name; an empty row is none', () => {
    const empty = addSpeaker(toTalkDraft(talk))
    expect(findTalkProblems(empty)).toBeNull()
    const nameless = changeSpeaker(empty, 2, { affiliation: 'Example Works' })
    expect(findTalkProblems(nameless)).toEqual({ hasNoTitle: false, nameless: [2] })
  })
})

describe('what a draft changes', () => {
  test('a draft as it was opened changes nothing', () => {
    expect(toChanges(toTalkDraft(talk))).toEqual([])
  })

  test('spaces around words and empty rows are no change', () => {
    const draft = addSpeaker({ ...toTalkDraft(talk), title: ' 边车之上 ', takeaways: '\none\n\n two ' })
    expect(toChanges(draft)).toEqual([])
  })

  test('only what differs is said, so that the rest follows the page', () => {
    expect(toChanges({ ...toTalkDraft(talk), title: 'Better' })).toEqual([{ ...target, title: 'Better' }])
    expect(toChanges({ ...toTalkDraft(talk), takeaways: '' })).toEqual([{ ...target, takeaways: [] }])
  })

  test('the order of speakers is said, too, without what is empty', () => {
    expect(toChanges(moveSpeaker(toTalkDraft(talk), 0, 1))).toEqual([
      { ...target, speakers: [{ name: 'Ada Example' }, { name: '张三', nickname: '三丰' }] },
    ])
  })

  test('what was corrected before stays said', () => {
    const kept: KeptCorrection = {
      id: 'k',
      correction: { ...target, title: '边车之上', abstract: 'old' },
      madeAt: '2026-01-01T00:00:00Z',
      applies: true,
      subject: '边车之上',
    }
    expect(toChanges({ ...toTalkDraft(talk), abstract: 'new' }, [kept])).toEqual([
      { ...target, title: '边车之上', abstract: 'new' },
    ])
  })

  test('a deck is given to a talk beside the talks it has, and taken from this one only', () => {
    const given = toggleDeck(toTalkDraft(talk), 'd2')
    expect(toChanges(given)).toEqual([
      { kind: 'match', source: 's', id: 'meet', deckId: 'd2', talkIds: ['meet#2', 'meet#1'] },
    ])
    const taken = toggleDeck(toTalkDraft(talk), 'd1')
    expect(toChanges(taken)).toEqual([{ kind: 'match', source: 's', id: 'meet', deckId: 'd1', talkIds: ['meet#2'] }])
  })

  test('an added talk comes before the decks that are given to it', () => {
    const draft = toggleDeck({ ...toTalkDraft(), title: 'Missed' }, 'd2')
    expect(toTalkChanges({ item, talk: undefined, draft, kept: [], newId: 'meet#new' })).toEqual([
      { kind: 'talk', source: 's', id: 'meet', talkId: 'meet#new', title: 'Missed', isAdded: true },
      { kind: 'match', source: 's', id: 'meet', deckId: 'd2', talkIds: ['meet#2', 'meet#new'] },
    ])
  })
})
