import type { App } from 'electron'
import { fail, type Result, succeed } from '../../core/model/failure'
import { linkScheme, parseLink } from '../../core/model/link'
import type { LinkTarget } from '../../core/model/link-target'

/** Where a link that the system opened waits until the page asks for it: the page may not be there yet. */
export interface LinkDesk {
  /** Takes the first link among some arguments, in the place of one that still waits; false when there is none. */
  put(args: readonly string[]): boolean
  /** What the link that waits leads to, once; null when none waits. Failure `invalid` when Lectern does not know it. */
  take(): Result<LinkTarget | null>
}

/**
 * Bytes of a link that one start can hand over to another. Chromium takes 32 KB of arguments in all, and where it is
 * given more, the new process takes the one that is open to hang and kills it (process_singleton_posix.cc).
 */
const mostHandedOver = 20_000

const isLink = (arg: string): boolean => arg.toLowerCase().startsWith(`${linkScheme}:`)

/**
 * Arguments up to the first link. Windows puts a link into the command line as it came: one with quotes in it would bring a
 * library or a pack of its own behind it.
 */
export function toTrustedArgs(args: readonly string[]): readonly string[] {
  const at = args.findIndex(isLink)
  return at < 0 ? args : args.slice(0, at + 1)
}

/** A desk on which lies what the app was started with. */
export function createLinkDesk(args: readonly string[]): LinkDesk {
  let waiting = args.find(isLink)
  return {
    put(more) {
      const link = more.find(isLink)
      waiting = link ?? waiting
      return link !== undefined
    },
    take() {
      if (waiting === undefined) return succeed(null)
      const target = parseLink(waiting)
      waiting = undefined
      return target === null ? fail('invalid', 'This is no link that Lectern knows.') : succeed(target)
    },
  }
}

/** The arguments with nothing left of a link that is too long to be handed over; null when all of them can stay. */
export function cutLinks(args: readonly string[]): string[] | null {
  const isTooLong = (arg: string) => isLink(arg) && Buffer.byteLength(arg) > mostHandedOver
  return args.some(isTooLong) ? args.map((arg) => (isTooLong(arg) ? `${linkScheme}:` : arg)) : null
}

/**
 * Asks Windows to open links with a portable Lectern, which no installer registers, unless another program opens them
 * already.
 */
export function registerPortable(
  app: Pick<App, 'getApplicationNameForProtocol' | 'setAsDefaultProtocolClient'>,
  env: Readonly<Record<string, string | undefined>>,
): void {
  const file = env.PORTABLE_EXECUTABLE_FILE
  if (file === undefined || app.getApplicationNameForProtocol(`${linkScheme}://`) !== '') return
  app.setAsDefaultProtocolClient(linkScheme, file)
}
