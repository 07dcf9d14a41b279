/** Numbers from 0 up to 1, the same for the same seed. */
export function createRandom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** Chooses from a list as words are chosen in texts: the second half as often as the first, and so on (Zipf). */
function createZipf(list) {
  const sums = []
  let sum = 0
  for (let rank = 0; rank < list.length; rank += 1) {
    sum += 1 / (rank + 2.7)
    sums.push(sum)
  }
  return (random) => {
    const wanted = random() * sum
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle] < wanted) low = middle + 1
      else high = middle
    }
    return list[low]
  }
}

const heads =
  '服务 分布 注册 链路 流量 配置 消息 数据 网络 容器 镜像 集群 应用 平台 微服务 云原生 开源 事务 缓存 日志 监控 安全 性能 协议 存储 调度 资源 任务 模型 训练 推理 网关 权限 版本 灰度 限流 熔断 隔离 内存 线程'.split(
    ' ',
  )
const tails =
  '治理 网格 中心 追踪 管理 架构 系统 框架 优化 实践 设计 演进 原理 方案 扩展 部署 发布 测试 升级 分析 加速 同步 一致性 可用性 可观测 编排 压缩 索引 分片 迁移'.split(
    ' ',
  )
const joints =
  '的 在 和 与 我们 可以 通过 是 了 对 从 到 如何 为 一个 这个 使用 需要 支持 实现 进行 以及 已经 如果 没有 问题 时候 之后 不同 所有'.split(
    ' ',
  )
const verbs =
  '提升 降低 保证 解决 采用 引入 支撑 减少 避免 面向 基于 结合 完成 定位 覆盖 演示 验证 抽象 统一 推动'.split(' ')
const common =
  'the of and to in for with is on by from that as be this are we can service data system time application network request'.split(
    ' ',
  )
const technical =
  'mesh sidecar cluster registry proxy gateway runtime container image kubernetes latency throughput transaction consensus leader replica protocol scheduler memory cache index storage stream event message trace metric deployment configuration serverless function module plugin session snapshot security encryption performance benchmark version release community open source architecture cloud native observability resilience timeout retry fallback partition shard recovery migration upgrade pipeline query batch thread lock heap garbage collector compiler'.split(
    ' ',
  )
const products =
  'Layotto Dragonfly SOFARegistry MOSN Seata SOFAJRaft Nydus SOFABoot Koupleless SOFATracer SOFALookout KusionStack CafeDeployment EnvoyProxy GrpcWeb HttpServer'.split(
    ' ',
  )
const syllables = 'ka ro mi ten sol va de lin par gor nu sta ver tic ono bel cor fu ze ha'.split(' ')
/** The long tail: words that stand on few slides. */
const rareWords = Array.from({ length: 12_000 }, (_, at) =>
  [at % 20, Math.floor(at / 20) % 20, Math.floor(at / 400) % 20, (at * 7) % 20]
    .map((one) => syllables[one])
    .join('')
    .slice(0, 5 + (at % 6)),
)
/** As many characters as educated texts use; the first are the most usual ones of the block. */
const rareHan = Array.from({ length: 6_000 }, (_, at) =>
  String.fromCharCode(0x4e00 + ((at * 37) % 6_000), 0x4e00 + ((at * 101 + 17) % 6_000)),
)

const chooseHan = createZipf([...heads.flatMap((head) => tails.map((tail) => head + tail)), ...rareHan])
const chooseJoint = createZipf(joints)
const chooseVerb = createZipf(verbs)
const chooseEnglish = createZipf([...common, ...technical, ...rareWords])
const chooseTechnical = createZipf([...technical, ...rareWords])
const chooseProduct = createZipf(products)

/** A Chinese sentence of invented words; some have no full stop. */
export const makeHanSentence = (random) => {
  const parts = [chooseJoint(random), chooseVerb(random)]
  for (let count = 2 + Math.floor(random() * 4); count > 0; count -= 1) {
    parts.push(random() < 0.12 ? chooseProduct(random) : chooseHan(random))
    if (random() < 0.6) parts.push(chooseJoint(random))
  }
  return `${parts.join('')}${random() < 0.3 ? '。' : ''}`
}

/** The words of an English sentence. */
export const makeEnglishSentence = (random) => {
  const words = Array.from({ length: 5 + Math.floor(random() * 9) }, () => chooseEnglish(random))
  if (random() < 0.3) words[Math.floor(random() * words.length)] = chooseProduct(random)
  return words.join(' ')
}

/** A title of a slide or deck: Chinese, English, or a product's name with Chinese. */
export function makeTitle(random) {
  const choice = random()
  if (choice < 0.45) return `${chooseHan(random)}${chooseJoint(random)}${chooseHan(random)}`
  if (choice < 0.75) return `${chooseProduct(random)} ${chooseHan(random)}`
  return `${chooseTechnical(random)} ${chooseTechnical(random)} ${chooseEnglish(random)}`
}

/** The text of a slide: a title and some lines, two thirds of them Chinese; about 160 characters. */
export function makeSlide(random) {
  const lines = [makeTitle(random)]
  const isEnglish = random() < 0.3
  for (let count = 3 + Math.floor(random() * 5); count > 0; count -= 1)
    lines.push((isEnglish ? random() < 0.85 : random() < 0.15) ? makeEnglishSentence(random) : makeHanSentence(random))
  return lines.join('\n')
}
