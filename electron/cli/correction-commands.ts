import { resolve } from 'node:path'
import { isFailed } from '../../core/model/failure'
import type { Command, CommandContext } from './command'
import { exitCodes } from './output'
import { toCount, toTable } from './text-table'

type Run = (context: CommandContext, operand: string) => Promise<number>

const toCommand = (name: string, operands: string, summary: string, run: Run, details?: string): Command => ({
  name: `corrections ${name}`,
  operands,
  least: operands === '' ? 0 : 1,
  most: operands === '' ? 0 : 1,
  summary,
  ...(details === undefined ? {} : { details }),
  options: {},
  plan: (call) => ({ run: (context) => run(context, call.operands[0] ?? '') }),
})

const runList: Run = async ({ library, output }) => {
  const listed = await library.listCorrections()
  if (isFailed(listed)) return output.fail(listed.failure)
  output.answer({ items: listed.ok, total: listed.ok.length }, () =>
    toTable(
      listed.ok.map(({ id, correction, subject, madeAt, applies }) => [
        id,
        correction.kind,
        madeAt.slice(0, 10),
        applies ? subject : `${subject} (not in the library)`,
      ]),
    ),
  )
  return exitCodes.done
}

const runExport: Run = async ({ library, output }, file) => {
  const path = resolve(file)
  const saved = await library.saveCorrections({ path })
  if (isFailed(saved)) return output.fail(saved.failure)
  output.answer({ file: path, ...saved.ok }, () => `${toCount(saved.ok.count, 'correction')} in ${path}`)
  return exitCodes.done
}

const runLoad: Run = async ({ library, output }, file) => {
  const loaded = await library.loadCorrections({ path: resolve(file) })
  if (isFailed(loaded)) return output.fail(loaded.failure)
  output.answer(loaded.ok, () => `${toCount(loaded.ok.count, 'correction')} taken over`)
  return exitCodes.done
}

const runDrop: Run = async ({ library, output }, id) => {
  const dropped = await library.dropCorrection({ id })
  if (isFailed(dropped)) return output.fail(dropped.failure)
  output.answer({ id }, () => `${id} is taken back`)
  return exitCodes.done
}

/** `lectern corrections …`: what a reader put right by hand, apart from the pages. */
export const correctionCommands: readonly Command[] = [
  toCommand('list', '', 'list what was put right by hand', runList),
  toCommand('export', '<file>', 'write every correction into a patch file', runExport),
  toCommand(
    'import',
    '<file>',
    'take over the corrections of a patch file',
    runLoad,
    'A correction of something that was corrected before takes the place of the earlier one. Those of pages that are not\n' +
      'in the library are kept until the pages come.',
  ),
  toCommand('drop', '<id>', 'take a correction back', runDrop),
]
