import { fail, type Result, succeed } from '../../core/model/failure'

/** Where an archive is fetched from, and what its source is called until the reader names it. */
export interface ArchiveAddress {
  readonly url: string
  readonly title: string
}

/**
 * What to fetch for an address that a person pastes: the page of a repository becomes the address of its archive, of its
 * default branch or of the one in the address; whatever already leads to a file stays. Without a scheme https is meant.
 * Failure `invalid` when it is no http address.
 */
export function toArchiveAddress(text: string): Result<ArchiveAddress> {
  const whole = toWholeAddress(text.trim())
  if (!URL.canParse(whole)) return fail('invalid', 'This is not an address of the web.')
  const url = new URL(whole)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return fail('invalid', `Archives are fetched by https, not by ${url.protocol.slice(0, -1)}.`)
  }
  url.username = ''
  url.password = ''
  url.hash = ''
  const parts = url.pathname.split('/').filter((part) => part !== '')
  const repository = isArchive(url, parts)
    ? undefined
    : hosts.map((read) => read(url, parts)).find((each) => each !== undefined)
  if (repository === undefined) return succeed({ url: url.href, title: toTitle(url, parts) })
  return succeed({ url: `${url.origin}/${repository.path}`, title: decode(repository.title) })
}

/** `git@host:owner/repo.git` and addresses without their scheme. */
function toWholeAddress(text: string): string {
  const ssh = /^(?:ssh:\/\/)?git@([^:/]+)(?::\d+\/|[:/])(.+)$/.exec(text)
  if (ssh !== null) return `https://${ssh[1]}/${ssh[2]}`
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?\//i.test(text) ? `https://${text}` : text
}

/** Whether an address leads to a file as it is. */
const isArchive = ({ hostname }: URL, parts: readonly string[]): boolean =>
  hostname.startsWith('codeload.') ||
  /\.(?:zip|tar\.gz|tgz|tar)$/i.test(parts.at(-1) ?? '') ||
  parts.slice(2).some((part) => ['archive', 'zipball', 'tarball'].includes(part))

/** A repository: the path of its archive on its host, and its name. */
interface Repository {
  readonly path: string
  readonly title: string
}

type HostReader = (url: URL, parts: readonly string[]) => Repository | undefined

const withoutGit = (name: string): string => name.replace(/\.git$/i, '')

/** The two names that make a repository, and what follows them. */
function splitRepository(parts: readonly string[]) {
  const [owner, name, ...rest] = parts
  return owner === undefined || name === undefined ? undefined : { owner, name: withoutGit(name), rest }
}

/** `HEAD` stands for the default branch on all of these hosts. */
const defaultBranch = 'HEAD'

// https://docs.github.com/en/repositories/working-with-files/using-files/downloading-source-code-archives
const readGitHub: HostReader = ({ hostname }, parts) => {
  const found = splitRepository(parts)
  if (!/^(?:www\.)?github\.com$/.test(hostname) || found === undefined) return undefined
  const { owner, name, rest } = found
  const branch = ['tree', 'blob', 'commit'].includes(rest[0] ?? '') ? rest[1] : undefined
  return { path: `${owner}/${name}/archive/${branch ?? defaultBranch}.zip`, title: name }
}

// Its `/archive/` is not found; `/repository/archive/` is.
const readGitee: HostReader = ({ hostname }, parts) => {
  const found = splitRepository(parts)
  if (hostname !== 'gitee.com' || found === undefined) return undefined
  const { owner, name, rest } = found
  const branch = ['tree', 'blob', 'commit'].includes(rest[0] ?? '') ? rest[1] : undefined
  return { path: `${owner}/${name}/repository/archive/${branch ?? defaultBranch}.zip`, title: name }
}

// https://docs.gitlab.com/api/repositories/ names the API's; the pages themselves link to this form.
const readGitLab: HostReader = ({ hostname }, parts) => {
  const dash = parts.indexOf('-')
  if (dash < 2 && !/^gitlab\.|^jihulab\.com$/.test(hostname)) return undefined
  const project = (dash < 0 ? parts : parts.slice(0, dash)).map(withoutGit)
  const name = project.at(-1)
  if (project.length < 2 || name === undefined) return undefined
  const isBranch = dash >= 0 && ['tree', 'blob', 'commits'].includes(parts[dash + 1] ?? '')
  const branch = (isBranch ? parts[dash + 2] : undefined) ?? defaultBranch
  return { path: `${project.join('/')}/-/archive/${branch}/${name}-${branch}.zip`, title: name }
}

/** Gitea and Forgejo, which Codeberg runs: known by their hosts, or by `/src/branch/…` anywhere. */
const readGitea: HostReader = ({ hostname }, parts) => {
  const found = splitRepository(parts)
  if (found === undefined) return undefined
  const { owner, name, rest } = found
  const isRef = rest[0] === 'src' && ['branch', 'tag', 'commit'].includes(rest[1] ?? '') && rest[2] !== undefined
  if (!isRef && !['codeberg.org', 'gitea.com'].includes(hostname)) return undefined
  return { path: `${owner}/${name}/archive/${isRef ? rest[2] : defaultBranch}.zip`, title: name }
}

const readBitbucket: HostReader = ({ hostname }, parts) => {
  const found = splitRepository(parts)
  if (hostname !== 'bitbucket.org' || found === undefined) return undefined
  const { owner, name, rest } = found
  const branch = rest[0] === 'src' ? rest[1] : undefined
  return { path: `${owner}/${name}/get/${branch ?? defaultBranch}.zip`, title: name }
}

const hosts: readonly HostReader[] = [readGitHub, readGitee, readGitLab, readGitea, readBitbucket]

/** The repository's name where the address shows it, else the host and the file's name. */
function toTitle({ hostname, host }: URL, parts: readonly string[]): string {
  const at = parts.findIndex((part) => ['archive', 'zipball', 'tarball', '-'].includes(part))
  const isCodeload = hostname.startsWith('codeload.')
  const name = isCodeload ? parts[1] : at >= 2 ? parts[parts[at - 1] === 'repository' ? at - 2 : at - 1] : undefined
  if (name !== undefined) return decode(withoutGit(name))
  const last = parts.at(-1)
  return last === undefined ? host : `${host} ${decode(last).replace(/\.(?:zip|tar\.gz|tgz|tar)$/i, '')}`
}

/** A title that tells archives of one name apart: owner and repository, else the host and the whole path. */
export function toLongTitle(address: string): string {
  const url = new URL(address)
  const parts = url.pathname.split('/').filter((part) => part !== '' && part !== 'repos')
  const end = parts.findIndex((part) =>
    ['archive', 'zipball', 'tarball', '-', 'repository', 'get', 'zip', 'tar.gz'].includes(part),
  )
  const named = end >= 2 ? parts.slice(0, end).map(withoutGit) : [url.host, ...parts]
  return decode(named.join('/')).replace(/\.(?:zip|tar\.gz|tgz|tar)$/i, '') + (end >= 2 ? '' : decode(url.search))
}

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
