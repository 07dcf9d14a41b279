import type { FailureKind } from '../../../core/model/failure'
import { bytes, count } from './amounts'

/** An import: what goes on, and the report of it. */
export const importing = {
  title: '导入资料',
  drop: '松开鼠标，添加为资料来源',
  dropHint: '文件夹，.zip、.tar.gz 归档文件，或 .lectern 资料包。其中的页面会加入资料库，原文件不会改动。',
  running: '正在导入',
  refreshing: '正在刷新',
  named: (what: string, title: string) => `${what}“${title}”`,
  waiting: (n: number) => `还有 ${count(n)} 项在等候`,
  received: (part: number, whole: number) => (whole === 0 ? bytes(part) : `${bytes(part)} / ${bytes(whole)}`),
  beginning: '正在准备',
  phases: {
    downloading: '正在下载归档',
    unpacking: '正在打开资料包',
    reading: '正在读取页面',
    storing: '正在存入资料库',
    indexing: '正在建立索引',
    slides: '正在收入讲稿',
    done: '即将完成',
  },
  progress: (done: number, total: number) => `${count(done)} / ${count(total)}`,
  cancel: '取消导入',
  doneTitle: '导入完成',
  reportTitle: (title: string) => `“${title}”的导入报告`,
  reportOf: '最近一次导入或刷新的结果。',
  nothingNew: '内容没有变化，资料库已是最新。',
  holds: (events: number, articles: number, talks: number, decks: number) =>
    `现有 ${count(events)} 场活动、${count(articles)} 篇文章、${count(talks)} 场演讲、${count(decks)} 份讲稿。`,
  counts: {
    added: '新增页面',
    updated: '更新页面',
    unchanged: '未变页面',
    removed: '消失页面',
    skipped: '跳过文件',
    repaired: '修复页面',
    warnings: '待改正页面',
  },
  /** Why a file was left out and what to do. */
  reasons: {
    empty: '文件是空的：补上内容，或者删掉它。',
    'too-large': '文件太大，不像一个页面：拆分它，或者移出这个来源。',
    invalid: '不是文本文件：另存为 UTF-8 文本，或者移出这个来源。',
    denied: '没有读取权限，或是指向文件夹之外的链接：修改权限，或把文件复制进来，再导入一次。',
    unsafe:
      '它的路径或链接指向了来源之外，为了安全没有读取：把文件或文件夹本身放进来源里，或者把那个文件夹另外添加为来源。',
    encrypted: '它有密码，读不出来：请先解除密码，再导入一次。',
    truncated: '它不完整，后半部分不见了：重新获取这个文件，再导入一次。',
    corrupt: '它在归档里已经损坏：重新获取归档，再导入一次。',
    'not-found': '导入时它已经不在了：确认文件还在，再导入一次。',
    unexpected: '读取时出错或文件消失了：检查磁盘，再导入一次。',
  } as Readonly<Partial<Record<FailureKind, string>>>,
  unreadableName: '文件名不是 UTF-8 编码，无法打开：改名后再导入一次。',
  skippedTitle: (n: number) => `跳过的文件（${count(n)}）`,
  warningsTitle: (n: number) => `已收入但有问题的文件（${count(n)}）`,
  lostCharacters: (n: number) => `文件本身丢失了 ${count(n)} 个字符：请改正后重新导入。`,
  lostSlides: (paths: string) =>
    `页面用相对路径链接了幻灯片，但来源里没有，站点地址也不清楚：${paths}。请改为导入整个站点的文件夹或归档。`,
  brokenHead: '文件开头的信息（front matter）写法有误，只能逐行读取：请改正后重新导入。',
  repairedTitle: (n: number) => `修复了编码的文件（${count(n)}）`,
  repairedWhole: '编码有误，已全部还原',
  repaired: (restored: number, unsure: number) =>
    unsure === 0
      ? `还原了 ${count(restored)} 个字符`
      : `还原了 ${count(restored)} 个字符，其中 ${count(unsure)} 个不确定`,
  vanishedHint: '已消失的页面是来源里不再有的页面：Lectern 仍然保留它们，并作标记。',
  openPage: (path: string) => `打开这一页：${path}`,
  copy: '复制列表',
  copyReport: '复制报告',
  close: '完成',
  failedTitle: '导入没有完成',
  kept: '资料库里原有的内容没有受影响。',
  /** Failures that mean something else for a source than for a deck. */
  failures: {
    offline: {
      what: '连不上网络',
      meaning: '现在无法联系到这个来源所在的服务器。已经收入的页面和讲稿照常可读。',
      todo: '请检查网络，然后再试一次。',
    },
    timeout: {
      what: '服务器没有及时回应',
      meaning: '归档没有在限定的时间内下载完，已收到的部分没有使用。',
      todo: '请稍后再试；如果总是这样，可以自行下载归档，再作为文件添加。',
    },
    http: {
      what: '服务器没有给出归档',
      meaning: '这个地址可能已经失效、改名、转来转去没有尽头，或者需要登录。',
      todo: '请在浏览器里打开它看看；如果换了地址，就用新地址重新添加。',
    },
    'not-found': {
      what: '来源不在原处了',
      meaning: '文件夹或文件可能已被移走、改名，或所在的磁盘没有连接。已经收入的内容都还在。',
      todo: '放回原处后再试一次；如果换了位置，就从新位置重新添加。',
    },
    denied: {
      what: '没有读取权限',
      meaning: '系统不允许 Lectern 读取这个文件夹或文件。',
      todo: '请修改它的权限，或复制到可以读取的位置。',
    },
    truncated: {
      what: '归档不完整',
      meaning: '它的后半部分不见了，可能是下载中途断开。这次没有改变任何内容。',
      todo: '请再试一次；如果是本机的文件，请重新下载它。',
    },
    encrypted: {
      what: '归档有密码',
      meaning: '没有密码就读不出里面的页面。',
      todo: '请解压后添加文件夹，或换一份没有密码的归档。',
    },
    corrupt: {
      what: '归档有损坏',
      meaning: '里面的数据前后不一致，读不出来。这次没有改变任何内容。',
      todo: '请重新下载或重新打包这份归档。',
    },
    'too-large': {
      what: '归档太大',
      meaning: '它解开后的大小或文件数超出了 Lectern 能稳妥处理的范围。',
      todo: '请解压后只添加存放页面的文件夹。',
    },
    newer: {
      what: '资料包来自更新版本的 Lectern',
      meaning: '这个版本看不懂其中的全部内容，因此什么都没有收入。',
      todo: '请更新 Lectern，再打开这个资料包。',
    },
    unsafe: {
      what: '收入它并不安全',
      meaning: '其中有内容会指向或解开到不该去的地方，因此什么都没有收入。',
      todo: '请询问给你这个文件的人；如果是你信任的归档，可以自行解压后添加文件夹。',
    },
    'not-a-pdf': {
      what: '资料包与它所写的不符',
      meaning: '其中当作讲稿的文件不是 PDF，因此什么都没有收入。',
      todo: '请重新索取这个资料包。',
    },
    empty: {
      what: '这里没有可以导入的页面',
      meaning: '没有找到 Markdown 页面，也没有带文章信息的文本文件。',
      todo: '请选择站点的 content 文件夹，或存放页面的上一层文件夹。',
    },
    invalid: {
      what: '这个地址用不了',
      meaning: 'Lectern 看不懂它，因此什么都没有改变。',
      todo: '请检查地址是否完整，改正后再试。',
    },
  } as Readonly<
    Partial<Record<FailureKind, { readonly what: string; readonly meaning: string; readonly todo: string }>>
  >,
}
