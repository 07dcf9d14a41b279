import { join } from 'node:path'
import { onDisplay, toEnvironment } from './launch.mjs'
import { toUnpackedProgram } from './packaging/config.mjs'
import { root, runInFront, runMain, SetupError, succeeds } from './run.mjs'
import { prepareBuild, prepareRuntime } from './setup.mjs'

/** `npm run bench:app` packs Lectern as it ships, and measures that. */
await runMain(async () => {
  if (process.platform !== 'linux') throw new SetupError('The packed app is measured on Linux only.')
  const runtime = await prepareRuntime()
  await prepareBuild()
  const output = join(root, 'bench-results', 'packed')
  if (!succeeds(process.execPath, [join(root, 'build/package.mjs'), 'dir', '--quick', '--output', output])) return 1
  const args = ['--electron', runtime.executable, '--dist', runtime.dist, '--packed', toUnpackedProgram(output)]
  const all = ['tests/bench/app-bench.mjs', ...args, ...process.argv.slice(2)]
  const [command, line] = onDisplay(process.execPath, all)
  return runInFront(command, line, { env: toEnvironment(runtime) })
})
