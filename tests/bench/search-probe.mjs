// Run by search-bench.mjs in a process of its own: measures one thing about one library, and prints it as JSON. What only some
// measures need is loaded there, since it would count as a part of the start.
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { addDeck, openParts, openService, slidesOfDeck } from './open-library.mjs'

const [what, partsFile, library, started = '0'] = process.argv.slice(2)
const parts = await import(partsFile)
/** As many as the window asks for while somebody types. */
const limit = 42

async function ask(service, question) {
  const cpu = process.cpuUsage()
  const from = performance.now()
  const answer = await service.search({ limit, ...question })
  const ms = performance.now() - from
  const { user, system } = process.cpuUsage(cpu)
  if (!('ok' in answer)) throw new Error(`${question.text}: ${answer.failure.kind}`)
  return { ms, cpuMs: (user + system) / 1000, total: answer.ok.total }
}

/** From starting this process to the first answer; `started` is epoch milliseconds. */
async function measureFirst() {
  const loaded = performance.timeOrigin + performance.now()
  const service = await openService(parts, library)
  const opened = performance.timeOrigin + performance.now()
  const { total } = await ask(service, { text: '注册中心' })
  const answered = performance.timeOrigin + performance.now()
  await service.close()
  const from = Number(started)
  return {
    total,
    loadMs: loaded - from,
    openMs: opened - loaded,
    searchMs: answered - opened,
    firstMs: answered - from,
  }
}

const readMemory = () => {
  const status = readFileSync('/proc/self/status', 'utf8')
  return Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1] ?? process.memoryUsage().rss / 1024) / 1024
}

/** What is held once nothing is asked any more: one collection alone keeps the pages that it emptied. */
async function readHeldMemory() {
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.()
    await sleep(300)
  }
  return readMemory()
}

/** Types every query letter by letter, and all of them a second time. */
async function measureTyping() {
  const { typeAll, typedQueries } = await import('./search-queries.mjs')
  const service = await openService(parts, library)
  await service.settle()
  await sleep(2_000)
  let mostMb = 0
  const type = async () => {
    const times = []
    for (const { kind, text } of typeAll(typedQueries)) {
      times.push({ kind, text, ...(await ask(service, { text })) })
      mostMb = Math.max(mostMb, readMemory())
    }
    return times
  }
  const times = await type()
  const again = (await type()).map(({ ms }) => ms)
  const whole = [...new Set(Object.values(typedQueries).flat())]
  const faceted = []
  for (const text of whole) faceted.push((await ask(service, { text, withFacets: true, limit: 0 })).ms)
  const memoryMb = await readHeldMemory()
  await service.close()
  return { times, again, faceted, memoryMb, mostMb, queries: whole.length }
}

/** Adds a deck as a finished download does, while somebody types; takes it away again. */
async function measureAdding() {
  const { createRandom, makeSlide } = await import('./search-words.mjs')
  const open = openParts(parts, library)
  const { connection } = open.library
  const page = connection.get('SELECT min(id) AS id FROM pages WHERE state = 1').id
  open.search.search({ text: '服务', limit })
  await open.search.warmUp(() => sleep(0))
  const random = createRandom(99)
  const rounds = []
  for (let round = 0; round < 7; round += 1) {
    const texts = Array.from({ length: slidesOfDeck }, () => `${makeSlide(random)}\nzebrafish${round}`)
    const from = performance.now()
    await connection.transact(() => addDeck(open, { id: `added${round}`, title: 'added', position: 1 }, page, texts))
    const added = performance.now()
    open.search.search({ text: '流量治理', limit })
    const answered = performance.now()
    const { total } = open.search.search({ text: `zebrafish${round}`, limit })
    rounds.push({ addMs: added - from, blockedMs: answered - from, found: total, foundMs: performance.now() - from })
  }
  for (let round = 0; round < 7; round += 1)
    connection.transact(() => {
      open.library.savePageTexts(open.search.textIndex, `added${round}`, [])
      connection.run('DELETE FROM deck_links WHERE deck_id = ?', [`added${round}`])
      connection.run('DELETE FROM decks WHERE id = ?', [`added${round}`])
    })
  open.library.close()
  return { rounds }
}

const measures = { first: measureFirst, typing: measureTyping, adding: measureAdding }
process.stdout.write(JSON.stringify(await measures[what]()))
