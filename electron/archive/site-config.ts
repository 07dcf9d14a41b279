import { posix } from 'node:path'
import { toHostClass } from '../network/host-class'

/** What kind of program makes a site: they publish files in different places. */
export type SiteKind = 'hugo' | 'jekyll' | 'hexo' | 'docusaurus' | 'mkdocs'

/** Where a site is published. */
export interface SiteConfig {
  readonly kind: SiteKind
  /** Its address, with a `/` at its end. */
  readonly base: string
  /** Where a page stands on it, from its root, by its path in the site's folder; undefined when that cannot be told. */
  readonly toPermalink: (path: string) => string | undefined
}

/** The files that say so, as they are called in a site's folder. */
export const siteConfigNames: readonly string[] = [
  ...['hugo', 'config', 'config/_default/hugo', 'config/_default/config'].flatMap((name) =>
    ['toml', 'yaml', 'yml', 'json'].map((end) => `${name}.${end}`),
  ),
  '_config.yml',
  '_config.yaml',
  '_config.toml',
  ...['js', 'ts', 'mjs', 'cjs'].map((end) => `docusaurus.config.${end}`),
  'mkdocs.yml',
]

/** Whether a file of an archive may be one of them. */
export const isSiteConfig = (path: string): boolean => siteConfigPath.test(path)

const siteConfigPath = new RegExp(`(?:^|/)(?:${siteConfigNames.join('|').replaceAll('.', '\\.')})$`)

/** A configuration is far shorter. */
export const maxConfigBytes = 512 * 1024

/** What a site's configuration says of its address; undefined when it names none that is public. */
export async function readSiteConfig(name: string, text: string): Promise<SiteConfig | undefined> {
  if (name.startsWith('docusaurus.')) return readDocusaurus(text)
  const values = await readValues(name, text)
  if (values === undefined) return undefined
  if (name === 'mkdocs.yml') return toConfig('mkdocs', values.site_url, '', toMkdocsPermalink)
  if (!name.startsWith('_config')) return toConfig('hugo', values.baseurl, '', createHugoPermalinks(values))
  const isHexo = 'root' in values || 'source_dir' in values
  return isHexo
    ? toConfig('hexo', values.url, '', () => undefined)
    : toConfig('jekyll', values.url, values.baseurl ?? '', toJekyllPermalink)
}

type Values = Readonly<Record<string, unknown>>

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const lowerKeys = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key.toLowerCase(), value]))

/** What parses it is loaded here: few sources have one, and every start would pay for it. */
async function readValues(name: string, text: string): Promise<Values | undefined> {
  const [{ parse: parseToml }, { parse: parseYaml }] = await Promise.all([import('smol-toml'), import('yaml')])
  try {
    const read = name.endsWith('.toml')
      ? parseToml(text)
      : // JSON is YAML, too. Tags that only other programs know are no trouble.
        parseYaml(text, { maxAliasCount: 100, logLevel: 'silent', uniqueKeys: false })
    return isValues(read) ? lowerKeys(read) : undefined
  } catch {
    return undefined
  }
}

/** The hosts that examples name: a site that was never given its address. */
const exampleHost =
  /^(?:www\.)?(?:example\.(?:com|org|net)|your-?(?:site|domain|docusaurus.*)\..*|.*\.(?:test|invalid|local|example))$/i

function toConfig(
  kind: SiteKind,
  url: unknown,
  path: unknown,
  toPermalink: SiteConfig['toPermalink'],
): SiteConfig | undefined {
  if (typeof url !== 'string' || typeof path !== 'string') return undefined
  const whole = `${url.trim().replace(/\/+$/, '')}/${path.trim().replace(/^\/+|\/+$/g, '')}`
  if (!/^https?:\/\//i.test(whole) || !URL.canParse(whole)) return undefined
  const base = new URL(whole)
  if (toHostClass(base.hostname) !== 'public' || exampleHost.test(base.hostname)) return undefined
  if (base.username !== '' || base.password !== '' || base.search !== '' || base.hash !== '') return undefined
  return { kind, base: base.href.endsWith('/') ? base.href : `${base.href}/`, toPermalink }
}

/** It is a program; its address can only be read where it is written as plain text. */
function readDocusaurus(text: string): SiteConfig | undefined {
  const find = (key: string): string | undefined => {
    const found = [...text.matchAll(new RegExp(`^\\s{0,4}${key}\\s*:\\s*(["'\`])([^"'\`\\n$]{1,300})\\1`, 'gm'))]
    return found.length === 1 ? found[0]?.[2] : undefined
  }
  return toConfig('docusaurus', find('url'), find('baseUrl') ?? '', () => undefined)
}

/** What a program writes into an address as it is. */
const plainPath = /^[\p{L}\p{N}/_.~-]*$/u

const toMkdocsPermalink = (path: string): string | undefined =>
  path.startsWith('docs/') ? `${posix.dirname(path.slice('docs/'.length)).replace(/^\.$/, '')}/` : undefined

/** Folders that begin with `_` are published elsewhere. */
const toJekyllPermalink = (path: string): string | undefined => {
  const folder = posix.dirname(path).replace(/^\.$/, '')
  return !plainPath.test(folder) || /(?:^|\/)_/.test(folder) ? undefined : folder === '' ? '' : `${folder}/`
}

/** https://gohugo.io/content-management/urls/ */
function createHugoPermalinks(values: Values): SiteConfig['toPermalink'] {
  const isOwn = 'permalinks' in values || values.uglyurls !== undefined
  const languages = isValues(values.languages) ? Object.entries(values.languages) : []
  const main = typeof values.defaultcontentlanguage === 'string' ? values.defaultcontentlanguage : 'en'
  const toFolder = (language: string): string =>
    language === main && values.defaultcontentlanguageinsubdir !== true ? '' : `${language}/`
  const folders = languages.flatMap(([language, settings]) => {
    const dir = isValues(settings) ? lowerKeys(settings).contentdir : undefined
    return typeof dir === 'string' ? [{ language, dir: `${posix.normalize(dir).replace(/\/$/, '')}/` }] : []
  })
  return (path) => {
    const own = folders.find(({ dir }) => path.startsWith(dir))
    const dir =
      own?.dir ?? (typeof values.contentdir === 'string' ? `${values.contentdir.replace(/\/$/, '')}/` : 'content/')
    if (isOwn || !path.startsWith(dir)) return undefined
    const stem = path.slice(dir.length).replace(/\.(?:md|markdown)$/i, '')
    const suffix = languages.find(([language]) => stem.endsWith(`.${language}`))?.[0]
    const bare = suffix === undefined ? stem : stem.slice(0, -suffix.length - 1)
    const language = own?.language ?? suffix ?? (languages.length > 0 ? main : undefined)
    const name = bare.replace(/(?:^|\/)_?index$/, '')
    if (!plainPath.test(name)) return undefined
    const folder = language === undefined ? '' : toFolder(language)
    return `${folder}${name === '' ? '' : `${name}/`}`.toLowerCase()
  }
}
