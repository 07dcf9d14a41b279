import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions, shell } from 'electron'
import { type KeepsakeFormat, toKeepsakeFormat } from '../../core/keepsakes/export-keepsakes'
import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import type { ImportReport } from '../../core/model/library'
import type { PackChoice, PackPreview, PackReport } from '../../core/model/pack'
import { toPackFileName } from '../../core/packs/pack-manifest'

type Saved = Result<{ readonly count: number }>

/** What a library does with the files that a reader chooses. */
interface FileWork {
  importPath(path: string): Promise<Result<ImportReport>>
  loadCorrections(path: string): Promise<Result<{ readonly count: number; readonly applied: number }>>
  saveCorrections(path: string): Promise<Saved>
  saveKeepsakes(path: string, format: KeepsakeFormat): Promise<Saved>
  previewPack(choice: PackChoice): Promise<Result<PackPreview>>
  exportPack(path: string, choice: PackChoice): Promise<Result<PackReport>>
}

const patchFiles = [{ name: '.json', extensions: ['json'] }]
const archiveFiles = [{ name: '.zip .tar.gz .lectern', extensions: ['zip', 'gz', 'tgz', 'lectern'] }]
const packFiles = [{ name: 'Lectern (.lectern)', extensions: ['lectern'] }]
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

  async function choosePlace<Value>(
    options: SaveDialogOptions,
    write: (path: string) => Promise<Result<Value>>,
  ): Promise<Result<Value | null>> {
    const window = findWindow()
    if (!window) return fail('cancelled')
    const { canceled, filePath: path } = await dialog.showSaveDialog(window, options)
    return canceled || path === '' ? succeed(null) : write(path)
  }

  const save = (options: SaveDialogOptions, write: (path: string) => Promise<Saved>) =>
    choosePlace(options, async (path) => {
      const saved = await write(path)
      return isFailed(saved) ? saved : succeed({ path, count: saved.ok.count })
    })

  let written: string | undefined
  async function exportPack({ choice }: { readonly choice: PackChoice }): Promise<Result<PackReport | null>> {
    const preview = await work.previewPack(choice)
    if (isFailed(preview)) return preview
    const options = { defaultPath: toPackFileName(preview.ok.name), filters: packFiles }
    const report = await choosePlace(options, (path) => work.exportPack(path, choice))
    if (!isFailed(report) && report.ok !== null) written = report.ok.file
    return report
  }

  return {
    exportPack,
    showPack: () => {
      if (written === undefined) return fail('not-found', 'no pack was written')
      shell.showItemInFolder(written)
      return succeed(null)
    },
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
