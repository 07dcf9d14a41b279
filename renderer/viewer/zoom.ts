const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5] as const

/** The next zoom step beyond `scale`, between a quarter and five times a page's own size. */
export const toNextZoom = (scale: number, direction: 1 | -1): number => {
  const near = 0.01
  const next =
    direction === 1 ? steps.find((step) => step > scale + near) : steps.findLast((step) => step < scale - near)
  return next ?? (direction === 1 ? 5 : 0.25)
}

const pixelsPerStep = 60
const pixelsPerLine = 20

/** Gathers the small movements of a wheel or trackpad into zoom steps; 0 until there is enough for one. */
export const createWheelSteps = () => {
  let gathered = 0
  return (delta: number, deltaMode: number): 1 | -1 | 0 => {
    const pixels = deltaMode === 0 ? delta : delta * pixelsPerLine
    gathered = Math.sign(pixels) === Math.sign(gathered) ? gathered + pixels : pixels
    if (Math.abs(gathered) < pixelsPerStep) return 0
    const direction = gathered > 0 ? -1 : 1
    gathered = 0
    return direction
  }
}
