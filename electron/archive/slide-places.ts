import { posix } from 'node:path'
import { toItemId } from '../../core/archive/item-id'
import { toLocalPath } from './image-path'
import { readSiteConfig, type SiteConfig, siteConfigNames } from './site-config'

/** What else lies in a source beside its pages: known by its names, and read only where something asks for it. */
export interface SourceFiles {
  /** Whether a file lies at this path within the source. */
  has(path: string): boolean
  /** The text of a small file. */
  readText(path: string): Promise<string | undefined>
}

/** A page that names slides by a path. */
export interface SlidePage {
  readonly path: string
  /** Where it stands on its site, when it says so. */
  readonly permalink?: string | undefined
}

export interface SlidePlacesOptions {
  readonly files: SourceFiles
  /** The address of a file that the source holds; without it no file can be had from the source. */
  readonly toAddress?: ((path: string) => string) | undefined
  /** Whether the slides of such an address are stored: then they stay what a page shows, though the source has them no more. */
  readonly isStored: (address: string) => boolean
  /** What stands for the address of slides of which nothing says where they are; `path` is the same in every language. */
  readonly toUnplaced: (path: string) => string
}

/** Says where the slides are that a page names by a path; undefined when it leads out of the source. */
export type FindSlides = (page: SlidePage, ref: string) => Promise<string | undefined>

/**
 * Finds them: the file itself where the source holds it and it can be had from there, else its address on the public site
 * that the source's configuration names, else what stands for it. A path that leads out of the source finds nothing.
 */
export function createFindSlides({ files, toAddress, isStored, toUnplaced }: SlidePlacesOptions): FindSlides {
  const configs = new Map<string, Promise<SiteConfig | undefined>>()
  const findConfig = (path: string): Promise<SiteConfig | undefined> => {
    const known = configs.get(path)
    if (known !== undefined) return known
    const read = files
      .readText(path)
      .then((text) => (text === undefined ? text : readSiteConfig(toConfigName(path), text)))
    configs.set(path, read)
    return read
  }
  const findOnSite = async (page: SlidePage, ref: string, sites: readonly Site[]): Promise<string | undefined> => {
    for (const { root, configs: names } of sites)
      for (const name of names) {
        const config = await findConfig(posix.join(root, name))
        if (config !== undefined) return toSiteAddress(config, root, page, ref)
      }
    return undefined
  }
  const findSites = createSiteFinder(files)
  return async (page, ref) => {
    const path = toPathWithin(page.path, ref)
    if (path === undefined) return undefined
    const sites = findSites(page.path)
    if (toAddress !== undefined) {
      for (const place of toPlaces(page.path, path, sites)) if (files.has(place)) return toAddress(place)
      for (const place of toPlaces(page.path, path, sites)) if (isStored(toAddress(place))) return toAddress(place)
    }
    const root = sites.find(({ configs: names }) => names.length > 0)?.root
    return (await findOnSite(page, ref, sites)) ?? toUnplaced(toUnplacedPath(page.path, path, root))
  }
}

const sitePrefix = '@site/'

/** The path that a page means, decoded; undefined when it leads out of the source. */
export function toPathWithin(pagePath: string, ref: string): string | undefined {
  const path = toLocalPath(ref.replaceAll('#', '%23'))
  return path === undefined || leadsOut(pagePath, path) ? undefined : path
}

/** What tells slides that are nowhere from others: where in its source, or on which of its sites, the page says they are. */
export function toUnplacedPath(pagePath: string, path: string, root = ''): string {
  if (path.startsWith(sitePrefix)) return posix.join(root, path.slice(sitePrefix.length))
  return path.startsWith('/') ? posix.join('/', root, path) : toItemId(posix.join(posix.dirname(pagePath), path))
}

const leadsOut = (pagePath: string, path: string): boolean =>
  posix
    .normalize(
      path.startsWith('/')
        ? `.${path}`
        : path.startsWith(sitePrefix)
          ? path.slice(sitePrefix.length)
          : posix.join(posix.dirname(pagePath), path),
    )
    .startsWith('..')

const toConfigName = (path: string): string =>
  siteConfigNames.find((name) => path === name || path.endsWith(`/${name}`)) ?? path

/** A folder that a site is made from, with the files that may tell its address. */
interface Site {
  readonly root: string
  readonly configs: readonly string[]
}

/** Pages of a site lie in one of these of its folders. */
const pageFolder = /^(?:content|docs|blog|source|src|i18n|_.*)$/i
/** A page beside a site's configuration lies no deeper: sites lie at the top of a source. */
const nearTop = 2
/** No page of a site lies deeper. */
const deepest = 12

/** Finds the folders above a page that are, or may be, those of a site: the nearest first, the source's own at last. */
function createSiteFinder(files: SourceFiles): (pagePath: string) => readonly Site[] {
  const known = new Map<string, Site>()
  const findSite = (root: string): Site => {
    const site = { root, configs: siteConfigNames.filter((name) => files.has(root === '' ? name : `${root}/${name}`)) }
    known.set(root, site)
    return site
  }
  const toSite = (root: string): Site => known.get(root) ?? findSite(root)
  return (pagePath) => {
    const parts = pagePath.split('/').slice(0, -1).slice(0, deepest)
    const roots = parts.map((_, at) => ({ root: parts.slice(0, at).join('/'), next: parts[at] ?? '' })).reverse()
    const above = roots.flatMap(({ root, next }) => {
      const site = toSite(root)
      return root !== '' && (site.configs.length > 0 || pageFolder.test(next)) ? [site] : []
    })
    const own = parts.join('/')
    const nearest = own !== '' && parts.length <= nearTop && toSite(own).configs.length > 0 ? [toSite(own)] : []
    return [...nearest, ...above, toSite('')]
  }
}

/** Where in a site's folder a path from the site's root is published from, the likelier first. */
const publishedFolders = ['static', 'content', 'assets', 'public', 'source', 'docs', '.']

/** Where in a source the file may lie, in the order to look. */
function* toPlaces(pagePath: string, path: string, sites: readonly Site[]): Generator<string> {
  if (path.startsWith(sitePrefix)) {
    for (const { root } of sites) yield posix.join(root, path.slice(sitePrefix.length))
    return
  }
  if (path.startsWith('/')) return yield* toPublishedPlaces(pagePath, path, sites)
  yield posix.join(posix.dirname(pagePath), path)
  // A page `posts/a.md` stands at `posts/a/`, from where a browser looks.
  for (const site of sites) {
    const folder = toContentFolder(pagePath, site.root)
    if (folder !== undefined) yield* toPublishedPlaces(pagePath, posix.join('/', folder, path), [site])
  }
}

function* toPublishedPlaces(pagePath: string, path: string, sites: readonly Site[]): Generator<string> {
  for (const { root } of sites) {
    const language = /^content\/([a-z]{2}(?:-[a-z]+)?)\//i.exec(inSite(pagePath, root))?.[1]
    const folders = language === undefined ? publishedFolders : [...publishedFolders, `content/${language}`]
    for (const folder of folders) yield posix.join(root, folder, path)
  }
}

const inSite = (pagePath: string, root: string): string => (root === '' ? pagePath : pagePath.slice(root.length + 1))

/** The folder that a page of `content` is published as, unless it is told otherwise. */
const toContentFolder = (pagePath: string, root: string): string | undefined =>
  /^content\/(?:(?:zh|cn|en)(?:-[a-z]+)?\/)?(.*?)(?:\/?_?index)?\.(?:md|markdown)$/i.exec(inSite(pagePath, root))?.[1]

/** What a browser asks for that stands at the page. */
function toSiteAddress(
  { kind, base, toPermalink }: SiteConfig,
  root: string,
  { path: pagePath, permalink }: SlidePage,
  ref: string,
): string | undefined {
  const plain = ref.replaceAll('#', '%23')
  if (plain.startsWith(sitePrefix)) {
    const path = plain.slice(sitePrefix.length)
    return toWeb(kind === 'docusaurus' || kind === 'hugo' ? path.replace(/^static\//, '') : path, base)
  }
  // Docusaurus puts its base before such a path, others leave it to the browser.
  if (plain.startsWith('/')) return toWeb(kind === 'docusaurus' ? `.${plain}` : plain, base)
  const own = toPermalink(inSite(pagePath, root))
  if (permalink === undefined) return own === undefined ? undefined : toWeb(plain, new URL(own, base).href)
  const isSlug = permalink.startsWith('./')
  if (isSlug)
    return own === undefined ? undefined : toWeb(plain, new URL(`../${permalink.slice(2)}`, new URL(own, base)).href)
  return /[:{}]/.test(permalink) ? undefined : toWeb(plain, new URL(`.${permalink.replace(/^\/?/, '/')}`, base).href)
}

function toWeb(ref: string, base: string): string | undefined {
  if (!URL.canParse(ref, base)) return undefined
  const url = new URL(ref, base)
  return url.origin === new URL(base).origin ? url.href : undefined
}
