import type { Strings } from '../zh'
import { count, many } from './amounts'

export const keepsakes: Strings['keepsakes'] = {
  title: 'Favourites and notes',
  hint: 'They stay in the library on this computer, whatever becomes of their sources.',
  empty: 'No favourites and no notes yet',
  emptyHint:
    'Press the star beside an event, an article or a talk to keep it here. Notes are written below them, and in the reader on every slide.',
  export: 'Export…',
  savedFile: (n, path) => `${many(n, 'favourite or note', 'favourites and notes')} written to ${path}`,
  count: (n) => many(n, 'entry', 'entries'),
  showRest: (n) => `Show ${count(n)} more`,
  star: 'Favourite',
  unstar: 'Remove from favourites',
  starNamed: (title) => `Favourite: ${title}`,
  write: 'Add a note',
  writeNamed: (title) => `Add a note: ${title}`,
  noteOf: (title) => `Note: ${title}`,
  slideNote: 'Note on this slide',
  slideNoteOf: (page) => `Note on slide ${count(page)}`,
  placeholder: 'What you want to remember…',
  savedByItself: 'Saved as you write',
  savedAt: (when) => `Saved ${when}`,
  tooLong: (n, most) =>
    `A note holds ${count(most)} characters, and this is ${count(n)} long. It is saved once it is shorter.`,
  notSaved: (what) => `Not saved: ${what}`,
  leftUnsaved: (title, why) =>
    `The note on “${title}” is not saved. ${why} What you wrote is still there to go back to until you quit Lectern.`,
  given: (title) => `“${title}” is a favourite now`,
  slide: (page) => `Slide ${count(page)}`,
  kinds: { favourite: 'Favourite', note: 'Note' },
  targets: { event: 'Event', article: 'Article', guide: 'Guide', talk: 'Talk' },
  openPage: (title) => `Open ${title}`,
  drop: 'Remove',
  dropNamed: {
    favourite: (title) => `Remove from favourites: ${title}`,
    note: (title) => `Remove the note: ${title}`,
  },
  dropped: {
    favourite: (title) => `“${title}” is no longer a favourite`,
    note: (title) => `Deleted the note on “${title}”`,
  },
  full: (most) =>
    `The library holds ${count(most)} favourites and notes, and this would be one more. Remove one you no longer need to make room.`,
  sourceRemoved: (title) => `From a removed source, “${title}”`,
  vanished: 'Its source has this page no more',
  lost: {
    item: 'Its page is not in the library now. Once it comes back, this leads there again',
    talk: 'Since the page changed, it cannot be told which talk this is',
    deck: 'The page does not link to these slides any more',
  },
  unfold: 'Show all',
  fold: 'Show less',
  starred: 'Favourite',
  noted: 'Has a note',
}
