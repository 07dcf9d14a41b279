import { describe, expect, it } from 'vitest'
import { type Box, findBoxes, type PageContent, placeText } from '../../../../renderer/viewer/word-boxes'

const measure = (text: string) => text.length
const styles = { f: { ascent: 0.8, descent: -0.2 }, v: { ascent: 0.8, vertical: true } }
/** A page of 200 by 100 as it is seen, upright. */
const upright = { width: 200, height: 100, transform: [1, 0, 0, -1, 0, 100] }

type Item = PageContent['items'][number]
const item = (str: string, x: number, y: number, more: Item = {}): Item => ({
  str,
  transform: [10, 0, 0, 10, x, y],
  width: str.length * 10,
  height: 10,
  fontName: 'f',
  ...more,
})

const boxesOf = (items: readonly Item[], words: readonly string[], viewport = upright): Box[] => {
  return findBoxes(placeText({ items, styles, viewport }), words, measure)
}

/** The box without its margin, rounded: left, top, right, foot. */
const toEdges = (box: Box | undefined) => {
  const xs = (box ?? []).map(([x]) => x)
  const ys = (box ?? []).map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map((edge) => Math.round(edge))
}

describe('boxes around words on a page', () => {
  it('stand around the word within its line, with a hair of room', () => {
    const [box, ...others] = boxesOf([item('many mesh', 20, 50)], ['mesh'])
    expect(others).toEqual([])
    expect(toEdges(box)).toEqual([69, 42, 111, 53])
  })

  it('turn with the page', () => {
    // The same page turned right by 90 degrees: what was its foot is its left side.
    const turned = { width: 100, height: 200, transform: [0, 1, 1, 0, 0, 0] }
    const [box] = boxesOf([item('mesh', 20, 50)], ['mesh'], turned)
    expect(toEdges(box)).toEqual([47, 19, 59, 61])
  })

  it('are the same part of the page at any scale', () => {
    const [half] = boxesOf([item('mesh', 20, 50)], ['mesh'], {
      width: 100,
      height: 50,
      transform: [0.5, 0, 0, -0.5, 0, 50],
    })
    const [whole] = boxesOf([item('mesh', 20, 50)], ['mesh'])
    expect(half?.map(([x, y]) => [x * 2, y * 2])).toEqual(whole)
  })

  it('join what stands side by side in several runs, and are several where lines are', () => {
    const letters = [...'mesh'].map((letter, at) => item(letter, 20 + at * 10, 50))
    expect(boxesOf(letters, ['mesh'])).toHaveLength(1)
    expect(toEdges(boxesOf(letters, ['mesh'])[0])).toEqual([19, 42, 61, 53])
    const lines = [item('多运', 100, 50, { hasEOL: true }), item('行时', 20, 30)]
    expect(boxesOf(lines, ['多运行时']).map(toEdges)).toEqual([
      [99, 42, 121, 53],
      [19, 62, 41, 73],
    ])
  })

  it('follow text that runs downwards', () => {
    const vertical = item('运行时', 100, 90, { fontName: 'v', width: 10, height: 30 })
    const [left, top, right, foot] = toEdges(boxesOf([vertical], ['运行'])[0])
    expect((foot ?? 0) - (top ?? 0)).toBe(22)
    expect((right ?? 0) - (left ?? 0)).toBeLessThan(14)
  })

  it('are measured from the right in text that runs to the left', () => {
    const [box] = boxesOf([item('abcd', 20, 50, { dir: 'rtl' })], ['ab'])
    expect(toEdges(box)).toEqual([39, 42, 61, 53])
  })

  it('are none when the words are not there, or items are no text, and not too many to be drawn', () => {
    expect(boxesOf([item('mesh', 20, 50)], ['layotto'])).toEqual([])
    expect(boxesOf([{}, item('', 0, 0)], ['mesh'])).toEqual([])
    expect(boxesOf([item('mesh '.repeat(1_000), 20, 50)], ['mesh'])).toHaveLength(80)
  })
})
