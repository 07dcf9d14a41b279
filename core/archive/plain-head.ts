/**
 * Reads front matter of nothing but `key: value` lines whose YAML has one meaning only: quoted texts without escapes,
 * plain words, whole numbers, days, and lists of them in one line. Of all else it says nothing (undefined): that is for
 * a YAML parser, which reads the same from these lines, only slower.
 */
export function readPlainHead(source: string): Record<string, unknown> | undefined {
  const values: Record<string, unknown> = Object.create(null)
  for (const line of source.split('\n')) {
    if (line === '') continue
    const [, key, text] = entry.exec(line) ?? []
    if (key === undefined || text === undefined || named.test(key)) return undefined
    const value = text.startsWith('[') ? readPlainList(text) : readPlainValue(text)
    if (value === undefined) return undefined
    values[key] = value
  }
  return values
}

const entry = /^([A-Za-z][\w-]{0,60}):(?: +|$)(.*?) *$/
const quoted = /^(?:"([^"\\\t\r]*)"|'([^'\t\r]*)')$/
const words = /^[\p{L}【《“](?:[\p{L}\p{N}._/，。、：！？（）《》“”【】 -]*[\p{L}\p{N}._/，。、！？（）《》“”【】-])?$/u
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
