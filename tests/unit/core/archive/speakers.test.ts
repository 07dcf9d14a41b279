import { describe, expect, it } from 'vitest'
import { addSpeakers, readSpeakerList, readSpeakers } from '../../../../core/archive/speakers'

describe('readSpeakers', () => {
  it.each<[string, object[]]>([
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

describe('lists of speakers', () => {
  it('take the lines under a name for what the speaker does', () => {
    expect(
      readSpeakerList(['张三（花名：小三）', 'Mesh Maintainer', '负责 Scheduler 子模块', '李四', '某某科技专家。']),
    ).toEqual([
      { name: '张三', nickname: '小三', affiliation: 'Mesh Maintainer' },
      { name: '李四', affiliation: '某某科技专家' },
    ])
  })

  it('know a speaker by nickname, and complete what is known', () => {
    const speakers = [{ name: '小三', affiliation: '某某科技' }]
    addSpeakers(speakers, [{ name: '张三', nickname: '小三' }, { name: '李四' }])
    expect(speakers).toEqual([{ name: '张三', nickname: '小三', affiliation: '某某科技' }, { name: '李四' }])
  })
})
