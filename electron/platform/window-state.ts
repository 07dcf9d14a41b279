import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import type { Result } from '../../core/model/failure'
import { writeAtomically } from './write-atomically'

/** A rectangle in the screen's device-independent pixels. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where a window stood when it was closed; `bounds` are those it returns to when no longer maximised. */
export interface WindowState {
  readonly bounds: Bounds
  readonly isMaximized: boolean
}

/** The smallest window the layout is drawn for. */
export const minimumSize = { width: 720, height: 480 } as const
const usualSize = { width: 1280, height: 800 } as const
/** So much of a window must be on a display for its title bar to be caught. */
const visibleEdge = 80

const whole = z.int().check(z.minimum(-100_000), z.maximum(100_000))
const stateSchema = z.object({
  bounds: z.object({ x: whole, y: whole, width: whole, height: whole }),
  isMaximized: z.boolean(),
})

/** The remembered state, or null when there is none that makes sense. */
export function readWindowState(dir: string): WindowState | null {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(toFile(dir), 'utf8')))
  } catch {
    return null
  }
}

/** Remembers where a window stood. */
export function writeWindowState(dir: string, state: WindowState): Promise<Result<null>> {
  return writeAtomically(toFile(dir), `${JSON.stringify(state)}\n`)
}

/**
 * Where to open the window: where it stood, shrunk and moved until it can be reached on a display that is there
 * now; in the middle of the first display when it never stood anywhere or its display is gone.
 * `workAreas` are the displays without their bars, the main one first.
 */
export function placeWindow(saved: WindowState | null, workAreas: readonly Bounds[]): WindowState {
  const main = workAreas[0] ?? { x: 0, y: 0, ...usualSize }
  if (!saved) return { bounds: centre(usualSize, main), isMaximized: false }
  const home = workAreas.find((area) => isReachable(saved.bounds, area))
  if (!home) return { ...saved, bounds: centre(saved.bounds, main) }
  return { ...saved, bounds: { ...saved.bounds, ...limitSize(saved.bounds, home) } }
}

function toFile(dir: string): string {
  return join(dir, 'window.json')
}

function isReachable(bounds: Bounds, area: Bounds): boolean {
  const shownWidth = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  const isTitleShown = bounds.y >= area.y && bounds.y + visibleEdge <= area.y + area.height
  return shownWidth >= visibleEdge && isTitleShown
}

function limitSize(size: { width: number; height: number }, area: Bounds): { width: number; height: number } {
  return {
    width: Math.max(minimumSize.width, Math.min(size.width, area.width)),
    height: Math.max(minimumSize.height, Math.min(size.height, area.height)),
  }
}

function centre(size: { width: number; height: number }, area: Bounds): Bounds {
  const { width, height } = limitSize(size, area)
  return {
    x: Math.round(area.x + Math.max(0, (area.width - width) / 2)),
    y: Math.round(area.y + Math.max(0, (area.height - height) / 2)),
    width,
    height,
  }
}
