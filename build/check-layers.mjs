import { readdirSync, readFileSync, statSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, posix } from 'node:path'
import { parseSync } from 'vite'
import { readJson } from './files.mjs'
import { findBroken } from './layers.mjs'
import { root } from './run.mjs'

/**
 * Checks the imports of the app's own code: layers, cycles, files that are not there, packages that would be missing from what ships.
 * It has its own reader because dependency-cruiser needs a TypeScript older than 7, or a Node newer than 20.
 */
const folders = ['core', 'electron', 'renderer']
const endings = ['', '.ts', '.tsx', '.mjs']
const shipped = new Set(['electron', ...Object.keys(readJson('package.json').dependencies)])

const files = folders.flatMap((folder) => listFiles(folder))
const imports = new Map(files.map((file) => [file, readImports(file)]))
const problems = [...imports].flatMap(([file, targets]) => targets.flatMap((each) => findProblems(file, each)))
problems.push(...findCycles())

for (const problem of problems) process.stderr.write(`${problem}\n`)
process.stderr.write(
  `${files.length} files, ${[...imports.values()].flat().length} imports, ${problems.length} problems\n`,
)
process.exitCode = problems.length > 0 ? 1 : 0

function listFiles(folder) {
  const entries = readdirSync(join(root, folder), { recursive: true }).map(
    (name) => `${folder}/${name.replaceAll('\\', '/')}`,
  )
  return entries.filter((path) => /\.tsx?$/.test(path)).sort()
}

/** What a file imports: `{target, isType}`, with a path from the root, `npm:<package>`, `node:<module>` or `missing:<name>`. */
function readImports(file) {
  const { program, errors } = parseSync(file, readFileSync(join(root, file), 'utf8'))
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`)
  const found = []
  collectImports(program, found)
  return found.map(({ name, isType }) => ({ target: resolve(file, name), isType }))
}

/** Every node that names another module has a `source`, types included; `import x = require()` has an `expression`. */
function collectImports(node, found) {
  if (Array.isArray(node)) for (const child of node) collectImports(child, found)
  else if (node !== null && typeof node === 'object') {
    const source = node.type === 'TSExternalModuleReference' ? node.expression : node.source
    if (typeof source?.value === 'string') found.push({ name: source.value, isType: isTypeOnly(node) })
    for (const child of Object.values(node)) collectImports(child, found)
  }
}

function isTypeOnly(node) {
  return node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type'
}

function resolve(file, name) {
  if (name.startsWith('.')) {
    const path = posix.join(posix.dirname(file), name.replace(/\?.*$/, ''))
    const found = endings
      .map((ending) => path + ending)
      .find((each) => statSync(join(root, each), { throwIfNoEntry: false })?.isFile())
    return found ?? `missing:${name}`
  }
  if (isBuiltin(name)) return `node:${name.replace(/^node:/, '')}`
  return `npm:${name.split('/', name.startsWith('@') ? 2 : 1).join('/')}`
}

function findProblems(file, { target, isType }) {
  const broken = findBroken(file, target, isType).map((rule) => `${file} imports ${target}. ${rule.name}.`)
  if (target.startsWith('missing:')) return [`${file} imports ${target.slice(8)}, which is not there.`]
  if (target.startsWith('npm:') && !shipped.has(target.slice(4))) {
    broken.push(
      `${file} imports ${target}, which is not among the dependencies in package.json, so it would be missing from what ships.`,
    )
  }
  return broken
}

function findCycles() {
  const done = new Set()
  const found = []
  const visit = (file, path) => {
    const start = path.indexOf(file)
    if (start >= 0)
      found.push(`${[...path.slice(start), file].join(' -> ')} is a cycle: move what they share to a file of its own.`)
    if (start >= 0 || done.has(file)) return
    for (const { target } of imports.get(file) ?? []) visit(target, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  return found
}
