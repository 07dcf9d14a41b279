import type { Correction, KeptCorrection } from '../../core/model/correction'
import type { DeckState } from '../../core/model/deck'
import type { Failure, Result } from '../../core/model/failure'
import type { Language } from '../../core/model/item'
import type { Keepsake, KeepsakeTarget } from '../../core/model/keepsake'
import type { AskedSearch } from '../../core/model/kept-search'
import type {
  DeckContext,
  FetchReport,
  ImportProgress,
  ImportReport,
  Item,
  ItemRef,
  ItemSummary,
  ListQuery,
  Overview,
  Preset,
  Settings,
  Source,
  SpeakerSummary,
  TagSummary,
  TalkSummary,
} from '../../core/model/library'
import type { LinkTarget } from '../../core/model/link-target'
import type { PackChoice, PackPreview, PackProgress, PackReport } from '../../core/model/pack'
import type { Hit, KeptSearch, SearchAnswer, SearchQuery, SimilarTo } from '../../core/model/search'
import type { UpdateState } from '../../core/model/update'

/** Requests the window may make of the library: answered by the utility process that owns the database. */
export interface LibraryRequests {
  getOverview(): Overview
  listItems(query: ListQuery): readonly ItemSummary[]
  listTalks(query: ListQuery): readonly TalkSummary[]
  listSpeakers(): readonly SpeakerSummary[]
  listTags(): readonly TagSummary[]
  /** Failure `not-found` when no such item. `language` picks a translation; without it the reader's is preferred. */
  getItem(query: ItemRef & { language?: Language }): Item
  getDeck(query: { deckId: string }): DeckContext
  search(query: SearchQuery): SearchAnswer
  /** Talks, events and slides that are about the same, most alike first. Failure `not-found`. */
  findSimilar(query: SimilarTo): { readonly hits: readonly Hit[] }
  /** Queues downloads and answers when all of them ended; news of each comes as `deckChanged`. */
  fetchDecks(query: { scope: 'deck'; deckId: string } | ({ scope: 'item' } & ItemRef) | { scope: 'all' }): FetchReport
  /** Stops one download, or all. What is ready stays. */
  cancelFetch(query: { deckId?: string }): null
  cancelImport(): null
  /** Those that were removed, too, as long as something of them is kept. */
  listSources(): readonly Source[]
  listPresets(): readonly Preset[]
  /** What the last import of a source came to; null when that was before reports were kept. Failure `not-found`. */
  getReport(query: { source: string }): ImportReport | null
  /** Imports the archive at a web address that the reader entered; the page of a repository will do, too. */
  importUrl(query: { url: string }): ImportReport
  importPreset(query: { id: string }): ImportReport
  /** Asks a source for what is new. A source that was removed comes back. */
  refreshSource(query: { source: string }): ImportReport
  renameSource(query: { source: string; title: string }): null
  /** Takes a source out of the library; pages of which the reader keeps something stay, marked. */
  removeSource(query: { source: string }): null
  /** Takes `removeSource` back; nothing needs to be read again before Lectern is closed. */
  restoreSource(query: { source: string }): null
  /** The text of a repaired page as it came. Failure `not-found` when it was not repaired. */
  getOriginal(query: ItemRef & { language?: Language }): string
  listCorrections(): readonly KeptCorrection[]
  /** Failure `not-found` when what it corrects is not there, `invalid` when it would leave a talk without a title. */
  correct(correction: Correction): null
  /** Takes a correction back. */
  dropCorrection(query: { id: string }): null
  /** What was searched for: saved searches first, in each part the newest first. */
  listSearches(): readonly KeptSearch[]
  /** Keeps a search among the recent ones, unless it is saved or the reader wants none kept. */
  noteSearch(query: AskedSearch): null
  /** Saves a search for good. Failure `too-large` when no more can be saved. */
  keepSearch(query: AskedSearch): KeptSearch
  forgetSearches(query: { ids: readonly string[] }): null
  /** Takes `forgetSearches` back. Failure `too-large` when no more can be saved. */
  restoreSearches(query: { searches: readonly KeptSearch[] }): null
  /** Favourites and notes, those of what is gone too, the one that was changed last first. */
  listKeepsakes(): readonly Keepsake[]
  /** Failures `not-found`, and `too-large` when no more can be kept. One that is there already stays as it is. */
  keepFavourite(query: { target: KeepsakeTarget }): Keepsake
  /**
   * Writes the note of something, or changes the one that is there; with `id` the one of that id, should several be of
   * one thing. Failures of `keepFavourite`, and `invalid` when nothing is written.
   */
  writeNote(query: { target: KeepsakeTarget; text: string; id?: string }): Keepsake
  dropKeepsakes(query: { ids: readonly string[] }): null
  /** Takes `dropKeepsakes` back. Failure `not-found` when that was before the library was opened. */
  restoreKeepsakes(query: { ids: readonly string[] }): null
  /** What a pack would hold. Failures `not-found`, and `empty` when it would hold nothing. */
  previewPack(query: { choice: PackChoice }): PackPreview
  /** Stops the pack that is being written: nothing of it stays. */
  cancelPack(): null
}

/** Requests answered by the main process itself. */
export interface AppRequests {
  getSettings(): Settings
  /** Answers the settings as they now are. Failure `invalid` names a mirror rule that makes no sense. */
  changeSettings(change: Partial<Settings>): Settings
  /** Asks for a folder with the system's dialog, then imports it; null when the reader closed the dialog. */
  chooseAndImport(): ImportReport | null
  /** The same for a .zip or .tar.gz file. */
  chooseFileAndImport(): ImportReport | null
  /** Asks where to, then writes every correction into a patch file; null when the reader closed the dialog. */
  saveCorrections(): { readonly path: string; readonly count: number } | null
  /**
   * Asks where to, then writes favourites and notes into a file that other programs read: lines of JSON when it is called
   * so (.jsonl), else Markdown. Null when the reader closed the dialog.
   */
  saveKeepsakes(): { readonly path: string; readonly count: number } | null
  /** Asks for a patch file, then takes its corrections over; null when the reader closed the dialog. */
  loadCorrections(): { readonly count: number; readonly applied: number } | null
  /**
   * For a library that is damaged (`corrupt`): moves its database aside, starts a new one and imports its sources
   * again. Nothing is deleted, and stored slides stay. Failure `invalid` when the library is not damaged.
   */
  startAnew(): null
  /** What is known of newer versions of Lectern; asks nobody. */
  getUpdate(): UpdateState
  /** Asks now whether there is a newer version. Failures `offline`, `unsafe` when the answer is not signed, `corrupt`. */
  lookForUpdate(): UpdateState
  /** Fetches and checks the version that was found; it takes its place when Lectern is quit. Progress comes as news. */
  fetchUpdate(): UpdateState
  cancelUpdate(): null
  /** Imports a folder or archive file dropped on the window. The preload resolves the path from the dropped file: the page never names one. */
  importDropped(query: { path: string }): ImportReport
  /**
   * What the link leads to that was opened last, once; null when there is none. Failure `invalid` when it is no link that
   * Lectern knows.
   */
  takeLink(): LinkTarget | null
  /** Asks where to, then writes a pack; null when the reader closed the dialog. Failures as of `previewPack`, and of the disk. */
  exportPack(query: { choice: PackChoice }): PackReport | null
  /** Shows the pack that was written last in its folder. */
  showPack(): null
  /** The next pack that was opened with Lectern, once; null when there is none. */
  takePack(): { readonly id: number; readonly name: string } | null
  /** Imports a pack that was taken. */
  importPack(query: { id: number }): ImportReport
  /** Puts the link that leads to something on the clipboard. */
  copyLink(target: LinkTarget): null
}

export type Requests = LibraryRequests & AppRequests
export type RequestName = keyof Requests

/** What happened, told to every window. */
export interface News {
  /** Items, talks or counts changed: ask again. */
  libraryChanged: null
  deckChanged: { deckId: string; state: DeckState }
  importProgress: ImportProgress
  packProgress: PackProgress
  settingsChanged: Settings
  /** A command chosen in the application menu; the id is one of the renderer's commands. */
  commandChosen: { id: string }
  /** A link was opened: `takeLink` tells which. */
  linkOpened: null
  /** Packs were opened: `takePack` tells which. */
  packOpened: null
  /** The library process died or cannot open the library. */
  libraryFailed: Failure
  updateChanged: UpdateState
}
export type NewsName = keyof News

/** The name lists that preload and server loop over; `satisfies` fails when one is missing. */
export const libraryRequestNames = Object.keys({
  getOverview: 1,
  listItems: 1,
  listTalks: 1,
  listSpeakers: 1,
  listTags: 1,
  getItem: 1,
  getDeck: 1,
  search: 1,
  findSimilar: 1,
  fetchDecks: 1,
  cancelFetch: 1,
  cancelImport: 1,
  listSources: 1,
  listPresets: 1,
  getReport: 1,
  importUrl: 1,
  importPreset: 1,
  refreshSource: 1,
  renameSource: 1,
  removeSource: 1,
  restoreSource: 1,
  getOriginal: 1,
  listCorrections: 1,
  correct: 1,
  dropCorrection: 1,
  listSearches: 1,
  noteSearch: 1,
  keepSearch: 1,
  forgetSearches: 1,
  restoreSearches: 1,
  listKeepsakes: 1,
  keepFavourite: 1,
  writeNote: 1,
  dropKeepsakes: 1,
  restoreKeepsakes: 1,
  previewPack: 1,
  cancelPack: 1,
} satisfies Record<keyof LibraryRequests, 1>) as (keyof LibraryRequests)[]

export const appRequestNames = Object.keys({
  getSettings: 1,
  changeSettings: 1,
  chooseAndImport: 1,
  chooseFileAndImport: 1,
  saveCorrections: 1,
  loadCorrections: 1,
  saveKeepsakes: 1,
  startAnew: 1,
  getUpdate: 1,
  lookForUpdate: 1,
  fetchUpdate: 1,
  cancelUpdate: 1,
  importDropped: 1,
  takeLink: 1,
  exportPack: 1,
  showPack: 1,
  takePack: 1,
  importPack: 1,
  copyLink: 1,
} satisfies Record<keyof AppRequests, 1>) as (keyof AppRequests)[]

export const newsNames = Object.keys({
  libraryChanged: 1,
  deckChanged: 1,
  importProgress: 1,
  packProgress: 1,
  settingsChanged: 1,
  commandChosen: 1,
  linkOpened: 1,
  packOpened: 1,
  libraryFailed: 1,
  updateChanged: 1,
} satisfies Record<NewsName, 1>) as NewsName[]

/** `window.lectern`: every request as a function that never rejects, and one way to hear news. */
export type Bridge = {
  readonly [Name in Exclude<RequestName, 'importDropped'>]: (
    ...input: Parameters<Requests[Name]>
  ) => Promise<Result<ReturnType<Requests[Name]>>>
} & {
  importDropped(file: File): Promise<Result<ImportReport>>
  /** Returns how to stop listening. */
  onNews<Name extends NewsName>(name: Name, listener: (news: News[Name]) => void): () => void
  /** `linux`, `darwin` or `win32`: for key names and fonts. */
  readonly platform: string
}
