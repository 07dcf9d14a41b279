import { describe, expect, test } from 'vitest'
import { createPageMender } from '../../../../electron/archive/mend-page-text'
import { undoOldChinese } from '../../../../electron/archive/old-chinese'

/** GB18030 for these characters alone: there is no encoder for it in the language. */
const decoder = new TextDecoder('gb18030')
const bytesOf = new Map<string, readonly [number, number]>()
for (let lead = 0xa1; lead <= 0xf7; lead += 1)
  for (let tail = 0xa1; tail <= 0xfe; tail += 1) bytesOf.set(decoder.decode(Uint8Array.of(lead, tail)), [lead, tail])

const toGb = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((letter) => bytesOf.get(letter) ?? [letter.charCodeAt(0)]))

const readAs = (bytes: Uint8Array, codePage: string): string =>
  [...bytes]
    .map((byte) => (byte < 0xa0 ? String.fromCharCode(byte) : new TextDecoder(codePage).decode(Uint8Array.of(byte))))
    .join('')

const page = `---
title: 木船之夜（第 3 期）
date: 2024-05-06
---

## 议程

1. 《怎样造一艘木船》，讲师：张三，示例公司
2. 《帆与风的关系》，讲师：李四，[下载 PPT](https://slides.example/sails.pdf)
`

const mend = createPageMender(new URL('../../../../data/mend/model.bin', import.meta.url).pathname)

describe('a page in GB18030 that was read as something else and saved again', () => {
  test.each(['windows-1252', 'windows-1254'])('is back as a whole: %s', (codePage) => {
    const damaged = readAs(toGb(page), codePage)
    expect(damaged).not.toContain('木船')
    expect(undoOldChinese(damaged)).toBe(page)
    expect(mend(damaged)).toEqual({ text: page, repaired: { restored: 0, unsure: 0 }, restored: [] })
  })

  test('is left alone where something else stands, too', () => {
    expect(undoOldChinese(`${readAs(toGb(page), 'windows-1252')}\n中文`)).toBeUndefined()
  })
})

test.each([
  ['clean Chinese', page],
  ['French', 'Une soirée à l’hôtel : déjà vu, crééées, où ça ? '.repeat(20)],
  [
    'French that was UTF-8',
    readAs(new TextEncoder().encode('Une soirée créée déjà à l hôtel, où çà? '.repeat(20)), 'windows-1252'),
  ],
  ['Chinese that was UTF-8', readAs(new TextEncoder().encode(page), 'windows-1252')],
  ['German capitals', 'ÄÖÜ ÄÄÖÖ Äpfel, Öfen, Übermut und Grüße '.repeat(20)],
  ['Icelandic', 'Þór ætlaði að sjá öræfin, þó að það væri ófært. '.repeat(20)],
  ['signs', '«Ça», ¡sí!, ½ × ¼ ÷ 10 °C ± 2 µm §§ ¶¶ '.repeat(20)],
])('%s is not taken for GB18030', (_, text) => {
  expect(undoOldChinese(text)).toBeUndefined()
})
