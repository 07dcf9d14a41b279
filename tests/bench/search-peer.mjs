// Run by search-bench.mjs in a process of its own: gives one engine the sections, asks it everything, and prints how it did.
import { readFileSync } from 'node:fs'
import { engines } from './search-engines.mjs'
import { scoreRanks } from './search-known-items.mjs'

const [name, partsFile, inputFile] = process.argv.slice(2)
const parts = await import(partsFile)
const { sections, items, typed } = JSON.parse(readFileSync(inputFile, 'utf8'))

const begun = performance.now()
const engine = await engines[name](parts, sections)
const loadMs = performance.now() - begun
const ranks = []
for (const { query, wanted } of items) {
  const found = await engine.find(query)
  ranks.push(found.slice(0, 10).findIndex((at) => wanted.includes(at)) + 1)
}
const times = []
for (const text of typed) {
  const from = performance.now()
  await engine.find(text)
  times.push(performance.now() - from)
}
engine.close?.()
const kinds = [...new Set(items.map(({ kind }) => kind))]
const byKind = Object.fromEntries(
  kinds.map((kind) => [kind, scoreRanks(ranks.filter((_, at) => items[at].kind === kind)).mrr]),
)
process.stdout.write(JSON.stringify({ loadMs, ...scoreRanks(ranks), byKind, times }))
