import { appendFileSync, closeSync, openSync, readFileSync, writeSync } from 'node:fs'

/** A line of a file, and where its bytes stand. */
interface Line {
  readonly text: string
  readonly at: number
  readonly length: number
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

/**
 * Writes a line over the one that starts so, where it fits; else adds it at the end with room to grow, and blanks the old
 * one. So what is changed with every pause of a writer does not make the file longer each time. Throws what the disk says.
 */
export function rewriteLine(path: string, start: string, line: string): void {
  const bytes = Buffer.from(line)
  const lines = readLines(path)
  const old = lines.filter(({ text }) => text.startsWith(start))
  const place = old.findLast(({ length }) => length >= bytes.length)
  if (place === undefined) {
    const isWhole = (lines.at(-1)?.length ?? 0) === 0
    appendFileSync(path, `${isWhole ? '' : '\n'}${line}${' '.repeat(toRoom(bytes.length) - bytes.length)}\n`)
  }
  const written = place === undefined ? [] : [{ at: place.at, bytes: pad(bytes, place.length) }]
  overwrite(path, [...written, ...old.filter((one) => one !== place).map(toBlank)])
}

const toRoom = (length: number): number => 2 ** Math.ceil(Math.log2(Math.max(leastRoom, length)))
const pad = (bytes: Buffer, length: number): Buffer => Buffer.concat([bytes, Buffer.alloc(length - bytes.length, ' ')])
const toBlank = ({ at, length }: Line): Stretch => ({ at, bytes: Buffer.alloc(length, ' ') })

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
