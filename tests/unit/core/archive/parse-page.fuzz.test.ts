import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitFrontMatter } from '../../../../core/archive/front-matter'
import { toDeckId } from '../../../../core/archive/item-id'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'
import type { Page, Talk } from '../../../../core/model/item'
import { hostilePage, hostilePath } from '../../../helpers/hostile-text'

const parse = (path: string, text: string): Page => {
  const page = parsePage(path, text)
  if (isFailed(page)) throw new Error(`no page: ${page.failure.kind}`)
  return page.ok
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
const isBlank = (text: string | undefined): boolean => text !== undefined && text.trim() === ''
const hasRepeats = (values: readonly string[]): boolean => new Set(values).size < values.length

/** What must hold of a page whatever it was read from, each broken promise in words. */
function findFaults(page: Page, path: string, text: string): string[] {
  const clean = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const days = [page.date, page.heldOn, page.heldUntil].filter((day) => day !== undefined)
  const facts = [page.author, page.category, page.cover, page.description, page.form, page.place, page.heldText]
  const checks: readonly (readonly [string, boolean])[] = [
    ['its path is its own', page.path === path],
    ['it has an id', page.id !== ''],
    ['it has a title', page.title !== '' || path === ''],
    ['its body is the end of its text', clean.endsWith(page.body)],
    ['its days are in the calendar', days.every(isDay)],
    ['it ends after it began', page.heldUntil === undefined || page.heldUntil > (page.heldOn ?? '~')],
    ['its facts say something', !facts.some(isBlank) && !page.tags.some(isBlank)],
    ['its links lead into the web', page.links.every(({ url }) => /^https?:\/\//i.test(url))],
    ['its links stand once', !hasRepeats(page.links.map(({ url }) => url))],
    ['its pictures are secure or its own', page.images.every((ref) => /^https:|^(?![a-z][a-z\d+.-]*:)/i.test(ref))],
    ['its decks stand once', !hasRepeats(page.decks.map(({ id }) => id))],
    ['its decks are links', page.decks.every(({ url }) => page.links.some((link) => link.url === url))],
    ['its decks are known by address', page.decks.every(({ id, url }) => id === toDeckId(url))],
    ['its decks have titles', !page.decks.some(({ title }) => title === '')],
    ['its talks stand once', !hasRepeats(page.talks.map(({ id }) => id))],
    ['what is lost is counted', page.damaged === clean.split('\ufffd').length - 1],
  ]
  const faults = checks.flatMap(([promise, holds]) => (holds ? [] : [promise]))
  return [...faults, ...page.talks.flatMap((talk) => findTalkFaults(talk, page))]
}

function findTalkFaults(talk: Talk, page: Page): string[] {
  const checks: readonly (readonly [string, boolean])[] = [
    ['a talk has a title', talk.title.trim() !== ''],
    ['a talk is of its page', talk.id.startsWith(`${page.id}#`)],
    ['a talk is sure from 0 to 1', talk.confidence >= 0 && talk.confidence <= 1],
    ["a talk's decks are the page's", talk.deckIds.every((id) => page.decks.some((deck) => deck.id === id))],
    ["a talk's decks stand once", !hasRepeats(talk.deckIds)],
    ['a talk says something', !isBlank(talk.abstract) && !talk.takeaways.some(isBlank)],
    ['speakers have names', talk.speakers.every(({ name }) => name !== '' && name === name.trim())],
    ['speakers stand once', !hasRepeats(talk.speakers.map(({ name }) => name))],
    ['speakers say something', !talk.speakers.some((one) => isBlank(one.nickname) || isBlank(one.affiliation))],
  ]
  return checks.flatMap(([promise, holds]) => (holds ? [] : [promise]))
}

const eventPath = 'zh/activities/a/index.md'
const expectSound = (path: string, text: string): void => {
  const page = parse(path, text)
  expect(findFaults(page, path, text)).toEqual([])
  expect(parse(path, text)).toEqual(page)
}

describe('any text', () => {
  test('anywhere is a page that keeps its promises, the same each time', () => {
    fc.assert(fc.property(hostilePath, hostilePage, expectSound), { numRuns: 250 })
  })

  test('among events is an event that keeps them', () => {
    fc.assert(
      fc.property(hostilePage, (text) => expectSound(eventPath, text)),
      { numRuns: 400 },
    )
  })

  test('keeps its own titles and lists apart from what objects inherit', () => {
    fc.assert(
      fc.property(hostilePage, (text) => {
        const { values } = splitFrontMatter(text)
        expect(Object.getPrototypeOf(values) === null || Object.keys(values).length === 0).toBe(true)
        expect(Object.getPrototypeOf({})).toBe(Object.prototype)
        expect(Object.keys(Object.prototype)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

test.each([
  ['blank lines above an empty head', '  +++\n+++\n'],
  ['a link that is a time and nothing else', '---\n---\n<a href="https://a.example/x.pdf">99:99'],
  ['a label that says when with no words behind it', '{}\n活动时间：时间:'],
  ['a label that says when above a link without words', '时间:\n[](https://x.example/#a.pdf#page=3)'],
  [
    'a cell that is a link without words',
    '{}\n<div>\n|时间|议题|讲师|\n|-|-|-|\n|19:00|张三|<a href="https://a.example/x.pdf">|\n\n| --- |',
  ],
])('%s makes a page that keeps its promises', (_, text) => {
  expectSound(eventPath, text)
})

const times = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length))
const deep = 10_000
const nest = (open: string, close: string, inner = ''): string =>
  `${times(open, deep * open.length)}${inner}${close.repeat(deep)}`

test.each([
  ['YAML lists', `---\ntitle: x\na: ${nest('[', ']')}\n---\nbody`],
  ['YAML maps', `---\ntitle: x\na: ${nest('{a: ', '}')}\n---\nbody`],
  ['YAML lists within lists', `---\ntitle: x\na:\n${times('- ', deep * 2)}x\n---\nbody`],
  ['YAML keys within keys', `---\ntitle: x\n${times('? ', 18_000)}\n---\nbody`],
  ['few YAML keys within keys', `---\ntitle: x\n${times('? ', 600)}\n---\nbody`],
  ['YAML lists as deep as a head may be', `---\ntitle: x\na: ${times('[', 9000)}${times(']', 9000)}\n---\nbody`],
  ['YAML lists in a row as deep as a head may be', `---\ntitle: x\na:\n  ${times('- ', 18_000)}x\n---\nbody`],
  ['TOML lists as deep as a head may be', `+++\ntitle = "x"\na = ${times('[', 9000)}${times(']', 9000)}\n+++\nbody`],
  ['TOML tables as deep as a head may be', `+++\ntitle = "x"\na = ${times('{a=', 9000)}${times('}', 3000)}\n+++\nbody`],
  ['TOML lists', `+++\ntitle = "x"\na = ${nest('[', ']')}\n+++\nbody`],
  ['TOML tables', `+++\ntitle = "x"\n[${times('a.', deep * 2)}a]\nb = 1\n+++\nbody`],
  ['JSON lists', `{"title": "x", "a": ${nest('[', ']')}}\nbody`],
  ['JSON objects', `{"title": "x", "a": ${nest('{"a":', '}', '1')}}\nbody`],
])('front matter of %s nested 10,000 deep leaves the body whole', (_, text) => {
  const page = parse('zh/blog/x.md', text)
  expect(page.body.endsWith('body')).toBe(true)
  expect(page.title).not.toBe('')
})

test('aliases that multiply, and merges of themselves, cost nothing and lose nothing', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
  for (let at = 1; at < 30; at += 1)
    lines.push(`a${at}: &a${at} [${times(`*a${at - 1},`, 10 * `*a${at - 1},`.length)}]`)
  const bombs = [lines.join('\n'), 'a: &a [*a]', 'a: &a\n  <<: *a\n  b: 1', '<<: [*x, *y]', 'tags: &t [*t, *t]']
  for (const bomb of bombs) {
    const page = parse('zh/blog/x.md', `---\ntitle: Ada\n${bomb}\n---\nbody`)
    expect([page.title, page.body]).toEqual(['Ada', 'body'])
    expect(JSON.stringify(page).length).toBeLessThan(100_000)
  }
})

/** Found by a search over tens of thousands of combinations: each once took time that grows with the square. */
const worst: readonly (readonly [string, string, (length: number) => string])[] = [
  ['bars behind a word', eventPath, (length) => `İ${times('|', length)}#`],
  ['brackets behind prose', eventPath, (length) => `${times('$$', length / 2)}${times('[', length / 2)}{{`],
  ['colons before prose', eventPath, (length) => `${times('：', length / 2)}]1st of May`],
  ['invisible spaces', eventPath, (length) => `\u2028x${times('\u2028\u2009', length)}x`],
  [
    'a heading without end above many',
    eventPath,
    (length) => `${times('讲师：', length / 2)}${times('title = "x"\n', length / 2)}`,
  ],
  ['names of files in one address', eventPath, (length) => `https://a.example/a.pdf${times('.pdf?', length)}`],
  ['hashes in one address', eventPath, (length) => `[a](https://a.example/a.pdf${times('#', length)})`],
  [
    'spaces in a link that never ends',
    eventPath,
    (length) => `${times(' ', length / 2)}${times('<a href=](https://a.example/b c', length / 2)}`,
  ],
  ['pictures in pictures', eventPath, (length) => times('<<![-', length / 10)],
  [
    'long titles, each its own',
    eventPath,
    (length) =>
      Array.from({ length: length / 1000 }, (_, at) => `## 19:00 ${times(`${at}云原生${at * 7}网关`, 500)}`).join(
        '\n\n',
      ),
  ],
  ['a list that goes ever deeper', 'zh/blog/x.md', (length) => times('- ', length)],
  ['quotes that go ever deeper', 'zh/blog/x.md', (length) => times('> ', length)],
  ['rows without end', eventPath, (length) => `|时间|议题|\n|-|-|\n${times('|19:00|李四|\n', length / 4)}`],
  [
    'cells as wide as numbers go',
    eventPath,
    (length) => `<table>${times('<tr><td colspan="4294967296" rowspan="99999999">议题</td></tr>', length)}</table>`,
  ],
]
const generousMs = 5000

test.each(worst)('%s take no time that grows with the square', (_, path, make) => {
  const start = performance.now()
  parse(path, make(100_000))
  expect(performance.now() - start).toBeLessThan(generousMs)
})
