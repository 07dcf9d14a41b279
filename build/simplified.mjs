// Writes core/writing/simplified.ts from the character tables of opencc-js: `node build/simplified.mjs <its folder>`.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'

const folder = process.argv[2] ?? 'node_modules/opencc-js'
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/** Character -> the first it is converted to; only what is one UTF-16 unit on both sides. */
const readTable = (name) => {
  const [, rows = ''] = /"(.*)"/su.exec(readFileSync(join(folder, 'dist/esm-lib/dict', `${name}.js`), 'utf8')) ?? []
  const pairs = rows.split('|').map((row) => row.split(' '))
  return pairs.filter(([from, to]) => from.length === 1 && to?.length === 1 && from !== to)
}

const simplified = new Map(readTable('TSCharacters'))
const known = new Set(simplified.values())
// Forms that are usual in Hong Kong and Taiwan only; some are simplified characters of their own and stay.
for (const name of ['HKVariantsRev', 'TWVariantsRev'])
  for (const [from, to] of readTable(name)) {
    const target = simplified.get(to) ?? to
    if (!simplified.has(from) && !known.has(from) && target !== from) simplified.set(from, target)
  }
const follow = (character) => (simplified.has(character) ? follow(simplified.get(character)) : character)
const pairs = [...simplified.keys()].sort().map((character) => character + follow(character))

const perLine = 28
const lines = Array.from({ length: Math.ceil(pairs.length / perLine) }, (_, line) =>
  pairs.slice(line * perLine, (line + 1) * perLine).join(''),
)
writeFileSync(
  join(root, 'core/writing/simplified.ts'),
  `/**
 * Traditional characters, each followed by the simplified one: made by build/simplified.mjs from the tables of opencc-js ${version}
 * (https://github.com/nk2028/opencc-js), which are those of OpenCC: Apache-2.0, see data/simplified/NOTICE.
 */
const pairs = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('')

/** For each UTF-16 unit the simplified character, or 0 where it stays as it is. */
const simplified: Uint16Array = toTable(pairs)

function toTable(text: string): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (let at = 0; at + 1 < text.length; at += 2) table[text.charCodeAt(at)] = text.charCodeAt(at + 1)
  return table
}

/** Whether a text holds a character that has a simplified form. */
export function hasTraditional(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (simplified[text.charCodeAt(at)] !== 0) return true
  return false
}

/**
 * A text in simplified characters, as long as before. \`發\` and \`髮\` are both \`发\`: several characters may have one
 * simplified form.
 */
export function simplify(text: string): string {
  let changed = ''
  let copied = 0
  for (let at = 0; at < text.length; at += 1) {
    const other = simplified[text.charCodeAt(at)] ?? 0
    if (other === 0) continue
    changed += text.slice(copied, at) + String.fromCharCode(other)
    copied = at + 1
  }
  return copied === 0 ? text : changed + text.slice(copied)
}
`,
)
