import type { Piece } from './query'

/** Whether a piece has to stand in a text with its signs, which no index holds: texts have to be looked at. */
export const isLiteral = (piece: Piece): boolean => piece.kind === 'phrase' && piece.isLiteral === true

/** Whether a folded text holds all the names with signs that a query wants, and none of those that it does not. */
export function fitsLiterally(
  folded: string,
  query: { readonly must: readonly Piece[]; readonly not: readonly Piece[] },
): boolean {
  const holds = ({ text }: Piece): boolean => {
    for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + 1)) {
      const isBegun = text.startsWith('.') || !isWordPart.test(folded.charAt(at - 1))
      if (isBegun && !isNamePart.test(folded.charAt(at + text.length))) return true
    }
    return false
  }
  return (
    query.must.every((piece) => !isLiteral(piece) || holds(piece)) &&
    !query.not.some((piece) => isLiteral(piece) && holds(piece))
  )
}

const isWordPart = /[a-z0-9]/
const isNamePart = /[a-z0-9+#]/
