const longest = 4
const most = 2 ** 18
const han = /\p{Script=Han}+/gu
const unknown = -18

/** Counts words and pairs of them, beginning with those of a word model in ARPA format, which also tells words apart. */
export class WordCounts {
  #words = new Map()
  #names = []
  #shares = []
  #backs = []
  #pairShares = new Map()
  #counts = []
  #pairs = new Map()

  constructor(arpa, generalWords) {
    let order = 0
    for (const line of arpa.split('\n')) {
      const head = /^\\(\d)-grams/.exec(line)
      if (head !== null) order = Number(head[1])
      if (order > 2) break
      const [logarithm, text, back] = line.split('\t')
      if (text === undefined || order === 0) continue
      if (order === 1) this.#addWord(text, Number(logarithm), Number(back ?? 0), generalWords)
      else this.#addPair(text, Number(logarithm))
    }
  }

  #addWord(text, logarithm, back, generalWords) {
    if (!/^\p{Script=Han}+$/u.test(text) || [...text].length > longest) return
    this.#words.set(text, this.#names.length)
    this.#names.push(text)
    this.#shares.push(logarithm * Math.LN10)
    this.#backs.push(back * Math.LN10)
    this.#counts.push(10 ** logarithm * generalWords)
  }

  #addPair(text, logarithm) {
    const [one, other] = text.split(' ').map((word) => this.#words.get(word))
    if (one === undefined || other === undefined) return
    this.#pairShares.set(one * most + other, logarithm * Math.LN10)
    this.#pairs.set(one * most + other, 10 ** logarithm * this.#counts[one])
  }

  /** Counts the words of a line and which follow each other. */
  add(line, count) {
    for (const [stretch] of line.matchAll(han)) {
      let before
      for (const word of this.#split([...stretch])) {
        if (word === undefined) {
          before = undefined
          continue
        }
        this.#counts[word] += count
        const pair = before === undefined ? undefined : before * most + word
        if (pair !== undefined) this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + count)
        before = word
      }
    }
  }

  /** The likeliest words of a stretch of characters; undefined for a character that is none. */
  #split(letters) {
    const endings = []
    for (let end = 0; end < letters.length; end += 1) {
      const here = []
      let text = ''
      for (let start = end; start >= 0 && start > end - longest; start -= 1) {
        text = letters[start] + text
        const word = this.#words.get(text)
        if (word === undefined && start < end) continue
        let best
        for (const before of start === 0 ? [undefined] : endings[start - 1]) {
          const score = (before?.score ?? 0) + this.#shareOf(before?.word, word)
          if (best === undefined || score > best.score) best = { word, score, before }
        }
        here.push(best)
      }
      endings.push(here)
    }
    let at = endings.at(-1).reduce((one, other) => (other.score > one.score ? other : one))
    const words = []
    for (; at !== undefined; at = at.before) words.push(at.word)
    return words.reverse()
  }

  #shareOf(before, word) {
    if (word === undefined) return unknown
    if (before === undefined) return this.#shares[word]
    return this.#pairShares.get(before * most + word) ?? this.#backs[before] + this.#shares[word]
  }

  /** The words and pairs that are worth keeping: `[words, count, kinds that follow]`; the first stands for all of them. */
  toParts(leastWord, leastPair) {
    const all = this.#counts.reduce((sum, count) => sum + count, 0)
    const kinds = new Uint32Array(this.#names.length)
    const parts = []
    for (const [pair, count] of this.#pairs) {
      if (count < 0.5) continue
      const [one, other] = [Math.floor(pair / most), pair % most]
      kinds[one] += 1
      const gain = Math.log((count * all) / (this.#counts[one] * this.#counts[other]))
      if (count * gain > leastPair && this.#counts[one] > leastWord && this.#counts[other] > leastWord)
        parts.push({
          words: [this.#names[one], this.#names[other]],
          count,
          kinds: 0,
        })
    }
    for (const [word, name] of this.#names.entries()) {
      const count = this.#counts[word]
      if (count > leastWord) parts.push({ words: [name], count, kinds: kinds[word] })
    }
    return [{ words: [], count: all, kinds: 0 }, ...parts]
  }
}
