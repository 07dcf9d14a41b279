/** The known word most like a mistyped one, if any is like it at all. */
export const findNearest = (word: string, known: readonly string[]): string | undefined => {
  const scored = known
    .map((candidate) => ({ candidate, steps: countSteps(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps)
  const [best] = scored
  return best !== undefined && best.steps <= Math.max(1, Math.floor(best.candidate.length / 3))
    ? best.candidate
    : undefined
}

// Levenshtein's distance, row by row.
const countSteps = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...from].entries()) {
    let diagonal = at
    const next = [at + 1]
    for (const [column, other] of [...to].entries()) {
      const above = row[column + 1] ?? 0
      next.push(Math.min(above + 1, (next[column] ?? 0) + 1, diagonal + (letter === other ? 0 : 1)))
      diagonal = above
    }
    row = next
  }
  return row[to.length] ?? 0
}
