import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { onDisplay, toEnvironment } from './launch.mjs'
import { root, runInFront, runMain, say, tool } from './run.mjs'
import { prepareBuild, prepareRuntime } from './setup.mjs'
import { findSandboxObstacle, hasDisplay } from './system-libraries.mjs'

// Without a session bus or a graphics card Chromium says so a dozen times; neither matters to a screenshot.
const chromiumNoise = /^\[\d+:\d+\/[\d.]+:(ERROR|WARNING):[\w/.]+\.cc[:(]/
const unseenLimitMs = 180_000

await runMain(async () => {
  const args = process.argv.slice(2)
  const runtime = await prepareRuntime()
  if (args.includes('--dev')) return startDev(runtime, args)
  await prepareBuild()
  const sandbox = toSandboxArgs()
  if (hasDisplay()) return runInFront(runtime.executable, [...sandbox, root, ...args], { env: toEnvironment(runtime) })
  return startUnseen(runtime, [...sandbox, root, ...args])
})

function startDev(runtime, args) {
  const rest = args.filter((arg) => arg !== '--dev')
  const vite = tool('electron-vite/bin/electron-vite.js', 'dev', '--config', 'build/electron.vite.config.ts')
  const appArgs = [...toSandboxArgs(), ...rest]
  const [command, all] = onDisplay(process.execPath, [...vite, ...(appArgs.length > 0 ? ['--', ...appArgs] : [])])
  return runInFront(command, all, { env: toEnvironment(runtime) })
}

function toSandboxArgs() {
  const obstacle = findSandboxObstacle()
  if (obstacle === undefined) return []
  say(`Starting without Chromium's sandbox, since ${obstacle}.`)
  return ['--no-sandbox']
}

/** With nobody to see the window, the app takes a picture of it once it is ready, and quits. */
function startUnseen(runtime, args) {
  const picture = join(root, 'screenshots/start.png')
  mkdirSync(join(root, 'screenshots'), { recursive: true })
  say('There is no display: running under a virtual one, and taking a picture of the window.')
  const [command, all] = onDisplay(runtime.executable, args)
  const env = { ...toEnvironment(runtime), LECTERN_SCREENSHOT: picture }
  const stdio = ['inherit', 'inherit', 'pipe']
  return runInFront(command, all, { env, stdio, isNoise: (line) => chromiumNoise.test(line), limitMs: unseenLimitMs })
}
