import type { Repair } from '../../model/item'
import { preferBrackets } from './brackets'
import { listCandidates } from './candidates'
import { chooseCharacters } from './choose-characters'
import { findDamage, mayBeDamaged } from './damage'
import type { Gap } from './gap'
import { findLostBytes, type LostBytes } from './lost-bytes'
import type { MendModel } from './model'
import { isMerged, lineToken, toToken } from './tokens'
import { type ReadOptions, type Run, readRuns, type Unit } from './units'

/** A character of a mended text that had lost bytes, in the innermost layer of damage. */
export interface Restored {
  /** Where it stands in the mended text, in UTF-16 units. */
  readonly at: number
  readonly isUnsure: boolean
}

export interface Mended {
  readonly text: string
  /** Absent when nothing was damaged; `text` is then the same as before. */
  readonly repaired?: Repair
  readonly restored: readonly Restored[]
}

export type Mend = (text: string) => Mended

/** Damage upon damage is undone layer by layer; more layers were never seen. */
const mostLayers = 3
/** Below this a restored character counts as unsure. */
const leastConfidence = 0.95
/** Of all gaps together: the longest real page comes to some 100,000, and choosing among more would take minutes. */
const mostCandidates = 1_000_000
const unreadable = '\uFFFD'

/**
 * Makes the function that restores text whose UTF-8 was read as Windows-1252 or -1254 and saved again. Where bytes were
 * lost the model chooses the character from its context. A text without such damage comes back as it is, at the cost of
 * one search; the time is linear in the length of the text.
 */
export function createMender(model: MendModel): Mend {
  return (text) => {
    let mended: Mended = { text, restored: [] }
    for (let layer = 0; layer < mostLayers; layer += 1) {
      const next = mendLayer(mended.text, model)
      if (next === undefined) break
      mended = addUp(mended, next)
    }
    return mended
  }
}

function addUp({ repaired: before }: Mended, mended: Mended): Mended {
  if (before === undefined || mended.repaired === undefined) return mended
  const { restored, unsure } = mended.repaired
  return { ...mended, repaired: { restored: before.restored + restored, unsure: before.unsure + unsure } }
}

function mendLayer(text: string, model: MendModel): Mended | undefined {
  if (!mayBeDamaged(text)) return undefined
  const runs = readRuns(text, toReadOptions(text))
  const damage = findDamage(text, runs, model)
  if (damage.length === 0) return undefined
  const lost = findLostBytes(damage)
  const draft = draftText(text, damage, lost, model)
  if (draft.gaps.reduce((total, { candidates }) => total + candidates.length, 0) > mostCandidates) return undefined
  const choices = chooseCharacters(draft.tokens, draft.gaps, model)
  const restored: Restored[] = []
  let mended = ''
  let next = 0
  for (const piece of draft.pieces) {
    if (piece !== undefined) {
      mended += piece
      continue
    }
    const choice = choices[next]
    next += 1
    if (choice === undefined) continue
    restored.push({ at: mended.length, isUnsure: choice.confidence < leastConfidence })
    mended += String.fromCodePoint(choice.code)
  }
  const unsure = restored.filter(({ isUnsure }) => isUnsure).length
  return { text: mended, repaired: { restored: restored.length, unsure }, restored }
}

const tail = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]'
const markedUnit = new RegExp(`[à-ï]${tail}?\\?${tail}?`, 'g')
const splitUnit = new RegExp(`[à-ï] ${tail}`, 'g')
const wholeUnit = new RegExp(`[à-ï]${tail}{2}`, 'g')

function toReadOptions(text: string): ReadOptions {
  const whole = text.match(wholeUnit)?.length ?? 0
  const hasMarks = (text.match(markedUnit)?.length ?? 0) > whole / 10
  const hasPlainSpaces = !text.includes('\u00a0') && (text.match(splitUnit)?.length ?? 0) > whole / 200
  return { hasMarks, hasPlainSpaces }
}

interface Draft {
  /** The text in pieces; undefined stands for the next gap. */
  readonly pieces: (string | undefined)[]
  readonly tokens: number[]
  readonly gaps: Gap[]
}

class Writer implements Draft {
  readonly pieces: (string | undefined)[] = []
  readonly tokens: number[] = []
  readonly gaps: Gap[] = []
  private before = lineToken

  write(piece: string): void {
    if (piece === '') return
    this.pieces.push(piece)
    for (const letter of piece) {
      const token = toToken(letter.codePointAt(0) ?? 0)
      if (token === 0 || isMerged(token, this.before)) continue
      this.tokens.push(token)
      this.before = token
    }
  }

  leaveGap(kind: string, candidates: Gap['candidates']): void {
    this.pieces.push(undefined)
    this.gaps.push({ at: this.tokens.length, kind, candidates })
    this.tokens.push(0)
    this.before = 0
  }
}

function draftText(text: string, damage: readonly Run[], lost: LostBytes, model: MendModel): Draft {
  const writer = new Writer()
  const known = new Map<string, Gap['candidates']>()
  const leaveGap = (unit: Unit): void => {
    const kind = `${unit.lead} ${unit.tail.join(' ')}`
    const found = known.get(kind) ?? listCandidates(unit.lead, unit.tail, lost, model)
    known.set(kind, found)
    const candidates = preferBrackets(found, text, unit.start, unit.end)
    if (candidates.length === 0) writer.write(unreadable)
    else writer.leaveGap(candidates === found ? kind : `${kind}, bracket`, candidates)
  }
  let end = 0
  for (const run of damage) {
    writer.write(text.slice(end, run.start))
    for (const unit of run.units) {
      if (unit.code !== undefined) writer.write(String.fromCodePoint(unit.code))
      else leaveGap(unit)
    }
    end = run.end
  }
  writer.write(text.slice(end))
  return writer
}
