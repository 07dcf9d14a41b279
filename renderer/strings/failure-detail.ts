/** What Lectern says of a failure beside its kind, and how it is said in Chinese; `$1` is what the message holds. */
const chinese: readonly (readonly [said: RegExp, words: string])[] = [
  [/^(.+) holds no Markdown page \(\.md or \.markdown\)$/, '$1 里没有 Markdown 页面（.md 或 .markdown）'],
  [
    /^(.+) holds no Markdown page \(\.md or \.markdown\), and links to folders outside are not followed$/,
    '$1 里没有 Markdown 页面（.md 或 .markdown），指向外部文件夹的链接不会跟进去',
  ],
  [/^(.+) is not there, or is not a folder$/, '$1 不在了，或者不是文件夹'],
  [/^(.+) is not there$/, '$1 不在了'],
  [/^(.+) is not a file\.?$/, '$1 不是文件'],
  [/^(.+) needs a password: unpack it and import the folder\.$/, '$1 有密码：请先解压，再导入文件夹'],
  [/^This is not an address of the web\.$/, '这不是网址'],
  [/^This is not an http address\.$/, '这不是 http 地址'],
  [/^Archives are fetched by https, not by (.+)\.$/, '归档只能通过 https 获取，不支持 $1'],
  [/^This is a compressed file that holds no tar archive\.$/, '这个压缩文件里没有 tar 归档'],
  [/^The archive has more than (\d+) MB, which is the limit\.$/, '归档超过了 $1 MB 的上限'],
  [/^A file of the archive is larger than the archive says\.$/, '归档里有文件比归档所写的更大'],
  [/^(.+) sent an archive that has no end\.$/, '$1 发来的归档不完整，没有结尾'],
  [/^(\d+) of (\d+) bytes came from (.+)\.$/, '$3 只发来了 $2 字节中的 $1 字节'],
  [/^The connection broke after (\d+) of (\d+) bytes\.$/, '连接在收到 $2 字节中的 $1 字节后中断'],
  [/^The connection broke after (\d+) bytes\.$/, '连接在收到 $1 字节后中断'],
  [/^(.+) closed the connection$/, '$1 关闭了连接'],
  [/^(.+): the connection failed$/, '$1：连接失败'],
  [/^(.+): no trusted connection \((.+)\)$/, '$1：无法建立可信的连接（$2）'],
  [/^(.+) redirects in a circle$/, '$1 的跳转绕成了圈'],
  [/^(.+) redirects to nowhere$/, '$1 的跳转没有目标'],
  [/^(.+) redirects to an unsafe address \((.+)\)$/, '$1 跳转到了不安全的地址（$2）'],
  [
    /^A redirect leads into a private network \((.+)\), which was not asked for\.$/,
    '跳转指向了内部网络（$1），而这并不是所要求的',
  ],
  [/^(.+) holds no corrections of Lectern$/, '$1 里没有 Lectern 的更正'],
  [/^(.+) was written by a newer Lectern: bring this one up to date$/, '$1 由更新版本的 Lectern 写成：请先更新'],
  [/^(.+) is (.+), not a pack of Lectern\.$/, '$1 不是 Lectern 资料包，内容看起来是：$2'],
  [/^(.+) is a zip file, but no pack of Lectern\.$/, '$1 是 zip 文件，但不是 Lectern 资料包'],
  [
    /^This pack was made by a newer Lectern: bring this one up to date to open it\.$/,
    '这个资料包由更新版本的 Lectern 制作',
  ],
  [/^(.+) is not what its manifest says\.$/, '$1 与清单所写不符'],
  [/^(.+) has another size than its manifest says\.$/, '$1 的大小与清单所写不符'],
  [/^Its manifest names (.+), which is not in it\.$/, '清单里有 $1，包里却没有'],
  [/^Its manifest names (.+) twice\.$/, '清单里 $1 出现了两次'],
  [/^It holds (.+), which its manifest does not name\.$/, '包里有清单没有列出的 $1'],
  [/^These are more pages than one pack can hold: choose fewer\.$/, '一个资料包装不下这么多页面，请少选一些'],
  [/^Its manifest is that of no pack\.$/, '它的清单不是资料包的清单'],
  [/^Its manifest is not what it should be: (.+)$/s, '清单的内容不对：$1'],
  [/^Its corrections: (.+)$/s, '其中的更正不对：$1'],
  [/^Its corrections are none\.$/, '其中的更正文件无法读取'],
  [/^A picture of (.+) is not in it\.$/, '包里缺少 $1 的图片'],
  [/^Slides of (.+) are not in it\.$/, '包里缺少 $1 的讲稿'],
  [/^(.+) is no PDF\.$/, '$1 不是 PDF'],
  [/^(.+) has no end\.$/, '$1 不完整，没有结尾'],
  [/^(.+) is no picture\.$/, '$1 不是图片'],
  [/^(.+) is damaged in the library\.$/, '资料库里的 $1 已损坏'],
  [/^The library was imported by another program meanwhile: try again$/, '资料库正好被另一个程序更新了：请重试'],
  [/^(.+) was imported by another program meanwhile: try again$/, '$1 正好被另一个程序导入了：请重试'],
  [/^(.+) is in use by another program: close it and try again$/, '$1 正被另一个程序使用：关闭它之后重试'],
  [/^(.+): no space left$/, '$1：磁盘空间不足'],
  [/^(.+) cannot be written: check the folder's permissions$/, '$1 无法写入：请检查文件夹的权限'],
  [/^(.+) cannot be read from its disk \((.+)\)$/, '无法从磁盘读取 $1（$2）'],
  [
    /^(.+) is damaged \((.+)\); set it aside to start anew: stored slides are kept$/,
    '$1 已损坏（$2）；把它移开即可重新开始，已下载的讲稿会保留',
  ],
  [
    /^Its name is not written in UTF-8, so it cannot be opened: rename it, then import again\.$/,
    '文件名不是 UTF-8 编码，无法打开：改名后再导入一次。',
  ],
  [/^It disappeared while the folder was read: import again\.$/, '读取文件夹时它消失了：再导入一次。'],
  [/^It could not be read \((.+)\): check the disk, then import again\.$/, '无法读取（$1）：检查磁盘后再导入一次。'],
]

/** What Lectern itself says of a failure, in the reader's language; undefined for what a system or a server said. */
export function toOwnDetail(detail: string, { languageTag }: { readonly languageTag: string }): string | undefined {
  if (languageTag === 'en') return detail
  const known = chinese.find(([said]) => said.test(detail))
  return known === undefined ? undefined : detail.replace(known[0], known[1])
}
