/**
 * Compares what was understood of event pages with what a person read there. A tally counts, for one field, what was
 * `expected`, what was `told`, and what of that was `right`: precision is right/told, recall is right/expected.
 */

/** @typedef {{ expected: number, told: number, right: number }} Tally */
/** @typedef {'title' | 'date' | 'language' | 'kind' | 'heldOn' | 'heldUntil' | 'slides' | 'multiTalks' | 'talks' | 'speakers' | 'nicknames' | 'affiliations' | 'decks'} Field */
/** @typedef {{ id: string, field: Field, expected: string | null, got: string | null }} Miss */
/** @typedef {{ id: string, tallies: Partial<Record<Field, Tally>>, surelyWrong: number, misses: Miss[] }} ScoredPage */
/** @typedef {{ pages: number, surelyWrong: number, fields: Record<Field, Tally & { precision: number, recall: number }> }} Figures */

/** What is scored, in the order of the printed table, and which share must be reached (both precision and recall). */
export const fields = {
  title: { label: 'title', goal: 1 },
  date: { label: 'date published', goal: 1 },
  language: { label: 'language', goal: 1 },
  kind: { label: 'kind' },
  heldOn: { label: 'held-on date', goal: 0.98 },
  heldUntil: { label: 'last day' },
  slides: { label: 'slide links', goal: 1 },
  multiTalks: { label: 'talks of multi-talk events', goal: 0.97 },
  talks: { label: 'all talks' },
  speakers: { label: 'speakers per talk', goal: 0.95 },
  nicknames: { label: 'nicknames' },
  affiliations: { label: 'affiliations' },
  decks: { label: 'deck at its talk', goal: 0.95 },
}

/** How sure a talk may be that holds a deck of another one. */
const sureAt = 0.8

/**
 * Scores one page: a tally for each field, `surelyWrong` (decks at a wrong talk that is surer than 0.8), and every miss
 * as `{ id, field, expected, got }`. `answer` is what `lectern show --json` prints, undefined when the page is not there.
 * @returns {ScoredPage}
 */
export function scorePage(truth, answer) {
  const page = { id: truth.id, tallies: {}, surelyWrong: 0, misses: [] }
  for (const field of ['title', 'date', 'language', 'kind', 'heldOn', 'heldUntil'])
    scoreValue(page, field, truth, answer)
  scoreSlides(page, truth, answer)
  const pairs = pairTalks(truth.talks, answer?.talks ?? [])
  scoreTalks(page, truth, answer, pairs)
  for (const pair of pairs) scoreSpeakers(page, pair)
  scoreDecks(page, truth, answer, pairs)
  return page
}

/**
 * The figures of several scored pages: for each field its sums, precision and recall, and what was surely wrong.
 * @param {readonly ScoredPage[]} pages
 * @returns {Figures}
 */
export function toFigures(pages) {
  const figures = {}
  for (const field of Object.keys(fields)) {
    const sum = { expected: 0, told: 0, right: 0 }
    for (const { tallies } of pages) {
      for (const count of Object.keys(sum)) sum[count] += tallies[field]?.[count] ?? 0
    }
    figures[field] = { ...sum, precision: toShare(sum.right, sum.told), recall: toShare(sum.right, sum.expected) }
  }
  return { pages: pages.length, surelyWrong: pages.reduce((sum, page) => sum + page.surelyWrong, 0), fields: figures }
}

/** The goals that these figures miss, one line each; a field of which nothing was expected or told misses none. @param {Figures} figures */
export function findMissedGoals(figures) {
  const missed = Object.entries(fields).flatMap(([field, { label, goal }]) => {
    const { precision, recall } = figures.fields[field]
    if (goal === undefined || Math.min(precision, recall) >= goal) return []
    return [`${label}: precision ${toText(precision)}, recall ${toText(recall)}, goal ${toText(goal)}`]
  })
  if (figures.surelyWrong > 0)
    missed.push(`${figures.surelyWrong} decks stand at a wrong talk with a confidence over ${sureAt}, goal 0`)
  return missed
}

/** A table for the terminal: a row for each field, and in columns the figures of each named set of pages. @param {Record<string, Figures>} sets */
export function toTable(sets) {
  const names = Object.keys(sets)
  const cell = ({ precision, recall, right, told, expected }) =>
    expected + told === 0
      ? '-'
      : `${toText(precision)} ${toText(recall)} ${`${right}/${told}/${expected}`.padStart(11)}`
  const rows = [
    ['', ...names.map((name) => `${name}, ${sets[name].pages} pages`)],
    ['', ...names.map(() => 'prec. recall  r/told/exp.')],
    ...Object.entries(fields).map(([field, { label, goal }]) => [
      goal === undefined ? label : `${label} (goal ${goal})`,
      ...names.map((name) => cell(sets[name].fields[field])),
    ]),
    ['surely at a wrong talk (goal 0)', ...names.map((name) => `${sets[name].surelyWrong}`)],
  ]
  return rows.map(([label, ...cells]) => [label.padEnd(40), ...cells.map((text) => text.padEnd(27))].join('').trimEnd())
}

/** Folds what may differ in a title between two places: spaces, quotes, dashes, brackets, width, case, hidden characters. @param {string} title */
export function foldTitle(title) {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}\p{Pd}─"'“”‘’„‟«»‹›《》〈〉「」『』【】[\]()]/gu, '')
}

/** Folds the ways to write an address: what is percent-encoded and what is not, `#` included. @param {string} url */
export function foldAddress(url) {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

const toShare = (part, whole) => (whole === 0 ? 1 : part / whole)
const toText = (share) => share.toFixed(3)

function count(page, field, tally) {
  page.tallies[field] ??= { expected: 0, told: 0, right: 0 }
  for (const [name, value] of Object.entries(tally)) page.tallies[field][name] += Number(value)
}

function miss(page, field, expected, got) {
  page.misses.push({ id: page.id, field, expected: expected ?? null, got: got ?? null })
}

function scoreValue(page, field, truth, answer) {
  const expected = truth[field]
  const got = answer?.[field]
  const fold = field === 'title' ? foldTitle : (text) => text
  const isRight = got && [expected, ...(truth.also?.[field] ?? [])].some((one) => one && fold(one) === fold(got))
  count(page, field, { expected: Boolean(expected), told: Boolean(got), right: Boolean(isRight) })
  if ((expected || got) && !isRight) miss(page, field, expected, got)
}

/** Every address a page must give: a deck of several talks counts once. */
function listSlides(truth) {
  const urls = [...truth.talks.flatMap(({ decks }) => decks), ...truth.eventDecks, ...(truth.anyOwnerDecks ?? [])]
  return new Set(urls.map(foldAddress))
}

function scoreSlides(page, truth, answer) {
  const expected = listSlides(truth)
  const told = (answer?.decks ?? []).map(({ url }) => foldAddress(url))
  const found = new Set(told.filter((url) => expected.has(url)))
  count(page, 'slides', { expected: expected.size, told: told.length, right: found.size })
  for (const url of expected) if (!found.has(url)) miss(page, 'slides', url, null)
  told.forEach((url, at) => {
    if (!expected.has(url) || told.indexOf(url) < at) miss(page, 'slides', null, url)
  })
}

/** Which told talk is which true one: each at most once, by title. */
function pairTalks(trueTalks, toldTalks) {
  const free = new Set(toldTalks)
  return trueTalks.flatMap((talk) => {
    const titles = [talk.title, ...(talk.also ?? [])].map(foldTitle)
    const told = [...free].find(({ title }) => titles.includes(foldTitle(title)))
    if (told === undefined) return []
    free.delete(told)
    return [{ talk, told }]
  })
}

function scoreTalks(page, truth, answer, pairs) {
  const told = answer?.talks ?? []
  for (const field of truth.isMultiTalk ? ['talks', 'multiTalks'] : ['talks'])
    count(page, field, { expected: truth.talks.length, told: told.length, right: pairs.length })
  for (const talk of truth.talks) if (!pairs.some((pair) => pair.talk === talk)) miss(page, 'talks', talk.title, null)
  for (const talk of told) if (!pairs.some((pair) => pair.told === talk)) miss(page, 'talks', null, talk.title)
}

const toNames = ({ name, nickname, also = [] }) => [name, nickname, ...also].filter(Boolean).map(foldTitle)

function scoreSpeakers(page, { talk, told }) {
  const free = new Set(told.speakers)
  const takeFrom = (speaker) => {
    const names = toNames(speaker)
    const found = [...free].find(({ name }) => names.includes(foldTitle(name)))
    if (found !== undefined) free.delete(found)
    return found
  }
  const speakers = talk.speakers.filter(({ isOptional }) => !isOptional)
  for (const speaker of speakers) {
    const found = takeFrom(speaker)
    count(page, 'speakers', { expected: 1, told: found !== undefined, right: found !== undefined })
    if (found === undefined) miss(page, 'speakers', `${speaker.name} (${talk.title})`, null)
    else scorePerson(page, speaker, found)
  }
  for (const speaker of talk.speakers) if (speaker.isOptional) takeFrom(speaker)
  for (const { name } of free) {
    count(page, 'speakers', { told: 1 })
    miss(page, 'speakers', null, `${name} (${talk.title})`)
  }
}

function scorePerson(page, speaker, found) {
  const isSameName = speaker.nickname && found.nickname && foldTitle(speaker.nickname) === foldTitle(found.nickname)
  score(page, 'nicknames', speaker.nickname, found.nickname, isSameName)
  // Not every page's truth gives one, so an affiliation told beyond that is neither right nor wrong.
  if (speaker.affiliation)
    score(
      page,
      'affiliations',
      speaker.affiliation,
      found.affiliation,
      isWithin(speaker.affiliation, found.affiliation),
    )
}

/** Whether one names the other: "示例公司" and "示例公司 工程师" both say where somebody works. */
function isWithin(one, other) {
  if (!other) return false
  const [a, b] = [one, other].map((text) => foldTitle(text).replace(/\p{P}/gu, ''))
  return a.includes(b) || b.includes(a)
}

function score(page, field, expected, got, isRight) {
  count(page, field, { expected: Boolean(expected), told: Boolean(got), right: Boolean(isRight) })
  if ((expected || got) && !isRight) miss(page, field, expected, got)
}

/** A deck is right when the talks that hold it are those of the truth: none, for a deck of the whole event. */
function scoreDecks(page, truth, answer, pairs) {
  const owners = new Map(truth.eventDecks.map((url) => [foldAddress(url), []]))
  for (const talk of truth.talks)
    for (const url of talk.decks) owners.set(foldAddress(url), [...(owners.get(foldAddress(url)) ?? []), talk])
  for (const [url, talks] of owners) {
    const ids = (answer?.decks ?? []).filter((deck) => foldAddress(deck.url) === url).map(({ id }) => id)
    const holders = (answer?.talks ?? []).filter(({ deckIds }) => deckIds.some((id) => ids.includes(id)))
    const wrong = holders.filter((told) => !pairs.some((pair) => pair.told === told && talks.includes(pair.talk)))
    const isRight = ids.length > 0 && wrong.length === 0 && holders.length === talks.length
    count(page, 'decks', { expected: 1, told: ids.length > 0, right: isRight })
    if (isRight) continue
    page.surelyWrong += wrong.some(({ confidence }) => confidence > sureAt) ? 1 : 0
    const names = (some) => some.map(({ title }) => title).join(' + ') || 'the event'
    miss(page, 'decks', `${url} at ${names(talks)}`, ids.length === 0 ? null : `at ${names(holders)}`)
  }
}
