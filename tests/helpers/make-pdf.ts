/** What a test's PDF holds. */
export interface PdfContent {
  /** A page is its lines; the first is its title. A page without lines has no text. */
  readonly pages: readonly (readonly string[])[]
  readonly title?: string
  /** Asks for a password that nobody knows. */
  readonly encrypted?: boolean
  /** Makes the file this many bytes longer, with an object that nothing refers to. */
  readonly padding?: number
  /** Every page is to be seen turned by so many degrees, clockwise. */
  readonly rotation?: 90 | 180 | 270
  /** Entries of the catalogue, as PDF writes them: what the document does by itself. */
  readonly catalog?: string
  /** Dictionaries of annotations, as PDF writes them, on every page. */
  readonly annotations?: readonly string[]
}

const width = 960
const height = 540

/**
 * A small valid PDF, made here and now: 16:9 pages with a big title, Latin in Helvetica, Chinese in a font that is not
 * embedded and named by a predefined encoding, so that a reader needs its character maps to get the text back.
 */
export const makePdf = (content: PdfContent): Uint8Array => {
  const { pages, title, encrypted = false, padding = 0, rotation, catalog = '', annotations = [] } = content
  const firstPage = 8
  const objects: string[] = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog}>>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${firstPage + at * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 6 0 R /DW 1000 ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 ' +
      '/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    `<< /Producer (Lectern tests)${title === undefined ? '' : ` /Title <${toUtf16Hex(`\ufeff${title}`)}>`} >>`,
  ]
  for (const [at, lines] of pages.entries()) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${firstPage + at * 2 + 1} 0 R ` +
        `${rotation === undefined ? '' : `/Rotate ${rotation} `}` +
        `${annotations.length === 0 ? '' : `/Annots [${annotations.join(' ')}] `}` +
        '/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>',
      toStream(drawSlide(lines, at + 1)),
    )
  }
  if (padding > 0) objects.push(toStream(' '.repeat(padding)))
  return toFile(objects, encrypted)
}

const toStream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`

const drawSlide = (lines: readonly string[], page: number): string => {
  const paper = `0.98 0.97 0.95 rg 0 0 ${width} ${height} re f 0.16 0.35 0.33 rg 0 0 12 ${height} re f`
  const drawn = lines.map((line, at) => {
    const size = at === 0 ? 40 : 24
    const y = at === 0 ? 420 : 380 - at * 40
    return `BT 0.1 0.1 0.12 rg 1 0 0 1 64 ${y} Tm ${drawLine(line, size)} ET`
  })
  // A bar instead of a page number: the only text is the caller's.
  const bar = `0.16 0.35 0.33 rg 64 40 ${Math.min(page * 24, 800)} 4 re f`
  return [paper, ...drawn, bar].join('\n')
}

const drawLine = (line: string, size: number): string =>
  (line.match(/[\x20-\x7e]+|[^\x20-\x7e]+/g) ?? [])
    .map((run) =>
      /^[\x20-\x7e]/.test(run)
        ? `/F1 ${size} Tf (${run.replaceAll(/[\\()]/g, '\\$&')}) Tj`
        : `/F2 ${size} Tf <${toUtf16Hex(run)}> Tj`,
    )
    .join(' ')

const toUtf16Hex = (text: string): string =>
  [...Array(text.length).keys()].map((at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')

const toFile = (objects: readonly string[], encrypted: boolean): Uint8Array => {
  let file = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = file.length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const lock = `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >>`
  file +=
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}` +
    `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 7 0 R ${encrypted ? lock : ''} >>\n` +
    `startxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (character) => character.charCodeAt(0))
}
