import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, foldWithMap } from '../../../../core/search/fold'
import { toPlainText } from '../../../../core/search/plain-text'
import { parseQuery } from '../../../../core/search/query'
import { markParts, toMarkers, toSnippet } from '../../../../core/search/snippet'
import { toTokenText } from '../../../../core/search/token-text'
import { toTokens } from '../../../../core/search/tokens'
import { allPieces, hostilePage } from '../../../helpers/hostile-text'

const query = fc
  .array(fc.oneof(fc.constantFrom(...allPieces), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 6 })
  .map((parts) => parts.join(' '))
const longestSnippet = 162

test('marks are laid over any text without changing it, and a snippet is never longer than it may be', () => {
  fc.assert(
    fc.property(hostilePage, query, (page, asked) => {
      const markers = toMarkers(parseQuery(asked).must)
      for (const text of [page, toPlainText(page)]) {
        const parts = markParts(text, markers)
        expect(parts.map((part) => part.text).join('')).toBe(text)
        expect(parts.filter((part) => part.text === '')).toEqual([])
        const snippet = toSnippet(text, markers)
          .map((part) => part.text)
          .join('')
        expect(snippet.length).toBeLessThanOrEqual(longestSnippet)
      }
    }),
    { numRuns: 300 },
  )
})

test('the words of any text hold no white space, and none is empty', () => {
  fc.assert(
    fc.property(hostilePage, (page) => {
      expect(toTokens(page).filter((token) => token === '' || /\s/.test(token))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '中',
        '文',
        'SOFARegistry',
        'RPCx2',
        'É',
        'İx',
        'Ａ１',
        'ｶﾞ',
        'é',
        '한',
        '〇',
        'ー',
        ' ',
        '\t',
        '\r\n',
        '\n',
      ),
      fc.constantFrom(
        '\u{20000}',
        '\u{10400}',
        '\ud840',
        '😀',
        '\u0301',
        '，',
        '_',
        '-',
        'ǅ',
        'ß',
        'Σ',
        '２',
        '\u3099',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

test('tokens written at once are those made one by one', () => {
  fc.assert(
    fc.property(fc.oneof(words, hostilePage), (text) => {
      expect(toTokenText(text)).toBe(toTokens(text).join(' '))
    }),
    { numRuns: 3000, examples: [['𖿢'], ['网𖿢关']] },
  )
})

test('any text is a query of a bounded number of pieces', () => {
  fc.assert(
    fc.property(hostilePage, (text) => {
      const { must, not, notTitle, choices, filters, terms } = parseQuery(text)
      const alternatives = choices.flatMap((choice) => choice.flatMap((term) => term.pieces))
      for (const bounded of [must, not, notTitle, alternatives, filters.flatMap(({ values }) => values)])
        expect(bounded.length).toBeLessThanOrEqual(64)
      expect(choices.filter((choice) => choice.length === 0)).toEqual([])
      expect(new Set(terms)).toEqual(new Set([...must, ...alternatives].map((piece) => piece.text)))
      expect(terms).not.toContain('')
    }),
    { numRuns: 500 },
  )
})

const generousMs = 5000

test('any piece over and over is made plain, cut into words and shown in bounded time', () => {
  const markers = toMarkers(parseQuery('云原生 SOFA').must)
  for (const piece of fc.sample(fc.constantFrom(...allPieces), 20)) {
    const text = piece.repeat(100_000 / piece.length)
    const start = performance.now()
    toTokens(toPlainText(text))
    toSnippet(text, markers)
    expect([piece, performance.now() - start < generousMs]).toEqual([piece, true])
  }
})

test('any text is folded as its characters are, each with the marks that follow it, and leads back to where they stood', () => {
  const marks = fc.constantFrom(...'\u0301\u0308\u3099\u309a\u20dd\ufe0f\u200d\u00ad\u0130Σﬁ㍿註⻚ハ가')
  const text = fc.array(fc.oneof(marks, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 })
  fc.assert(
    fc.property(text, hostilePage, (parts, page) => {
      for (const whole of [parts.join(''), page.slice(0, 200)]) {
        // Composing marks stand at U+0300 and above: no other character is one.
        const characters = whole.match(/^\p{M}+|\P{M}\p{M}*/gu) ?? []
        const { text: folded, toOrigin } = foldWithMap(whole)
        expect(folded).toBe(characters.map((one) => fold(one)).join(''))
        expect(fold(whole)).toBe(folded)
        let at = 0
        let from = 0
        for (const one of characters) {
          if (fold(one) !== '') expect(toOrigin(at)).toBe(from)
          at += fold(one).length
          from += one.length
        }
        expect(toOrigin(folded.length)).toBeLessThanOrEqual(whole.length)
      }
    }),
    { numRuns: 500, examples: [[['\u200d', '\u{1d1aa}'], '']] },
  )
})
