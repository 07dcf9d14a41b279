import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLibrary } from '../../../electron/library/library'
import { checkSearch, type SearchCheck } from '../../../electron/search/self-check'
import type { Sql } from '../../../electron/search/sql'
import { createTextIndex } from '../../../electron/search/text-index'
import { createServiceBench, need, type ServiceBench, toEventPage } from '../service/open-service'

const deck = 'https://slides.example/mesh.pdf'
const pages: Readonly<Record<string, string>> = {
  'archive/zh/activities/mesh/index.md': toEventPage({
    title: '云原生之夜：服务网格的演进',
    tags: ['Istio', '网格'],
    talk: '基于Layotto的多运行时实践',
    deck,
    body: '分布式系统里，SOFARegistry是注册中心。这里也讲到消息队列与流量治理，还有gRPC协议和HTTP网关。',
  }),
  'archive/en/blog/raft.md':
    '---\ntitle: How Raft elects\n---\nA leader that is lost is replaced by one that has every write.',
  'archive/zh/blog/raft.md': '---\ntitle: Raft一致性\n---\n一篇讲分布式事务的文章，提到Dragonfly与kubernetes。',
}
const slides = [
  '服务网格的⻚面\n基于Layotto的多运行时',
  '流量治理：灰度发布与熔断限流',
  '',
  'Sidecar与控制面\nEnvoy xDS',
]

let bench: ServiceBench
beforeEach(async () => {
  bench = createServiceBench()
  const service = await bench.open()
  need(await service.importPath({ path: bench.write(pages) }))
  need(await service.settle())
  await service.close()
})
afterEach(() => bench.dispose())

/** Opens the library without its service, damages it if asked, and checks its search. */
async function check(damage: (sql: Sql) => void = () => {}, terms = 120): Promise<SearchCheck> {
  const library = need(openLibrary({ dir: join(bench.dir, 'library') }))
  const index = createTextIndex(library.connection)
  const { id } = library.connection.get<{ id: string }>('SELECT id FROM decks WHERE url = ?', [deck]) ?? { id: '' }
  library.savePageTexts(
    index,
    id,
    slides.map((text, at) => ({ page: at + 1, text, hasText: text !== '' })),
  )
  damage(library.connection)
  try {
    return await checkSearch(library.connection, index, { terms })
  } finally {
    library.close()
  }
}

describe('the self-check of search', () => {
  it('finds a sound library sound, having compared terms of every kind', async () => {
    const found = await check()
    expect(found).toMatchObject({ ok: true, recall: 1, precision: 1, misses: [], notIndexed: 0, leftOver: 0, texts: 7 })
    expect(Math.min(found.terms.chinese, found.terms.mixed, found.terms.word)).toBeGreaterThan(3)
    expect(found.expected).toBeGreaterThanOrEqual(found.terms.all)
    expect(found).not.toHaveProperty('advice')
  })

  it('notices a slide that the index does not hold, and says where and what to do', async () => {
    const found = await check((sql) => sql.run('DELETE FROM slide_words WHERE rowid % 65536 = 2'))
    expect(found).toMatchObject({ ok: false, notIndexed: 1, leftOver: 0, advice: expect.stringContaining('rebuild') })
    expect(found.recall).toBeLessThan(1)
    expect(found.misses[0]).toMatchObject({ kind: 'missed', place: expect.stringMatching(/^deck .+, slide 2$/) })
  })

  it('notices a page whose words are others in the index', async () => {
    const found = await check((sql) => {
      const { id } = sql.get<{ id: number }>(`SELECT id FROM texts WHERE plain LIKE '%kubernetes%'`) ?? { id: 0 }
      sql.run('DELETE FROM page_words WHERE rowid = ?', [id])
      sql.run('INSERT INTO page_words (rowid, title, names, body) VALUES (?, ?, ?, ?)', [
        id,
        'teapot',
        '',
        '服务 务网 网格',
      ])
    })
    expect(found).toMatchObject({ ok: false, notIndexed: 0, leftOver: 0 })
    expect(found.recall).toBeLessThan(1)
    expect(found.misses.some(({ place }) => place === 'zh/blog/raft.md')).toBe(true)
  })

  it('notices words that are found where they do not stand', async () => {
    const found = await check((sql) => {
      const { id } = sql.get<{ id: number }>('SELECT id FROM page_texts WHERE page = 3') ?? { id: 0 }
      sql.run('DELETE FROM slide_words WHERE rowid = ?', [id])
      sql.run('INSERT INTO slide_words (rowid, heading, words) VALUES (?, ?, ?)', [
        id,
        '',
        '服务 务网 网格 流量 量治 治理 sidecar envoy the of a leader 分布 布式 式系 系统',
      ])
    })
    expect(found).toMatchObject({ ok: false, recall: 1 })
    expect(found.precision).toBeLessThan(0.995)
    expect(found.misses[0]?.kind).toBe('wrong')
  })

  it('notices entries whose text is gone', async () => {
    const found = await check((sql) =>
      sql.run('INSERT INTO slide_words (rowid, heading, words) VALUES (?, ?, ?)', [99, 'teapot', 'teapot']),
    )
    expect(found).toMatchObject({ ok: false, notIndexed: 0, leftOver: 1 })
  })

  it('tells of an index whose tables are broken instead of failing', async () => {
    const found = await check((sql) => sql.exec('DELETE FROM slide_words_data WHERE id > 10'))
    expect(found.ok).toBe(false)
    expect(found.advice).toContain('rebuild')
  })

  it('tells of an index whose tables are gone', async () => {
    const found = await check((sql) => sql.exec('DROP TABLE page_words_docsize'))
    expect(found).toMatchObject({ ok: false, damage: expect.stringContaining('page_words_docsize') })
  })

  it('finds an index of another tokeniser unsound', async () => {
    const found = await check((sql) => sql.run(`UPDATE meta SET value = '0.0' WHERE key = 'tokeniser'`))
    expect(found).toMatchObject({ ok: false, recall: 1 })
  })

  it('takes as many terms as were asked for', async () => {
    expect((await check(() => {}, 10)).terms.all).toBe(10)
    expect(await check(() => {}, 0)).toMatchObject({ ok: true, recall: 1, precision: 1, terms: { all: 0 } })
  })
})
