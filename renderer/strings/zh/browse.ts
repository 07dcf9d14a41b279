import { bytes, count } from './amounts'

/** The library side. */
export const side = {
  label: '资料库',
  search: '搜索演讲与讲稿',
  events: '全部活动',
  talks: '演讲',
  speakers: '讲者',
  topics: '主题',
  articles: '文章',
  years: '年份',
  mine: '我的',
  keepsakes: '收藏与笔记',
  corrections: '更正',
  offline: (ready: number, total: number) => `离线可读 ${count(ready)} / ${count(total)} 份讲稿`,
  offlineSize: (size: number) => `占用 ${bytes(size)}`,
  fetching: (done: number, total: number) => `正在下载 ${count(done)} / ${count(total)}`,
  noDecks: '还没有讲稿',
  fetchAll: '全部下载',
  stop: '停止',
  sources: '来源',
  guide: '指南',
  settings: '设置',
  show: '显示资料库',
  hide: '收起资料库',
  resize: '调整资料库宽度',
}

/** The lists in the middle. */
export const list = {
  label: (name: string) => `${name}列表`,
  year: (year: string) => `${year} 年的活动`,
  byDate: '按日期',
  byName: '按名称',
  byCount: '按数量',
  newestFirst: '最新的在前，点按后最早的在前',
  oldestFirst: '最早的在前，点按后最新的在前',
  countFirst: '数量多的在前，点按后按名称排列',
  nameFirst: '按名称排列，点按后数量多的在前',
  undated: '日期不详',
  talks: (n: number) => `${count(n)} 场演讲`,
  decks: (n: number) => `${count(n)} 份讲稿`,
  items: (n: number) => `${count(n)} 篇`,
  allReady: '离线可读',
  someReady: (ready: number, total: number) => `${count(ready)} / ${count(total)} 份离线可读`,
  notFetched: (n: number) => (n === 1 ? '讲稿未下载' : `${count(n)} 份讲稿未下载`),
  failed: (n: number) => `${count(n)} 份下载失败`,
  vanished: '来源中已没有',
  sourceRemoved: '来源已移除',
  show: '显示列表',
  hide: '收起列表',
  resize: '调整列表宽度',
  empty: '这里还没有内容',
  emptyHint: '换一个年份看看，或者导入更多资料。',
  backToList: '返回列表',
  loading: '正在读取…',
}

/** A library without pages. */
export const empty = {
  libraryTitle: '资料库还是空的',
  libraryHint: '添加一个放着活动页面的文件夹、归档或网址，Lectern 会认出其中的演讲、讲者和讲稿。',
  import: '导入文件夹…',
  sources: '其他来源…',
}
