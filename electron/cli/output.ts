import { describeFailure } from '../../core/model/describe-failure'
import type { Failure } from '../../core/model/failure'

/** One of the process's streams, or a test's stand-in. */
export interface TextStream {
  write(text: string): unknown
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}

/** Where a command's answer and its messages go. */
export interface Output {
  readonly isJson: boolean
  /** Whether answers may use bold type. */
  readonly canStyle: boolean
  /** The answer: as JSON when that was asked for, else as the text that `toText` makes. */
  answer(value: unknown, toText: () => string): void
  /** A message, on standard error. */
  tell(message: string): void
  /** Says what failed, and answers the exit code for that. */
  fail(failure: Failure): number
}

/** Exit codes, as scripts rely on them. */
export const exitCodes = { done: 0, partly: 1, wrongUse: 2, noLibrary: 3 } as const

/** All but line breaks, tabs, and the bold type of this command itself. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about.
const controls = /(?!\x1b\[(?:1|22)m)[\x00-\x08\x0b-\x1f\x7f-\x9f]/g

/** A text as it is safe on a terminal: titles and file names are other people's, and must not steer it. */
export const toSafeText = (text: string): string =>
  text.replace(controls, (control) => (control < ' ' ? String.fromCharCode(0x24_00 + control.charCodeAt(0)) : '\ufffd'))

/** The output of one command. With `isJson` a failure, too, is one document on standard output. */
export const createOutput = (stdout: TextStream, stderr: TextStream, isJson: boolean, canStyle: boolean): Output => {
  const tell = (message: string): void => {
    stderr.write(`${toSafeText(message)}\n`)
  }
  const print = (text: string): void => {
    stdout.write(`${text}\n`)
  }
  return {
    isJson,
    canStyle: canStyle && !isJson,
    tell,
    answer: (value, toText) => {
      const text = isJson ? JSON.stringify(value, null, 2) : toSafeText(toText())
      if (text !== '') print(text)
    },
    fail: (failure) => {
      const message = describeFailure(failure)
      if (isJson) print(JSON.stringify({ failure: { kind: failure.kind, message } }, null, 2))
      tell(`lectern: ${message}`)
      return exitCodes.partly
    },
  }
}
