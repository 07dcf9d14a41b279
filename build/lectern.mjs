import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, runMain } from './run.mjs'
import { checkNode, prepareBuild, prepareDependencies } from './setup.mjs'

const command = join(root, 'out/main/cli.js')

await runMain(async () => {
  checkNode()
  prepareDependencies()
  await prepareBuild()
})

// In this process, not in one of its own: exit codes, signals and the terminal are then the command's without any passing on.
if (!process.exitCode) {
  process.argv = [process.execPath, command, ...process.argv.slice(2)]
  await import(pathToFileURL(command).href)
}
