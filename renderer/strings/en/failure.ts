import type { Strings } from '../zh'

export const failure: Strings['failure'] = {
  office: {
    what: 'The slides are no PDF',
    meaning: 'They are a PowerPoint or Keynote file, and Lectern shows PDF only. “Download all” does not ask for them.',
    todo: 'Open them in the browser, or ask the speaker for a PDF; if you know of one, lead to it by a mirror rule in the settings.',
  },
  libraryTitle: 'The library cannot be opened',
  libraryCorrupt: {
    what: 'The library file is damaged',
    meaning: 'What library.db holds cannot be read. The decks you downloaded are safe in the content folder beside it.',
    todo: 'Start anew: your favourites, notes, corrections and saved searches come back by themselves, and your sources are imported again. The damaged file is kept aside, and nothing is deleted.',
  },
  startAnew: 'Start a new library',
  startingAnew: 'Starting a new library…',
  tryAgain: 'Try again',
  crashedTitle: 'Something went wrong here',
  crashed: 'This part could not be shown. The library is untouched.',
  reload: 'Reload the window',
  itemTitle: 'This page cannot be shown',
  listTitle: 'The list could not be read',
  details: 'Details',
  kinds: {
    offline: {
      what: 'No network',
      meaning: 'The server that holds the slides cannot be reached right now.',
      todo: 'Check the connection and retry. Decks you already have stay readable.',
    },
    timeout: {
      what: 'The server took too long',
      meaning: 'It did not send everything in the time allowed.',
      todo: 'Retry later; if it keeps happening, set a mirror in the settings.',
    },
    http: {
      what: 'The server did not hand it out',
      meaning: 'The address may no longer exist, lead in a circle, or need permission.',
      todo: 'Retry later, or point it to a working mirror in the settings.',
    },
    'not-an-archive': {
      what: 'That was not an archive',
      meaning: 'Lectern reads folders, .zip and .tar.gz files, and addresses of such files.',
      todo: 'Give the address of the archive itself, not of the page that links to it.',
    },
    unsafe: {
      what: 'That is not safe to follow',
      meaning: 'It leads to where it must not. Nothing was changed.',
      todo: 'If you trust it: unpack an archive yourself and add the folder; lead to slides by a mirror rule in the settings.',
    },
    'web-only': {
      what: 'These slides are on the web only',
      meaning: 'Their page has no file that could be kept here.',
      todo: 'Open them in the browser.',
    },
    unplaced: {
      what: 'Nothing says where these slides are',
      meaning: 'The page gives only a path. This source does not hold that file, and does not name the site it is on.',
      todo: 'Put the file where the page says, or add a folder or archive that holds it, and refresh the source.',
    },
    'not-a-pdf': {
      what: 'That was not a PDF',
      meaning: 'The address now serves something else, often a sign-in page or a notice.',
      todo: 'Point it to a working mirror in the settings, then retry.',
    },
    truncated: {
      what: 'The file was incomplete',
      meaning: 'The download broke off, and the part that came was thrown away.',
      todo: 'Retry; it usually works once the network is steady.',
    },
    encrypted: {
      what: 'This PDF has a password',
      meaning: 'Its content cannot be read without it.',
      todo: 'Ask the speaker or the organisers for a version without a password.',
    },
    'too-large': {
      what: 'The file is too large',
      meaning: 'It is beyond what Lectern can handle safely.',
      todo: 'Make it smaller or split it, then try again.',
    },
    'pack-too-large': {
      what: 'That is too much for one pack',
      meaning: 'It is more than Lectern can handle safely. Nothing was changed.',
      todo: 'Make it of fewer events, or ask for it in several packs.',
    },
    'disk-full': {
      what: 'The disk is full',
      meaning: 'There is no room for anything new. Everything stored is still there.',
      todo: 'Free some space, then retry.',
    },
    denied: {
      what: 'The system refused access',
      meaning: 'This user may not read or write there.',
      todo: 'Check the folder’s permissions, or choose another place.',
    },
    'not-found': {
      what: 'It is not there any more',
      meaning: 'It may have been moved or renamed, or is no longer in the library.',
      todo: 'Check that it is still in its place; if the source changed, import it again.',
    },
    empty: {
      what: 'There is nothing to import here',
      meaning: 'No Markdown files were found in the folder.',
      todo: 'Choose the site’s content folder, or the folder above the pages.',
    },
    'nothing-chosen': {
      what: 'Nothing was chosen',
      meaning: 'A pack holds one event or article at least.',
      todo: 'Open an event, star something, or import an archive first.',
    },
    corrupt: {
      what: 'Stored content is damaged',
      meaning: 'What was read is not what was once stored.',
      todo: 'Download or import it again. If it is the library itself, run lectern rebuild: your favourites, notes and corrections come back, and the damaged file is kept aside.',
    },
    locked: {
      what: 'Another program is using the library',
      meaning: 'Only one program can write to it at a time. Nothing in it has changed.',
      todo: 'Close the other Lectern or the running lectern command, then try again.',
    },
    newer: {
      what: 'The library is from a newer version',
      meaning: 'This Lectern is too old to read it. Nothing in it has changed.',
      todo: 'Update Lectern, then open it again.',
    },
    invalid: {
      what: 'That cannot be used',
      meaning: 'What was entered makes no sense to Lectern, so nothing was changed.',
      todo: 'Correct it and try again.',
    },
    cancelled: {
      what: 'Cancelled',
      meaning: 'It stopped because you asked. What was finished is kept.',
      todo: 'Start again whenever you like.',
    },
    unexpected: {
      what: 'Something unexpected happened',
      meaning: 'This should not occur. Everything stored is untouched.',
      todo: 'Try again; if it happens again, restart Lectern.',
    },
  },
  status: (status) => ` (HTTP ${status})`,
}
