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
import { slidesFetchCommand, slidesStatusCommand } from './slides-commands'
import { refreshCommand, removeCommand, renameCommand } from './source-commands'
import { backupCommand, rebuildCommand, restoreCommand } from './upkeep-commands'

const toPlanned = (name: string, operands: string, summary: string): Command => ({
  name,
  operands,
  least: 0,
  most: 100,
  summary: `${summary} (not in this version)`,
  options: {},
  plan: () => ({ wrong: `lectern ${name} is not in this version.` }),
})

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
  toPlanned('slides verify', '', 'hash and open every stored deck'),
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
