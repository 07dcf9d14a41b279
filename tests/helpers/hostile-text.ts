import fc from 'fast-check'

const han = ['张三', '李四', '王五', '云原生', '服务网格的实践', '议题', '分享', '蚂蚁集团高级工程师', '龍馬', '𠮷𡈽']
const latin = ['Ada Example', 'Bob Sample', 'SOFAStack', 'naïve', 'e\u0301', 'A', 'maintainer', 'İ', 'ſ', 'ﬁ', 'x86-64']

/** Pieces of pages, each of which some rule looks for: alone, torn, and where they do not belong. */
export const pagePieces: Readonly<Record<string, readonly string[]>> = {
  words: [...han, ...latin],
  space: [' ', '  ', '\n', '\n\n', '\r\n', '\r', '\t', '\u00a0', '\u3000', '\u2028', '\u200b', '    '],
  marks: [
    '#',
    '## ',
    '###### ',
    '> ',
    '>',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '1、',
    '一、',
    '---',
    '***',
    '|',
    '||',
    '|-|',
    '| --- |',
  ],
  spans: [
    '*',
    '**',
    '_',
    '__',
    '~~',
    '`',
    '``',
    '```',
    '```\n',
    '~~~',
    '\\',
    '[',
    ']',
    '](',
    '![',
    '(',
    ')',
    '<',
    '>',
    '<<',
  ],
  addresses: [
    'https://',
    'http://a.example/b c.pdf',
    '[戳这里](https://files.example.com/a%20b(1).pdf)',
    '[](https://x.example/#a.pdf#page=3)',
    '<https://files.example.com/云.pdf>',
    '](https://a.example/b c',
    '![a](./b.png)',
    '[a]: https://a.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '//cdn.example/x.png',
    '%E4%BD',
    '#a.pdf',
    '.pdf?',
    'https://github.com/a/b/blob/master/c.pdf',
  ],
  html: [
    '<a href="https://a.example/x.pdf">',
    '</a>',
    '<a href=',
    '<table>',
    '</table>',
    '<tr>',
    '<td rowspan="99999999" colspan="-5">',
    '<td colspan="1e308">',
    '<br/>',
    '<li>',
    '</li>',
    '<h2>',
    '<b>',
    '<div>',
    '<blockquote>',
    '<img src="javascript:x">',
    '<img data-src=//x.example/a.png>',
    '<script>',
    '</script>',
    '<style>',
    '<!--',
    '-->',
    '<!',
    '<?',
    '<![CDATA[',
    '&amp;',
    '&#0;',
    '&#x10ffff;',
    '&#9999999;',
    '&',
    '<a "',
    "<a '",
  ],
  labels: [
    '活动时间：',
    '时间:',
    '地点：',
    '讲师：',
    '分享嘉宾：',
    '主持：',
    '议题：',
    'Topic: ',
    'Speaker: ',
    '主题：',
    '简介：',
    '听众收益：',
    '活动议程',
    '## 活动议程\n',
    '《',
    '》',
    '（花名：小三）',
    '（',
    '）',
    '「',
    '」',
    '“',
    '”',
    '：',
    ':',
    '、',
    '，',
    '；',
    '。',
    '@',
    '&',
    '/',
    '—',
    '-',
    '和',
    ' and ',
    ' by ',
    '签到',
    '茶歇',
  ],
  times: [
    '19:00-20:00 ',
    '19:00',
    '2022-07-26',
    '2022 年 7 月 26 日',
    '7 月 32 日',
    'July 26, 2022',
    '1st of May',
    '周四晚 7 点',
    '99:99',
    '0',
    '9999999999',
    '20220726',
    'Feb 30, 2021 ',
    '6月1日-3日',
  ],
  mojibake: ['ä¸­æ–‡', 'å¼€æº', 'â€œ', 'Ã©', 'ï¼Œ', 'Ä±', 'ğŸ˜€', 'ã€', 'Â ', 'à', 'ï¿½', '\ufffd', 'æ?'],
  controls: [
    '\0',
    '\u0001',
    '\u001b[31m',
    '\u007f',
    '\u0085',
    '\ud800',
    '\udc00',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\uffff',
    '\u0300',
  ],
  shortcodes: ['{{<', '>}}', '{{% x %}}', '{{< youtube id >}}', '{{', '}}', '{%', ':::', '$$', '[^1]', '==='],
  head: [
    '---\n',
    '+++\n',
    '{"',
    '{',
    '}',
    'title: x\n',
    'title = "x"\n',
    '"title": "x",',
    'date: 2022-13-45\n',
    'tags: [a, b]\n',
    '- a\n',
    '&a ',
    '*a',
    '__proto__: 1\n',
    '"__proto__": {"x": 1},',
    'constructor: 1\n',
    'toString: 1\n',
    'type: event\n',
    '? ',
    '!!js/function x',
    '<<: *a\n',
    '"""',
    "'''",
    '[[a]]\n',
    '[a.b]\n',
    '...\n',
    '"',
    "'",
    '%YAML 1.2\n',
  ],
}

/** All pieces. */
export const allPieces: readonly string[] = [...new Set(Object.values(pagePieces).flat())]

const piece = fc.constantFrom(...allPieces)
const number = fc.oneof(fc.integer({ min: -10, max: 400 }), fc.constantFrom(1e6, -1e6, 65535, 4294967296))

const table = fc
  .array(fc.array(fc.tuple(number, number, piece), { maxLength: 5 }), { minLength: 1, maxLength: 5 })
  .map(
    (rows) =>
      `<table>${rows.map((cells) => `<tr>${cells.map(([down, across, text]) => `<td rowspan="${down}" colspan=${across}>${text}</td>`).join('')}</tr>`).join('\n')}</table>\n`,
  )

const agenda = fc
  .array(fc.tuple(fc.constantFrom('19:00', '19:00-19:30', '', '9'), piece, piece), { minLength: 1, maxLength: 6 })
  .map((rows) => `\n|时间|议题|讲师|\n|-|-|-|\n${rows.map((cells) => `|${cells.join('|')}|`).join('\n')}\n\n`)

const repeated = fc.tuple(piece, fc.integer({ min: 1, max: 60 })).map(([text, times]) => text.repeat(times))

/** Anything that may stand below front matter, or be taken for it. */
export const hostileBody: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: piece },
      { weight: 2, arbitrary: repeated },
      { weight: 1, arbitrary: table },
      { weight: 1, arbitrary: agenda },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

const key = fc.constantFrom(
  ...['title', 'date', 'tags', 'type', 'author', 'categories', 'cover', 'description', 'eventDate', 'end', 'params'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'then'],
)
const value = fc.oneof(
  fc.constantFrom(
    ...(pagePieces.head ?? []),
    ...(pagePieces.times ?? []),
    'event',
    'null',
    '~',
    '{}',
    '[]',
    '[[[]]]',
    '-0',
    '.nan',
  ),
  fc.json({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
)
const entries = fc.array(fc.tuple(key, value), { maxLength: 8 })

/** Front matter, whole and broken, in each of its three languages. */
export const hostileHead: fc.Arbitrary<string> = fc.oneof(
  fc.constant(''),
  entries.map((all) => `---\n${all.map(([name, said]) => `${name}: ${said}\n`).join('')}---\n`),
  entries.map((all) => `+++\n${all.map(([name, said]) => `${name} = ${said}\n`).join('')}+++\n`),
  entries.map((all) => `{${all.map(([name, said]) => `"${name}": ${said}`).join(',')}}\n`),
  fc.dictionary(key, fc.jsonValue({ maxDepth: 2 }), { noNullPrototype: true }).map((all) => `${JSON.stringify(all)}\n`),
)

/** A page: sometimes with a byte order mark, with its lines ended in another way, or cut off anywhere. */
export const hostilePage: fc.Arbitrary<string> = fc
  .tuple(
    hostileHead,
    hostileBody,
    fc.constantFrom('', '\ufeff', '\n\n'),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.nat(4000),
  )
  .map(([head, body, before, ending, cut]) =>
    `${before}${head}${body}`.replaceAll('\n', ending).slice(0, cut % 10 === 0 ? cut : undefined),
  )

/** Paths as an archive may name its pages. */
export const hostilePath: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(
      fc.oneof(
        fc.constantFrom(
          'zh',
          'en',
          'content',
          'activities',
          'blog',
          '..',
          '.',
          '',
          '2022',
          '2022-07-26-x',
          'a b',
          'ü',
          '云',
        ),
        fc.string({ unit: 'binary', maxLength: 6 }),
      ),
      { maxLength: 6 },
    ),
    fc.constantFrom(
      'index.md',
      '_index.md',
      'x.md',
      'x.en.md',
      '.md',
      'index',
      '20220726.markdown',
      '__proto__.md',
      '-.md',
      '',
    ),
  )
  .map(([folders, name]) => [...folders, name].join('/'))
