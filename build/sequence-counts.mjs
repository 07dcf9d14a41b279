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
  #lossy = new Map()
  #letters = new Map()
  #passages = new Set()

  constructor(extendKey, emptyKey) {
    this.extendKey = extendKey
    this.emptyKey = emptyKey
  }

  add(tokens, full, isWord = false) {
    for (let start = 0; start < tokens.length; start += 1) {
      const count = !isWord && this.#isRepeated(tokens, start) ? full * repeatShare : full
      this.#letters.set(tokens[start], (this.#letters.get(tokens[start]) ?? 0) + count)
      let key = this.emptyKey
      let kind = 0
      let before = none
      for (let length = 1; length <= longest && start + length <= tokens.length; length += 1) {
        const token = tokens[start + length - 1]
        key = this.extendKey(key, token)
        if (this.#isLossy(token)) kind = lossyFlag
        before = this.#count(key, count, kind | length, before)
      }
    }
  }

  /** Counts only what begins before `first` and ends at `last` or after it: what two or three words add to each alone. */
  addAcross(tokens, first, last, count) {
    for (let start = Math.max(0, last + 1 - longest); start < first; start += 1) {
      let key = this.emptyKey
      let kind = 0
      let before = none
      for (let length = 1; length <= longest && start + length <= tokens.length; length += 1) {
        const token = tokens[start + length - 1]
        key = this.extendKey(key, token)
        if (this.#isLossy(token)) kind = lossyFlag
        before = this.#count(key, start + length > last ? count : 0, kind | length, before)
      }
    }
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

  /** Counts a key and answers its place; `before` is the place of the sequence without its last token. */
  #count(key, count, kind, before) {
    const wanted = key >>> 0 || 1
    let place = wanted % places
    while (this.#keys[place] !== 0 && this.#keys[place] !== wanted) place = (place + 1) % places
    this.#keys[place] = wanted
    this.#counts[place] += count
    this.#kinds[place] = kind
    this.#before[place] = before
    return place
  }

  /** What is written: each character, and the sequences with a lossy one that were seen often enough, with their beginnings. */
  toParts(least) {
    const isKept = new Uint8Array(places)
    for (let place = 0; place < places; place += 1) {
      const kind = this.#kinds[place]
      if (kind === 0 || (kind & lossyFlag) === 0 || this.#counts[place] < least[kind & 7]) continue
      for (let at = place; at !== none && isKept[at] === 0; at = this.#before[at]) isKept[at] = 1
    }
    const sequences = new Map()
    for (let place = 0; place < places; place += 1) {
      if (isKept[place] === 1) sequences.set(this.#keys[place], this.#counts[place])
    }
    const letters = new Map([...this.#letters].filter(([code]) => code > 0x7f))
    return { letters, sequences }
  }
}
