import { fold } from './fold'

/** The fields that narrow a query; `title` is a place to look in, all others say what is found. */
export const filterFields = [
  'speaker',
  'tag',
  'event',
  'series',
  'year',
  'has',
  'is',
  'kind',
  'lang',
  'source',
] as const
export type FilterField = (typeof filterFields)[number]
export type FieldName = 'title' | FilterField

/** One of the few values that a field may have, with other words for it. */
export interface FieldChoice {
  readonly value: string
  readonly aliases: readonly string[]
}

/** A field of the query language. */
export interface QueryField {
  readonly name: FieldName
  /** Other words for it; the first is the one to offer to a reader of Chinese. */
  readonly aliases: readonly string[]
  /** What may follow: words as in the rest of the query, a name from the library, years, or one of `choices`. */
  readonly values: 'words' | 'name' | 'years' | 'choice'
  readonly choices: readonly FieldChoice[]
}

const field = (
  name: FieldName,
  values: QueryField['values'],
  aliases: string,
  choices: Readonly<Record<string, string>> = {},
): QueryField => ({
  name,
  values,
  aliases: aliases.split(' '),
  choices: Object.entries(choices).map(([value, others]) => ({ value, aliases: others.split(' ') })),
})

/** Every field, in the order in which they are offered. */
export const queryFields: readonly QueryField[] = [
  field('title', 'words', '标题 题目 题名 titles'),
  field('speaker', 'name', '讲者 演讲者 嘉宾 讲师 speakers'),
  field('tag', 'name', '标签 话题 tags topic'),
  field('event', 'name', '活动 events'),
  field('series', 'name', '系列 分类 栏目 category'),
  field('year', 'years', '年份 年 时间 years'),
  field('has', 'choice', '有 含 包含', { slides: '幻灯片 讲稿 课件 slide deck decks' }),
  field('is', 'choice', '是 状态', { offline: '离线 离线可读 已下载 downloaded' }),
  field('kind', 'choice', '类型 种类 type kinds', {
    slide: '幻灯片 slides',
    talk: '演讲 议题 分享 talks',
    event: '活动 events',
    speaker: '讲者 嘉宾 speakers',
    deck: '讲稿 课件 decks',
    article: '文章 articles',
    note: '笔记 notes',
  }),
  field('lang', 'choice', '语言 language', { zh: '中文 汉语 chinese', en: '英文 英语 english' }),
  field('source', 'name', '来源 sources'),
]

let fieldOfName: ReadonlyMap<string, QueryField> | undefined

/** The field that a reader calls so, in any case, width and script. */
export function findField(name: string): QueryField | undefined {
  fieldOfName ??= new Map(queryFields.flatMap((one) => [one.name, ...one.aliases].map((said) => [fold(said), one])))
  return fieldOfName.get(fold(name))
}

/** The value of a field that a reader calls so. */
export function findChoice({ choices }: QueryField, text: string): string | undefined {
  const wanted = fold(text)
  return choices.find(({ value, aliases }) => value === wanted || aliases.some((alias) => fold(alias) === wanted))
    ?.value
}
