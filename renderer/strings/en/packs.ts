import type { Strings } from '../zh'
import { bytes, count, many } from './amounts'

/** What is less is told as this: its list takes that much. */
const leastBytes = 1000

export const packs: Strings['packs'] = {
  title: 'Export a pack',
  hint: 'A pack is one file with pages, pictures and slides. Whoever opens it in Lectern can read and search all of it without a network.',
  action: 'Export…',
  actionNamed: (title) => `Export “${title}” as a pack`,
  favourites: 'Export a pack…',
  what: 'What goes in',
  scopes: { items: 'This page', favourites: 'Favourites', all: 'Everything' },
  looking: 'Looking what goes in…',
  holds: (events, articles, decks) =>
    [
      ...(events > 0 ? [many(events, 'event', 'events')] : []),
      ...(articles > 0 ? [many(articles, 'article', 'articles')] : []),
      many(decks, 'deck', 'decks'),
    ].join(', '),
  size: (n) => `about ${bytes(Math.max(n, leastBytes))}`,
  corrections: (n) =>
    `${n === 1 ? 'Your correction goes' : `Your ${count(n)} corrections go`} along, so that others see what you see.`,
  privateParts: 'Favourites and notes stay here.',
  missing: (n) =>
    n === 1
      ? 'One deck is not downloaded and will not be in it:'
      : `${count(n)} decks are not downloaded and will not be in it:`,
  more: (n) => `${count(n)} more`,
  fetch: 'Download them first',
  fetching: 'Downloading slides…',
  empty: 'There is nothing here to export.',
  write: 'Export…',
  writing: 'Writing the pack',
  preparing: 'Checking the files that go along…',
  written: (part, whole) => `${bytes(part)} of ${bytes(whole)}`,
  cancel: 'Cancel',
  close: 'Close',
  failed: 'Nothing was exported',
  done: (name, path, n) => `“${name}” was exported to ${path} (${bytes(n)})`,
  doneWithout: (missing) =>
    missing === 1
      ? ', without one deck that is not downloaded'
      : `, without ${count(missing)} decks that are not downloaded`,
  show: 'Show in folder',
}
