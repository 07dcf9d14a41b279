import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { answerFolderDialog } from '../helpers/launch-app'
import { makeArchive, makeEventPage } from '../helpers/make-archive'
import { makePdf } from '../helpers/make-pdf'
import { giveOwnLibrary } from './models/own-library'

const library = giveOwnLibrary()
let server: Server
let outside: string
let reached: string[]

test.beforeEach(async () => {
  reached = []
  server = createServer((request, response) => {
    reached.push(request.url ?? '')
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})

test.afterEach(() => {
  server.close()
})

const safeLink = 'https://example.org/safe'

/** All the ways slides may try to act instead of being read. */
function makeHostilePdf(): Uint8Array {
  const script = (at: number) =>
    `<< /S /JavaScript /JS (globalThis.hacked = ${at}; app.launchURL\\("${outside}js"\\)) >>`
  const actions = [
    `<< /S /URI /URI (${safeLink}) >>`,
    '<< /S /URI /URI (javascript:window.hacked=1) >>',
    '<< /S /URI /URI (data:text/html,<script>opener.hacked=2</script>) >>',
    '<< /S /URI /URI (file:///etc/passwd) >>',
    '<< /S /URI /URI (slide://../library.db) >>',
    `<< /S /URI /URI (${outside}link) >>`,
    '<< /S /Launch /F (/usr/bin/true) >>',
    '<< /S /GoToR /F (file:///etc/passwd) /D [0 /Fit] >>',
    `<< /S /SubmitForm /F << /FS /URL /F (${outside}form) >> >>`,
    '<< /S /Named /N /Print >>',
    script(3),
  ]
  const toPlace = (at: number) => `/Rect [64 ${440 - at * 30} 500 ${464 - at * 30}] /F 4`
  const links = actions.map(
    (action, at) => `<< /Type /Annot /Subtype /Link ${toPlace(at)} /Border [0 0 1] /A ${action} >>`,
  )
  const field = `<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (typed) ${toPlace(12)} /AA << /F ${script(4)} /PV ${script(5)} >> >>`
  const button = `<< /Type /Annot /Subtype /Widget /FT /Btn /Ff 65536 /T (go) ${toPlace(13)} /A ${script(6)} >>`
  return makePdf({
    pages: [['Slides with thorns', 'which are only ever read']],
    catalog: `/OpenAction ${script(7)} /AA << /WC ${script(8)} >> /AcroForm << /Fields [] /NeedAppearances true >> `,
    annotations: [...links, field, button],
  })
}

test('slides full of scripts, forms and links are only ever read, and an https link opens in the system browser', async () => {
  const archive = await makeArchive({
    'zh/activities/thorns/index.md': makeEventPage({
      title: '带刺的讲稿',
      date: '2024-03-02',
      talk: '带刺的一页',
      speaker: '某讲者',
      abstract: '它什么都想做。',
      slides: ['./slides.pdf'],
    }),
    'zh/activities/thorns/slides.pdf': makeHostilePdf(),
  })
  const lectern = await library.open()
  const { page, words, reading } = lectern
  await library.launched.app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = async (url) => void opened.push(url)
    shell.openPath = async (path) => String(opened.push(path))
  })
  await answerFolderDialog(library.launched, archive.dir)
  await page.keyboard.press('Control+o')
  const report = page.getByRole('dialog', { name: words.import.doneTitle })
  await report.getByRole('button', { name: words.import.close }).first().click()
  await page.getByText('带刺的讲稿').first().click()
  await lectern.button(words.reading.fetchOne).click()
  await reading.getByRole('button', { name: words.deck.openNamed('带刺的一页') }).click()
  await lectern.showsSlide(1, 1)

  const links = page.locator('.annotationLayer a')
  // The safe one, that of http, and one that only a printer would hear: pdf.js makes none of the others.
  await expect(links).toHaveCount(3)
  for (const link of await links.all()) await link.click({ force: true })
  for (const name of ['section', 'input', 'button'])
    for (const each of await page.locator(`.annotationLayer ${name}`).all()) await each.dispatchEvent('click')
  await page.waitForTimeout(300)
  expect(await page.evaluate(() => (globalThis as unknown as { hacked?: number }).hacked)).toBeUndefined()
  expect(await page.locator('.annotationLayer :is(input, textarea, select, button)').count()).toBe(0)
  expect(await library.launched.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([
    safeLink,
  ])
  expect(page.url()).toMatch(/^app:\/\/lectern\/index\.html/)
  expect(library.launched.app.windows()).toHaveLength(1)
  expect(reached).toEqual([])
  await archive.dispose()
})
