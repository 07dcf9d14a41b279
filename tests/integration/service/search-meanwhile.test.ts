import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makePdf } from '../../helpers/make-pdf'
import { type SlideServer, startSlideServer } from '../../helpers/slide-server'
import { createServiceBench, need, type ServiceBench, toEventPage } from './open-service'

const slides = makePdf({ pages: [['zebra crossing'], ['walrus dozing']] })

let bench: ServiceBench
let server: SlideServer
beforeEach(async () => {
  bench = createServiceBench()
  server = await startSlideServer({ files: { '/good.pdf': { bytes: slides, mishap: 'stall' } } })
})
afterEach(async () => {
  await bench.dispose()
  await server.close()
})

describe('a search while slides are being downloaded', () => {
  it('is answered from what is there, says what is missing, and finds the slides once they came', async () => {
    const service = await bench.open({ settings: { mirrorRules: `https://slides.example/ -> ${server.url}/` } })
    const text = toEventPage({ title: 'Night of meshes', deck: 'https://slides.example/good.pdf' })
    need(await service.importPath({ path: bench.write({ 'archive/en/activities/mesh/index.md': text }) }))
    const readState = async () => need(await service.listDecks())[0]
    const fetched = service.fetchDecks({ scope: 'all' })
    await expect.poll(async () => (await readState())?.state.state, { timeout: 10_000 }).toBe('downloading')

    expect(need(await service.search({ text: 'zebra' }))).toMatchObject({ total: 0, advice: { notStored: 1 } })
    const named = need(await service.search({ text: 'meshes', withFacets: true }))
    expect(named.hits.map(({ kind }) => kind)).toContain('event')
    expect(named.hits.every(({ sha256 }) => sha256 === undefined)).toBe(true)
    expect((await readState())?.state.state).toBe('downloading')

    server.serve('/good.pdf', slides)
    need(await service.cancelFetch({}))
    await fetched
    need(await service.fetchDecks({ scope: 'all' }))
    const findPages = async () => need(await service.search({ text: 'zebra' })).hits.map(({ page }) => page)
    await expect.poll(findPages, { timeout: 10_000 }).toEqual([1])
    expect(need(await service.search({ text: 'zebra' })).hits[0]).toMatchObject({ kind: 'slide' })
  })
})

describe('a search while names are made ready', () => {
  const write = (name: string, count: number) =>
    bench.write(
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [
          `${name}/en/activities/${name}-${at}/index.md`,
          toEventPage({ title: `Gathering ${name} ${at}`, talk: `Talk ${name} ${at}` }),
        ]),
      ),
    )

  it('finds nothing of a source that was removed right after an import, and nothing is missing', async () => {
    const service = await bench.open({})
    need(await service.importPath({ path: write('walrus', 30) }))
    need(await service.settle())
    need(await service.importPath({ path: write('ostrich', 300) }))
    need(await service.removeSource({ source: 'ostrich' }))
    const find = async (text: string) =>
      need(await service.search({ text, kinds: ['event', 'talk'], limit: 1000 })).hits.length
    expect([await find('ostrich'), await find('walrus')]).toEqual([0, 60])
    need(await service.restoreSource({ source: 'ostrich' }))
    expect(await find('ostrich')).toBe(600)
    need(await service.removeSource({ source: 'walrus' }))
    expect([await find('walrus'), await find('ostrich')]).toEqual([0, 600])
  })
})
