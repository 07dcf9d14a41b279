const places = 2 ** 25
const longest = 4
const none = 0xffffffff
const lossyFlag = 8
const passage = 6
const repeatShare = 0.1

/** Bytes without a letter in Windows-1254, and the soft hyphen: a character with one of them is what the model must choose. */
const lossy = new Set([0x81, 0x8d, 0x8e, 0x8f, 0x90, 0x9d, 0x9e, 0xad])
const encoder = new TextEncoder()
const isLossy = (code) => code > 0x7f && encoder.encode(String.fromCodePoint(code)).some((byte) => lossy.has(byte))

/** Counts sequences of up to four tokens by their keys, and tells which of them the model needs. */
export class SequenceCounts {
  #keys = new Uint32Array(places)
  #counts = new Float32Array(places)
  #kinds = new Uint8Array(places)
  #before = new Uint32Array(places)
  #after = new Uint32Array(places)
  #total = 0
  #lossy = new Map()
  #letters = new Map()
  #passages = new Set()

  constructor(extendKey, emptyKey) {
    this.extendKey = extendKey
    this.emptyKey = emptyKey
  }

  add(tokens, full, isWord = false) {
    let after = []
    for (let start = tokens.length - 1; start >= 0; start -= 1) {
      const count = !isWord && this.#isRepeated(tokens, start) ? full * repeatShare : full
      this.#total += count
      this.#letters.set(tokens[start], (this.#letters.get(tokens[start]) ?? 0) + count)
      after = this.#countFrom(tokens, start, after, () => count)
    }
  }

  /** Counts only what begins before `first` and ends at `last` or after it: what two or three words add to each alone. */
  addAcross(tokens, first, last, count) {
    let after = []
    for (let start = tokens.length - 1; start >= Math.max(0, last + 1 - longest); start -= 1) {
      after = this.#countFrom(tokens, start, after, (end) => (start < first && end >= last ? count : 0))
    }
  }

  /** Counts the sequences that begin at `start`, and answers their places; `after` are those of the next token. */
  #countFrom(tokens, start, after, toCount) {
    const found = []
    let key = this.emptyKey
    let kind = 0
    for (let length = 1; length <= longest && start + length <= tokens.length; length += 1) {
      const token = tokens[start + length - 1]
      key = this.extendKey(key, token)
      if (this.#isLossy(token)) kind = lossyFlag
      const place = this.#count(key, toCount(start + length - 1), kind | length)
      this.#before[place] = found.at(-1) ?? none
      this.#after[place] = after[length - 2] ?? none
      found.push(place)
    }
    return found
  }

  /** Whether this passage was counted before: the same phrase in many lines tells little more than once. */
  #isRepeated(tokens, start) {
    if (start + passage > tokens.length) return false
    let key = this.emptyKey
    for (let at = start; at < start + passage; at += 1) key = this.extendKey(key, tokens[at])
    if (this.#passages.has(key)) return true
    this.#passages.add(key)
    return false
  }

  #isLossy(token) {
    const known = this.#lossy.get(token)
    if (known !== undefined) return known
    const answer = isLossy(token)
    this.#lossy.set(token, answer)
    return answer
  }

  /** Counts a key and answers its place. */
  #count(key, count, kind) {
    const wanted = key >>> 0 || 1
    let place = wanted % places
    while (this.#keys[place] !== 0 && this.#keys[place] !== wanted) place = (place + 1) % places
    this.#keys[place] = wanted
    this.#counts[place] += count
    this.#kinds[place] = kind
    return place
  }

  /**
   * What is written: each character, and those sequences with a lossy one that tell more than `least` beyond what shorter
   * ones tell, with all that they begin and end with.
   */
  toParts(least) {
    const isKept = new Uint8Array(places)
    const open = []
    for (let place = 0; place < places; place += 1) {
      const kind = this.#kinds[place]
      if ((kind & lossyFlag) === 0 || (kind & 7) < 2 || this.#worthOf(place) < least) continue
      open.push(place)
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (at === none || isKept[at] === 1) continue
        isKept[at] = 1
        open.push(this.#before[at], this.#after[at])
      }
    }
    const [after, before] = this.#countVariety()
    const sequences = new Map()
    for (let place = 0; place < places; place += 1) {
      if (isKept[place] === 1)
        sequences.set(this.#keys[place], { count: this.#counts[place], after: after[place], before: before[place] })
    }
    const letters = new Map([...this.#letters].filter(([code]) => code > 0x7f))
    return { letters, sequences }
  }

  /** How many different tokens follow each sequence, and how many stand before it. */
  #countVariety() {
    const [after, before] = [new Uint32Array(places), new Uint32Array(places)]
    for (let place = 0; place < places; place += 1) {
      if (this.#counts[place] < leastSighting) continue
      if (this.#before[place] !== none) after[this.#before[place]] += 1
      if (this.#after[place] !== none) before[this.#after[place]] += 1
    }
    return [after, before]
  }

  /** How much better a sequence is foretold with its own count than without it, over all its sightings. */
  #worthOf(place) {
    const count = this.#counts[place]
    const [before, after] = [this.#before[place], this.#after[place]]
    const inner = after === none ? none : this.#before[after]
    const innerCount = inner === none ? this.#total : this.#counts[inner]
    const [first, last] = [this.#counts[before], this.#counts[after]]
    const gain = (whole, part) => {
      const expected = (held(whole) * Math.min(innerCount, part + 0.05)) / Math.max(1, innerCount)
      return Math.log(1 + count / Math.max(expected, 1e-9))
    }
    return count * (gain(first, last) + gain(last, first))
  }
}

const leastSighting = 0.5

/** How much the shorter sequence weighs against one that was seen so often, about as when characters are chosen. */
const held = (count) => 6 + 40 * Math.sqrt(count)
