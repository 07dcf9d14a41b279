import { count } from './amounts'

/** The settings. */
export const settings = {
  title: '设置',
  language: '界面语言',
  languages: { system: '跟随系统', zh: '中文', en: 'English' },
  theme: '外观',
  themes: { system: '跟随系统', light: '浅色', dark: '深色' },
  mirrors: '下载地址替换',
  mirrorsHint: '每行一条规则，把讲稿地址的开头换成另一个。写在前面的优先；# 之后是注释。适合公司内网的镜像。',
  mirrorsExample: 'https://slides.example.org/ -> https://mirror.example.com/slides/',
  mirrorsInvalid: '这些规则没有保存，请改正后再试。',
  mirrorsInvalidLine: (line: number) =>
    `第 ${count(line)} 行看不懂，规则没有保存。请写成“原来的开头 -> 新的开头”，两边都是完整的网址。`,
  save: '保存规则',
  saved: '已保存',
  sources: '资料来源',
  sourcesSummary: (sources: number, pages: number) => `${count(sources)} 个来源，共 ${count(pages)} 个页面。`,
  manageSources: '管理来源…',
  refreshes: '自动刷新来源',
  refreshesHint:
    '打开 Lectern 期间，每隔一段时间看看各个来源有没有新内容。只会下载，不会发送你的任何信息；断网时不打扰。',
  searches: '搜索记录',
  keepsSearches: '记住最近的搜索',
  keepsSearchesHint: '只记在这台电脑上，最多 50 条。关掉之后不再记录新的；已经记下的，清除之后才没有。',
  clearRecent: (n: number) => `清除最近搜索（${count(n)}）`,
  clearSaved: (n: number) => `移除保存的搜索（${count(n)}）`,
  lookForUpdate: '现在检查…',
  looksForUpdates: '自动检查新版本',
  looksForUpdatesHint:
    '打开 Lectern 期间，每天问一次有没有新版本。只是问一问，不会发送你的任何信息；下载不下载由你决定。',
  about: '关于',
  aboutText: 'Lectern 收好技术社区的演讲与讲稿，断网也能读，还能找到某一页上的一句话。',
  close: '关闭',
}
