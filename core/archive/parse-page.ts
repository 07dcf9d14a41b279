import { type Result, succeed } from '../model/failure'
import type { Page } from '../model/item'
import { readList, readText, splitFrontMatter } from './front-matter'
import { toItemId, toLanguage } from './item-id'

/** Understands one archive page; `path` is relative to its source, with `/`. Any text becomes a page. */
export function parsePage(path: string, text: string): Result<Page> {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const { values, body } = splitFrontMatter(clean)
  const date = /\d{4}-\d{2}-\d{2}/.exec(readText(values, 'date') ?? '')?.[0]
  const cover = readText(values, 'cover')
  const description = readText(values, 'description', 'descripton')
  const category = readText(values, 'categories', 'category')
  const author = readText(values, 'author')
  return succeed({
    id: toItemId(path),
    path,
    kind: /(^|\/)(activities|events|meetup)\//.test(path) ? 'event' : 'article',
    language: toLanguage(path, clean),
    title: readText(values, 'title') ?? /^#+\s+(.+)$/m.exec(body)?.[1] ?? toItemId(path),
    ...(date === undefined ? {} : { date }),
    ...(category === undefined ? {} : { category }),
    ...(author === undefined ? {} : { author }),
    tags: readList(values, 'tags'),
    ...(cover === undefined ? {} : { cover }),
    ...(description === undefined ? {} : { description }),
    links: [],
    talks: [],
    decks: [],
    body,
    damaged: clean.split('\uFFFD').length - 1,
  })
}
