import './app.css'
import { Tooltip } from 'radix-ui'
import { lazy, Suspense, useEffect } from 'react'
import { ErrorBoundary } from '../../components/error-boundary'
import type { Place } from '../../state/place'
import { toShownLanguage } from '../../state/settings'
import { useLayout, useLibrary, useNavigation, useSettings } from '../../state/stores'
import { useEntry } from '../../state/use-place'
import { SpeechContext, speeches } from '../../strings/use-strings'
import { BrowseView } from '../browse/browse-view'
import { CorrectionEditor } from '../corrections/correction-editor'
import { CorrectionsView } from '../corrections/corrections-view'
import { CrashNote, LibraryFailure } from '../failure/failure-screen'
import { ShortcutsDialog } from '../help/shortcuts-dialog'
import { DropTarget } from '../importing/drop-target'
import { ImportPanel } from '../importing/import-panel'
import { KeepsakesView } from '../keepsakes/keepsakes-view'
import { PackDialog } from '../packs/pack-dialog'
import { SearchHelp } from '../search/search-help'
import { SearchView } from '../search/search-view'
import { SettingsDialog } from '../settings/settings-dialog'
import { SourcesView } from '../sources/sources-view'
import { UpdateDialog } from '../updates/update-dialog'
import { SideFrame } from './side-frame'
import { ToastList } from './toast-list'

// The viewer and pdf.js weigh more than all the rest: the first screen does not wait for them.
const ReaderView = lazy(async () => ({ default: (await import('../reader/reader-view')).ReaderView }))

/** The whole window. */
export const AppView = () => {
  const settings = useSettings((state) => state.settings)
  const failure = useLibrary((state) => state.failure)
  const load = useLibrary((state) => state.load)
  const language = toShownLanguage(settings.language, navigator.language)
  const speech = speeches[language]

  useEffect(() => {
    const root = document.documentElement
    root.lang = speech.strings.languageTag
    if (settings.theme === 'system') delete root.dataset.theme
    else root.dataset.theme = settings.theme
  }, [speech, settings.theme])

  return (
    <SpeechContext value={speech}>
      <Tooltip.Provider delayDuration={500}>
        <ErrorBoundary fallback={(error) => <CrashNote error={error} />}>
          {failure === null ? <Shown /> : <LibraryFailure failure={failure} onRetry={() => void load()} />}
          <Dialogs />
          <CorrectionEditor />
          <ImportPanel />
          <DropTarget />
          <ToastList />
        </ErrorBoundary>
      </Tooltip.Provider>
    </SpeechContext>
  )
}

const Shown = () => {
  const { id, place } = useEntry()
  if (place.view === 'reader') return <Reader key={id} place={place} />
  return (
    <div className="window">
      <SideFrame />
      <Screen place={place} />
    </div>
  )
}

const Screen = ({ place }: { readonly place: Exclude<Place, { readonly view: 'reader' }> }) => {
  if (place.view === 'search') return <SearchView />
  if (place.view === 'sources') return <SourcesView />
  if (place.view === 'corrections') return <CorrectionsView />
  if (place.view === 'keepsakes') return <KeepsakesView />
  return <BrowseView key={place.list.kind} list={place.list} reading={place.reading} />
}

const Reader = ({ place }: { readonly place: Extract<Place, { readonly view: 'reader' }> }) => {
  const back = useNavigation((state) => state.back)
  return (
    <ErrorBoundary fallback={(error) => <CrashNote error={error} />}>
      <Suspense fallback={null}>
        <ReaderView deckId={place.deckId} page={place.page} terms={place.terms} onBack={back} />
      </Suspense>
    </ErrorBoundary>
  )
}

const Dialogs = () => {
  const dialog = useLayout((state) => state.dialog)
  if (dialog === 'settings') return <SettingsDialog />
  if (dialog === 'search-help') return <SearchHelp />
  if (dialog === 'updates') return <UpdateDialog />
  if (dialog === 'pack') return <PackDialog />
  return dialog === 'shortcuts' ? <ShortcutsDialog /> : null
}
