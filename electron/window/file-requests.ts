import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import { type KeepsakeFormat, toKeepsakeFormat } from '../../core/keepsakes/export-keepsakes'
import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import type { ImportReport } from '../../core/model/library'

type Saved = Result<{ readonly count: number }>

/** What a library does with the files that a reader chooses. */
interface FileWork {
  importPath(path: string): Promise<Result<ImportReport>>
  loadCorrections(path: string): Promise<Result<{ readonly count: number; readonly applied: number }>>
  saveCorrections(path: string): Promise<Saved>
  saveKeepsakes(path: string, format: KeepsakeFormat): Promise<Saved>
}

const patchFiles = [{ name: '.json', extensions: ['json'] }]
const archiveFiles = [{ name: '.zip .tar.gz', extensions: ['zip', 'gz', 'tgz'] }]
const noteFiles = [
  { name: 'Markdown (.md)', extensions: ['md'] },
  { name: 'JSON Lines (.jsonl)', extensions: ['jsonl'] },
]

/** Requests for which a reader chooses a file or folder with the system's dialog; null when they closed it. */
export function toFileRequests(findWindow: () => BrowserWindow | undefined, work: FileWork) {
  async function open<Value>(
    options: OpenDialogOptions,
    take: (path: string) => Promise<Result<Value>>,
  ): Promise<Result<Value | null>> {
    const window = findWindow()
    if (!window) return fail('cancelled')
    const chosen = await dialog.showOpenDialog(window, options)
    const path = chosen.filePaths[0]
    return chosen.canceled || path === undefined ? succeed(null) : take(path)
  }

  async function save(
    options: SaveDialogOptions,
    write: (path: string) => Promise<Saved>,
  ): Promise<Result<{ path: string; count: number } | null>> {
    const window = findWindow()
    if (!window) return fail('cancelled')
    const { canceled, filePath: path } = await dialog.showSaveDialog(window, options)
    if (canceled || path === '') return succeed(null)
    const saved = await write(path)
    return isFailed(saved) ? saved : succeed({ path, count: saved.ok.count })
  }

  return {
    chooseAndImport: () => open({ properties: ['openDirectory'] }, work.importPath),
    chooseFileAndImport: () => open({ properties: ['openFile'], filters: archiveFiles }, work.importPath),
    loadCorrections: () => open({ properties: ['openFile'], filters: patchFiles }, work.loadCorrections),
    saveCorrections: () => save({ defaultPath: 'lectern-corrections.json', filters: patchFiles }, work.saveCorrections),
    saveKeepsakes: () =>
      save({ defaultPath: 'lectern-notes.md', filters: noteFiles }, (path) =>
        work.saveKeepsakes(path, toKeepsakeFormat(path) ?? 'markdown'),
      ),
  }
}
