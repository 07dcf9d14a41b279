import { describe, expect, it } from 'vitest'
import { isFiller } from '../../../../core/archive/fillers'
import { isSureName, mayBeName } from '../../../../core/archive/names'
import { parsePage } from '../../../../core/archive/parse-page'
import { readSpeakers } from '../../../../core/archive/speakers'
import { isFailed } from '../../../../core/model/failure'
import type { Page } from '../../../../core/model/item'

const parse = (body: string): Page => {
  const result = parsePage('zh/activities/night/index.md', `---\ntitle: "网格之夜"\ndate: 2022-04-01\n---\n${body}`)
  if (isFailed(result)) throw new Error(JSON.stringify(result.failure))
  return result.ok
}
const listTalks = (body: string): string[][] =>
  parse(body).talks.map(({ title, speakers }) => [title, ...speakers.map(({ name }) => name)])
const write = (text: string): string[] =>
  readSpeakers(text).map(({ name, affiliation }) => (affiliation === undefined ? name : `${name}@${affiliation}`))

describe('names padded with spaces', () => {
  const padded: [string, string[]][] = [
    ['张　三', ['张三']],
    ['张 三', ['张三']],
    ['李　明 示例科技', ['李明@示例科技']],
    ['李 明（示例科技）', ['李明@示例科技']],
    ['李 明、王 强', ['李明', '王强']],
    ['李 明、王小强', ['李明', '王小强']],
    ['张三  李四', ['张三', '李四']],
    ['张三 和 李四', ['张三', '李四']],
    ['欧阳 修', ['欧阳修']],
    ['张 三 丰', ['张三丰']],
    ['示例银行 张 三', ['张三@示例银行']],
  ]
  it.each(padded)('%s', (text, people) => {
    expect(write(text)).toEqual(people)
  })

  it.each(padded)('%s behind a label and in a table', (text, people) => {
    const names = people.map((person) => person.split('@')[0] ?? '')
    expect(listTalks(`### 《网关的一年》\n\n讲师：${text}`)).toEqual([['网关的一年', ...names]])
    expect(listTalks(`| 议题 | 讲师 |\n|-|-|\n| 网关的一年 | ${text} |\n| 网格的未来 | 王小五 |`)).toEqual([
      ['网关的一年', ...names],
      ['网格的未来', '王小五'],
    ])
  })

  it('at the end of a line of an agenda', () => {
    expect(listTalks('## 议程\n\n- 14:00 网关的一年 张　三\n- 15:00 网格的未来 李 四')).toEqual([
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ])
  })
})

describe('where people belong stands before them', () => {
  it.each<[string, string[]]>([
    ['示例云 - 张三', ['张三@示例云']],
    ['示例集团 | 张三', ['张三@示例集团']],
    ['示例集团｜张三、李四', ['张三@示例集团', '李四@示例集团']],
    ['示例大学——张三', ['张三@示例大学']],
    ['示例集团 张三、示例云 李四', ['张三@示例集团', '李四@示例云']],
    ['示例集团 张三，示例云 李四', ['张三@示例集团', '李四@示例云']],
    ['示例集团 张三；示例银行 李四', ['张三@示例集团', '李四@示例银行']],
    ['示例云 张三', ['张三@示例云']],
    ['示例集团 张三、李四', ['张三@示例集团', '李四@示例集团']],
    ['张三 示例集团 | 李四 示例云', ['张三@示例集团', '李四@示例云']],
    ['来自示例集团的张三和示例云的李四', ['张三@示例集团', '李四@示例云']],
    ['张三 | 示例云', ['张三@示例云']],
    ['张三 - 示例集团', ['张三@示例集团']],
  ])('%s', (text, people) => {
    expect(write(text)).toEqual(people)
  })

  it('but a title stands there, too', () => {
    expect(listTalks('## 议程\n\n- 14:00 网关的一年 - 张三\n- 15:00 走进示例 | 李四')).toEqual([
      ['网关的一年', '张三'],
      ['走进示例', '李四'],
    ])
  })
})

describe('English lists of people', () => {
  it.each<[string, string[]]>([
    ['John Smith, Mary Johnson and Wei Zhang', ['John Smith', 'Mary Johnson', 'Wei Zhang']],
    ['John Smith, Mary Johnson, and Wei Zhang', ['John Smith', 'Mary Johnson', 'Wei Zhang']],
    ['John Smith, Mary Johnson & Wei Zhang', ['John Smith', 'Mary Johnson', 'Wei Zhang']],
    ['Ann Lee, Bo Ray and Cy Dow', ['Ann Lee', 'Bo Ray', 'Cy Dow']],
    ['Ann Lee (Foo), Bo Ray (Bar)', ['Ann Lee@Foo', 'Bo Ray@Bar']],
    ['Ann Lee (Foo Inc.), Bo Ray (Bar Corp.)', ['Ann Lee@Foo Inc.', 'Bo Ray@Bar Corp.']],
    ['Ann Lee (Senior Engineer, Foo), Bo Ray (Bar)', ['Ann Lee@Senior Engineer, Foo', 'Bo Ray@Bar']],
    ['Ann Lee, Bo Ray (Bar)', ['Ann Lee', 'Bo Ray@Bar']],
    ['Ann Lee and Bo Ray', ['Ann Lee', 'Bo Ray']],
    ['John Smith / Mary Johnson / Wei Zhang', ['John Smith', 'Mary Johnson', 'Wei Zhang']],
    ['Ann Lee | Foo, Bo Ray | Bar', ['Ann Lee@Foo', 'Bo Ray@Bar']],
    ['Ann Lee, Foo Inc.; Bo Ray, Bar Corp.', ['Ann Lee@Foo Inc.', 'Bo Ray@Bar Corp.']],
    ['Ann Lee – Foo, Bo Ray – Bar', ['Ann Lee@Foo', 'Bo Ray@Bar']],
    ['Ann Lee, Example Labs', ['Ann Lee@Example Labs']],
    ['Ann Lee, Senior Engineer and Maintainer', ['Ann Lee@Senior Engineer and Maintainer']],
    ['张三，李四和王五', ['张三', '李四', '王五']],
    ['张三, 李四 & 王五', ['张三', '李四', '王五']],
  ])('%s', (text, people) => {
    expect(write(text)).toEqual(people)
  })
})

describe('nobody is called', () => {
  it.each([
    ...['论文', '报告人', '待定', '待公布', '待确认', '暂定', '暂无', '未定', '联系人', '代码', '主页', '演讲', '讨论'],
    ...['TBA', 'TBD', 'N/A', 'To Be Announced', 'GitHub', 'Homepage', 'Unknown', 'Paper'],
  ])('%s', (word) => {
    expect([mayBeName(word), isSureName(word)]).toEqual([false, false])
    expect(listTalks(`### 《网关的一年》\n\n讲师：${word}`)).toEqual([['网关的一年']])
  })
})

it.each(['[GitHub](https://g.example/a)', '([Twitter](https://t.example/a))', '| [个人主页](https://h.example)'])(
  'nobody works at a link: %s',
  (link) => {
    const [talk] = parse(`### 《网关的一年》\n\n讲师：张三 ${link}\n\n### 《网格的未来》\n\n李四`).talks
    expect(talk?.speakers).toEqual([{ name: '张三' }])
  },
)

it('报告人 names who speaks', () => {
  expect(listTalks('### 《网关的一年》\n\n报告人：张三\n\n### 《网格的未来》\n\n报告人：李四')).toEqual([
    ['网关的一年', '张三'],
    ['网格的未来', '李四'],
  ])
})

it('a list of papers under a subject is given by nobody', () => {
  expect(listTalks('主题：网关的一年\n\n论文 [Raft paper](https://p.example/raft.pdf)').flat()).not.toContain('论文')
})

describe('no talks, with something beside', () => {
  it.each([
    ...['观众签到、领取纪念品', '签到 & 领取伴手礼', '茶歇 & 观看 Demo', '茶歇、展台体验', '茶歇 / 自由交流 / 演示'],
    ...[
      '签到并领取资料袋',
      '合影留念、发放周边',
      '圆桌讨论',
      'Panel discussion',
      'Coffee break and demos',
      '报到及资料领取',
      '互动体验区',
      'Swag pickup',
    ],
  ])('%s', (title) => {
    expect(isFiller(title)).toBe(true)
  })

  it.each(['网关 Demo 展示', '圆桌：开源的未来', '如何观看星星', '展台上的网关', 'Panel: The Future of Tea'])(
    'but %s',
    (title) => {
      expect(isFiller(title)).toBe(false)
    },
  )
})

it('a panel is given by all who are named behind it', () => {
  expect(listTalks('## 议程\n\n- 14:00 网关的一年 张三\n- 16:00-16:30 圆桌：开源的未来 张三、李四、王五')).toEqual([
    ['网关的一年', '张三'],
    ['开源的未来', '张三', '李四', '王五'],
  ])
})
