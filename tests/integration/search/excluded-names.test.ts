import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LibraryService } from '../../../electron/library-service'
import { createServiceBench, need, type ServiceBench, toEventPage } from '../service/open-service'

let bench: ServiceBench
let service: LibraryService

beforeAll(async () => {
  bench = createServiceBench()
  service = await bench.open()
  const files = {
    'archive/zh/activities/kite/index.md': toEventPage({
      title: 'Kite 云原生之夜',
      talk: 'Kite 云原生实践',
      speaker: '张三',
      body: 'We write C++ and Rust here.',
    }),
    'archive/zh/activities/boat/index.md': toEventPage({
      title: 'Boat 网格之夜',
      talk: 'Boat 网格实践',
      speaker: '李四',
      body: 'Plan C is a boat. kite',
    }),
  }
  need(await service.importPath({ path: bench.write(files) }))
  need(await service.settle())
})
afterAll(() => bench.dispose())

/** What is found, by its title, without slides. */
const find = async (text: string): Promise<string[]> => {
  const { hits } = need(await service.search({ text, limit: 100 }))
  return hits.map(({ title }) => title).sort()
}

const kites = ['Kite 云原生之夜', 'Kite 云原生实践']
const ofKite = (titles: readonly string[]): string[] => titles.filter((title) => title.includes('Kite'))

describe('what is called so when it is read aloud', () => {
  it.each(['yunyuansheng', 'yys', 'yunyuansheng -boat', 'yunyuansheng -title:boat'])('is found by %s', async (text) => {
    expect(await find(text)).toEqual(expect.arrayContaining(kites))
  })

  it.each(['kite -title:kite', 'yunyuansheng -title:云原生', 'yunyuansheng -kite', 'yunyuansheng -rust'])(
    'is not brought back by %s',
    async (text) => {
      expect(ofKite(await find(text)).filter((title) => title.endsWith('之夜'))).toEqual([])
    },
  )

  it('leaves titles out that a query does not want, and keeps the others', async () => {
    const found = await find('kite -title:kite')
    expect(ofKite(found)).toEqual([])
    expect(found).toContain('Boat 网格之夜')
  })
})

describe('names with signs', () => {
  it('are not the letter alone, where one of two words is wanted', async () => {
    expect(await find('C++ OR zeppelin')).toEqual(['Kite 云原生之夜'])
    expect(await find('C++ OR boat')).toEqual(expect.arrayContaining(['Kite 云原生之夜', 'Boat 网格之夜']))
  })

  it('are left out with the page that says them, by whatever name it was found', async () => {
    expect(await find('kite -C++')).not.toContain('Kite 云原生之夜')
    expect(await find('kite -C++')).toContain('Boat 网格之夜')
    expect(await find('year:2024 -C++ kind:event')).toEqual(['Boat 网格之夜'])
    expect(await find('year:2024 -C# kind:event')).toEqual(['Boat 网格之夜', 'Kite 云原生之夜'])
  })
})
