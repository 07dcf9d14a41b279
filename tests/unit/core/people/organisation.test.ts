import { expect, test } from 'vitest'
import { readBelonging } from '../../../../core/people/organisation'

const share = (one: string, other: string): boolean => {
  const { ties } = readBelonging(other)
  return [...readBelonging(one).ties].some((tie) => ties.has(tie))
}

test.each([
  ['蚂蚁金服高级技术专家', '蚂蚁集团 研发工程师'],
  ['示例公司工程师', '来自示例科技的架构师'],
  ['中国示例云技术专家', '示例集团总监'],
  ['Engineer at Example Inc.', 'Example Labs'],
  ['Senior Architect, Example Inc.', 'VP of Engineering at Example'],
  ['甲乙集团工程师、Sketchbook Committer', 'Sketchbook 社区负责人'],
  ['360 集团架构师', '360 安全专家'],
])('%s and %s have something in common', (one, other) => {
  expect(share(one, other)).toBe(true)
})

test.each([
  ['甲乙集团工程师', '丙丁集团工程师'],
  ['中国移动工程师', '中国电信工程师'],
  ['北京大学教授', '上海大学教授'],
  ['高级技术专家', '高级技术总监'],
  ['Senior Software Engineer', 'Senior Software Architect'],
  ['Bank of Example engineer', 'Bank of Sample engineer'],
  ['甲乙集团 Kubernetes 工程师', '丙丁科技 Kubernetes 工程师'],
])('%s and %s have nothing in common', (one, other) => {
  expect(share(one, other)).toBe(false)
})

test.each([
  ['蚂蚁集团', ['蚂蚁']],
  ['示例严选架构师', ['示例']],
  ['Example Inc.', ['example']],
  ['Sketchbook Maintainer', []],
  ['Sketchbook 开源负责人', []],
  ['分布式事务负责人', []],
  ['高级工程师', []],
  ['主要负责蚂蚁集团应用框架的开发', []],
  ['', []],
])('the employers of %s are %j', (affiliation, employers) => {
  expect([...readBelonging(affiliation).employers]).toEqual(employers)
})
