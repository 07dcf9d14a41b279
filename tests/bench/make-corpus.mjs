import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const topics = [
  '服务网格',
  '分布式事务',
  '注册中心',
  '链路追踪',
  '多运行时',
  '镜像加速',
  '共识算法',
  '云原生',
  '微服务',
  '可观测性',
]
const products = ['Layotto', 'Dragonfly', 'SOFARegistry', 'MOSN', 'Seata', 'SOFAJRaft', 'Nydus', 'SOFABoot']
const sentences = [
  '在大规模集群里，升级与回滚的每一步都要能被看见。',
  'A sidecar keeps the network out of the application, and the application out of the network.',
  '我们把配置、发现与限流放进同一个控制面，再按租户隔离。',
  'The protocol survives a lost leader because every write is agreed on before it is told.',
  '压测显示瓶颈不在协议，而在序列化和内存复制。',
]

/** Writes `count` event and article pages of Chinese and English text; the same pages for the same count. */
export function makeCorpus(dir, count) {
  for (let index = 0; index < count; index++) {
    const topic = topics[index % topics.length]
    const product = products[(index * 3) % products.length]
    const isEvent = index % 12 === 0
    const folder = join(dir, 'zh', isEvent ? 'activities' : 'blog', `page-${index}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'index.md'), isEvent ? toEvent(index, topic, product) : toArticle(index, topic, product))
  }
}

const toHead = (index, title, topic) =>
  `---\ntitle: "${title}"\ndate: 20${18 + (index % 7)}-0${1 + (index % 9)}-1${index % 10}T15:00:00+08:00\ntags: ["${topic}"]\n---\n\n`

const toArticle = (index, topic, product) =>
  toHead(index, `${product} 与${topic}：第 ${index} 篇`, topic) +
  Array.from({ length: 12 }, (_, n) => `## ${topic}之 ${n}\n\n${toText(index + n, 14)}\n`).join('\n')

const toEvent = (index, topic, product) =>
  `${toHead(index, `${topic}开放日 ${index}：${product} 专场`, topic)}- 活动形式：线上直播\n\n### 《${product} 的${topic}实践》\n\n> 讲者${index} ${product} 维护者\n\n议题简介：\n\n${toText(index, 6)}\n\n[《${product} 的${topic}实践》](https://slides.example.org/${index}.pdf)\n`

const toText = (seed, length) => Array.from({ length }, (_, n) => sentences[(seed + n * 7) % sentences.length]).join('')
