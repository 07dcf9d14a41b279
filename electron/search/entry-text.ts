import { squeeze } from '../../core/search/fold'
import { isOneSlipAway } from '../../core/search/near-words'
import type { ParsedQuery, Piece, Term } from '../../core/search/query'
import { toTokenText } from '../../core/search/token-text'
import { toTokens } from '../../core/search/tokens'

/** A short document of the catalogue: names only, no texts. */
export interface CatalogueEntry {
  readonly key: string
  /** What it is called. */
  readonly title: string
  /** Who and what belongs to it: speakers, tags. */
  readonly names: string
  /** What describes it, in a few sentences. */
  readonly about: string
}

/** What an entry says, to check what lunr cannot: words are parted by spaces here, Han is not. */
export interface EntryText {
  readonly any: FoldedName
  readonly title: FoldedName
}

export interface FoldedName {
  readonly squeezed: string
  readonly tokens: ReadonlySet<string>
  /** The tokens in their order, a space before and after each. */
  readonly sequence: string
}

/** The texts of entries by their keys. */
export interface EntryTexts {
  keys(): Iterable<string>
  has(key: string): boolean
  get(key: string): EntryText | undefined
}

/** Each text is worked out when it is first asked for: most never are. */
export function toEntryTexts(entries: readonly CatalogueEntry[]): EntryTexts {
  const known = new Map<string, EntryText>()
  const entryOf = new Map(entries.map((entry) => [entry.key, entry]))
  return {
    keys: () => entryOf.keys(),
    has: (key) => entryOf.has(key),
    get: (key) => {
      const entry = entryOf.get(key)
      const text = known.get(key) ?? (entry && toText(entry))
      if (text !== undefined) known.set(key, text)
      return text
    },
  }
}

function toText({ title, names, about }: CatalogueEntry): EntryText {
  const titles = title.split('\n')
  return { title: new LazyName(titles), any: new LazyName([...titles, ...names.split('\n'), about]) }
}

/**
 * What stands in different names is parted: nothing reaches from one to the next. There are thousands of these, which take
 * a tenth of the memory that objects with accessors of their own would.
 */
class LazyName implements FoldedName {
  readonly #names: readonly string[]
  #squeezed: string | undefined
  #tokens: ReadonlySet<string> | undefined
  #sequence: string | undefined

  constructor(names: readonly string[]) {
    this.#names = names
  }

  get squeezed(): string {
    this.#squeezed ??= this.#names.map(squeeze).join('¦')
    return this.#squeezed
  }

  get tokens(): ReadonlySet<string> {
    this.#tokens ??= new Set(this.#names.flatMap(toTokens))
    return this.#tokens
  }

  get sequence(): string {
    this.#sequence ??= ` ${this.#names.map(toTokenText).join(' ¦ ')} `
    return this.#sequence
  }
}

/** Whether a piece of a query stands in a name. */
export function stands(text: FoldedName, piece: Piece): boolean {
  if (piece.kind === 'han') return text.squeezed.includes(squeeze(piece.text))
  if (piece.kind === 'phrase' && piece.isLiteral && !text.squeezed.includes(piece.text)) return false
  if (piece.kind === 'phrase') return text.sequence.includes(` ${piece.tokens.join(' ')}${piece.isPrefix ? '' : ' '}`)
  if (text.tokens.has(piece.text)) return true
  const parts = ` ${piece.parts.join(' ')}${piece.isPrefix ? '' : ' '}`
  if (piece.parts.length > 0 && text.sequence.includes(parts)) return true
  if (piece.isPrefix && [...text.tokens].some((token) => token.startsWith(piece.text))) return true
  return piece.isTypo && [...text.tokens].some((token) => isOneSlipAway(token, piece.text))
}

const isOneWord = (piece: Piece): boolean => piece.kind === 'word' && piece.parts.length === 0

/**
 * Whether all that a query asks for stands in an entry. lunr knows neither order nor neighbours, so pairs of Han may stand
 * apart in what it finds; of words that have to stand there it can be trusted (`areWordsKnown`).
 */
export function fits(
  text: EntryText | undefined,
  { must, choices, not, notTitle }: ParsedQuery,
  areWordsKnown: boolean,
): boolean {
  if (text === undefined) return false
  const holds = ({ field, pieces }: Term): boolean => pieces.every((piece) => stands(text[field], piece))
  return (
    must.every((piece) => (areWordsKnown && isOneWord(piece)) || stands(text.any, piece)) &&
    choices.every((choice) => choice.some(holds)) &&
    !not.some((piece) => stands(text.any, piece)) &&
    !notTitle.some((piece) => stands(text.title, piece))
  )
}
