import { describe, expect, test } from 'vitest'
import { parseCall } from '../../../../electron/cli/arguments'
import { commands } from '../../../../electron/cli/commands'

const parse = (line: string) => parseCall(line === '' ? [] : line.split(' '), commands)

describe('a command line', () => {
  test.each([
    ['list events', 'list', ['events']],
    ['slides fetch --all', 'slides fetch', []],
    ['slides status --json', 'slides status', []],
    ['--library /tmp/a import folder', 'import', ['folder']],
    ['search --limit 3 two words', 'search', ['two', 'words']],
    ['search -- kind -not', 'search', ['kind', '-not']],
  ])('%j calls %s', (line, name, operands) => {
    const call = parse(line)
    expect(call).toMatchObject({ kind: 'run', command: { name } })
    expect(call.kind === 'run' && call.arguments.operands).toEqual(operands)
  })

  test.each([
    ['', 'Which command?'],
    ['serch x', 'There is no command "serch". Did you mean search?'],
    ['zzz', 'There is no command "zzz".'],
    ['slides', 'Use slides fetch or slides status or slides verify.'],
    ['slides fetsh', 'There is no command "slides fetsh". Use slides fetch or'],
    ['search x --limt 3', 'There is no option --limt. Did you mean --limit?'],
    ['search layotto -dragonfly', 'Put words that begin with - after --.'],
    ['search x --limit', "Option '--limit <value>' argument missing."],
    ['show', 'lectern show needs <event-id>.'],
    ['show a b', 'lectern show takes no "b".'],
    ['doctor now', 'lectern doctor takes no "now".'],
  ])('%j is wrong use, said with a hint', (line, message) => {
    expect(parse(line)).toMatchObject({ kind: 'wrong', message: expect.stringContaining(message) })
  })

  test.each([
    ['--help', undefined],
    ['help', undefined],
    ['help search', 'search'],
    ['search --help', 'search'],
    ['search --bogus -h', 'search'],
    ['slides fetch --help', 'slides fetch'],
    ['list --help', 'list'],
  ])('%j asks for help', (line, name) => {
    const call = parse(line)
    expect(call.kind).toBe('help')
    expect(call.kind === 'help' && call.command?.name).toBe(name)
  })

  test('words after -- are never a question for help', () => {
    expect(parse('search -- --help')).toMatchObject({ kind: 'run' })
  })

  test('the version can be asked for', () => {
    expect(parse('--version')).toEqual({ kind: 'version' })
  })
})

describe('a plan', () => {
  const plan = (line: string) => {
    const call = parse(line)
    if (call.kind !== 'run') throw new Error(`${line} is ${call.kind}`)
    return call.command.plan(call.arguments)
  }
  test.each([
    ['list event', 'Did you mean events?'],
    ['list everything-there-is', 'There are events, articles, talks'],
    ['list constructor', 'There is no list of "constructor".'],
    ['list events --limit many', '--limit needs a whole number, not "many".'],
    ['search x --kind page', '--kind is one of slide, talk'],
    ['search x --offset 1.5', '--offset needs a whole number'],
    ['show x --lang fr', '--lang is zh or en'],
    ['slides fetch --all --deck x', 'Use one of --all, --event and --deck.'],
    ['export pack.lectern', 'Say what goes into it, by one of --event, --collection and --all.'],
    ['export pack.lectern --collection x', 'There is no collection x; what is starred is the collection favourites.'],
  ])('%j is refused before the library is opened', (line, message) => {
    expect(plan(line)).toMatchObject({ wrong: expect.stringContaining(message) })
  })
})
