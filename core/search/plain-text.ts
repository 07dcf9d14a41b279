/**
 * The words of a Markdown text as a reader sees them: without addresses, tags, shortcodes and marks of form.
 * Made for finding and for snippets, not for showing: it does not parse, it only takes away.
 */
export function toPlainText(markdown: string): string {
  return markdown
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<(style|script)\b[^>]{0,1000}>[\s\S]*?<\/\1>/gi, ' ')
    .replace(/\{\{[<%][^}]{0,1000}?[>%]\}\}/g, ' ')
    .replace(/!\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)/g, ' $1 ')
    .replace(/\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)/g, '$1')
    .replace(/<(https?:[^>\s]{0,2000})>/g, ' ')
    .replace(/https?:\/\/[^\s)<>"'）]{1,2000}/g, ' ')
    .replace(/<\/?[a-z][a-z0-9-]*(\s[^<>]{0,1000})?\/?>/gi, ' ')
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? ' ')
    .replace(/^[ \t]*(#{1,6}|>|[-*+]|\d+[.)])[ \t]+/gm, '')
    .replace(/^[ \t]*(```|~~~).*$/gm, '')
    .replace(/^[ \t|:=-]+$/gm, '')
    .replace(/(\*\*|__|~~|`)/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}

const entities: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
