import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Expected, Judged } from '../../build/judge-search.mjs'

/** One invented subject: a talk with its event, slides and speaker, an English article, and what should be found of them. */
interface Subject {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly englishTitle: string
  readonly englishAbout: string
  readonly speaker: string
  readonly nickname: string
  readonly organisation: string
  readonly tags: string
  readonly slides: readonly string[]
  readonly queries: readonly { readonly kind: string; readonly query: string; readonly expect: readonly string[] }[]
}

const file = fileURLToPath(new URL('../fixtures/search/subjects.json', import.meta.url))
const subjects: readonly Subject[] = JSON.parse(readFileSync(file, 'utf8'))

const eventOf = ({ id }: Subject): string => `activities/${id}`
const deckOf = ({ id }: Subject): string => `https://slides.example/${id}.pdf`

/** Digests of each month, as communities write them: they name everything, and are rarely what is meant. */
const digests = 60

/** The pages of the corpus by path: for each subject an event, an announcement, a recap and an English article. */
export function makeJudgedPages(): Record<string, string> {
  const pages: Record<string, string> = {}
  for (const [at, subject] of subjects.entries()) {
    const day = `20${20 + (at % 5)}-0${1 + (at % 9)}-1${at % 10}`
    pages[`zh/activities/${subject.id}/index.md`] = toEvent(subject, day)
    pages[`zh/blog/${subject.id}-soon.md`] = toArticle(`预告：${subject.speaker}将来沙龙分享`, day, toSoon(subject))
    pages[`zh/blog/${subject.id}-recap.md`] = toArticle(`${subject.title}（回顾）`, day, toRecap(subject))
    pages[`en/blog/${subject.id}-en.md`] = toArticle(subject.englishTitle, day, `${subject.englishAbout}\n`)
  }
  for (let at = 0; at < digests; at += 1) pages[`zh/blog/digest-${at}.md`] = toDigest(at)
  return pages
}

/** The text of every deck's slides, by its address. */
export const makeJudgedDecks = (): Map<string, readonly string[]> =>
  new Map(subjects.map((subject) => [deckOf(subject), subject.slides]))

/** What should be found for each query. */
export const readJudgedQueries = (): Judged[] =>
  subjects.flatMap((subject) =>
    subject.queries
      .filter(({ expect }) => expect.length > 0)
      .map(({ kind, query, expect }) => ({ kind, query, expect: expect.map((name) => toExpected(subject, name)) })),
  )

function toExpected(subject: Subject, name: string): Expected {
  if (name === 'talk') return { talk: eventOf(subject), title: subject.title }
  if (name === 'speaker') return { speaker: subject.speaker }
  if (name === 'english') return { article: `blog/${subject.id}-en` }
  return { slide: deckOf(subject), page: Number(name.slice('slide'.length)) }
}

const toHead = (title: string, day: string, tags: readonly string[] = []): string =>
  `---\ntitle: "${title}"\ndate: ${day}\ntags: ${JSON.stringify(tags)}\n---\n\n`

const toArticle = (title: string, day: string, body: string): string => `${toHead(title, day)}${body}`

const toEvent = (
  subject: Subject,
  day: string,
): string => `${toHead(`港湾沙龙：${subject.title}`, day, subject.tags.split(' '))}## 概要

- 活动主题：${subject.title}
- 活动形式：线上直播
- 资料下载：[《${subject.title}》](${deckOf(subject)})

## 嘉宾

- ${subject.speaker}（花名：${subject.nickname}），${subject.organisation}工程师

## 议题简介

${subject.about}
`

const toSoon = ({ organisation, tags }: Subject): string =>
  `本月的港湾沙龙请来了${organisation}的工程师，聊聊${tags.replaceAll(' ', '与')}。欢迎报名，名额有限。\n`

const toRecap = ({ title, about, englishTitle }: Subject): string =>
  `沙龙上分享了${title}。\n\n## 要点\n\n${about}\n\n## 问答\n\n问：可以在生产环境使用吗？答：已经用了半年。\n\nEnglish: ${englishTitle}\n`

function toDigest(at: number): string {
  const named = [0, 1, 2, 3, 4, 5].flatMap((step) => subjects[(at * 7 + step * 3) % subjects.length] ?? [])
  const lines = named.map(({ title, tags, speaker }) => `- ${title}，关键词：${tags}，分享人 ${speaker}`)
  return toArticle(`港湾月报第 ${at + 1} 期`, `202${at % 5}-11-02`, `本期摘要：\n\n${lines.join('\n')}\n\n下期再见。\n`)
}
