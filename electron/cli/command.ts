import type { CliLibrary } from './cli-library'
import type { Output } from './output'

/** A call that names a known command with known options. */
export interface Arguments {
  readonly operands: readonly string[]
  has(option: string): boolean
  text(option: string): string | undefined
  texts(option: string): readonly string[]
  /** The option as a whole number of at least 0; `wrong` says that it is none. */
  count(option: string): number | undefined | { readonly wrong: string }
}

/** An option as the parser and the help know it. */
export interface OptionHelp {
  readonly type: 'string' | 'boolean'
  /** What stands for the value in the help, `N`. */
  readonly value?: string
  readonly summary: string
  readonly multiple?: boolean
}

/** What a planned command gets when the library is open. */
export interface CommandContext {
  readonly library: CliLibrary
  readonly output: Output
  /** Aborted by Ctrl-C; the library has then been told to stop, and what is finished stays. */
  readonly signal: AbortSignal
}

/** A command ready to run, which answers its exit code, or what is wrong with how it was called. */
export type Plan = { readonly run: (context: CommandContext) => Promise<number> } | { readonly wrong: string }

/** A command as data: the help, the parsing and the dispatch derive from it. */
export interface Command {
  /** One or two words. */
  readonly name: string
  /** What follows the name, as the help shows it. */
  readonly operands: string
  readonly least: number
  readonly most: number
  readonly summary: string
  readonly details?: string
  readonly options: Readonly<Record<string, OptionHelp>>
  /** Whether a damaged database is set aside, and a new one made from its sources, instead of being refused. */
  readonly setsAsideDamaged?: boolean
  /** Checks the call before the library is opened. */
  plan(call: Arguments): Plan
}

/** Options of every command. */
export const commonOptions: Readonly<Record<string, OptionHelp>> = {
  library: { type: 'string', value: 'DIR', summary: 'the library folder; without it, the one the app uses' },
  json: { type: 'boolean', summary: 'one JSON document on standard output; messages go to standard error' },
  help: { type: 'boolean', summary: 'this help' },
}

/** Options of commands that take their time. */
export const progressOption: Readonly<Record<string, OptionHelp>> = {
  progress: { type: 'string', value: 'json', summary: 'one line of JSON for each change on standard error' },
}
