import { isFailed } from '../../core/model/failure'
import { decks } from './decks'
import { createRecentMap } from './recent-map'
import { createTaskQueue } from './task-queue'
import {
  type Box,
  findBoxes,
  type Measure,
  mostCharacters,
  type PageContent,
  type PlacedText,
  placeText,
} from './word-boxes'

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

type TextContent = Pick<PageContent, 'items' | 'styles'>

/** All of a page's text; undefined, and no more is read, once there is too much of it to be a slide. */
const readContent = async (stream: ReadableStream<TextContent>): Promise<TextContent | undefined> => {
  const reader = stream.getReader()
  const items: TextContent['items'][number][] = []
  const styles: Record<string, TextContent['styles'][string]> = {}
  let characters = 0
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    items.push(...chunk.value.items)
    Object.assign(styles, chunk.value.styles)
    characters += chunk.value.items.reduce((sum, item) => sum + (item.str?.length ?? 0), 0)
    if (characters <= mostCharacters) continue
    await reader.cancel()
    return undefined
  }
  return { items, styles }
}

const readText = async (sha256: string, page: number): Promise<PlacedText | null> => {
  const loan = await decks.borrow(sha256)
  if (isFailed(loan)) return null
  try {
    const pdfPage = await loan.ok.document.pdf.getPage(page)
    const content = await readContent(pdfPage.streamTextContent({ disableNormalization: true }))
    return content ? placeText({ ...content, viewport: pdfPage.getViewport({ scale: 1 }) }) : null
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
