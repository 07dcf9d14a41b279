import { fold, foldKeepingCase } from './fold'
import { type Clause, type ClauseValue, isOr, type Span, splitClauses, toLiteral } from './query-clauses'
import { isUnfinished, type QueryFilter, toFilterValue } from './query-filters'
import { findSignedName } from './signed-name'
import { findRuns, type Run, splitCamelCase, toHanPairs, toTokens } from './tokens'

/** What one run of a query asks for. */
export type Piece =
  | {
      readonly kind: 'word'
      readonly text: string
      /** Its camel-case parts, when it has some: another way to find it. */
      readonly parts: readonly string[]
      /** What begins with it is found too: it is still being typed, or ends in `*`. */
      readonly isPrefix: boolean
      /** Words that are one slip of the finger away are found too: it ends in `~`. */
      readonly isTypo: boolean
    }
  | { readonly kind: 'han'; readonly text: string; readonly pairs: readonly string[] }
  | {
      readonly kind: 'phrase'
      readonly text: string
      readonly tokens: readonly string[]
      /** What begins with its last token is found, too: it is still being typed, or one Han character, which begins a pair. */
      readonly isPrefix: boolean
      /** What it is made of, when signs join it and nobody put it in quotes: what to look for when it stands nowhere. */
      readonly words?: readonly Piece[]
      /** It has to stand there with its signs, which are no tokens: `C++`. */
      readonly isLiteral?: boolean
    }

/** What has to stand in one place: in the title, or anywhere. */
export interface Term {
  readonly field: 'any' | 'title'
  /** All of them. There is at least one. */
  readonly pieces: readonly Piece[]
}

/** What a reader typed, understood. */
export interface ParsedQuery {
  readonly text: string
  /** All of these have to stand in what is found, anywhere. */
  readonly must: readonly Piece[]
  /** Of each of these, one term has to hold: terms with alternatives, or in the title. No choice is empty. */
  readonly choices: readonly (readonly Term[])[]
  /** None of these may stand anywhere. */
  readonly not: readonly Piece[]
  /** None of these may stand in the title. */
  readonly notTitle: readonly Piece[]
  /** All of these have to be true. */
  readonly filters: readonly QueryFilter[]
  /** The folded words to be marked. */
  readonly terms: readonly string[]
  /** The first two neighbours of an OR that it cannot join, as they were typed: both of them have to hold. */
  readonly unjoined?: string
  /** The end of what was typed, when that is longer than a query may be: nothing of it counts. */
  readonly leftOut?: string
}

/** Longer queries are cut: nobody types one, and none may keep the library from answering. */
const maxLength = 1_000
/** Pieces and values of filters. */
const maxParts = 64
/** Characters of one word; what begins with them is found. */
const maxRunLength = 48

/**
 * Parses a query: words that all must match, "phrases", -words that must not, alternatives with OR between words, or between
 * fields, prefix*, typo~, and fields (`query-fields.ts`). The last word is a prefix unless a space follows it. Any text is a query; what is not
 * understood is taken literally, and what is too much is told.
 */
export function parseQuery(input: string): ParsedQuery {
  const read = readGroups(input)
  const text = input.slice(0, read.end)
  const leftOut = input.slice(read.end).trim()
  const { groups, unjoined } = joinAlternatives(read.groups)
  const wanted = groups.filter(({ isNot }) => !isNot)
  const ofField = (field: Term['field']) =>
    groups.flatMap(({ isNot, terms }) => terms.flatMap((term) => (isNot && term.field === field ? term.pieces : [])))
  const must = withoutRepeats(wanted.flatMap(({ terms }) => (isPlain(terms) ? (terms[0]?.pieces ?? []) : [])))
  const choices = withoutRepeats(wanted.flatMap(({ terms }) => (terms.length > 0 && !isPlain(terms) ? [terms] : [])))
  return {
    text,
    must,
    choices,
    not: withoutRepeats(ofField('any')),
    notTitle: withoutRepeats(ofField('title')),
    filters: withoutRepeats(groups.flatMap(({ filters: [first, ...or] }) => toFilter(first, or))),
    terms: toWantedTerms({ must, choices }),
    ...(unjoined === undefined ? {} : { unjoined: text.slice(unjoined.start, unjoined.end) }),
    ...(leftOut === '' ? {} : { leftOut }),
  }
}

const toFilter = (first: QueryFilter | undefined, or: readonly QueryFilter[]): QueryFilter[] =>
  first === undefined ? [] : [or.length === 0 ? first : { ...first, or }]

/** All pieces that have to stand or may stand in what is found: those to be marked. */
export const toWantedPieces = ({ must, choices }: Pick<ParsedQuery, 'must' | 'choices'>): Piece[] =>
  withoutRepeats([...must, ...choices.flatMap((terms) => terms.flatMap((term) => term.pieces))])

/** Their folded words. */
export const toWantedTerms = (query: Pick<ParsedQuery, 'must' | 'choices'>): string[] => [
  ...new Set(toWantedPieces(query).map(({ text }) => text)),
]

/** What one clause, or several joined by OR, asks for: terms or filters of which one holds. */
interface Group {
  readonly isNot: boolean
  readonly isOr: boolean
  /** The one clause that it was made of, or the last one. */
  readonly clause: Clause
  readonly terms: readonly Term[]
  readonly filters: readonly QueryFilter[]
}

/** What was read of a query, and where that ends. */
interface Read {
  readonly groups: readonly Group[]
  readonly end: number
}

/** As many clauses from the beginning as a query may have, whole ones when there is one. */
function readGroups(input: string): Read {
  const text = input.slice(0, maxLength)
  const isWordCut = /\S$/u.test(text) && /^\S/u.test(input.slice(maxLength))
  const clauses = [...splitClauses(text)]
  // What is said twice is looked for once, but for alternatives.
  const hasOr = clauses.some(isOr)
  const parts = new Set<string>()
  const groups: Group[] = []
  for (const clause of clauses) {
    const read = understand(text, clause)
    const { start, end } = clause.whole
    for (const part of read.flatMap(listParts)) parts.add(hasOr ? `${start} ${part}` : part)
    if (parts.size > maxParts || (isWordCut && end === text.length))
      return groups.length > 0 ? { groups, end: start } : readBeginning(text.slice(0, end))
    groups.push(...read)
  }
  return { groups, end: text.length }
}

const listParts = ({ isNot, isOr, terms, filters }: Group): string[] =>
  isOr
    ? []
    : [
        ...terms.flatMap(({ field, pieces }) => pieces.map((piece) => JSON.stringify([isNot, field, piece]))),
        ...filters.flatMap(({ field, values }) => values.map((value) => JSON.stringify([isNot, field, value]))),
      ]

/** Of one clause that is too long by itself, as much as may be, up to a sign where it has some. */
function readBeginning(clause: string): Read {
  for (let end = clause.length; ; end = Math.floor(end * 0.9)) {
    const text = end === clause.length ? clause : toLastSign(clause.slice(0, end))
    const groups = [...splitClauses(text)].flatMap((one) => understand(text, one))
    if (groups.flatMap(listParts).length <= maxParts) return { groups, end: text.length }
  }
}

const toLastSign = (text: string): string =>
  text.replace(/(?<=[\s\p{P}\p{S}])[^\s\p{P}\p{S}]+$/u, '').replace(/\p{Cs}$/u, '')

const isPlain = (terms: readonly Term[]): boolean => terms.length === 1 && terms[0]?.field === 'any'

function understand(text: string, clause: Clause): Group[] {
  const { field, isNot } = clause
  const base = { isNot, isOr: isOr(clause), clause, filters: [] }
  if (field === undefined) return [{ ...base, terms: toTerms('any', clause) }]
  if (field.name === 'title') {
    const terms = toTerms('title', clause)
    if (terms.length > 0) return [{ ...base, terms }]
  } else {
    const values = toValues(clause)
    if (values !== undefined) return [{ ...base, terms: [], filters: [{ field: field.name, values, isNot }] }]
  }
  if (isUnfinished(clause)) return []
  return toLiteral(text, clause).map((literal) => ({
    ...base,
    isOr: false,
    clause: literal,
    terms: toTerms('any', literal),
  }))
}

/** Undefined when one of the values makes no sense; one that is still being typed does not count yet. */
function toValues(clause: Clause): string[] | undefined {
  const { field, values } = clause
  if (field === undefined) return undefined
  const typed = values.length > 1 && isUnfinished(clause) ? values.slice(0, -1) : values
  const found = typed.map(({ text }) => toFilterValue(field, text))
  const known = found.filter((value) => value !== undefined)
  return known.length === found.length ? [...new Set(known)] : undefined
}

function toTerms(field: Term['field'], { values, isOpen, isNot }: Clause): Term[] {
  return values.flatMap((value, at) => {
    const read = readPieces(value, isOpen && !isNot && at === values.length - 1)
    // What must not stand there is one piece: that of a phrase, when there would be several.
    const pieces = isNot && read.length > 1 ? toPhrase(value.text) : read
    return pieces.length === 0 ? [] : [{ field, pieces }]
  })
}

/** Groups of which each has to hold, and where the first neighbours of an OR stand that it could not join. */
interface Joined {
  readonly groups: readonly Group[]
  readonly unjoined?: Pick<Span, 'start' | 'end'>
}

const asksNothing = ({ terms, filters }: Group): boolean => terms.length + filters.length === 0

/**
 * An OR joins what stands before and after it. One that nothing follows may still be followed, and one that cannot join is
 * no word to look for either; alone it is a word like others.
 */
function joinAlternatives(all: readonly Group[]): Joined {
  const asking = all.filter((group) => !asksNothing(group))
  if (asking.every(({ isOr }) => isOr)) return { groups: asking }
  const groups: Group[] = []
  let unjoined: Joined['unjoined']
  let isAfterOr = false
  for (const group of asking) {
    const last = isAfterOr && !group.isOr ? groups.at(-1) : undefined
    const both = last === undefined ? undefined : join(last, group)
    if (both !== undefined) groups[groups.length - 1] = both
    else if (!group.isOr) groups.push(group)
    if (last !== undefined && both === undefined)
      unjoined ??= { start: last.clause.whole.start, end: group.clause.whole.end }
    isAfterOr = group.isOr
  }
  return { groups, ...(unjoined === undefined ? {} : { unjoined }) }
}

function join(last: Group, next: Group): Group | undefined {
  if (last.isNot || next.isNot) return undefined
  if (last.filters.length > 0) return joinFilters(last, next)
  if (last.terms.length === 0 || next.terms.length === 0) return undefined
  const isTitle = next.clause.field === undefined && last.clause.field?.name === 'title'
  const terms = isTitle ? next.terms.map(({ pieces }): Term => ({ field: 'title', pieces })) : next.terms
  return { ...last, clause: isTitle ? last.clause : next.clause, terms: withoutRepeats([...last.terms, ...terms]) }
}

/** A word after a field and OR is another value of that field. Kinds are asked for as a whole: no other field is their alternative. */
function joinFilters(last: Group, next: Group): Group | undefined {
  const { field } = last.clause
  const filter = last.filters.at(-1)
  if (field === undefined || filter === undefined) return undefined
  const value = next.clause.field === undefined ? toFilterValue(field, next.clause.values[0]?.text ?? '') : undefined
  const more = value === undefined ? next.filters[0] : { ...filter, values: [value] }
  if (more === undefined) return undefined
  if (more.field !== filter.field)
    return more.field === 'kind' || filter.field === 'kind'
      ? undefined
      : { ...last, clause: next.clause, filters: [...last.filters, more] }
  const values = [...new Set([...filter.values, ...more.values])]
  return { ...last, filters: [...last.filters.slice(0, -1), { ...filter, values }] }
}

/** A typed ending: `*` asks for what begins so, `~` forgives a slip. */
const endings = /[*＊~～]+$/u

function readPieces({ text, isQuoted }: ClauseValue, isOpen: boolean): Piece[] {
  if (isQuoted) return toPhrase(text)
  const ending = endings.exec(text)?.[0] ?? ''
  const pieces = toPieces(text.slice(0, text.length - ending.length), isOpen || /[*＊]/u.test(ending))
  const last = pieces.at(-1)
  if (last?.kind !== 'word' || !/[~～]/u.test(ending)) return pieces
  return [...pieces.slice(0, -1), { ...last, isTypo: true, isPrefix: /[*＊]/u.test(ending) }]
}

function toPieces(text: string, isOpen: boolean): Piece[] {
  const folded = foldKeepingCase(text)
  const found = [...findRuns(folded)]
  const words = found.map((run, at): Piece => {
    const characters = [...run.text]
    const isCut = characters.length > maxRunLength
    const kept = isCut ? characters.slice(0, maxRunLength).join('') : run.text
    if (run.isHan) return { kind: 'han', text: kept.toLowerCase(), pairs: toHanPairs(kept.toLowerCase()) }
    const isPrefix = isCut || (isOpen && at === found.length - 1 && run.end === folded.length)
    const signed = isCut ? undefined : findSignedName(folded, run)
    if (signed !== undefined) return toSigned(signed, kept)
    const split = isCut ? [] : splitCamelCase(kept)
    // A part of one letter is none: without it the others say less than the word.
    const parts = split.join('').length === kept.length ? split : []
    return { kind: 'word', text: kept.toLowerCase(), parts, isPrefix, isTypo: false }
  })
  return joinNames(folded, found, words)
}

const toSigned = (text: string, word: string): Piece => {
  const plain: Piece = { kind: 'word', text: word.toLowerCase(), parts: [], isPrefix: false, isTypo: false }
  return { kind: 'phrase', text, tokens: [plain.text], isPrefix: false, words: [plain], isLiteral: true }
}

/** Signs that join the parts of a name. */
const joint = /^[.\-_/+#@&'’]{1,3}$/u
/** A part that says nothing alone. */
const isShortPart = ({ text }: Run): boolean => text.length <= 2 || /^\d/.test(text)

/** Names such as `5.8.6`, `k8s.io` and `CI/CD`, whose parts stand everywhere: what is side by side here has to be so in a text. */
function joinNames(folded: string, runs: readonly Run[], words: readonly Piece[]): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < runs.length; ) {
    let end = at + 1
    while (end < runs.length && isJoined(folded, runs[end - 1], runs[end])) end += 1
    const [some, joined] = [words.slice(at, end), runs.slice(at, end)]
    const [first, last] = [joined[0], joined.at(-1)]
    const isName =
      joined.length > 1 &&
      some.every(({ kind }) => kind === 'word') &&
      joined.some(isShortPart) &&
      joined.every(({ text }) => text.length <= maxRunLength)
    if (!isName || first === undefined || last === undefined) pieces.push(...some)
    else {
      const text = folded.slice(first.start, last.end)
      const [open] = some.slice(-1)
      const isPrefix = open?.kind === 'word' && open.isPrefix
      pieces.push({ kind: 'phrase', text: text.toLowerCase(), tokens: toTokens(text), isPrefix, words: some })
    }
    at = end
  }
  return pieces
}

const isJoined = (folded: string, before: Run | undefined, after: Run | undefined): boolean =>
  before !== undefined &&
  after !== undefined &&
  !before.isHan &&
  !after.isHan &&
  joint.test(folded.slice(before.end, after.start))

function toPhrase(text: string): Piece[] {
  const tokens = toTokens(text)
  const folded = fold(text).replace(/\s+/g, ' ').trim()
  const found = [...findRuns(foldKeepingCase(text))]
  const last = found.at(-1)
  if (last === undefined) return []
  if (found.length === 1) return toPieces(text, false)
  // The last character of a Han run is a token of its own only where the run ends, and a phrase may end before that.
  const isSingle = [...last.text].length === 1
  const isCut = last.isHan && !isSingle
  const isPrefix = last.isHan && isSingle
  return [{ kind: 'phrase', text: folded, tokens: isCut ? tokens.slice(0, -1) : tokens, isPrefix }]
}

function withoutRepeats<Value>(values: readonly Value[]): Value[] {
  const seen = new Set<string>()
  return values.filter((value) => {
    const key = JSON.stringify(value)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
