import type { Session, WebContents } from 'electron'
import { toExternalLink } from './external-link'

interface ContentsGuard {
  /** The one page a window shows. */
  readonly page: string
  /** Hands an https address to the system browser. */
  readonly openExternal: (address: string) => void
}

/** Keeps a window on its page: no navigation, no second window, no webview. An https link opens in the system browser. */
export function guardContents(contents: WebContents, { page, openExternal }: ContentsGuard): void {
  const refuse = (event: { preventDefault(): void; url: string }) => {
    if (isSamePage(event.url, page)) return
    event.preventDefault()
    openIfLink(event.url, openExternal)
  }
  contents.on('will-navigate', refuse)
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openIfLink(url, openExternal)
    return { action: 'deny' }
  })
}

/** Refuses a page everything it could ask of the system or a network, but for the development server when there is one. */
export function guardSession(session: Session, devServer: string | null): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  // Chromium would fetch a dictionary at the first start, past all guards, though no window checks spelling.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  // The content security policy says the same; this holds even for a page that got round it.
  const urls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*']
  session.webRequest.onBeforeRequest({ urls }, ({ url }, answer) => {
    answer({ cancel: devServer === null || toHost(url) !== toHost(devServer) })
  })
}

function isSamePage(address: string, page: string): boolean {
  return address === page || address.startsWith(`${page}#`)
}

function openIfLink(address: string, openExternal: (address: string) => void): void {
  const link = toExternalLink(address)
  if (link !== null) openExternal(link)
}

function toHost(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host : null
}
