import type { Completion } from '../../core/model/search'
import { fold } from '../../core/search/fold'
import { type FieldName, findField, type QueryField, queryFields } from '../../core/search/query-fields'

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

/** The names that may follow a field, those to offer first in front. */
export type NameLists = Readonly<Partial<Record<FieldName, readonly string[]>>>

const mostShown = 8
/** Letters of a word before fields are offered for it, and before other words for them are. */
const shortest = { name: 2, alias: 3 }

const foldedLists = new WeakMap<readonly string[], readonly string[]>()

const foldAll = (names: readonly string[]): readonly string[] => {
  const known = foldedLists.get(names) ?? names.map(fold)
  foldedLists.set(names, known)
  return known
}

const bareWord = /(?:^|\s)[-－]?([\p{L}\p{M}]{2,16})$/u
/** A field, values before, and the value that is being typed, in quotes or not. */
const fieldValue =
  /(?:^|\s)[-－]?([\p{L}\p{M}]{1,16})[:：](?:(?:["“「][^"“”「」]*["”」]|[^\s"“”「」,，、]*)[,，、])*(["“「]?)([^"“”「」,，、]*)$/u

/** The field whose value stands before the caret, when one is being typed there. */
export const findOpenField = (before: string): { readonly field: QueryField; readonly value: string } | undefined => {
  const [, name = '', quote = '', value = ''] = fieldValue.exec(before) ?? []
  const field = findField(name)
  if (field === undefined || (quote === '' && /\s/u.test(value))) return undefined
  return { field, value }
}

const quoteWhereNeeded = (value: string): string => {
  const plain = value
    .replace(/["“”「」]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return /[\s,，、]/u.test(plain) ? `"${plain}"` : plain
}

/** Those that begin so first, then those that hold it. */
const filterNames = (names: readonly string[], wanted: string): readonly string[] => {
  const folded = foldAll(names)
  const first: string[] = []
  const others: string[] = []
  for (const [at, name] of names.entries()) {
    const where = folded[at]?.indexOf(wanted) ?? -1
    if (where === 0) first.push(name)
    else if (where > 0 && others.length < mostShown) others.push(name)
    if (first.length === mostShown) break
  }
  return [...first, ...others].slice(0, mostShown)
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
  return field.values === 'name' ? filterNames(names[field.name] ?? [], fold(value)) : []
}

const suggestValues = (text: string, caret: number, names: NameLists): Suggestions | undefined => {
  const open = findOpenField(text.slice(0, caret))
  if (open === undefined) return undefined
  const { field, value } = open
  const hasQuote = /["“「]/u.test(text.charAt(caret - value.length - 1))
  const start = caret - value.length - (hasQuote ? 1 : 0)
  const rest = text.slice(caret)
  const found = listValues(field, value, names)
  const options = found.map((label): Suggestion => {
    const head = `${text.slice(0, start)}${quoteWhereNeeded(label)}${rest.startsWith(' ') ? '' : ' '}`
    return { label, value: label, field: field.name, kind: 'value', text: head + rest, caret: head.length }
  })
  const [only] = options
  const isWhole = options.length === 1 && only !== undefined && fold(only.label) === fold(value)
  return { start, options: isWhole ? [] : options, isGuess: false }
}

/** A field's own name, or the other word for it that was begun. */
const toBegunName = ({ name, aliases }: QueryField, wanted: string): string | undefined => {
  if (wanted.length >= shortest.name && name.startsWith(wanted)) return name
  const isLatin = /^[a-z]+$/.test(wanted)
  if (isLatin && wanted.length < shortest.alias) return undefined
  const begun = aliases.find((alias) => fold(alias).startsWith(wanted))
  return isLatin && begun !== undefined ? name : begun
}

const suggestFields = (text: string, caret: number): Suggestions | undefined => {
  const before = text.slice(0, caret)
  const word = bareWord.exec(before)?.[1]
  const isInQuotes = (before.match(/["“”「」]/gu)?.length ?? 0) % 2 === 1
  if (word === undefined || isInQuotes || /^\S/u.test(text.slice(caret))) return undefined
  const start = caret - word.length
  const options = queryFields.flatMap((field): Suggestion[] => {
    const name = toBegunName(field, fold(word))
    if (name === undefined) return []
    const head = `${text.slice(0, start)}${name}:`
    return [{ label: `${name}:`, field: field.name, kind: 'field', text: head + text.slice(caret), caret: head.length }]
  })
  return { start, options, isGuess: true }
}

/** What may be typed next: the values of the field before the caret, or the fields that begin as the word there does. */
export const suggest = (text: string, caret: number, names: NameLists): Suggestions | undefined => {
  const found = suggestValues(text, caret, names) ?? suggestFields(text, caret)
  return found === undefined || found.options.length === 0 ? undefined : found
}
