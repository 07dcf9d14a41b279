import type { Strings } from '../zh'
import { count, many } from './amounts'

export const settings: Strings['settings'] = {
  title: 'Settings',
  language: 'Language',
  languages: { system: 'System', zh: '中文', en: 'English' },
  theme: 'Appearance',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  mirrors: 'Download mirrors',
  mirrorsHint:
    'One rule a line: replaces the beginning of a deck’s address. The first that fits wins; # starts a comment. For mirrors inside a company network.',
  mirrorsExample: 'https://slides.example.org/ -> https://mirror.example.com/slides/',
  mirrorsInvalid: 'These rules were not saved. Correct them and try again.',
  mirrorsInvalidLine: (line) =>
    `Line ${count(line)} makes no sense, so the rules were not saved. Write “old beginning -> new beginning”, both as whole addresses.`,
  save: 'Save rules',
  saved: 'Saved',
  sources: 'Sources',
  sourcesSummary: (sources, pages) => `${many(sources, 'source', 'sources')} with ${many(pages, 'page', 'pages')}.`,
  manageSources: 'Manage sources…',
  refreshes: 'Refresh sources automatically',
  refreshesHint:
    'While Lectern is open, it looks now and then whether a source has anything new. It only downloads; nothing about you is sent. Offline it keeps quiet.',
  searches: 'Searches',
  keepsSearches: 'Remember recent searches',
  keepsSearchesHint:
    'On this computer only, and the last 50 at most. Turned off, no more are noted; those already noted stay until you clear them.',
  clearRecent: (n) => `Clear recent searches (${count(n)})`,
  clearSaved: (n) => `Remove saved searches (${count(n)})`,
  lookForUpdate: 'Look now…',
  looksForUpdates: 'Look for new versions',
  looksForUpdatesHint:
    'While Lectern is open, it asks once a day whether there is a new version. It only asks, and nothing about you is sent; whether one is downloaded is yours to say.',
  about: 'About',
  aboutText:
    'Lectern keeps a technical community’s talks and slides readable offline, and finds the slide a phrase stands on.',
  close: 'Close',
}
