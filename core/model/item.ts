/** A language a page is written in, by its folder (`zh/…`) or, without one, by its script. */
export type Language = 'zh' | 'en'

/** `guide` is Lectern's own introduction; it is found by search but never counted among a community's events. */
export type ItemKind = 'event' | 'article' | 'guide'

export type LinkKind = 'slides' | 'recording' | 'live' | 'registration' | 'article' | 'other'

export interface Link {
  readonly kind: LinkKind
  readonly title: string
  readonly url: string
}

export interface Speaker {
  readonly name: string
  /** 花名 */
  readonly nickname?: string
  readonly affiliation?: string
}

export interface Talk {
  /** `<event id>#<hash of the title>`: stable across imports. */
  readonly id: string
  readonly title: string
  readonly speakers: readonly Speaker[]
  readonly abstract?: string
  readonly takeaways: readonly string[]
  readonly deckIds: readonly string[]
  /** 0 to 1: how sure the parser is that this is a talk; 1 once a reader has corrected it. */
  readonly confidence: number
  /** A reader put it right by hand. */
  readonly isCorrected?: true
}

/** What mending a damaged text came to, in characters. */
export interface Repair {
  /** Characters that had lost bytes and were chosen from their context. */
  readonly restored: number
  /** Those of `restored` that might as well have been others. */
  readonly unsure: number
}

/** A slide PDF a page links to. The same address is the same deck, whichever page links to it. */
export interface DeckLink {
  /** A hash of the address. */
  readonly id: string
  readonly title: string
  /** An address; `source:<id>/<path>` is a file of a source on this machine. */
  readonly url: string
}

/**
 * One page of an archive, understood. `lectern show --json` prints this shape, with each deck's state added
 * and its place in the library (`source`).
 */
export interface Page {
  /** The path within the source, without the language folder and `/index.md` or `.md`: `activities/sofa-channel-29`. */
  readonly id: string
  /** The path within the source, with `/`. */
  readonly path: string
  readonly kind: ItemKind
  readonly language: Language
  readonly title: string
  /** When it was published, `YYYY-MM-DD`; absent when neither front matter, path nor text tells. */
  readonly date?: string
  /** When it was held, as the page puts it. */
  readonly heldText?: string
  /** When it was held, `YYYY-MM-DD`; the first day when it lasted several. */
  readonly heldOn?: string
  /** The last day, when it lasted several. */
  readonly heldUntil?: string
  readonly form?: string
  readonly place?: string
  readonly category?: string
  readonly author?: string
  readonly tags: readonly string[]
  /** An https address, or a path relative to the page. */
  readonly cover?: string
  readonly description?: string
  /** Pictures in its body, in order: https addresses, or paths relative to the page. */
  readonly images: readonly string[]
  readonly links: readonly Link[]
  readonly talks: readonly Talk[]
  readonly decks: readonly DeckLink[]
  /** Where it stands on its site, when it says so and names slides by a path; the library keeps it apart. */
  readonly permalink?: string
  /** Markdown, without the front matter. */
  readonly body: string
  /** How many characters could not be restored (U+FFFD in the text). */
  readonly damaged: number
  /** Its text had been decoded with the wrong code page, and was mended. */
  readonly repaired?: Repair
  /** Its front matter could not be parsed, and was read line by line as far as that goes. */
  readonly isHeadBroken?: true
}
