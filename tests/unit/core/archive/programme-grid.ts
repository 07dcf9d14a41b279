/** Ways to write a programme, a person and a title, to be crossed with each other; everybody and all talks are invented. */

export interface Giver {
  readonly name: string
  readonly called: string
  readonly place: string
  readonly office: string
}

export interface Told {
  readonly title: string
  readonly giver: Giver
}

type WriteGiver = (giver: Giver) => string
/** Writes one talk; undefined where the two cannot stand together. */
type WriteTalk = (title: string, giver: string, index: number) => string | undefined

export interface Grid {
  readonly language: 'zh' | 'en'
  readonly head: string
  readonly tail: string
  readonly headings: readonly string[]
  readonly told: readonly Told[]
  readonly titles: Readonly<Record<string, (title: string) => string>>
  readonly givers: Readonly<Record<string, WriteGiver>>
  readonly talks: Readonly<Record<string, WriteTalk>>
  readonly tables: Readonly<Record<string, (rows: readonly (readonly [string, string])[]) => string>>
}

const times = ['14:00-14:40', '14:40-15:20', '15:30-16:10', '16:10-16:50']
const starts = ['14:00', '14:40', '15:30', '16:10']
const numbers = ['一', '二', '三', '四']
const toCell = (text: string): string => text.replaceAll('|', '\\|')
const toRows = (head: string, rule: string, rows: readonly string[]): string => [head, rule, ...rows].join('\n')

const abstract = '本次分享将介绍我们在生产环境中的经验，以及遇到的问题和解决方法。'
const hasBrackets = /[（(]/
const hasBar = /[|｜]/

export const chinese: Grid = {
  language: 'zh',
  head: '---\ntitle: "茶壶社区 Meetup 杭州站"\ndate: 2022-07-20\n---\n\n茶壶社区将于 2022 年 7 月 30 日举办线下活动，欢迎大家参加。\n\n- 活动时间：2022 年 7 月 30 日 14:00-17:00\n\n',
  tail: '\n\n## 活动报名\n\n点击阅读原文报名参加。\n',
  headings: ['## 活动议程\n\n', '## 精彩分享\n\n', ''],
  told: [
    { title: '网关的落地与演进', giver: { name: '张三', called: '小三', place: '示例科技', office: '高级工程师' } },
    { title: 'Mesh 在茶壶场景的实践', giver: { name: '李四', called: '小四', place: '样例银行', office: '架构师' } },
    {
      title: '基于 eBPF 的可观测性探索',
      giver: { name: '王小五', called: '阿五', place: '茶壶集团', office: '技术专家' },
    },
    { title: '从零到一构建云原生平台', giver: { name: '赵六', called: '六六', place: '示例大学', office: '副教授' } },
  ],
  titles: { '': (title) => title, '《》': (title) => `《${title}》`, '“”': (title) => `“${title}”` },
  givers: {
    张三: ({ name }) => name,
    '张三（示例科技）': ({ name, place }) => `${name}（${place}）`,
    '张三 (示例科技 工程师)': ({ name, place, office }) => `${name} (${place} ${office})`,
    '张三，示例科技工程师': ({ name, place, office }) => `${name}，${place}${office}`,
    '张三, 示例科技 工程师': ({ name, place, office }) => `${name}, ${place} ${office}`,
    '示例科技工程师 张三': ({ name, place, office }) => `${place}${office} ${name}`,
    '示例科技 工程师 张三': ({ name, place, office }) => `${place} ${office} ${name}`,
    '张三 | 示例科技 工程师': ({ name, place, office }) => `${name} | ${place} ${office}`,
    '张三｜示例科技工程师': ({ name, place, office }) => `${name}｜${place}${office}`,
    '张三@示例科技': ({ name, place }) => `${name}@${place}`,
    '张三 - 示例科技 工程师': ({ name, place, office }) => `${name} - ${place} ${office}`,
    '张三 / 示例科技': ({ name, place }) => `${name} / ${place}`,
    示例科技·张三: ({ name, place }) => `${place}·${name}`,
    '张三 示例科技 工程师': ({ name, place, office }) => `${name} ${place} ${office}`,
    '**张三**，示例科技工程师': ({ name, place, office }) => `**${name}**，${place}${office}`,
    张三老师: ({ name }) => `${name}老师`,
    来自示例科技的张三: ({ name, place }) => `来自${place}的${name}`,
  },
  talks: {
    'a heading, 讲师：': (title, giver) => `### ${title}\n\n讲师：${giver}\n\n${abstract}`,
    'a numbered heading, 分享嘉宾：': (title, giver, at) =>
      `### ${at + 1}. ${title}\n\n分享嘉宾：${giver}\n\n${abstract}`,
    'a heading, a line': (title, giver) => `### ${title}\n\n${giver}\n\n${abstract}`,
    'a heading 议题一：': (title, giver, at) => `### 议题${numbers[at]}：${title}\n\n嘉宾：${giver}\n\n${abstract}`,
    'a heading 议题一, two lines': (title, giver, at) =>
      `### 议题${numbers[at]}\n\n${title}\n\n${giver}\n\n${abstract}`,
    'a heading with a bar': (title, giver) =>
      hasBar.test(giver) ? undefined : `### ${title} | ${giver}\n\n${abstract}`,
    'a heading with a dash': (title, giver) => `### ${title} - ${giver}\n\n${abstract}`,
    'a bold line, a line': (title, giver) => `**${title}**\n\n${giver}\n\n${abstract}`,
    'a bold line, 讲师：': (title, giver) => `**${title}**\n\n讲师：${giver}\n\n${abstract}`,
    'a bold 议题一：': (title, giver, at) => `**议题${numbers[at]}：${title}**\n\n嘉宾：${giver}\n\n${abstract}`,
    'an entry with ——': (title, giver) => `- ${title} —— ${giver}`,
    'an entry with -': (title, giver) => `- ${title} - ${giver}`,
    'an entry with brackets': (title, giver) => (hasBrackets.test(giver) ? undefined : `- ${title}（${giver}）`),
    'an entry with a comma': (title, giver) => `- ${title}，${giver}`,
    'an entry with a bar': (title, giver) => (hasBar.test(giver) ? undefined : `- ${title} | ${giver}`),
    'an entry within an entry': (title, giver) => `- ${title}\n  - ${giver}`,
    'a numbered entry, 讲师：': (title, giver, at) =>
      `${at + 1}. ${title}\n   - 讲师：${giver}\n   - 简介：${abstract}`,
    'a time, a title and a name': (title, giver, at) => `${times[at]} ${title} ${giver}`,
    'an entry with a time and a dash': (title, giver, at) => `- ${times[at]} ${title} - ${giver}`,
    'a bold time, a line below': (title, giver, at) => `**${times[at]}** ${title}\n\n${giver}`,
    'quote lines': (title, giver) => `> ${title}\n>\n> ${giver}\n\n${abstract}`,
    '主题：, 讲师：': (title, giver) => `主题：${title}\n\n讲师：${giver}\n\n简介：${abstract}`,
    '分享主题：, 分享嘉宾：': (title, giver) => `分享主题：${title}\n\n分享嘉宾：${giver}\n\n内容简介：${abstract}`,
    'entries 演讲主题：': (title, giver) =>
      `- **演讲主题**：${title}\n- **演讲嘉宾**：${giver}\n- **内容摘要**：${abstract}`,
    '演讲嘉宾： before 演讲主题：': (title, giver) =>
      `**演讲嘉宾：** ${giver}\n\n**演讲主题：** ${title}\n\n${abstract}`,
    '讲师：　主题： in one line': (title, giver) => `讲师：${giver}　主题：${title}`,
    'a heading that names somebody, 主题：': (title, giver) => `### ${giver}\n\n主题：${title}\n\n${abstract}`,
    signs: (title, giver, at) => `🕑 ${times[at]}\n\n💡 ${title}\n\n👤 ${giver}`,
  },
  tables: {
    '时间, 议题, 讲师': (rows) =>
      toRows(
        '| 时间 | 议题 | 讲师 |',
        '| --- | --- | --- |',
        rows.map(([title, giver], at) => `| ${times[at]} | ${title} | ${toCell(giver)} |`),
      ),
    '时间, 嘉宾, 主题': (rows) =>
      toRows(
        '| 时间 | 嘉宾 | 主题 |',
        '| --- | --- | --- |',
        rows.map(([title, giver], at) => `| ${times[at]} | ${toCell(giver)} | ${title} |`),
      ),
    'two lines in a cell': (rows) =>
      toRows(
        '| 时间 | 内容 |',
        '| --- | --- |',
        rows.map(([title, giver], at) => `| ${times[at]} | ${title}<br>${toCell(giver)} |`),
      ),
    'a dash in a cell': (rows) =>
      toRows(
        '| 时间 | 议程 |',
        '| --- | --- |',
        rows.map(([title, giver], at) => `| ${times[at]} | ${title} - ${toCell(giver)} |`),
      ),
    'in HTML': (rows) =>
      `<table><tr><th>时间</th><th>主题</th><th>分享人</th></tr>\n${rows.map(([title, giver], at) => `<tr><td>${times[at]}</td><td>${title}</td><td>${giver.replaceAll('**', '')}</td></tr>`).join('\n')}\n</table>`,
  },
}

const about = 'This talk walks through what we did in production, what broke, and how we fixed it.'

export const english: Grid = {
  language: 'en',
  head: '---\ntitle: "Teapot Community Meetup Berlin"\ndate: 2022-07-20\n---\n\nJoin us on July 30, 2022 in Berlin for an evening of talks.\n\nDate: July 30, 2022\n\n',
  tail: '\n\n## Register\n\nPlease register on the website.\n',
  headings: ['## Agenda\n\n', '## Talks\n\n', ''],
  told: [
    {
      title: 'Scaling Gateways to Millions of Users',
      giver: { name: 'Ada Example', called: 'ada', place: 'Example Labs', office: 'Staff Engineer' },
    },
    {
      title: 'What We Learned Running Kettles',
      giver: { name: 'Bob Sample', called: 'bob', place: 'Sample Bank', office: 'Architect' },
    },
    {
      title: 'Observability with Teapots',
      giver: { name: 'Carol Proof', called: 'carol', place: 'Proof Cloud', office: 'Maintainer' },
    },
    {
      title: 'Building a Mesh from Scratch',
      giver: { name: 'David Trial', called: 'david', place: 'Trial University', office: 'Professor' },
    },
  ],
  titles: { '': (title) => title, '""': (title) => `"${title}"`, '“”': (title) => `“${title}”` },
  givers: {
    'Ada Example': ({ name }) => name,
    'Ada Example (Example Labs)': ({ name, place }) => `${name} (${place})`,
    'Ada Example, Engineer, Example Labs': ({ name, place, office }) => `${name}, ${office}, ${place}`,
    'Ada Example, Engineer at Example Labs': ({ name, place, office }) => `${name}, ${office} at ${place}`,
    'Ada Example @ Example Labs': ({ name, place }) => `${name} @ ${place}`,
    'Ada Example - Example Labs': ({ name, place }) => `${name} - ${place}`,
    'Ada Example | Example Labs': ({ name, place }) => `${name} | ${place}`,
    'Ada Example from Example Labs': ({ name, place }) => `${name} from ${place}`,
    'Ada Example, Example Labs': ({ name, place }) => `${name}, ${place}`,
    'Ada Example / Example Labs': ({ name, place }) => `${name} / ${place}`,
  },
  talks: {
    'a heading, Speaker:': (title, giver) => `### ${title}\n\nSpeaker: ${giver}\n\n${about}`,
    'a heading, by': (title, giver) => `### ${title}\n\nby ${giver}\n\n${about}`,
    'a heading, a line': (title, giver) => `### ${title}\n\n${giver}\n\n${about}`,
    'a heading, a line in italics': (title, giver) => `### ${title}\n\n*${giver}*\n\n${about}`,
    'a heading with by': (title, giver) => `### ${title} by ${giver}\n\n${about}`,
    'a heading with a dash': (title, giver) => `### ${title} - ${giver}\n\n${about}`,
    'a heading Talk 1:': (title, giver, at) => `### Talk ${at + 1}: ${title}\n\nSpeaker: ${giver}\n\n${about}`,
    'a bold line, Speaker:': (title, giver) => `**${title}**\n\nSpeaker: ${giver}\n\n${about}`,
    'an entry with a dash': (title, giver) => `- ${title} - ${giver}`,
    'an entry with by': (title, giver) => `- ${title} by ${giver}`,
    'an entry that begins with the name': (title, giver) => `- ${giver}: ${title}`,
    'an entry with brackets': (title, giver) => (hasBrackets.test(giver) ? undefined : `- ${title} (${giver})`),
    'an entry within an entry': (title, giver) => `- ${title}\n  - ${giver}`,
    'an entry with a time': (title, giver, at) => `- ${starts[at]} ${title} - ${giver}`,
    'a bold time': (title, giver, at) => `**${starts[at]}**: ${title}, ${giver}`,
    'Title:, Speaker:': (title, giver) => `**Title:** ${title}\n\n**Speaker:** ${giver}\n\n**Abstract:** ${about}`,
    'quote lines': (title, giver) => `> **${title}**\n> ${giver}\n\n${about}`,
    'a heading that names somebody, Talk:': (title, giver) => `### ${giver}\n\nTalk: ${title}\n\n${about}`,
  },
  tables: {
    'Time, Talk, Speaker': (rows) =>
      toRows(
        '| Time | Talk | Speaker |',
        '| --- | --- | --- |',
        rows.map(([title, giver], at) => `| ${times[at]} | ${title} | ${toCell(giver)} |`),
      ),
    'Time, Speaker, Topic': (rows) =>
      toRows(
        '| Time | Speaker | Topic |',
        '| --- | --- | --- |',
        rows.map(([title, giver], at) => `| ${times[at]} | ${toCell(giver)} | ${title} |`),
      ),
    'two lines in a cell': (rows) =>
      toRows(
        '| Time | Session |',
        '| --- | --- |',
        rows.map(([title, giver], at) => `| ${times[at]} | ${title}<br>${toCell(giver)} |`),
      ),
  },
}
