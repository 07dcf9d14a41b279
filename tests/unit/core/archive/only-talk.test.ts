import { expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'
import type { Talk } from '../../../../core/model/item'

const readTalks = (title: string, body: string, head = ''): readonly Talk[] => {
  const text = `---\ntitle: "${title}"\ndate: 2022-04-01\n${head}---\n${body}`
  const page = parsePage('zh/activities/night/index.md', text)
  if (isFailed(page)) throw new Error(JSON.stringify(page.failure))
  return page.ok.talks
}
const readTitles = (title: string, body: string): string[] => readTalks(title, body).map((talk) => talk.title)

it('reads no talks from the places of a recording', () => {
  const body =
    '## Speaker\n\n- Ada Example, Engineer at Example Labs\n\nWatch the replay:\n\n- 00:00 Community intro\n- 06:27 Talk begins\n- 09:25 Kettles\n- 47:10 Live demo\n- 1:02:03 Q/A'
  expect(readTitles('Gateways in 6 Lines of Code', body)).toEqual(['Gateways in 6 Lines of Code'])
})

it('reads no talks from links into a recording', () => {
  const place = (time: string, words: string): string => `* [${time}](https://video.example/watch?v=a&t=9) ${words}`
  const body = `# 主題：Kettles\n\n主讲人：张三\n\n## 抢先看\n\n${[place('3:32', '开始聊茶壶'), place('5:35', '什么原因让你想用茶壶呢'), place('7:11', '网关 Today')].join('\n')}`
  expect(readTitles('Kettles in Practice', body)).toHaveLength(1)
})

it('reads talks from a programme that runs past midnight', () => {
  const body = '## 议程\n\n- 23:00 网关的一年 张三\n- 23:30 网格的未来 李四\n- 00:00 茶壶的边界 王五'
  expect(readTitles('网格之夜#1', body)).toEqual(['网关的一年', '网格的未来', '茶壶的边界'])
})

it('takes the name of a gathering that comes again for no part of its only talk', () => {
  const body = '活动信息：\n\n* 主讲人：张三\n* 形式：线上\n  * Zoom：685 7505 8025\n'
  expect(readTitles('茶壶之夜：Kettles are Cheap, Show Me the Tea', body)).toEqual([
    'Kettles are Cheap, Show Me the Tea',
  ])
})

it('takes a title behind a series and its number for the talk that a label names', () => {
  const body =
    '报告题目：当我们讨论网关的时候我们在讨论什么\n\n报告人：张三\n\n报告人简介：爱好者\n\n会议主题：\n\nPL Talk 001 - 当我们讨论网关的时候我们在讨论什么'
  expect(readTitles('PLCT PL Talk 001', body)).toEqual(['当我们讨论网关的时候我们在讨论什么'])
})

it('takes a label before the title of a heading for none of it', () => {
  expect(
    readTitles('茶壶大会', '## 演讲介绍：如虎添翼：网关新思路\n\n讲师：张三\n\nhttps://example.org/course'),
  ).toEqual(['如虎添翼：网关新思路'])
})

it('takes the name of the page for that of the event, where a topic is named', () => {
  const body =
    '**Topic: Gateways in the Kettle Era**\n\n***--- KettleConf 2023***\n\n**Speaker**\n\n- **Ada Example**: Example Labs'
  expect(readTitles('KettleConf 2023', body)).toEqual(['Gateways in the Kettle Era'])
})

it('reads labels that stand alone on the lines of a paragraph', () => {
  const body =
    '<font color=red > 讲师  </font>\n张三\n<font color=red > 直播时间 </font>\n2022.05.23 20：00\n<font color=red > 议题 </font>\n网关的故事：以茶壶为例\n\n直播通道（请扫描下方海报二维码）：'
  expect(readTitles('茶壶社区| 讲述网关的故事', body)).toEqual(['网关的故事：以茶壶为例'])
})

it('reads who speaks from the head where the body only says where it is to be written', () => {
  const body = '## 主讲人\n\n{{ page.speaker }}\n\n## 讲座简介\n\n{{ page.abstract }}\n'
  expect(readTalks('网关的一年与茶壶', body, 'speaker: 张三\n')).toMatchObject([
    { title: '网关的一年与茶壶', speakers: [{ name: '张三' }] },
  ])
})

it.each([
  ['where to dial in', '* 主讲人：张三\n* 形式：线上\n  * Zoom：685 7505 8025\n'],
  ['an address', '讲师：张三\n\nhttps://example.org/course?id=16\n'],
  ['the label of what is told of them', '主讲人：张三\n\n报告人简介：爱好者\n'],
])('takes %s for no place where who speaks belongs', (_, body) => {
  expect(readTalks('网关的一年与茶壶', body).map(({ speakers }) => speakers)).toEqual([[{ name: '张三' }]])
})

it('reads who tells of a talk by a long list of offices', () => {
  const body =
    '## 1. Building Data Kettles\n-Ada Example, Sr. Engineer Example Labs (from Elsewhere), Kettle committer & PMC member, presented how to build kettles.\n\n## 2. Meshes in Use\n-Bob Sample, Lead Product Manager of Example Inc, presented the roadmap.\n'
  expect(readTalks('Kettle Meetup', body).map(({ speakers: [speaker] }) => speaker?.name)).toEqual([
    'Ada Example',
    'Bob Sample',
  ])
})
