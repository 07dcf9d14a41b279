import type { ItemSummary, SpeakerSummary, TagSummary, TalkSummary } from '../../../core/model/library'
import type { Reading } from '../../state/place'
import { toReadingKey } from '../../state/place'

/** A row of the middle list, ready to be drawn. */
export type Row =
  | { readonly kind: 'heading'; readonly key: string; readonly isHeading: true; readonly year: string | null }
  | (Pickable & { readonly kind: 'item'; readonly item: ItemSummary })
  | (Pickable & { readonly kind: 'talk'; readonly talk: TalkSummary })
  | (Pickable & { readonly kind: 'speaker'; readonly speaker: SpeakerSummary })
  | (Pickable & { readonly kind: 'tag'; readonly tag: TagSummary })

interface Pickable {
  readonly key: string
  readonly isHeading: false
  readonly reading: Reading
}

const toPickable = (reading: Reading): Pickable => ({ key: toReadingKey(reading), isHeading: false, reading })

/** Dated things in order, undated ones always last; the order of equal days is kept. */
export const sortByDate = <Dated extends { readonly date?: string }>(
  list: readonly Dated[],
  isOldestFirst: boolean,
): readonly Dated[] => {
  const dated = list.filter((each) => each.date !== undefined)
  const sign = isOldestFirst ? 1 : -1
  const sorted = dated.toSorted((a, b) => sign * (a.date ?? '').localeCompare(b.date ?? ''))
  return [...sorted, ...list.filter((each) => each.date === undefined)]
}

const withYears = <Dated extends { readonly date?: string }>(
  list: readonly Dated[],
  toRow: (each: Dated) => Row,
): readonly Row[] => {
  const rows: Row[] = []
  let year: string | null | undefined
  for (const each of list) {
    const own = each.date?.slice(0, 4) ?? null
    if (own !== year) rows.push({ kind: 'heading', key: `year ${own}`, isHeading: true, year: own })
    year = own
    rows.push(toRow(each))
  }
  return rows
}

/** Events or articles under the years they belong to. */
export const toItemRows = (items: readonly ItemSummary[], isOldestFirst: boolean): readonly Row[] =>
  withYears(sortByDate(items, isOldestFirst), (item) => ({
    ...toPickable({ kind: 'item', ref: { source: item.source, id: item.id } }),
    kind: 'item',
    item,
  }))

/** The key of the row of what is read, which may be named after another source that has it, too. */
export const findPickedKey = (key: string, reading: Reading, rows: readonly Row[] | null): string => {
  if (reading.kind !== 'item' || rows === null) return key
  const { source, id } = reading.ref
  const other = rows.find(
    (row) => row.kind === 'item' && row.item.alsoIn?.some((name) => name.source === source && name.id === id),
  )
  return other?.key ?? key
}

/** Talks under the years they were given in. */
export const toTalkRows = (talks: readonly TalkSummary[], isOldestFirst: boolean): readonly Row[] =>
  withYears(sortByDate(talks, isOldestFirst), (talk) => ({
    ...toPickable({ kind: 'item', ref: { source: talk.source, id: talk.id }, talkId: talk.talkId }),
    kind: 'talk',
    talk,
  }))

const orderBy = <T>(
  list: readonly T[],
  isByName: boolean,
  toName: (each: T) => string,
  toCount: (each: T) => number,
) => {
  const names = new Intl.Collator('zh-Hans-CN', { numeric: true })
  return list.toSorted((a, b) => (isByName ? 0 : toCount(b) - toCount(a)) || names.compare(toName(a), toName(b)))
}

/** Speakers, who spoke most first or by name. */
export const toSpeakerRows = (speakers: readonly SpeakerSummary[], isByName: boolean): readonly Row[] =>
  orderBy(
    speakers,
    isByName,
    (speaker) => speaker.name,
    (speaker) => speaker.talkCount,
  ).map((speaker) => ({ ...toPickable({ kind: 'speaker', id: speaker.id }), kind: 'speaker', speaker }))

/** Topics, the most used first or by name. */
export const toTagRows = (tags: readonly TagSummary[], isByName: boolean): readonly Row[] =>
  orderBy(
    tags,
    isByName,
    (tag) => tag.tag,
    (tag) => tag.count,
  ).map((tag) => ({ ...toPickable({ kind: 'tag', tag: tag.tag }), kind: 'tag', tag }))
