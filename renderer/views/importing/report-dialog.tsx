import './importing.css'
import { toItemId } from '../../../core/archive/item-id'
import type { ImportReport, ItemSummary } from '../../../core/model/library'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { toQueryKey } from '../../state/library'
import { toValue } from '../../state/loadable'
import { toRefKey } from '../../state/place'
import { useQuery } from '../../state/query-store'
import { library, useLayout, useNavigation, useToasts } from '../../state/stores'
import { useFormat, useStrings } from '../../strings/use-strings'
import { copyText } from './copy-text'
import { type ReportFile, toCounts, toFileLists, toLines, toReportText } from './report-text'

interface ReportDialogProps {
  readonly report: ImportReport
  /** The name of its source, where it is known. */
  readonly title: string
  /** Right after the import ended. */
  readonly isNew: boolean
}

/** What an import or refresh came to, right after it ended or later. */
export const ReportDialog = ({ report, title, isNew }: ReportDialogProps) => {
  const { import: words } = useStrings()
  const close = useLayout((state) => state.closeImport)
  const show = useToasts((state) => state.show)
  const findPage = usePages(report.source)
  const isSame = report.added + report.updated + report.removed === 0
  const heading = isNew ? words.doneTitle : words.reportTitle(title)
  const copy = (text: string) => {
    if (copyText(text)) show({ kind: 'copied' })
  }
  return (
    <Dialog
      title={heading}
      closeLabel={words.close}
      width={660}
      onClose={close}
      footer={
        <>
          <Button onClick={() => copy(toReportText(title || words.doneTitle, report, words))}>
            {words.copyReport}
          </Button>
          <Button look="main" onClick={close}>
            {words.close}
          </Button>
        </>
      }
    >
      {isNew && title !== '' && <p className="report-source">{title}</p>}
      {!isNew && <p className="settings-hint">{words.reportOf}</p>}
      <p>
        {isNew && isSame ? words.nothingNew : words.holds(report.events, report.articles, report.talks, report.decks)}
      </p>
      <Counts report={report} />
      {report.removed > 0 && <p className="settings-hint">{words.vanishedHint}</p>}
      {toFileLists(report, words).map(({ name, title: listTitle, files }) => (
        <FileList key={name} title={listTitle} files={files} findPage={findPage} onCopy={() => copy(toLines(files))} />
      ))}
    </Dialog>
  )
}

const Counts = ({ report }: { readonly report: ImportReport }) => {
  const { import: words } = useStrings()
  const format = useFormat()
  return (
    <dl className="import-counts">
      {toCounts(report)
        .filter(({ name, value }) => (name !== 'repaired' && name !== 'warnings') || value > 0)
        .map(({ name, value }) => (
          <div key={name} data-none={value === 0}>
            <dt>{words.counts[name]}</dt>
            <dd>{format.count(value)}</dd>
          </div>
        ))}
    </dl>
  )
}

/** How to find the page that came from a file of this source. */
const usePages = (source: string): ((path: string) => ItemSummary | undefined) => {
  const items = toValue(useQuery(library.items, {}, toQueryKey({})))
  const byRef = new Map(
    (items ?? []).flatMap((item) => [item, ...(item.alsoIn ?? [])].map((name) => [toRefKey(name), item] as const)),
  )
  return (path) => byRef.get(toRefKey({ source, id: toItemId(path) }))
}

const openPage = (item: ItemSummary, path: string) => {
  useLayout.getState().closeImport()
  const other = item.languages.find((language) => language !== item.language)
  // A page is listed by one of its translations; the file may be another.
  const language = item.path === path || other === undefined ? {} : { language: other }
  const { source, id } = item
  useNavigation
    .getState()
    .openReading({ kind: 'item', ref: { source, id }, ...language }, item.kind === 'article' ? 'articles' : 'events')
}

interface FileListProps {
  readonly title: string
  readonly files: readonly ReportFile[]
  readonly findPage: (path: string) => ItemSummary | undefined
  onCopy(): void
}

const FileList = ({ title, files, findPage, onCopy }: FileListProps) => {
  const { import: words } = useStrings()
  return (
    <section className="import-files">
      <div className="import-files-top">
        <h3>{title}</h3>
        <Button look="plain" onClick={onCopy}>
          {words.copy}
        </Button>
      </div>
      <ul className="selectable">
        {files.map(({ path, reason }) => (
          <FileLine key={path} path={path} reason={reason} page={findPage(path)} />
        ))}
      </ul>
    </section>
  )
}

const FileLine = ({ path, reason, page }: ReportFile & { readonly page: ItemSummary | undefined }) => {
  const { import: words } = useStrings()
  return (
    <li>
      {page === undefined ? (
        <span className="import-path">{path}</span>
      ) : (
        <button
          type="button"
          className="import-path import-page"
          aria-label={words.openPage(path)}
          onClick={() => openPage(page, path)}
        >
          <span className="import-page-title" lang={page.language}>
            {page.title}
          </span>
          <span>{path}</span>
        </button>
      )}
      <span className="import-reason">{reason}</span>
    </li>
  )
}
