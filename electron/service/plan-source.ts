import { stat } from 'node:fs/promises'
import type { Result } from '../../core/model/failure'
import type { Source } from '../../core/model/library'
import type { ImportPlan } from './import-plan'
import type { Parts } from './parts'
import { planFile, planUrl } from './plan-archive'
import { planBuiltin, planFolder } from './plan-local'

export { planBuiltin, planUrl }

/** How a folder, or an archive file, is imported. */
export const planPath = async (parts: Parts, path: string): Promise<Result<ImportPlan>> =>
  (await isFile(path)) ? planFile(parts, path) : planFolder(parts, path)

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  )

/** How a source is imported again. */
export function planAgain(parts: Parts, { kind, location }: Source): Promise<Result<ImportPlan>> {
  switch (kind) {
    case 'builtin':
      return planBuiltin(parts)
    case 'folder':
      return planFolder(parts, location)
    case 'file':
      return planFile(parts, location)
    case 'url':
      return planUrl(parts, location)
  }
}
