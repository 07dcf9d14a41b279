import { readLabel, toField } from './labels'
import type { PageLine } from './line-writer'

/** Words that may be a second label of a line, behind a wide space or a mark. */
const nextLabel =
  /(?:\s+|\s*[|｜；;]\s*)(?=[\p{Extended_Pictographic}]?\s?(?:(?:演讲|分享|报告)?(?:主题|题目|议题|嘉宾|讲师|讲者)|主讲人?|演讲者|分享人|报告人|(?:内容)?(?:简介|摘要)|topic|title|speaker|abstract)\s*[:：]\s*\S)/giu
const longestLine = 600

/** `讲师：张三　主题：网关的一年`: a line with several labels as a line for each. */
export function splitJoinedLabels(lines: readonly PageLine[]): readonly PageLine[] {
  if (!lines.some(isJoined)) return lines
  return lines.flatMap((line) => (isJoined(line) ? splitLine(line) : [line]))
}

const isJoined = ({ kind, text }: PageLine): boolean =>
  kind !== 'row' &&
  kind !== 'heading' &&
  text.length <= longestLine &&
  /[:：].*[:：]/.test(text) &&
  readLabel(text)?.field !== undefined &&
  text.search(nextLabel) > 0

function splitLine(line: PageLine): PageLine[] {
  const parts = line.text.split(nextLabel).filter((part) => part !== '')
  const isEach = parts.every((part) => toField(readLabel(part)?.label ?? '') !== undefined)
  if (parts.length < 2 || !isEach) return [line]
  return parts.map((text, at) => ({
    ...line,
    text,
    boldLead: at === 0 ? line.boldLead : '',
    isFirst: at === 0 && line.isFirst,
    links: line.links.filter((link) => text.includes(link.text)),
  }))
}
