/**
 * What can be said of an archive that was imported, without anybody knowing the truth about it: how much was found, how sure
 * of it the parser is, and which pages a person should look at first.
 */

/** Below this confidence a talk is worth a look. */
const doubtfulBelow = 0.6

/** An event held longer than this before or after it was published probably has one of the two days wrong. */
const farDays = 400

/** @typedef {{ id: string, path: string, language: string, title: string, weight: number, reasons: string[] }} Doubt */

/**
 * The report. `imported` is what `lectern import --json` prints, `events` what `show` prints (one for each language),
 * `articles` and `speakers` what `list` prints. `doubts` has the most doubtful page first.
 */
export function toReport({ imported, events, articles, speakers }) {
  const talks = events.flatMap((event) => event.talks)
  const pages = [
    ...events,
    ...articles.flatMap(({ languages, ...one }) => languages.map((language) => ({ ...one, language }))),
  ]
  /** @type {Doubt[]} */
  const doubts = events.map(toDoubt).filter(({ reasons }) => reasons.length > 0)
  doubts.sort(byWeight)
  return {
    source: imported.source,
    pages: pages.length,
    events: imported.events,
    articles: imported.articles,
    talks: imported.talks,
    decks: imported.decks,
    speakers: speakers.length,
    known: {
      title: countShare(pages, ({ title }) => title),
      date: countShare(pages, ({ date }) => date),
      language: countShare(pages, ({ language }) => language),
      'held-on date': countShare(events, ({ heldOn }) => heldOn),
      talks: countShare(events, (event) => event.talks.length > 0),
      'speakers of talks': countShare(talks, (talk) => talk.speakers.length > 0),
    },
    confidences: countConfidences(talks),
    skipped: imported.skipped,
    warnings: imported.warnings ?? [],
    repaired: imported.repaired,
    doubts,
    ms: imported.ms,
  }
}

/** The report for a terminal, with at most `most` doubtful pages. */
export function toLines(report, most = 30) {
  const { doubts, skipped, warnings, repaired } = report
  return [
    `${report.pages} pages in ${report.ms} ms: ${report.events} events, ${report.articles} articles, ${report.talks} talks, ` +
      `${report.speakers} speakers, ${report.decks} decks`,
    '',
    ...toSection('Known of them', Object.entries(report.known).map(toShareLine)),
    ...toSection('Confidence of the talks', toBars(report.confidences)),
    ...toSection(
      `Skipped files (${skipped.length})`,
      skipped.map(({ path, reason }) => `${path}: ${reason}`),
    ),
    ...toSection(
      `Pages that ask for mending (${warnings.length})`,
      warnings.map(({ path, reason }) => `${path}: ${reason}`),
    ),
    ...toSection(
      `Repaired pages (${repaired.length})`,
      repaired.map(
        ({ path, restored, unsure }) => `${path}: ${restored} characters restored, ${unsure ?? 0} of them uncertain`,
      ),
    ),
    ...toSection(
      `Doubtful events, the most doubtful first (${doubts.length})`,
      doubts
        .slice(0, most)
        .flatMap(({ id, language, title, reasons }) => [
          `${id} (${language}) ${title}`,
          ...reasons.map((reason) => `  ${reason}`),
        ]),
    ),
    ...(doubts.length > most ? [`… and ${doubts.length - most} more: --all lists them.`] : []),
  ]
}

/** Why a person should look at this event, and how urgently. */
function toDoubt(event) {
  const found = [...findTextDoubts(event), ...findDateDoubts(event), ...findTalkDoubts(event), ...findDeckDoubts(event)]
  return {
    id: event.id,
    path: event.path,
    language: event.language,
    title: event.title,
    weight: found.reduce((sum, [weight]) => sum + weight, 0),
    reasons: found.sort(([one], [other]) => other - one).map(([, reason]) => reason),
  }
}

function findTextDoubts({ damaged, repaired, isHeadBroken }) {
  const doubts = []
  if (damaged > 0) doubts.push([5, `${damaged} characters are damaged and could not be restored`])
  if (repaired)
    doubts.push([
      repaired.unsure > 0 ? 3 : 1,
      `its text was mended: ${repaired.restored} characters restored, ${repaired.unsure} of them uncertain`,
    ])
  if (isHeadBroken) doubts.push([4, 'its front matter could not be parsed'])
  return doubts
}

function findDateDoubts({ date, heldOn, heldText }) {
  if (!heldOn) return [[2, heldText ? `no day is understood in "${heldText}"` : 'no day says when it was held']]
  const days = (Date.parse(heldOn) - Date.parse(date)) / 86_400_000
  return Math.abs(days) > farDays ? [[4, `held on ${heldOn}, but published on ${date}`]] : []
}

function findTalkDoubts({ talks }) {
  if (talks.length === 0) return [[2, 'no talk was found']]
  return talks.flatMap(({ title, confidence, speakers }) => {
    const isUnsure = confidence < doubtfulBelow
    const faults = [isUnsure && `with a confidence of ${confidence}`, speakers.length === 0 && 'without a speaker']
    const weight = (isUnsure ? 3 * (1 - confidence) : 0) + (speakers.length === 0 ? 1 : 0)
    return weight === 0 ? [] : [[weight, `a talk ${faults.filter(Boolean).join(' and ')}: ${title}`]]
  })
}

function findDeckDoubts({ talks, decks }) {
  const held = new Set(talks.flatMap(({ deckIds }) => deckIds))
  return decks.filter(({ id }) => !held.has(id)).map(({ title, url }) => [1, `a deck of no talk: ${title || url}`])
}

const byWeight = (one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1)

function countShare(all, isKnown) {
  return { known: all.filter(isKnown).length, of: all.length }
}

/** How many talks stand in each tenth of confidence; a confidence of 1 stands in the last. */
function countConfidences(talks) {
  const counts = new Array(10).fill(0)
  for (const { confidence } of talks) counts[Math.min(9, Math.floor(confidence * 10 + 1e-9))] += 1
  return counts
}

function toShareLine([name, { known, of }]) {
  const share = of === 0 ? '-' : `${((100 * known) / of).toFixed(1)} %`
  return `${name.padEnd(20)} ${share.padStart(7)}  ${known} of ${of}`
}

function toBars(counts) {
  const most = Math.max(1, ...counts)
  const bars = counts.map((count, at) => {
    const bar = '#'.repeat(Math.ceil((40 * count) / most))
    return `${(at / 10).toFixed(1)} to ${((at + 1) / 10).toFixed(1)} ${String(count).padStart(5)} ${bar}`.trimEnd()
  })
  const first = counts.findIndex((count) => count > 0)
  return first < 0 ? [] : bars.slice(first)
}

function toSection(title, lines) {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), '']
}
