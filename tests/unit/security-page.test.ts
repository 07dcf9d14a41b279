import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const inRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const page = readFileSync(inRoot('SECURITY.md'), 'utf8')
const files = [...page.matchAll(/`((?:electron|build|tests|renderer|core)\/[^`]+)`/g)].map(([, path = '']) => path)
const tests = [...page.matchAll(/`(tests\/[^`]+)`:((?:,?\s+"[^"]+")+)/g)].flatMap(([, path = '', titles = '']) =>
  [...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => [path, title] as const),
)

test('SECURITY.md has all 20 items of Electron’s checklist, each with a test', () => {
  const rows = page.split('\n').filter((line) => /^\| \d+ \|/.test(line))
  expect(rows.map((row) => Number(/\d+/.exec(row)?.[0]))).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
  expect(rows.filter((row) => !/`tests\/[^`]+`: "[^"]+"/.test(row))).toEqual([])
})

test.each([...new Set(files)])('SECURITY.md names %s, which exists', (path) => {
  expect(existsSync(inRoot(path))).toBe(true)
})

test.each(tests)('SECURITY.md names of %s the test "%s", which exists', (path, title) => {
  expect(readFileSync(inRoot(path), 'utf8')).toContain(`'${title}'`)
})
