import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { PageText } from '../../core/model/deck'
import { isFailed } from '../../core/model/failure'
import { fold } from '../../core/search/fold'
import { readPageTexts } from '../../electron/reading/read-page-texts'

const bytes = readFileSync(fileURLToPath(new URL('../../data/builtin/guide/guide.pdf', import.meta.url)))

async function readGuide(): Promise<readonly PageText[]> {
  const pages = await readPageTexts(new Uint8Array(bytes))
  if (isFailed(pages)) throw new Error(pages.failure.kind)
  return pages.ok
}

test('the deck of the guide is small enough to ship', () => {
  expect(bytes.byteLength).toBeLessThan(1_000_000)
})

test('every slide of the guide speaks Chinese and English', async () => {
  const pages = await readGuide()
  expect(pages).toHaveLength(10)
  for (const { text } of pages) expect([/\p{Script=Han}{3}/u.test(text), /[a-z]{3}/.test(text)]).toEqual([true, true])
})

test('the guide is written in the characters that a reader types: no radicals, no letters lost in ligatures', async () => {
  const text = (await readGuide()).map((page) => page.text).join('\n')
  expect(text).not.toMatch(/[\u2e80-\u2fdf\ufb00-\ufb06\ufffd]/)
  expect([...text].filter((character) => character < ' ' && character !== '\n')).toEqual([])
  expect(text).toContain('Ready offline')
})

test.each(['灯塔', 'lighthouse'])('%s stands on the slide that promises it, and on no other', async (word) => {
  const found = (await readGuide()).filter(({ text }) => fold(text).includes(word))
  expect(found.map(({ page }) => page)).toEqual([3])
})
