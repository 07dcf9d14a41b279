import { expect, it } from 'vitest'
import { createOutput, toSafeText } from '../../../../electron/cli/output'

it.each([
  ['a \x1b[31mred\x1b]0;name\x07 title', 'a ␛[31mred␛]0;name␇ title'],
  ['\x1b[2Jcleared\r', '␛[2Jcleared␍'],
  ['one \x9b2J byte, and \x7f', 'one \ufffd2J byte, and \ufffd'],
  ['a \x1b[1mfound\x1b[22m word', 'a \x1b[1mfound\x1b[22m word'],
  ['two\nlines and a\ttab, 中文', 'two\nlines and a\ttab, 中文'],
])('%j is safe on a terminal as %j', (text, safe) => expect(toSafeText(text)).toBe(safe))

it('is what answers and messages are written as, and JSON escapes by itself', () => {
  const written: string[] = []
  const stream = { write: (text: string) => written.push(text) }
  const say = (isJson: boolean) => createOutput(stream, stream, isJson, false)
  say(false).answer({}, () => '\x1bc')
  say(false).tell('\x1bc')
  say(true).answer('\x1bc', () => '')
  expect(written).toEqual(['␛c\n', '␛c\n', '"\\u001bc"\n'])
})
