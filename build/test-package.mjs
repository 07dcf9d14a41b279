import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasProgram, root, runInFront, runMain, SetupError, say, succeeds, tool } from './run.mjs'
import { prepareRuntime } from './setup.mjs'

const olderVersion = '0.0.9'
const isThorough = process.argv.includes('--clean-root')
const kinds = ['deb', 'rpm', 'tar.gz']
/** What makes and judges packages, by the Debian package that brings it. */
const tools = {
  'p7zip-full': '7za',
  rpm: 'rpmbuild',
  'desktop-file-utils': 'desktop-file-validate',
  'shared-mime-info': 'update-mime-database',
  appstream: 'appstreamcli',
  'xdg-utils': 'xdg-mime',
  ...(isThorough ? { debootstrap: 'debootstrap' } : {}),
}

/**
 * `npm run test:package` makes the .deb, the .rpm and the .tar.gz, installs or unpacks each on this machine, uses it as an
 * ordinary user, and takes it off again. It needs Debian or Ubuntu, root, and no Lectern that is installed already;
 * elsewhere it says so and does nothing. `--clean-root` installs the .deb in a new Debian with nothing else in it, too.
 */
await runMain(async () => {
  const obstacle = findObstacle()
  if (obstacle !== undefined) {
    say(`The packages are not tried here, since ${obstacle}.`)
    return 0
  }
  await prepareRuntime()
  succeeds('apt-get', ['update', '-q'])
  installTools()
  const work = mkdtempSync(join(tmpdir(), 'lectern-package-'))
  // apt reads packages as a user of its own.
  chmodSync(work, 0o755)
  try {
    const [deb, rpm, archive] = makePackages(work)
    const env = {
      ...process.env,
      LECTERN_DEB: deb,
      LECTERN_OLDER_DEB: toOlder(deb, work),
      LECTERN_RPM: rpm,
      LECTERN_ARCHIVE: archive,
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

function installTools() {
  const missing = Object.keys(tools).filter((name) => !hasProgram(tools[name]))
  if (missing.length === 0) return
  say(`Installing ${missing.join(', ')} …`)
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 2] }
  if (!succeeds('apt-get', ['install', '-y', '--no-install-recommends', ...missing], options))
    throw new SetupError('What makes and judges packages could not be installed (see above).')
}

/** Their paths, in the order of `kinds`. */
function makePackages(work) {
  const output = join(work, 'release')
  if (!succeeds(process.execPath, [join(root, 'build/package.mjs'), ...kinds, '--quick', '--output', output])) {
    throw new SetupError('The packages could not be made (see above).')
  }
  const made = readdirSync(output)
  return kinds.map((kind) =>
    join(
      output,
      made.find((name) => name.endsWith(`.${kind}`)),
    ),
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
