import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'

const listTalks = (body: string, title = '网格之夜'): string[][] => {
  const result = parsePage('zh/activities/night/index.md', `---\ntitle: "${title}"\ndate: 2022-04-01\n---\n${body}`)
  if (isFailed(result)) throw new Error(JSON.stringify(result.failure))
  return result.ok.talks.map(({ title, speakers }) => [title, ...speakers.map(({ name }) => name)])
}

const labels = [
  '议题',
  '分享议题',
  '演讲议题',
  '本期议题',
  '本场议题',
  '直播议题',
  '技术议题',
  '讲题',
  '课题',
  '分享话题',
  '本期话题',
  '主题分享',
  '主题演讲',
  '技术分享',
  '闪电演讲',
  '特邀报告',
  '分享主题',
  '演讲题目',
  '议题名称',
  '讲座题目',
]

describe('the title of a talk stands behind', () => {
  it.each(labels)('%s, above who gives it', (label) => {
    const body = `${label}：网关的一年\n\n分享嘉宾：张三（花名：三丰），某某银行 架构师\n\n${label}：网格的未来\n\n分享嘉宾：李四，某某云`
    expect(listTalks(body)).toEqual([
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ])
  })

  it.each(labels)('%s with a number', (label) => {
    const body = `${label}一：网关的一年\n\n讲师：张三\n\n${label}二：网格的未来\n\n讲师：李四`
    expect(listTalks(body)).toEqual([
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ])
  })

  it.each(labels)('%s in headings', (label) => {
    const body = `### ${label}：网关的一年\n\n讲师：张三\n\n### ${label}：网格的未来\n\n讲师：李四`
    expect(listTalks(body)).toEqual([
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ])
  })

  it.each(labels)('%s, when the page has no other talk', (label) => {
    expect(listTalks(`${label}：《网关的一年》\n\n讲师：张三`, '网格直播第三期')).toEqual([['网关的一年', '张三']])
  })

  it.each(labels)('**%s：**, below who gives it', (label) => {
    const body = `**讲师：** 张三\n\n**${label}：** 网关的一年\n\n**讲师：** 李四\n\n**${label}：** 网格的未来`
    expect(listTalks(body)).toEqual([
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ])
  })
})

it('such words alone stand above talks', () => {
  expect(listTalks('### 本期议题\n\n- 《网关的一年》 张三\n- 《网格的未来》 李四')).toEqual([
    ['网关的一年', '张三'],
    ['网格的未来', '李四'],
  ])
})

describe('a label in English before the title of a talk', () => {
  it.each(['Talk title', 'Session title', 'Presentation topic', 'Title'])('%s, below who gives it', (label) => {
    const body = `## Ada Example\n\n- ${label}: Gateways in the Small\n- Speaker affiliation: Example Labs\n- [Slides](https://s.example/a.pdf)\n\n## Robert Sample\n\n- ${label}: Meshes at Dusk\n- Speaker affiliation: Example Labs\n- [Slides](https://s.example/b.pdf)`
    expect(listTalks(body)).toEqual([
      ['Gateways in the Small', 'Ada Example'],
      ['Meshes at Dusk', 'Robert Sample'],
    ])
  })

  it('what somebody is thanked for is no title', () => {
    const thanks = [
      '- [Ada Example](https://a.example) -- for her help with the hall and the lights.',
      '- [Robert Sample](https://b.example) -- for all his work on the stage.',
      '- [Maria Muster](https://c.example) -- for her pictures of the whole evening.',
    ]
    expect(listTalks(`We thank those who helped:\n\n${thanks.join('\n')}`)).toEqual([])
  })
})

describe('an entry of a timetable without', () => {
  const talks = [
    ['网关的一年', '张三'],
    ['网格的未来', '李四'],
    ['服务的边界', '王五'],
  ]
  it('the hall between its time and its title', () => {
    const body = `## 议程

- \`09:00-09:45\` \`大宴会厅1\` [网关的一年](https://s.example/1) 张三 某云 / 架构师
- \`10:00-10:45\` \`北京厅\` [网格的未来 (英语演讲)](https://s.example/2) 李四 某某银行 / 技术专家
- \`11:00-11:45\` \`3 号会议室\` 服务的边界 王五`
    expect(listTalks(body)).toEqual(talks)
  })

  it('the hall at the beginning of a cell', () => {
    const rows = [
      '| 09:00 | 大宴会厅1 网关的一年 张三 |',
      '| 10:00 | 北京厅 网格的未来 李四 |',
      '| 11:00 | 大宴会厅2 服务的边界 王五 |',
    ]
    expect(listTalks(`## 议程\n\n| 时间 | 内容 |\n|---|---|\n${rows.join('\n')}`)).toEqual(talks)
  })

  it('its room in English', () => {
    const entries = [
      '09:00 Room 1: Gateways by Ada Example',
      '10:00 Hall B Meshes by Robert Sample',
      '11:00 Room for Everyone by Maria Muster',
    ]
    expect(listTalks(`## Agenda\n\n${entries.map((entry) => `- ${entry}`).join('\n')}`)).toEqual([
      ['Gateways', 'Ada Example'],
      ['Meshes', 'Robert Sample'],
      ['Room for Everyone', 'Maria Muster'],
    ])
  })
})
