import { existsSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { onDisplay, toEnvironment } from './launch.mjs'
import { root, runInFront, runMain, runNpm, SetupError, say } from './run.mjs'
import { prepareRuntime } from './setup.mjs'
import { findSandboxObstacle } from './system-libraries.mjs'

/** Noto Sans SC with TrueType outlines: Chromium embeds those as a subset, and the outlines of fonts-noto-cjk as a hundred drawn ones. */
const typeface = { name: '@fontsource/noto-sans-sc', version: '5.3.0' }
const typefaceDir = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  'lectern',
  `noto-sans-sc-${typeface.version}`,
)
const pdf = join(root, 'data/builtin/guide/guide.pdf')
const largest = 1_000_000

/** Makes the deck of the guide, `data/builtin/guide/guide.pdf`, from `data/guide/`. */
await runMain(async () => {
  const runtime = await prepareRuntime()
  const fonts = prepareTypeface()
  const sandbox = findSandboxObstacle() === undefined ? [] : ['--no-sandbox']
  const printer = join(root, 'build/guide-printer.mjs')
  const [command, args] = onDisplay(runtime.executable, [...sandbox, printer])
  const env = {
    ...toEnvironment(runtime),
    GUIDE_PAGE: join(root, 'data/guide/guide.html'),
    GUIDE_PDF: pdf,
    GUIDE_FONTS: fonts,
  }
  const code = await runInFront(command, args, { env })
  if (code !== 0) return code
  const { size } = statSync(pdf)
  if (size > largest) throw new SetupError(`The deck takes ${size} bytes; ${largest} is the most it may take.`)
  say(`Wrote ${pdf} (${Math.round(size / 1000)} kB).`)
  return 0
})

function prepareTypeface() {
  const files = join(typefaceDir, 'node_modules', typeface.name, 'files')
  if (existsSync(files)) return files
  say('Fetching the typeface of the guide from npm (73 MB, once) …')
  const wanted = `${typeface.name}@${typeface.version}`
  if (
    !runNpm(['install', '--prefix', typefaceDir, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', wanted])
  ) {
    throw new SetupError(`${wanted} could not be installed (see above).`)
  }
  return files
}
