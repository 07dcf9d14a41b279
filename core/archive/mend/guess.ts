import type { Gap } from './gap'
import { lineToken, toToken } from './tokens'

/** The tokens of a text with what its gaps are taken for at the moment. */
export class Guess {
  readonly tokens: number[]
  private readonly codes = new Map<number, number>()

  constructor(tokens: number[]) {
    this.tokens = tokens
  }

  /** The token at a place; before the text and after it there are ends of lines. */
  tokenAt(at: number): number {
    return this.tokens[at] ?? lineToken
  }

  /** The code point that a gap is taken for, 0 when it is still open. */
  codeOf(gap: Gap): number {
    return this.codes.get(gap.at) ?? 0
  }

  /** Takes a gap for a code point; for 0 it is open again. */
  put(gap: Gap, code: number): void {
    this.codes.set(gap.at, code)
    this.tokens[gap.at] = code === 0 ? 0 : toToken(code)
  }
}
