import type { Gap } from './gap'
import type { Guess } from './guess'
import { type Before, context, type Sequences } from './sequences'
import { toToken } from './tokens'

/** Hypotheses that are followed at once. */
const beamWidth = 16
/** Hypotheses that lie further behind the best one, as a logarithm, are dropped. */
export const mostBehind = 9

interface Path extends Before {
  readonly score: number
  readonly code: number
  readonly previous: Path | undefined
}

/** Takes each gap of a group for the character that fits best between its neighbours, the other gaps among them. */
export function searchGroup(group: readonly Gap[], guess: Guess, sequences: Sequences): void {
  const first = group[0]?.at ?? 0
  const last = (group.at(-1)?.at ?? 0) + context
  let paths: Path[] = [begin(first, guess)]
  let next = 0
  for (let at = first; at <= last; at += 1) {
    const gap = group[next]?.at === at ? group[next] : undefined
    if (gap !== undefined) next += 1
    paths = keepBest(
      gap === undefined ? pass(paths, guess.tokenAt(at), sequences) : branch(paths, gap.candidates, sequences),
    )
  }
  putPath(group, paths[0], guess)
}

const begin = (at: number, guess: Guess): Path => ({
  far: guess.tokenAt(at - 3),
  mid: guess.tokenAt(at - 2),
  near: guess.tokenAt(at - 1),
  score: 0,
  code: 0,
  previous: undefined,
})

const pass = (paths: readonly Path[], token: number, sequences: Sequences): Path[] =>
  paths.map((path) => ({
    ...path,
    far: path.mid,
    mid: path.near,
    near: token,
    score: path.score + sequences.toWeigher(path)(token),
  }))

function branch(paths: readonly Path[], candidates: Gap['candidates'], sequences: Sequences): Path[] {
  const next: Path[] = []
  for (const path of paths) {
    const weigh = sequences.toWeigher(path)
    for (const { code, weight } of candidates) {
      const token = toToken(code)
      const score = path.score + weight + weigh(token)
      next.push({ far: path.mid, mid: path.near, near: token, score, code, previous: path })
    }
  }
  return next
}

/** The best paths, the best first; of those that end alike only the better one, since what follows treats them alike. */
function keepBest(paths: Path[]): Path[] {
  const best = paths.reduce((highest, { score }) => Math.max(highest, score), Number.NEGATIVE_INFINITY)
  const likely = paths.filter(({ score }) => score > best - mostBehind)
  const kept: Path[] = []
  for (const path of likely.sort((one, other) => other.score - one.score)) {
    if (kept.some((other) => endsAlike(path, other))) continue
    kept.push(path)
    if (kept.length === beamWidth) break
  }
  return kept
}

const endsAlike = (one: Path, other: Path): boolean =>
  one.near === other.near && one.mid === other.mid && one.far === other.far

function putPath(group: readonly Gap[], best: Path | undefined, guess: Guess): void {
  let path = best
  for (const gap of group.toReversed()) {
    while (path !== undefined && path.code === 0) path = path.previous
    if (path === undefined) return
    guess.put(gap, path.code)
    path = path.previous
  }
}
