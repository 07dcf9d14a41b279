import { fail, type Result } from '../../core/model/failure'
import type { ImportPlan } from './import-plan'
import type { Parts } from './parts'

/** An archive file on this machine. */
export async function planFile(_parts: Parts, path: string): Promise<Result<ImportPlan>> {
  return fail('not-an-archive', path)
}

/** An archive on a server. */
export async function planUrl(_parts: Parts, url: string, _title?: string): Promise<Result<ImportPlan>> {
  return fail('not-an-archive', url)
}
