// The peer of the import: reads every page of a folder and parses its Markdown, and does nothing else.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import MarkdownIt from 'markdown-it'

const folder = process.argv[2]
const started = performance.now()
const markdown = new MarkdownIt({ html: true })
let pages = 0
let bytes = 0
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith('.md')) continue
  const file = readFileSync(join(entry.parentPath, entry.name))
  markdown.parse(file.toString('utf8'), {})
  pages += 1
  bytes += file.length
}
process.stdout.write(JSON.stringify({ pages, bytes, ms: performance.now() - started }))
