import type { Page } from '../../core/model/item'
import type { Item } from '../../core/model/library'
import type { ShelfItem, ShelfTalk } from '../../core/model/shelf'
import type { Connection } from './connection'
import { findImage, toImageAddress } from './images'
import { type FindDeck, toAlsoIn } from './lists'
import { readRemovedSources } from './sources'

interface PageRow {
  readonly json: string
  readonly body: string
  readonly vanished_at: string | null
}

/** An item, whole: the page of the shelf's choice, and the talks and decks that lists show of it. */
export function readItem(connection: Connection, item: ShelfItem, findDeck: FindDeck): Item {
  const { page, pages, source } = item
  const row = connection.get<PageRow>(
    'SELECT p.json, t.body, p.vanished_at FROM pages p JOIN texts t ON t.id = p.text_id WHERE p.id = ?',
    [page.row],
  )
  const { decks: _decks, ...rest } = JSON.parse(row?.json ?? '{}') as Omit<Page, 'body'>
  const find = (ref: string): string | null => findImage(connection, toImageAddress(source, page.path, ref))
  // Pages of an earlier version know of no pictures.
  const images = rest.images ?? []
  const pictures = images.flatMap((ref) => {
    const sha256 = find(ref)
    return sha256 === null ? [] : [[ref, sha256]]
  })
  return {
    ...rest,
    images,
    body: row?.body ?? '',
    source,
    languages: pages.map(({ language }) => language),
    talks: item.talks.map(toTalk),
    decks: item.decks.map(({ id, title }) => findDeck(id, title)),
    coverSha256: page.cover === undefined ? null : find(page.cover),
    pictures: Object.fromEntries(pictures),
    ...(row?.vanished_at ? { vanishedAt: row.vanished_at } : {}),
    ...(page.kind !== 'guide' && readRemovedSources(connection).has(source) ? { isSourceRemoved: true } : {}),
    ...toAlsoIn(item),
  }
}

const toTalk = ({ position: _position, ...talk }: ShelfTalk) => talk

/** The text of a page as it came, when it was repaired. */
export const readOriginal = (connection: Connection, { page }: ShelfItem): string | null =>
  connection.get<{ original: string | null }>(
    'SELECT original FROM texts WHERE id = (SELECT text_id FROM pages WHERE id = ?)',
    [page.row],
  )?.original ?? null
