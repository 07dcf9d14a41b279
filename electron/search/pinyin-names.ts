import type { Sql } from './sql'

/** Han names spelled in Latin letters, so that they are found without a Chinese keyboard. */
export interface PinyinNames {
  /** Whether a text is read so, from the beginning of a syllable: `fenbushi`, `fenbu`, `fbs` for 分布式. */
  matches(text: string, letters: string): boolean
  /** Whether these are the initials of all that a text says: `zs` for 张三. */
  hasInitials(text: string, letters: string): boolean
  /** The part of a text that is read so, when it holds Han; of two letters they are its initials. */
  findPart(text: string, letters: string): string | undefined
  /** The syllables of a text parted by spaces, once it is spelled. */
  readingOf(text: string): string | undefined
  /** Whether there are names to be spelled, and none is. */
  isEmptied(): boolean
  /** How many texts are spelled. */
  count(): number
  /** Spells texts that were not spelled before, a few at a time. */
  learn(texts: Iterable<string>, pause: () => Promise<unknown>): Promise<void>
}

interface Reading {
  readonly text: string
  readonly syllables: string
}

interface Spelling {
  readonly letters: string
  /** Where in `letters` syllables begin. */
  readonly starts: readonly number[]
  readonly initials: string
}

const batchSize = 32

/** Whether a name can be read in Latin letters. */
export const hasReading = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** Spellings are kept in the library: finding them out again would cost half a second for each thousand titles. */
export function createPinyinNames(sql: Sql): PinyinNames {
  const known = new Map<string, Spelling>()
  let isRead = false
  const read = (): void => {
    if (isRead) return
    isRead = true
    for (const { text, syllables } of sql.many<Reading>(['text', 'syllables'], 'SELECT text, syllables FROM pinyin'))
      known.set(text, toSpelling(syllables))
  }
  return {
    matches: (text, letters) => {
      read()
      const spelling = known.get(text)
      return spelling !== undefined && (isSpelled(spelling, letters) || isAbbreviated(spelling, letters))
    },
    hasInitials: (text, letters) => {
      read()
      return known.get(text)?.initials === letters
    },
    findPart: (text, letters) => {
      read()
      const spelling = known.get(text)
      if (letters.length <= 2) return spelling?.initials === letters ? text : undefined
      return spelling === undefined ? undefined : findPart(text, spelling, letters)
    },
    readingOf: (text) => {
      read()
      const spelling = known.get(text)
      return spelling === undefined ? undefined : toSyllables(spelling)
    },
    isEmptied: () =>
      sql.get('SELECT 1 FROM pinyin LIMIT 1') === undefined &&
      sql.get(`SELECT 1 FROM pages WHERE state = 1 AND title GLOB '*[一-龥]*' LIMIT 1`) !== undefined,
    count: () => {
      read()
      return known.size
    },
    learn: async (texts, pause) => {
      read()
      const missing = [...new Set(texts)].filter((text) => hasReading(text) && !known.has(text))
      if (missing.length === 0) return
      const { pinyin } = await import('pinyin-pro')
      for (let at = 0; at < missing.length; at += batchSize) {
        const spelled = missing.slice(at, at + batchSize).map((text) => ({ text, syllables: spell(text, pinyin) }))
        sql.transact(() => {
          for (const { text, syllables } of spelled)
            sql.run('INSERT OR REPLACE INTO pinyin (text, syllables) VALUES (?, ?)', [text, syllables])
        })
        for (const { text, syllables } of spelled) known.set(text, toSpelling(syllables))
        await pause()
      }
    },
  }
}

const spell = (text: string, pinyin: typeof import('pinyin-pro')['pinyin']): string =>
  pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter((syllable) => syllable !== '')
    .join(' ')

function toSpelling(syllables: string): Spelling {
  const starts: number[] = []
  let letters = ''
  let initials = ''
  for (const syllable of syllables.split(' ')) {
    starts.push(letters.length)
    letters += syllable
    initials += syllable.charAt(0)
  }
  return { letters, starts, initials }
}

const toSyllables = ({ letters, starts }: Spelling): string =>
  starts.map((start, at) => letters.slice(start, starts[at + 1])).join(' ')

const isSpelled = (spelling: Spelling, wanted: string): boolean => findSpelled(spelling, wanted) >= 0

/** Where in the letters a reading begins, from the beginning of a syllable; -1 when none does. */
function findSpelled({ letters, starts }: Spelling, wanted: string): number {
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1))
    if (starts.includes(at)) return at
  return -1
}

/** Two initials alone would fit nearly every title, but for names of two characters. */
const isAbbreviated = ({ initials }: Spelling, wanted: string): boolean =>
  wanted.length >= 3 ? initials.includes(wanted) : wanted.length === 2 && initials === wanted

function findPart(text: string, spelling: Spelling, wanted: string): string | undefined {
  const { starts, initials } = spelling
  // What a syllable was read from: a character, or all that stands between two.
  const sources = [...text.matchAll(/\p{Script=Han}|[^\p{Script=Han}]+/gu)].filter(([source]) =>
    /[\p{Script=Han}a-z0-9]/iu.test(source),
  )
  if (sources.length !== starts.length) return undefined
  const at = findSpelled(spelling, wanted)
  const first = at < 0 ? initials.indexOf(wanted) : starts.indexOf(at)
  const last = at < 0 ? first + wanted.length - 1 : starts.findLastIndex((start) => start < at + wanted.length)
  const [from, to] = [sources[first], sources[last]]
  if (from === undefined || to === undefined) return undefined
  const part = text.slice(from.index, to.index + to[0].length).trim()
  return hasReading(part) ? part : undefined
}
