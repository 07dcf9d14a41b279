/** What Lectern promises of its speed, and whether these results keep it. */
export function toGoals({ import: imported, startBuiltin, startArchive, searchMs, typing }) {
  const kinds = Object.values(searchMs).flatMap(({ median }) => median ?? [])
  return [
    toGoal('start to usable search, times an empty window', startBuiltin.timesEmpty?.median, 1.8),
    toGoal('the same with the archive', startArchive.timesEmpty?.median, 1.8),
    toGoal('import of the archive, ms', imported.firstMs.median, 10_000),
    toGoal('slowest kind of search, median ms', kinds.length === 0 ? undefined : Math.max(...kinds), 50),
    toGoal('longest the window was blocked while typing a phrase, median ms', typing.worstOfAPhraseMs?.median, 50),
  ]
}

const toGoal = (name, value, atMost) => ({
  name,
  value: value ?? null,
  atMost,
  met: value !== undefined && value <= atMost,
})
