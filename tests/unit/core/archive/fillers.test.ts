import { expect, it } from 'vitest'
import { isFiller } from '../../../../core/archive/fillers'

it.each([
  '签到',
  '签到 & 暖场',
  '茶歇',
  '主持人开场',
  '领导致辞',
  '抽奖及合影',
  '午餐时间',
  'Q&A 环节',
  '自由交流',
  '庆祝一周年环节',
  'Registration and breakfast',
  'Coffee break',
  'Welcome',
  'Wrap-up',
  'Doors open, pizza',
  'Networking & drinks',
  '2019 年 12 月 28 日',
  '3月5日（周六）',
  '2019-12-28',
  'Welcome to GateConf',
  'Closing thoughts',
  'End of GateConf',
  'Lunch / Networking (food provided)',
  'Breakouts / Discussions',
  'TBD',
  'Zakończenie',
  'Kurze Pause',
  'Prelekcja',
  'Accueil des participants',
  'Lunch at the canteen (until 13:15)',
  'Kettle Party, see below',
  'Welcome + News of Kettles',
])('"%s" is no talk', (title) => {
  expect(isFiller(title)).toBe(true)
})

it.each([
  '网络安全实践',
  'Breaking the Monolith',
  '交流电的历史',
  '《签到》',
  '开场动画的渲染管线',
  'Opening Up Your Data',
  'Welcome to the World of Gateways',
  'Welcome to Gateways: What Is New',
  'The End of the Monolith',
  'Party Lines: a Protocol',
  'Pauseless Garbage Collection',
  'Coffeescript in Production',
  '2019 年 12 月的一次故障',
  '',
])('"%s" may be one', (title) => {
  expect(isFiller(title)).toBe(false)
})
