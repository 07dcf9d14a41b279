/** How often characters follow each other in ordinary text, in sequences of up to four. */
export interface MendModel {
  /** The code points that the model knows, and how often each was seen, about. */
  readonly known: ReadonlyMap<number, number>
  /** The sum of `known`. */
  readonly total: number
  /** How often a sequence with this key was seen, about; 0 when hardly ever. */
  countOf(key: number): number
  /** How many different tokens follow such a sequence, about, and how many stand before it. */
  varietyAfter(key: number): number
  varietyBefore(key: number): number
}

/** The key of a sequence of tokens, one token longer than the sequence of `key`; begin with `emptyKey`. */
export function extendKey(key: number, token: number): number {
  let mixed = Math.imul(key ^ token, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b)
  return mixed ^ (mixed >>> 13)
}
export const emptyKey = 0x2545f491

const magic = 0x444e454d
const headBytes = 16
/** Sequences are kept in buckets by the upper bits of their keys, and told apart there by the lower ones. */
const bucketBits = 19
const buckets = 2 ** bucketBits
const toBucket = (key: number): number => key >>> (32 - bucketBits)
const toMark = (key: number): number => key & 0xffff

/** Counts are kept as steps of a logarithm. */
const stepsPerE = 6
const lastStep = 0xff
const toStep = (count: number): number => Math.min(lastStep, Math.max(1, 1 + Math.round(Math.log(count) * stepsPerE)))
const countOfStep = Array.from({ length: lastStep + 1 }, (_, step) =>
  step === 0 ? 0 : Math.exp((step - 1) / stepsPerE),
)

/** Varieties are kept as powers of two. */
const toVarietyStep = (variety: number): number => (variety < 1 ? 0 : Math.min(15, 1 + Math.round(Math.log2(variety))))
const varietyOfStep = Array.from({ length: 16 }, (_, step) => (step === 0 ? 0 : 2 ** (step - 1)))

/** A sequence as it was counted: how often, and how many different tokens follow it and stand before it. */
export interface Sighted {
  readonly count: number
  readonly after: number
  readonly before: number
}

/** A model that knows nothing: with it only what lost no bytes can be mended. */
export const emptyModel: MendModel = {
  known: new Map(),
  total: 0,
  countOf: () => 0,
  varietyAfter: () => 0,
  varietyBefore: () => 0,
}

/** The model in these bytes, as `writeModel` wrote them, or undefined when they are something else. */
export function readModel(bytes: Uint8Array): MendModel | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < headBytes || view.getUint32(0, true) !== magic) return undefined
  const letters = view.getUint32(4, true)
  const size = view.getUint32(8, true)
  const sizesAt = headBytes + letters * 4
  const stepsAt = sizesAt + buckets
  const marksAt = stepsAt + size
  const varietiesAt = marksAt + size * 2
  if (bytes.byteLength !== varietiesAt + size) return undefined
  const known = new Map<number, number>()
  let total = 0
  for (let at = 0; at < letters; at += 1) {
    const entry = view.getUint32(headBytes + at * 4, true)
    const count = countOfStep[entry & lastStep] ?? 0
    known.set(entry >>> 8, count)
    total += count
  }
  const marks = new Uint16Array(size)
  for (let at = 0; at < size; at += 1) marks[at] = view.getUint16(marksAt + at * 2, true)
  const table: Table = {
    starts: toStarts(bytes.subarray(sizesAt, stepsAt)),
    steps: bytes.subarray(stepsAt, marksAt),
    marks,
  }
  const varieties = bytes.subarray(varietiesAt)
  let lastKey = 0
  let lastAt = lookUp(table, lastKey)
  const find = (key: number): number => {
    if (key !== lastKey) lastAt = lookUp(table, key)
    lastKey = key
    return lastAt
  }
  return {
    known,
    total,
    countOf: (key) => countOfStep[table.steps[find(key)] ?? 0] ?? 0,
    varietyAfter: (key) => varietyOfStep[(varieties[find(key)] ?? 0) >>> 4] ?? 0,
    varietyBefore: (key) => varietyOfStep[(varieties[find(key)] ?? 0) & 15] ?? 0,
  }
}

interface Table {
  readonly starts: Uint32Array
  readonly steps: Uint8Array
  readonly marks: Uint16Array
}

function toStarts(sizes: Uint8Array): Uint32Array {
  const starts = new Uint32Array(buckets + 1)
  for (let at = 0; at < buckets; at += 1) starts[at + 1] = (starts[at] ?? 0) + (sizes[at] ?? 0)
  return starts
}

function lookUp({ starts, marks }: Table, key: number): number {
  const bucket = toBucket(key)
  const mark = toMark(key)
  const end = starts[bucket + 1] ?? 0
  for (let at = starts[bucket] ?? 0; at < end; at += 1) {
    if (marks[at] === mark) return at
  }
  return -1
}

/** A model as bytes: characters and sequences with their counts. */
export function writeModel(letters: ReadonlyMap<number, number>, sequences: ReadonlyMap<number, Sighted>): Uint8Array {
  const sorted = [...sequences].sort(([one], [other]) => (one >>> 0) - (other >>> 0))
  const sizesAt = headBytes + letters.size * 4
  const stepsAt = sizesAt + buckets
  const marksAt = stepsAt + sorted.length
  const bytes = new Uint8Array(marksAt + sorted.length * 3)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, magic, true)
  view.setUint32(4, letters.size, true)
  view.setUint32(8, sorted.length, true)
  let next = headBytes
  for (const [code, count] of [...letters].sort(([one], [other]) => one - other)) {
    view.setUint32(next, code * 256 + toStep(count), true)
    next += 4
  }
  const varietiesAt = marksAt + sorted.length * 2
  for (const [at, [key, { count, after, before }]] of sorted.entries()) {
    bytes[varietiesAt + at] = toVarietyStep(after) * 16 + toVarietyStep(before)
    const size = sizesAt + toBucket(key)
    bytes[size] = (bytes[size] ?? 0) + 1
    bytes[stepsAt + at] = toStep(count)
    view.setUint16(marksAt + at * 2, toMark(key), true)
  }
  return bytes
}
