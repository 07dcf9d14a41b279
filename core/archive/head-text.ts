/** Where the object at the beginning of a text ends, or -1 when it does not. */
export function findObjectEnd(text: string): number {
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

/** A key as it is asked for: in lower case, with `_` for `-`. */
export const foldKey = (key: string): string => key.toLowerCase().replaceAll('-', '_')

/** Reads `key: value` and `key = value` lines of a head that does not parse (an unclosed quote, a stray colon, tabs). */
export function readHeadLines(source: string): Record<string, unknown> {
  const values: Record<string, unknown> = Object.create(null)
  let list: { readonly key: string; readonly entries: string[] } | undefined
  for (const line of source.split('\n')) {
    const entry = /^\s*-\s+(.+)$/.exec(line)?.[1]
    if (entry !== undefined && list !== undefined) {
      list.entries.push(unquote(entry))
      values[list.key] = list.entries
      continue
    }
    const [, name, written] = /^([A-Za-z][\w-]*)\s*[:=](?!\/\/)\s*(.*)$/.exec(line.trimEnd()) ?? []
    if (name === undefined || written === undefined) continue
    const key = foldKey(name)
    const value = /^["'[]/.test(written) ? written : written.replace(comment, '')
    list = value === '' ? { key, entries: [] } : undefined
    if (value !== '') values[key] = readValue(value)
  }
  return values
}

/** `Ada Example   # in Latin letters`: `Weekly #12` holds none. */
const comment = /(?:^|\s+)#\s.*$/

const unquote = (text: string): string =>
  text
    .trim()
    .replace(/^["'“]|["'”]$/g, '')
    .trim()

function readValue(text: string): unknown {
  if (!text.startsWith('[') || !text.endsWith(']')) return unquote(text)
  return text
    .replace(/^\[|\]$/g, '')
    .split(/[,，]/)
    .map(unquote)
    .filter((part) => part !== '')
}
