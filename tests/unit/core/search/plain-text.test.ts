import { describe, expect, it } from 'vitest'
import { dropShortcodes, toPlainText } from '../../../../core/search/plain-text'

describe('toPlainText', () => {
  it.each([
    ['## 概要\n\n- **时间**：周四', '概要\n时间：周四'],
    ['看[回放](https://example.org/a?b=c)吧', '看回放吧'],
    ['![图](./a.png)', '图'],
    ['[讲稿](https://example.org/a(b)c(1).pdf)在此', '讲稿在此'],
    ['<div align="center">中</div><br/>', '中'],
    ['{{< figure src="x.png" >}}文', '文'],
    ['<!-- 藏 -->见', '见'],
    ['```go\nfunc main() {}\n```', 'func main() {}'],
    ['| a | b |\n| --- | --- |\n| 1 | 2 |', 'a · b\n1 · 2'],
    ['| 10:00 | | | 茶歇 |', '10:00 · 茶歇'],
    ['| a', 'a'],
    ['a | b', 'a | b'],
    ['a &amp; b', 'a & b'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ])('takes the form from %j', (markdown, text) => {
    expect(toPlainText(markdown)).toBe(text)
  })

  it('is quick on hostile text', () => {
    const started = performance.now()
    for (const piece of ['<', '[', '![', '{{<', '<!--', '<style>', '`', '| ', '[a](', '[a](b(c)', '[a](()'])
      toPlainText(piece.repeat(100_000 / piece.length))
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})

describe('dropShortcodes', () => {
  it('takes Hugo’s shortcodes away, and leaves braces that are none', () => {
    expect(dropShortcodes('a {{< figure src="x.png" >}} b {{% note %}} c {{ d }} {{< e')).toBe(
      'a   b   c {{ d }} {{< e',
    )
  })

  it('looks no further for the end of one than to where the next begins', () => {
    expect(dropShortcodes('{{< a {{< b >}} c')).toBe('{{< a   c')
  })
})
