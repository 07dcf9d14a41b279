import { type Command, commonOptions, type OptionHelp } from './command'
import { toTable } from './text-table'

/** The help of `lectern` as a whole. */
export const describeProgram = (commands: readonly Command[]): string =>
  [
    'lectern: the talks of a community, searched and read without a window',
    'Usage: lectern <command> [options]',
    toTable(commands.map((command) => [`  ${toUsage(command)}`, command.summary])),
    `Options of every command\n${describeOptions(commonOptions)}`,
    'Exit codes: 0 done, 1 done in part or something failed, 2 wrong use, 3 the library cannot be opened',
  ].join('\n\n')

/** The help of one command. */
export const describeCommand = (command: Command): string =>
  [
    `lectern ${command.name}: ${command.summary}`,
    `Usage: lectern ${toUsage(command)} [options]`,
    ...(command.details === undefined ? [] : [command.details]),
    `Options\n${describeOptions({ ...command.options, ...commonOptions })}`,
  ].join('\n\n')

const toUsage = ({ name, operands }: Command): string => `${name} ${operands}`.trim()

const describeOptions = (options: Readonly<Record<string, OptionHelp>>): string =>
  toTable(
    Object.entries(options).map(([name, { value, summary }]) => [
      `  --${name}${value === undefined ? '' : ` ${value}`}`,
      summary,
    ]),
  )
