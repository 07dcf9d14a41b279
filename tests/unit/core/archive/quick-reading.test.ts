import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { readPageLinks } from '../../../../core/archive/links'
import { readLines } from '../../../../core/archive/page-lines'
import { makeTokensQuick } from '../../../../core/archive/quick-tokens'

const long =
  '网关的一年里，我们把茶壶从一个机房搬到了另一个机房，又搬了回来，最后写下了这一段很长很长的话，它没有别的意思，只是为了够长，所以再添上几个字'

const body = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '# 网关',
        '## **资料** `a_b`',
        '- 讲稿：[这里](https://s.example/a.pdf)',
        '[下载](https://s.example/b.pdf "b")',
        '![图](one.png) *slides*',
        '| a | b |\n|-|-|\n| **x** | [y](https://s.example/c.pdf) |',
        '> **quote** ~~gone~~ &amp; <b>bold</b>',
        '1. one\n2. two\n\n   three',
        '```\ncode *here*\n```',
        `${long} \`code\` **bold** ${long}`,
        `${long} https://s.example/d.pdf \`x\``,
        `**${long}资料**：`,
        `${long} *a*\n[here](https://s.example/e.pdf)`,
        `- ${long} _a_ **b**\n  - [PPT](https://s.example/f.pdf)`,
        `***${long}*** a*b*c`,
      ),
      fc.string({ maxLength: 40 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join('\n\n'))

describe('reading in less time', () => {
  it('makes the tokens that the library makes', () => {
    const plain = new MarkdownIt({ html: true })
    const quick = new MarkdownIt({ html: true })
    makeTokensQuick(quick)
    fc.assert(
      fc.property(body, (text) => {
        expect(JSON.parse(JSON.stringify(quick.parse(text, {})))).toEqual(
          JSON.parse(JSON.stringify(plain.parse(text, {}))),
        )
        expect(quick.render(text)).toBe(plain.render(text))
      }),
      { numRuns: 150 },
    )
  })

  it('finds the same links and pictures when nothing else is asked for', () => {
    fc.assert(
      fc.property(body, (text) => {
        const [whole, short] = [readLines(text), readLines(text, true)]
        expect(readPageLinks(short.lines, false)).toEqual(readPageLinks(whole.lines, false))
        expect(short.images).toEqual(whole.images)
      }),
      { numRuns: 300 },
    )
  })
})
