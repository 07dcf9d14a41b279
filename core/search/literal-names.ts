import type { ParsedQuery, Piece } from './query'

/** Whether a piece has to stand in a text with its signs, which no index holds: texts have to be looked at. */
export const isLiteral = (piece: Piece): boolean => piece.kind === 'phrase' && piece.isLiteral === true

/** What of a query names with signs may stand in. */
type Asked = Pick<ParsedQuery, 'must' | 'not' | 'choices'>

/**
 * Whether a folded text that the index found holds all the names with signs that a query wants, and none of those that it
 * does not. Of a choice between such a name and other words, one of them has to stand there.
 */
export function fitsLiterally(folded: string, { must, not, choices }: Asked): boolean {
  const fits = (piece: Piece): boolean => (isLiteral(piece) ? holds(folded, piece) : folded.includes(piece.text))
  return (
    must.every((piece) => !isLiteral(piece) || holds(folded, piece)) &&
    !not.some((piece) => isLiteral(piece) && holds(folded, piece)) &&
    choices.every(
      (choice) =>
        !choice.some(({ pieces }) => pieces.some(isLiteral)) || choice.some(({ pieces }) => pieces.every(fits)),
    )
  )
}

/** Whether a name stands in a text with its signs, and is no part of another. */
function holds(folded: string, { text }: Piece): boolean {
  for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + 1)) {
    const isBegun = text.startsWith('.') || !isWordPart.test(folded.charAt(at - 1))
    if (isBegun && !isNamePart.test(folded.charAt(at + text.length))) return true
  }
  return false
}

const isWordPart = /[a-z0-9]/
const isNamePart = /[a-z0-9+#]/
