import { createRandom } from './search-words.mjs'

/** Queries of each kind that are made for the comparison. */
const countOfKind = 60
const han = /\p{Script=Han}{2,}/gu
// From its beginning: half a word, as of a hash, is none.
const word = /(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9]{3,}/g

/**
 * Queries about sections by what stands in them: each wants a section, or one that says the same words. So every engine is
 * asked the same, and none of them by its own idea of what is alike.
 */
export function makeKnownItems(sections) {
  const random = createRandom(12)
  const makers = {
    title: toWholeTitle,
    rare: toRareWords(sections),
    passage: toPassage,
    mixed: toMixed,
    typo: toTypo(sections),
  }
  const texts = sections.map((section) => `${section.title}\n${section.text}`)
  return Object.entries(makers).flatMap(([kind, make]) => {
    const items = []
    for (let tried = 0; tried < 4_000 && items.length < countOfKind; tried += 1) {
      const at = Math.floor(random() * sections.length)
      const query = make(sections[at], random)
      if (query === undefined || [...query].length < 3) continue
      // A title that stands above fifty sections asks for none of them.
      const same =
        kind === 'title' ? sections.flatMap(({ title }, place) => (title === sections[at].title ? [place] : [])) : [at]
      const copies = texts.flatMap((text, place) => (text === texts[at] ? [place] : []))
      if (same.length <= 3) items.push({ kind, query, wanted: [...new Set([...same, ...copies])] })
    }
    return items
  })
}

/** Not one that begins with a sign, which Lectern would take for a part of its language. */
const toWholeTitle = ({ title }) => (/^[\p{L}\p{N}]/u.test(title) ? title.slice(0, 40) : undefined)

const wordsOf = (text) => [
  ...new Set([
    ...(text.match(word) ?? []).map((one) => one.toLowerCase()),
    ...(text.match(han) ?? []).map((one) => one.slice(0, 4)),
  ]),
]

function countWords(sections) {
  const counts = new Map()
  for (const { title, text } of sections)
    for (const one of wordsOf(`${title}\n${text}`)) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

/** The three words of a section that stand in the fewest others. */
function toRareWords(sections) {
  const counts = countWords(sections)
  return ({ text }) => {
    const rare = wordsOf(text)
      .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
      .slice(0, 3)
    return rare.length === 3 ? rare.join(' ') : undefined
  }
}

function toPassage({ text }, random) {
  const runs = text.match(/\p{Script=Han}{6,}/gu) ?? []
  const run = runs[Math.floor(random() * runs.length)]
  if (run === undefined) return undefined
  const start = Math.floor(random() * (run.length - 5))
  return run.slice(start, start + 5 + Math.floor(random() * 3))
}

function toMixed({ text }, random) {
  const words = text.match(word) ?? []
  const runs = text.match(/\p{Script=Han}{3,}/gu) ?? []
  if (words.length === 0 || runs.length === 0) return undefined
  return `${words[Math.floor(random() * words.length)]} ${runs[Math.floor(random() * runs.length)].slice(0, 4)}`
}

/** Two rare words, one of them with letters swapped, one left out, or one wrong. */
function toTypo(sections) {
  const counts = countWords(sections)
  return ({ text }, random) => {
    const long = wordsOf(text).filter((one) => /^[a-z]{6,}$/.test(one) && (counts.get(one) ?? 0) < 20)
    const chosen = long[Math.floor(random() * long.length)]
    const other = wordsOf(text).find((one) => one !== chosen && (counts.get(one) ?? 0) < 200)
    if (chosen === undefined || other === undefined) return undefined
    const slips = [swap, leaveOut, mistype]
    return `${other} ${slips[Math.floor(random() * slips.length)](chosen, 1 + Math.floor(random() * (chosen.length - 3)))}`
  }
}

const swap = (text, at) => `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`
const leaveOut = (text, at) => text.slice(0, at) + text.slice(at + 1)
const mistype = (text, at) => `${text.slice(0, at)}${text[at] === 'x' ? 'z' : 'x'}${text.slice(at + 1)}`

/** Mean reciprocal rank among the first ten, and the share of queries whose section is there. */
export function scoreRanks(ranks) {
  const mean = (toValue) => ranks.reduce((sum, rank) => sum + toValue(rank), 0) / Math.max(1, ranks.length)
  return { mrr: mean((rank) => (rank === 0 ? 0 : 1 / rank)), recall: mean((rank) => (rank === 0 ? 0 : 1)) }
}
