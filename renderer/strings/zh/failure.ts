/** What went wrong, what it means and what to do. */
export const failure = {
  /** 讲稿是 PowerPoint 或 Keynote 文件。 */
  office: {
    what: '讲稿不是 PDF',
    meaning: '它是 PowerPoint 或 Keynote 文件，Lectern 只显示 PDF；“全部下载”不会请求它。',
    todo: '请在浏览器中打开，或向讲者要一份 PDF；知道 PDF 的地址时，可以在设置里加一条镜像规则。',
  },
  libraryTitle: '资料库暂时打不开',
  libraryCorrupt: {
    what: '资料库文件有损坏',
    meaning: 'library.db 读不出来。已经下载的讲稿不受影响。',
    todo: '请重新建库：收藏、笔记、更正和保存的搜索会自动回来，来源重新导入，损坏的文件留在一旁，什么都不会删除。',
  },
  startAnew: '重新建库',
  startingAnew: '正在重新建库…',
  tryAgain: '再试一次',
  crashedTitle: '这里出了点意外',
  crashed: '这一块内容没能显示出来。资料库没有受影响。',
  reload: '重新载入窗口',
  itemTitle: '这一页打不开',
  listTitle: '列表没有读出来',
  details: '详细信息',
  kinds: {
    offline: {
      what: '连不上网络',
      meaning: '现在无法联系到讲稿所在的服务器。',
      todo: '检查网络后重试；已经下载的讲稿照常可读。',
    },
    timeout: {
      what: '等得太久没有回应',
      meaning: '服务器没有在限定的时间内把内容送完。',
      todo: '稍后重试；如果总是这样，可以在设置里换一个下载地址。',
    },
    http: {
      what: '服务器没有给出文件',
      meaning: '原来的地址可能已经失效、转来转去没有尽头，或者需要权限。',
      todo: '稍后重试，或在设置里用规则换成可用的镜像地址。',
    },
    'not-an-archive': {
      what: '收到的不是归档文件',
      meaning: 'Lectern 能读取文件夹、.zip 与 .tar.gz 文件，以及这类文件的网址。',
      todo: '请填写归档文件本身的地址，而不是介绍它的网页。',
    },
    unsafe: {
      what: '跟随它并不安全',
      meaning: '它指向了不该去的地方，什么都没有改变。',
      todo: '如果你信任它：归档文件请自行解压，再添加那个文件夹；幻灯片请在设置里为它加一条镜像规则。',
    },
    'web-only': {
      what: '这份讲稿只在网页上',
      meaning: '那个网页没有可以保存的文件。',
      todo: '请在浏览器中打开。',
    },
    unplaced: {
      what: '不知道这份讲稿在哪里',
      meaning: '页面只写了一个路径：从这个来源拿不到这个文件，来源里也没有说明它在网上的地址。',
      todo: '请把文件放到页面所写的位置，或添加带有这个文件的文件夹或归档，再刷新来源。',
    },
    'not-a-pdf': {
      what: '下载到的不是 PDF',
      meaning: '这个地址现在给出的是别的内容，常见的是一个登录页或失效提示。',
      todo: '可以在设置里换成可用的镜像地址后重试。',
    },
    truncated: {
      what: '文件不完整',
      meaning: '下载中途断开，收到的部分已经丢弃。',
      todo: '请重试；网络稳定时通常就会成功。',
    },
    encrypted: {
      what: '这份 PDF 有密码',
      meaning: '没有密码就读不出它的内容。',
      todo: '请向讲者或主办方要一份没有密码的版本。',
    },
    'too-large': {
      what: '文件太大',
      meaning: '它超出了 Lectern 能稳妥处理的大小。',
      todo: '请把它缩小或拆开后再试。',
    },
    'pack-too-large': {
      what: '一个资料包装不下',
      meaning: '它超出了 Lectern 能稳妥处理的大小，这次没有改变任何内容。',
      todo: '请少选一些活动，或者分成几个资料包。',
    },
    'disk-full': {
      what: '磁盘空间不足',
      meaning: '没有地方存放新的内容，已有的内容都在。',
      todo: '请腾出一些空间，然后重试。',
    },
    denied: {
      what: '系统不允许访问',
      meaning: '当前用户没有读写这个位置的权限。',
      todo: '请检查文件夹的权限，或换一个位置。',
    },
    'not-found': {
      what: '找不到了',
      meaning: '它可能已被移走、改名，或者不在资料库里了。',
      todo: '请确认它还在原处；如果来源有变化，重新导入一次。',
    },
    empty: {
      what: '这里没有可以导入的页面',
      meaning: '文件夹里没有找到 Markdown 文件。',
      todo: '请选择站点的 content 文件夹，或存放页面的上一层文件夹。',
    },
    'nothing-chosen': {
      what: '没有选择任何内容',
      meaning: '资料包里至少要有一场活动或一篇文章。',
      todo: '请先打开一场活动、收藏一些内容，或导入一份资料。',
    },
    corrupt: {
      what: '存储的内容有损坏',
      meaning: '读到的数据和当初存入的不一致。',
      todo: '请重新下载或导入；如果是资料库本身，请运行 lectern rebuild 重建：收藏、笔记和更正会回来，损坏的文件留在一旁。',
    },
    locked: {
      what: '资料库正被另一个程序使用',
      meaning: '同一个资料库同时只能由一个程序写入，内容没有受影响。',
      todo: '请关闭另一个 Lectern 或正在运行的 lectern 命令，然后再试。',
    },
    newer: {
      what: '资料库来自更新的版本',
      meaning: '这台电脑上的 Lectern 太旧，读不了它；内容没有受影响。',
      todo: '请更新 Lectern 后再打开。',
    },
    invalid: {
      what: '内容不合要求',
      meaning: '填写的内容无法理解，因此没有生效。',
      todo: '请改正后再试。',
    },
    cancelled: {
      what: '已取消',
      meaning: '按你的要求停下了，已完成的部分都保留。',
      todo: '需要时可以随时重新开始。',
    },
    unexpected: {
      what: '出了意外',
      meaning: '这不该发生；已有的内容没有受影响。',
      todo: '请再试一次；如果还是这样，重新启动 Lectern。',
    },
  },
  status: (status: number) => `（HTTP ${status}）`,
}
