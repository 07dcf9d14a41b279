import type { Strings } from '../zh'
import { bytes, count, many } from './amounts'

export const importing: Strings['import'] = {
  title: 'Import',
  drop: 'Drop to add this as a source',
  dropHint:
    'A folder, a .zip or .tar.gz archive, or a .lectern pack. Its pages join the library; the files themselves are not changed.',
  running: 'Importing',
  refreshing: 'Refreshing',
  named: (what, title) => `${what} “${title}”`,
  waiting: (n) => `${count(n)} more waiting`,
  received: (part, whole) => (whole === 0 ? bytes(part) : `${bytes(part)} of ${bytes(whole)}`),
  beginning: 'Getting ready',
  phases: {
    downloading: 'Downloading',
    unpacking: 'Opening the pack',
    reading: 'Reading pages',
    storing: 'Storing pages',
    indexing: 'Building the index',
    slides: 'Adding slides',
    done: 'Finishing',
  },
  progress: (done, total) => `${count(done)} of ${count(total)}`,
  cancel: 'Cancel import',
  doneTitle: 'Import finished',
  reportTitle: (title) => `Report on “${title}”`,
  reportOf: 'What its last import or refresh came to.',
  nothingNew: 'Nothing has changed: the library is up to date.',
  holds: (events, articles, talks, decks) =>
    `It holds ${many(events, 'event', 'events')}, ${many(articles, 'article', 'articles')}, ${many(talks, 'talk', 'talks')} and ${many(decks, 'deck', 'decks')}.`,
  counts: {
    added: 'Pages added',
    updated: 'Pages updated',
    unchanged: 'Pages unchanged',
    removed: 'Pages vanished',
    skipped: 'Files skipped',
    repaired: 'Pages repaired',
    warnings: 'Pages to mend',
  },
  reasons: {
    empty: 'The file is empty: fill it or remove it.',
    'too-large': 'The file is too large for a page: split it, or take it out of the source.',
    invalid: 'This is not a text file: save it as UTF-8 text, or take it out of the source.',
    denied:
      'Reading it is not permitted, or it is a link out of the folder: change its permissions or copy it in, then import again.',
    unsafe:
      'Its path or link leads out of the source, so it was not read: put the file or folder itself into the source, or add that folder as a source of its own.',
    encrypted: 'It has a password: remove the password, then import again.',
    truncated: 'It is incomplete, its end is missing: fetch the file anew, then import again.',
    corrupt: 'It is damaged inside the archive: fetch the archive anew, then import again.',
    'not-found': 'It was gone when its turn came: make sure it is in its place, then import again.',
    unexpected: 'It could not be read, or it disappeared: check the disk, then import again.',
  },
  unreadableName: 'Its name is not written in UTF-8, so it cannot be opened: rename it, then import again.',
  skippedTitle: (n) => `Skipped files (${count(n)})`,
  warningsTitle: (n) => `Taken in, but broken (${count(n)})`,
  lostCharacters: (n) =>
    `${n === 1 ? 'One character is' : `${count(n)} characters are`} lost in the file itself: mend it, then import again.`,
  lostSlides: (paths) =>
    `It links to slides by paths where this source has none, and the site has no known address: ${paths}. Import the folder or archive of the whole site.`,
  brokenHead: 'Its front matter is not valid and was read line by line: mend it, then import again.',
  repairedTitle: (n) => `Files with repaired text (${count(n)})`,
  repairedWhole: 'All of it is back, from a wrong encoding',
  repaired: (restored, unsure) =>
    unsure === 0
      ? `${many(restored, 'character', 'characters')} restored`
      : `${many(restored, 'character', 'characters')} restored, ${count(unsure)} of them uncertain`,
  vanishedHint: 'Vanished pages are no longer in the source: Lectern keeps them, and marks them.',
  openPage: (path) => `Open this page: ${path}`,
  copy: 'Copy list',
  copyReport: 'Copy report',
  close: 'Done',
  failedTitle: 'The import did not finish',
  kept: 'What was in the library before is untouched.',
  failures: {
    offline: {
      what: 'No network',
      meaning: 'The server of this source cannot be reached right now. What is here already stays readable.',
      todo: 'Check the connection, then try again.',
    },
    timeout: {
      what: 'The server did not answer in time',
      meaning: 'The archive did not arrive within the time allowed, and the part that came was not used.',
      todo: 'Try later; if it keeps happening, download the archive yourself and add it as a file.',
    },
    http: {
      what: 'The server did not hand it out',
      meaning: 'The address may be gone or renamed, lead in a circle, or need you to sign in.',
      todo: 'Open it in a browser to see; if it moved, add the new address.',
    },
    'not-found': {
      what: 'The source is not in its place',
      meaning:
        'The folder or file may have been moved or renamed, or its disk is not connected. What was imported is still here.',
      todo: 'Put it back and try again; if it moved, add it from its new place.',
    },
    denied: {
      what: 'It may not be read',
      meaning: 'The system does not let Lectern read this folder or file.',
      todo: 'Change its permissions, or copy it to where it can be read.',
    },
    truncated: {
      what: 'The archive is incomplete',
      meaning: 'Its end is missing, perhaps because a download broke off. Nothing was changed.',
      todo: 'Try again; if the file is on this machine, download it anew.',
    },
    encrypted: {
      what: 'The archive has a password',
      meaning: 'The pages in it cannot be read without it.',
      todo: 'Unpack it and add the folder, or get an archive without a password.',
    },
    corrupt: {
      what: 'The archive is damaged',
      meaning: 'What it holds does not fit together and cannot be read. Nothing was changed.',
      todo: 'Download or pack the archive anew.',
    },
    'too-large': {
      what: 'The archive is too large',
      meaning: 'What it unpacks to is beyond what Lectern can handle safely.',
      todo: 'Unpack it and add only the folder that holds the pages.',
    },
    newer: {
      what: 'A newer Lectern made this pack',
      meaning: 'This one would not understand all of it, so nothing was taken in.',
      todo: 'Update Lectern, then open the pack again.',
    },
    unsafe: {
      what: 'It is not safe to take in',
      meaning: 'It holds what leads or unpacks to where it must not. Nothing of it was taken in.',
      todo: 'Ask whoever gave it to you. An archive that you trust you can unpack yourself, and add the folder.',
    },
    'not-a-pdf': {
      what: 'The pack is not what it says',
      meaning: 'What it holds as slides is no PDF. Nothing of it was taken in.',
      todo: 'Ask for the pack anew.',
    },
    empty: {
      what: 'There is nothing to import here',
      meaning: 'No Markdown pages were found, nor text files that begin as pages do.',
      todo: 'Choose the site’s content folder, or the folder above the pages.',
    },
    invalid: {
      what: 'This address cannot be used',
      meaning: 'It makes no sense to Lectern, so nothing was changed.',
      todo: 'Check that the address is whole, then try again.',
    },
  },
}
