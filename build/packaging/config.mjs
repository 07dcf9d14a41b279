import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { readJson } from '../files.mjs'
import { root } from '../run.mjs'
import { toDeb, toLinux, toRpm, writeMenuEntry } from './linux.mjs'

/** Packages that the program loads as it runs; all others are part of the files in `out/`. */
export const loadedPackages = ['libsql', 'pdfjs-dist', 'pinyin-pro', 'smol-toml', 'tar-stream', 'yauzl', 'yazl']

/**
 * What is made on each system, and for which processors. Windows on arm64 is missing, since libsql has no build for it; the
 * packages for x64 run there.
 */
export const targets = {
  linux: { kinds: ['deb', 'rpm', 'AppImage', 'tar.gz'], processors: ['x64', 'arm64'] },
  win32: { kinds: ['nsis', 'portable'], processors: ['x64'] },
  darwin: { kinds: ['dmg', 'zip'], processors: ['universal'] },
}

/** The program of a package of kind `dir` for Linux, made into this folder: electron-builder names all processors but x64. */
export const toUnpackedProgram = (output, processor = process.arch) =>
  join(output, processor === 'x64' ? 'linux-unpacked' : `linux-${processor}-unpacked`, 'lectern')

/** What draws pages outside of a browser, which reading text never does, and what other runtimes than Electron would need. */
const unneeded = /^@napi-rs\/|^bare-|-musl$/
/** Names without spaces stay as they are wherever they are uploaded. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills it in
const nameEnd = '${version}-${arch}.${ext}'
/** As `core/model/link.ts` has it. */
const linkScheme = 'lectern'
/** As `core/packs` has it. */
const pack = { ext: 'lectern', name: 'Lectern pack', mimeType: 'application/vnd.lectern.pack+zip' }

/**
 * electron-builder's configuration, as https://www.electron.build/configuration has it.
 * `electronDist` is a folder with an unpacked Electron of `electronVersion`; `notices` a file with the licences of all that
 * ships. `isInspectable` leaves the one fuse open through which tests attach: what ships has it closed. `updates`, if any,
 * tells where new versions are asked for, by whose key they are signed, and what is new in this one.
 */
export function toConfig({ electronDist, electronVersion, output, notices, isInspectable, isQuick, updates }) {
  return {
    appId: 'community.lectern.Lectern',
    productName: 'Lectern',
    copyright: 'Copyright © the Lectern contributors',
    directories: { output, buildResources: join(root, 'build/icons') },
    electronVersion,
    ...(electronDist === undefined ? {} : { electronDist }),
    electronLanguages: ['en-US', 'zh-CN', 'zh-TW'],
    // Native parts come built for every system, and stable across versions of Node.
    npmRebuild: false,
    buildDependenciesFromSource: false,
    asar: true,
    // Pages are opened, for which Electron copies them out of the asar, and leaves the copies behind.
    asarUnpack: ['**/*.node', 'data/builtin/**'],
    files: toFiles(),
    extraResources: [
      { from: notices, to: 'THIRD-PARTY-NOTICES.txt' },
      { from: join(root, 'LICENSE'), to: 'LICENSE.txt' },
      ...(updates ? [{ from: updates.publicKeyFile, to: 'update-key.pem' }] : []),
    ],
    publish: updates ? { provider: 'generic', url: updates.url } : null,
    ...(updates ? { releaseInfo: { releaseNotes: updates.notes } } : {}),
    afterPack: async (context) => {
      removeDefaultApp(context)
      if (context.electronPlatformName === 'linux') await writeMenuEntry(context)
    },
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: isInspectable,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    },
    linux: toLinux([pack.mimeType, `x-scheme-handler/${linkScheme}`], targets.linux.kinds),
    deb: { ...toDeb(notices), ...(isQuick ? { compression: 'gz' } : {}) },
    rpm: { ...toRpm(notices), ...(isQuick ? { compression: 'gzip' } : {}) },
    toolsets: { appimage: '1.0.3' },
    win: {
      fileAssociations: [pack],
      icon: join(root, 'build/icons/icon.png'),
      target: targets.win32.kinds,
      extraResources: toLauncher('windows'),
    },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowElevation: false,
      deleteAppDataOnUninstall: false,
      include: join(root, 'build/packaging/windows/installer.nsh'),
      artifactName: `Lectern-Setup-${nameEnd}`,
    },
    portable: { artifactName: `Lectern-Portable-${nameEnd}` },
    mac: {
      category: 'public.app-category.education',
      fileAssociations: [{ ...pack, role: 'Viewer', rank: 'Owner' }],
      protocols: [{ name: 'Lectern', schemes: [linkScheme] }],
      icon: join(root, 'build/icons/icon.png'),
      target: targets.darwin.kinds.map((target) => ({ target, arch: targets.darwin.processors })),
      // The program loads the one for its processor; both lie in both halves, where they are the same.
      x64ArchFiles: '**/node_modules/@libsql/darwin-*/*.node',
      hardenedRuntime: true,
      gatekeeperAssess: false,
      entitlements: join(root, 'build/packaging/mac/entitlements.plist'),
      entitlementsInherit: join(root, 'build/packaging/mac/entitlements.plist'),
      // Only where the three variables that notarytool needs are given.
      notarize: Boolean(process.env.APPLE_ID && process.env.APPLE_APP_SPECIFIC_PASSWORD && process.env.APPLE_TEAM_ID),
      extraResources: toLauncher('mac'),
    },
  }
}

/** What a downloaded Electron shows by itself when it has no app. */
function removeDefaultApp({ appOutDir, electronPlatformName }) {
  if (electronPlatformName === 'darwin') return
  for (const name of ['app', 'default_app.asar']) {
    rmSync(join(appOutDir, 'resources', name), { recursive: true, force: true })
  }
}

const toLauncher = (system) => [{ from: join(root, 'build/packaging', system, 'bin'), to: 'bin' }]

function toFiles() {
  return [
    'package.json',
    'out/**',
    '!out/.lectern-stamp',
    'data/builtin/**',
    'data/mend/**',
    'data/presets.json',
    '!**/*.{map,d.ts,d.mts,d.cts,md}',
    'data/builtin/**/*.md',
    ...findUnloaded().map((name) => `!node_modules/${name}/**`),
    // Of pdf.js only what reads text: the window's part is in out/renderer.
    '!node_modules/pdfjs-dist/{build,image_decoders,web,types,iccs}/**',
    '!node_modules/pdfjs-dist/legacy/{web,image_decoders}/**',
    '!node_modules/pdfjs-dist/legacy/build/{*.min,pdf.renderer,pdf.sandbox}.mjs',
    '!node_modules/pdfjs-dist/wasm/quickjs*',
    '!node_modules/pinyin-pro/{types,dist/index.js,dist/index.mjs}',
    '!node_modules/pinyin-pro/types/**',
  ]
}

/** Installed packages that nothing loads at run time. */
function findUnloaded() {
  const { packages } = readJson('package-lock.json')
  const loaded = new Set()
  const add = (name) => {
    const entry = packages[`node_modules/${name}`]
    if (entry === undefined || loaded.has(name) || unneeded.test(name)) return
    loaded.add(name)
    for (const next of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) add(next)
  }
  for (const name of loadedPackages) add(name)
  const installed = Object.keys(packages).flatMap(
    (path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1] ?? [],
  )
  return installed.filter((name) => !loaded.has(name) && !packages[`node_modules/${name}`].dev)
}
