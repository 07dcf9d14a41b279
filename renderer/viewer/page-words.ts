import { isFailed } from '../../core/model/failure'
import { decks } from './decks'
import { createRecentMap } from './recent-map'
import { createTaskQueue } from './task-queue'
import { type Box, findBoxes, type Measure, type PageContent, type PlacedText, placeText } from './word-boxes'

/** Where words stand on a page: boxes in a picture of this size. */
export interface PageMarks {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
}

const queue = createTaskQueue(1)
/** Page texts read lately; null where a page holds no text that could be located. */
const texts = createRecentMap<PlacedText | null>(120, () => undefined)

let brush: OffscreenCanvasRenderingContext2D | null | undefined

const measure: Measure = (text, fontFamily) => {
  brush ??= new OffscreenCanvas(1, 1).getContext('2d')
  if (!brush) return text.length
  brush.font = `48px ${fontFamily}`
  return brush.measureText(text).width
}

const readText = async (sha256: string, page: number): Promise<PlacedText | null> => {
  const loan = await decks.borrow(sha256)
  if (isFailed(loan)) return null
  try {
    const pdfPage = await loan.ok.document.pdf.getPage(page)
    const { items, styles } = await pdfPage.getTextContent({ disableNormalization: true })
    const content = { items, styles, viewport: pdfPage.getViewport({ scale: 1 }) } as PageContent
    return placeText(content) ?? null
  } catch {
    // A page whose text cannot be read shows its picture without boxes.
    return null
  } finally {
    loan.ok.release()
  }
}

/**
 * Tells where any of the words stand on a page, at once when its text was read lately; one page is read at a time, the
 * latest asked first. Nothing is told after `signal` is aborted.
 */
export const locateWords = (
  { sha256, page, words }: { sha256: string; page: number; words: readonly string[] },
  signal: AbortSignal,
  onDone: (marks: PageMarks) => void,
): void => {
  const key = `${sha256}/${page}`
  const tell = (text: PlacedText | null) => {
    if (signal.aborted) return
    const boxes = text ? findBoxes(text, words, measure) : []
    onDone({ width: text?.width ?? 1, height: text?.height ?? 1, boxes })
  }
  const known = texts.get(key)
  if (known !== undefined) {
    tell(known)
    return
  }
  queue.add(signal, async () => {
    const text = texts.get(key) ?? (await readText(sha256, page))
    texts.set(key, text)
    tell(text)
  })
}
