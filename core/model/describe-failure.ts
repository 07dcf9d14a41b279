import { isOfficeFailure } from './deck'
import type { Failure, FailureKind } from './failure'

interface Words {
  readonly what: string
  readonly means: string
  readonly todo: string
}

const words: Readonly<Record<FailureKind, Words>> = {
  offline: {
    what: 'The server cannot be reached',
    means: 'Slides already in the library stay readable.',
    todo: 'Check the network, or set a mirror rule, and try again.',
  },
  timeout: {
    what: 'It took too long',
    means: 'Nothing half-made was kept.',
    todo: 'Try again later.',
  },
  http: {
    what: 'The server answered with an error',
    means: 'The file may have moved, or need permission.',
    todo: 'Open the link in a browser to see what is there, or set a mirror rule.',
  },
  'not-an-archive': {
    what: 'What came is not an archive',
    means: 'Lectern reads folders, .zip, .tar.gz and .lectern files, and addresses of archives.',
    todo: 'Give the archive itself, or the folder it was made of, not a page or file that leads to it.',
  },
  unsafe: {
    what: 'It is not safe to follow',
    means: 'It leads to where it must not. Nothing was changed.',
    todo: 'If you trust it: unpack an archive yourself and import the folder; lead to slides by a mirror rule.',
  },
  'web-only': {
    what: 'These slides are shown by a browser only',
    means: 'Their page has no file that could be stored.',
    todo: 'Open the link in a browser.',
  },
  unplaced: {
    what: 'Nothing says where these slides are',
    means: 'The page gives only a path. This source does not hold that file, and does not name the site it is on.',
    todo: 'Put the file where the page says, or add a folder or archive that holds it, and refresh the source.',
  },
  'not-a-pdf': {
    what: 'What came is not a PDF',
    means: 'The address now leads to something else, often a sign-in page.',
    todo: 'Open the link in a browser to see what is there.',
  },
  truncated: {
    what: 'The file came incomplete',
    means: 'The part that came was thrown away.',
    todo: 'Try again; if it stays so, the file on the server is damaged.',
  },
  encrypted: {
    what: 'The file is protected by a password',
    means: 'What is in it can be neither shown nor searched.',
    todo: 'Unpack it with its password, or ask its author for one without.',
  },
  'too-large': {
    what: 'The file is too large',
    means: 'It was not stored.',
    todo: 'Open a link in a browser instead; unpack an archive yourself and import the folder.',
  },
  'pack-too-large': {
    what: 'That is too much for one pack',
    means: 'Nothing was changed.',
    todo: 'Make it of fewer events, or ask for it in several packs.',
  },
  'disk-full': {
    what: 'The disk is full',
    means: 'What was stored before is safe.',
    todo: 'Free some space and try again.',
  },
  denied: {
    what: 'The system refused access',
    means: 'This user may not read or write there.',
    todo: 'Check the permissions, or choose another place.',
  },
  'not-found': {
    what: 'It is not there',
    means: 'It may have been moved, renamed or removed.',
    todo: 'Check the name and try again.',
  },
  empty: {
    what: 'There is nothing to import',
    means: 'The folder holds no Markdown page.',
    todo: 'Choose the folder that holds the pages, often named content.',
  },
  'nothing-chosen': {
    what: 'Nothing was chosen',
    means: 'A pack holds one event or article at least.',
    todo: 'Name an event, star something, or import an archive first.',
  },
  corrupt: {
    what: 'The data is damaged',
    means: 'It cannot be read as it is.',
    todo: 'Fetch or import it again; for the library itself, run lectern rebuild, which keeps the damaged file aside.',
  },
  locked: {
    what: 'Another program is using the library',
    means: 'Nothing was changed.',
    todo: 'Close it, or wait until it is done, and try again.',
  },
  newer: {
    what: 'It was written by a newer Lectern',
    means: 'This version would not understand it. Nothing was changed.',
    todo: 'Install the newest Lectern.',
  },
  invalid: {
    what: 'That makes no sense to Lectern',
    means: 'Nothing was changed.',
    todo: 'Correct it and try again.',
  },
  cancelled: {
    what: 'Stopped',
    means: 'What was finished before stays; an import that is stopped changes nothing.',
    todo: 'Start it again to go on.',
  },
  unexpected: {
    what: 'Something unexpected happened',
    means: 'What was stored before is safe.',
    todo: 'Try again; if it stays so, run lectern doctor.',
  },
}

const officeWords: Words = {
  what: 'The slides are a PowerPoint or Keynote file',
  means: 'Lectern shows PDF only, and does not ask for it again with all others.',
  todo: 'Open the link in a browser, ask for a PDF, or lead to one by a mirror rule.',
}

/** A failure in English, for the command line: what happened (and to what), what it means, what to do. One line. */
export const describeFailure = (failure: Failure): string => {
  const { kind, detail } = failure
  const isOffice = isOfficeFailure(failure)
  const { what, means, todo } = isOffice ? officeWords : words[kind]
  const cause = isOffice || detail === undefined || detail === '' ? '' : ` (${detail.replaceAll(/\s+/g, ' ').trim()})`
  return `${what}${cause}. ${means} ${todo}`
}
