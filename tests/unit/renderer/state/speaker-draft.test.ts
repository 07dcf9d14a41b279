import { describe, expect, test } from 'vitest'
import type { KeptCorrection } from '../../../../core/model/correction'
import type { SpeakerSummary } from '../../../../core/model/library'
import { findSpeakers, toSpeakerChange, toSpeakerDraft } from '../../../../renderer/state/speaker-draft'

const zhang: SpeakerSummary = { id: 'zhang', name: '张三', nickname: '三丰', affiliation: '示例公司', talkCount: 2 }
const zhangToo: SpeakerSummary = { id: 'zhang-2', name: '张三丰', talkCount: 1 }
const ada: SpeakerSummary = { id: 'ada', name: 'Ada Example', affiliation: 'Example Works', talkCount: 3 }
const all = [ada, zhang, zhangToo]
const target = { kind: 'speaker', speakerId: 'zhang' } as const

describe('what a draft of a speaker changes', () => {
  test('nothing, as it was opened', () => {
    expect(toSpeakerChange(zhang, toSpeakerDraft(zhang), [])).toBeNull()
  })

  test('only what differs is said, and a nickname can be taken away', () => {
    expect(toSpeakerChange(zhang, { ...toSpeakerDraft(zhang), nickname: ' ' }, [])).toEqual({ ...target, nickname: '' })
  })

  test('what was corrected before stays said', () => {
    const kept: KeptCorrection = {
      id: 'k',
      correction: { ...target, name: '张三' },
      madeAt: '2026-01-01T00:00:00Z',
      applies: true,
      subject: '张三',
    }
    expect(toSpeakerChange(zhang, { ...toSpeakerDraft(zhang), affiliation: '别处' }, [kept])).toEqual({
      ...target,
      name: '张三',
      affiliation: '别处',
    })
  })

  test('whoever is the same person as another is called as that one is', () => {
    const draft = { ...toSpeakerDraft(zhang), name: 'ignored', sameAs: 'zhang-2' }
    expect(toSpeakerChange(zhang, draft, [])).toEqual({ ...target, sameAs: 'zhang-2' })
  })
})

describe('finding the same person', () => {
  test('the most alike names come first, never the speaker themself', () => {
    expect(findSpeakers(all, zhang, '').map((each) => each.id)).toEqual(['zhang-2', 'ada'])
  })

  test.each([
    ['三丰', ['zhang-2']],
    ['example WORKS', ['ada']],
    ['nobody', []],
  ])('%s is looked for in names and affiliations, whatever its case and spaces', (words, ids) => {
    expect(findSpeakers(all, zhang, words).map((each) => each.id)).toEqual(ids)
  })
})
