// Runs inside Electron: prints the page GUIDE_PAGE to the file GUIDE_PDF in the typeface of the folder GUIDE_FONTS.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, BrowserWindow } from 'electron'

const { GUIDE_PAGE, GUIDE_PDF, GUIDE_FONTS } = process.env
app.commandLine.appendSwitch('allow-file-access-from-files')
process.on('unhandledRejection', (error) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  app.exit(1)
})

// Not awaited here: Electron is ready only once its entry module has run.
app.whenReady().then(print)

async function print() {
  const window = new BrowserWindow({ show: false })
  await window.loadFile(GUIDE_PAGE)
  await window.webContents.insertCSS([400, 700].flatMap(toFontFaces).join('\n'))
  await window.webContents.executeJavaScript(`(async () => {
    const loaded = await Promise.all([400, 700].map((weight) => document.fonts.load(weight + ' 20px "Noto Sans SC"', 'a读')))
    if (loaded.some((faces) => faces.length < 2)) throw new Error('The typeface did not load.')
    await document.fonts.ready
  })()`)
  const bytes = await window.webContents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
  writeFileSync(GUIDE_PDF, bytes)
  app.exit(0)
}

function toFontFaces(weight) {
  return [
    toFontFace('chinese-simplified', weight, 'U+3000-9FFF, U+FF00-FFEF, U+2010-2027'),
    toFontFace('latin', weight, 'U+20-7E, U+A0-FF'),
  ]
}

function toFontFace(part, weight, range) {
  const file = pathToFileURL(join(GUIDE_FONTS, `noto-sans-sc-${part}-${weight}-normal.woff2`))
  return `@font-face { font-family: 'Noto Sans SC'; font-weight: ${weight}; src: url('${file}'); unicode-range: ${range} }`
}
