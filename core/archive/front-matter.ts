import { parse as parseTomlText } from 'smol-toml'
import { parse as parseYamlText } from 'yaml'
import { findObjectEnd, foldKey, readHeadLines } from './head-text'
import { readPlainHead } from './plain-head'

/** What a page says about itself above its body. */
export interface FrontMatter {
  /** Values by lower-case key; empty when there is none or it cannot be understood. */
  readonly values: Readonly<Record<string, unknown>>
  /** The Markdown below it. */
  readonly body: string
  /** Present, but not understood even when read line by line. */
  readonly isBroken: boolean
}

/** A head is no longer than this: what is longer is read line by line, since YAML and TOML may take long over it. */
const longestHead = 20_000

/**
 * Splits a page into front matter (YAML between `---`, TOML between `+++`, a JSON object, `key: value` lines that
 * nothing opens, or `key=value` lines above tildes) and body. Front matter that is broken is read line by line as far
 * as it goes, and the body keeps everything else: no text is lost.
 */
export function splitFrontMatter(text: string): FrontMatter {
  // Hugo, too, passes over blank lines above front matter.
  const blank = /^\s*(?=(?:---|\+\+\+)[ \t]*\n\s*\S|\{\s*"|\{\s*\})/.exec(text)?.[0] ?? ''
  if (blank !== '') {
    const rest = text.slice(blank.length)
    const split = splitHead(rest)
    return split.body === rest ? { ...split, body: text } : split
  }
  return splitHead(text)
}

function splitHead(text: string): FrontMatter {
  if (text.startsWith('---')) return splitFenced(text, '---', parseYaml)
  if (text.startsWith('+++')) return splitFenced(text, '+++', parseToml)
  if (/^\{\s*["}]/.test(text)) return splitJson(text)
  if (bareHead.test(text)) return splitBare(text)
  const [jbake, head] = jbakeHead.exec(text.slice(0, longestHead)) ?? []
  if (jbake !== undefined && head !== undefined)
    return { values: readHeadLines(head), body: text.slice(jbake.length), isBroken: false }
  return { values: {}, body: text, isBroken: false }
}

type Values = Record<string, unknown>

/** `key=value` lines above tildes, as JBake has them. */
const jbakeHead = /^((?:[a-z][\w.-]{0,40}[ \t]*=.*\n){1,60})~{4,}[ \t]*\n/

/** The first line of a head that nothing opens. */
const bareHead =
  /^(?:title|date|slug|author|authors|category|categories|tags|layout|status|modified|template|lang)[ \t]*:[ \t]*\S/i
const bareLine = /^[A-Za-z][\w -]{0,40}[ \t]*:(?!\/\/)|^[ \t]+\S|^-[ \t]+\S/
const mostBareLines = 60

/**
 * A head that nothing opens, as Pelican and Hexo have it: lines from the first on, with a title and more that only a head
 * has, up to a blank line or a fence.
 */
function splitBare(text: string): FrontMatter {
  const lines = text.slice(0, longestHead).split('\n', mostBareLines)
  const end = lines.findIndex((line) => !bareLine.test(line))
  const last = end < 0 ? undefined : lines[end]?.trim()
  const isClosed = last === '' || last === '---' || last === ';;;'
  const head = lines.slice(0, Math.max(0, end))
  const values = readHeadLines(head.join('\n'))
  const isHead =
    'title' in values &&
    ['date', 'slug', 'category', 'categories', 'tags', 'layout', 'modified'].some((key) => key in values)
  if (!isClosed || !isHead) return { values: {}, body: text, isBroken: false }
  return {
    values,
    body: text
      .split('\n')
      .slice(end + 1)
      .join('\n'),
    isBroken: false,
  }
}

function splitFenced(text: string, fence: '---' | '+++', parse: (source: string) => Values | undefined): FrontMatter {
  if (!/^(?:---|\+\+\+)[ \t]*(?:\n|$)/.test(text)) return { values: {}, body: text, isBroken: false }
  const start = text.indexOf('\n') + 1
  const [end, after] = findClosing(text, start, fence)
  if (start === 0 || end < 0) return splitUnclosed(text)
  const source = text.slice(start, end)
  const body = text.slice(after)
  const values = source.length > longestHead ? undefined : parse(source)
  if (values !== undefined) return { values, body, isBroken: false }
  const read = readHeadLines(source)
  // Not a single key: two rules around a paragraph, not front matter.
  return Object.keys(read).length === 0
    ? { values: {}, body: text, isBroken: false }
    : { values: read, body, isBroken: true }
}

/** Where the head ends and where the body begins; `[-1, -1]` when nothing closes it. */
function findClosing(text: string, start: number, fence: string): [number, number] {
  for (let at = start; at <= text.length; ) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? text.length : end).trimEnd()
    if (line === fence || (fence === '---' && line === '...')) return [at, end < 0 ? text.length : end + 1]
    if (end < 0) break
    at = end + 1
  }
  return [-1, -1]
}

/** The closing fence is missing: the head ends where lines stop looking like `key: value`. */
function splitUnclosed(text: string): FrontMatter {
  const lines = text.split('\n')
  const end = lines.findIndex((line, at) => at > 0 && !/^(?:[\w-]+\s*[:=]|\s+\S|\s*-\s)/.test(line))
  const head = lines.slice(1, end < 0 ? lines.length : end)
  const values = readHeadLines(head.join('\n'))
  if (Object.keys(values).length === 0) return { values: {}, body: text, isBroken: false }
  return { values, body: end < 0 ? '' : lines.slice(end).join('\n'), isBroken: true }
}

function splitJson(text: string): FrontMatter {
  const end = findObjectEnd(text)
  const broken = { values: {}, body: text, isBroken: true }
  if (end < 0) return broken
  try {
    const values = toValues(JSON.parse(text.slice(0, end)))
    return values === undefined ? broken : { values, body: text.slice(end), isBroken: false }
  } catch {
    return broken
  }
}

/** Aliases multiply what they name: a head of a page needs few. */
const mostAliases = 20

/**
 * Its parser calls itself for each thing that stands within another, and an engine that needs to compile a pattern when
 * the stack is full ends the whole process instead of throwing.
 */
const mostBrackets = 100
const mostMarks = 20

/** Whether front matter may hold lists within lists without end: by its brackets, or by the marks in one of its lines. */
const mayBeDeep = (source: string): boolean =>
  (source.match(/[[{]/g)?.length ?? 0) > mostBrackets ||
  source.split('\n').some((line) => (line.match(/(?<!\S)[-?:](?=\s|$)/g)?.length ?? 0) > mostMarks)

/** A quoted text that ends at the left border is no YAML, which its parser takes long to say. */
const endsTooFarLeft = /^"[ \t]*$/m

function parseYaml(source: string): Values | undefined {
  const plain = readPlainHead(source)
  if (plain !== undefined) return toValues(plain)
  if (mayBeDeep(source) || endsTooFarLeft.test(source)) return undefined
  try {
    // `core` keeps dates as the text that was written, which a time zone cannot move to another day.
    const parsed: unknown = parseYamlText(source, {
      schema: 'core',
      uniqueKeys: false,
      maxAliasCount: mostAliases,
      logLevel: 'error',
    })
    return toValues(parsed ?? {})
  } catch {
    return undefined
  }
}

function parseToml(source: string): Values | undefined {
  try {
    return toValues(parseTomlText(source))
  } catch {
    return undefined
  }
}

/** An object's values by their folded keys; the first of two keys that differ in nothing else. Never inherits anything. */
function toValues(value: unknown): Values | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const values: Values = Object.create(null)
  // Hugo keeps what themes add below `params`.
  const inner: unknown = 'params' in value ? value.params : undefined
  const below = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.entries(inner) : []
  for (const [key, held] of [...Object.entries(value), ...below]) {
    const name = foldKey(key)
    if (!(name in values)) values[name] = held
  }
  return values
}
