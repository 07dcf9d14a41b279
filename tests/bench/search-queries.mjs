/** What is typed, letter by letter, by kind; the words are those of search-words.mjs, common and rare. */
export const typedQueries = {
  'English word': [
    'service',
    'mesh',
    'kubernetes',
    'registry',
    'sidecar',
    'transaction',
    'the',
    'observability',
    'data',
  ],
  'English words': [
    'cloud native',
    'service mesh',
    'open source community',
    'garbage collector',
    'leader replica lock',
    'time to recovery',
  ],
  'Chinese word': [
    '服务',
    '服务治理',
    '注册中心',
    '分布一致性',
    '云原生架构',
    '镜像加速',
    '我们',
    '的',
    '流量治理',
    '消息同步',
  ],
  'Chinese words': ['服务 网格', '微服务 部署 实践', '链路追踪 性能', '可以通过'],
  mixed: [
    'Layotto 架构',
    'MOSN流量',
    'SOFARegistry 注册中心',
    'Seata 事务管理',
    'Nydus镜像加速',
    'SOFA 注册',
    'Dragonfly 集群优化',
  ],
  phrase: ['"服务治理"', '"service mesh"', '"注册中心"', '"open source"', '"Layotto 服务网格"'],
  narrowed: [
    '服务 -治理',
    'service -mesh',
    '注册中心 -MOSN',
    'title:服务',
    'mesh year:2021..2023',
    'kind:slide 流量',
    'mesh OR 网格',
  ],
  prefix: ['ka', 'se', 'so', 'regi', 'kuber', 'sta*'],
  part: ['registry 中心', 'jraft', 'proxy', 'lookout'],
  typo: ['Layoto', 'Dragonfyl', 'kubernets', 'registery', 'observabilty', 'transacton~'],
  pinyin: ['yunyuansheng', 'fuwuzhili', 'zhucezhongxin', 'lianlu'],
  nothing: ['qqqqzzzz', '不存在的词语甲乙丙', 'xylophone qwertz'],
}

/** Every beginning of every query, as often as it is typed, with its kind. */
export const typeAll = (queries) =>
  Object.entries(queries).flatMap(([kind, texts]) =>
    texts.flatMap((text) => [...text].map((_, at, all) => ({ kind, text: all.slice(0, at + 1).join('') }))),
  )
