import { BookOpen, LibraryBig, PanelLeftClose, Settings as SettingsIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { runCommand, toShownKey } from '../../commands/commands'
import { IconButton } from '../../components/icon-button'
import { toValue } from '../../state/loadable'
import { type ListKind, type ListPlace, listKinds, type Place, toListKey } from '../../state/place'
import { useQuery } from '../../state/query-store'
import { library, useLayout, useLibrary, useNavigation } from '../../state/stores'
import { useEntry } from '../../state/use-place'
import { useFormat, useStrings } from '../../strings/use-strings'
import { CommandKeys } from '../help/command-keys'
import { OfflineMeter } from './offline-meter'
import { SavedSearches } from './saved-searches'

const countOf = {
  events: 'events',
  talks: 'talks',
  speakers: 'speakers',
  topics: 'tags',
  articles: 'articles',
} as const

/** The library side: search, the lists, the years, and what is readable offline; its edge, where it has one, is last. */
export const Side = ({ children }: { readonly children?: ReactNode }) => {
  const strings = useStrings()
  return (
    <nav className="side" aria-label={strings.side.label}>
      <header className="side-header">
        <span className="logo" aria-hidden="true" />
        <span className="side-name">{strings.appName}</span>
        <IconButton
          className="side-hide"
          label={strings.side.hide}
          hint={<CommandKeys name={toShownKey('view.toggle-side')} />}
          icon={<PanelLeftClose size={17} aria-hidden="true" />}
          onClick={() => runCommand('view.toggle-side')}
        />
      </header>
      <button type="button" className="side-search" onClick={() => runCommand('search.focus')}>
        <span className="side-search-word">{strings.side.search}</span>
        <CommandKeys name={toShownKey('search.focus')} isJoined />
      </button>
      <SideLists />
      <OfflineMeter />
      <div className="side-tools">
        <SourcesButton />
        <button type="button" onClick={() => runCommand('help.guide')}>
          <BookOpen size={18} aria-hidden="true" />
          {strings.side.guide}
        </button>
        <button type="button" onClick={() => runCommand('app.settings')}>
          <SettingsIcon size={18} aria-hidden="true" />
          {strings.side.settings}
        </button>
      </div>
      {children}
    </nav>
  )
}

const SourcesButton = () => {
  const strings = useStrings()
  const isShown = useEntry().place.view === 'sources'
  return (
    <button type="button" aria-current={isShown ? 'page' : undefined} onClick={() => runCommand('sources.open')}>
      <LibraryBig size={18} aria-hidden="true" />
      {strings.side.sources}
    </button>
  )
}

const toShownList = (place: Place) => (place.view === 'browse' ? toListKey(place.list) : '')

const SideLists = () => {
  const strings = useStrings()
  const overview = useLibrary((state) => state.overview)
  const shown = toShownList(useEntry().place)
  const years = overview?.years ?? []
  return (
    <div className="side-lists">
      <ul>
        {listKinds.map((kind) => (
          <li key={kind}>
            <SideLink list={{ kind }} shown={shown} name={strings.side[kind]} count={toCount(kind, overview)} />
          </li>
        ))}
      </ul>
      <OwnLinks />
      <SavedSearches />
      {years.length > 0 && (
        <>
          <h2 id="side-years" className="section-label">
            {strings.side.years}
          </h2>
          <ul aria-labelledby="side-years">
            {years.map(({ year, count }) => (
              <li key={year}>
                <SideLink list={{ kind: 'events', year }} shown={shown} name={year} count={count} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** What the reader made: corrections are shown from the first of them on. */
const OwnLinks = () => {
  const strings = useStrings()
  const corrections = toValue(useQuery(library.corrections, null, 'all'))?.length ?? 0
  const kept = toValue(useQuery(library.keepsakes, null, 'all'))?.length ?? 0
  return (
    <>
      <h2 id="side-mine" className="section-label">
        {strings.side.mine}
      </h2>
      <ul aria-labelledby="side-mine">
        <OwnLink view="keepsakes" name={strings.side.keepsakes} count={kept} />
        {corrections > 0 && <OwnLink view="corrections" name={strings.side.corrections} count={corrections} />}
      </ul>
    </>
  )
}

interface OwnLinkProps {
  readonly view: 'keepsakes' | 'corrections'
  readonly name: string
  readonly count: number
}

const OwnLink = ({ view, name, count }: OwnLinkProps) => {
  const format = useFormat()
  const isShown = useEntry().place.view === view
  return (
    <li>
      <button
        type="button"
        className="side-link"
        aria-current={isShown ? 'page' : undefined}
        onClick={() => runCommand(`${view}.open`)}
      >
        <span>{name}</span>
        <span className="side-count">{count === 0 ? '' : format.count(count)}</span>
      </button>
    </li>
  )
}

type Overview = ReturnType<typeof useLibrary.getState>['overview']

const toCount = (kind: ListKind, overview: Overview) => overview?.counts[countOf[kind]]

interface SideLinkProps {
  readonly list: ListPlace
  readonly shown: string
  readonly name: string
  readonly count: number | undefined
}

const SideLink = ({ list, shown, name, count }: SideLinkProps) => {
  const format = useFormat()
  const openList = useNavigation((state) => state.openList)
  const isShown = toListKey(list) === shown
  const open = () => {
    useLayout.getState().setDrawer(false)
    if (!isShown) openList(list)
  }
  return (
    <button type="button" className="side-link" aria-current={isShown ? 'page' : undefined} onClick={open}>
      <span>{name}</span>
      <span className="side-count">{count === undefined ? '' : format.count(count)}</span>
    </button>
  )
}
