import { expect, test } from 'vitest'
import { toTitlePieces } from '../../../../renderer/components/title'

test.each(['【活动回顾】《开放日-云原生专场》', '基于 P2P 的文件和镜像加速系统 Ada', ''])(
  'the pieces of “%s” are the whole title, in order',
  (title) => {
    expect(toTitlePieces(title).join('')).toBe(title)
  },
)

test('a line may break between Chinese words, but not within one', () => {
  const pieces = toTitlePieces('文件加速系统')
  expect(pieces.length).toBeGreaterThan(1)
  expect(pieces.every((piece) => [...piece].length > 1)).toBe(true)
})

test('no piece begins with a closing sign', () => {
  expect(toTitlePieces('规划展望（图片版）与总结。').some((piece) => /^[）。]/u.test(piece))).toBe(false)
})
