// Makes data/mend/model.bin, the model that restores damaged text, from texts that packages ship. The file is kept in the
// repository, so this is run only when the model changes. It takes a minute and 2 GB of memory.
// Usage: node build/mend-model.mjs <lm_sc.arpa>, the word model in data/ of Debian's source package libime 1.0.16.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCore } from './load-core.mjs'
import { dictionary, readFiles, readLines, sources } from './mend-corpus.mjs'
import { countNames } from './name-counts.mjs'
import { root, runMain, SetupError, say } from './run.mjs'
import { SequenceCounts } from './sequence-counts.mjs'
import { WordCounts } from './word-counts.mjs'

const file = join(root, 'data', 'mend', 'model.bin')
/** A sequence is kept when its count tells so much, as a logarithm, beyond the shorter ones; a lower bound makes the file too large. */
const least = 2.5
/** How much a sighting of a word in the dictionary counts here, and the most that one word counts. */
const wordShare = 0.02
const mostWord = 200
/** The word model counts as a text of so many words. */
const generalWords = 2e7
/** A word is kept when it counts so much, a pair of words when its count tells so much beyond the two words. */
const leastWord = 0.5
const leastPair = 1.5
const lineEnd = 10

const { toTokens } = await loadCore('core/archive/mend/tokens.ts')
const { extendKey, emptyKey, writeModel } = await loadCore('core/archive/mend/model.ts')
const { anyWord, toWordKey } = await loadCore('core/archive/mend/words.ts')
const { toGivenKey, toSurnameKey } = await loadCore('core/archive/mend/people.ts')
const { surnames } = await loadCore('core/archive/names.ts')

await runMain(async () => {
  const [arpa] = process.argv.slice(2)
  if (arpa === undefined) throw new SetupError('Name the file lm_sc.arpa of the libime sources.')
  const counts = new SequenceCounts(extendKey, emptyKey)
  const dictionaryWords = await readWords()
  for (const { text, count } of dictionaryWords) counts.add(toTokens(text), count, true)
  const wordModel = readFileSync(arpa, 'utf8')
  addWordModel(counts, wordModel)
  const words = new WordCounts(wordModel, generalWords)
  await addSources(counts, words)
  const { letters, sequences } = counts.toParts(least)
  for (const [key, sighted] of toWordSequences(words)) sequences.set(key, sighted)
  for (const [key, sighted] of toNameSequences(dictionaryWords)) sequences.set(key, sighted)
  const bytes = writeModel(letters, sequences)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, bytes)
  say(`${letters.size} characters, ${sequences.size} sequences, ${(bytes.length / 1e6).toFixed(2)} MB`)
  return 0
})

async function readWords() {
  const [text = ''] = await readFiles(dictionary)
  return text.split('\n').flatMap((line) => {
    const [word, frequency, tag] = line.trim().split(' ')
    if (word === undefined || frequency === undefined || !/\p{Script=Han}/u.test(word)) return []
    return [
      {
        text: word,
        count: Math.min(mostWord, Number(frequency) * wordShare + 0.5),
        isName: tag === 'nr',
      },
    ]
  })
}

/** Adds the lines of all sources; a line that two of them hold counts once. */
async function addSources(counts, words) {
  const known = new Set()
  for (const source of sources) {
    const before = known.size
    for (const line of await readLines(source)) {
      if (known.has(line)) continue
      known.add(line)
      counts.add([lineEnd, ...toTokens(line), lineEnd], source.share)
      words.add(line, source.wordShare)
    }
    say(`${source.name} ${source.version} (${source.licence}): ${known.size - before} lines`)
  }
}

/** The words and pairs of words with the keys by which they are looked up. */
function toWordSequences(counted) {
  return counted.toParts(leastWord, leastPair).map(({ words, count, kinds }) => {
    const [first, second] = words.map((word) => toTokens(word))
    const key = first === undefined ? anyWord : toWordKey(anyWord, first)
    const whole = second === undefined ? key : toWordKey(key, second)
    return [whole >>> 0, { count, after: kinds, before: 0 }]
  })
}

/** Surnames and the characters of given names with the keys by which they are looked up. */
function toNameSequences(words) {
  const names = words.filter(({ isName }) => isName).map(({ text }) => text)
  const counted = countNames(surnames, names)
  const toSequences = (counts, toKey) =>
    [...counts].map(([letter, count]) => [toKey(letter.codePointAt(0)) >>> 0, { count, after: 0, before: 0 }])
  return [...toSequences(counted.surnames, toSurnameKey), ...toSequences(counted.given, toGivenKey)]
}

/** Adds a word model in ARPA format: how often its words, pairs and triples would stand in a text of `generalWords`. */
function addWordModel(counts, arpa) {
  const words = new Map()
  const pairs = new Map()
  let order = 0
  for (const line of arpa.split('\n')) {
    const head = /^\\(\d)-grams/.exec(line)
    if (head !== null) order = Number(head[1])
    const [logarithm, text] = line.split('\t')
    if (text === undefined || order === 0 || !/\p{Script=Han}/u.test(text)) continue
    const share = 10 ** Number(logarithm)
    const parts = text.split(' ')
    if (order === 1) {
      words.set(text, share)
      counts.add(toTokens(text), share * generalWords, true)
      continue
    }
    const before = order === 2 ? words.get(parts[0]) : pairs.get(`${parts[0]} ${parts[1]}`)
    if (before === undefined) continue
    if (order === 2) pairs.set(text, before * share)
    const tokens = parts.map((part) => toTokens(part))
    const all = tokens.flat()
    counts.addAcross(all, tokens[0].length, all.length - tokens.at(-1).length, before * share * generalWords)
  }
}
