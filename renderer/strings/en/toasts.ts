import type { Strings } from '../zh'
import { count, many } from './amounts'

const changes = (added: number, updated: number, vanished: number) =>
  [
    ...(added > 0 ? [`${count(added)} added`] : []),
    ...(updated > 0 ? [`${count(updated)} updated`] : []),
    ...(vanished > 0 ? [`${count(vanished)} vanished`] : []),
  ].join(', ')

export const toasts: Strings['toasts'] = {
  label: 'Notifications',
  dismiss: 'Dismiss',
  fetched: (ready) =>
    ready === 0 ? 'There was nothing to download' : `${many(ready, 'deck is', 'decks are')} now readable offline`,
  fetchedPart: (ready, failed) =>
    `${many(ready, 'deck is', 'decks are')} now readable offline; ${count(failed)} failed. The reason stands beside each, with a way to retry.`,
  copied: 'Copied to the clipboard',
  removed: (title) => `Removed “${title}”. Your favourites, notes and downloaded decks are kept.`,
  undo: 'Undo',
  report: 'Show report',
  openSources: 'Show sources',
  imported: (title) => `“${title}” was imported`,
  upToDate: (title) => `“${title}” is up to date`,
  allUpToDate: (n) => `${many(n, 'source is', 'sources are')} up to date`,
  cancelled: (title, isRefresh) =>
    `Cancelled ${isRefresh ? 'refreshing' : 'importing'}${title === '' ? '' : ` “${title}”`}`,
  refreshed: (title, added, updated, vanished) => `Refreshed “${title}”: ${changes(added, updated, vanished)}`,
  allRefreshed: (n, added, updated, vanished) =>
    `Refreshed ${many(n, 'source', 'sources')}: ${changes(added, updated, vanished)}`,
  refreshFailed: (title, what) => `“${title}” was not refreshed: ${what}`,
  refreshesFailed: (n, what) => `${many(n, 'source was', 'sources were')} not refreshed: ${what}`,
}

export const links: Strings['links'] = {
  copy: 'Copy link',
  copyNamed: (title: string) => `Copy the link to “${title}”`,
  missed: {
    item: 'The link leads to a page that is not in your library. Add or refresh the source it stands in, then open the link again.',
    talk: 'The link leads to a talk that this page no longer tells of; you see the whole page.',
    deck: 'The link leads to slides that are not in your library. Add or refresh the source they stand in, then open the link again.',
  },
  damaged:
    'Lectern does not understand the link that was opened, and has changed nothing. It may have been cut short: copy the whole link again.',
}
