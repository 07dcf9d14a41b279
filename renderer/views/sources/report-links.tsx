import type { ImportReport, Source } from '../../../core/model/library'
import { Button } from '../../components/button'
import { toValue } from '../../state/loadable'
import { useQuery } from '../../state/query-store'
import { sources, useLayout } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'

/** The way to a source's report, with what stands out in it; nothing where no report was kept. */
export const ReportLinks = ({ source }: { readonly source: Source }) => {
  const { sources: words } = useStrings()
  const report = toValue(useQuery(sources.reports, source.id, source.id)) ?? null
  const showImport = useLayout((state) => state.showImport)
  if (report === null) return null
  const counts = toNotable(source, report)
  return (
    <div className="source-report">
      <Button
        look="plain"
        aria-label={words.reportNamed(source.title)}
        onClick={() => showImport({ report, title: source.title, isNew: false })}
      >
        {words.report}
      </Button>
      {counts.map(({ name, value }) => (
        <span key={name} className="source-count">
          {words.counts[name](value)}
        </span>
      ))}
    </div>
  )
}

const toNotable = (source: Source, report: ImportReport) =>
  (
    [
      { name: 'vanished', value: source.vanished },
      { name: 'repaired', value: report.repaired.length },
      { name: 'warnings', value: report.warnings.length },
      { name: 'skipped', value: report.skipped.length },
    ] as const
  ).filter(({ value }) => value > 0)
