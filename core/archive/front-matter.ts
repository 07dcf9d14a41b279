import { parse } from 'yaml'

/** What a page says about itself above its body. */
export interface FrontMatter {
  /** Values by lower-case key; empty when there is none or it cannot be understood. */
  readonly values: Readonly<Record<string, unknown>>
  /** The Markdown below it. */
  readonly body: string
  /** Present, but not understood even when read line by line. */
  readonly isBroken: boolean
}

const fence = /^---[ \t]*\n(?:([\s\S]*?)\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/

/**
 * Splits a page into front matter (YAML between `---`, or a JSON object) and body. Front matter that is broken
 * is read line by line as far as it goes, and the body keeps everything else: no text is lost.
 */
export function splitFrontMatter(text: string): FrontMatter {
  // Hugo, too, passes over blank lines above front matter.
  const blank = /^\s+(?=---[ \t]*\n\S)/.exec(text)?.[0] ?? ''
  if (blank !== '') {
    const split = splitYaml(text.slice(blank.length))
    return Object.keys(split.values).length === 0 ? { ...split, body: blank + split.body } : split
  }
  if (text.startsWith('---')) return splitYaml(text)
  if (text.startsWith('{')) return splitJson(text)
  return { values: {}, body: text, isBroken: false }
}

function splitYaml(text: string): FrontMatter {
  const match = fence.exec(text)
  if (match === null) return splitUnclosed(text)
  const source = match[1] ?? ''
  const body = text.slice(match[0].length)
  const values = parseYaml(source)
  if (values !== undefined) return { values, body, isBroken: false }
  const read = readLines(source)
  // Not a single key: two rules around a paragraph, not front matter.
  return Object.keys(read).length === 0
    ? { values: {}, body: text, isBroken: false }
    : { values: read, body, isBroken: true }
}

/** The closing `---` is missing: the head ends where lines stop looking like `key: value`. */
function splitUnclosed(text: string): FrontMatter {
  const lines = text.split('\n')
  const end = lines.findIndex((line, at) => at > 0 && !/^(?:[\w-]+\s*:|\s+\S|\s*-\s)/.test(line))
  const head = lines.slice(1, end < 0 ? lines.length : end)
  if (head.length === 0) return { values: {}, body: text, isBroken: false }
  return { values: readLines(head.join('\n')), body: end < 0 ? '' : lines.slice(end).join('\n'), isBroken: true }
}

function splitJson(text: string): FrontMatter {
  const end = findObjectEnd(text)
  if (end < 0) return { values: {}, body: text, isBroken: true }
  try {
    return { values: toValues(JSON.parse(text.slice(0, end))) ?? {}, body: text.slice(end), isBroken: false }
  } catch {
    return { values: {}, body: text, isBroken: true }
  }
}

function findObjectEnd(text: string): number {
  let depth = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (isQuoted) {
      if (char === '\\') at += 1
      else if (char === '"') isQuoted = false
    } else if (char === '"') isQuoted = true
    else if (char === '{') depth += 1
    else if (char === '}') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return -1
}

function parseYaml(source: string): Record<string, unknown> | undefined {
  try {
    // `core` keeps dates as the text that was written, which a time zone cannot move to another day.
    return toValues(parse(source, { schema: 'core', uniqueKeys: false, maxAliasCount: 20, logLevel: 'error' }) ?? {})
  } catch {
    return undefined
  }
}

function toValues(value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inner]))
}

/** Reads `key: value` lines of YAML that does not parse (an unclosed quote, a stray colon, tabs). */
function readLines(source: string): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const line of source.split('\n')) {
    const match = /^([A-Za-z][\w-]*)\s*:\s*(.*)$/.exec(line.trimEnd())
    if (match?.[1] === undefined || match[2] === undefined || match[2] === '') continue
    values[match[1].toLowerCase()] = readValue(match[2])
  }
  return values
}

const unquote = (text: string): string =>
  text
    .trim()
    .replace(/^["'“]|["'”]$/g, '')
    .trim()

function readValue(text: string): unknown {
  if (!text.startsWith('[')) return unquote(text)
  return text
    .replace(/^\[|\]$/g, '')
    .split(/[,，]/)
    .map(unquote)
    .filter((part) => part !== '')
}

/** The first of these keys that holds a text or a number, trimmed; absent when none does. */
export function readText(values: FrontMatter['values'], ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = values[key]
    const first: unknown = Array.isArray(value) ? value[0] : value
    if (typeof first === 'string' && first.trim() !== '') return first.trim()
    if (typeof first === 'number') return String(first)
    if (first instanceof Date && !Number.isNaN(first.getTime())) return first.toISOString()
  }
  return undefined
}

/** A list of words, from a YAML list or a text with commas; without repeats. */
export function readList(values: FrontMatter['values'], ...keys: readonly string[]): string[] {
  const found = keys.map((key) => values[key]).find((value) => value !== undefined && value !== null)
  const parts: unknown[] = Array.isArray(found) ? found : typeof found === 'string' ? found.split(/[,，、;；]/) : []
  const words = parts.flatMap((part) =>
    typeof part === 'string' || typeof part === 'number' ? [String(part).trim()] : [],
  )
  return [...new Set(words.filter((word) => word !== ''))]
}
