// Damages the Chinese pages of the real archive as the seeds were damaged, mends them, and tells how much came back right;
// then mends every clean page, of which none may change. Usage: node build/score-mending.mjs [archive] [--misses] [--quick]
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { loadCore } from './load-core.mjs'
import { root, runMain } from './run.mjs'

const undefinedBytes = {
  'windows-1252': [0x81, 0x8d, 0x8f, 0x90, 0x9d],
  'windows-1254': [0x81, 0x8d, 0x8e, 0x8f, 0x90, 0x9d, 0x9e],
}
/** What 80 to 9F are in both; `TextDecoder` takes Windows-1252 for Latin-1 in some versions of Node. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const turkish = { 208: 'Ğ', 221: 'İ', 222: 'Ş', 240: 'ğ', 253: 'ı', 254: 'ş' }
const args = process.argv.slice(2)
const showsMisses = args.includes('--misses')
const isQuick = args.includes('--quick')
const archive = resolve(args.find((arg) => !arg.startsWith('--')) ?? join(root, '..', 'shared', 'archive', 'content'))
const leastRight = 0.97

const { createMender } = await loadCore('core/archive/mend/mender.ts')
const { readModel } = await loadCore('core/archive/mend/model.ts')
const started = performance.now()
const modelBytes = readFileSync(join(root, 'data', 'mend', 'model.bin'))
const model = readModel(modelBytes)
const loadMs = performance.now() - started
const mend = createMender(model)

function show(byte, codePage) {
  if (byte >= 0x80 && byte < 0xa0) return windows[byte - 0x80]
  return (codePage === 'windows-1254' ? turkish[byte] : undefined) ?? String.fromCharCode(byte)
}

/** A page as a decoder of that code page would have read it; `keep` tells for each character whether it lost bytes. */
function damage(text, codePage, alsoLost) {
  const lost = new Set([...undefinedBytes[codePage], ...alsoLost])
  const shown = Array.from({ length: 256 }, (_, byte) => (lost.has(byte) ? '' : show(byte, codePage)))
  let damaged = ''
  const isLost = []
  for (const letter of text) {
    const bytes = Buffer.from(letter, 'utf8')
    isLost.push(bytes.length > 1 && bytes.some((byte) => lost.has(byte)))
    for (const byte of bytes) damaged += shown[byte]
  }
  return { damaged, isLost }
}

/** A small hash of a path: half of the pages are tuned on, the other half is only reported. */
const isDevelopment = (path) =>
  [...path].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) >>> 0, 7) % 2 === 0

const toLatin = (text) => text.replace(/[^\x20-\x7e]+/g, ' ')
const toLinks = (text) => (text.match(/https?:\/\/[\x21-\x7e]+/g) ?? []).join('\n')

function scorePage(path, text, codePage, alsoLost, tally) {
  const { damaged, isLost } = damage(text, codePage, alsoLost)
  const started = performance.now()
  const { text: mended, repaired, restored } = mend(damaged)
  tally.ms += performance.now() - started
  tally.pages += 1
  const wanted = [...text]
  const got = [...mended]
  if (wanted.length !== got.length) tally.shifted.push(`${path} (${wanted.length} characters became ${got.length})`)
  const unsureAt = new Set((restored ?? []).filter(({ isUnsure }) => isUnsure).map(({ at }) => at))
  let offset = 0
  for (let at = 0; at < wanted.length; at += 1) {
    const isRight = wanted[at] === got[at]
    tally.all += 1
    if (isRight) tally.allRight += 1
    if (isLost[at]) {
      const isUnsure = unsureAt.has(offset)
      tally.lost += 1
      if (isRight) tally.lostRight += 1
      if (isUnsure) tally.unsure += 1
      if (!isRight && isUnsure) tally.wrongUnsure += 1
      if (!isRight) {
        const near = (letters) =>
          letters
            .slice(Math.max(0, at - 6), at + 6)
            .join('')
            .replace(/\n/g, '⏎')
        const key = `${wanted[at]}→${got[at]}`
        const miss = tally.misses.get(key) ?? { count: 0, examples: [] }
        miss.count += 1
        if (miss.examples.length < 3) miss.examples.push(`${near(wanted)} | ${near(got)}`)
        tally.misses.set(key, miss)
      }
    } else if (!isRight) tally.keptWrong.push(`${path}: ${wanted[at]} → ${got[at]}`)
    offset += got[at]?.length ?? 0
  }
  if (toLatin(text) !== toLatin(mended)) tally.latinWrong.push(path)
  if (toLinks(text) !== toLinks(mended)) tally.linksWrong.push(path)
  if (repaired === undefined && isLost.includes(true)) tally.unmended.push(path)
}

const emptyTally = () => ({
  pages: 0,
  all: 0,
  allRight: 0,
  lost: 0,
  lostRight: 0,
  unsure: 0,
  wrongUnsure: 0,
  ms: 0,
  seen: 0,
  shifted: [],
  keptWrong: [],
  latinWrong: [],
  linksWrong: [],
  unmended: [],
  misses: new Map(),
})

const percent = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`

await runMain(async () => {
  const files = readdirSync(archive, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
  const pages = files.map((file) => ({
    path: relative(archive, file).replaceAll('\\', '/'),
    text: readFileSync(file, 'utf8'),
  }))
  const print = (line) => process.stdout.write(`${line}\n`)
  let isGood = true
  print(`model ${(modelBytes.length / 1e6).toFixed(2)} MB, read in ${loadMs.toFixed(1)} ms`)
  const variants = [
    ['windows-1254', []],
    ['windows-1252', []],
    ['windows-1254', [0xad]],
    ['windows-1252', [0xad]],
  ]
  for (const [codePage, alsoLost] of isQuick ? variants.slice(2, 3) : variants) {
    for (const half of isQuick ? ['tuned on'] : ['tuned on', 'unseen']) {
      const tally = emptyTally()
      for (const { path, text } of pages) {
        const clean = text.replace(/^\uFEFF/, '')
        if (!/\p{Script=Han}/u.test(clean) || isDevelopment(path) !== (half === 'tuned on')) continue
        if (isQuick && tally.seen++ % 4 !== 0) continue
        scorePage(path, clean, codePage, alsoLost, tally)
      }
      const name = `${codePage}${alsoLost.length > 0 ? ' and AD' : ''}, ${half}`
      print(
        `${name}: ${tally.pages} pages, lost characters right ${percent(tally.lostRight, tally.lost)} (${tally.lostRight}/${tally.lost}), ` +
          `all ${percent(tally.allRight, tally.all)}, unsure ${percent(tally.unsure, tally.lost)}, wrong ones among them ${percent(tally.wrongUnsure, tally.lost - tally.lostRight)}, ` +
          `${(tally.ms / tally.pages).toFixed(1)} ms a page`,
      )
      for (const [what, list] of Object.entries({
        'length changed': tally.shifted,
        'kept characters wrong': tally.keptWrong,
        'Latin text differs': tally.latinWrong,
        'links differ': tally.linksWrong,
        'not mended': tally.unmended,
      })) {
        if (list.length > 0) print(`  ${what}: ${list.length}; ${list.slice(0, 5).join('; ')}`)
      }
      if (tally.lostRight < leastRight * tally.lost || tally.latinWrong.length + tally.linksWrong.length > 0)
        isGood = false
      if (showsMisses && half === 'tuned on')
        for (const [key, { count, examples }] of [...tally.misses]
          .sort(([, one], [, other]) => other.count - one.count)
          .slice(0, 70))
          print(`    ${count} × ${key}   ${examples.join('   ')}`)
    }
  }
  const began = performance.now()
  const changed = pages.filter(({ text }) => mend(text).text !== text)
  const cleanMs = (performance.now() - began) / pages.length
  print(`${pages.length} clean pages: ${changed.length} changed, ${cleanMs.toFixed(3)} ms a page`)
  if (changed.length > 0) print(`  ${changed.map(({ path }) => path).join('; ')}`)
  return isGood && changed.length === 0 ? 0 : 1
})
