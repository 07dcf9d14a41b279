import './slide-thumbnail.css'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { PageMarks } from './page-words'
import { toShown, toThumbnailFit } from './thumbnail-frame'

interface SlideThumbnailProps {
  readonly sha256: string
  /** From 1. */
  readonly page: number
  /** In CSS pixels. */
  readonly width: number
  /** Names the picture; without one it is ornament, beside words that say the same. */
  readonly label?: string
  /** Width by height; 16:9 when it is not known. The page is fitted inside whatever its own shape. */
  readonly ratio?: number
  /** Terms of a search: what they found on the page is boxed as soon as it is located, and nothing when it is not. */
  readonly words?: readonly string[] | undefined
}

let painter: typeof import('./page-picture') | undefined

// pdf.js weighs megabytes, so it is loaded with the first thumbnail that is seen, not with the window.
const loadPainter = async () => {
  painter ??= await import('./page-picture')
  return painter
}
const loadLocator = () => import('./page-words')

const toPixels = (width: number) => Math.round(width * Math.min(window.devicePixelRatio, 2))

/** Whether a thumbnail of this width is painted already, so that showing it costs next to nothing. */
export const isPainted = (sha256: string, page: number, width: number): boolean =>
  painter?.getPagePicture(sha256, page, toPixels(width)) !== undefined

const draw = (canvas: HTMLCanvasElement, picture: ImageBitmap, ratio: number) => {
  canvas.width = picture.width
  canvas.height = picture.height
  canvas.dataset.fit = toThumbnailFit(picture.width / picture.height, ratio)
  canvas.getContext('2d')?.drawImage(picture, 0, 0)
}

/** Paints the page when it comes near the view; tells whether it is painted. */
const usePainted = (canvasRef: RefObject<HTMLCanvasElement | null>, { sha256, page, width, ratio }: Painted) => {
  const [isShown, setIsShown] = useState(false)

  useEffect(() => {
    const canvas = canvasRef.current
    if (!canvas) return
    const aborter = new AbortController()
    const { signal } = aborter
    const pixelWidth = toPixels(width)
    const show = (picture: ImageBitmap | undefined) => {
      if (!picture) return
      draw(canvas, picture, ratio)
      setIsShown(true)
    }
    const paint = async () => {
      const { getPagePicture, paintPage } = await loadPainter()
      if (signal.aborted) return
      const stored = getPagePicture(sha256, page, pixelWidth)
      if (stored) show(stored)
      else paintPage({ sha256, page, pixelWidth }, signal, show)
    }
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        observer.disconnect()
        void paint()
      },
      { rootMargin: '120px' },
    )
    observer.observe(canvas)
    return () => {
      observer.disconnect()
      aborter.abort()
      setIsShown(false)
    }
  }, [canvasRef, sha256, page, width, ratio])

  return isShown
}

interface Painted {
  readonly sha256: string
  readonly page: number
  readonly width: number
  readonly ratio: number
}

const noWords: readonly string[] = []
const separator = '\n'

/** Where the words stand on a page that is painted; undefined until they are located. */
const useMarks = (sha256: string, page: number, words: readonly string[], isPainted: boolean) => {
  const asked = words.join(separator)
  const [located, setLocated] = useState<{ readonly asked: string; readonly marks: PageMarks }>()

  useEffect(() => {
    if (asked === '' || !isPainted) return
    const aborter = new AbortController()
    const locate = async () => {
      const { locateWords } = await loadLocator()
      locateWords({ sha256, page, words: asked.split(separator) }, aborter.signal, (marks) =>
        setLocated({ asked, marks }),
      )
    }
    void locate()
    return () => aborter.abort()
  }, [sha256, page, asked, isPainted])

  return isPainted && located?.asked === asked ? located.marks : undefined
}

/**
 * One page of a stored deck as a picture, painted when it comes near the view. White paper until then, and when the
 * page cannot be painted.
 */
export const SlideThumbnail = ({
  sha256,
  page,
  width,
  label,
  ratio = 16 / 9,
  words = noWords,
}: SlideThumbnailProps) => {
  const canvasRef = useRef<HTMLCanvasElement>(null)
  const isPainted = usePainted(canvasRef, { sha256, page, width, ratio })
  const marks = useMarks(sha256, page, words, isPainted)
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  const shown = marks && toShown(marks, ratio, toFocus(marks))
  const hidden = marks && shown ? marks.height - shown.height : 0
  const position = hidden > 0 && shown ? { objectPosition: `50% ${(shown.y / hidden) * 100}%` } : {}
  return (
    <span className="slide-thumbnail" style={{ width, aspectRatio: ratio }} data-painted={isPainted} {...naming}>
      <canvas ref={canvasRef} width={16} height={9} style={position} />
      {marks && shown && marks.boxes.length > 0 && (
        <svg
          className="slide-marks"
          aria-hidden="true"
          viewBox={`${shown.x} ${shown.y} ${shown.width} ${shown.height}`}
          preserveAspectRatio="none"
        >
          {marks.boxes.map((box) => (
            <polygon key={String(box)} points={box.join(' ')} />
          ))}
        </svg>
      )}
    </span>
  )
}

/** How far down the page the first box reaches. */
const toFocus = ({ boxes }: PageMarks): number => {
  const [first] = boxes
  return first ? Math.max(...first.map(([, y]) => y)) : 0
}
