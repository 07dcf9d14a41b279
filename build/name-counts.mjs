const leastGiven = 3
/** How the shares of the commonest surnames fall off, by their rank. */
const surnameRank = 8

/**
 * How people are named: of a million people so many bear a surname, of a million characters of given names so many are
 * this one. `surnames` begins with the commonest; given names are what follows a surname in `names`.
 */
export function countNames(surnames, names) {
  const shares = new Map([...surnames].map((surname, rank) => [surname, 1 / (rank + surnameRank)]))
  const given = new Map()
  for (const name of names) {
    const [first, ...rest] = name
    if (!shares.has(first) || rest.length === 0 || rest.length > 2) continue
    for (const letter of rest) given.set(letter, (given.get(letter) ?? 0) + 1)
  }
  const common = new Map([...given].filter(([, count]) => count >= leastGiven))
  return { surnames: toMillion(shares), given: toMillion(common) }
}

function toMillion(counts) {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return new Map([...counts].map(([letter, count]) => [letter, (count / all) * 1e6]))
}
