import { join } from 'node:path'
import { root } from '../run.mjs'

const own = join(root, 'build/packaging/linux')
const appName = 'community.lectern.Lectern'
const packType = `${appName}.xml`
/** In the program's folder: what only a copy needs that nobody installed. */
const unpackedOnly = ['README.txt', 'menu']
/** Names of Debian's packages, where two, of both times: since Debian 13 and Ubuntu 24.04 some are named after their 64-bit time. */
const debLibraries = [
  'libc6',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  // Loaded as Chromium starts, so no list of linked libraries names it.
  'libx11-xcb1',
  'libasound2 | libasound2t64',
  'libgbm1',
  'libxss1',
  'libatspi2.0-0 | libatspi2.0-0t64',
]
/** As Fedora and openSUSE name their packages differently, by the files that the program loads; rpm adds those it is linked to. */
const rpmLibraries = ['libX11-xcb.so.1()(64bit)', 'libXss.so.1()(64bit)']

const scripts = {
  afterInstall: 'build/packaging/linux/after-install.tpl',
  afterRemove: 'build/packaging/linux/after-remove.tpl',
}

/** What all packages for Linux share, which are offered for links and files of these types. */
export function toLinux(mimeTypes, kinds) {
  return {
    executableName: 'lectern',
    icon: join(root, 'build/icons/sizes'),
    category: 'Office',
    synopsis: "Reads a technical community's talks, offline",
    maintainer: 'The Lectern contributors <contributors@lectern.invalid>',
    syncDesktopName: true,
    // That of packs is told by a file of our own, which knows them by their first bytes, too. With `protocols` electron-builder
    // would name the scheme once more in each entry that it writes.
    mimeTypes,
    desktop: {
      entry: {
        'Comment[zh_CN]': '离线阅读技术社区的演讲与讲稿',
        Keywords: 'talks;slides;meetup;PDF;search;演讲;讲稿;幻灯片;',
      },
    },
    extraFiles: [
      { from: join(own, 'bin'), to: 'bin' },
      { from: join(own, 'README.txt'), to: 'README.txt' },
      { from: join(own, 'menu'), to: 'menu' },
      { from: join(root, 'build/icons/sizes/256x256.png'), to: 'menu/lectern.png' },
    ],
    target: kinds,
  }
}

/** A .deb; `notices` is the file with the licences of all that ships. */
export function toDeb(notices) {
  return {
    depends: [...debLibraries, 'xdg-utils'],
    recommends: ['fonts-noto-cjk'],
    packageCategory: 'text',
    ...scripts,
    fpm: [...toPlaces(notices, 'deb'), `${join(own, 'lintian-overrides')}=/usr/share/lintian/overrides/lectern`],
  }
}

/** An .rpm. */
export function toRpm(notices) {
  return {
    depends: [...rpmLibraries, 'xdg-utils'],
    ...scripts,
    fpm: [
      ...toPlaces(notices, 'rpm'),
      '--rpm-autoreq',
      ...['--rpm-filter-from-requires', '^libffmpeg\\.so'],
      ...['--rpm-tag', 'Recommends: font(:lang=zh-cn)'],
    ],
  }
}

/** Writes the menu entry that a copy nobody installed puts into the menu of its reader: the same as packages bring. */
export async function writeMenuEntry({ packager, appOutDir }) {
  // Only now: the scripts that install it come by here, too.
  const { LinuxTargetHelper } = await import('app-builder-lib/out/targets/LinuxTargetHelper.js')
  const helper = new LinuxTargetHelper(packager)
  await helper.writeDesktopEntry(packager.platformSpecificBuildOptions, null, join(appOutDir, 'menu/lectern.desktop'))
}

/** What stands outside of the program's own folder, and what of that folder stays out, as fpm takes it. */
function toPlaces(notices, kind) {
  return [
    ...unpackedOnly.flatMap((name) => ['--exclude', `opt/Lectern/${name}`]),
    `${join(own, 'command.sh')}=/usr/bin/lectern`,
    `${join(own, `${appName}.metainfo.xml`)}=/usr/share/metainfo/${appName}.metainfo.xml`,
    `${join(own, 'menu', packType)}=/usr/share/mime/packages/${packType}`,
    `${notices}=/usr/share/doc/lectern/copyright`,
    `${join(own, 'package-type', kind)}=/opt/Lectern/package-type`,
  ]
}
