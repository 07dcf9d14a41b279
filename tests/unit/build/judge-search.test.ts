import { describe, expect, it } from 'vitest'
import { type Hit, judge, toFigures, toFiguresByKind, toMisses, toTable } from '../../../build/judge-search.mjs'

const hits: Hit[] = [
  { kind: 'talk', eventId: 'activities/teapots', title: '茶壶的一生' },
  { kind: 'event', eventId: 'activities/cups', title: '茶杯日' },
  { kind: 'event', eventId: 'activities/teapots', title: '茶壶日' },
  { kind: 'speaker', eventId: 'activities/teapots', title: '张三（小三）' },
  { kind: 'slide', eventId: 'activities/teapots', deckId: 'd1', title: 'Teapots', page: 3 },
]
const toDeck = (id: string): string => (id === 'd1' ? 'https://example.org/teapots.pdf' : id)

describe('judging a search', () => {
  it.each([
    [{ talk: 'activities/teapots', title: '一生' }, 1],
    [{ talk: '', title: '茶壶' }, 1],
    [{ talk: 'activities/teapots', title: '另一生' }, null],
    [{ event: 'activities/teapots' }, 2],
    [{ article: 'activities/teapots' }, null],
    [{ speaker: '张三' }, 1],
    [{ slide: 'teapots.pdf', page: 3 }, 1],
    [{ slide: 'teapots.pdf', page: 4 }, null],
    [{ slide: 'cups.pdf', page: 3 }, null],
  ])('ranks %j within its kind at %j', (expected, rank) => {
    const { rank: found, recall } = judge({ kind: 'chinese', query: '茶', expect: [expected] }, hits, toDeck)
    expect([found, recall]).toEqual([rank, rank === null ? 0 : 1])
  })

  it('counts what stands below the tenth place as not found', () => {
    const many = Array.from({ length: 11 }, (_, at) => ({ kind: 'event', eventId: `e${at}`, title: 'x' }))
    expect(judge({ kind: 'english', query: 'x', expect: [{ event: 'e9' }] }, many).rank).toBe(10)
    expect(judge({ kind: 'english', query: 'x', expect: [{ event: 'e10' }] }, many).rank).toBeNull()
  })

  it('means ranks and shares over all queries and each kind, and names what is not perfect', () => {
    const judgments = [
      judge({ kind: 'chinese', query: '茶壶', expect: [{ event: 'activities/teapots' }] }, hits),
      judge({ kind: 'english', query: 'cup', expect: [{ event: 'activities/cups' }, { speaker: 'Ada' }] }, hits),
    ]
    expect(toFigures(judgments)).toEqual({ queries: 2, mrr: 0.75, recall: 0.75, first: 0.5 })
    expect(Object.keys(toFiguresByKind(judgments))).toEqual(['chinese', 'english', 'all'])
    expect(toTable(toFiguresByKind(judgments)).at(-1)).toMatch(/^all +2 +0\.750 +0\.750 +0\.500$/)
    expect(toMisses(judgments)).toEqual(['chinese: "茶壶" at 2', 'english: "cup" at 1, without {"speaker":"Ada"}'])
  })
})
