import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../../core/search/query'

const summary = (text: string) => {
  const { must, not } = parseQuery(text)
  const tell = (piece: (typeof must)[number]) =>
    piece.kind === 'phrase'
      ? `"${piece.text}"`
      : piece.kind === 'word' && piece.isPrefix
        ? `${piece.text}*`
        : piece.text
  return [...must.map(tell), ...not.map((piece) => `-${tell(piece)}`)]
}

describe('parseQuery', () => {
  it.each([
    ['Layotto runtime', ['layotto', 'runtime*']],
    ['Layotto runtime ', ['layotto', 'runtime']],
    ['基于Layotto的', ['基于', 'layotto', '的']],
    ['"service mesh" 演进', ['"service mesh"', '演进']],
    ['“服务 网格”', ['服务网格']],
    ['"Istio 的演进"', ['"istio 的演进"']],
    ['mesh -istio', ['mesh', '-istio']],
    ['mesh -"data plane"', ['mesh', '-"data plane"']],
    ['"open phrase', ['open', 'phrase*']],
    ['cloud-native', ['cloud', 'native*']],
    ['#29', ['29*']],
    ['go go go ', ['go']],
    ['-', []],
    ['"" - “” ', []],
    ['   ', []],
  ])('reads %j', (text, pieces) => {
    expect(summary(text)).toEqual(pieces)
  })

  it('names the words to be marked, folded', () => {
    expect(parseQuery('SOFARegistry ⻚⾯ -x').terms).toEqual(['sofaregistry', '页面'])
  })

  it('takes any text, however odd or long', () => {
    const odd = [
      '\0',
      '\ud800',
      '"'.repeat(999),
      '-'.repeat(999),
      '( OR NOT NEAR/3 *',
      '\u202e',
      '“"「',
      'a"b"c',
      ' - "-" -',
    ]
    for (const text of odd) expect(() => parseQuery(text)).not.toThrow()
    const started = performance.now()
    for (const text of ['a '.repeat(20_000), '云'.repeat(20_000), `"${'x y '.repeat(9_000)}`, ' '.repeat(20_000)])
      expect(parseQuery(text).must.length).toBeLessThanOrEqual(32)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
