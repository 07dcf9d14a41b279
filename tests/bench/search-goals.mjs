import { withPhrases, withSameWork } from './search-engines.mjs'

/** What issue and ARCHITECTURE.md promise of search, and whether these results keep it. */
export function toSearchGoals({ libraries, window, peers }) {
  const [small, large] = [libraries[50_000], libraries[200_000]]
  return [
    ...(small === undefined ? [] : toLatencyGoals('50,000 slides', small, 16, 60)),
    ...(large === undefined ? [] : toLatencyGoals('200,000 slides', large, 30, 120)),
    ...(large === undefined ? [] : toLargeGoals(large)),
    ...(window === undefined
      ? []
      : [toGoal('keystroke to painted results, 50,000 slides, p95 ms', window.paintedMs?.p95, 50)]),
    ...(peers === undefined ? [] : toPeerGoals(peers)),
  ]
}

const toLatencyGoals = (name, { typedMs }, p95, worst) => [
  toGoal(`typed letter by letter, ${name}, p95 ms`, typedMs?.p95, p95),
  toGoal(`typed letter by letter, ${name}, worst ms`, typedMs?.worst, worst),
]

const toLargeGoals = ({ firstAnswerMs, memoryOverEmptyMb, addingMs, blockedMs }) => [
  toGoal('process start to first answer, 200,000 slides, median ms', firstAnswerMs?.median, 200),
  toGoal('memory over an empty library, 200,000 slides, MB', memoryOverEmptyMb, 80),
  toGoal('adding 40 slides, 200,000 slides, median ms', addingMs?.median, 150),
  toGoal('longest answer meanwhile, ms', blockedMs?.worst, 120),
]

/** Each engine asked alike; a share of 1 is as good as the best of the others. */
function toPeerGoals({ Lectern, ...others }) {
  const best = Math.max(...Object.values(others).flatMap(({ mrr }) => mrr ?? []))
  const rivals = withPhrases.flatMap((name) => others[name]?.typedMs?.p95 ?? [])
  return [
    toGoal('best MRR@10 of the others, times that of Lectern', Lectern?.mrr && best / Lectern.mrr, 1),
    toGoal(
      'p95, times FTS5 that counts and marks as well',
      Lectern?.typedMs && Lectern.typedMs.p95 / others[withSameWork]?.typedMs?.p95,
      1,
    ),
    toGoal('p95, times the fastest that has phrases', Lectern?.typedMs && Lectern.typedMs.p95 / Math.min(...rivals), 1),
  ]
}

const toGoal = (name, value, atMost) => ({
  name,
  value: value === undefined ? null : Math.round(value * 1000) / 1000,
  atMost,
  met: value !== undefined && value <= atMost,
})
