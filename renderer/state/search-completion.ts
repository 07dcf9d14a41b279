import type { Completion } from '../../core/model/search'
import { type CompletionPlace, completeAt, putCompleted } from '../../core/search/complete-query'
import { fold } from '../../core/search/fold'
import { type FieldName, type QueryField, queryFields } from '../../core/search/query-fields'

/** What may be typed next, and where the caret stands then. */
export interface Suggestion extends Completion {
  readonly caret: number
  /** What a field is, or the canonical value of a choice, told beside the label. */
  readonly field: FieldName
  readonly value?: string
}

/** Suggestions for what stands before the caret, from `start` on. */
export interface Suggestions {
  readonly start: number
  readonly options: readonly Suggestion[]
  /** Nobody asked for them yet: a plain word begins as a field does. */
  readonly isGuess: boolean
}

/** The names that may follow a field, those to offer first in front, and how names are read in Latin letters. */
export type NameLists = Readonly<Partial<Record<FieldName, readonly string[]>>> & {
  /** Syllables parted by spaces. */
  readonly readings?: ReadonlyMap<string, string>
}

const mostShown = 8
/** Letters of a word before fields are offered for it, and before other words for them are. */
const shortest = { name: 2, alias: 3 }

const foldedLists = new WeakMap<readonly string[], readonly string[]>()

const foldAll = (names: readonly string[]): readonly string[] => {
  const known = foldedLists.get(names) ?? names.map(fold)
  foldedLists.set(names, known)
  return known
}

/** The field whose value stands before the caret, when one is being typed there. */
export const findOpenField = (before: string): QueryField | undefined => completeAt(before, before.length)?.field

/** Whether it is what a reading sounds like from its beginning, or the first letters of its syllables. */
const isReadAs = (reading: string, letters: string): boolean =>
  reading.replaceAll(' ', '').startsWith(letters) ||
  reading
    .split(' ')
    .map((syllable) => syllable.charAt(0))
    .join('')
    .startsWith(letters)

/** Those that begin so first, then those that hold it, then those that are read so. */
const filterNames = (names: readonly string[], wanted: string, readings: NameLists['readings']): readonly string[] => {
  const letters = /^[a-z ]+$/.test(wanted) ? wanted.replaceAll(' ', '') : ''
  const folded = foldAll(names)
  const first: string[] = []
  const others: string[] = []
  const read: string[] = []
  for (const [at, name] of names.entries()) {
    const where = folded[at]?.indexOf(wanted) ?? -1
    if (where === 0) first.push(name)
    else if (where > 0 && others.length < mostShown) others.push(name)
    else if (where < 0 && letters !== '' && isReadAs(readings?.get(name) ?? '', letters)) read.push(name)
    if (first.length === mostShown) break
  }
  return [...first, ...others, ...read].slice(0, mostShown)
}

const filterYears = (years: readonly string[], value: string): readonly string[] => {
  const head = /^\d{4}\.\./.exec(value)?.[0] ?? ''
  const wanted = value.slice(head.length)
  return years.filter((year) => year.startsWith(wanted) && year > head.slice(0, 4)).map((year) => head + year)
}

const filterChoices = ({ choices }: QueryField, wanted: string): readonly string[] =>
  choices
    .filter(({ value, aliases }) => [value, ...aliases].some((name) => fold(name).startsWith(wanted)))
    .map(({ value }) => value)

const listValues = (field: QueryField, value: string, names: NameLists): readonly string[] => {
  if (field.values === 'choice') return filterChoices(field, fold(value))
  if (field.values === 'years') return filterYears(names[field.name] ?? [], value)
  return field.values === 'name' ? filterNames(names[field.name] ?? [], fold(value), names.readings) : []
}

const put = (text: string, place: CompletionPlace, chosen: string, kind: 'field' | 'value') => {
  const done = putCompleted(text, place, { text: chosen, kind })
  return { text: done.text, caret: done.cursor, kind }
}

const suggestValues = (text: string, place: CompletionPlace, field: QueryField, names: NameLists): Suggestions => {
  const options = listValues(field, place.typed, names).map(
    (value): Suggestion => ({ label: value, value, field: field.name, ...put(text, place, value, 'value') }),
  )
  const [only] = options
  const isWhole = options.length === 1 && only !== undefined && fold(only.label) === fold(place.typed)
  return { start: place.start, options: isWhole ? [] : options, isGuess: false }
}

/** A field's own name, or the other word for it that was begun. */
const toBegunName = ({ name, aliases }: QueryField, wanted: string): string | undefined => {
  if (wanted.length >= shortest.name && name.startsWith(wanted)) return name
  const isLatin = /^[a-z]+$/.test(wanted)
  if (isLatin && wanted.length < shortest.alias) return undefined
  const begun = aliases.find((alias) => fold(alias).startsWith(wanted))
  return isLatin && begun !== undefined ? name : begun
}

/** A character of Chinese says as much as a word. */
const bareWord = /^(?:[\p{L}\p{M}]{2,16}|\p{Script=Han})$/u

const suggestFields = (text: string, place: CompletionPlace): Suggestions => {
  const isWhole = place.end === place.start + place.typed.length
  const word = isWhole && bareWord.test(place.typed) ? fold(place.typed) : ''
  const options = queryFields.flatMap((field): Suggestion[] => {
    const name = word === '' ? undefined : toBegunName(field, word)
    return name === undefined ? [] : [{ label: `${name}:`, field: field.name, ...put(text, place, name, 'field') }]
  })
  return { start: place.start, options, isGuess: true }
}

/** What may be typed next: the values of the field at the caret, or the fields that begin as the word there does. */
export const suggest = (text: string, caret: number, names: NameLists): Suggestions | undefined => {
  const place = completeAt(text, caret)
  if (place === undefined) return undefined
  const found = place.field === undefined ? suggestFields(text, place) : suggestValues(text, place, place.field, names)
  return found.options.length === 0 ? undefined : found
}
