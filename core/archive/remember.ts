/** Enough for the lines of one page, of which each is asked several times. */
const mostKnown = 2000
/** Nothing longer is kept: it would be memory that nobody asks for again. */
const longestKept = 400

/** A function of a text that keeps its latest answers: it must depend on the text alone, and nobody may change an answer. */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined || known.has(text)) return found as T
    const answer = read(text)
    if (text.length > longestKept) return answer
    if (known.size >= mostKnown) known.clear()
    known.set(text, answer)
    return answer
  }
}
