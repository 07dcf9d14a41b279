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
      title: '云原生之夜',
      talk: '绿色计算与 Kite 实践',
      speaker: '张三',
      body: '木船也在这里。',
    }),
    'archive/zh/activities/boat/index.md': toEventPage({
      title: '网格之夜',
      talk: '怎样画一张水彩',
      speaker: '吕布丁',
      body: 'Kite is not a boat.',
    }),
  }
  need(await service.importPath({ path: bench.write(files) }))
  need(await service.settle())
})
afterAll(() => bench.dispose())

const search = async (text: string) => need(await service.search({ text, limit: 100 }))
/** What is found, by its title, without slides. */
const find = async (text: string): Promise<string[]> => (await search(text)).hits.map(({ title }) => title).sort()

describe('names that are read aloud', () => {
  it.each<[string, string[]]>([
    ['zs', ['张三']],
    ['speaker:zs', ['云原生之夜', '张三', '绿色计算与 Kite 实践']],
    ['lvbuding', ['吕布丁']],
    ['lübuding', ['吕布丁']],
    ['title:yunyuansheng', ['云原生之夜']],
    ['title:shuicai', ['怎样画一张水彩']],
    ['lvse kite', ['绿色计算与 Kite 实践']],
    ['kite lvse', ['绿色计算与 Kite 实践']],
    ['yunyuansheng 木船', ['云原生之夜']],
    ['wangge boat', ['网格之夜']],
    ['yunyuansheng wangge', []],
    ['yunyuansheng 木船 -kite', []],
    ['title:zhangsan', ['张三']],
    ['title:木船', []],
  ])('%s finds them', async (text, titles) => {
    expect(await find(text)).toEqual(titles)
  })

  it.each([
    ['lvse kite', ['绿色', 'Kite']],
    ['zs', ['张三']],
    ['title:shuicai', ['水彩']],
  ])('are marked where %s stands', async (text, marked) => {
    const [hit] = (await search(text)).hits
    expect(hit?.titleParts?.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(marked)
  })

  it('are no reason to leave out what stands there as it was typed', async () => {
    expect(await find('kite')).toEqual(['云原生之夜', '绿色计算与 Kite 实践', '网格之夜'].sort())
  })
})
