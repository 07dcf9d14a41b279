import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installed, run, startDisplay } from '../helpers/installed-app'

// A Debian with nothing in it but what every Debian has: the package must bring along or name all that it needs.
const home = mkdtempSync(join(tmpdir(), 'lectern-root-'))
const root = join(home, 'debian')
const reader = join(root, 'home/reader')
const hasRoot = await makeRoot()
// Nothing is cleared up behind tests that are all left out.
if (!hasRoot) rmSync(home, { recursive: true, force: true })
let display: Awaited<ReturnType<typeof startDisplay>>

/** Fills the root from where this machine has its packages; false where that cannot be reached, or makes no roots. */
async function makeRoot(): Promise<boolean> {
  if (process.env.LECTERN_CLEAN_ROOT !== '1') return false
  const targets = await run('apt-get', ['indextargets', '--format', '$(SITE) $(CODENAME)'])
  const [site, codename] =
    targets.out
      .split('\n')
      .find((line) => !/security|update/.test(line))
      ?.split(' ') ?? []
  if (site === undefined || codename === undefined) return false
  chmodSync(home, 0o755)
  const made = await run('debootstrap', ['--variant=minbase', codename, root, site], { limitMs: 600_000 })
  if (made.code !== 0) process.stderr.write(`No clean root could be made: ${made.errors}${made.out.slice(-400)}\n`)
  return made.code === 0
}

/**
 * Runs a line of shell in the root, with what a started system has mounted; all of it goes when the line ends. The root
 * becomes that of a mount namespace, since in a mere chroot nobody may make the namespaces that Chromium's sandbox needs.
 */
const inside = (line: string) => {
  const enter = [
    `mount --bind ${root} ${root} && cd ${root}`,
    'mount -t proc proc proc && mount -t tmpfs tmpfs dev/shm',
    'mkdir -p tmp/.X11-unix && mount --bind /tmp/.X11-unix tmp/.X11-unix',
    'mkdir -p old && pivot_root . old && umount -l old',
    'exec sh -c "$1"',
  ].join(' && ')
  return run('unshare', ['--mount', '--pid', '--fork', 'sh', '-c', enter, 'sh', line], { limitMs: 400_000 })
}
const asReader = (line: string) =>
  inside(
    `exec setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/home/reader DISPLAY=${display.name} ${line}`,
  )

beforeAll(async () => {
  if (!hasRoot) return
  display = await startDisplay()
  mkdirSync(reader, { recursive: true })
  await run('chown', ['65534:65534', reader])
  copyFileSync(process.env.LECTERN_DEB ?? '', join(root, 'lectern.deb'))
  copyFileSync('/etc/resolv.conf', join(root, 'etc/resolv.conf'))
})

afterAll(async () => {
  await display?.stop()
  rmSync(home, { recursive: true, force: true })
})

describe.skipIf(!hasRoot)('a Debian with nothing else in it', () => {
  it('gets all that Lectern needs with the package', async () => {
    const { code, errors } = await inside(
      'DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends /lectern.deb',
    )
    expect(code, errors).toBe(0)
    expect((await inside(`ldd ${installed.program}`)).out).not.toContain('not found')
  })

  it('runs the command', async () => {
    expect(await asReader('lectern import builtin --json')).toMatchObject({ code: 0 })
    expect((await asReader('lectern search Dragonfly --json')).out).toContain('"kind": "talk"')
  })

  it('opens the window', async () => {
    const { code, out, errors } = await asReader('LECTERN_SCREENSHOT=/home/reader/window.png lectern')
    expect(code, errors).toBe(0)
    expect(out).toContain('2 events')
    expect(statSync(join(reader, 'window.png')).size).toBeGreaterThan(20_000)
  })

  it('is rid of it again', async () => {
    expect((await inside('apt-get purge -y lectern')).code).toBe(0)
    expect(existsSync(join(root, 'opt/Lectern'))).toBe(false)
    expect(existsSync(join(root, 'usr/bin/lectern'))).toBe(false)
    expect(existsSync(join(reader, '.local/share/lectern/library.db'))).toBe(true)
  })
})
