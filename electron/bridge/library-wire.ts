import type { KeepsakeFormat } from '../../core/keepsakes/export-keepsakes'
import type { Result } from '../../core/model/failure'
import type { ImportReport } from '../../core/model/library'
import type { PackChoice, PackReport } from '../../core/model/pack'
import type { LibraryRequests, News, NewsName } from './contract'

/** What the main process asks of the library process: all that a window may ask, and what only main may. */
export interface HostRequests extends LibraryRequests {
  /** Imports a folder, or a .zip or .tar.gz file. */
  importPath(query: { path: string }): ImportReport
  /** The settings changed: what hangs on them is looked at again. */
  reconsiderSettings(): null
  /** Writes every correction into a patch file. */
  saveCorrections(query: { path: string }): { readonly count: number }
  /** Takes over the corrections of a patch file. */
  loadCorrections(query: { path: string }): { readonly count: number; readonly applied: number }
  /** Writes every favourite and note into a file, as Markdown or a line of JSON for each. */
  saveKeepsakes(query: { path: string; format: KeepsakeFormat }): { readonly count: number }
  /** Writes a pack. */
  exportPack(query: { path: string; choice: PackChoice }): PackReport
  /** Opens a damaged library anew, its database moved aside. */
  startAnew(): null
  /** Closes the database; the process ends after its answer. */
  close(): null
}

export type HostRequestName = keyof HostRequests
export type HostInput<Name extends HostRequestName> = Parameters<HostRequests[Name]>[0]
export type HostAnswer<Name extends HostRequestName> = Result<ReturnType<HostRequests[Name]>>

/** A question to the library process. */
export interface HostQuestion {
  readonly id: number
  readonly name: HostRequestName
  readonly input: unknown
}

/** News as it is sent from one process to another. */
export type SentNews = { [Name in NewsName]: { readonly news: Name; readonly value: News[Name] } }[NewsName]

/** What the library process says: an answer to a question, or news. */
export type HostMessage = { readonly id: number; readonly result: Result<unknown> } | SentNews
