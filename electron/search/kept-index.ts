import lunr from 'lunr'
import { isOneSlipAway } from '../../core/search/near-words'

/** What is asked of an index of lunr. */
export interface NameIndex {
  query(build: (query: lunr.Query) => void): lunr.Index.Result[]
}

/** Grows whenever an index is written in another way. */
export const keptVersion = 2

/** An index as lunr writes it: weights by the number of their word, and the documents in which a word stands. */
interface WrittenIndex {
  readonly version: string
  readonly fields: readonly string[]
  readonly fieldVectors: readonly (readonly [place: string, elements: readonly number[]])[]
  readonly invertedIndex: readonly (readonly [word: string, posting: Posting])[]
  readonly pipeline: readonly never[]
}

type Posting = { readonly _index: number } & { readonly [field: string]: Readonly<Record<string, object>> | number }

/** What is kept before the words. */
interface Head {
  readonly fields: readonly string[]
  /** Keys of the documents. */
  readonly refs: readonly string[]
}

/** For each field pairs of a document's number and the word's weight there. */
type KeptWord = readonly [word: string, index: number, places: readonly (readonly number[])[]]

/** Writes an index as JSON with each word in a line of its own, in their order, so that some can be read without the others. */
export function toKeptText(index: lunr.Index): string {
  const { fields, fieldVectors, invertedIndex } = index.toJSON() as WrittenIndex
  const weights = new Map(fieldVectors.map(([place, elements]) => [place, toPairs(elements)]))
  const refs = [...new Set(fieldVectors.map(([place]) => place.slice(place.indexOf('/') + 1)))]
  const numberOf = new Map(refs.map((ref, at) => [ref, at]))
  const words = invertedIndex.map(([word, posting]): KeptWord => {
    const toPlaces = (field: string): number[] =>
      Object.keys(posting[field] ?? {}).flatMap((ref) => [
        numberOf.get(ref) ?? 0,
        weights.get(`${field}/${ref}`)?.get(posting._index) ?? 0,
      ])
    return [word, posting._index, fields.map(toPlaces)]
  })
  const head: Head = { fields, refs }
  return `${JSON.stringify(head).slice(0, -1)},"words":[\n${words.map((word) => JSON.stringify(word)).join(',\n')}${end}`
}

const end = '\n]}'

function toPairs(elements: readonly number[]): Map<number, number> {
  const pairs = new Map<number, number>()
  for (let at = 0; at < elements.length; at += 2) pairs.set(elements[at] ?? 0, elements[at + 1] ?? 0)
  return pairs
}

/**
 * An index that was kept, which answers as the one it was written from. Of 2,000 names lunr takes 50 ms to read all, so a
 * question is answered from the words it reaches alone, until one reaches many. Undefined for what is no such text.
 */
export function createKeptIndex(kept: string): NameIndex | undefined {
  const head = readHead(kept)
  if (head === undefined) return undefined
  let text = kept
  let whole: lunr.Index | undefined
  const readWhole = (): lunr.Index => {
    whole = loadIndex(head, (JSON.parse(text) as { readonly words: readonly KeptWord[] }).words)
    text = ''
    return whole
  }
  const readPart = (build: (query: lunr.Query) => void): lunr.Index | undefined => {
    const asked = new lunr.Query([...head.fields])
    build(asked)
    const reached = readReached(text, asked.clauses)
    return reached && loadIndex(head, reached.words, reached.documents)
  }
  return { query: (build) => (whole ?? readPart(build) ?? readWhole()).query(build) }
}

function readHead(kept: string): Head | undefined {
  if (!kept.endsWith(end)) return undefined
  try {
    const head = JSON.parse(`${kept.slice(0, kept.indexOf('\n'))}]}`) as Partial<Head> | null
    return head?.fields === undefined || head.refs === undefined ? undefined : { fields: head.fields, refs: head.refs }
  } catch {
    return undefined
  }
}

/** With more of them reading all takes hardly longer. */
const mostWords = 300

/** The types of lunr leave out that a part may have to be there. */
type Clause = lunr.Query.Clause & { readonly presence?: lunr.Query.presence }

/** What a question reaches. */
interface Reached {
  readonly words: readonly KeptWord[]
  /** Numbers of the documents that hold something of all that must be there; undefined when one part asks for that at most. */
  readonly documents?: ReadonlySet<number>
}

/** Undefined when it reaches many words, or what they begin with may hold a slip. */
function readReached(kept: string, clauses: readonly Clause[]): Reached | undefined {
  const isBeginningMended = clauses.some(({ term, editDistance = 0 }) => editDistance > 0 && term.endsWith('*'))
  if (isBeginningMended) return undefined
  const words = new Map<number, KeptWord>()
  const sought: (readonly KeptWord[])[] = []
  for (const clause of clauses) {
    const ofClause: KeptWord[] = []
    for (const at of listPlaces(kept, clause)) {
      const word = words.get(at) ?? readWord(kept, at)
      words.set(at, word)
      ofClause.push(word)
      if (words.size > mostWords) return undefined
    }
    if (clause.presence === lunr.Query.presence.REQUIRED) sought.push(ofClause)
  }
  const inOrder = [...words].sort(([a], [b]) => a - b).map(([, word]) => word)
  return sought.length < 2 ? { words: inOrder } : { words: inOrder, documents: findCommon(sought) }
}

/** The documents that each of the lists has a word of. */
function findCommon(lists: readonly (readonly KeptWord[])[]): ReadonlySet<number> {
  const [first = new Set(), ...others] = lists.map(listDocuments).sort((a, b) => a.size - b.size)
  return new Set([...first].filter((document) => others.every((other) => other.has(document))))
}

function listDocuments(words: readonly KeptWord[]): ReadonlySet<number> {
  const documents = new Set<number>()
  for (const [, , places] of words)
    for (const pairs of places) for (let at = 0; at < pairs.length; at += 2) documents.add(pairs[at] ?? 0)
  return documents
}

/** Where the lines of the words begin that one part of a question reaches. */
function* listPlaces(kept: string, { term, wildcard, editDistance = 0 }: lunr.Query.Clause): Generator<number> {
  if (editDistance > 0) return yield* listNear(kept, term)
  const isOpen = wildcard === lunr.Query.wildcard.TRAILING
  const word = isOpen ? term.slice(0, -1) : term
  const beginning = isOpen ? `\n[${JSON.stringify(word).slice(0, -1)}` : `\n[${JSON.stringify(word)},`
  for (let at = findLine(kept, word); kept.startsWith(beginning, at); at = kept.indexOf('\n', at + 1)) yield at
}

/** Where the first line begins whose word does not come before this one; the words are in their order. */
function findLine(kept: string, word: string): number {
  let high = kept.length - end.length
  const first = kept.indexOf('\n["')
  let low = first < 0 ? high : first
  while (low < high) {
    const line = kept.lastIndexOf('\n', (low + high) >> 1)
    if (readWordOf(kept, line) < word) low = kept.indexOf('\n', line + 1)
    else high = line
  }
  return low
}

const readWordOf = (kept: string, line: number): string => {
  const start = line + '\n['.length
  return JSON.parse(kept.slice(start, kept.indexOf('",', start) + 1)) as string
}

/** One slip of the finger is all that is ever forgiven. */
function* listNear(kept: string, term: string): Generator<number> {
  for (let at = kept.indexOf('\n['); at >= 0; at = kept.indexOf('\n[', at + 1)) {
    const start = at + '\n["'.length
    const length = kept.indexOf('"', start) - start
    if (Math.abs(length - term.length) <= 1 && isOneSlipAway(kept.slice(start, start + length), term)) yield at
  }
}

function readWord(kept: string, at: number): KeptWord {
  const line = kept.slice(at, kept.indexOf('\n', at + 1))
  return JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line) as KeptWord
}

/** Nothing but words and weights is asked for. */
const nothingElse = {}

/** An index of the words, with all documents they stand in or those that were chosen: the weights of one do not depend on others. */
function loadIndex({ fields, refs }: Head, words: readonly KeptWord[], chosen?: ReadonlySet<number>): lunr.Index {
  const vectors = new Map<string, [index: number, weight: number][]>()
  const toDocuments = (index: number, field: string, pairs: readonly number[]): Record<string, object> => {
    const documents: Record<string, object> = {}
    for (let at = 0; at < pairs.length; at += 2) {
      const document = pairs[at] ?? 0
      if (chosen?.has(document) === false) continue
      const ref = refs[document] ?? ''
      documents[ref] = nothingElse
      const place = `${field}/${ref}`
      const known = vectors.get(place)
      if (known === undefined) vectors.set(place, [[index, pairs[at + 1] ?? 0]])
      else known.push([index, pairs[at + 1] ?? 0])
    }
    return documents
  }
  const written: WrittenIndex = {
    version: lunr.version,
    fields,
    invertedIndex: words.map(([word, index, places]) => {
      const documents = fields.map((field, at) => [field, toDocuments(index, field, places[at] ?? [])] as const)
      return [word, { _index: index, ...Object.fromEntries(documents) }]
    }),
    fieldVectors: [...vectors].map(([place, elements]) => [place, elements.sort(([a], [b]) => a - b).flat()]),
    pipeline: [],
  }
  return lunr.Index.load(written)
}
