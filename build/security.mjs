const day = 24 * 60 * 60 * 1000
/** Electron supports its last three majors, and has a new one each eighth week. */
const supportedMajors = 3
const supportDays = supportedMajors * 8 * 7

/** Packages that may run a script when they are installed, with the reason. */
const installScripts = {
  'electron-winstaller': 'unpacks 7-Zip for Squirrel packages, which Lectern does not make; nothing is lost without it',
}

/** What in a package-lock.json is not from the registry at hand, for which npm writes no place, as it was when it was locked. */
export function findLockProblems({ packages }) {
  return Object.entries(packages).flatMap(([path, entry]) =>
    path === '' ? findForeign(entry) : findPackageProblems(path.replace(/^.*node_modules\//, ''), entry),
  )
}

function findPackageProblems(name, { resolved, link, integrity, os, optional, hasInstallScript, version }) {
  const problems = []
  if (link === true || resolved !== undefined) problems.push(`${name} does not come from the registry`)
  if (!/^\d+\.\d+\.\d+/.test(version ?? '')) problems.push(`${name} has no version of the registry`)
  // Parts for other systems carry no sum where the lock file was written without sight of them.
  if (integrity === undefined && !(optional === true && os !== undefined)) problems.push(`${name} has no checksum`)
  if (hasInstallScript === true && installScripts[name] === undefined)
    problems.push(`${name} runs a script when it is installed`)
  return problems
}

/** Lectern's own dependencies are exact versions. */
function findForeign({ dependencies = {}, devDependencies = {} }) {
  return Object.entries({ ...dependencies, ...devDependencies }).flatMap(([name, version]) =>
    /^\d+\.\d+\.\d+$/.test(version) ? [] : [`${name} is wanted as ${version}, not as one exact version`],
  )
}

/** Whether the Electron that ships is supported on a day, and until when; `releases` says when majors became stable. */
export function judgeElectron(version, releases, today) {
  const major = Number(version.split('.')[0])
  const stable = releases.stable[major]
  if (stable === undefined)
    return { isSupported: false, says: `Electron ${major} is not in build/electron-releases.json` }
  const later = releases.stable[major + supportedMajors]
  const end = later ?? new Date(Date.parse(stable) + supportDays * day).toISOString().slice(0, 10)
  const isSupported = today < end
  return {
    isSupported,
    says: `Electron ${major} is ${isSupported ? '' : 'no longer '}supported: ${later === undefined ? 'about until' : 'until'} ${end}`,
  }
}
