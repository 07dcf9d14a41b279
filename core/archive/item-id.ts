import type { Language } from '../model/item'
import { toDeckAddress, toDeckKey } from './deck-address'
import { hashText } from './hash-text'
import { foldTitle } from './title-match'

/** `zh`, `cn`, `zh-CN`, `zh_Hans`, `zh-hans-cn`; `en`, `en_US`: languages as folders and suffixes name them. */
const languageNames: readonly (readonly [Language, RegExp])[] = [
  ['zh', /^(cn|chs|cht|zh([-_](cn|tw|hk|mo|sg|hans|hant))*)$/i],
  ['en', /^en([-_](us|gb|uk|au|ca|in|sg))?$/i],
]

const languageOf = (name: string | undefined): Language | undefined =>
  name === undefined ? undefined : languageNames.find(([, pattern]) => pattern.test(name))?.[0]

interface PathParts {
  readonly folders: readonly string[]
  /** File name without `.md` and without a language suffix (`index.en.md`). */
  readonly name: string
  readonly language?: Language
}

const withLanguage = (language: Language | undefined) => (language === undefined ? {} : { language })

function splitPath(path: string): PathParts {
  const segments = path
    .normalize('NFC')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
  const stem = (segments.pop() ?? '').replace(/\.(md|markdown|txt)$/i, '')
  const suffix = /^(.+)\.([a-z_-]+)$/i.exec(stem)
  const suffixLanguage = languageOf(suffix?.[2])
  const name = suffixLanguage === undefined ? stem : (suffix?.[1] ?? stem)
  const content =
    languageOf(segments[0]) === undefined
      ? segments.findIndex((segment, at) => segment === 'content' && (at === 0 || languageOf(segments[at + 1])))
      : -1
  const folders = content < 0 ? segments : segments.slice(content + 1)
  const folderLanguage = languageOf(folders[0])
  return {
    folders: folderLanguage === undefined ? folders : folders.slice(1),
    name,
    ...withLanguage(suffixLanguage ?? folderLanguage),
  }
}

/**
 * The id of a page: its path within the source without `content/`, the language folder, `/index.md` and `.md`.
 * The same page has the same id whether the repository or its content folder was imported.
 */
export function toItemId(path: string): string {
  const { folders, name } = splitPath(path)
  const isFolderPage = name === 'index' || name === '_index'
  return (isFolderPage ? folders : [...folders, name]).join('/') || 'index'
}

/** The language a path names by its folder (`zh/…`) or suffix (`index.en.md`), else the one its text is written in. */
export function toLanguage(path: string, text: string): Language {
  return splitPath(path).language ?? readLanguage(text)
}

/** A Chinese technical text is full of Latin words, an English one holds a Chinese name at most. */
const hanPerLatinWord = 0.2

function readLanguage(text: string): Language {
  const prose = text.slice(0, 20_000).replace(/```[\s\S]*?(```|$)|https?:\/\/[^\s)>"]+|<[^>]*>/g, ' ')
  const han = prose.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = prose.match(/[A-Za-z]{2,}/g)?.length ?? 0
  return han > latin * hanPerLatinWord ? 'zh' : 'en'
}

/** The id of a deck: a hash of its address, so that the same address is the same deck everywhere, however it is written. */
export const toDeckId = (url: string): string => hashText(toDeckKey(url))

/** The id that the same address had while its writing counted; undefined when it is the same. */
export function toFormerDeckId(url: string): string | undefined {
  const former = toDeckAddress(url)
  return former === toDeckKey(url) ? undefined : hashText(former)
}

/** The id of a talk: its item's id and a hash of its title, blind to spaces, case and quotes. */
export function toTalkId(itemId: string, title: string): string {
  return `${itemId}#${hashText(foldTitle(title)).slice(0, 10)}`
}
