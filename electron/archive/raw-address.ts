/**
 * What makes the address of a file in a repository out of its path, for the address of the repository's archive on a Git
 * host; undefined where no file can be asked for alone. Of `HEAD` all of these hosts know what it is.
 */
export function toRawAddress(archive: string): ((path: string) => string) | undefined {
  if (!URL.canParse(archive)) return undefined
  const url = new URL(archive)
  const parts = url.pathname.split('/').filter((part) => part !== '')
  const found = hosts.map((read) => read(url, parts)).find((each) => each !== undefined)
  if (found === undefined) return undefined
  return (path) => `${found}/${path.split('/').map(encodeURIComponent).join('/')}`
}

/** The address that a file's path is added to, should the archive be of this host. */
type HostReader = (url: URL, parts: readonly string[]) => string | undefined

const withoutEnd = (ref: string): string => ref.replace(/\.(?:zip|tar\.gz|tgz|tar\.bz2|tar)$/i, '')

const toRef = (parts: readonly string[]): string => withoutEnd(parts.join('/')).replace(/^refs\/heads\//, '')

/** `github.com/o/r/archive/<ref>.zip`, `codeload.github.com/o/r/zip/<ref>` and `api.github.com/repos/o/r/zipball/<ref>`. */
const readGitHub: HostReader = ({ hostname }, parts) => {
  const [owner, name, form = '', ...rest] = hostname === 'api.github.com' ? parts.slice(1) : parts
  const isArchive =
    (/^(?:www\.)?github\.com$/.test(hostname) && ['archive', 'zipball', 'tarball'].includes(form)) ||
    (hostname === 'codeload.github.com' && /^(?:legacy\.)?(?:zip|tar\.gz)$/.test(form)) ||
    (hostname === 'api.github.com' && ['zipball', 'tarball'].includes(form))
  // What `raw` redirects to holds large files, too, of which the repository itself has only a note.
  return isArchive ? `https://github.com/${owner}/${name}/raw/${toRef(rest) || 'HEAD'}` : undefined
}

const readGitee: HostReader = ({ hostname }, [owner, name, ...rest]) =>
  hostname === 'gitee.com' && rest[0] === 'repository' && rest[1] === 'archive' && rest.length > 2
    ? `https://gitee.com/${owner}/${name}/raw/${toRef(rest.slice(2))}`
    : undefined

const readGitLab: HostReader = ({ origin }, parts) => {
  const dash = parts.indexOf('-')
  // The last part is the file's name.
  return dash >= 2 && parts[dash + 1] === 'archive' && parts.length > dash + 3
    ? `${origin}/${parts.slice(0, dash).join('/')}/-/raw/${toRef(parts.slice(dash + 2, -1))}`
    : undefined
}

const readGitea: HostReader = ({ hostname, origin }, [owner, name, form, ...rest]) => {
  if (!['codeberg.org', 'gitea.com'].includes(hostname) || form !== 'archive' || rest.length === 0) return undefined
  const ref = toRef(rest)
  const isCommit = /^[\da-f]{40}$/.test(ref)
  return `${origin}/${owner}/${name}/raw/${ref === 'HEAD' ? ref : `${isCommit ? 'commit' : 'branch'}/${ref}`}`
}

const readBitbucket: HostReader = ({ hostname }, [owner, name, form, ...rest]) =>
  hostname === 'bitbucket.org' && form === 'get' && rest.length > 0
    ? `https://bitbucket.org/${owner}/${name}/raw/${toRef(rest)}`
    : undefined

const hosts: readonly HostReader[] = [readGitHub, readGitee, readGitLab, readGitea, readBitbucket]
