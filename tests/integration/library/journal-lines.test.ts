import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addLine, blankLines, type LinePlaces, rewriteLine } from '../../../electron/library/journal-lines'

let dir: string
let path: string
let places: LinePlaces
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-lines-'))
  path = join(dir, 'lines')
  places = new Map()
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const lines = () =>
  readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
const write = (line: string) => rewriteLine(path, line.slice(0, 2), line, places)

it('writes a line over itself, with others before and behind it', () => {
  addLine(path, 'a:', 'a:一', places)
  addLine(path, 'b:', 'b:一', places)
  const { size } = statSync(path)
  for (const text of ['a:二二', 'b:2', 'a:三', 'b:三三三']) write(text)
  expect(lines()).toEqual(['a:三', 'b:三三三'])
  expect(statSync(path).size).toBe(size)
})

it('adds a line anew that has outgrown its place, and blanks the old one', () => {
  addLine(path, 'a:', 'a:1', places)
  addLine(path, 'b:', 'b:1', places)
  const long = `a:${'很'.repeat(400)}`
  write(long)
  write('b:2')
  write(long.slice(0, -1))
  expect(lines()).toEqual(['b:2', long.slice(0, -1)])
})

it('finds its line again when another program wrote the file anew, or a line lacks its end', () => {
  addLine(path, 'a:', 'a:1', places)
  writeFileSync(path, `c:of another program\nb:x\na:1${' '.repeat(90)}\nd:cut`)
  write('a:2')
  expect(lines()).toEqual(['c:of another program', 'b:x', 'a:2', 'd:cut'])
  addLine(path, 'e:', 'e:1', places)
  write('e:2')
  expect(lines()).toEqual(['c:of another program', 'b:x', 'a:2', 'd:cut', 'e:2'])
})

it('does not write into the line of another program that came where its own was meant to be', () => {
  addLine(path, 'a:', 'a:1', places)
  blankLines(path, (line) => line.startsWith('a:'))
  appendFileSync(path, 'b:1\n')
  write('a:2')
  expect(lines()).toEqual(['b:1', 'a:2'])
})
