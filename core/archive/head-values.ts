import type { FrontMatter } from './front-matter'
import { foldKey } from './head-text'

/** What front matter says, or one object within it, by its keys. */
export type Values = FrontMatter['values']

/** A value longer than this was not meant to be read. */
const longestValue = 4000

/** The first of these keys that holds a text or a number, trimmed; absent when none does. */
export function readText(values: Values, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = toText(values[key])
    if (text !== undefined) return text
  }
  return undefined
}

/** A text, number or day as words; of a list its first entry, of an object its name, title, or picture. */
function toText(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim().slice(0, longestValue)
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value === 'bigint') return String(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString()
  if (depth > 1) return undefined
  if (Array.isArray(value)) return toText(value[0], depth + 1)
  if (typeof value !== 'object' || value === null) return undefined
  const entries = Object.entries(value)
  for (const name of ['name', 'title', 'image', 'src', 'url', 'relative']) {
    const text = toText(entries.find(([key]) => key === name)?.[1], depth + 1)
    if (text !== undefined) return text
  }
  return undefined
}

/** Whether a value holds others by their keys. */
export const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** An object within front matter with its keys as they are asked for. */
export const foldKeys = (value: Values): Values =>
  Object.fromEntries(Object.entries(value).map(([key, held]) => [foldKey(key), held]))

/** A list of words, from a list or a text with commas; without repeats, blind to case and width. */
export function readList(values: Values, ...keys: readonly string[]): string[] {
  const found = keys.map((key) => values[key]).find((value) => value !== undefined && value !== null && value !== '')
  const parts: unknown[] = Array.isArray(found)
    ? found
    : typeof found === 'string'
      ? found.split(/[,，、;；|]/)
      : [found]
  const words = new Map<string, string>()
  for (const part of parts.slice(0, mostWords)) {
    const word = toText(part)?.replace(/^[#＃]/, '')
    if (word === undefined || word === '') continue
    const folded = word.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')
    if (!words.has(folded)) words.set(folded, word)
  }
  return [...words.values()]
}

const mostWords = 200
