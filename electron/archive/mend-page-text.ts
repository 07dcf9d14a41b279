import { readFileSync } from 'node:fs'
import { mayBeDamaged } from '../../core/archive/mend/damage'
import { createMender, type Mend } from '../../core/archive/mend/mender'
import { emptyModel, readModel } from '../../core/archive/mend/model'
import { undoOldChinese } from './old-chinese'

/**
 * Makes the function that restores damaged text, GB18030 that was read as Windows-1252 among it, with the model in that file (`data/mend/model.bin` of the app). The file
 * is read when the first text that may be damaged is met; without it only what lost no bytes is restored well. Synchronous,
 * pure but for that one read, and safe to call for every page: a clean page costs one search. Call it between decoding and
 * parsing: `parsePage(path, mended.text)`, and add `mended.repaired` to the page when it is there.
 */
export function createPageMender(modelFile: string): Mend {
  let mend: Mend | undefined
  return (text) => {
    const undone = undoOldChinese(text)
    if (undone !== undefined) return { text: undone, repaired: { restored: 0, unsure: 0 }, restored: [] }
    if (!mayBeDamaged(text)) return { text, restored: [] }
    mend ??= createMender(readModelFile(modelFile))
    return mend(text)
  }
}

function readModelFile(file: string) {
  try {
    return readModel(readFileSync(file)) ?? emptyModel
  } catch {
    return emptyModel
  }
}
