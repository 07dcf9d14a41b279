import { bytes, count } from './amounts'

/** What is less is told as this: its list takes that much. */
const leastBytes = 1000

/** Packs: one file with events, their pages, pictures and slides. */
export const packs = {
  title: '导出资料包',
  hint: '资料包是一个文件，带着页面、图片和讲稿。别人用 Lectern 打开它，不联网也能阅读和搜索全部内容。',
  action: '导出…',
  actionNamed: (title: string) => `把“${title}”导出为资料包`,
  favourites: '导出资料包…',
  what: '导出什么',
  scopes: { items: '这一页', favourites: '收藏', all: '全部资料' },
  looking: '正在查看里面会有什么…',
  holds: (events: number, articles: number, decks: number) =>
    [
      ...(events > 0 ? [`${count(events)} 场活动`] : []),
      ...(articles > 0 ? [`${count(articles)} 篇文章`] : []),
      `${count(decks)} 份讲稿`,
    ].join('、'),
  size: (n: number) => `约 ${bytes(Math.max(n, leastBytes))}`,
  corrections: (n: number) => `你的 ${count(n)} 处更正会一并带上，打开的人看到的和你一样。`,
  privateParts: '收藏和笔记不会带上。',
  missing: (n: number) => `有 ${count(n)} 份讲稿还没有下载，不会在包里：`,
  more: (n: number) => `另有 ${count(n)} 份`,
  fetch: '先下载它们',
  fetching: '正在下载讲稿…',
  empty: '这里没有可以导出的内容。',
  write: '导出…',
  writing: '正在写入资料包',
  preparing: '正在检查要带上的文件…',
  written: (part: number, whole: number) => `${bytes(part)} / ${bytes(whole)}`,
  cancel: '取消',
  close: '关闭',
  failed: '没有导出',
  done: (name: string, path: string, n: number) => `“${name}”已导出到 ${path}（${bytes(n)}）`,
  doneWithout: (missing: number) => `，少了 ${count(missing)} 份没有下载的讲稿`,
  show: '在文件夹中显示',
}
