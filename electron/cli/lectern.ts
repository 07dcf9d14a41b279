import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makePrivateFiles } from '../platform/private-files'
import { runCli } from './run-cli'

// Entry of the `lectern` command; built to out/main/cli.js, two folders below the app's root.
const root = fileURLToPath(new URL('../..', import.meta.url))
const stopping = new AbortController()

makePrivateFiles()

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // Whoever asks twice means it.
    if (stopping.signal.aborted) process.exit(130)
    process.stderr.write('\nlectern: stopping; what is finished stays\n')
    stopping.abort()
  })
}
// `lectern … | head` closes the pipe early.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }

process.exitCode = await runCli(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  platform: process.platform,
  home: homedir(),
  builtinDir: join(root, 'data', 'builtin'),
  version,
  signal: stopping.signal,
})
