import type { FailureKind } from '../../../core/model/failure'

/** New versions of Lectern. */
export const updates = {
  title: '新版本',
  close: '关闭',
  running: (version: string) => `正在使用的是 Lectern ${version}。`,
  looking: '正在检查…',
  unasked: '还没有检查过有没有新版本。',
  current: '已经是最新版本。',
  found: (version: string) => `有新版本：Lectern ${version}`,
  ready: (version: string) => `Lectern ${version} 已下载并核对无误。退出 Lectern 时自动换上，不会打断阅读。`,
  whatIsNew: '有什么新内容',
  look: '检查',
  fetch: '下载，退出时换上',
  fetching: (version: string) => `正在下载 Lectern ${version}`,
  cancel: '取消',
  nobodyToAsk: '这一份 Lectern 在制作时没有写明到哪里查询新版本，所以不会向任何地方询问。',
  ways: {
    deb: '这一份由 .deb 安装包装好。请下载新的 .deb，用 sudo apt install ./文件名.deb 装上，资料库原样保留。',
    rpm: '这一份由 .rpm 安装包装好。请下载新的 .rpm，用 sudo dnf install ./文件名.rpm 装上，资料库原样保留。',
    hand: '这一份没有安装程序。请下载新的一份替换它；资料库在另外的文件夹里，原样保留。',
  },
  failed: '没有查成，请稍后再试。',
  failures: {
    offline: '连不上发布新版本的地方。请检查网络后再试。',
    timeout: '发布新版本的地方迟迟没有回应，请稍后再试。',
    http: '发布新版本的地方没有给出版本列表，请稍后再试。',
    unsafe: '收到的内容与发布者的签名或校验值不符，没有采用。现在的版本不受影响。',
    corrupt: '发布新版本的地方给出的内容看不懂，没有采用。',
    'disk-full': '磁盘满了，没有下载成。请腾出空间后再试。',
    denied: '没有写入的权限，没有下载成。',
  } as Readonly<Partial<Record<FailureKind, string>>>,
}
