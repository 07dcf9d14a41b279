import { afterEach, beforeEach, expect, it } from 'vitest'
import type { KeepsakeTarget } from '../../../core/model/keepsake'
import {
  boat,
  createKeepsakeBench,
  file,
  findTalk,
  type KeepsakeBench,
  page,
  ref,
  sails,
  stars,
  toPage,
} from './keepsake-bench'
import { need } from './open-service'

let bench: KeepsakeBench
beforeEach(() => {
  bench = createKeepsakeBench()
})
afterEach(() => bench.dispose())

it('favourites and notes are exported in the order of events, talks and slides, with links to slides of the web', async () => {
  const library = await bench.open()
  const deck = (name: string) => `https://slides.example.org/${name}.pdf`
  const path = bench.write({
    [file]: toPage('木船之夜', [...boat, deck('boat#1')], [...sails, 'https://speakerdeck.com/ada/sails']),
    'a/activities/newer.md': toPage('新的一夜', stars).replace('2024-05-06', '2025-05-06'),
  })
  need(await library.importPath({ path }))
  const { talks } = need(await library.getItem(ref))
  const slides = talks.map(({ deckIds }) => ({ kind: 'slide', ...ref, deckId: deckIds[0] ?? '', page: 2 }) as const)
  for (const target of [
    ...slides.toReversed(),
    await findTalk(library, sails[0]),
    await findTalk(library, boat[0]),
    page,
  ])
    need(await library.writeNote({ target, text: '记' }))
  need(await library.writeNote({ target: { ...slides[0], page: 1 } as KeepsakeTarget, text: '记' }))
  need(await library.keepFavourite({ target: { kind: 'item', source: 'a', id: 'activities/newer' } }))
  const { count, text } = need(await library.printKeepsakes({ format: 'json-lines' }))
  const entries = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(count).toBe(7)
  expect(
    entries.map(({ kind, title, slide = '', link = '' }) => `${kind} ${title} ${slide} ${link}`.trimEnd()),
  ).toEqual([
    'favourite 新的一夜',
    'note 木船之夜',
    `note ${boat[0]}  ${deck('boat%231')}`,
    `note ${boat[0]} 1 ${deck('boat%231')}#page=1`,
    `note ${boat[0]} 2 ${deck('boat%231')}#page=2`,
    `note ${sails[0]}  https://speakerdeck.com/ada/sails`,
    `note ${sails[0]} 2 https://speakerdeck.com/ada/sails`,
  ])
})
