/**
 * The words of a Markdown text as a reader sees them: without addresses, tags, shortcodes and marks of form.
 * Made for finding and for snippets, not for showing: it does not parse, it only takes away. Every pattern stops at the
 * sign it begins with, so that the time it takes grows with the text and no faster, whatever the text.
 */
export function toPlainText(markdown: string): string {
  const shown = ['<!--|-->', '<style|</style>', '<script|</script>'].reduce((text, pair) => {
    const [opening = '', closing = ''] = pair.split('|')
    return removeBlocks(text, opening, closing)
  }, markdown)
  return shown
    .replace(/\{\{[<%][^{}]{0,1000}\}\}/g, ' ')
    .replace(/!\[([^[\]\n]{0,500})\]\([^()\n]{0,2000}\)/g, ' $1 ')
    .replace(/\[([^[\]\n]{0,500})\]\([^()\n]{0,2000}\)/g, '$1')
    .replace(/https?:\/\/[^\s)<>"'）]+/g, ' ')
    .replace(/<\/?[a-z][a-z0-9-]{0,40}(?:\s[^<>]{0,1000})?\/?>/gi, ' ')
    .replace(/<\s*>/g, ' ')
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? ' ')
    .split('\n')
    .map(toPlainLine)
    .filter((line) => line !== '')
    .join('\n')
}

const entities: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const toPlainLine = (line: string): string => {
  const trimmed = line.trim()
  if (/^(```|~~~)/.test(trimmed) || /^[ \t|:=-]+$/.test(trimmed)) return ''
  return trimmed
    .replace(/^(?:#{1,6}|>|[-*+]|\d{1,9}[.)])\s+/, '')
    .replace(/\*\*|__|~~|`/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()
}

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
