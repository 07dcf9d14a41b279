import { appendFileSync, closeSync, openSync, readFileSync, readSync, statSync, writeSync } from 'node:fs'

/** Where the bytes of a line stand, its end not counted. */
interface Place {
  readonly at: number
  readonly length: number
}

interface Line extends Place {
  readonly text: string
}

/** A line that is written anew again and again has this many bytes at least, so that it can grow in its place. */
const leastRoom = 512

/**
 * Overwrites lines with spaces, in place and byte for byte: another program may add a line meanwhile, and a blank line is
 * passed over. Throws what the disk says.
 */
export function blankLines(path: string, isMeant: (line: string) => boolean): void {
  const lines = readLines(path).filter(({ text }) => isMeant(text))
  if (lines.length > 0) overwrite(path, lines.map(toBlank))
}

/** Where lines were written last, by how they start. */
export type LinePlaces = Map<string, Place>

/** Adds a line, also behind one that was cut off. Throws what the disk says. */
export function appendLine(path: string, line: string): void {
  appendFileSync(path, `${endsWhole(path) ? '' : '\n'}${line}\n`)
}

/** Adds a line with room to grow in its place. Throws what the disk says. */
export function addLine(path: string, start: string, line: string, places: LinePlaces): void {
  const bytes = Buffer.from(line)
  const room = toRoom(bytes.length)
  appendLine(path, `${line}${' '.repeat(room - bytes.length)}`)
  // Another program may have added a line at the same time: then the line is not found there, and is looked for.
  places.set(start, { at: statSync(path).size - room - 1, length: room })
}

/**
 * Writes a line over the one that starts so, where it fits; else adds it at the end, and blanks the old one. So what is
 * changed with every pause of a writer neither makes the file longer each time, nor reads it. Throws what the disk says.
 */
export function rewriteLine(path: string, start: string, line: string, places: LinePlaces): void {
  const bytes = Buffer.from(line)
  const known = places.get(start)
  if (known !== undefined && known.length >= bytes.length && startsThere(path, known, start)) {
    overwrite(path, [{ at: known.at, bytes: pad(bytes, known.length) }])
    return
  }
  const old = readLines(path).filter(({ text }) => text.startsWith(start))
  const place = old.findLast(({ length }) => length >= bytes.length)
  if (place === undefined) addLine(path, start, line, places)
  else places.set(start, place)
  const written = place === undefined ? [] : [{ at: place.at, bytes: pad(bytes, place.length) }]
  overwrite(path, [...written, ...old.filter((one) => one !== place).map(toBlank)])
}

/** Whether a whole line stands at a place, and starts so. */
function startsThere(path: string, { at, length }: Place, start: string): boolean {
  const expected = Buffer.from(start)
  const line = readBytes(path, at - 1, length + 2)
  const isLine = (at === 0 || line[0] === lineEnd) && line.at(-1) === lineEnd && line.indexOf(lineEnd, 1) === length + 1
  return isLine && line.subarray(1, expected.length + 1).equals(expected)
}

const lineEnd = 0x0a

function endsWhole(path: string): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  return size === 0 || readBytes(path, size - 1, 1)[0] === lineEnd
}

/** Bytes of a file from a place on; those before its beginning and behind its end are 0. */
function readBytes(path: string, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  const skipped = Math.max(0, -at)
  const file = openSync(path, 'r')
  try {
    readSync(file, bytes, skipped, length - skipped, at + skipped)
  } finally {
    closeSync(file)
  }
  return bytes
}

const toRoom = (length: number): number => 2 ** Math.ceil(Math.log2(Math.max(leastRoom, length)))
const pad = (bytes: Buffer, length: number): Buffer => Buffer.concat([bytes, Buffer.alloc(length - bytes.length, ' ')])
const toBlank = ({ at, length }: Place): Stretch => ({ at, bytes: Buffer.alloc(length, ' ') })

/** What stands there after the last line's end is a line, too: empty, when the file is whole. */
function readLines(path: string): Line[] {
  let at = 0
  // A character of latin1 is a byte, whatever a damaged line holds.
  return readText(path)
    .split('\n')
    .map((bytes) => {
      const line = { text: Buffer.from(bytes, 'latin1').toString(), at, length: bytes.length }
      at += bytes.length + 1
      return line
    })
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}

interface Stretch {
  readonly at: number
  readonly bytes: Buffer
}

function overwrite(path: string, stretches: readonly Stretch[]): void {
  if (stretches.length === 0) return
  const file = openSync(path, 'r+')
  try {
    for (const { at, bytes } of stretches) writeSync(file, bytes, 0, bytes.length, at)
  } finally {
    closeSync(file)
  }
}
