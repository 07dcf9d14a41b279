/** Stands for any Latin word, any number, and the end of a line: what the model sees of them. */
export const wordToken = 0x61
export const numberToken = 0x30
export const lineToken = 0x0a

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** The token of a code point, or 0 for blanks, which the model does not see. */
export function toToken(code: number): number {
  if (code > 0x7f) return code === 0xa0 || code === 0x3000 ? 0 : code
  if (isLetter(code)) return wordToken
  if (isDigit(code)) return numberToken
  if (code === 0x0a) return lineToken
  return code <= 0x20 ? 0 : code
}

/** Whether a token follows its like only as part of it, as letters of a word do. */
export const isMerged = (token: number, before: number): boolean =>
  token === before && (token === wordToken || token === numberToken || token === lineToken)

/** The tokens of a text, as the model counts them. */
export function toTokens(text: string): number[] {
  const tokens: number[] = []
  let before = lineToken
  for (const letter of text) {
    const token = toToken(letter.codePointAt(0) ?? 0)
    if (token === 0 || isMerged(token, before)) continue
    tokens.push(token)
    before = token
  }
  return tokens
}
