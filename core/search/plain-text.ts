/**
 * The words of a Markdown text as a reader sees them: without addresses, tags, shortcodes and marks of form.
 * Made for finding and for snippets, not for showing: it does not parse, it only takes away. Every pattern stops at the
 * sign it begins with, so that the time it takes grows with the text and no faster, whatever the text.
 */
export function toPlainText(markdown: string): string {
  const words = withoutLinks(markdown.includes('<') ? withoutBlocks(markdown) : markdown)
  const bare = words.includes('<') ? words.replace(tag, ' ').replace(/<\s*>/g, ' ') : words
  const lines: string[] = []
  for (const line of (bare.includes('&') ? bare.replace(entity, toEntity) : bare).split('\n')) {
    const plain = toPlainLine(line)
    if (plain !== '') lines.push(plain)
  }
  return lines.join('\n')
}

/** A text without Hugo's shortcodes, which mean nothing outside the site they were written for. */
export const dropShortcodes = (markdown: string): string =>
  markdown.includes('{{') ? markdown.replace(/\{\{[<%][^{}]{0,1000}\}\}/g, ' ') : markdown

const tag = /<\/?[a-z][a-z0-9-]{0,40}(?:\s[^<>]{0,1000})?\/?>/gi
const entity = /&(nbsp|amp|lt|gt|quot|#39);/g
const toEntity = (_: string, name: string): string => entities[name] ?? ' '

function withoutLinks(text: string): string {
  const shown = dropShortcodes(text)
  const named = shown.includes('](')
    ? shown
        .replace(/!\[([^[\]\n]{0,500})\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,2000}\)/g, ' $1 ')
        .replace(/\[([^[\]\n]{0,500})\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,2000}\)/g, '$1')
    : shown
  return named.includes('://') ? named.replace(/https?:\/\/[^\s)<>"'）]+/g, ' ') : named
}

const withoutBlocks = (markdown: string): string =>
  ['<!--|-->', '<style|</style>', '<script|</script>'].reduce((text, pair) => {
    const [opening = '', closing = ''] = pair.split('|')
    return removeBlocks(text, opening, closing)
  }, markdown)

const entities: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const toPlainLine = (line: string): string => {
  const trimmed = line.trim()
  if (trimmed === '' || /^(?:```|~~~)/.test(trimmed) || /^[ \t|:=-]+$/.test(trimmed)) return ''
  const text = (trimmed.startsWith('|') ? toCells(trimmed) : trimmed).replace(/^(?:#{1,6}|>|[-*+]|\d{1,9}[.)])\s+/, '')
  const unmarked = /[*_~`]/.test(text) ? text.replace(/\*\*|__|~~|`/g, '') : text
  return (/\t| {2}/.test(unmarked) ? unmarked.replace(/[ \t]+/g, ' ') : unmarked).trim()
}

/** The cells of a table's row that say something. */
const toCells = (row: string): string =>
  row
    .split('|')
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(' · ')

function removeBlocks(text: string, opening: string, closing: string): string {
  // Only Latin letters differ in these marks, so that positions in the lower-case text hold unless a letter grew.
  const lower = text.toLowerCase()
  if (lower.length !== text.length) return text
  let kept = ''
  let at = 0
  for (let start = lower.indexOf(opening); start >= 0; start = lower.indexOf(opening, at)) {
    const end = lower.indexOf(closing, start)
    if (end < 0) break
    kept += `${text.slice(at, start)} `
    at = end + closing.length
  }
  return kept + text.slice(at)
}
