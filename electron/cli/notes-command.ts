import { resolve } from 'node:path'
import { type KeepsakeFormat, keepsakeFormats, toKeepsakeFormat } from '../../core/keepsakes/export-keepsakes'
import { isFailed } from '../../core/model/failure'
import type { Command, CommandContext } from './command'
import { exitCodes } from './output'
import { toCount } from './text-table'

/** `lectern notes export`: favourites and notes as other programs read them. */
export const notesExportCommand: Command = {
  name: 'notes export',
  operands: '<file|->',
  least: 1,
  most: 1,
  summary: 'write favourites and notes into a Markdown or JSON lines file',
  details:
    'What the file is called says what it holds: .md is Markdown, .jsonl a line of JSON for each, with title, event, date,\n' +
    'speakers, slide, link and text. With - it goes to standard output.',
  options: { format: { type: 'string', value: 'markdown|json-lines', summary: 'for - and other names' } },
  plan: (call) => {
    const [file = ''] = call.operands
    const format = call.text('format') ?? toKeepsakeFormat(file) ?? (file === '-' ? 'markdown' : undefined)
    if (format === undefined) return { wrong: `Call ${file} .md or .jsonl, or say --format.` }
    if (!isFormat(format)) return { wrong: `--format is ${keepsakeFormats.join(' or ')}, not "${format}".` }
    return { run: (context) => (file === '-' ? runPrint(context, format) : runSave(context, resolve(file), format)) }
  },
}

const isFormat = (text: string): text is KeepsakeFormat => keepsakeFormats.some((format) => format === text)

const runPrint = async ({ library, output }: CommandContext, format: KeepsakeFormat): Promise<number> => {
  const printed = await library.printKeepsakes({ format })
  if (isFailed(printed)) return output.fail(printed.failure)
  output.answer(printed.ok, () => printed.ok.text.trimEnd())
  return exitCodes.done
}

const runSave = async ({ library, output }: CommandContext, file: string, format: KeepsakeFormat): Promise<number> => {
  const saved = await library.saveKeepsakes({ path: file, format })
  if (isFailed(saved)) return output.fail(saved.failure)
  output.answer({ file, ...saved.ok }, () => `${toCount(saved.ok.count, 'entry', 'entries')} in ${file}`)
  return exitCodes.done
}
