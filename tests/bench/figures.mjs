export const round = (value) => Math.round(value * 100) / 100

/** Median, best, 95th percentile, worst and count of some measurements. */
export function toFigures(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return {
    median: round(at(0.5)),
    best: round(sorted[0] ?? 0),
    p95: round(at(0.95)),
    worst: round(sorted.at(-1) ?? 0),
    runs: sorted.length,
  }
}
