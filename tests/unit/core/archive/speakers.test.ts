import { describe, expect, it } from 'vitest'
import { addSpeakers, readSpeakerList, readSpeakers, readSureSpeakers } from '../../../../core/archive/speakers'

const places = ['示例科技', '示例云', 'DaoExample', '示例大学']
const roles = ['架构师', '资深研发工程师', '云原生布道师', '后端开发']
const names = ['张三', '涂小明', '欧阳小明', '韦宁']

describe('a name behind where its bearer belongs', () => {
  it.each<[string, (place: string, role: string, name: string) => string]>([
    ['示例云架构师 张三', (place, role, name) => `${place}${role} ${name}`],
    ['示例云 架构师 张三', (place, role, name) => `${place} ${role} ${name}`],
    ['示例云架构师：张三', (place, role, name) => `${place}${role}：${name}`],
    ['来自示例云的张三', (place, _, name) => `来自${place}的${name}`],
  ])('as in %s', (_, write) => {
    for (const place of places)
      for (const role of roles)
        for (const name of names) {
          const [speaker, ...others] = readSpeakers(write(place, role, name))
          expect([speaker?.name, others.length, speaker?.affiliation?.startsWith(place)]).toEqual([name, 0, true])
        }
  })

  it.each(['示例云架构师', '示例科技高级工程师', '示例云架构师成长之路', '来自示例云的工程师'])(
    'is none in "%s"',
    (text) => {
      expect(readSpeakers(text)).toEqual([])
    },
  )
})

describe('names in Latin letters with small words', () => {
  const name = 'María de la Sample'
  it.each([
    'NAME - Initech',
    'NAME from Initech',
    'NAME of Initech',
    'Dr. NAME, Initech',
    'NAME [Initech]',
    'NAME — CTO at Initech',
  ])('%s', (text) => {
    expect(readSpeakers(text.replace('NAME', name))).toMatchObject([
      { name, affiliation: expect.stringContaining('Initech') },
    ])
  })
})

describe('readSpeakers', () => {
  it.each<[string, object[]]>([
    ['示例云架构师张三', [{ name: '张三', affiliation: '示例云架构师' }]],
    ['示例 张三四', [{ name: '张三四', affiliation: '示例' }]],
    ['@张三 示例云', [{ name: '张三', affiliation: '示例云' }]],
    ['张三 / DaoExample / 架构师', [{ name: '张三', affiliation: 'DaoExample/架构师' }]],
    ['张三 Ada —— 示例云理事', [{ name: '张三', nickname: 'Ada', affiliation: '示例云理事' }]],
    ['张三（Ada Example）', [{ name: '张三', nickname: 'Ada Example' }]],
    ['张三（Red Hat）', [{ name: '张三', affiliation: 'Red Hat' }]],
    ['Ada Example Sample', [{ name: 'Ada Example Sample' }]],
    ['Carlos Example da Sample', [{ name: 'Carlos Example da Sample' }]],
    ['Ada Example (she/her)', [{ name: 'Ada Example' }]],
    ['Ada Example [Initech]', [{ name: 'Ada Example', affiliation: 'Initech' }]],
    ['示例 - 张三四', [{ name: '张三四', affiliation: '示例' }]],
    ['Ada Example (freelance)', [{ name: 'Ada Example', affiliation: 'freelance' }]],
    ['Ada Example (fooBarBaz)', [{ name: 'Ada Example', affiliation: 'fooBarBaz' }]],
    ['Ada Example 🇳🇴, Initech', [{ name: 'Ada Example', affiliation: 'Initech' }]],
    ['Ada Example – Slides', [{ name: 'Ada Example' }]],
    [
      'Ada Example, Foo, Bob Sample (Bar) & Carol Proof, Red Hat',
      [
        { name: 'Ada Example', affiliation: 'Foo' },
        { name: 'Bob Sample', affiliation: 'Bar' },
        { name: 'Carol Proof', affiliation: 'Red Hat' },
      ],
    ],
    [
      `张三 ${'示例项目创始人、示例云负责人、'.repeat(6)}示例标准委员`,
      [{ name: '张三', affiliation: '示例项目创始人' }],
    ],
  ])('also of %j', (text, speakers) => {
    expect(readSpeakers(text)).toEqual(speakers)
  })

  it.each<[string, object[]]>([
    ['Anna-Maria Example Gateway Member', [{ name: 'Anna-Maria Example', affiliation: 'Gateway Member' }]],
    ['张三，某某直播，担任高级运维工程师', [{ name: '张三', affiliation: '某某直播 高级运维工程师' }]],
    ['某某科技张三', []],
    ['Ada - Example Labs', [{ name: 'Ada', affiliation: 'Example Labs' }]],
    ['张三，10+年软件行业经验，现任某某云首席工程师', [{ name: '张三', affiliation: '某某云首席工程师' }]],
    ['张三', [{ name: '张三' }]],
    ['张三老师', [{ name: '张三' }]],
    ['Dr. Ada Example', [{ name: 'Ada Example' }]],
    ['张三 某某科技研发总监、某社区委员', [{ name: '张三', affiliation: '某某科技研发总监、某社区委员' }]],
    ['张三，某某科技工程师。', [{ name: '张三', affiliation: '某某科技工程师' }]],
    ['张三（花名：小三），某某科技', [{ name: '张三', nickname: '小三', affiliation: '某某科技' }]],
    ['张三(花名小三) 某某科技', [{ name: '张三', nickname: '小三', affiliation: '某某科技' }]],
    ['张三（小三），某某科技专家。2017 年加入', [{ name: '张三', nickname: '小三', affiliation: '某某科技专家' }]],
    ['张三（目前在某某科技负责网关研发）', [{ name: '张三', affiliation: '某某科技负责网关研发' }]],
    ['某某科技技术总监 张三', [{ name: '张三', affiliation: '某某科技技术总监' }]],
    ['某某公司 网格 团队 张三', [{ name: '张三', affiliation: '某某公司 网格 团队' }]],
    ['张三@某某科技', [{ name: '张三', affiliation: '某某科技' }]],
    ['张三 某某 技术专家 / Mesh Committer', [{ name: '张三', affiliation: '某某 技术专家 / Mesh Committer' }]],
    [
      '张三是某某科技网格团队的技术专家，热爱开源',
      [{ name: '张三', affiliation: '某某科技网格团队的技术专家，热爱开源' }],
    ],
    ['某某科技高级专家 张三（花名：小三）', [{ name: '张三', nickname: '小三', affiliation: '某某科技高级专家' }]],
    ['某某科技专家张三（花名：小三）', [{ name: '张三', nickname: '小三', affiliation: '某某科技专家' }]],
    ['Teapot Committer 壶嘴', [{ name: '壶嘴', affiliation: 'Teapot Committer' }]],
    ['负责 Teapot 以及 Manager 子模块', []],
    [
      '曾某某（小三），某某科技专家；李四（小四），示例科技专家',
      [
        { name: '曾某某', nickname: '小三', affiliation: '某某科技专家' },
        { name: '李四', nickname: '小四', affiliation: '示例科技专家' },
      ],
    ],
    ['张三，先后就职于甲公司、乙公司，现为独立开发者。', [{ name: '张三', affiliation: '独立开发者' }]],
    ['Ada Example (Teapot Contributor) brought a lid', [{ name: 'Ada Example', affiliation: 'Teapot Contributor' }]],
    ['花名：小三，示例公司', [{ name: '小三', affiliation: '示例公司' }]],
    ['张三，花名：小三，示例公司', [{ name: '张三', nickname: '小三', affiliation: '示例公司' }]],
    ['示例项目负责人，花名：小三', [{ name: '小三', affiliation: '示例项目负责人' }]],
    ['Teapot 张三（花名：小三）', [{ name: '张三', nickname: '小三', affiliation: 'Teapot' }]],
    ['张三（@san3）', [{ name: '张三', nickname: 'san3' }]],
    ['嘉宾 1：张三', [{ name: '张三' }]],
    ['网格与茶壶', []],
    [
      '张三（花名：小三）甲公司工程师  李四（花名：小四）乙公司',
      [
        { name: '张三', nickname: '小三', affiliation: '甲公司工程师' },
        { name: '李四', nickname: '小四', affiliation: '乙公司' },
      ],
    ],
    ['卫三', [{ name: '卫三' }]],
    ['张三、李四', [{ name: '张三' }, { name: '李四' }]],
    ['张三 & 李四', [{ name: '张三' }, { name: '李四' }]],
    [
      '张三（甲公司、乙公司）、李四（丙公司）',
      [
        { name: '张三', affiliation: '甲公司、乙公司' },
        { name: '李四', affiliation: '丙公司' },
      ],
    ],
    ['Ada Example, Example Labs', [{ name: 'Ada Example', affiliation: 'Example Labs' }]],
    ['Ada Example (Example Labs)', [{ name: 'Ada Example', affiliation: 'Example Labs' }]],
    ['阿依·买买提，某某大学', [{ name: '阿依·买买提', affiliation: '某某大学' }]],
    ['Ada Example (Example Labs).', [{ name: 'Ada Example', affiliation: 'Example Labs' }]],
    ['Ada Sample.', [{ name: 'Ada Sample' }]],
    ['张三（小三）/ 阿里云', [{ name: '张三', nickname: '小三', affiliation: '阿里云' }]],
    ['张三（小三）/ 示例砖业', [{ name: '张三', nickname: '小三', affiliation: '示例砖业' }]],
    ['张三 / 小三 示例公司', [{ name: '张三', nickname: '小三', affiliation: '示例公司' }]],
    ['张三（花名：小三，示例砖业）', [{ name: '张三', nickname: '小三', affiliation: '示例砖业' }]],
    ['张三（示例砖业，花名：小三）', [{ name: '张三', nickname: '小三', affiliation: '示例砖业' }]],
    ['滴水（张小三），示例公司', [{ name: '张小三', nickname: '滴水', affiliation: '示例公司' }]],
    ['虚构云 工程师 张三', [{ name: '张三', affiliation: '虚构云 工程师' }]],
    ['来自示例公司的张三带来了平台的实践', []],
    ['张三\n阿里云 资深专家', [{ name: '张三', affiliation: '阿里云 资深专家' }]],
    ['张三 · 示例科技 CTO', [{ name: '张三', affiliation: '示例科技 CTO' }]],
    ['张三 / 示例山居', [{ name: '张三', affiliation: '示例山居' }]],
    [
      '示例雪橇 · 张三、李四',
      [
        { name: '张三', affiliation: '示例雪橇' },
        { name: '李四', affiliation: '示例雪橇' },
      ],
    ],
    [
      '张三、李四 虚构齿轮研究所',
      [
        { name: '张三', affiliation: '虚构齿轮研究所' },
        { name: '李四', affiliation: '虚构齿轮研究所' },
      ],
    ],
    ['张三｜某某科技工程师、网格 Committer', [{ name: '张三', affiliation: '某某科技工程师、网格 Committer' }]],
    ['张三（MESH）', [{ name: '张三', affiliation: 'MESH' }]],
    ['Ada Example (Example Rigging)', [{ name: 'Ada Example', affiliation: 'Example Rigging' }]],
    [
      'Maria del Mar, PingCAP & Søren Ørsted, independent',
      [
        { name: 'Maria del Mar', affiliation: 'PingCAP' },
        { name: 'Søren Ørsted', affiliation: 'independent' },
      ],
    ],
    ['Ann Lee (Foo)', [{ name: 'Ann Lee', affiliation: 'Foo' }]],
    ['Ann Lee (foo.example)', [{ name: 'Ann Lee', affiliation: 'foo.example' }]],
    ['Ann Lee (annlee42)', [{ name: 'Ann Lee', nickname: 'annlee42' }]],
    ['Robert Sample (Bob)', [{ name: 'Robert Sample', nickname: 'Bob' }]],
    ['张三（Foo）', [{ name: '张三', nickname: 'Foo' }]],
    [
      '王五、赵六（某某公司）',
      [
        { name: '王五', affiliation: '某某公司' },
        { name: '赵六', affiliation: '某某公司' },
      ],
    ],
    ['王五、赵六（小六）', [{ name: '王五' }, { name: '赵六', nickname: '小六' }]],
    [
      '王五（小王）、赵六（某某公司）',
      [
        { name: '王五', nickname: '小王' },
        { name: '赵六', affiliation: '某某公司' },
      ],
    ],
    ['示例银行', []],
    ['主持人', []],
    ['小网 主持人', []],
    ['Mesh Maintainer', []],
    ['某某科技技术专家，网格项目发起人', []],
    ['在本次分享中，您可以了解网格', []],
    ['- ', []],
  ])('of "%s"', (line, speakers) => {
    expect(readSpeakers(line)).toEqual(speakers)
  })
})

describe('readSureSpeakers', () => {
  it.each([
    '扩展 Gateway 实现云原生发布部署',
    '水轮 Operator 解析',
    '弹性 伸缩 在磨坊里的实践',
    '成群 结队 的落地之路',
    '面向 平台 的设计',
  ])('takes no word of the title "%s" for a name', (title) => {
    expect(readSureSpeakers(title)).toEqual([])
  })

  it.each(['小远 某某科技 平台研发负责人', '张三 示例实践 工程师', '张三 Example'])('finds who "%s" names', (line) => {
    expect(readSureSpeakers(line).map(({ name }) => name)).toEqual([line.split(' ')[0]])
  })
})

describe('lists of speakers', () => {
  it('completes a name with the nickname below it', () => {
    expect(readSpeakerList(['张三', '花名：小三', '某某科技专家'])).toEqual([
      { name: '张三', nickname: '小三', affiliation: '某某科技专家' },
    ])
  })

  it('take the lines under a name for what the speaker does', () => {
    expect(
      readSpeakerList(['张三（花名：小三）', 'Mesh Maintainer', '负责 Scheduler 子模块', '李四', '某某科技专家。']),
    ).toEqual([
      { name: '张三', nickname: '小三', affiliation: 'Mesh Maintainer' },
      { name: '李四', affiliation: '某某科技专家' },
    ])
  })

  it('take a long word with a role for where the one above belongs', () => {
    expect(readSpeakerList(['张三', '示例窗饰 首席工程师', '李四', '示例银行', '架构师'])).toEqual([
      { name: '张三', affiliation: '示例窗饰 首席工程师' },
      { name: '李四', affiliation: '示例银行' },
    ])
  })

  it('know a speaker by nickname, and complete what is known', () => {
    const speakers = [{ name: '小三', affiliation: '某某科技' }]
    addSpeakers(speakers, [{ name: '张三', nickname: '小三' }, { name: '李四' }])
    expect(speakers).toEqual([{ name: '张三', nickname: '小三', affiliation: '某某科技' }, { name: '李四' }])
  })
})

it.each<[string, { name: string; nickname?: string; affiliation?: string }]>([
  ['某某app，张三', { name: '张三', affiliation: '某某app' }],
  ['示例公司工程师，Ada Example', { name: 'Ada Example', affiliation: '示例公司工程师' }],
  ['「壶家」app,李四  Ada Example', { name: '李四', nickname: 'Ada Example', affiliation: '「壶家」app' }],
  ['清风明月（李四）', { name: '李四', nickname: '清风明月' }],
  ['ada42，示例公司高级工程师，茶壶爱好者', { name: 'ada42', affiliation: '示例公司高级工程师' }],
])('%s is one person', (text, speaker) => {
  expect(readSpeakers(text)).toEqual([speaker])
})

it('surely names nobody where a title may stand before the name', () => {
  expect(readSureSpeakers('网关的一年，张三')).toEqual([])
  expect(readSureSpeakers('docker，开源的容器')).toEqual([])
})
