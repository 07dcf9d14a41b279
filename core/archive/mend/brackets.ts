import type { Candidate } from './candidates'

interface Bracket {
  readonly opening: string
  readonly closing: string
  /** The same as damaged text shows them, where they lost nothing. */
  readonly shownOpening: string
  readonly shownClosing: string
}

const brackets: readonly Bracket[] = [
  { opening: '【', closing: '】', shownOpening: '\0', shownClosing: 'ã€‘' },
  { opening: '「', closing: '」', shownOpening: 'ã€Œ', shownClosing: '\0' },
  { opening: '『', closing: '』', shownOpening: '\0', shownClosing: 'ã€\u008f' },
  { opening: '“', closing: '”', shownOpening: 'â€œ', shownClosing: '\0' },
]

/** How far a bracket is looked for, in UTF-16 units of damaged text. */
const reach = 160
/** What a bracket gains, as a logarithm, when its other half waits for it. */
const gain = 7

/** The candidates for a place of a damaged text, with brackets preferred whose other half stands there unmatched. */
export function preferBrackets(
  candidates: readonly Candidate[],
  text: string,
  start: number,
  end: number,
): readonly Candidate[] {
  const wanted = brackets.flatMap((bracket) => [
    ...(isAwaited(candidates, bracket.opening) && opensBefore(text, end, bracket) ? [bracket.opening] : []),
    ...(isAwaited(candidates, bracket.closing) && closesAfter(text, start, bracket) ? [bracket.closing] : []),
  ])
  if (wanted.length === 0) return candidates
  return candidates.map((candidate) =>
    wanted.includes(String.fromCodePoint(candidate.code))
      ? { ...candidate, weight: candidate.weight + gain }
      : candidate,
  )
}

const isAwaited = (candidates: readonly Candidate[], bracket: string): boolean =>
  candidates.some(({ code }) => code === bracket.codePointAt(0))

function opensBefore(text: string, end: number, { shownOpening, shownClosing }: Bracket): boolean {
  const after = text.slice(end, end + reach).split('\n', 1)[0] ?? ''
  const closing = after.indexOf(shownClosing)
  const opening = after.indexOf(shownOpening)
  return (
    closing >= 0 && (opening < 0 || opening > closing) && !/ã€(?![\u0080-\u00bf€‚-™Œ-Ÿ])/.test(after.slice(0, closing))
  )
}

function closesAfter(text: string, start: number, { shownOpening, shownClosing }: Bracket): boolean {
  const before =
    text
      .slice(Math.max(0, start - reach), start)
      .split('\n')
      .at(-1) ?? ''
  const opening = before.lastIndexOf(shownOpening)
  return opening >= 0 && opening > before.lastIndexOf(shownClosing)
}
