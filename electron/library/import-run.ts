import type { Failure } from '../../core/model/failure'
import type { Page } from '../../core/model/item'
import type { SkippedFile } from '../../core/model/library'
import type { Connection } from './connection'
import { readPlaced } from './slide-placing'
import type { StagedPage } from './stage-pages'

/** A page as the library has it from the imports before. */
export interface KnownPage {
  readonly id: number
  readonly path: string
  readonly item_id: string
  readonly language: string
  readonly hash: string
  readonly size: number
  readonly mtime: number
  readonly parser: number
  readonly vanished_at: string | null
  /** It vanished, or went with its source: for a reader it comes back when its file is there. */
  readonly isAway: boolean
}

/** An import on its way. */
export interface ImportRun {
  /** What its staged pages are marked with. */
  readonly mark: string
  /** When the source was imported before; another program may import it meanwhile. */
  readonly importedAt: string | undefined
  readonly known: ReadonlyMap<string, KnownPage>
  /** What was found before for the slides that pages name by a path, by the paths of the pages. */
  readonly placed: ReadonlyMap<string, string>
  /** Pages for whose slides something else is found now: they are understood anew, though their text is the same. */
  readonly moved: Set<string>
  /** Paths that are still there, whether or not they could be read this time. */
  readonly seen: Set<string>
  readonly replaced: number[]
  readonly touched: { readonly id: number; readonly size: number; readonly mtimeMs: number }[]
  readonly skipped: SkippedFile[]
  /** Language and id of the pages that are there. */
  readonly ids: Set<string>
  readonly batch: StagedPage[]
  added: number
  updated: number
  unchanged: number
}

/** Begins an import with what the library knows of the source, hidden pages too. */
export function startRun(connection: Connection, source: string, mark: string): ImportRun {
  const importedAt = readImportedAt(connection, source)
  const pages = connection.all<Omit<KnownPage, 'isAway'> & { readonly state: number }>(
    `SELECT id, path, item_id, language, hash, size, mtime, parser, vanished_at, state FROM pages
     WHERE state IN (1, 3) AND source = ?`,
    [source],
  )
  return {
    mark,
    importedAt,
    known: new Map(
      pages.map(({ state, ...page }) => [page.path, { ...page, isAway: state === 3 || page.vanished_at !== null }]),
    ),
    placed: readPlaced(connection, source),
    moved: new Set(),
    seen: new Set(),
    replaced: [],
    touched: [],
    skipped: [],
    ids: new Set(),
    batch: [],
    added: 0,
    updated: 0,
    unchanged: 0,
  }
}

/** When a source was imported last. */
export const readImportedAt = (connection: Connection, source: string): string | undefined =>
  connection.get<{ at: string }>('SELECT imported_at AS at FROM sources WHERE id = ?', [source])?.at

/** Leaves a file out, with the reason. */
export function skipFile(
  run: ImportRun,
  path: string,
  { kind, detail = 'It could not be read as a page.' }: Failure,
): void {
  run.skipped.push({ path, kind, reason: detail })
}

/** Keeps a page as it is. */
export function keepPage(run: ImportRun, known: KnownPage): void {
  run.ids.add(toIdKey(known.language, known.item_id))
  if (known.isAway) run.added += 1
  else run.unchanged += 1
}

const toIdKey = (language: string, id: string): string => `${language} ${id}`

/** Whether a page that is there has the id of this known one. */
export const isClaimed = (run: ImportRun, { language, item_id }: KnownPage): boolean =>
  run.ids.has(toIdKey(language, item_id))

/** Two files may claim one id (`a.md` and `a/index.md`): the later one goes by its path, so that both are found. */
export function toOwnId({ ids }: ImportRun, page: Page): string {
  const wanted = [page.id, page.path.replace(/\.\w+$/, ''), page.path]
  const id = wanted.find((each) => !ids.has(toIdKey(page.language, each))) ?? page.path
  ids.add(toIdKey(page.language, id))
  return id
}
