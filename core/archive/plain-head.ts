/**
 * Reads front matter of nothing but `key: value` lines whose YAML has one meaning only: quoted texts without escapes,
 * plain words, whole numbers, days, lists of them in one line, and lists of such lines below a key. Of all else it says nothing (undefined): that is for
 * a YAML parser, which reads the same from these lines, only slower.
 */
export function readPlainHead(source: string): Record<string, unknown> | undefined {
  const reading = { lines: source.split('\n').filter((line) => line !== ''), at: 0 }
  const values = readEntries(reading, 0)
  return reading.at === reading.lines.length ? values : undefined
}

interface Reading {
  readonly lines: string[]
  /** The line to be read next. */
  at: number
}

const deepest = 40

/** The `key: value` lines from here on that stand as far to the right; undefined when one of them is not plain. */
function readEntries(reading: Reading, indent: number): Record<string, unknown> | undefined {
  const values: Record<string, unknown> = {}
  const { lines } = reading
  for (let line = lines[reading.at]; line !== undefined && indentOf(line) === indent; line = lines[reading.at]) {
    const [, key, text] = entry.exec(line.slice(indent)) ?? []
    if (key === undefined || text === undefined || named.test(key)) return undefined
    reading.at += 1
    const value =
      text === ''
        ? readBelow(reading, indent)
        : text.startsWith('[{')
          ? readPlainMaps(text)
          : text.startsWith('[')
            ? readPlainList(text)
            : readPlainValue(text)
    if (value === undefined) return undefined
    values[key] = value
  }
  return values
}

const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0

/** What stands below a key without a value: a list of entries, or nothing. */
function readBelow(reading: Reading, outer: number): unknown {
  const { lines } = reading
  const indent = indentOf(lines[reading.at] ?? '')
  if (indent < outer || lines[reading.at]?.startsWith('- ', indent) !== true) return null
  const items: unknown[] = []
  for (let line = lines[reading.at]; line?.startsWith(`${' '.repeat(indent)}- `); line = lines[reading.at]) {
    const inner = indent + 2
    if (inner > deepest || indentOf(line.slice(inner)) > 0) return undefined
    lines[reading.at] = `${' '.repeat(inner)}${line.slice(inner)}`
    const values = readEntries(reading, inner)
    if (values === undefined) return undefined
    items.push(values)
  }
  return items
}

const entry = /^([A-Za-z][\w-]{0,60}) *:(?: +|$)(.*?)[ \t]*$/
const quoted = /^(?:"([^"\\\t\r]*)"|'([^'\t\r]*)')$/
const words =
  /^[\p{L}【《“](?:[\p{L}\p{N}.'_/，。、：！？（）《》“”【】 -]*[\p{L}\p{N}._/，。、！？（）《》“”【】'-])?$/u
const address = /^(?:https?:\/)?\/[\w./%?=&~+@-]*[\w/]$/
const wholeNumber = /^(?:0|[1-9]\d{0,8})$/
const when = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/
/** What YAML takes for no text, in some spellings. */
const named = /^(?:null|true|false)$/i

function readPlainValue(text: string): unknown {
  if (text === '') return null
  const match = quoted.exec(text)
  if (match !== null) return match[1] ?? match[2]
  if (text === 'true' || text === 'false') return text === 'true'
  if (wholeNumber.test(text)) return Number(text)
  return (words.test(text) && !named.test(text)) || when.test(text) || address.test(text) ? text : undefined
}

const item = / *(?:"([^"\\\t\r]*)"|'([^'\t\r]*)'|([\p{L}“](?:[\p{L}\p{N}._/“” -]*[\p{L}\p{N}”])?)) *([,\]])/uy

function readPlainList(text: string): string[] | undefined {
  if (text === '[]') return []
  const items: string[] = []
  item.lastIndex = 1
  for (let match = item.exec(text); match !== null; match = item.exec(text)) {
    const [, double, single, plain, end] = match
    if (plain !== undefined && named.test(plain)) return undefined
    items.push(double ?? single ?? plain ?? '')
    if (end === ']') return item.lastIndex === text.length ? items : undefined
  }
  return undefined
}

const pair = / *([A-Za-z][\w-]{0,60}): +"([^"\\\t\r]*)" *([,}])/y

/** `[{name: "a", link: "b"}, {name: "c"}]`. */
function readPlainMaps(text: string): Record<string, unknown>[] | undefined {
  const maps: Record<string, unknown>[] = []
  for (let at = 1; text[at] === '{'; ) {
    const map: Record<string, unknown> = {}
    pair.lastIndex = at + 1
    let end = ','
    while (end === ',') {
      const [, key, value, mark = ''] = pair.exec(text) ?? []
      if (key === undefined || named.test(key) || Object.hasOwn(map, key)) return undefined
      map[key] = value
      end = mark
    }
    maps.push(map)
    at = pair.lastIndex
    if (text.slice(at) === ']') return maps
    at = /^ *, */.exec(text.slice(at)) === null ? text.length : at + (/^ *, */.exec(text.slice(at))?.[0].length ?? 0)
  }
  return undefined
}
