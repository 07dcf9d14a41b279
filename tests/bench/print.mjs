/** Prints the results as an indented table, and the goals after them. */
export function printResults(results, goals) {
  for (const [name, figures] of Object.entries(results)) print(name, figures, '')
  process.stdout.write('goals\n')
  for (const { name, value, atMost, met } of goals)
    process.stdout.write(`  ${met ? 'met   ' : 'MISSED'} ${name}: ${value ?? 'not measured'} (at most ${atMost})\n`)
}

function print(name, figures, indent) {
  if (figures !== null && typeof figures === 'object' && !('median' in figures)) {
    process.stdout.write(`${indent}${name}\n`)
    for (const [key, value] of Object.entries(figures)) print(key, value, `${indent}  `)
    return
  }
  const text =
    typeof figures === 'object' && figures !== null
      ? `median ${figures.median}   best ${figures.best}   p95 ${figures.p95}   worst ${figures.worst}   (${figures.runs})`
      : String(figures)
  process.stdout.write(`${indent}${name.padEnd(22)} ${text}\n`)
}
