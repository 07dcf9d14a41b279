import { describe, expect, it } from 'vitest'
import {
  type Field,
  findMissedGoals,
  foldAddress,
  foldTitle,
  scorePage,
  toFigures,
  toTable,
} from '../../../build/score.mjs'

const truth = {
  id: 'activities/teapot-day',
  title: '茶壶日：《一切关于茶壶》',
  date: '2031-05-01',
  heldOn: '2031-05-09',
  language: 'zh',
  kind: 'event',
  isMultiTalk: true,
  talks: [
    {
      title: '茶壶的 — 热传导',
      speakers: [{ name: '张三', nickname: '紫砂', affiliation: '示例陶瓷厂' }],
      decks: ['https://slides.example/热.pdf'],
    },
    {
      title: '圆桌：壶嘴',
      also: ['壶嘴'],
      speakers: [{ name: '李四' }, { name: 'Ada Example' }, { name: '王五', isOptional: true }],
      decks: ['https://slides.example/spout.pdf'],
    },
  ],
  eventDecks: ['https://slides.example/all.pdf'],
  anyOwnerDecks: ['https://slides.example/two.pdf'],
}

const decks = [
  { id: 'a', url: 'https://slides.example/%E7%83%AD.pdf' },
  { id: 'b', url: 'https://slides.example/spout.pdf' },
  { id: 'c', url: 'https://slides.example/all.pdf' },
  { id: 'd', url: 'https://slides.example/two.pdf' },
]

const rightTalks = [
  {
    title: '茶壶的-热传导',
    speakers: [{ name: '紫砂', nickname: '紫砂', affiliation: '示例陶瓷厂 工程师' }],
    deckIds: ['a'],
    confidence: 0.9,
  },
  { title: '《壶嘴》', speakers: [{ name: 'ada example' }, { name: '李四' }], deckIds: ['b', 'd'], confidence: 0.9 },
]

const right = { ...truth, decks, talks: rightTalks }

const score = (answer?: object) => {
  const page = scorePage(truth, answer)
  return { page, figures: toFigures([page]) }
}

describe('a page that was understood', () => {
  it('has every figure at one, however titles, names and addresses are written', () => {
    const { page, figures } = score(right)
    expect(page.misses).toEqual([])
    expect(figures.surelyWrong).toBe(0)
    expect(findMissedGoals(figures)).toEqual([])
    expect(figures.fields.slides).toEqual({ expected: 4, told: 4, right: 4, precision: 1, recall: 1 })
    expect(figures.fields.speakers).toMatchObject({ expected: 3, told: 3, right: 3 })
  })

  it('may name the optional speaker, or any of the other answers that are right', () => {
    const [first, second] = rightTalks
    const speakers = [...(second?.speakers ?? []), { name: '王五' }]
    const answer = { ...right, heldOn: '2031-05-10', talks: [first, { ...second, speakers }] }
    expect(scorePage({ ...truth, also: { heldOn: ['2031-05-10'] } }, answer).misses).toEqual([])
    expect(scorePage(truth, answer).misses).toEqual([
      { id: truth.id, field: 'heldOn', expected: '2031-05-09', got: '2031-05-10' },
    ])
  })
})

describe('a page that was misunderstood', () => {
  it('lowers every figure that it touches', () => {
    const { page, figures } = score({
      ...right,
      title: '茶壶月',
      heldOn: undefined,
      decks: [
        ...decks,
        { id: 'b', url: 'https://slides.example/spout.pdf' },
        { id: 'x', url: 'https://x.example/1.pdf' },
      ],
      talks: [
        { ...rightTalks[0], speakers: [{ name: '赵六' }, { name: '张三', nickname: '汝窑' }], deckIds: [] },
        { title: '茶歇', speakers: [], deckIds: ['a'], confidence: 0.85 },
        { title: '签到', speakers: [], deckIds: ['c'], confidence: 0.2 },
      ],
    })
    const share = (field: Field) => {
      const { precision, recall } = figures.fields[field]
      return [precision, recall]
    }
    expect(share('title')).toEqual([0, 0])
    expect(share('date')).toEqual([1, 1])
    expect(share('heldOn')).toEqual([1, 0])
    expect(share('slides')).toEqual([4 / 6, 1])
    expect(share('multiTalks')).toEqual([1 / 3, 1 / 2])
    expect(share('speakers')).toEqual([1 / 2, 1])
    expect(share('nicknames')).toEqual([0, 0])
    expect(share('decks')).toEqual([0, 0])
    expect(figures.surelyWrong).toBe(1)
    expect(findMissedGoals(figures)).toHaveLength(7)
    expect(page.misses).toContainEqual({ id: truth.id, field: 'talks', expected: null, got: '茶歇' })
    expect(page.misses).toContainEqual({
      id: truth.id,
      field: 'decks',
      expected: 'https://slides.example/all.pdf at the event',
      got: 'at 签到',
    })
  })

  it('counts as nothing told when the library does not hold it', () => {
    const { figures } = score(undefined)
    expect(figures.fields.title).toMatchObject({ expected: 1, told: 0, recall: 0 })
    expect(figures.fields.talks).toMatchObject({ expected: 2, told: 0, recall: 0 })
    expect(figures.fields.decks).toMatchObject({ expected: 3, recall: 0 })
  })

  it('is wrong to tell when it was held where the page does not tell', () => {
    const figures = toFigures([scorePage({ ...truth, heldOn: null }, right)])
    expect(figures.fields.heldOn).toMatchObject({ expected: 0, told: 1, right: 0, precision: 0 })
    expect(findMissedGoals(figures)).toHaveLength(1)
  })

  it('takes one told talk for one true talk only', () => {
    const talk = { title: '壶嘴', speakers: [], decks: [] }
    const told = { title: '壶嘴', speakers: [], deckIds: [], confidence: 1 }
    const twice = scorePage({ ...truth, talks: [talk, talk] }, { ...right, talks: [told] })
    expect(twice.tallies.talks).toEqual({ expected: 2, told: 1, right: 1 })
  })
})

describe('the table', () => {
  it('has a row for each field and a column for each set', () => {
    const { figures } = score(right)
    const table = toTable({ seen: figures, unseen: toFigures([]) })
    expect(table[0]).toContain('seen, 1 pages')
    expect(table.find((line) => line.startsWith('all talks'))).toMatch(/1\.000 1\.000 +2\/2\/2 +-$/)
  })
})

describe('folding', () => {
  it.each([
    ['《Service Mesh 的 “落地”》', 'service mesh的"落地"'],
    ['茶壶 ── 一 生', '茶壶—一生'],
    ['（上）Ａ', '(上)a'],
    ['壶\u200b嘴\u00a0！', '壶嘴!'],
  ])('takes %s for %s', (one, other) => expect(foldTitle(one)).toBe(foldTitle(other)))

  it('keeps what tells two titles apart', () => {
    expect(foldTitle('C++ 入门')).not.toBe(foldTitle('C 入门'))
    expect(foldTitle('茶壶（上）')).not.toBe(foldTitle('茶壶（下）'))
  })

  it('takes an address for itself, encoded or not, and leaves a broken one alone', () => {
    expect(foldAddress('https://x.example/a%23b%20c.pdf')).toBe(foldAddress('https://x.example/a#b c.pdf'))
    expect(foldAddress('https://x.example/100%.pdf')).toBe('https://x.example/100%.pdf')
  })
})
