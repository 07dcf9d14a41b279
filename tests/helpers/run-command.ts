import { fileURLToPath } from 'node:url'
import { runCli } from '../../electron/cli/run-cli'

interface CommandOptions {
  readonly library: string
  /** Stands for the reader's home folder. */
  readonly home: string
  readonly signal?: AbortSignal
}

/** Runs `lectern` in this process on a library of the test's own; answers all that a script would see. */
export const runCommand = async (
  line: readonly string[],
  { library, home, signal = new AbortController().signal }: CommandOptions,
) => {
  let out = ''
  let errors = ''
  const code = await runCli(['--library', library, ...line], {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (errors += text) },
    env: {},
    platform: process.platform,
    home,
    builtinDir: fileURLToPath(new URL('../../data/builtin', import.meta.url)),
    version: '0.0.0',
    signal,
  })
  return { code, out, errors, json: () => JSON.parse(out) }
}
