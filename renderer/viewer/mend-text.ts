import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { mendRadical } from '../../core/search/radicals'

const radicals = /[\u2e80-\u2fdf]/g
const hasRadical = /[\u2e80-\u2fdf]/
const known = new Map<string, string>()

const toCharacter = (radical: string): string => {
  const stored = known.get(radical)
  if (stored !== undefined) return stored
  const mended = mendRadical(radical)
  const character = mended.length === 1 ? mended : radical
  known.set(radical, character)
  return character
}

/** Replaces the CJK radicals that Chromium writes into PDFs by their characters; the length stays the same. */
export const mendRadicals = (text: string): string =>
  hasRadical.test(text) ? text.replace(radicals, toCharacter) : text

interface TextChunk {
  readonly items: { str?: string }[]
}

const mendChunk = (chunk: TextChunk): TextChunk => {
  for (const item of chunk.items) if (item.str) item.str = mendRadicals(item.str)
  return chunk
}

const mendPage = (page: PDFPageProxy): PDFPageProxy => {
  if (Object.hasOwn(page, 'streamTextContent')) return page
  const stream = page.streamTextContent.bind(page)
  page.streamTextContent = (params) =>
    stream(params).pipeThrough(
      new TransformStream<TextChunk, TextChunk>({
        transform: (chunk, controller) => controller.enqueue(mendChunk(chunk)),
      }),
    )
  return page
}

/**
 * Makes every text that pdf.js takes from this document hold characters instead of radicals: the text layer (so what
 * is copied), and what find reads. It changes the document's own `getPage`, the one way to a page's text.
 */
export const mendDocumentText = (document: PDFDocumentProxy): void => {
  const getPage = document.getPage.bind(document)
  document.getPage = async (pageNumber) => mendPage(await getPage(pageNumber))
}
