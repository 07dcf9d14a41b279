import './splitter.css'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'

interface SplitterProps {
  readonly label: string
  readonly width: number
  readonly min: number
  readonly max: number
  /** Called while it is dragged. */
  onResize(width: number): void
  /** Called once when the reader lets go. */
  onDone(width: number): void
}

const step = 16

/** The right edge of the side it stands in, which must be positioned: dragged with the pointer or moved with the arrow keys. */
export const Splitter = ({ label, width, min, max, onResize, onDone }: SplitterProps) => {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const clamp = (value: number) => Math.round(Math.min(max, Math.max(min, value)))

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    start.current = { x: event.clientX, width }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (start.current !== null) onResize(clamp(start.current.width + event.clientX - start.current.x))
  }
  const onPointerUp = () => {
    if (start.current !== null) onDone(width)
    start.current = null
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: -step,
      ArrowRight: step,
      Home: min - width,
      End: max - width,
    }
    const change = steps[event.key]
    if (change === undefined) return
    event.preventDefault()
    onDone(clamp(width + change))
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be focused and dragged
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
    />
  )
}
