import { expect, test } from 'vitest'
import { type Failure, fail, type Result, succeed } from '../../../../core/model/failure'
import type { Language } from '../../../../core/model/item'
import type { DeckContext, Item } from '../../../../core/model/library'
import type { LinkTarget } from '../../../../core/model/link-target'
import { createLinks } from '../../../../renderer/state/links'

const boats = { source: 'a', id: 'boats' } as const

/** A page that tells of one talk, under another id in each language. */
const toItem = (language: Language) =>
  ({ ...boats, language, languages: ['zh', 'en'], talks: [{ id: `boats#${language}` }] }) as unknown as Item

interface Library {
  /** What is taken first, and then ever again. */
  readonly link?: Result<LinkTarget | null>
  readonly next?: Result<LinkTarget | null>
  readonly failure?: Failure
}

const start = ({ link = succeed(null), next = succeed(null), failure }: Library) => {
  const told: unknown[] = []
  const links = [link]
  const answer = async <Value>(value: Value | null): Promise<Result<Value>> => {
    if (failure !== undefined) return { failure }
    return value === null ? fail('not-found') : succeed(value)
  }
  const useLinks = createLinks(
    {
      takeLink: async () => links.shift() ?? next,
      copyLink: async (target) => answer(target).then((copied) => ('ok' in copied ? succeed(null) : copied)),
      getItem: ({ id, language = 'zh' }) => answer(id === boats.id ? toItem(language) : null),
      getDeck: ({ deckId }) => answer(deckId === 'd1' ? ({ id: deckId } as DeckContext) : null),
    },
    {
      found: (place) => told.push(place),
      missed: (what) => told.push(`missed ${what}`),
      damaged: () => told.push('damaged'),
      copied: () => told.push('copied'),
      failed: ({ kind }) => told.push(`failed ${kind}`),
    },
  )
  return { told, useLinks, ...useLinks.getState() }
}

const item = toItem('zh')

test.each<[string, LinkTarget, unknown[]]>([
  ['a page', { kind: 'item', ...boats }, [{ kind: 'item', item }]],
  ['a talk', { kind: 'item', ...boats, talkId: 'boats#zh' }, [{ kind: 'item', item, talkId: 'boats#zh' }]],
  [
    'a talk that another translation tells of',
    { kind: 'item', ...boats, talkId: 'boats#en' },
    [{ kind: 'item', item: toItem('en'), talkId: 'boats#en', language: 'en' }],
  ],
  [
    'the page of a talk that is gone, and says so',
    { kind: 'item', ...boats, talkId: 'boats#gone' },
    [{ kind: 'item', item }, 'missed talk'],
  ],
  ['no page that is not there', { kind: 'item', source: 'a', id: 'gone' }, ['missed item']],
  ['a slide', { kind: 'slide', deckId: 'd1', page: 7 }, [{ kind: 'slide', deckId: 'd1', page: 7 }]],
  ['the first slide', { kind: 'slide', deckId: 'd1' }, [{ kind: 'slide', deckId: 'd1', page: 1 }]],
  ['no deck that is not there', { kind: 'slide', deckId: 'gone' }, ['missed deck']],
  ['a search', { kind: 'search', text: '船' }, [{ kind: 'search', text: '船' }]],
])('a link leads to %s', async (_what, target, expected) => {
  const { told, open, useLinks } = start({ link: succeed(target) })
  expect(useLinks.getState().isOpening).toBe(true)
  await open()
  expect(told).toEqual(expected)
  expect(useLinks.getState().isOpening).toBe(false)
})

test('without a link nothing happens', async () => {
  const { told, open, useLinks } = start({})
  await open()
  expect(told).toEqual([])
  expect(useLinks.getState().isOpening).toBe(false)
})

test('a link that nobody understands is said to be so', async () => {
  const { told, open } = start({ link: fail('invalid') })
  await open()
  expect(told).toEqual(['damaged'])
})

test('a library that cannot answer is not said to lack what it was asked for', async () => {
  const { told, open, copy } = start({ link: succeed({ kind: 'slide', deckId: 'd1' }), failure: { kind: 'corrupt' } })
  await open()
  await copy({ kind: 'slide', deckId: 'd1' })
  expect(told).toEqual(['failed corrupt', 'failed corrupt'])
})

test.each<[string, Result<LinkTarget | null>, unknown]>([
  ['the newer one is gone to', succeed({ kind: 'slide', deckId: 'd1' }), { kind: 'slide', deckId: 'd1', page: 1 }],
  ['one that was taken already is not lost', succeed(null), { kind: 'item', item }],
])('of two openings at once, %s', async (_what, next, place) => {
  const { told, open, useLinks } = start({ link: succeed({ kind: 'item', ...boats }), next })
  await Promise.all([open(), open()])
  expect(told).toEqual([place])
  expect(useLinks.getState().isOpening).toBe(false)
})

test('what was copied is told', async () => {
  const { told, copy } = start({})
  await copy({ kind: 'search', text: '船' })
  expect(told).toEqual(['copied'])
})
