import type { CorrectionNote } from '../../state/corrections'
import type { Strings } from '../../strings/zh'

/** What a correction came to, in one sentence. */
export const toNoteWords = (note: CorrectionNote, { correcting: words }: Strings): string => {
  if (note.what === 'saved') return words.savedFile(note.count, note.path)
  if (note.what === 'loaded') return words.loadedFile(note.count, note.count - note.applied)
  if (note.what === 'taken-back') return words.takenBack(note.subject)
  return words[note.what](note.subject)
}
