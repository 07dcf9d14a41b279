import { describe, expect, test } from 'vitest'
import { chooseCharacters } from '../../../../../core/archive/mend/choose-characters'
import type { Gap } from '../../../../../core/archive/mend/gap'
import { emptyModel } from '../../../../../core/archive/mend/model'
import { toTokens } from '../../../../../core/archive/mend/tokens'

const lost = '？'
const options = ['架', '恶']
const candidates: Readonly<Record<string, readonly string[]>> = { [lost]: options, '！': ['乙'] }

/** What is chosen for each `？` of a text, one of two characters that the model knows nothing of, and for each `！`. */
function choose(text: string): { letters: string; confidences: number[] } {
  const tokens = toTokens(text)
  const gaps: Gap[] = []
  for (const [at, token] of tokens.entries()) {
    const kind = String.fromCodePoint(token)
    const letters = candidates[kind]
    if (letters === undefined) continue
    tokens[at] = 0
    gaps.push({ at, kind, candidates: letters.map((letter) => ({ code: letter.codePointAt(0) ?? 0, weight: 0 })) })
  }
  const choices = chooseCharacters(tokens, gaps, emptyModel)
  return {
    letters: String.fromCodePoint(...choices.map(({ code }) => code)),
    confidences: choices.map(({ confidence }) => confidence),
  }
}

describe('choosing characters', () => {
  test.each(options)('takes what stands elsewhere on the page between the same neighbours: %s', (letter) => {
    expect(choose(`技术${letter}构的\n业务${lost}构图\n`).letters).toBe(letter)
  })

  test('takes what stands there twice for the same, however far apart', () => {
    const { letters, confidences } = choose(`一种${lost}构图\n恶的\n${'其他\n'.repeat(50)}一种${lost}构图\n`)
    expect(letters[0]).toBe(letters[1])
    expect(confidences[0]).toBe(confidences[1])
  })

  test('does not take what it chose for evidence of the same', () => {
    const once = choose(`这是一种${lost}构图吗\n`).confidences[0] ?? 0
    const often = choose(`这是一种${lost}构图吗\n`.repeat(20)).confidences
    expect(Math.max(...often)).toBeLessThan(once + 0.01)
  })

  test('takes what it chose elsewhere for evidence where only the bytes are alike', () => {
    const alone = choose(`这样${lost}了\n`)
    const beside = choose(`${'技术恶构的\n'}${'业务？构图\n新的？构一\n'}这样${lost}了\n`)
    expect(beside.letters).toBe('恶恶恶')
    expect(beside.confidences.at(-1)).toBeGreaterThan(alone.confidences[0] ?? 1)
  })

  test('answers for each gap in the order of the text', () => {
    expect(choose(`技术架构的\n这里！那里\n业务${lost}构图\n这里！那里\n`).letters).toBe('乙架乙')
  })

  test('has nothing to say where nothing is lost', () => {
    expect(choose('技术架构\n').letters).toBe('')
  })
})
