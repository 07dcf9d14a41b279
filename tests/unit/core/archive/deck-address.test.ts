import { expect, it } from 'vitest'
import { toDeckAddress } from '../../../../core/archive/deck-address'

it.each([
  ['a # in a file name', 'https://a.example/Talk#35.pdf', 'https://a.example/Talk%2335.pdf'],
  ['two of them', 'https://a.example/#1/Talk#2.PDF', 'https://a.example/%231/Talk%232.PDF'],
  ['a space and Chinese', 'https://a.example/云 原生.pdf', 'https://a.example/%E4%BA%91%20%E5%8E%9F%E7%94%9F.pdf'],
  ['white space around it', ' https://a.example/a.pdf\n', 'https://a.example/a.pdf'],
])('escapes %s', (_, url, expected) => {
  expect(toDeckAddress(url)).toBe(expected)
})

it.each([
  ['what is escaped already', 'https://a.example/Talk%2335%20.pdf'],
  ['a place within the deck', 'https://a.example/a.pdf#page=3'],
])('leaves %s as it is', (_, url) => {
  expect(toDeckAddress(url)).toBe(url)
})

it('drops half of a surrogate pair, which no address can hold', () => {
  expect(toDeckAddress('https://a.example/\ud800.pdf')).toBe('https://a.example/.pdf')
})
