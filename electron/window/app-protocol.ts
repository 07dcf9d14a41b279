import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

/** The scheme, host and start page of Lectern's own pages. */
export const appScheme = 'app'
export const appOrigin = 'app://lectern'
export const startPage = `${appOrigin}/index.html`

/** What Lectern's pages may load: their own files and stored slides, never anything from a network. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  // pdf.js decodes some images with WebAssembly.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' slide: blob: data:",
  "font-src 'self' blob: data:",
  "connect-src 'self' slide:",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ')

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.pfb': 'application/x-font-type1',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/vnd.iccprofile',
  '.txt': 'text/plain; charset=utf-8',
}

/** A request as `protocol.registerBufferProtocol` hands it over, as much of it as is looked at. */
export interface AppRequest {
  readonly method: string
  readonly url: string
}

/** An answer as `protocol.registerBufferProtocol` takes it. */
export interface AppAnswer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly data: Buffer
}

/**
 * Answers GET and HEAD for `app://lectern/…` from the folder of the built pages. A path that leaves the folder, by
 * dots, encoded dots or a link, is not found; every answer carries the content security policy.
 */
export async function answerAppRequest({ method, url }: AppRequest, rootDir: string): Promise<AppAnswer> {
  if (method !== 'GET' && method !== 'HEAD') return toAnswer(405)
  const path = toRelativePath(url)
  const bytes = path === null ? null : await readInside(rootDir, path)
  if (path === null || bytes === null) return toAnswer(404)
  return toAnswer(200, method === 'HEAD' ? nothing : bytes, {
    'content-type': mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'content-length': String(bytes.byteLength),
  })
}

const nothing = Buffer.alloc(0)

const toAnswer = (statusCode: number, data: Buffer = nothing, headers: AppAnswer['headers'] = {}): AppAnswer => ({
  statusCode,
  headers: { 'content-security-policy': contentSecurityPolicy, 'x-content-type-options': 'nosniff', ...headers },
  data,
})

/** Electron's and Node's URL parsers treat a scheme of one's own differently, so the address is read as text. */
function toRelativePath(address: string): string | null {
  const encoded = /^app:\/\/lectern\/([^?#]*)(?:[?#].*)?$/.exec(address)?.[1]
  if (encoded === undefined) return null
  const path = decodeOrNull(encoded)
  if (path === null || /[\0\\:]/.test(path)) return null
  return path.split('/').includes('..') ? null : path || 'index.html'
}

function decodeOrNull(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return null
  }
}

async function readInside(rootDir: string, path: string): Promise<Buffer | null> {
  try {
    const root = await realpath(rootDir)
    const file = await resolveLinks(root, path)
    return file.startsWith(root + sep) ? await readFile(file) : null
  } catch {
    return null
  }
}

/** In an asar Electron resolves a link only where it ends a path, so each part is resolved by itself. */
async function resolveLinks(root: string, path: string): Promise<string> {
  let at = root
  for (const part of path.split('/')) at = await realpath(join(at, part))
  return at
}
