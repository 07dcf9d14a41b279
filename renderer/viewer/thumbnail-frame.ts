/** How a page is fitted into the frame of its thumbnail. */
export type ThumbnailFit = 'fill' | 'top' | 'whole'

/** Pages of nearly the frame's shape fill it to the edge, without a hairline of paper; of pages in portrait a part is shown. */
export const toThumbnailFit = (own: number, frame: number): ThumbnailFit => {
  if (Math.abs(own / frame - 1) < 0.02) return 'fill'
  return own < 1 ? 'top' : 'whole'
}

interface Size {
  readonly width: number
  readonly height: number
}

/** The part of a page that its frame shows, in units of the page; larger than the page where paper is left beside it. */
export interface Shown extends Size {
  readonly x: number
  readonly y: number
}

/**
 * What a frame of this shape (width by height) shows of a page. Of a page in portrait that is its top, unless what one
 * looks for, at `focus` from the top, would lie out of sight.
 */
export const toShown = (page: Size, frame: number, focus = 0): Shown => {
  const own = page.width / page.height
  const fit = toThumbnailFit(own, frame)
  if (fit === 'fill') return { x: 0, y: 0, ...page }
  if (fit === 'top') {
    const height = Math.min(page.height, page.width / frame)
    const width = height * frame
    const y = focus < height * 0.9 ? 0 : Math.min(focus - height / 2, page.height - height)
    return { x: (page.width - width) / 2, y, width, height }
  }
  const width = Math.max(page.width, page.height * frame)
  const height = width / frame
  return { x: (page.width - width) / 2, y: (page.height - height) / 2, width, height }
}
