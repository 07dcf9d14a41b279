import lunr from 'lunr'

interface TokenSetState {
  readonly id: number
  readonly final: boolean
  readonly edges: Readonly<Record<string, { readonly id: number }>>
  _str?: string
}

/**
 * lunr writes the state of a token set as letters and numbers without anything between them, so that "1" leading to
 * state 23 and "12" to 3 look alike: sets of terms that mix letters and digits are merged wrongly, terms become
 * unreachable and some prefixes throw. This writes the same with borders.
 * https://github.com/olivernn/lunr.js/blob/v2.3.9/lib/token_set.js
 */
export function guardLunr(): void {
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
