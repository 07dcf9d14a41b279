import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LibraryService } from '../../../electron/library-service'
import { createServiceBench, need, type ServiceBench, toEventPage } from '../service/open-service'

const pages: Readonly<Record<string, string>> = {
  'archive/zh/activities/mesh/index.md': toEventPage({
    title: '云原生之夜：服务网格的演进',
    date: '2021-03-04',
    tags: ['Istio', '网格'],
    talk: '基于Layotto的多运行时实践',
    speaker: '张三（花名：小三）',
    body: '分布式系统里，SOFARegistry 是注册中心。这里也讲到消息队列与流量治理。',
  }),
  'archive/zh/activities/images/index.md': toEventPage({
    title: '镜像加速 Dragonfly',
    date: '2022-01-02',
    tags: ['镜像'],
    talk: 'Peers that share images',
    speaker: 'Ada Example',
    body: '点对点分发镜像。雲上原生的應用，也用在服務網格裡。',
  }),
  'archive/zh/activities/trust/index.md': toEventPage({
    title: 'Trusted Runtimes',
    date: '2023-05-06',
    tags: ['security'],
    talk: 'Enclaves for Service Mesh',
    speaker: 'Bob Sample',
    body: 'Dragonfly and Layoto in one sentence.',
  }),
  'archive/zh/blog/raft.md': '---\ntitle: Raft 一致性\ndate: 2022-07-08\ntags: [raft]\n---\n一篇讲分布式事务的文章。',
}
const [mesh, images, trust, raft] = ['activities/mesh', 'activities/images', 'activities/trust', 'blog/raft']

let bench: ServiceBench
let service: LibraryService
beforeAll(async () => {
  bench = createServiceBench()
  service = await bench.open()
  need(await service.importPath({ path: bench.write(pages) }))
  need(await service.settle())
})
afterAll(() => bench.dispose())

const findItems = async (text: string): Promise<string[]> => {
  const { hits } = need(await service.search({ text }))
  const items = hits.filter(({ kind }) => kind === 'event' || kind === 'article')
  return [...new Set(items.map(({ eventId }) => eventId))].sort()
}
const findKinds = async (text: string): Promise<string[]> =>
  [...new Set(need(await service.search({ text })).hits.map(({ kind }) => kind))].sort()

describe('the query language in a library', () => {
  it.each([
    ['layotto OR raft ', [mesh, raft]],
    ['"service mesh" OR 一致性 ', [trust, raft]],
    ['dragonfly -enclaves ', [images]],
    ['dragonfly －镜像 ', [trust]],
    ['分布式 -title:raft ', [mesh]],
    ['title:dragonfly ', [images]],
    ['标题：raft OR 网格 ', [mesh, raft]],
    ['drag* ', [images, trust]],
    ['layotto ', [mesh]],
    ['layotto~ ', [mesh, trust]],
    ['speaker:"Ada Example" ', [images]],
    ['讲者：张三,Bob ', [mesh, trust]],
    ['speaker:小三 ', [mesh]],
    ['dragonfly -speaker:Ada ', [trust]],
    ['year:2022 ', [images, raft]],
    ['year:2021..2022 -raft ', [mesh, images]],
    ['年份：2022.. dragonfly ', [images, trust]],
    ['year:..2021 OR 2023 ', [mesh, trust]],
    ['tag:istio OR raft ', [mesh, raft]],
    ['标签：網格 ', [mesh]],
    ['event:trusted ', [trust]],
    ['lang:en ', []],
    ['lang:zh year:2021 ', [mesh]],
    ['服務網格 ', [mesh, images]],
    ['云上原生的应用 ', [images]],
    ['雲原生 ', [mesh]],
    ['is:offline ', []],
    ['kind:article ', [raft]],
    ['kind:event -dragonfly ', [mesh]],
  ])('finds for %j', async (text, items) => {
    expect(await findItems(text)).toEqual([...items].sort())
  })

  it.each([
    ['kind:talk layotto', ['talk']],
    ['类型：活动 dragonfly', ['event']],
    ['kind:speaker,talk ada', ['speaker', 'talk']],
    ['-kind:event -kind:speaker layotto', ['talk']],
  ])('answers with kinds for %j', async (text, kinds) => {
    expect(await findKinds(text)).toEqual(kinds)
  })

  it('marks words of either script as they stand there, and those that a slip was forgiven', async () => {
    const marked = async (text: string): Promise<string[]> => {
      const { hits } = need(await service.search({ text, kinds: ['event'] }))
      const parts = hits.flatMap(({ titleParts, snippet }) => [...titleParts, ...snippet])
      return [...new Set(parts.filter(({ hit }) => hit).map((part) => part.text))].sort()
    }
    expect(await marked('服务网格')).toEqual(['服务网格', '服務網格'])
    expect(await marked('layotto~ ')).toEqual(['Layoto', 'Layotto'])
    expect(await marked('raft OR title:dragonfly ')).toEqual(['Dragonfly'])
  })

  it('marks what may stand there, too, when other words had to be mended', async () => {
    const { terms } = need(await service.search({ text: 'dragnfly 镜像 OR istio ' }))
    expect(terms).toEqual(['dragonfly', '镜像', 'istio'])
  })

  it('tells how the words that were meant are spelled, so that slides can be marked', async () => {
    expect(need(await service.search({ text: 'layotto~ ' })).terms).toEqual(['layotto', 'layoto'])
  })
})
