import type { Command } from './command'
import { correctCommands } from './correct-commands'
import { correctionCommands } from './correction-commands'
import { doctorCommand } from './doctor-command'
import { exportCommand } from './export-command'
import { importCommand } from './import-command'
import { listCommand } from './list-command'
import { notesExportCommand } from './notes-command'
import { pagesCommand } from './pages-command'
import { searchCommand } from './search-command'
import { showCommand } from './show-command'
import { slidesFetchCommand, slidesStatusCommand, slidesVerifyCommand } from './slides-commands'
import { refreshCommand, removeCommand, renameCommand } from './source-commands'
import { backupCommand, rebuildCommand, restoreCommand } from './upkeep-commands'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  importCommand,
  refreshCommand,
  removeCommand,
  renameCommand,
  listCommand,
  showCommand,
  searchCommand,
  slidesFetchCommand,
  slidesStatusCommand,
  slidesVerifyCommand,
  pagesCommand,
  exportCommand,
  ...correctCommands,
  ...correctionCommands,
  notesExportCommand,
  rebuildCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
]
