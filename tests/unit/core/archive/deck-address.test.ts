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

it('leaves what is escaped already as it is', () => {
  expect(toDeckAddress('https://a.example/Talk%2335%20.pdf')).toBe('https://a.example/Talk%2335%20.pdf')
})

it.each([
  ['a place within the file', 'https://a.example/a.pdf#page=3', 'https://a.example/a.pdf'],
  ['a place behind a query', 'https://a.example/a.pdf?v=1#page=3', 'https://a.example/a.pdf?v=1'],
  ['a # in a name and a place', 'https://a.example/Talk#35.pdf#page=3', 'https://a.example/Talk%2335.pdf'],
])('asks for the whole file at %s', (_, url, address) => {
  expect(toDeckAddress(url)).toBe(address)
})

it('asks a Git host for the file, not for the page about it', () => {
  expect(toDeckAddress('https://github.com/o/r/blob/main/talks/a b.pdf')).toBe(
    'https://github.com/o/r/raw/main/talks/a%20b.pdf',
  )
})

it('drops half of a surrogate pair, which no address can hold', () => {
  expect(toDeckAddress('https://a.example/\ud800.pdf')).toBe('https://a.example/.pdf')
})
