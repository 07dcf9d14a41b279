import { posix, win32 } from 'node:path'

type Env = Readonly<Record<string, string | undefined>>

/**
 * The library folder when none is named: `LECTERN_LIBRARY`, else the system's place for a program's own data
 * (on Windows the one that does not roam, since slides are large). App and command line share it.
 */
export function defaultLibraryDir(platform: string, env: Env, home: string): string {
  const path = platform === 'win32' ? win32 : posix
  if (env.LECTERN_LIBRARY) return path.resolve(env.LECTERN_LIBRARY)
  if (platform === 'win32') return win32.join(env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local'), 'Lectern')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Lectern')
  const dataHome = env.XDG_DATA_HOME
  // The XDG specification asks to ignore relative paths here.
  return posix.join(dataHome && posix.isAbsolute(dataHome) ? dataHome : posix.join(home, '.local', 'share'), 'lectern')
}

/** The folder given with `--library DIR` or `--library=DIR`, as it was written; undefined when there is none. */
export function toLibraryOption(args: readonly string[]): string | undefined {
  const prefix = '--library='
  const joined = args.find((arg) => arg.startsWith(prefix))
  if (joined) return joined.slice(prefix.length) || undefined
  const at = args.indexOf('--library')
  return at < 0 ? undefined : args[at + 1]
}
