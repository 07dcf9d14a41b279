import { describe, expect, it } from 'vitest'
import { toLines, toReport } from '../../../build/archive-report.mjs'

const talk = { title: '壶嘴', confidence: 0.9, speakers: [{ name: '张三' }], deckIds: ['a'] }

const event = {
  id: 'activities/teapot-day',
  path: 'zh/activities/teapot-day.md',
  title: '茶壶日',
  date: '2031-05-01',
  heldOn: '2031-05-09',
  language: 'zh',
  talks: [talk],
  decks: [{ id: 'a', title: '壶嘴', url: 'https://slides.example/a.pdf' }],
  damaged: 0,
}

const imported = {
  source: 'content',
  events: 1,
  articles: 1,
  talks: 1,
  decks: 1,
  skipped: [],
  warnings: [],
  repaired: [],
  ms: 12,
}

const report = (events: object[], more: object = {}) =>
  toReport({
    imported: { ...imported, ...more },
    events,
    articles: [{ title: 'Kettles', language: 'zh', languages: ['zh', 'en'] }],
    speakers: [{ name: '张三' }],
  })

describe('the report on an archive', () => {
  it('counts each translation of a page, and what is known of them', () => {
    const { pages, known, confidences, doubts } = report([event])
    expect(pages).toBe(3)
    expect(known.date).toEqual({ known: 1, of: 3 })
    expect(known['held-on date']).toEqual({ known: 1, of: 1 })
    expect(confidences).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    expect(doubts).toEqual([])
  })

  it.each([
    ['no day', { heldOn: undefined }, 'no day says when it was held'],
    ['a day it does not understand', { heldOn: undefined, heldText: '择日' }, 'no day is understood in "择日"'],
    ['a day far from the publishing', { heldOn: '2021-05-09' }, 'held on 2021-05-09, but published on 2031-05-01'],
    ['no talk', { talks: [], decks: [] }, 'no talk was found'],
    ['an unsure talk', { talks: [{ ...talk, confidence: 0.5 }] }, 'a talk with a confidence of 0.5: 壶嘴'],
    ['nobody who talks', { talks: [{ ...talk, speakers: [] }] }, 'a talk without a speaker: 壶嘴'],
    ['a deck of no talk', { talks: [{ ...talk, deckIds: [] }] }, 'a deck of no talk: 壶嘴'],
    ['damage', { damaged: 3 }, '3 characters are damaged and could not be restored'],
    [
      'mended text',
      { repaired: { restored: 9, unsure: 2 } },
      'its text was mended: 9 characters restored, 2 of them uncertain',
    ],
    ['a broken head', { isHeadBroken: true }, 'its front matter could not be parsed'],
  ])('doubts an event with %s', (_, change, reason) => {
    expect(report([{ ...event, ...change }]).doubts).toMatchObject([{ id: event.id, reasons: [reason] }])
  })

  it('puts the most doubtful event first, and its worst reason before the others', () => {
    const worse = { ...event, id: 'activities/z', heldOn: undefined, isHeadBroken: true }
    const { doubts } = report([{ ...event, heldOn: undefined }, worse])
    expect(doubts.map(({ id }) => id)).toEqual(['activities/z', 'activities/teapot-day'])
    expect(doubts[0]?.reasons).toEqual(['its front matter could not be parsed', 'no day says when it was held'])
  })

  it('reads well in a terminal, with no more doubtful pages than asked for', () => {
    const events = ['a', 'b', 'c'].map((id) => ({ ...event, id, heldOn: undefined }))
    const skipped = [{ path: 'zh/empty.md', reason: 'The file is empty.' }]
    const lines = toLines(report(events, { skipped }), 2)
    expect(lines[0]).toMatch(/^5 pages in 12 ms: 1 events, 1 articles/)
    expect(lines).toContain('  zh/empty.md: The file is empty.')
    expect(lines).toContain('  b (zh) 茶壶日')
    expect(lines).not.toContain('  c (zh) 茶壶日')
    expect(lines.at(-1)).toBe('… and 1 more: --all lists them.')
  })
})
