import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestLink, parseLink, toLink } from '../../../../core/model/link'
import { type LinkTarget, linkTargetSchema } from '../../../../core/model/link-target'
import { longestQuery } from '../../../../core/model/search'

const examples: [string, LinkTarget][] = [
  ['lectern://item/builtin/guide', { kind: 'item', source: 'builtin', id: 'guide' }],
  [
    'lectern://item/%E8%88%B9/activities/boats?talk=activities%2Fboats%23a1',
    { kind: 'item', source: '船', id: 'activities/boats', talkId: 'activities/boats#a1' },
  ],
  ['lectern://slide/0a1b', { kind: 'slide', deckId: '0a1b' }],
  ['lectern://slide/0a1b?page=12', { kind: 'slide', deckId: '0a1b', page: 12 }],
  ['lectern://search?q=C%2B%2B%20%E8%88%B9', { kind: 'search', text: 'C++ 船' }],
]

describe('a link', () => {
  it.each(examples)('%s is made of its target, and leads to it', (link, target) => {
    expect(toLink(target)).toBe(link)
    expect(parseLink(link)).toEqual(target)
  })

  it.each<[string, LinkTarget]>([
    ['LECTERN://Item/builtin/guide/', { kind: 'item', source: 'builtin', id: 'guide' }],
    ['lectern://item/船/activities/木船', { kind: 'item', source: '船', id: 'activities/木船' }],
    ['lectern://item/a/b%2Fc', { kind: 'item', source: 'a', id: 'b/c' }],
    ['lectern://search/?q=service+mesh', { kind: 'search', text: 'service mesh' }],
    ['lectern://search?q=service mesh', { kind: 'search', text: 'service mesh' }],
    ['lectern://search?q=a=b', { kind: 'search', text: 'a=b' }],
  ])('%s is understood as other programs write it', (link, target) => {
    expect(parseLink(link)).toEqual(target)
  })

  it.each([
    '',
    'lectern',
    'lectern:',
    'lectern://',
    'lectern:item/a/b',
    'lectern:///item/a/b',
    ' lectern://item/a/b',
    'lectern://item/a/b\n',
    'xlectern://item/a/b',
    'lectern-x://item/a/b',
    'javascript:alert(1)',
    'lectern://javascript:alert(1)',
    'file:///etc/passwd',
    'https://example.org/lectern://item/a/b',
    'lectern://user@item/a/b',
    'lectern://item:80/a/b',
    'lectern://open/a/b',
    'lectern://import?url=https%3A%2F%2Fexample.org',
    'lectern://item',
    'lectern://item/a',
    'lectern://item/a/',
    'lectern://item//b',
    'lectern://item/a//b',
    'lectern://item/../../',
    'lectern://item/a/../b',
    'lectern://item/a/./b',
    'lectern://item/a/%2e%2E/b',
    'lectern://item/a/b%2F..%2Fc',
    'lectern://item/../b',
    'lectern://item/a/b%00',
    'lectern://item/a/b%0Ac',
    'lectern://item/a/%ff',
    'lectern://item/a/%',
    'lectern://item/a/b\ud800',
    'lectern://item/a/b?',
    'lectern://item/a/b?talk=',
    'lectern://item/a/b?talk=c#d',
    'lectern://item/a/b?talk=c&talk=d',
    'lectern://item/a/b?page=1',
    'lectern://item/a/b?__proto__=c',
    'lectern://slide',
    'lectern://slide/',
    'lectern://slide/..',
    'lectern://slide/a/b',
    'lectern://slide/a?page=',
    'lectern://slide/a?page=0',
    'lectern://slide/a?page=-1',
    'lectern://slide/a?page=1.5',
    'lectern://slide/a?page=1e3',
    'lectern://slide/a?page=70000',
    'lectern://slide/a?page=1&fetch=1',
    'lectern://search',
    'lectern://search?',
    'lectern://search?q=',
    'lectern://search?q=%20+%20',
    'lectern://search?q=a&q=b',
    'lectern://search?q=a%1Bb',
    'lectern://search/a?q=b',
    `lectern://search?q=${'x'.repeat(longestQuery + 1)}`,
    `lectern://item/a/${'x'.repeat(601)}`,
    `lectern://item/a/${'%78'.repeat(longestLink)}`,
  ])('%j is nothing', (link) => {
    expect(parseLink(link)).toBeNull()
  })

  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  const page = fc.integer({ min: 1, max: 65_535 })
  const targets = fc
    .oneof(
      fc.record(
        { kind: fc.constant('item'), source: words, id: words, talkId: words },
        { requiredKeys: ['kind', 'source', 'id'] },
      ),
      fc.record({ kind: fc.constant('slide'), deckId: words, page }, { requiredKeys: ['kind', 'deckId'] }),
      fc.record({ kind: fc.constant('search'), text: words }),
    )
    .map((candidate) => linkTargetSchema.safeParse(candidate))
    .filter(({ success }) => success)

  it('leads to whatever it was made for', () => {
    fc.assert(
      fc.property(targets, ({ data }) => {
        expect(parseLink(toLink(data as LinkTarget))).toEqual(data)
      }),
    )
  })

  it('leads to the longest names there are', () => {
    const long = '木'.repeat(600)
    const target: LinkTarget = { kind: 'item', source: long, id: long, talkId: long }
    expect(parseLink(toLink(target))).toEqual(target)
  })

  it('is something or nothing, whatever it is, and nothing that a link could not be made for', () => {
    const parts = fc.constantFrom(
      'item',
      'slide',
      'search',
      '/',
      '//',
      '..',
      '?',
      'q=',
      'talk=',
      'page=',
      '%2e',
      '%',
      '#',
      '&',
      'a',
    )
    const likely = fc
      .array(fc.oneof(parts, fc.string({ unit: 'binary', maxLength: 4 })))
      .map((all) => `lectern://${all.join('')}`)
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), likely), (link) => {
        const target = parseLink(link)
        if (target !== null) expect(parseLink(toLink(target))).toEqual(target)
      }),
      { numRuns: 2000 },
    )
  })
})
