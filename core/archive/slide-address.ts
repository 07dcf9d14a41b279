import { isFileRef, slidesFile } from './slide-file'
import { isAddress } from './web-address'

const download = /\/(?:files?|downloads?|attachments?)\//i

/** Whether an address is one that sites keep files at, whatever they are called. */
export const isDownload = (url: string): boolean => download.test(url)

/** A presentation of Google Slides, by its id; a published one (`/d/e/…`) can only be looked at. */
const presentation =
  /^https?:\/\/docs\.google\.com\/(?:a\/[^/]+\/)?presentation\/(?:u\/\d+\/)?d\/(?!e\/)([\w-]{3,})(?=[/?#]|$)/i
/** A file on Google Drive, by its id. */
const driveFile =
  /^https?:\/\/(?:drive|docs)\.google\.com\/(?:a\/[^/]+\/)?(?:file\/(?:u\/\d+\/)?d\/([\w-]{3,})|(?:u\/\d+\/)?(?:open|uc|leaf)\?(?:[^#]*&)?id=([\w-]{3,}))/i

/** Where the file of a presentation or of a file on a drive is fetched; undefined for all other addresses. */
export function toFileAddress(url: string): string | undefined {
  if (!url.includes('.google.com/')) return undefined
  const shown = presentation.exec(url)?.[1]
  if (shown !== undefined) return `https://docs.google.com/presentation/d/${shown}/export/pdf`
  const [, one, other] = driveFile.exec(url) ?? []
  const kept = one ?? other
  return kept === undefined ? undefined : `https://drive.google.com/uc?export=download&id=${kept}`
}

/** Whether an address is that of a file on Google Drive, which says nothing of what it holds. */
export const isDriveFile = (url: string): boolean => url.includes('.google.com/') && driveFile.test(url)

/** What can be had of slides at an address. */
export type SlidesForm =
  /** A file that is taken for a PDF until it came. */
  | 'file'
  /** A file that only other programs show. */
  | 'office'
  /** No file: a page of a slides host, of a Git host, or any other, which a browser shows. */
  | 'web'
  /** A file that a page names by a path, while nothing says where it is. */
  | 'unplaced'

/** Says what can be had of slides at an address. Asked of the addresses of decks only. */
export function toSlidesForm(url: string): SlidesForm {
  const [, end] = slidesFile.exec(url) ?? []
  if (end !== undefined && isFileRef(url)) return 'unplaced'
  if (end !== undefined) return end.toLowerCase() === 'pdf' ? 'file' : 'office'
  return isAddress(url) && !isDownload(url) && toFileAddress(url) === undefined ? 'web' : 'file'
}

/** The decks that are here, or can be: not those of which there is no file, or one that only other programs show. */
export const listFiles = <D extends { readonly url: string; readonly state: { readonly state: string } }>(
  decks: readonly D[],
): D[] => decks.filter(({ url, state }) => state.state === 'ready' || toSlidesForm(url) === 'file')

/** Hosts of slides, and the paths of what they show there: one presentation, not a person or the host itself. */
const hosts: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [/^speakerdeck\.com$/, /^\/(?:player\/\w+|(?!(?:features|search|signin|signup|p|c|categories)\/)[^/]+\/[^/]+)/],
  [
    /^(?:[\w-]+\.)?slideshare\.net$/,
    /^\/(?:slideshow\/[^/]+|(?!(?:explore|category|tag|search|about)\/)[^/]+\/(?!(?:presentations|slideshows|documents|followers|following|likes|clipboards|about|edit_my_uploads)(?:\/|$))[^/]+)/,
  ],
  [/^(?:[\w-]+\.)?slides\.com$/, /^\/(?!(?:explore|pricing|templates?|features|about|help|users)(?:\/|$))[^/]+\/[^/]+/],
  [/^[\w-]+\.slides\.com$/, /^\/[^/]+/],
  [/^(?:www\.)?slid\.es$/, /^\/[^/]+\/[^/]+/],
  [/^noti\.st$/, /^\/[^/]+\/[^/]+/],
  [/^(?:www\.)?prezi\.com$/, /^\/(?:(?:p|i|v|m|view|embed)\/[^/]+|[\w-]{8,}\/[^/]+)/],
  [/^docs\.google\.com$/, /^\/(?:a\/[^/]+\/)?presentation\/(?:u\/\d+\/)?d\/./],
  [/^(?:www\.)?mentimeter\.com$/, /^\/(?:app\/presentation|s)\/[^/]+/],
  [/^(?:www\.)?canva\.com$/, /^\/design\/[^/]+/],
  [/^pitch\.com$/, /^\/(?:v|public)\/[^/]+/],
  [/^gamma\.app$/, /^\/(?:docs|public|embed)\/[^/]+/],
  [/^(?:www\.)?figma\.com$/, /^\/(?:deck|slides)\/[^/]+/],
  [/^(?:www\.)?beautiful\.ai$/, /^\/(?:player|deck)\/[^/]+/],
  [/^(?:www\.)?haikudeck\.com$/, /^\/(?:p\/)?[\w-]{8,}/],
  [/^sway\.(?:office\.com|cloud\.microsoft)$/, /^\/[^/]{8,}/],
  [/^docs\.qq\.com$/, /^\/(?:slide|p)\/[^/]+/],
  [/^1drv\.ms$/, /^\/[pb]\/[^/]+/],
  [/^(?:www\.)?jianggaowang\.com$/, /^\/slides\/[^/]+/],
  [/^(?:www\.)?slidestalk\.com$/, /^\/(?!m\/|u\/|p\/)[^/]+\/[^/]+/],
  [/^slidr\.io$/, /^\/[^/]+\/[^/]+/],
  [/^gitpitch\.com$/, /^\/[^/]+\/[^/]+/],
  [/^(?:talks\.golang\.org|go-talks\.appspot\.com|talks\.godoc\.org)$/, /\.slide(?:$|[?#/])/],
]

const anyHost = new RegExp(hosts.map(([host]) => host.source).join('|'))

const mayShowSlides = new RegExp(`${anyHost.source}|^(?:ppt|slides)\\.`)

/** A site that says by its name that it shows slides: `slides.example.org`. */
const namedHost = /^(?:ppt|slides)\.(?!google\.)[\w-]+\.[\w.-]+$/
const namedPath = /^\/(?:d|p|s|decks?|slides|presentations?)\/[^/?#]/

/** Whether an address stands on a host of slides; asked of every link of a page, most of which do not. */
export const mayHostSlides = (url: string): boolean =>
  mayShowSlides.test((/^https?:\/\/(?:www\.)?([^/?#\s]+)/i.exec(url)?.[1] ?? '').toLowerCase())

/** What is shown at an address, as far as its host and path tell. */
export type SlidesPlace =
  /** One presentation. */
  | 'slides'
  /** A person, a list or the start page of a host of slides. */
  | 'host'
  /** Any other page of the web. */
  | 'page'
  /** What cannot be slides, whatever it is called: posts, films, forms, profiles, the start page of a site. */
  | 'never'

/** Says what an address may lead to. */
export function toSlidesPlace(url: string): SlidesPlace {
  const [, hostText = '', path = ''] = /^https?:\/\/([^/?#\s]+)([^\s]*)/i.exec(url) ?? []
  const host = hostText.toLowerCase().replace(/^www\./, '')
  if (host === '') return 'never'
  const known = anyHost.test(host) ? hosts.filter(([pattern]) => pattern.test(host)) : []
  if (known.some(([, pattern]) => pattern.test(path))) return 'slides'
  if (known.length > 0 && host !== 'docs.google.com') return 'host'
  if (/^slides\.google\.com$/.test(host) || (host === 'docs.google.com' && /^\/presentation/.test(path))) return 'host'
  if (namedHost.test(host) && namedPath.test(path)) return 'slides'
  if (neverHost.test(host) || neverPath.test(path)) return 'never'
  if (gitHost.test(host)) return gitNever.test(path) ? 'never' : 'page'
  return /^\/?(?:[?#]|$)/.test(path) && !ownSite.test(host) ? 'never' : 'page'
}

const neverHost =
  /(?:^|\.)(?:twitter|x|facebook|instagram|weibo|youtube|youtu|bilibili|b23|vimeo|twitch|meetup|eventbrite|huodongxing|bagevent|lu|zoom|t|discord|slack|gitter|telegram|sessionize)\.(?:com|be|tv|ma|us|me|cn|gg|im|org|sg)$|^(?:forms\.gle|v\.qq\.com|v\.youku\.com|live\.[\w.-]+|meeting\.tencent\.com|teams\.microsoft\.com|calendar\.google\.com|meet\.google\.com|maps\.google\.com|goo\.gl\/maps)$/
const neverPath = /\.(?:png|jpe?g|gif|svg|webp|mp4|mp3|ics|webm)(?:$|[?#])|^\/(?:forms|spreadsheets)\/d\//i
const gitHost = /^(?:github\.com|gitee\.com|gitlab\.com|bitbucket\.org|codeberg\.org|atomgit\.com|gitcode\.com)$/
/** A person or organisation, and what is talked of or to be done in a repository. */
const gitNever =
  /^\/[^/]*\/?(?:[?#]|$)|^\/[^/]+\/[^/]+\/(?:-\/)?(?:issues|pulls?|merge_requests|discussions|new|edit|compare|actions)(?:\/|$)/
/** Sites that are made for one thing, such as slides. */
const ownSite =
  /\.(?:github\.io|gitlab\.io|gitee\.io|netlify\.app|netlify\.com|vercel\.app|now\.sh|pages\.dev|surge\.sh|herokuapp\.com|web\.app|firebaseapp\.com|glitch\.me|fly\.dev|onrender\.com)$|^(?:[\w-]*(?:slides?|deck|ppt|presentation|talks?)[\w-]*)\.[\w-]+\.[\w.-]+$/

/** An address as a browser is given it: slides hosts are asked by https, whatever the page wrote. */
export const toBrowserAddress = (url: string): string =>
  /^http:\/\//i.test(url) && toSlidesPlace(url) === 'slides' ? url.replace(/^http:/i, 'https:') : url
