import './slide-thumbnail.css'
import { useEffect, useRef, useState } from 'react'

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
}

// pdf.js weighs megabytes, so it is loaded with the first thumbnail that is seen, not with the window.
const loadPainter = () => import('./page-picture')

/** Pages of nearly the frame's shape fill it to the edge, without a hairline of paper; of pages in portrait the top is shown. */
const toFit = (own: number, frame: number): 'fill' | 'top' | 'whole' => {
  if (Math.abs(own / frame - 1) < 0.02) return 'fill'
  return own < 1 ? 'top' : 'whole'
}

const draw = (canvas: HTMLCanvasElement, picture: ImageBitmap, ratio: number) => {
  canvas.width = picture.width
  canvas.height = picture.height
  canvas.dataset.fit = toFit(picture.width / picture.height, ratio)
  canvas.getContext('2d')?.drawImage(picture, 0, 0)
}

/**
 * One page of a stored deck as a picture, painted when it comes near the view. White paper until then, and when the
 * page cannot be painted.
 */
export const SlideThumbnail = ({ sha256, page, width, label, ratio = 16 / 9 }: SlideThumbnailProps) => {
  const canvasRef = useRef<HTMLCanvasElement>(null)
  const [isPainted, setIsPainted] = useState(false)

  useEffect(() => {
    const canvas = canvasRef.current
    if (!canvas) return
    const aborter = new AbortController()
    const { signal } = aborter
    const pixelWidth = Math.round(width * Math.min(window.devicePixelRatio, 2))
    const show = (picture: ImageBitmap | undefined) => {
      if (!picture) return
      draw(canvas, picture, ratio)
      setIsPainted(true)
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
      setIsPainted(false)
    }
  }, [sha256, page, width, ratio])

  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <span className="slide-thumbnail" style={{ width, aspectRatio: ratio }} data-painted={isPainted} {...naming}>
      <canvas ref={canvasRef} width={16} height={9} />
    </span>
  )
}
