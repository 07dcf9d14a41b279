import type { TextPart } from '../model/search'
import { fold, foldKeepingCaseWithMap } from './fold'
import { isOneSlipAway } from './near-words'
import type { Piece } from './query'
import { foldRecently } from './recent-folds'
import { findLongerParts, findRuns, splitCamelCase } from './tokens'

/**
 * What to mark: words stand where a word or a camel-case part does, `near` ones where a word that is one slip away does,
 * the `parts` of one, with spaces between them here, side by side, whatever signs part them, and all else wherever it is written.
 */
export interface Marker {
  readonly text: string
  readonly kind: 'word' | 'prefix' | 'near' | 'parts' | 'anywhere'
}

/** What a query's pieces mark in a text. */
export function toMarkers(pieces: readonly Piece[]): Marker[] {
  return pieces.flatMap((piece): Marker[] => {
    if (piece.kind !== 'word') return [{ text: piece.text, kind: 'anywhere' }]
    const kind = piece.isTypo ? 'near' : piece.isPrefix ? 'prefix' : 'word'
    const parts = piece.parts.join(' ')
    return [{ text: piece.text, kind }, ...(parts === '' ? [] : [{ text: parts, kind: 'parts' } as const])]
  })
}

interface Span {
  readonly start: number
  readonly end: number
}

/** The text in runs, those that were searched for marked. Together they are the text again. */
export function markParts(text: string, markers: readonly Marker[]): TextPart[] {
  return toParts(text, findSpans(text, markers))
}

/** How long a snippet is, in UTF-16 units: about two lines of Latin text in a list, three of Chinese. */
const snippetLength = 160
/** How much of the text before the first word that was found is shown. */
const leadLength = 36

/**
 * The stretch of a text in which most of the words stand, marked, with `…` where it was cut; its beginning when none does.
 * White space is squeezed to single spaces.
 */
export function toSnippet(text: string, markers: readonly Marker[], length = snippetLength): TextPart[] {
  const start = findWindow(text, markers, length)
  const from = start <= leadLength ? 0 : toBorder(text, start - leadLength)
  const cut = cutAt(text, from, length)
  const parts = markParts(cut.replace(/\s+/g, ' ').trim(), markers)
  const isShort = from + cut.length >= text.length
  return [
    ...(from > 0 ? [{ text: '…', hit: false }] : []),
    ...parts,
    ...(isShort || parts.length === 0 ? [] : [{ text: '…', hit: false }]),
  ]
}

const cutAt = (text: string, from: number, length: number): string => {
  const end = Math.min(text.length, from + length)
  const isSplitPair = end < text.length && isHighSurrogate(text.charCodeAt(end - 1))
  return text.slice(from, isSplitPair ? end - 1 : end)
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

/** Forward to the beginning of a word, if there is one near. */
function toBorder(text: string, from: number): number {
  const near = text.slice(from, from + leadLength / 2)
  const border = /[\s，。；：、！？,.;:!?]\s*/u.exec(near)
  if (border !== null) return from + border.index + border[0].length
  return isHighSurrogate(text.charCodeAt(from - 1)) ? from + 1 : from
}

/** A quick look by substring; what it lands on is marked exactly afterwards. */
const maxPlaces = 50

function findWindow(text: string, markers: readonly Marker[], length: number): number {
  const places: { readonly at: number; readonly marker: number }[] = []
  const { text: folded, toOrigin } = foldRecently(text)
  markers.forEach((marker, index) => {
    if (marker.kind === 'near') {
      for (const at of findNear(folded, marker.text)) places.push({ at: toOrigin(at), marker: index })
      return
    }
    if (marker.kind === 'parts') {
      const found = [...folded.matchAll(toPattern(marker))].slice(0, maxPlaces)
      for (const { index: at } of found) places.push({ at: toOrigin(at), marker: index })
      return
    }
    let at = folded.indexOf(marker.text)
    for (let count = 0; at >= 0 && count < maxPlaces; count += 1) {
      if (marker.kind === 'anywhere' || !isInsideWord(folded, at)) places.push({ at: toOrigin(at), marker: index })
      at = folded.indexOf(marker.text, at + marker.text.length)
    }
  })
  places.sort((a, b) => a.at - b.at)
  let best = { at: 0, letters: 0 }
  places.forEach((place, from) => {
    const words = new Set<number>()
    for (let to = from; (places[to]?.at ?? Number.POSITIVE_INFINITY) < place.at + length - leadLength; to += 1)
      words.add(places[to]?.marker ?? 0)
    const letters = [...words].reduce((sum, index) => sum + (markers[index]?.text.length ?? 0), 0)
    if (letters > best.letters) best = { at: place.at, letters }
  })
  return best.at
}

function findNear(folded: string, word: string): number[] {
  const places: number[] = []
  for (const { 0: found, index } of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (isOneSlipAway(word, found)) places.push(index)
    if (places.length >= maxPlaces) break
  }
  return places
}

const isInsideWord = (folded: string, at: number): boolean => /[a-z0-9]/.test(folded.charAt(at - 1))

function findSpans(text: string, markers: readonly Marker[]): Span[] {
  if (markers.length === 0 || text === '') return []
  const { text: folded, toOrigin } = foldKeepingCaseWithMap(text)
  const toSpan = (start: number, end: number): Span => ({ start: toOrigin(start), end: toOrigin(end) })
  const spans: Span[] = []
  const asPatterns = markers.filter(isPattern)
  const lower = asPatterns.length === 0 ? '' : fold(folded)
  // A few letters grow when they are put into lower case; then positions would lie, and only words are marked.
  if (lower.length === folded.length) {
    for (const marker of asPatterns)
      for (const match of lower.matchAll(toPattern(marker)))
        spans.push(toSpan(match.index, match.index + match[0].length))
  }
  const words = findPossible(
    folded,
    markers.filter((marker) => !isPattern(marker)),
  )
  if (words.length > 0) {
    for (const run of findRuns(folded)) {
      if (!run.isHan) spans.push(...findInWord(run.text, run.start, words).map((span) => toSpan(span.start, span.end)))
    }
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end)
}

const isPattern = ({ kind }: Marker): boolean => kind === 'anywhere' || kind === 'parts'

/** The words that may stand in a text, by a quick look: what has a slip is written in another way. */
function findPossible(text: string, words: readonly Marker[]): readonly Marker[] {
  if (words.length === 0) return words
  const said = lowerAlike(text)
  return words.filter((marker) => mayStand(said, { ...marker, text: lowerAlike(marker.text) }))
}

const mayStand = (lower: string, { kind, text }: Marker): boolean => kind === 'near' || lower.includes(text)

/** In lower case, where Σ becomes ς at the end of a word: which that is depends on what stands around it. */
const lowerAlike = (text: string): string => text.toLowerCase().replaceAll('ς', 'σ')

const patterns = new WeakMap<Marker, RegExp>()

/** The pattern of a marker, made once: a search marks hundreds of texts with the same ones. */
function toPattern(marker: Marker): RegExp {
  const known = patterns.get(marker)
  if (known !== undefined) return known
  const pattern = makePattern(marker)
  patterns.set(marker, pattern)
  return pattern
}

/** Parts with any signs between them; else the words themselves, with any white space where the query or a line break has some. */
const makePattern = ({ text, kind }: Marker): RegExp =>
  kind === 'parts'
    ? new RegExp(text.split(' ').join('[^\\p{L}\\p{N}]{0,4}'), 'gu')
    : new RegExp(
        [...text.replace(/\s+/g, '')]
          .map((character) => character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
          .join('\\s*'),
        'gu',
      )

function findInWord(word: string, start: number, markers: readonly Marker[]): Span[] {
  const lower = word.toLowerCase()
  const possible = markers.filter((marker) => mayStand(lower, marker))
  if (possible.length === 0) return []
  const parts = splitCamelCase(word)
  const spans: Span[] = []
  for (const marker of possible) {
    const lengthOf = (token: string) => (marker.kind === 'near' ? token.length : marker.text.length)
    const matches = (token: string) => matchesMarker(token, marker)
    if (matches(lower)) spans.push({ start, end: start + lengthOf(lower) })
    let from = 0
    for (const part of parts) {
      const at = lower.indexOf(part, from)
      if (at < 0) continue
      if (matches(part)) spans.push({ start: start + at, end: start + at + lengthOf(part) })
      from = at + part.length
    }
    for (const part of findLongerParts(word)) {
      const at = lower.indexOf(part)
      if (matches(part)) spans.push({ start: start + at, end: start + at + lengthOf(part) })
    }
  }
  return spans
}

function matchesMarker(token: string, { kind, text }: Marker): boolean {
  if (kind === 'prefix') return token.startsWith(text)
  return token === text || (kind === 'near' && isOneSlipAway(text, token))
}

function toParts(text: string, spans: readonly Span[]): TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  for (const span of spans) {
    const start = Math.max(span.start, at)
    if (span.end <= start) continue
    if (start > at) parts.push({ text: text.slice(at, start), hit: false })
    const last = parts.at(-1)
    if (last?.hit && start === at)
      parts[parts.length - 1] = { text: last.text + text.slice(start, span.end), hit: true }
    else parts.push({ text: text.slice(start, span.end), hit: true })
    at = span.end
  }
  if (at < text.length) parts.push({ text: text.slice(at), hit: false })
  return parts
}
