// Writes core/writing/traditional-pairs.ts from the character tables of opencc-js: `node build/simplified.mjs <its folder>`.
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
  join(root, 'core/writing/traditional-pairs.ts'),
  `/**
 * Traditional characters, each followed by the simplified one: made by build/simplified.mjs from the tables of opencc-js ${version}
 * (https://github.com/nk2028/opencc-js), which are those of OpenCC: Apache-2.0, see data/simplified/NOTICE.
 */
export const traditionalPairs = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('')
`,
)
