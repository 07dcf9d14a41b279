import { writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { appRequestNames, libraryRequestNames } from '../../electron/bridge/contract'
import { appRoot, type LaunchedApp, launchApp } from '../helpers/launch-app'

const startPage = 'app://lectern/index.html'

let launched: LaunchedApp
let server: Server
let outside: string
/** Every request that reached the server a hostile page tries to talk to. */
let reached: string[]

test.beforeAll(async () => {
  reached = []
  server = createServer((request, response) => {
    reached.push(request.url ?? '')
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/html' }).end('<p>outside</p>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  launched = await launchApp()
  await launched.app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = async (url) => void opened.push(url)
  })
})

test.afterAll(async () => {
  await launched.close()
  server.close()
})

test.beforeEach(() => {
  reached = []
})

/** What was handed to the system browser since the last time it was asked. */
async function takeOpened(): Promise<string[]> {
  return await launched.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened.splice(0))
}

test('a page has no Node, no Electron, and nothing but the bridge', async () => {
  const found = await launched.page.evaluate(() => ({
    globals: [
      'require',
      'process',
      'module',
      'exports',
      'Buffer',
      'global',
      'electron',
      'ipcRenderer',
      '__dirname',
    ].filter((name) => name in window),
    bridge: Object.keys(window.lectern).sort(),
    canImport: [] as string[],
  }))
  expect(found.globals).toEqual([])
  expect(found.bridge).toEqual([...libraryRequestNames, ...appRequestNames, 'onNews', 'platform'].sort())
  await expect(launched.page.evaluate(() => import('node:fs' as string))).rejects.toThrow()
})

test('a page cannot change the bridge that it is given', async () => {
  const after = await launched.page.evaluate(async () => {
    const bridge = window.lectern as unknown as Record<string, unknown>
    try {
      bridge.getSettings = () => 'changed'
    } catch {
      // Frozen: strict code is told so.
    }
    return await window.lectern.getSettings()
  })
  expect(after).toHaveProperty('ok')
})

test('the page runs in a sandbox, isolated, without Node', async () => {
  const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const { getLastWebPreferences } = contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    return getLastWebPreferences.call(contents)
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    enableBlinkFeatures: '',
  })
})

test('a page cannot make a webview', async () => {
  const made = await launched.page.evaluate(async (address) => {
    const view = document.createElement('webview')
    view.setAttribute('allowpopups', '')
    view.setAttribute('src', address)
    document.body.append(view)
    await new Promise((resolve) => setTimeout(resolve, 300))
    view.remove()
    return 'getWebContentsId' in view
  }, outside)
  expect(made).toBe(false)
  const kinds = await launched.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getType()),
  )
  expect(kinds).toEqual(['window'])
  expect(reached).toEqual([])
})

test('a worker of a page reaches no network either', async () => {
  const answer = await launched.page.evaluate(
    (address) =>
      new Promise((resolve) => {
        const code = `fetch('${address}').then(() => postMessage('reached'), () => postMessage('refused'))`
        const worker = new Worker(URL.createObjectURL(new Blob([code])))
        worker.onmessage = ({ data }) => resolve(data)
        worker.onerror = () => resolve('refused')
      }),
    outside,
  )
  expect(answer).toBe('refused')
  expect(reached).toEqual([])
})

test('a page cannot navigate away; an https link opens in the system browser', async () => {
  await takeOpened()
  for (const address of [
    outside,
    'https://example.org/talk',
    'file:///etc/passwd',
    'data:text/html,x',
    'slide://../',
  ]) {
    await launched.page.evaluate((to) => {
      location.href = to
    }, address)
    await launched.page.waitForTimeout(100)
    expect(await launched.page.evaluate(() => location.href)).toMatch(/^app:\/\/lectern\/index\.html/)
  }
  expect(reached).toEqual([])
  expect(await takeOpened()).toEqual(['https://example.org/talk'])
})

test('a page cannot open a window; an https link opens in the system browser', async () => {
  await takeOpened()
  const opened = await launched.page.evaluate(
    (addresses) => addresses.map((address) => window.open(address) !== null),
    ['about:blank', outside, 'https://example.org/popup', 'javascript:alert(1)', 'file:///etc/passwd', startPage],
  )
  expect(opened).not.toContain(true)
  expect(launched.app.windows()).toHaveLength(1)
  expect(await takeOpened()).toEqual(['https://example.org/popup'])
})

test('a middle click opens no window', async () => {
  await takeOpened()
  await launched.page.evaluate((address) => {
    const link = Object.assign(document.createElement('a'), {
      href: address,
      textContent: 'elsewhere',
      id: 'elsewhere',
    })
    link.style.cssText = 'position: fixed; inset: 0; z-index: 9999'
    document.body.append(link)
  }, 'https://example.org/middle')
  await launched.page.mouse.click(300, 300, { button: 'middle' })
  await launched.page.waitForTimeout(200)
  await launched.page.evaluate(() => document.querySelector('#elsewhere')?.remove())
  expect(launched.app.windows()).toHaveLength(1)
  expect(await takeOpened()).toEqual(['https://example.org/middle'])
})

test('a page is given no permission', async () => {
  const answers = await launched.page.evaluate(async () => ({
    notifications: await Notification.requestPermission(),
    place: await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        ({ code }) => resolve(code),
      ),
    ),
    midi: await navigator.requestMIDIAccess().then(
      () => 'given',
      () => 'denied',
    ),
    clipboard: await navigator.clipboard.readText().catch(({ name }: Error) => name),
  }))
  // A code of 1 is "permission denied".
  expect(answers).toEqual({
    notifications: 'denied',
    place: 1,
    midi: 'denied',
    clipboard: 'NotAllowedError',
  })
  const states = await launched.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read']
    const found = await Promise.all(names.map((name) => navigator.permissions.query({ name: name as PermissionName })))
    return found.map(({ state }) => state)
  })
  expect([...new Set(states)]).toEqual(['denied'])
})

test('an inline script, an inline handler and eval do not run', async () => {
  const ran = await launched.page.evaluate(async () => {
    const marks = window as unknown as Record<string, unknown>
    const script = document.createElement('script')
    script.textContent = 'window.ranInline = true'
    const box = document.createElement('div')
    box.innerHTML =
      '<img src="data:," onerror="window.ranHandler = true"><a id="js" href="javascript:window.ranLink = true">x</a>'
    document.body.append(script, box)
    box.querySelector('a')?.click()
    await new Promise((resolve) => setTimeout(resolve, 200))
    box.remove()
    script.remove()
    try {
      // biome-ignore lint/security/noGlobalEval: this is what must not work.
      // biome-ignore lint/complexity/noCommaOperator: an indirect call, in the page's own scope.
      ;(0, eval)('window.ranEval = true')
    } catch {
      // Refused by the policy.
    }
    return ['ranInline', 'ranHandler', 'ranLink', 'ranEval'].filter((name) => name in marks)
  })
  expect(ran).toEqual([])
})

test('a page cannot reach a network or a file in any way', async () => {
  const got = await launched.page.evaluate(async (address) => {
    const load = (element: HTMLImageElement | HTMLScriptElement | HTMLIFrameElement, url: string) =>
      new Promise((resolve) => {
        element.onload = () => resolve(element.tagName === 'IFRAME' ? 'frame' : true)
        element.onerror = () => resolve(false)
        element.src = url
        document.body.append(element)
        setTimeout(resolve, 500, false)
      })
    return {
      fetch: await fetch(address).then(
        () => true,
        () => false,
      ),
      file: await fetch('file:///etc/passwd').then(
        () => true,
        () => false,
      ),
      image: await load(document.createElement('img'), `${address}image`),
      script: await load(document.createElement('script'), `${address}script`),
      beacon: navigator.sendBeacon(`${address}beacon`) && false,
    }
  }, outside)
  expect(got).toEqual({ fetch: false, file: false, image: false, script: false, beacon: false })
  await launched.page.waitForTimeout(200)
  expect(reached).toEqual([])
})

test('addresses of slides and of the app lead to nothing outside their folders', async () => {
  writeFileSync(join(launched.libraryDir, 'secret.pdf'), '%PDF-1.7 secret')
  const statuses = await launched.page.evaluate(async () => {
    const addresses = [
      'slide://../',
      'slide://../secret.pdf',
      'slide://%2e%2e/secret.pdf',
      `slide://${'0'.repeat(64)}/`,
      `slide://${'0'.repeat(64)}/../../secret.pdf`,
      'slide://secret.pdf/',
      'app://lectern/../package.json',
      'app://lectern/%2e%2e/main/main.js',
      'app://lectern/%2e%2e%2fmain%2fmain.js',
      'app://lectern/..%5cmain%5cmain.js',
    ]
    const ask = (address: string) =>
      fetch(address).then(
        ({ status }) => status,
        () => 'refused',
      )
    return await Promise.all(addresses.map(async (address) => [address, await ask(address)] as const))
  })
  for (const [address, status] of statuses) expect([404, 'refused'], address).toContain(status)
})

test('a frame within the page neither loads nor has a bridge', async () => {
  const found = await launched.page.evaluate(
    async (addresses) => {
      const look = async (address: string) => {
        const frame = document.createElement('iframe')
        frame.src = address
        document.body.append(frame)
        await new Promise((resolve) => setTimeout(resolve, 200))
        const inside = frame.contentWindow as (Window & { lectern?: unknown }) | null
        try {
          return inside?.lectern === undefined ? 'no bridge' : 'bridge'
        } catch {
          return 'no bridge'
        } finally {
          frame.remove()
        }
      }
      return await Promise.all(addresses.map(look))
    },
    ['about:blank', startPage, outside],
  )
  expect(found).toEqual(['no bridge', 'no bridge', 'no bridge'])
  expect(reached).toEqual([])
})

test('a window that is not Lectern’s own is refused by the bridge, even with an own page in it', async () => {
  const preload = join(appRoot, 'out/preload/preload.cjs')
  for (const address of [startPage, 'data:text/html,<p>foreign</p>']) {
    const answer = await launched.app.evaluate(
      async ({ BrowserWindow }, [preload, address]) => {
        const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
        await window.loadURL(address)
        const answered = await window.webContents.executeJavaScript('window.lectern.getOverview()')
        window.destroy()
        return answered
      },
      [preload, address] as const,
    )
    expect(answer).toMatchObject({ failure: { kind: 'denied' } })
  }
})

test('a foreign page that got into the window is refused by the bridge and still reaches no network', async () => {
  const foreign = await launchApp()
  try {
    await foreign.app.evaluate(async ({ BrowserWindow }) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents
      // Electron takes the end of an earlier load for that of the next one.
      if (page?.isLoading()) await new Promise((resolve) => page.once('did-stop-loading', () => resolve(undefined)))
      await page?.loadURL('data:text/html,<p>foreign</p>')
    })
    // The window may be there before the test has heard of its new page.
    await expect(foreign.page.getByText('foreign')).toBeVisible()
    expect(await foreign.page.evaluate(() => window.lectern.getOverview())).toMatchObject({
      failure: { kind: 'denied' },
    })
    const fetched = foreign.page.evaluate((to) => fetch(to).then(({ status }) => status), outside)
    await expect(fetched).rejects.toThrow()
    expect(reached).toEqual([])
  } finally {
    await foreign.close()
  }
})

test('the bridge believes no input', async () => {
  const answers = await launched.page.evaluate(async () => {
    const bridge = window.lectern as unknown as Record<string, (input?: unknown) => Promise<unknown>>
    return await Promise.all([
      bridge.search?.({ text: 'x'.repeat(1_000_000) }),
      bridge.fetchDecks?.({ scope: 'deck', deckId: 'd', url: 'http://127.0.0.1/' }),
      bridge.getItem?.({ source: '../../etc', id: { $ne: null } }),
      bridge.chooseAndImport?.({ path: '/etc' }),
    ])
  })
  for (const answer of answers) expect(answer).toMatchObject({ failure: { kind: 'invalid' } })
})

test('a file made by the page itself has no path to import', async () => {
  const answer = await launched.page.evaluate(() => window.lectern.importDropped(new File(['x'], '/etc/passwd')))
  expect(answer).toMatchObject({ failure: { kind: 'invalid' } })
})
