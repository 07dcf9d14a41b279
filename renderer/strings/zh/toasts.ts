import { count } from './amounts'

const changes = (added: number, updated: number, vanished: number) =>
  [
    ...(added > 0 ? [`新增 ${count(added)}`] : []),
    ...(updated > 0 ? [`更新 ${count(updated)}`] : []),
    ...(vanished > 0 ? [`消失 ${count(vanished)}`] : []),
  ].join('、')

/** Notes at the foot of the window. */
export const toasts = {
  label: '通知',
  dismiss: '关闭',
  fetched: (ready: number) => (ready === 0 ? '没有需要下载的讲稿' : `${count(ready)} 份讲稿已可离线阅读`),
  fetchedPart: (ready: number, failed: number) =>
    `${count(ready)} 份讲稿已可离线阅读，${count(failed)} 份没有成功；原因写在各份讲稿旁边，可以重试。`,
  copied: '已复制到剪贴板',
  removed: (title: string) => `已移除“${title}”。你的收藏、笔记和下载的讲稿都会保留。`,
  undo: '撤销',
  report: '查看报告',
  openSources: '查看来源',
  imported: (title: string) => `“${title}”已导入`,
  upToDate: (title: string) => `“${title}”已是最新`,
  allUpToDate: (n: number) => `${count(n)} 个来源都已是最新`,
  cancelled: (title: string, isRefresh: boolean) =>
    `已取消${isRefresh ? '刷新' : '导入'}${title === '' ? '' : `“${title}”`}`,
  refreshed: (title: string, added: number, updated: number, vanished: number) =>
    `“${title}”已刷新：${changes(added, updated, vanished)}`,
  allRefreshed: (n: number, added: number, updated: number, vanished: number) =>
    `${count(n)} 个来源已刷新：${changes(added, updated, vanished)}`,
  refreshFailed: (title: string, what: string) => `“${title}”没有刷新成功：${what}`,
  refreshesFailed: (n: number, what: string) => `${count(n)} 个来源没有刷新成功：${what}`,
}

/** Links into the library. */
export const links = {
  copy: '复制链接',
  copyNamed: (title: string) => `复制“${title}”的链接`,
  missed: {
    item: '链接指向的页面不在你的资料库里。添加或刷新它所在的来源，再打开一次这个链接。',
    talk: '链接指向的演讲不在这一页上了，现在打开的是整个页面。',
    deck: '链接指向的讲稿不在你的资料库里。添加或刷新它所在的来源，再打开一次这个链接。',
  },
  damaged: 'Lectern 看不懂刚才的链接，什么都没有打开。它可能不完整，请从原处重新复制整个链接。',
}
