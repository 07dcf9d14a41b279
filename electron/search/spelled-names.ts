import type { ParsedQuery, Term } from '../../core/search/query'
import type { CatalogueMatch } from './catalogue'
import { toMatch } from './match'
import type { ShelfCatalogue } from './shelf-catalogue'
import type { TextIndex } from './text-index'

/** Fewer letters would be read as a Chinese syllable in half of all titles: they are initials of names of two characters. */
const minPinyinLength = 3
/** Below everything that stands there as it was typed. */
const pinyinScore = 0.01

/** The letters that names may be read as, when a query may mean that: its words together, and each of them. */
export function toSpelledLetters({ must, choices }: ParsedQuery): readonly string[] {
  const joined = joinLetters({ must, choices })
  const words = toWanted({ must, choices }).flatMap((choice) => choice.flatMap((term) => readTerm(term) ?? []))
  return [...new Set([...(joined === undefined ? [] : [joined]), ...words])]
}

/**
 * What is called so when its name is read aloud, and is not among `names`; where nothing is called as the query says, and no
 * page tells it, also what is read as some of its words and holds the others.
 */
export function findSpelled(
  names: readonly CatalogueMatch[],
  isTold: boolean,
  shelf: ShelfCatalogue,
  textIndex: TextIndex,
  query: ParsedQuery,
): CatalogueMatch[] {
  const { must, choices } = query
  const letters = joinLetters(query)
  const known = new Set(names.map(({ key }) => key))
  const spelled = letters === undefined ? [] : shelf.findByPinyin(letters).filter((key) => !known.has(key))
  const isMixed = !isTold && (must.length > 1 || choices.length > 0)
  const keys = isMixed && names.length + spelled.length === 0 ? findMixed(shelf, textIndex, query) : spelled
  return keys.map((key) => ({ key, score: pinyinScore }))
}

/** The letters of all words together, when they are nothing else. */
const joinLetters = ({ must, choices }: Pick<ParsedQuery, 'must' | 'choices'>): string | undefined =>
  choices.length === 0 ? toLetters(must.map(({ text }) => text).join('')) : undefined

/** What has to hold, one term of each. */
const toWanted = ({ must, choices }: Pick<ParsedQuery, 'must' | 'choices'>): readonly (readonly Term[])[] => [
  ...must.map((piece): Term[] => [{ field: 'any', pieces: [piece] }]),
  ...choices,
]

/** The letters of a term that a name may be read as. */
function readTerm({ pieces: [piece, ...others] }: Term): string | undefined {
  const letters = piece?.kind === 'word' && others.length === 0 ? toLetters(piece.text) : undefined
  return letters !== undefined && letters.length >= minPinyinLength ? letters : undefined
}

/** `ü` is typed as it is or as `v`. */
function toLetters(text: string): string | undefined {
  const letters = text.replaceAll('ü', 'v')
  return /^[a-z]{2,}$/.test(letters) ? letters : undefined
}

/** Keys of what is read as some of the words and holds the others: `yunyuansheng meetup`, `title:yunyuansheng`. */
function findMixed(shelf: ShelfCatalogue, textIndex: TextIndex, query: ParsedQuery): string[] {
  const wanted = toWanted(query)
  const spelledBy = new Map<Term, readonly string[]>()
  for (const term of wanted.flat()) {
    const letters = readTerm(term)
    if (letters !== undefined) spelledBy.set(term, shelf.findByPinyin(letters, term.field))
  }
  if ([...spelledBy.values()].every((keys) => keys.length === 0)) return []
  const holders = wanted.map(
    (choice) =>
      new Set(choice.flatMap((term) => [...(spelledBy.get(term) ?? []), ...findHolders(shelf, textIndex, term)])),
  )
  const [first = new Set<string>(), ...others] = holders
  return [...first].filter((key) => others.every((keys) => keys.has(key)))
}

const nothing: Omit<ParsedQuery, 'choices'> = { text: '', must: [], not: [], notTitle: [], filters: [], terms: [] }

/** Keys of what holds a term as it was typed. */
function findHolders(shelf: ShelfCatalogue, textIndex: TextIndex, term: Term): string[] {
  const query: ParsedQuery = { ...nothing, choices: [[term]] }
  const match = toMatch(query, 'page', textIndex.findNearWords)
  const pages = match === undefined ? [] : textIndex.findPages(match)
  return [
    ...[...shelf.catalogue.find(query), ...shelf.scan.find(query)].map(({ key }) => key),
    ...pages.flatMap(({ row }) => shelf.pages.get(row)?.key ?? []),
  ]
}
