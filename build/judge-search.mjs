/**
 * Judges what search answered against what a person expects. A rank is that within the hits of the same kind, since that is
 * how a reader sees them: in groups.
 */

/**
 * One thing that should be found: a talk by its event's id (empty for any event) and (part of) its title, an event or article by its id,
 * a speaker by name, a slide by (the end of) its deck's address, or its title, and its page.
 * @typedef {{ talk?: string, event?: string, article?: string, speaker?: string, slide?: string, title?: string, page?: number }} Expected
 */
/** @typedef {{ kind: string, query: string, expect: Expected[] }} Judged */
/** @typedef {{ kind: string, eventId: string, title: string, deckId?: string, page?: number }} Hit */
/** @typedef {{ query: string, kind: string, rank: number | null, recall: number, missing: Expected[] }} Judgment */
/** @typedef {{ queries: number, mrr: number, recall: number, first: number }} Figures */

/** Ranks beyond this count as not found. */
export const mostRanks = 10

/** What the issue asks of the mean reciprocal rank and of the share that is found among the first ten. */
export const goals = { mrr: 0.95, recall: 0.97 }

const hitKinds = ['talk', 'event', 'article', 'speaker', 'slide']

/**
 * Judges one answer. `toDeck` tells by what a deck is named in the expectations; its id when it is left out.
 * @param {Judged} judged
 * @param {readonly Hit[]} hits
 * @param {(deckId: string) => string} toDeck
 * @returns {Judgment}
 */
export function judge({ kind, query, expect }, hits, toDeck = (deckId) => deckId) {
  const ranks = expect.map((expected) => {
    const wanted = hitKinds.find((one) => one in expected)
    const rank = hits.filter((hit) => hit.kind === wanted).findIndex((hit) => isExpected(expected, hit, toDeck)) + 1
    return rank > 0 && rank <= mostRanks ? rank : null
  })
  const found = ranks.filter((rank) => rank !== null)
  return {
    query,
    kind,
    rank: found.length === 0 ? null : Math.min(...found),
    recall: found.length / expect.length,
    missing: expect.filter((_, at) => ranks[at] === null),
  }
}

function isExpected(expected, hit, toDeck) {
  if (expected.slide !== undefined)
    return hit.page === expected.page && toDeck(hit.deckId ?? '').endsWith(expected.slide)
  if (expected.speaker !== undefined) return hit.title.startsWith(expected.speaker)
  const isTitled = expected.title === undefined || hit.title.includes(expected.title)
  const id = expected.talk ?? expected.event ?? expected.article
  return isTitled && (id === '' || hit.eventId === id)
}

/**
 * Means over some judgments; `first` is the share whose first hit is right.
 * @param {readonly Judgment[]} judgments
 * @returns {Figures}
 */
export function toFigures(judgments) {
  const mean = (toValue) => judgments.reduce((sum, one) => sum + toValue(one), 0) / Math.max(1, judgments.length)
  return {
    queries: judgments.length,
    mrr: mean(({ rank }) => (rank === null ? 0 : 1 / rank)),
    recall: mean(({ recall }) => recall),
    first: mean(({ rank }) => (rank === 1 ? 1 : 0)),
  }
}

/**
 * The figures of all judgments, and of each kind of query.
 * @param {readonly Judgment[]} judgments
 * @returns {Record<string, Figures>}
 */
export function toFiguresByKind(judgments) {
  const kinds = [...new Set(judgments.map(({ kind }) => kind))]
  return Object.fromEntries([
    ...kinds.map((kind) => [kind, toFigures(judgments.filter((one) => one.kind === kind))]),
    ['all', toFigures(judgments)],
  ])
}

/**
 * The figures as lines of text.
 * @param {Record<string, Figures>} figures
 * @returns {string[]}
 */
export function toTable(figures) {
  const share = (value) => value.toFixed(3)
  return [
    `${'queries'.padEnd(12)} count   MRR@10   recall@10   first`,
    ...Object.entries(figures).map(
      ([name, { queries, mrr, recall, first }]) =>
        `${name.padEnd(12)} ${String(queries).padStart(5)}   ${share(mrr)}    ${share(recall)}       ${share(first)}`,
    ),
  ]
}

/**
 * Lines about each judgment that is not perfect.
 * @param {readonly Judgment[]} judgments
 * @returns {string[]}
 */
export const toMisses = (judgments) =>
  judgments
    .filter(({ rank, recall }) => rank !== 1 || recall < 1)
    .map(({ query, kind, rank, missing }) => {
      const not = missing.length === 0 ? '' : `, without ${missing.map((one) => JSON.stringify(one)).join(' and ')}`
      return `${kind}: ${JSON.stringify(query)} at ${rank ?? 'none'}${not}`
    })
