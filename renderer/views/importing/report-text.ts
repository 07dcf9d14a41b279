import type { FailureKind } from '../../../core/model/failure'
import type { ImportReport } from '../../../core/model/library'
import type { Strings } from '../../strings/zh'

type Words = Strings['import']

/** A file that a report names, and what is said about it. */
export interface ReportFile {
  readonly path: string
  readonly reason: string
}

/** The kind of a failure tells what is wrong with a file, but for one: a name that no file is found by. */
const toReason = (kind: FailureKind, reason: string, words: Words): string =>
  kind === 'invalid' && reason.startsWith('Its name is') ? words.unreadableName : (words.reasons[kind] ?? reason)

/** The lists of a report that are not empty, in the reader's language. */
export const toFileLists = (
  { skipped, warnings, repaired }: ImportReport,
  words: Words,
): readonly { readonly name: string; readonly title: string; readonly files: readonly ReportFile[] }[] =>
  [
    {
      name: 'skipped',
      title: words.skippedTitle(skipped.length),
      files: skipped.map(({ path, kind, reason }) => ({
        path,
        reason: toReason(kind, reason, words),
      })),
    },
    {
      name: 'warnings',
      title: words.warningsTitle(warnings.length),
      files: warnings.map(({ path, lost, slides }) => ({
        path,
        reason: slides
          ? words.lostSlides(slides.join(', '))
          : lost === undefined
            ? words.brokenHead
            : words.lostCharacters(lost),
      })),
    },
    {
      name: 'repaired',
      title: words.repairedTitle(repaired.length),
      files: repaired.map(({ path, restored, unsure }) => ({
        path,
        reason: restored === 0 ? words.repairedWhole : words.repaired(restored, unsure),
      })),
    },
  ].filter(({ files }) => files.length > 0)

/** What a report counts, in the order it is shown. */
export const toCounts = (report: ImportReport) =>
  [
    { name: 'added', value: report.added },
    { name: 'updated', value: report.updated },
    { name: 'unchanged', value: report.unchanged },
    { name: 'removed', value: report.removed },
    { name: 'skipped', value: report.skipped.length },
    { name: 'repaired', value: report.repaired.length },
    { name: 'warnings', value: report.warnings.length },
  ] as const

/** Files as lines of a table: path, tab, what is said about it. */
export const toLines = (files: readonly ReportFile[]): string =>
  files.map(({ path, reason }) => `${path}\t${reason}`).join('\n')

/** A whole report as text, to be sent to whoever looks after the pages. */
export const toReportText = (title: string, report: ImportReport, words: Words): string =>
  [
    title,
    words.holds(report.events, report.articles, report.talks, report.decks),
    toCounts(report)
      .map(({ name, value }) => `${words.counts[name]}\t${value}`)
      .join('\n'),
    ...toFileLists(report, words).map(({ title: heading, files }) => `${heading}\n${toLines(files)}`),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
