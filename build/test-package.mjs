import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasProgram, root, runInFront, runMain, SetupError, say, succeeds, tool } from './run.mjs'
import { prepareRuntime } from './setup.mjs'

const olderVersion = '0.0.9'
const isThorough = process.argv.includes('--clean-root')

/**
 * `npm run test:package` makes the .deb, installs it on this machine, uses it as an ordinary user, and takes it off again. It
 * needs Debian or Ubuntu, root, and no Lectern that is installed already; elsewhere it says so and does nothing.
 * `--clean-root` installs it in a new Debian with nothing else in it, too.
 */
await runMain(async () => {
  const obstacle = findObstacle()
  if (obstacle !== undefined) {
    say(`The package is not tried here, since ${obstacle}.`)
    return 0
  }
  await prepareRuntime()
  succeeds('apt-get', ['update', '-q'])
  if (isThorough && !hasProgram('debootstrap')) succeeds('apt-get', ['install', '-y', 'debootstrap'])
  const work = mkdtempSync(join(tmpdir(), 'lectern-package-'))
  // apt reads packages as a user of its own.
  chmodSync(work, 0o755)
  try {
    const present = makeDeb(work)
    const env = {
      ...process.env,
      LECTERN_DEB: present,
      LECTERN_OLDER_DEB: toOlder(present, work),
      ...(isThorough ? { LECTERN_CLEAN_ROOT: '1' } : {}),
    }
    return await runInFront(
      process.execPath,
      tool('vitest/vitest.mjs', 'run', '--config', 'build/vitest.package.config.ts'),
      {
        env,
      },
    )
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
})

function findObstacle() {
  if (process.platform !== 'linux' || !hasProgram('apt-get') || !hasProgram('dpkg-deb'))
    return 'this is no Debian or Ubuntu'
  if (process.getuid() !== 0) return 'only root can install packages'
  if (existsSync('/opt/Lectern')) return 'a Lectern is installed already, which must stay as it is'
  return undefined
}

function makeDeb(work) {
  const output = join(work, 'release')
  if (!succeeds(process.execPath, [join(root, 'build/package.mjs'), 'deb', '--quick', '--output', output])) {
    throw new SetupError('The package could not be made (see above).')
  }
  return join(
    output,
    readdirSync(output).find((name) => name.endsWith('.deb')),
  )
}

/** The same package under a lower version: there is no earlier release to take the library over from. */
function toOlder(deb, work) {
  const tree = join(work, 'older')
  const target = join(work, 'older.deb')
  const dpkg = (...args) => {
    if (spawnSync('dpkg-deb', args, { stdio: ['ignore', 'ignore', 2] }).status !== 0)
      throw new SetupError('dpkg-deb failed.')
  }
  dpkg('-R', deb, tree)
  const control = join(tree, 'DEBIAN/control')
  writeFileSync(control, readFileSync(control, 'utf8').replace(/^Version: .*$/m, `Version: ${olderVersion}`))
  dpkg('--root-owner-group', '-Znone', '--build', tree, target)
  return target
}
