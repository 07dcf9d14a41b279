import { X } from 'lucide-react'
import { type FocusEvent, useRef } from 'react'
import { type Keepsake, keepsakeLimits } from '../../../core/model/keepsake'
import { keptSearchLimits } from '../../../core/model/kept-search'
import type { ImportReport } from '../../../core/model/library'
import type { PackReport } from '../../../core/model/pack'
import type { KeptSearch } from '../../../core/model/search'
import { runCommand } from '../../commands/commands'
import { Button } from '../../components/button'
import type { UnsavedNote } from '../../state/keepsakes'
import { showPack, useLayout, useToasts } from '../../state/stores'
import { isUndone, type RefreshTally, type Toast, type ToastContent } from '../../state/toasts'
import { useEntry } from '../../state/use-place'
import { toFailureWords, toImportFailureWords } from '../../strings/failure-words'
import { useStrings } from '../../strings/use-strings'
import type { Strings } from '../../strings/zh'
import { toNoteWords } from '../corrections/note-words'
import { toLimitWords } from '../keepsakes/limit-words'

const toRefreshWords = ({ done, failed }: RefreshTally, strings: Strings): string => {
  const { toasts: words } = strings
  const title = done[0]?.title ?? ''
  const sum = (name: 'added' | 'updated' | 'removed') => done.reduce((total, { report }) => total + report[name], 0)
  const changes = [sum('added'), sum('updated'), sum('removed')] as const
  const isSame = changes.every((count) => count === 0)
  const calm = done.length === 1 ? words.upToDate(title) : words.allUpToDate(done.length)
  const changed = done.length === 1 ? words.refreshed(title, ...changes) : words.allRefreshed(done.length, ...changes)
  const [first] = failed
  const what = first === undefined ? '' : toImportFailureWords(first.failure, strings).what
  const failure =
    failed.length === 1 ? words.refreshFailed(first?.title ?? '', what) : words.refreshesFailed(failed.length, what)
  return [...(done.length > 0 ? [isSame ? calm : changed] : []), ...(failed.length > 0 ? [failure] : [])].join(
    strings.sentenceEnd,
  )
}

const toForgottenWords = (searches: readonly KeptSearch[], { searches: words }: Strings): string => {
  const [first] = searches
  const isSaved = first?.isSaved === true
  if (searches.length > 1) return (isSaved ? words.droppedMany : words.forgottenMany)(searches.length)
  return (isSaved ? words.dropped : words.forgotten)(first?.text ?? '')
}

const toDroppedWords = ([first]: readonly Keepsake[], { keepsakes: words }: Strings): string =>
  first === undefined ? '' : words.dropped[first.kind](first.subject.title)

const toUnsavedWords = ({ text, title, failure }: UnsavedNote, strings: Strings): string => {
  const why =
    toLimitWords(text, failure, strings) ?? `${toFailureWords(failure, strings).what}${strings.sentenceEnd.trimEnd()}`
  return strings.keepsakes.leftUnsaved(title, why)
}

const toPackWords = ({ name, file, bytes, missing }: PackReport, { packs: words }: Strings): string =>
  words.done(name, file, bytes) + (missing.length === 0 ? '' : words.doneWithout(missing.length))

const toWords = (content: ToastContent, strings: Strings): string => {
  if (content.kind === 'copied') return strings.toasts.copied
  if (content.kind === 'link-missed') return strings.links.missed[content.what]
  if (content.kind === 'link-damaged') return strings.links.damaged
  if (content.kind === 'source-removed') return strings.toasts.removed(content.title)
  if (content.kind === 'imported') return strings.toasts.imported(content.title)
  if (content.kind === 'import-cancelled') return strings.toasts.cancelled(content.title, content.isRefresh)
  if (content.kind === 'refreshed') return toRefreshWords(content, strings)
  if (content.kind === 'correction') return toNoteWords(content.note, strings)
  if (content.kind === 'searches-forgotten') return toForgottenWords(content.searches, strings)
  if (content.kind === 'searches-full') return strings.searches.full(keptSearchLimits.saved)
  if (content.kind === 'keepsakes-full') return strings.keepsakes.full(keepsakeLimits.count)
  if (content.kind === 'keepsakes-saved') return strings.keepsakes.savedFile(content.count, content.path)
  if (content.kind === 'keepsakes-dropped') return toDroppedWords(content.keepsakes, strings)
  if (content.kind === 'pack-written') return toPackWords(content.report, strings)
  if (content.kind === 'starred') return strings.keepsakes.given(content.title)
  if (content.kind === 'update-found') return strings.updates.found(content.version)
  if (content.kind === 'note-unsaved') return toUnsavedWords(content.note, strings)
  if (content.kind === 'fetched') {
    const { ready, failed } = content.report
    return failed.length === 0 ? strings.toasts.fetched(ready) : strings.toasts.fetchedPart(ready, failed.length)
  }
  const toFailure = content.kind === 'import-failed' ? toImportFailureWords : toFailureWords
  const words = toFailure(content.failure, strings)
  return `${words.what}${strings.sentenceEnd}${words.todo}`
}

interface ToastAction {
  readonly label: string
  run(): void
}

const toReportAction = (title: string, report: ImportReport, { toasts: words }: Strings): ToastAction => ({
  label: words.report,
  run: () => useLayout.getState().showImport({ title, report, isNew: false }),
})

/** What one can do about a note, if anything. */
const toAction = (content: ToastContent, isInSources: boolean, strings: Strings): ToastAction | null => {
  const { toasts: words } = strings
  if (isUndone(content)) return { label: words.undo, run: content.undo }
  if (content.kind === 'correction')
    return 'undo' in content.note ? { label: words.undo, run: content.note.undo } : null
  if (content.kind === 'link-missed' && content.what !== 'talk' && !isInSources)
    return { label: words.openSources, run: () => runCommand('sources.open') }
  if (content.kind === 'update-found')
    return { label: strings.updates.whatIsNew, run: () => useLayout.getState().openDialog('updates') }
  if (content.kind === 'pack-written') return { label: strings.packs.show, run: () => void showPack() }
  if (content.kind === 'imported') return toReportAction(content.title, content.report, strings)
  if (content.kind !== 'refreshed') return null
  const { done, failed } = content
  const [only] = done
  if (failed.length === 0 && done.length === 1 && only !== undefined)
    return toReportAction(only.title, only.report, strings)
  return isInSources ? null : { label: words.openSources, run: () => runCommand('sources.open') }
}

interface ActionButtonProps {
  readonly toast: Toast
  giveBackFocus(): void
}

const ActionButton = ({ toast, giveBackFocus }: ActionButtonProps) => {
  const strings = useStrings()
  const action = toAction(toast.content, useEntry().place.view === 'sources', strings)
  if (action === null) return null
  const run = () => {
    // A source that comes back takes the focus itself.
    if (toast.content.kind !== 'source-removed') giveBackFocus()
    useToasts.getState().dismiss(toast.id)
    action.run()
  }
  return (
    <Button look="plain" className="toast-action" onClick={run}>
      {action.label}
    </Button>
  )
}

/** Where the focus was before it came into the notes: it goes back there when its note is done with. */
const useFocusBefore = () => {
  const before = useRef<HTMLElement | null>(null)
  return {
    onFocus: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) before.current = relatedTarget
    },
    giveBack: () => {
      if (before.current?.isConnected) before.current.focus({ preventScroll: true })
    },
  }
}

/** Passing notes at the foot of the window. */
export const ToastList = () => {
  const strings = useStrings()
  const toasts = useToasts((state) => state.toasts)
  const dismiss = useToasts((state) => state.dismiss)
  const { onFocus, giveBack } = useFocusBefore()
  return (
    // Only a new note is read aloud, not again those that are still there.
    <div className="toasts" role="status" aria-atomic="false" aria-label={strings.toasts.label} onFocus={onFocus}>
      {toasts.map((toast) => (
        <div key={toast.id} className="toast" data-kind={toast.content.kind}>
          <p>{toWords(toast.content, strings)}</p>
          <ActionButton toast={toast} giveBackFocus={giveBack} />
          <button
            type="button"
            className="icon-button"
            aria-label={strings.toasts.dismiss}
            title={strings.toasts.dismiss}
            onClick={() => {
              giveBack()
              dismiss(toast.id)
            }}
          >
            <X size={16} aria-hidden="true" />
          </button>
        </div>
      ))}
    </div>
  )
}
