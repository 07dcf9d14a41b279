import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseQuery } from '../../../core/search/query'
import type { LibraryService } from '../../../electron/library-service'
import { allPieces } from '../../helpers/hostile-text'
import { asked, documents, finds, type SmallDocument, toQueryText } from '../../helpers/query-reference'
import { createServiceBench, need, type ServiceBench, toEventPage } from '../service/open-service'

/** What an event page can say: a title of one line, and a text without marks of form. */
const toEvent = (document: SmallDocument, at: number): SmallDocument => {
  const title = document.title.replace(/[\n|,-]+/g, ' ').trim() || `Evening ${at}`
  return {
    ...document,
    title,
    text: document.text.replace(/[|-]/g, ', '),
    names: [document.tag, document.speaker, `Opening ${at}`],
  }
}

const events = fc.sample(documents, { seed: 4, numRuns: 12 }).flat().map(toEvent)
const pages = Object.fromEntries(
  events.map(({ title, text, speaker, tag, year }, at) => [
    `archive/zh/activities/evening-${at}/index.md`,
    toEventPage({ title, body: text, speaker, tags: [tag], date: `${year}-05-06`, talk: `Opening ${at}` }),
  ]),
)

let bench: ServiceBench
let service: LibraryService
beforeAll(async () => {
  bench = createServiceBench()
  service = await bench.open()
  need(await service.importPath({ path: bench.write(pages) }))
  need(await service.settle())
})
afterAll(() => bench.dispose())

const findEvents = async (text: string): Promise<string[]> => {
  const { hits } = need(await service.search({ text, kinds: ['event'], limit: 1_000 }))
  return hits.map(({ eventId }) => eventId).sort()
}

/** Letters alone may be how a name is read, too. */
const mayBeReading = (text: string): boolean => {
  const { must, choices } = parseQuery(text)
  return choices.length === 0 && /^[a-z]+$/.test(must.map((piece) => piece.text).join(''))
}

test('the events that an answer tells of are those that a literal scan finds', async () => {
  let found = 0
  await fc.assert(
    fc.asyncProperty(asked, async (query) => {
      const scanned = events.flatMap((event, at) => (finds(query.clauses, event) ? [`activities/evening-${at}`] : []))
      // What nothing fits is answered with what comes near it, and a query that only excludes asks for nothing.
      if (scanned.length === 0 || query.clauses.every(({ kind }) => kind === 'not')) return
      const text = toQueryText(query)
      if (mayBeReading(text)) return
      found += scanned.length
      expect([text, await findEvents(text)]).toEqual([text, scanned.sort()])
    }),
    { numRuns: 400 },
  )
  expect(found).toBeGreaterThan(500)
})

test('whatever is typed is answered, with texts that are those of the library', async () => {
  const parts = fc.oneof(
    fc.constantFrom(...allPieces),
    fc.constantFrom(
      '"',
      '“',
      '-',
      ':',
      '：',
      '*',
      '~',
      ' OR ',
      ' ',
      '(',
      'NEAR/2',
      "'; --",
      '\0',
      '\ud800',
      '\u202e',
      '🎉',
    ),
    fc.constantFrom('title:', '讲者：', 'year:2021..', 'kind:', 'tag:mesh', '-云', 'mesh', 'x'.repeat(10_000)),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(parts, { maxLength: 8 }), async (all) => {
      const { hits, total } = need(await service.search({ text: all.join(''), limit: 5 }))
      expect(total).toBeGreaterThanOrEqual(hits.length)
      for (const { title, titleParts } of hits) expect(titleParts.map(({ text }) => text).join('')).toBe(title)
    }),
    { numRuns: 300 },
  )
})
