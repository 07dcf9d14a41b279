import MarkdownItParser, {
  type Delimiter,
  type Env,
  type MarkdownIt,
  type StateBlock,
  type StateInline,
  type Token,
} from 'markdown-it'

type Nesting = -1 | 0 | 1
type Attribute = NonNullable<Token['attrs']>[number]

/** A token of markdown-it, with its fields set at once: the library defines each of them, which takes longer than parsing. */
class QuickToken implements Token {
  type: string
  tag: string
  attrs: Token['attrs']
  map: [number, number] | null
  nesting: Nesting
  level: number
  children: Token[] | null
  content: string
  markup: string
  info: string
  meta: Record<string, unknown> | null
  block: boolean
  hidden: boolean

  constructor(type: string, tag: string, nesting: Nesting) {
    this.type = type
    this.tag = tag
    this.attrs = null
    this.map = null
    this.nesting = nesting
    this.level = 0
    this.children = null
    this.content = ''
    this.markup = ''
    this.info = ''
    this.meta = null
    this.block = false
    this.hidden = false
  }

  attrIndex(name: string): number {
    return this.attrs?.findIndex(([own]) => own === name) ?? -1
  }

  attrPush(attribute: Attribute): void {
    if (this.attrs === null) this.attrs = [attribute]
    else this.attrs.push(attribute)
  }

  attrSet(name: string, value: string | number): void {
    const at = this.attrIndex(name)
    if (at < 0 || this.attrs === null) this.attrPush([name, value])
    else this.attrs[at] = [name, value]
  }

  attrGet(name: string): string | number | null {
    return this.attrs?.[this.attrIndex(name)]?.[1] ?? null
  }

  attrJoin(name: string, value: string): void {
    const known = this.attrGet(name)
    this.attrSet(name, known === null ? value : `${known} ${value}`)
  }
}

class QuickBlock extends MarkdownItParser.StateBlock {
  override push(type: string, tag: string, nesting: Nesting): Token {
    const token = new QuickToken(type, tag, nesting)
    token.block = true
    if (nesting < 0) this.level -= 1
    token.level = this.level
    if (nesting > 0) this.level += 1
    this.tokens.push(token)
    return token
  }
}

/** The state of the library, with its fields set at once. */
class QuickInline implements StateInline {
  src: string
  env: Env
  md: MarkdownIt
  tokens: Token[]
  tokens_meta: StateInline['tokens_meta']
  pos = 0
  posMax: number
  level = 0
  pending = ''
  pendingLevel = 0
  cache: StateInline['cache'] = {}
  delimiters: Delimiter[] = []
  _prev_delimiters: Delimiter[][] = []
  backticks: StateInline['backticks'] = {}
  backticksScanned = false
  linkLevel = 0
  skipHtmlSpecial = false
  Token = MarkdownItParser.Token

  constructor(src: string, md: MarkdownIt, env: Env, tokens: Token[]) {
    this.src = src
    this.md = md
    this.env = env
    this.tokens = tokens
    this.tokens_meta = Array(tokens.length)
    this.posMax = src.length
  }

  scanDelims(start: number, canSplitWord: boolean): ReturnType<StateInline['scanDelims']> {
    return MarkdownItParser.StateInline.prototype.scanDelims.call(this, start, canSplitWord)
  }

  pushPending(): Token {
    const token = new QuickToken('text', '', 0)
    token.content = this.pending
    token.level = this.pendingLevel
    this.tokens.push(token)
    this.pending = ''
    return token
  }

  push(type: string, tag: string, nesting: Nesting): Token {
    if (this.pending !== '') this.pushPending()
    const token = new QuickToken(type, tag, nesting)
    let meta: StateInline['tokens_meta'][number]
    if (nesting < 0) {
      this.level -= 1
      this.delimiters = this._prev_delimiters.pop() ?? []
    }
    token.level = this.level
    if (nesting > 0) {
      this.level += 1
      this._prev_delimiters.push(this.delimiters)
      this.delimiters = []
      meta = { delimiters: this.delimiters }
    }
    this.pendingLevel = this.level
    this.tokens.push(token)
    this.tokens_meta.push(meta)
    return token
  }
}

/** Lets a parser make the same tokens in less time. */
export function makeTokensQuick({ block, inline }: MarkdownIt): void {
  const states: { block: typeof StateBlock; inline: typeof StateInline } = { block: QuickBlock, inline: QuickInline }
  block.State = states.block
  inline.State = states.inline
}
