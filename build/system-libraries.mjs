import { existsSync } from 'node:fs'
import { readText } from './files.mjs'
import { hasProgram, readOutput, SetupError, say, succeeds } from './run.mjs'

/** Whether windows can be shown to a person here. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * Makes sure that the system has what Electron links to, and a virtual display and Chinese fonts where there is no real one.
 * As root on Debian or Ubuntu the missing packages are installed, else the one line that installs them is the error.
 */
export function prepareSystem(executable) {
  if (process.platform !== 'linux') return
  const missing = findMissing(executable)
  if (missing.length === 0) return
  const line = `apt-get install -y --no-install-recommends ${toPackages().join(' ')}`
  if (!hasProgram('apt-get')) {
    throw new SetupError(
      `Missing on this system: ${missing.join(', ')}. On Debian or Ubuntu this would install them: ${line}`,
    )
  }
  if (process.getuid() !== 0) {
    throw new SetupError(
      `Missing on this system: ${missing.join(', ')}. Please run: sudo apt-get update && sudo ${line}`,
    )
  }
  say(`Installing what this system lacks (${missing.join(', ')}) …`)
  installPackages(line)
  const left = findMissing(executable)
  if (left.length > 0) throw new SetupError(`Still missing after installing: ${left.join(', ')}.`)
}

function installPackages(line) {
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 2] }
  const [command, ...args] = line.split(' ')
  succeeds(command, ['update'], options)
  if (!succeeds(command, args, options))
    throw new SetupError(`That failed (see above). By hand: apt-get update && ${line}`)
}

function findMissing(executable) {
  const linked = readOutput('ldd', [executable]) ?? ''
  const missing = [...linked.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name)
  if (hasDisplay()) return missing
  if (!hasProgram('xvfb-run') || !hasProgram('xauth')) missing.push('a virtual display (Xvfb)')
  if (!hasChineseFont()) missing.push('a Chinese font')
  return missing
}

function hasChineseFont() {
  if (!hasProgram('fc-list')) return false
  return (readOutput('fc-list', [':lang=zh', 'family']) ?? '').trim() !== ''
}

function toPackages() {
  const suffix = hasNewTimePackages() ? 't64' : ''
  return [
    'xvfb',
    'xauth',
    `libgtk-3-0${suffix}`,
    'libnss3',
    `libasound2${suffix}`,
    'libgbm1',
    'libxss1',
    'fontconfig',
    'fonts-noto-cjk',
  ]
}

/** Since Debian 13 and Ubuntu 24.04 some libraries are named after their 64-bit time. */
function hasNewTimePackages() {
  const about = readText('/etc/os-release') ?? ''
  const version = Number(/^VERSION_ID="?([\d.]+)/m.exec(about)?.[1] ?? 0)
  return /^ID=ubuntu/m.test(about) ? version >= 24.04 : version === 0 || version >= 13
}

/**
 * Why Chromium's sandbox cannot start here, or undefined when it can: root has none, and some systems
 * refuse user namespaces to programs that their packager did not list.
 */
export function findSandboxObstacle() {
  if (process.platform !== 'linux') return undefined
  if (process.getuid() === 0) return 'you are root'
  if (readText('/proc/sys/kernel/apparmor_restrict_unprivileged_userns')?.trim() === '1') {
    return 'this system refuses user namespaces to unpackaged programs'
  }
  if (existsSync('/proc/self/ns/user') && readOutput('unshare', ['--user', '--map-root-user', 'true']) !== undefined)
    return undefined
  return 'this system refuses user namespaces'
}
