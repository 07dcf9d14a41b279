import type { Shapes } from './sampled-shapes'

/** A page, and the talks that it tells of. */
export interface Sample {
  readonly page: string
  readonly told: readonly { readonly title: string; readonly givers: readonly string[] }[]
}

type Values = Readonly<Record<string, string>>

/** Numbers from 0 to 1 that a seed tells (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const fill = (text: string, values: Values): string => text.replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole)

/** Marks that stand between a title and its giver: where either holds one, no reader could tell them apart. */
const marks = [' - ', ' – ', ' — ', '——', '：', ': ', '，', ', ', ' | ', '（', ' (', ' on ', ' by ', '《', '"', '**']

function canDivide(shape: string, title: string, giver: string): boolean {
  const line = shape.split('\n').find((part) => part.includes('{title}') && part.includes('{giver}'))
  if (line === undefined) return true
  const between = /\{title\}(.*)\{giver\}|\{giver\}(.*)\{title\}/.exec(line)
  const text = between?.[1] ?? between?.[2] ?? ''
  if (text.trim() === '') return !/[\s，]/.test(giver)
  return marks.every((mark) => !line.includes(mark) || !(title.includes(mark) || giver.includes(mark)))
}

/** Whoever gives a talk, by what is known of them; between two words in Latin letters stands a space. */
const spaced = (text: string): string => text.replace(/(?<=[A-Za-z.])(?=\{office\})/g, ' ')

/** A programme by its seed, or undefined where its parts cannot stand together. */
export function sampleProgramme(shapes: Shapes, seed: number): Sample | undefined {
  const random = createRandom(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const draw = (from: readonly string[], count: number): string[] => {
    const left = [...from]
    return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)[0] ?? '')
  }
  const count = pick([2, 2, 3, 3, 4, 5, 6])
  const [titles, names] = [draw(shapes.titles, count), draw(shapes.names, 2 * count)]
  const form = pick(shapes.givers)
  const isTable = random() < 0.15
  const [head, shape] = isTable ? pick(shapes.tables) : ['', pick(shapes.talks)]
  const talks = titles.map((title, at): Values => {
    const [place, office] = [pick(shapes.places), pick(shapes.offices)]
    const known = {
      name: names[2 * at] ?? '',
      other: names[2 * at + 1] ?? '',
      place: /[A-Za-z.]$/.test(place) && /^[A-Z]/.test(office) ? `${place} ` : place,
      elsewhere: pick(shapes.places),
      office,
      alias: pick(shapes.aliases),
      title,
      about: pick(shapes.abouts),
      at: String(at),
      n: String(at + 1),
      numeral: '一二三四五六'[at] ?? '',
      time: shapes.times[at] ?? '',
      next: shapes.order[at] ?? '',
    }
    return { ...known, giver: fill(spaced(form), known).replace(/ {2,}/g, ' ') }
  })
  const isUnnamed = /老师|同学/.test(form + shape) && talks.some(({ name }) => /[a-z]/.test(name ?? ''))
  const isApart = talks.every(({ title = '', giver = '' }) => canDivide(shape, title, giver))
  const isQuotedTwice = /《\{title\}》|"\{title\}"/.test(shape) && titles.some((title) => /[《"]/.test(title))
  if (isUnnamed || !isApart || isQuotedTwice) return undefined
  const [heading, again] = random() < 0.25 ? pick(shapes.again) : ['', '']
  const parts = [
    pick(shapes.intros),
    pick(shapes.headings),
    isTable ? toTable(head, shape, talks) : toProgramme(shape, talks),
    heading + talks.map((talk) => fill(again, talk)).join(''),
    random() < 0.7 ? pick(shapes.others) : '',
  ]
  const page = `---\ntitle: "${pick(shapes.events)}"\ndate: 2022-07-20\n---\n\n${parts.filter(Boolean).join('\n\n')}\n`
  const isSeveral = form.includes('{other}') && shape.includes('{giver}')
  const told = talks.map(({ title = '', name = '', other = '' }) => ({
    title,
    givers: isSeveral ? [name, other] : [name],
  }))
  return { page, told }
}

function toProgramme(shape: string, talks: readonly Values[]): string {
  const text = talks.map((talk) => fill(shape, talk)).join(/^(?:[-*] |\{n\}\. |<li)/.test(shape) ? '\n' : '\n\n')
  return shape.startsWith('<li') ? `<ul>\n${text}\n</ul>` : text
}

function toTable(head: string, row: string, talks: readonly Values[]): string {
  const rule = head.replace(/[^|]+/g, ' --- ')
  const rows = talks.map((talk) =>
    fill(row, Object.fromEntries(Object.entries(talk).map(([key, value]) => [key, value.replaceAll('|', '\\|')]))),
  )
  return [head, rule, ...rows].map((line) => `| ${line} |`).join('\n')
}
