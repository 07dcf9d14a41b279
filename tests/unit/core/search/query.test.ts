import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Piece, parseQuery, toWantedPieces } from '../../../../core/search/query'
import { allPieces } from '../../../helpers/hostile-text'

const tell = (piece: Piece): string => {
  if (piece.kind === 'phrase') return `"${piece.text}"${piece.words !== undefined && piece.isPrefix ? '*' : ''}`
  if (piece.kind === 'han') return piece.text
  return piece.text + (piece.isPrefix ? '*' : '') + (piece.isTypo ? '~' : '')
}

/** A query as it was understood: every word, then choices in brackets, what is excluded, and filters. */
const summary = (text: string): string[] => {
  const { must, choices, not, notTitle, filters } = parseQuery(text)
  const tellChoice = (choice: (typeof choices)[number]): string =>
    choice.map(({ field, pieces }) => (field === 'title' ? 'title:' : '') + pieces.map(tell).join('+')).join('|')
  return [
    ...must.map(tell),
    ...choices.map((choice) => `(${tellChoice(choice)})`),
    ...not.map((piece) => `-${tell(piece)}`),
    ...notTitle.map((piece) => `-title:${tell(piece)}`),
    ...filters.map(({ field, values, isNot }) => `${isNot ? '-' : ''}${field}=${values.join('|')}`),
  ]
}

describe('parseQuery', () => {
  it.each([
    ['Layotto runtime', ['layotto', 'runtime*']],
    ['Layotto runtime ', ['layotto', 'runtime']],
    ['基于Layotto的', ['基于', 'layotto', '的']],
    ['"service mesh" 演进', ['"service mesh"', '演进']],
    ['“服务 网格”', ['服务网格']],
    ['＂service mesh＂ 演进', ['"service mesh"', '演进']],
    ['mesh＂data plane＂', ['mesh', '"data plane"']],
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

  it.each([
    ['mesh OR cloud', ['(mesh|cloud*)']],
    ['a mesh OR 云原生 OR "data plane" b ', ['a', 'b', '(mesh|云原生|"data plane")']],
    ['基于Layotto OR mesh ', ['(基于+layotto|mesh)']],
    ['mesh ＯＲ cloud ', ['(mesh|cloud)']],
    ['mesh or cloud ', ['mesh', 'or', 'cloud']],
    ['mesh "OR" cloud ', ['mesh', 'or', 'cloud']],
    ['OR mesh ', ['mesh']],
    ['mesh OR', ['mesh']],
    ['mesh OR ', ['mesh']],
    ['mesh OR "', ['mesh']],
    ['mesh OR tag:', ['mesh']],
    ['a OR b OR', ['(a|b)']],
    ['OR', ['or*']],
    ['OR OR ', ['or']],
    ['a OR OR b ', ['(a|b)']],
    ['-a OR b ', ['b', '-a']],
    ['a OR -b ', ['a', '-b']],
    ['a OR ?! ', ['a']],
    ['a OR tag:b ', ['a', 'tag=b']],
    ['mesh OR mesh ', ['mesh']],
  ])('takes neighbours of OR for alternatives in %j', (text, understood) => {
    expect(summary(text)).toEqual(understood)
  })

  it.each([
    ['tag:MOSN OR kind:talk ', 'tag:MOSN OR kind:talk'],
    ['kind:talk OR year:2021 ', 'kind:talk OR year:2021'],
    ['tag:MOSN OR speaker:张三 ', undefined],
    ['title:x OR tag:MOSN ', 'title:x OR tag:MOSN'],
    ['x mosn OR speaker:"Ada Example" y', 'mosn OR speaker:"Ada Example"'],
    ['a OR -b OR tag:c', 'a OR -b'],
    ['mosn OR speaker:', undefined],
    ['tag:a OR b OR tag:c', undefined],
    ['title:a OR b', undefined],
    ['OR a OR b OR', undefined],
    ['a OR OR b', undefined],
  ])('names the neighbours that OR cannot join in %j', (text, unjoined) => {
    expect(parseQuery(text).unjoined).toBe(unjoined)
  })

  it.each([
    [
      'tag:a OR speaker:b ',
      [
        ['tag', 'a'],
        ['speaker', 'b'],
      ],
    ],
    [
      'tag:a OR speaker:b OR c year:2021',
      [
        ['tag', 'a'],
        ['speaker', 'b', 'c'],
      ],
    ],
    [
      'tag:a OR tag:b OR event:c',
      [
        ['tag', 'a', 'b'],
        ['event', 'c'],
      ],
    ],
    ['tag:a OR -speaker:b', [['tag', 'a']]],
  ])('takes fields beside OR for alternatives in %j', (text, understood) => {
    const [first] = parseQuery(text).filters
    const ways = first === undefined ? [] : [first, ...(first.or ?? [])]
    expect(ways.map(({ field, values }) => [field, ...values])).toEqual(understood)
  })

  it.each([
    ['clou* ', ['clou*']],
    ['clou＊ x ', ['clou*', 'x']],
    ['cloud-nat* ', ['cloud', 'nat*']],
    ['云* ', ['云']],
    ['clo*ud ', ['clo', 'ud']],
    ['wrod~', ['wrod~']],
    ['wrod～ ', ['wrod~']],
    ['wrod~* ', ['wrod*~']],
    ['wr~od ', ['wr', 'od']],
    ['"clou*" ', ['clou']],
    ['-clou* ', ['-clou*']],
    ['* ~ ', []],
  ])('reads the ending of %j', (text, understood) => {
    expect(summary(text)).toEqual(understood)
  })

  it.each([
    ['－mesh', ['-mesh']],
    ['-cloud-native', ['-"cloud-native"']],
    ['-基于Layotto', ['-"基于layotto"']],
    ['--mesh ', ['mesh']],
    ['- mesh ', ['mesh']],
    ['-「数据 平面」', ['-数据平面']],
    ['-title:mesh', ['-title:mesh']],
    ['-title:"data plane",mesh ', ['-title:"data plane"', '-title:mesh']],
  ])('excludes in %j', (text, understood) => {
    expect(summary(text)).toEqual(understood)
  })

  it.each([
    ['5.8.6 ', ['"5.8.6"']],
    ['v1.2', ['"v1.2"*']],
    ['K8s.io mesh ', ['"k8s.io"', 'mesh']],
    ['CI/CD ', ['"ci/cd"']],
    ['log4j-core-2.17.1 ', ['"log4j-core-2.17.1"']],
    ['升级到5.8.6版 ', ['升级到', '"5.8.6"', '版']],
    ['-5.8.6 ', ['-"5.8.6"']],
    ['title:5.8 ', ['(title:"5.8")']],
    ['"5.8.6"', ['"5.8.6"']],
    ['C++', ['"c++"']],
    ['"C++"', ['"c++"']],
    ['ｃ＃ mesh ', ['"c#"', 'mesh']],
    ['.NET ', ['".net"']],
    ['基于C++的', ['基于', '"c++"', '的']],
    ['mesh -C++', ['mesh', '-"c++"']],
    ['c#x ', ['"c#x"']],
    ['1+1 ', ['"1+1"']],
    ['.5 ', ['5']],
    ['#29', ['29*']],
    ['service-mesh ', ['service', 'mesh']],
    ['5, 8, 6 ', ['5', '8', '6']],
    ['5、8 ', ['5', '8']],
    ['mesh. 5 ', ['mesh', '5']],
  ])('keeps together what signs join in %j', (text, understood) => {
    expect(summary(text)).toEqual(understood)
  })

  it.each([
    ['title:mesh', ['(title:mesh*)']],
    ['标题：网格 x ', ['x', '(title:网格)']],
    ['title:"data plane"', ['(title:"data plane")']],
    ['title:a,b ', ['(title:a|title:b)']],
    ['title:a OR b ', ['(title:a|title:b)']],
    ['title:a OR title:b ', ['(title:a|title:b)']],
    ['mesh OR title:b ', ['(mesh|title:b)']],
    ['title:wrod~ title:clou* ', ['(title:wrod~)', '(title:clou*)']],
    ['title:?! ', ['title']],
  ])('looks in titles for %j', (text, understood) => {
    expect(summary(text)).toEqual(understood)
  })

  it.each([
    ['speaker:Ada', ['speaker=Ada']],
    ['speaker:＂Ada Example＂,李四 ', ['speaker=Ada Example|李四']],
    ['mesh speaker:"Ada Example" x ', ['mesh', 'x', 'speaker=Ada Example']],
    ['讲者：张三，李四 ', ['speaker=张三|李四']],
    ['講者：張三 ', ['speaker=張三']],
    ['SPEAKER:Ada ', ['speaker=Ada']],
    ['speaker:Ada OR Bob OR speaker:张三 x ', ['x', 'speaker=Ada|Bob|张三']],
    ['-tag:mesh －标签:云原生', ['-tag=mesh', '-tag=云原生']],
    ['tag:"a, b",c ', ['tag=a, b|c']],
    ['tag:mesh tag:云原生 ', ['tag=mesh', 'tag=云原生']],
    ['event:「三 周年」 系列:直播 来源:x ', ['event=三 周年', 'series=直播', 'source=x']],
    ['year:2021', ['year=2021..2021']],
    ['year:2021..2022 ', ['year=2021..2022']],
    ['year:2021.. ', ['year=2021..']],
    ['year:..2022 ', ['year=..2022']],
    ['year:2021-2022 ', ['year=2021..2022']],
    ['year:2022..2021 ', ['year=2021..2022']],
    ['年份：２０２１年 ', ['year=2021..2021']],
    ['年份:2021至2022 ', ['year=2021..2022']],
    ['year:2021,2023.. ', ['year=2021..2021|2023..']],
    ['has:slides is:offline kind:slide lang:zh ', ['has=slides', 'is=offline', 'kind=slide', 'lang=zh']],
    ['有:幻灯片 是：离线 类型:讲稿,talks 语言:中文 ', ['has=slides', 'is=offline', 'kind=deck|talk', 'lang=zh']],
    ['-is:offline ', ['-is=offline']],
  ])('narrows by %j', (text, understood) => {
    expect(summary(text)).toEqual(understood)
  })

  it.each([
    ['year:abc ', ['year', 'abc']],
    ['year:20211 ', ['year', '20211']],
    ['year:2021,abc ', ['year', '2021', 'abc']],
    ['kind:film ', ['kind', 'film']],
    ['-kind:film ', ['-"kind:film"']],
    ['foo:bar ', ['foo', 'bar']],
    ['https://a.example/b ', ['https', '"a.example/b"']],
    ['10:30 ', ['10', '30']],
    ['speaker:?! ', ['speaker']],
    ['year:2021 OR mesh ', ['mesh', 'year=2021..2021']],
  ])('takes %j literally where it makes no sense', (text, understood) => {
    expect(summary(text)).toEqual(understood)
  })

  it.each([
    ['mesh speaker:', ['mesh']],
    ['mesh year:20', ['mesh']],
    ['year:2021..20', []],
    ['year:2021,20', ['year=2021..2021']],
    ['kind:sl', []],
    ['类型：幻', []],
    ['tag:mesh,', ['tag=mesh']],
    ['title:', []],
    ['speaker: mesh ', ['mesh']],
    ['mesh 标签： 网格 ', ['mesh', '网格']],
    ['-tag: mesh ', ['mesh']],
    ['title: mesh ', ['mesh']],
  ])('waits for the end of the value in %j', (text, understood) => {
    expect(summary(text)).toEqual(understood)
  })

  it('names the words to be marked, folded, those of choices and titles too', () => {
    expect(parseQuery('SOFARegistry ⻚⾯ -x').terms).toEqual(['sofaregistry', '页面'])
    expect(parseQuery('mesh title:雲原生 a OR "b c" speaker:Ada ').terms).toEqual(['mesh', '云原生', 'a', 'b c'])
    expect(toWantedPieces(parseQuery('a OR b title:a c ')).map(({ text }) => text)).toEqual(['c', 'a', 'b'])
  })

  const words = (count: number, before = 'wort') => Array.from({ length: count }, (_, at) => `${before}${at}`)

  it('asks for every one of many words', () => {
    const typed = words(63)
    expect(summary(`${typed.join(' ')} gibtesnicht `)).toEqual([...typed, 'gibtesnicht'])
    expect(parseQuery(`${typed.join(' ')} gibtesnicht `)).not.toHaveProperty('leftOut')
    expect(parseQuery('go '.repeat(300))).not.toHaveProperty('leftOut')
    expect(parseQuery(`mesh${' '.repeat(2_000)}`)).not.toHaveProperty('leftOut')
  })

  it.each([
    ['words', `${words(64).join(' ')} gibtesnicht -x tag:y`, 'gibtesnicht -x tag:y'],
    ['what is not to be there', `a ${words(63, '-no').join(' ')} -b`, '-b'],
    ['alternatives', `${words(64).join(' OR ')} OR gibtesnicht`, 'gibtesnicht'],
    ['repeated alternatives', `${words(32).join(' OR a ')} OR a OR b`, 'b'],
    ['values of fields', `${words(64, 'tag:t').join(' ')} mesh`, 'mesh'],
    ['long words', `${`${'x'.repeat(40)} `.repeat(24)} zuletzt ${'y'.repeat(40)}`, 'y'.repeat(40)],
  ])('names the end that is left out of too many %s, and reads the rest as if it stood alone', (_, text, leftOut) => {
    const cut = parseQuery(text)
    expect(cut.leftOut).toBe(leftOut)
    expect(cut.text).toBe(text.slice(0, text.length - leftOut.length))
    expect({ ...parseQuery(cut.text), leftOut }).toEqual(cut)
  })

  it.each([
    ['values', `tag:${words(100).join(',')}`],
    ['titles', `title:${words(100).join(',')}`],
    ['signs', words(100).join('-')],
    ['scripts', words(100, '云a').join('')],
    ['letters beyond the basic ones', words(100, '𠀀a').join('')],
  ])('reads the beginning of one clause with too many %s, and names the rest', (_, text) => {
    const { text: kept, leftOut = '', ...cut } = parseQuery(text)
    expect(kept + leftOut).toBe(text)
    expect(`${kept}\n${leftOut}`).not.toMatch(/\p{Cs}/u)
    expect(cut).toEqual({ ...parseQuery(kept), text: undefined })
    expect(
      cut.must.length + cut.choices.flat().length + cut.filters.flatMap(({ values }) => values).length,
    ).toBeGreaterThanOrEqual(30)
  })

  it('takes any text, however odd or long', () => {
    const odd = [
      '\0',
      '\ud800',
      '( OR NOT NEAR/3 *',
      '\u202e',
      '“"「',
      'a"b"c',
      ' - "-" -',
      'speaker:"',
      '🎉',
      'ｙｅａｒ：',
    ]
    const long = [
      '"',
      '-',
      '「',
      ':',
      ',',
      'a ',
      '云',
      'title:a,',
      'tag:',
      'a OR ',
      '"x y ',
      ' ',
      '*',
      'year:2021,',
      '\0',
    ]
    for (const text of [...odd, ...long.map((part) => part.repeat(10_000 / part.length))]) {
      const { must, choices, not, notTitle, filters } = parseQuery(text)
      const pieces = [...must, ...choices.flat().flatMap((term) => term.pieces), ...not, ...notTitle]
      expect(pieces.length + filters.flatMap(({ values }) => values).length).toBeLessThanOrEqual(64)
    }
  })

  it('understands the same whatever white space stands around a query', () => {
    const parts = fc.oneof(
      fc.constantFrom(...allPieces),
      fc.constantFrom('speaker:', 'year:2021', ' OR ', '-', '"', '*', '~', ','),
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 10 }), (all) => {
        const text = `${all.join('')} `
        const understood = parseQuery(text)
        expect({ ...parseQuery(`\n${text}\u3000`), text }).toEqual(understood)
      }),
      { numRuns: 500 },
    )
  })
})
