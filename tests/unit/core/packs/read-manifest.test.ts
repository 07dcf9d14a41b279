import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toPackFileName } from '../../../../core/packs/pack-manifest'
import { readManifest } from '../../../../core/packs/read-manifest'

const sha256 = 'ab'.repeat(32)
const page = { path: 'zh/one.md', language: 'zh', sha256, bytes: 3, pictures: [], slides: [] }
const manifest = {
  format: 'lectern-pack',
  version: 1,
  name: '港口之夜',
  madeBy: 'Lectern 1.0.0',
  changedAt: '2024-05-06T00:00:00.000Z',
  items: [{ id: 'one', kind: 'event', title: '港口之夜', date: '2024-05-06', pages: [page] }],
  pictures: [],
  slides: [],
}
const read = (change: object) => readManifest(JSON.stringify({ ...manifest, ...change }))

describe('a manifest', () => {
  it('is taken as it is written', () => expect(read({})).toEqual({ ok: manifest }))

  it.each([
    [{ format: 'zip' }, 'corrupt'],
    [{ version: 2 }, 'newer'],
    [{ version: 0 }, 'corrupt'],
    [{ version: '1' }, 'corrupt'],
    [{ items: [] }, 'corrupt'],
    [{ name: '' }, 'corrupt'],
    [{ more: 1 }, 'corrupt'],
    [{ changedAt: 'yesterday' }, 'corrupt'],
    [{ items: [{ ...manifest.items[0], pages: [page, page] }] }, 'corrupt'],
    [{ items: [{ ...manifest.items[0], pages: [{ ...page, pictures: [['a.png', sha256]] }] }] }, 'corrupt'],
    [
      { items: [{ ...manifest.items[0], pages: [{ ...page, slides: [['a.pdf', `slides/${sha256}.pdf`]] }] }] },
      'corrupt',
    ],
    [{ items: [{ ...manifest.items[0], pages: [{ ...page, slides: [['a.pdf', 'source:mine/a.pdf']] }] }] }, 'corrupt'],
    [{ slides: [{ sha256: '../x', bytes: 1, pages: 1, addresses: [] }] }, 'corrupt'],
  ])('with %j is %s', (change, kind) => expect(read(change)).toMatchObject({ failure: { kind } }))

  it.each([
    [{ slides: Array.from({ length: 100_001 }, () => ({})) }, /slides has 100001 items$/],
    [{ slides: [{}, ...Array.from({ length: 9 }, () => 1)] }, /slides\.0\./],
    [{ items: [{ ...manifest.items[0], pages: [] }] }, /items\.0\.pages has 0 items$/],
    [{ pictures: { length: 1 } }, /pictures is no list$/],
  ])('is judged up to the first that is wrong, and counted before that', (change, detail) =>
    expect(read(change)).toMatchObject({ failure: { kind: 'corrupt', detail: expect.stringMatching(detail) } }),
  )

  it('that is anything at all is answered, and not thrown at', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readManifest(text)).toMatchObject({ failure: { kind: 'corrupt' } })
      }),
    )
  })
})

it.each([
  ['港口之夜', '港口之夜.lectern'],
  ['CI/CD: a "night" <1>?', 'CI CD a night 1.lectern'],
  [' . ', 'Lectern.lectern'],
  ['x'.repeat(200), `${'x'.repeat(60)}.lectern`],
])('a pack of %j is stored as %j', (title, name) => expect(toPackFileName(title)).toBe(name))
