import { parseArgs } from 'node:util'
import { type Arguments, type Command, commonOptions } from './command'
import { findNearest } from './find-nearest'

/** What the words of a command line ask for. */
export type Call =
  | { readonly kind: 'run'; readonly command: Command; readonly arguments: Arguments }
  | { readonly kind: 'help'; readonly command?: Command; readonly group?: readonly Command[] }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly message: string; readonly command?: Command }

/** Reads a command line. Options may stand anywhere after the command; what follows `--` is never an option. */
export const parseCall = (argv: readonly string[], commands: readonly Command[]): Call => {
  const words = findWords(argv, commands)
  const [first = ''] = words
  if (first === '' || first === 'help') return parseBareCall(argv, words.slice(1), commands)
  const command = findCommand(words, commands)
  if (command !== undefined) return parseCommandCall(command, argv)
  const group = findGroup(words, commands)
  if (group.length > 0 && isHelpWanted(argv)) return { kind: 'help', group }
  return { kind: 'wrong', message: describeUnknown(words, commands) }
}

// Every command's options, so that the value of one that stands before the command is not taken for the command.
const findWords = (argv: readonly string[], commands: readonly Command[]): string[] => {
  const options = Object.assign({}, commonOptions, ...commands.map((command) => command.options))
  return parseArgs({ args: [...argv], options, allowPositionals: true, strict: false }).positionals
}

const parseBareCall = (argv: readonly string[], topic: readonly string[], commands: readonly Command[]): Call => {
  if (argv.includes('--version') || argv.includes('-v')) return { kind: 'version' }
  const command = findCommand(topic, commands)
  if (command !== undefined) return { kind: 'help', command }
  const group = findGroup(topic, commands)
  if (group.length > 0) return { kind: 'help', group }
  const asksHelp = argv.some((word) => word === 'help' || word === '--help' || word === '-h')
  return asksHelp ? { kind: 'help' } : { kind: 'wrong', message: 'Which command?' }
}

const findCommand = (words: readonly string[], commands: readonly Command[]): Command | undefined =>
  commands.find(({ name }) => name === words.slice(0, 2).join(' ')) ?? commands.find(({ name }) => name === words[0])

/** The commands of two words that begin with this one. */
const findGroup = ([first = '']: readonly string[], commands: readonly Command[]): readonly Command[] =>
  commands.filter(({ name }) => name.startsWith(`${first} `))

const describeUnknown = (words: readonly string[], commands: readonly Command[]): string => {
  const [first = '', second] = words
  const below = findGroup(words, commands).map(({ name }) => name)
  if (below.length > 0) {
    const said = second === undefined ? '' : `There is no command "${first} ${second}". `
    return `${said}Use ${below.join(' or ')}.`
  }
  const near = findNearest(
    first,
    commands.map(({ name }) => name),
  )
  return `There is no command "${first}".${near === undefined ? '' : ` Did you mean ${near}?`}`
}

const parseCommandCall = (command: Command, argv: readonly string[]): Call => {
  const known = { ...commonOptions, ...command.options }
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { type, multiple = false }]) => [
      name,
      { type, multiple, ...(name === 'help' ? { short: 'h' } : {}) },
    ]),
  )
  if (isHelpWanted(argv)) return { kind: 'help', command }
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
    const operands = positionals.slice(command.name.split(' ').length)
    const wrong = checkOperands(command, operands)
    if (wrong !== undefined) return { kind: 'wrong', command, message: wrong }
    return { kind: 'run', command, arguments: toArguments(operands, values) }
  } catch (error) {
    return { kind: 'wrong', command, message: describeParseError(error, Object.keys(known)) }
  }
}

// Help is answered even when the rest of the line is wrong: who asks for it does not know yet.
const isHelpWanted = (argv: readonly string[]): boolean => {
  const end = argv.indexOf('--')
  return argv.slice(0, end < 0 ? argv.length : end).some((word) => word === '--help' || word === '-h')
}

const checkOperands = ({ name, operands, least, most }: Command, given: readonly string[]): string | undefined => {
  if (given.length < least) return `lectern ${name} needs ${operands}.`
  if (given.length > most) return `lectern ${name} takes no "${given[most]}".`
  return undefined
}

const describeParseError = (error: unknown, known: readonly string[]): string => {
  if (!(error instanceof TypeError)) throw error
  const unknown = /^Unknown option '(-+)([^']+)'/.exec(error.message)
  const ambiguous = /^Option '(-[^' ]+).*' argument is ambiguous/.exec(error.message)
  if (ambiguous !== null) return `${ambiguous[1]} needs a value; write one that begins with - as ${ambiguous[1]}=VALUE.`
  if (unknown === null) return `${error.message.split(/\.\s|\n/)[0]}.`
  const near = findNearest(unknown[2] ?? '', known)
  const hint = near === undefined ? ' Put words that begin with - after --.' : ` Did you mean --${near}?`
  return `There is no option ${unknown[1]}${unknown[2]}.${hint}`
}

const toArguments = (
  operands: readonly string[],
  values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>,
): Arguments => {
  const texts = (option: string): string[] =>
    [values[option] ?? []].flat().filter((value): value is string => typeof value === 'string')
  return {
    operands,
    texts,
    has: (option) => values[option] !== undefined && values[option] !== false,
    text: (option) => texts(option).at(-1),
    count: (option) => {
      const text = texts(option).at(-1)
      if (text === undefined) return undefined
      return /^\d{1,9}$/.test(text) ? Number(text) : { wrong: `--${option} needs a whole number, not "${text}".` }
    },
  }
}
