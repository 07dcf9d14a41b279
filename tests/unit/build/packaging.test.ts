import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { targets, toConfig, toUnpackedProgram } from '../../../build/packaging/config.mjs'
import { linkScheme } from '../../../core/model/link'
import { packEnding, packType } from '../../../core/packs/pack-manifest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const load = createRequire(createRequire(import.meta.url).resolve('app-builder-lib'))
const { validateConfiguration } = load('app-builder-lib/out/util/config/config')
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))

const given = {
  electronDist: '/somewhere/electron',
  electronVersion: '45.4.1',
  output: '/somewhere/release',
  notices: '/somewhere/THIRD-PARTY-NOTICES.txt',
  isInspectable: false,
  isQuick: false,
  updates: undefined,
}
const updates = { url: 'https://packages.example.org', publicKeyFile: '/somewhere/update-key.pem', notes: '- A lamp' }
const isSound = async (config: object) => {
  await validateConfiguration(config, { isEnabled: false })
  return true
}

test.each([
  ['what ships', given],
  ['a test package', { ...given, isInspectable: true, isQuick: true }],
  ['a universal one, whose Electron is fetched', { ...given, electronDist: undefined }],
  ['one that looks for new versions', { ...given, updates }],
])('electron-builder knows every option of %s', async (_, wanted) => {
  expect(await isSound(toConfig(wanted))).toBe(true)
})

test.each(['linux', 'deb', 'rpm', 'win', 'nsis', 'portable', 'mac', 'toolsets'])(
  'an unknown option of %s would be noticed',
  async (part) => {
    const config: Record<string, unknown> = toConfig(given)
    await expect(isSound({ ...config, [part]: { ...(config[part] as object), isWrong: true } })).rejects.toThrow(
      `configuration.${part}`,
    )
  },
)

test('every system makes what it is said to make', () => {
  const { linux, win, mac } = toConfig(given)
  expect(linux.target).toEqual(['deb', 'rpm', 'AppImage', 'tar.gz'])
  expect(win.target).toEqual(['nsis', 'portable'])
  expect(mac.target).toEqual([
    { target: 'dmg', arch: ['universal'] },
    { target: 'zip', arch: ['universal'] },
  ])
})

test('the database has a native part for every processor that packages are made for, and none for Windows on arm64', () => {
  const has = (part: string) => `node_modules/@libsql/${part}` in packages
  for (const processor of targets.linux.processors) expect(has(`linux-${processor}-gnu`)).toBe(true)
  for (const processor of targets.win32.processors) expect(has(`win32-${processor}-msvc`)).toBe(true)
  for (const processor of ['x64', 'arm64']) expect(has(`darwin-${processor}`)).toBe(true)
  expect(has('win32-arm64-msvc')).toBe(false)
})

test('what ships is for one reader, can be attached to by nobody, and leaves the library when it goes', () => {
  const { nsis, electronFuses, mac } = toConfig(given)
  expect(nsis).toMatchObject({ perMachine: false, allowElevation: false, deleteAppDataOnUninstall: false })
  expect(electronFuses).toMatchObject({ runAsNode: false, enableNodeCliInspectArguments: false })
  expect(mac.hardenedRuntime).toBe(true)
})

test('a package knows whom to ask and by whose key to check only when it was told', () => {
  const names = (config: { extraResources: { to: string }[] }) => config.extraResources.map(({ to }) => to)
  expect(toConfig(given)).toMatchObject({ publish: null })
  expect(names(toConfig(given))).not.toContain('update-key.pem')
  expect(toConfig({ ...given, updates }).publish).toEqual({ provider: 'generic', url: updates.url })
  expect(names(toConfig({ ...given, updates }))).toContain('update-key.pem')
})

test.each(['deb', 'rpm'] as const)('a .%s says what it is, so that it can say how to renew it', (kind) => {
  const pair = toConfig(given)[kind].fpm.find((each: string) => each.endsWith('=/opt/Lectern/package-type'))
  expect(readFileSync(pair?.split('=')[0] ?? '', 'utf8').trim()).toBe(kind)
})

test.each(['x64', 'arm64'] as const)(
  'the program that tests start lies where electron-builder unpacks it for %s',
  (processor) => {
    const { getArchSuffix, archFromString } = load('builder-util')
    const folder = `linux${getArchSuffix(archFromString(processor))}-unpacked`
    expect(toUnpackedProgram('/somewhere', processor)).toBe(join('/somewhere', folder, 'lectern'))
  },
)

test('a pack is opened with Lectern on every system, by the type that its first bytes say', () => {
  const { linux, win, mac, deb } = toConfig(given)
  expect(linux.mimeTypes).toContain(packType)
  for (const { fileAssociations } of [win, mac])
    expect(fileAssociations).toMatchObject([{ ext: packEnding.slice(1), mimeType: packType }])
  const pair = deb.fpm.find((each: string) => each.includes('=/usr/share/mime/packages/'))
  const told = readFileSync(pair?.split('=')[0] ?? '', 'utf8')
  for (const each of [`type="${packType}"`, `pattern="*${packEnding}"`, `value="${packType}" offset="38"`])
    expect(told).toContain(each)
})

test('a link is opened with Lectern on every system', () => {
  const { linux, mac, nsis } = toConfig(given)
  expect(linux.mimeTypes).toContain(`x-scheme-handler/${linkScheme}`)
  expect(mac.protocols).toMatchObject([{ schemes: [linkScheme] }])
  expect(readFileSync(nsis.include, 'utf8')).toContain(`"Software\\Classes\\${linkScheme}" "URL Protocol"`)
})

test('software centres are told of the version that is packed', () => {
  const about = readFileSync(join(root, 'build/packaging/linux/community.lectern.Lectern.metainfo.xml'), 'utf8')
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(/<release version="([^"]+)"/.exec(about)?.[1]).toBe(version)
})

test('the command of packages calls the one in the program’s folder', () => {
  for (const { fpm } of [toConfig(given).deb, toConfig(given).rpm]) {
    const pair = fpm.find((each: string) => each.endsWith('=/usr/bin/lectern'))
    expect(readFileSync(pair?.split('=')[0] ?? '', 'utf8')).toContain('exec /opt/Lectern/bin/lectern "$@"')
  }
})

test('AppImages need no libfuse2 on the machine that runs them', () => {
  expect(toConfig(given).toolsets).toEqual({ appimage: '1.0.3' })
})

test('the icon that the others are made from is large enough for macOS', () => {
  const config = toConfig(given)
  for (const icon of [config.win.icon, config.mac.icon]) {
    const bytes = readFileSync(icon)
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([512, 512])
  }
})

test('every file that the configuration names is there', () => {
  const config = toConfig(given)
  const copied = [...config.linux.extraFiles, ...config.win.extraResources, ...config.mac.extraResources]
  const scripts = [config.deb, config.rpm].flatMap(({ afterInstall, afterRemove }) => [afterInstall, afterRemove])
  const placed = [...config.deb.fpm, ...config.rpm.fpm].flatMap((each) => /^(\/.+)=\//.exec(each)?.[1] ?? [])
  const named = [
    ...copied.map(({ from }) => from),
    ...scripts.map((path) => join(root, path)),
    ...placed.filter((path) => path !== given.notices),
    ...[config.mac.entitlements, config.linux.icon, config.nsis.include],
  ]
  expect(named.filter((path) => !existsSync(path))).toEqual([])
})
