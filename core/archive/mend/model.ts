/** How often characters follow each other in ordinary text, in sequences of up to four. */
export interface MendModel {
  /** Code points that the model knows, the commonest of each pattern of bytes foremost is not promised. */
  readonly known: ReadonlyMap<number, number>
  /** The sum of `known`. */
  readonly total: number
  /** How often a sequence with this key was seen, about; 0 when hardly ever. */
  countOf(key: number): number
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
const checkShift = 6
const countMask = 0x3f
/** Counts are kept as steps of a logarithm. */
export const stepsPerE = 4

/** The first place of a key in a table of so many places, and the mark that tells it from others there. */
export const toPlace = (key: number, size: number): number => (key >>> 0) % size
export const toMark = (key: number): number => Math.imul(key, 0xc2b2ae35) >>> 22

export const toStep = (count: number): number =>
  Math.min(countMask, Math.max(1, 1 + Math.round(Math.log(count) * stepsPerE)))
const countOfStep = Array.from({ length: countMask + 1 }, (_, step) =>
  step === 0 ? 0 : Math.exp((step - 1) / stepsPerE),
)

/** A model that knows nothing: with it only what lost no bytes can be mended. */
export const emptyModel: MendModel = { known: new Map(), total: 0, countOf: () => 0 }

/** The model in these bytes, as `writeModel` wrote them, or undefined when they are something else. */
export function readModel(bytes: Uint8Array): MendModel | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < headBytes || view.getUint32(0, true) !== magic) return undefined
  const letters = view.getUint32(4, true)
  const size = view.getUint32(8, true)
  if (size === 0 || bytes.byteLength !== headBytes + letters * 4 + size * 2) return undefined
  const known = new Map<number, number>()
  let total = 0
  for (let at = 0; at < letters; at += 1) {
    const entry = view.getUint32(headBytes + at * 4, true)
    const count = countOfStep[entry & countMask] ?? 0
    known.set(entry >>> 8, count)
    total += count
  }
  const table = toTable(bytes, headBytes + letters * 4, size)
  return { known, total, countOf: (key) => lookUp(table, size, key) }
}

function toTable(bytes: Uint8Array, start: number, size: number): Uint16Array {
  const copy = bytes.slice(start, start + size * 2)
  return new Uint16Array(copy.buffer, 0, size)
}

function lookUp(table: Uint16Array, size: number, key: number): number {
  const mark = toMark(key)
  let place = toPlace(key, size)
  for (;;) {
    const entry = table[place] ?? 0
    if (entry === 0) return 0
    if (entry >>> checkShift === mark) return countOfStep[entry & countMask] ?? 0
    place = place + 1 === size ? 0 : place + 1
  }
}

/** A model as bytes: letters and sequences with their counts. The table keeps room, so that looking up ends soon. */
export function writeModel(letters: ReadonlyMap<number, number>, sequences: ReadonlyMap<number, number>): Uint8Array {
  const size = Math.ceil(sequences.size / 0.8) + 1
  const bytes = new Uint8Array(headBytes + letters.size * 4 + size * 2)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, magic, true)
  view.setUint32(4, letters.size, true)
  view.setUint32(8, size, true)
  let at = headBytes
  for (const [code, count] of [...letters].sort(([one], [other]) => one - other)) {
    view.setUint32(at, code * 256 + toStep(count), true)
    at += 4
  }
  const table = new Uint16Array(size)
  for (const [key, count] of sequences) {
    let place = toPlace(key, size)
    while (table[place] !== 0) place = place + 1 === size ? 0 : place + 1
    table[place] = (toMark(key) << checkShift) | toStep(count)
  }
  bytes.set(new Uint8Array(table.buffer), at)
  return bytes
}
