import type { Strings } from '../zh'

export const updates: Strings['updates'] = {
  title: 'New versions',
  close: 'Close',
  running: (version) => `This is Lectern ${version}.`,
  looking: 'Looking…',
  unasked: 'Nobody has looked for a new version yet.',
  current: 'This is the newest version.',
  found: (version) => `There is a new version: Lectern ${version}`,
  ready: (version) =>
    `Lectern ${version} is downloaded and checked. It takes this one’s place when you quit Lectern, and never while you read.`,
  whatIsNew: 'What is new',
  look: 'Look',
  fetch: 'Download, and install when I quit',
  fetching: (version) => `Downloading Lectern ${version}`,
  cancel: 'Cancel',
  nobodyToAsk: 'This copy of Lectern was made without a place to ask for new versions, so it asks nobody.',
  ways: {
    deb: 'It was installed from a .deb package. Download the new .deb and install it with: sudo apt install ./name-of-the-file.deb. Your library stays as it is.',
    rpm: 'It was installed from an .rpm package. Download the new .rpm and install it with: sudo dnf install ./name-of-the-file.rpm. Your library stays as it is.',
    hand: 'It has no installer. Download the new one and put it in the place of this one; your library lies in a folder of its own, and stays as it is.',
  },
  failed: 'That did not work. Try again later.',
  failures: {
    offline: 'The place that has new versions cannot be reached. Check your connection and try again.',
    timeout: 'The place that has new versions does not answer. Try again later.',
    http: 'The place that has new versions gave no list of them. Try again later.',
    unsafe:
      'What came does not match the signature or checksum of those who publish Lectern, so it was not taken. The version you have is untouched.',
    corrupt: 'What the place that has new versions said makes no sense, so it was not taken.',
    'disk-full': 'The disk is full, so nothing was downloaded. Free some space and try again.',
    denied: 'Nothing may be written there, so nothing was downloaded.',
  },
}
