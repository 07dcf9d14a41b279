import lunr from 'lunr'

interface TokenSetState {
  readonly id: number
  readonly final: boolean
  readonly edges: Readonly<Record<string, { readonly id: number }>>
  _str?: string
}

interface DocumentSet {
  readonly elements: Record<string, true>
  length: number
}

/** Makes lunr tell states of its tokens apart, and take time in proportion to what it finds. */
export function guardLunr(): void {
  writeStatesWithBorders()
  uniteInPlace()
}

/**
 * lunr writes the state of a token set as letters and numbers without anything between them, so that "1" leading to
 * state 23 and "12" to 3 look alike: sets of terms that mix letters and digits are merged wrongly, terms become
 * unreachable and some prefixes throw. This writes the same with borders.
 * https://github.com/olivernn/lunr.js/blob/v2.3.9/lib/token_set.js
 */
function writeStatesWithBorders(): void {
  lunr.TokenSet.prototype.toString = function (this: unknown): string {
    const state = this as TokenSetState
    if (state._str !== undefined) return state._str
    // Written for thousands of states at each start, most of which lead to one other only.
    const labels = Object.keys(state.edges)
    if (labels.length > 1) labels.sort()
    let text = state.final ? '1' : '0'
    for (const label of labels) text += `|${label}:${state.edges[label]?.id ?? ''}`
    return text
  }
}

/**
 * lunr copies all documents that were found so far for each word that a prefix stands for: the square of both. Every set that
 * it unites was made for this alone and is let go of for the result, so that it can grow where it is.
 * https://github.com/olivernn/lunr.js/blob/v2.3.9/lib/set.js
 */
function uniteInPlace(): void {
  const sets = lunr as unknown as { readonly Set: { prototype: object; empty: unknown; complete: unknown } }
  Object.assign(sets.Set.prototype, {
    union(this: DocumentSet, other: DocumentSet): unknown {
      if (other === sets.Set.complete || other === sets.Set.empty) return other === sets.Set.complete ? other : this
      for (const ref of Object.keys(other.elements)) {
        if (this.elements[ref] === true) continue
        this.elements[ref] = true
        this.length += 1
      }
      return this
    },
  })
}
