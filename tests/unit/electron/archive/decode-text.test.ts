import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../../electron/archive/decode-text'

/** The bytes of a text in an encoding that Node can only read: every pair of bytes is tried once. */
function toEncoder(encoding: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(encoding)
  const bytesOf = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let tail = 0x40; tail < 0xff; tail += 1) {
      const letter = decoder.decode(Uint8Array.of(lead, tail))
      if ([...letter].length === 1 && !bytesOf.has(letter)) bytesOf.set(letter, [lead, tail])
    }
  }
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((letter) => {
        const code = letter.codePointAt(0) ?? 0
        if (code < 0x80) return [code]
        return bytesOf.get(letter) ?? expect.fail(`${letter} is not in ${encoding}`)
      }),
    )
}

const toGb = toEncoder('gbk')
const toBig5 = toEncoder('big5')
const toWide = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))
const toWideBig = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16())
const toLatin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const withMark = (mark: readonly number[], bytes: Uint8Array): Uint8Array => Uint8Array.from([...mark, ...bytes])

const simplified = '---\ntitle: "缓存与限流的取舍"\n---\n张三介绍了灰度发布，李四补充了回滚步骤。\n'
const traditional = '---\ntitle: "快取與限流的取捨"\n---\n講者說明了漸進發布，另一位補充了復原的步驟。\n'

describe('decoding', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', new TextEncoder().encode(simplified), simplified],
    ['UTF-8 with its mark', withMark([0xef, 0xbb, 0xbf], new TextEncoder().encode(simplified)), simplified],
    ['UTF-16 with its mark', withMark([0xff, 0xfe], toWide(simplified)), simplified],
    ['big-endian UTF-16 with its mark', withMark([0xfe, 0xff], toWideBig(simplified)), simplified],
    ['UTF-16 without a mark', toWide(simplified), simplified],
    ['big-endian UTF-16 without a mark', toWideBig(simplified), simplified],
    ['English UTF-16 without a mark', toWide('# Caching at the edge\n'), '# Caching at the edge\n'],
    ['GB18030', toGb(simplified), simplified],
    ['Big5', toBig5(traditional), traditional],
    [
      'a short title with emoji in GB18030',
      Uint8Array.of(35, 32, 186, 195, 148, 57, 189, 53, 149, 48, 139, 52, 148, 57, 252, 54, 10),
      '# 好🎉🚀😀\n',
    ],
    ['a short title in GB18030', toGb('# 服务网格\n'), '# 服务网格\n'],
    ['a short title in Big5', toBig5('# 服務網格\n'), '# 服務網格\n'],
    ['French in Windows-1252', toLatin('# Café à la carte\nDéjà vu\n'), '# Café à la carte\nDéjà vu\n'],
    [
      'quotes and dashes in Windows-1252',
      new Uint8Array([
        ...Buffer.from('L'),
        0x92,
        ...Buffer.from('id'),
        0xe9,
        ...Buffer.from('e '),
        0x96,
        ...Buffer.from(' bien s'),
        0xfb,
        ...Buffer.from('r'),
      ]),
      'L’idée – bien sûr',
    ],
    ['German in Windows-1252', toLatin('Übung für Größe und Maß\n'), 'Übung für Größe und Maß\n'],
  ])('%s is told by its bytes', (_, bytes, text) => {
    expect(decodeText(bytes)).toBe(text)
  })

  test('UTF-8 with a lost byte stays UTF-8 and shows where', () => {
    const bytes = new TextEncoder().encode(simplified).filter((_, at) => at !== 20)
    expect(decodeText(bytes)).toMatch(/^---\ntitle: ".*\uFFFD.*灰度发布/s)
  })

  test.each<[string, Uint8Array]>([
    ['a picture', Uint8Array.from({ length: 400 }, (_, at) => (at * 97 + (at >> 3) * 31) & 0xff)],
    ['zeros', new Uint8Array(64)],
    ['numbers of two bytes', Uint8Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? at / 2 : 0) & 0x1f)],
  ])('%s is no text', (_, bytes) => {
    expect(decodeText(bytes)).toBeUndefined()
  })
})
