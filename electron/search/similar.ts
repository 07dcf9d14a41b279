import { standsFor } from '../../core/doubles/stands-for'
import type { Hit, SimilarTo } from '../../core/model/search'
import type { ShelfItem, ShelfTalk } from '../../core/model/shelf'
import { toMarkers } from '../../core/search/snippet'
import { toTokens } from '../../core/search/tokens'
import type { CatalogueMatch } from './catalogue'
import { type HitContext, toHit } from './hits'
import type { Named } from './named'
import { toItemKey } from './named'
import type { ShelfCatalogue } from './shelf-catalogue'
import type { SlideMatch } from './slide-index'
import type { Sql } from './sql'
import type { TextIndex } from './text-index'

/** What is needed to look for what is alike, and to tell it to the reader. */
interface SimilarContext extends HitContext {
  readonly sql: Sql
}

/** What is looked for in others: a subject's words, and what it is itself. */
interface Subject {
  /** They weigh more than the text, but for a slide, of which they tell only where it stands. */
  readonly names: string
  readonly text: string
  readonly isSelf: (named: Named) => boolean
  readonly isSlide: boolean
}

/** A word that tells what a subject is about. */
interface Term {
  readonly text: string
  readonly weight: number
}

const mostTerms = 10
const mostNamed = 6
const mostSlides = 6
/** Words of which a slide has to hold two. */
const mostPaired = 8

/** Talks, events and slides that are about the same, the most alike first; undefined when what is asked about is gone. */
export function findSimilar(asked: SimilarTo, context: SimilarContext, textIndex: TextIndex): Hit[] | undefined {
  const subject = toSubject(asked, context)
  if (subject === undefined) return undefined
  const terms = findTerms(subject, textIndex)
  if (terms.length === 0) return []
  const named = findNamed(subject, terms, context.catalogue)
  const slides = findSlides(subject, terms, context, textIndex)
  const told = { ...context, markers: toMarkers(terms.map(({ text }) => toPiece(text))) }
  const talks = named.flatMap((match) => toHit(match, told) ?? [])
  const shown = slides.flatMap((slide) => toHit({ kind: 'slide', score: slide.score, slide }, told) ?? [])
  return subject.isSlide ? [...shown, ...talks] : [...talks, ...shown]
}

function toSubject(asked: SimilarTo, { catalogue, sql }: SimilarContext): Subject | undefined {
  if ('deckId' in asked) {
    const named = catalogue.decks.get(asked.deckId)
    if (named === undefined) return undefined
    const text = sql.get<{ text: string }>('SELECT text FROM page_texts WHERE deck_id = ? AND page = ?', [
      asked.deckId,
      asked.page,
    ])
    const isSelf = (other: Named): boolean => other.kind !== 'speaker' && other.item === named.item
    return { names: named.title, text: text?.text ?? '', isSelf, isSlide: true }
  }
  const item = [...catalogue.pages.values()].find((one) => standsFor(one.item, asked))
  if (item === undefined) return undefined
  const talk = item.item.talks.find(({ id }) => id === asked.talkId)
  return asked.talkId !== undefined && talk === undefined ? undefined : toItemSubject(item.item, talk)
}

function toItemSubject(item: ShelfItem, talk: ShelfTalk | undefined): Subject {
  const talks = talk === undefined ? item.talks : [talk]
  return {
    names: [talk?.title ?? item.page.title, ...item.page.tags].join('\n'),
    text: [
      talk === undefined ? item.page.description : undefined,
      ...talks.flatMap(({ title, abstract, takeaways }) => [title, abstract, ...takeaways]),
    ].join('\n'),
    isSelf: (other) => other.kind !== 'speaker' && other.item === item,
    isSlide: false,
  }
}

/** Tokens that are looked up; the rest of a long text says the same again. */
const mostWeighed = 60

/** The words that stand often in the subject and seldom elsewhere. */
function findTerms({ names, text, isSlide }: Subject, textIndex: TextIndex): Term[] {
  const counts = new Map<string, number>()
  const add = (from: string, weight: number): void => {
    for (const token of toTokens(from)) if (isTelling(token)) counts.set(token, (counts.get(token) ?? 0) + weight)
  }
  add(names, isSlide ? 1 : 3)
  add(text, 1)
  const all = textIndex.countTexts()
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostWeighed)
    .flatMap(([token, count]) => {
      const holders = textIndex.count(`"${token}"`)
      // What stands in this text alone leads nowhere.
      return holders < 2 ? [] : [{ text: token, weight: Math.sqrt(count) * Math.log(1 + all / holders) }]
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostTerms)
}

const isTelling = (token: string): boolean => [...token].length > 1 && !/^\d+$/.test(token)

const toPiece = (text: string) =>
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)
    ? ({ kind: 'han', text, pairs: [text] } as const)
    : ({ kind: 'word', text, parts: [], isPrefix: false, isTypo: false } as const)

function findNamed({ isSelf }: Subject, terms: readonly Term[], shelf: ShelfCatalogue) {
  const toMatch = ({ key, score }: CatalogueMatch) => {
    const named = shelf.named.get(key)
    const isOther = named !== undefined && named.kind !== 'speaker' && named.kind !== 'deck' && !isSelf(named)
    return isOther ? [{ kind: 'named' as const, key, named, score }] : []
  }
  const matches = shelf.catalogue.findAny(terms).flatMap(toMatch)
  // An event of one talk would stand beside its talk.
  const talks = new Set(matches.flatMap(({ named }) => (named.kind === 'talk' ? [toItemKey(named.item)] : [])))
  const best = new Map<string, (typeof matches)[number]>()
  for (const match of matches) {
    const key = toSameness(match.named)
    if (!talks.has(match.key) && !best.has(key)) best.set(key, match)
  }
  return [...best.values()].slice(0, mostNamed)
}

/** What is called the same and of the same day is one thing twice: archives keep pages under two names. */
const toSameness = (named: Named): string => {
  if (named.kind === 'speaker') return named.speaker.id
  const title = named.kind === 'talk' ? named.talk.title : named.item.page.title
  return [named.kind, title, named.item.page.date].join('\n')
}

/** Slides that hold two of the first words, those with most of their weight first, one of each deck. */
function findSlides(
  { isSelf }: Subject,
  terms: readonly Term[],
  { catalogue, texts }: SimilarContext,
  textIndex: TextIndex,
): SlideMatch[] {
  const pairs = terms
    .slice(0, mostPaired)
    .flatMap((a, at, first) => first.slice(at + 1).map((b) => `"${a.text}" AND "${b.text}"`))
  const rows = new Map<number, SlideMatch>()
  for (const match of pairs) for (const slide of textIndex.listAnySlides(match, 40)) rows.set(slide.row, slide)
  const weighed = texts.readSlides(new Set(rows.keys())).flatMap(({ row, text }) => {
    const tokens = new Set(toTokens(text))
    const score = terms.reduce((sum, term) => sum + (tokens.has(term.text) ? term.weight : 0), 0)
    const slide = rows.get(row)
    return slide === undefined ? [] : [{ ...slide, score: score / Math.log(20 + tokens.size) }]
  })
  const best = new Map<number, SlideMatch>()
  for (const slide of weighed.sort((a, b) => b.score - a.score || a.row - b.row)) {
    const named = catalogue.numbered.get(slide.deck)
    if (named !== undefined && !isSelf(named) && !best.has(slide.deck)) best.set(slide.deck, slide)
  }
  return [...best.values()].slice(0, mostSlides)
}
