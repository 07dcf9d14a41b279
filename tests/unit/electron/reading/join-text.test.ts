import { describe, expect, test } from 'vitest'
import { joinText, type TextRun } from '../../../../electron/reading/join-text'

const line = (str: string, y: number, options: Partial<TextRun> & { x?: number } = {}): TextRun => {
  const { x = 50, width = str.length * 20, height = 20, hasEOL = true } = options
  return { str, hasEOL, transform: [height, 0, 0, height, x, y], width, height }
}

describe('the text of a page', () => {
  test('keeps lines, and puts runs of one line together as they come', () => {
    const runs = [line('Cloud', 100, { hasEOL: false }), line(' ', 100, { hasEOL: false }), line('native', 100)]
    expect(joinText([...runs, line('second line', 60)])).toBe('Cloud native\nsecond line')
  })

  test('loses empty lines, double spaces and control characters', () => {
    expect(joinText([line('  a \u0000\u0007 b  ', 100), line('   ', 80), line('\ud800c', 60)])).toBe('a b\nc')
  })

  test('keeps the radicals of a Chromium-made PDF for search to fold', () => {
    expect(joinText([line('⻚⾯⼤⼩', 100)])).toBe('⻚⾯⼤⼩')
  })

  test.each([
    [
      'a Chinese sentence broken by the page',
      line('在大规模集群中落地多运行时', 100),
      line('架构是什么样的体验', 76),
      true,
    ],
    ['one broken behind a comma', line('在大规模集群中落地多运行时，', 100), line('架构', 76), true],
    ['English lines', line('a long line of English words', 100), line('and another', 76), false],
    ['short points', line('背景', 100), line('架构', 76), false],
    ['a title and its text', line('大规模集群中的落地实践', 100, { height: 40 }), line('架构', 60), false],
    ['lines far apart', line('在大规模集群中落地多运行时', 100), line('架构', 20), false],
    ['columns side by side', line('在大规模集群中落地多运行时', 100), line('架构', 100, { x: 500 }), false],
    ['a longer line below', line('大规模集群落地实践', 100), line('在大规模集群中落地多运行时架构', 76), false],
  ])('%s', (_, above, below, isJoined) => {
    expect(joinText([above, below])).toBe(`${above.str}${isJoined ? '' : '\n'}${below.str}`)
  })

  test('is empty without text', () => {
    expect(joinText([])).toBe('')
  })
})
