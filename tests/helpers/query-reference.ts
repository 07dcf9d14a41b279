import fc from 'fast-check'

/** A document as the naive reference reads it. */
export interface SmallDocument {
  readonly title: string
  readonly text: string
  readonly speaker: string
  readonly tag: string
  readonly year: number
  /** Other names that stand on it. */
  readonly names?: readonly string[]
}

interface Word {
  readonly kind: 'word'
  readonly text: string
  readonly ending: '' | '*' | '~'
}

/** What is looked for in a title or anywhere. */
type Atom = Word | { readonly kind: 'han'; readonly text: string } | { readonly kind: 'phrase'; readonly text: string }

/** One clause of a query before it is written down: alternatives, what must not stand there, or a filter. */
export type Asked =
  | { readonly kind: 'either'; readonly anywhere: readonly Atom[]; readonly titles: readonly Atom[] }
  | { readonly kind: 'not'; readonly inTitle: boolean; readonly atom: Atom }
  | {
      readonly kind: 'filter'
      readonly field: 'speaker' | 'tag'
      readonly values: readonly string[]
      readonly isNot: boolean
    }
  | { readonly kind: 'years'; readonly from?: number; readonly to?: number; readonly isNot: boolean }

/** A query, with the taste in which it is written. */
export interface AskedQuery {
  readonly clauses: readonly Asked[]
  readonly style: {
    readonly isChinese: boolean
    readonly isWide: boolean
    readonly quotes: string
    readonly isOpen: boolean
  }
}

const plainWords = ['mesh', 'meshes', 'Mash', 'cloud', 'CLOUDY', 'clod', 'layotto', 'v2', 'or']
const camelWords = ['SOFARegistry', 'sofa', 'registry', 'sofaregistry']
const hanWords = ['云原生', '雲原生', '原生', '云', '生', '服务网格', '服務網格', '网格', '格', '务网']
const speakers = ['张三', 'Ada Example', 'Bob']
const tags = ['mesh', 'Data Plane', '云原生']
const years = [2019, 2020, 2021, 2022]

const stretch = fc
  .array(
    fc.tuple(
      fc.constantFrom(...plainWords, ...camelWords, ...hanWords),
      fc.constantFrom(' ', '\n', ', ', '，', '-', '|'),
    ),
    {
      maxLength: 7,
    },
  )
  .map((parts) => parts.flat().join(''))

/** A few documents made of the words that are asked for. */
export const documents: fc.Arbitrary<SmallDocument[]> = fc.array(
  fc.record({
    title: stretch,
    text: stretch,
    speaker: fc.constantFrom(...speakers),
    tag: fc.constantFrom(...tags),
    year: fc.constantFrom(...years),
  }),
  { minLength: 1, maxLength: 8 },
)

const word = fc.record({
  kind: fc.constant('word' as const),
  text: fc.constantFrom(...plainWords, ...camelWords, 'me', 'SOFAReg', 'clou', 'reg'),
  ending: fc.constantFrom('' as const, '' as const, '*' as const, '~' as const),
})
const atom: fc.Arbitrary<Atom> = fc.oneof(
  { weight: 3, arbitrary: word },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('han' as const), text: fc.constantFrom(...hanWords) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('phrase' as const),
      text: fc
        .array(fc.constantFrom(...plainWords, ...hanWords), { minLength: 1, maxLength: 3 })
        .map((words) => words.join(' ')),
    }),
  },
)

const either = fc
  .record({
    kind: fc.constant('either' as const),
    anywhere: fc.array(atom, { maxLength: 2 }),
    titles: fc.array(atom, { maxLength: 2 }),
  })
  .filter(({ anywhere, titles }) => anywhere.length + titles.length > 0)
const not = fc.record({ kind: fc.constant('not' as const), inTitle: fc.boolean(), atom })
const filter = fc.oneof(
  ...(
    [
      ['speaker', speakers],
      ['tag', tags],
    ] as const
  ).map(([field, names]) =>
    fc.record({
      kind: fc.constant('filter' as const),
      field: fc.constant(field),
      values: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 }),
      isNot: fc.boolean(),
    }),
  ),
)
const year = fc.constantFrom(...years)
const span = fc
  .oneof(fc.record({ from: year }), fc.record({ to: year }), fc.record({ from: year, to: year }))
  .map((bounds) => ({ kind: 'years' as const, isNot: false, ...bounds }))

/** Clauses that ask for words, or that they are not there. */
export const words: fc.Arbitrary<Asked> = fc.oneof({ weight: 4, arbitrary: either }, { weight: 1, arbitrary: not })

export const style: fc.Arbitrary<AskedQuery['style']> = fc.record({
  isChinese: fc.boolean(),
  isWide: fc.boolean(),
  quotes: fc.constantFrom('""', '“”', '「」'),
  isOpen: fc.boolean(),
})

/** Any query. */
export const asked: fc.Arbitrary<AskedQuery> = fc.record({
  clauses: fc.array(
    fc.oneof({ weight: 5, arbitrary: words }, { weight: 1, arbitrary: filter }, { weight: 1, arbitrary: span }),
    { minLength: 1, maxLength: 3 },
  ),
  style,
})

const chinese: Readonly<Record<string, string>> = { title: '标题', speaker: '讲者', tag: '标签', year: '年份' }

/** Writes a query down as a reader would type it. */
export function toQueryText({ clauses, style }: AskedQuery): string {
  const quote = (text: string): string => `${style.quotes.charAt(0)}${text}${style.quotes.charAt(1)}`
  const minus = style.isWide ? '－' : '-'
  const field = (name: string): string => `${style.isChinese ? chinese[name] : name}${style.isWide ? '：' : ':'}`
  const write = (one: Atom): string => {
    if (one.kind === 'phrase') return quote(one.text)
    return one.kind === 'word' ? one.text + one.ending : one.text
  }
  const toText = (clause: Asked): string => {
    if (clause.kind === 'not') return minus + (clause.inTitle ? field('title') : '') + write(clause.atom)
    if (clause.kind === 'filter')
      return (
        (clause.isNot ? minus : '') + field(clause.field) + clause.values.map(quote).join(style.isWide ? '，' : ',')
      )
    if (clause.kind === 'years') return `${field('year')}${clause.from ?? ''}..${clause.to ?? ''}`
    const titles = clause.titles.map((one, at) => (at === 0 || style.isWide ? field('title') : '') + write(one))
    return [...clause.anywhere.map(write), ...titles].join(' OR ')
  }
  const text = `${clauses.map(toText).join(' ')} `
  // The last word is open while nothing follows it, as if it ended in a star.
  return style.isOpen && text.endsWith('* ') && clauses.at(-1)?.kind === 'either' ? text.slice(0, -2) : text
}

const simple: Readonly<Record<string, string>> = { 雲: '云', 務: '务', 網: '网' }

/** Text in lower case and one script, Han without white space inside. */
const toPlain = (text: string): string =>
  text
    .replace(/[雲務網]/g, (character) => simple[character] ?? '')
    .toLowerCase()
    .replace(/(?<=[一-鿿])\s+(?=[一-鿿])/g, '')

/** The same with the parts of words in camel case apart. */
const toApart = (text: string): string => toPlain(text.replaceAll('SOFARegistry', 'SOFA Registry'))

const wordsOf = (text: string): string[] => [
  ...(toPlain(text).match(/[a-z0-9]+/g) ?? []),
  ...(toApart(text).match(/[a-z0-9]+/g) ?? []),
]

function stands(one: Atom, text: string): boolean {
  if (one.kind === 'han') return toPlain(text).includes(toPlain(one.text))
  if (one.kind === 'phrase') return toPhrasePattern(toPlain(one.text)).test(toPlain(text))
  const wanted = one.text.toLowerCase()
  const words = wordsOf(text)
  if (one.ending === '*' && words.some((found) => found.startsWith(wanted))) return true
  if (one.ending === '~' && words.some((found) => distance(found, wanted) <= 1)) return true
  if (words.includes(wanted)) return true
  if (!/^SOFAReg/.test(one.text)) return false
  const end = one.ending === '*' ? '' : '(?![a-z0-9])'
  return new RegExp(`(?<![a-z0-9])sofa[^a-z0-9一-鿿]+${wanted.slice(4)}${end}`).test(toApart(text))
}

/** Runs of one script side by side, nothing but signs between them. */
function toPhrasePattern(phrase: string): RegExp {
  const runs = phrase.match(/[a-z0-9]+|[一-鿿]+/g) ?? []
  const isLatin = (run: string | undefined): boolean => /^[a-z0-9]/.test(run ?? '')
  const parts = runs.map((run, at) => {
    const gap = at === 0 ? '' : isLatin(run) === isLatin(runs[at - 1]) ? '[^a-z0-9一-鿿]+' : '[^a-z0-9一-鿿]*'
    return gap + (isLatin(run) ? `(?<![a-z0-9])${run}(?![a-z0-9])` : run)
  })
  return new RegExp(parts.join(''))
}

/** How many letters have to be added, left out, changed or swapped with their neighbour. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j))
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const row = rows[i] ?? []
      row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed, isSwap ? at(i - 2, j - 2) + 1 : changed)
    }
  return at(a.length, b.length)
}

const isIn = (one: Atom, { title, text, names = [] }: SmallDocument): boolean =>
  [title, text, ...names].some((place) => stands(one, place))

/** Whether a document is what was asked for, read off its texts letter by letter. */
export const finds = (clauses: readonly Asked[], document: SmallDocument): boolean =>
  clauses.every((clause) => {
    if (clause.kind === 'filter') return clause.values.includes(document[clause.field]) !== clause.isNot
    if (clause.kind === 'years')
      return (
        document.year >= Math.min(clause.from ?? 0, clause.to ?? 9999) &&
        document.year <= Math.max(clause.to ?? 9999, clause.from ?? 0)
      )
    if (clause.kind === 'not')
      return clause.inTitle ? !stands(clause.atom, document.title) : !isIn(clause.atom, document)
    return (
      clause.anywhere.some((one) => isIn(one, document)) || clause.titles.some((one) => stands(one, document.title))
    )
  })
