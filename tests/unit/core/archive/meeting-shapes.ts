import type { TalkShape } from './talk-shapes'

/** How reports and announcements of meetings elsewhere write about talks. All people, places and talks are invented. */
export const meetingShapes: readonly TalkShape[] = [
  [
    'bold quoted titles with a download behind them, between rules',
    '---\n**《网关的一年》**  [PDF下载](/assets/1.pdf)\n\n**主讲人：** **张三**，某某科技会员，某某中心技术专家\n\n**摘要：** 网关。\n\n---\n**《网格的未来》**  [PDF下载](/assets/2.pdf)\n\n**主讲人：** **李四**，某某云高级专家\n\n**摘要：** 网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'a bold quoted title with a download behind it, of which nothing more is told',
    '**《网关的一年》**  [PDF下载](/assets/1.pdf)\n\n网关。',
    [],
  ],
  [
    'several labels for those who give one talk, each with a long story',
    `**《网关的一年》**\n\n**主讲人：** 张三，某某科技顾问，曾在${'某某基金会的许多项目中'.repeat(6)}工作。\n\n**主讲人：** 李四，某某委员会主席，${'从事许多年的网关开发'.repeat(6)}。\n\n**主讲人：** 王五，某某云工程师，${'从事许多年的网格开发'.repeat(6)}。\n\n**摘要：** 网关。`,
    [['网关的一年', '张三', '李四', '王五']],
  ],
  [
    'how many came before',
    '第一场**张三（某某科技）：网关的一年**\n\n大家提问。\n\n第二场**李四（某某云）：网格的未来**\n\n大家合影。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  ['how many came before, of lines that name nobody', '第一场：大家一起合影\n\n第二场：大家一起吃饭', []],
  [
    'headings above long English lines that name people',
    '## Featured sessions\n\n### Gateways, One Year On\n\nAda Example, Professional teacher of the Department of Gateway Engineering, Somewhere Ocean University\n\nWhat a year taught us.\n\n### The Future of Meshes\n\nBob Sample, Engineer, Example Labs\n\nMeshes ahead.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['The Future of Meshes', 'Bob Sample'],
    ],
  ],
  [
    'people in English above a time and a topic',
    '## Agenda\n\nAda Example, Example Labs Gateway Expert, Platform Architect of Gateways\n\nYears of experience with gateways, meshes and teapots\n\nTime: 14:00–14:40\n\nTopic: Gateways of One Year\n\nSpeech outline: What did we learn?\n\nBob Sample, Sample Inc Senior Engineer\n\nTime: 14:40–15:20\n\nTopic: The Future of Meshes\n\nSpeech outline: What is ahead?',
    [
      ['Gateways of One Year', 'Ada Example'],
      ['The Future of Meshes', 'Bob Sample'],
    ],
  ],
  [
    'bold titles and bold people in turns',
    '__Knitting Gateways by Ada Example__\n\nWe knit a gateway. It holds.\n\n__Ada Example, Lead Engineer, Example Labs__\n\nAda wrote books about knitting.\n\n__Why Teapots React__\n\nTeapots react.\n\n__Bob Sample, Developer, the Teapot team at Sample__\n\nBob pours tea.',
    [
      ['Knitting Gateways', 'Ada Example'],
      ['Why Teapots React', 'Bob Sample'],
    ],
  ],
  [
    'bold people with a story, and titles in italics',
    '**张三**\n\n张三是某某科技的工程师，写过很多网关。\n\n*网关的一年*\n\n网关走过了一年。\n\n**李四**\n\n某某云架构师\n\n*网格的未来*\n\n网格会怎样。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'words in bold above titles and people in turns',
    '**来某城吧**\n\n**网关怎么用**\n\n网关。\n\n**张三**\n\n张三写网关。\n\n**网格怎么用**\n\n网格。\n\n**李四**\n\n李四写网格。',
    [
      ['网关怎么用', '张三'],
      ['网格怎么用', '李四'],
    ],
  ],
  [
    'words in bold above people and titles in turns, which may be read both ways',
    '**来某城吧**\n\n**张三**\n\n张三写网关。\n\n**网关怎么用**\n\n网关。\n\n**李四**\n\n李四写网格。\n\n**网格怎么用**\n\n网格。',
    [],
  ],
  [
    'bold people, each above where they belong in bold',
    '**张三**\n\n写网关。\n\n**某某科技公司**\n\n**李四**\n\n写网格。\n\n**某某云公司**',
    [],
  ],
]
