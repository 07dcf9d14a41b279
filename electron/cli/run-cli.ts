import { resolve } from 'node:path'
import { type Failure, fail, isFailed, type Result } from '../../core/model/failure'
import { createLibraryService } from '../library-service'
import { defaultLibraryDir } from '../platform/library-dir'
import { toReaderLanguage } from '../platform/reader-language'
import { readSettings } from '../platform/settings-file'
import { parseCall } from './arguments'
import type { CliLibrary } from './cli-library'
import type { Arguments, Command, CommandContext } from './command'
import { commands } from './commands'
import { describeCommand, describeProgram } from './help'
import { createOutput, exitCodes, type TextStream } from './output'
import { createProgress, type Progress } from './progress'

/** What a command line runs in. */
export interface CliSurroundings {
  readonly stdout: TextStream
  readonly stderr: TextStream
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: string
  /** The user's home folder. */
  readonly home: string
  /** `data/builtin` of the app. */
  readonly builtinDir: string
  readonly version: string
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
}

/** Runs one command line and answers its exit code. What nobody foresaw is told like any other failure. */
export const runCli = async (argv: readonly string[], surroundings: CliSurroundings): Promise<number> => {
  const { stdout, stderr, version } = surroundings
  const call = parseCall(argv, commands)
  switch (call.kind) {
    case 'version':
      stdout.write(`${version}\n`)
      return exitCodes.done
    case 'help':
      stdout.write(
        `${call.command === undefined ? describeProgram(call.group ?? commands) : describeCommand(call.command)}\n`,
      )
      return exitCodes.done
    case 'wrong':
      return sayWrong(stderr, call.message, call.command)
    case 'run':
      return runCommand(call.command, call.arguments, surroundings)
  }
}

const sayWrong = (stderr: TextStream, message: string, command?: Command): number => {
  const topic = command === undefined ? '' : `${command.name} `
  stderr.write(`lectern: ${message}\nSee lectern ${topic}--help\n`)
  return exitCodes.wrongUse
}

const runCommand = async (command: Command, call: Arguments, surroundings: CliSurroundings): Promise<number> => {
  const { stdout, stderr, env, signal } = surroundings
  const plan = command.plan(call)
  if ('wrong' in plan) return sayWrong(stderr, plan.wrong, command)
  const asked = call.text('progress')
  if (asked !== undefined && asked !== 'json') return sayWrong(stderr, '--progress takes json.', command)
  const given = call.text('library')
  if (given === '') return sayWrong(stderr, '--library needs a folder.', command)

  const progress = createProgress(stderr, asked)
  const output = withoutBar(
    createOutput(stdout, stderr, call.has('json'), stdout.isTTY === true && !env.NO_COLOR),
    progress,
  )
  const opened = await openLibrary(given, command, surroundings, progress).catch(toUnexpected)
  if (isFailed(opened)) {
    output.fail(opened.failure)
    return exitCodes.noLibrary
  }
  return runOpened(opened.ok, plan.run, { library: opened.ok, output, signal })
}

const runOpened = async (
  library: CliLibrary,
  run: (context: CommandContext) => Promise<number>,
  context: CommandContext,
): Promise<number> => {
  const stop = (): void => {
    void library.cancelFetch({})
    void library.cancelImport()
    void library.cancelPack()
  }
  context.signal.addEventListener('abort', stop)
  try {
    return context.signal.aborted ? context.output.fail(fail('cancelled').failure) : await run(context)
  } catch (error) {
    return context.output.fail(toUnexpected(error).failure)
  } finally {
    context.signal.removeEventListener('abort', stop)
    // The next command finds its index made, rather than make it again and again.
    if (!context.signal.aborted) await library.settle()
    await library.close()
  }
}

const toUnexpected = (error: unknown): { failure: Failure } =>
  fail('unexpected', error instanceof Error ? error.message : String(error))

const openLibrary = async (
  given: string | undefined,
  command: Command,
  { env, platform, home, builtinDir, version }: CliSurroundings,
  progress: Progress,
): Promise<Result<CliLibrary>> => {
  const dir = given === undefined ? defaultLibraryDir(platform, env, home) : resolve(given)
  const spoken = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return createLibraryService({
    dir,
    builtinDir,
    version,
    // A script counts what it imported itself.
    importsBuiltin: false,
    setAsideDamaged: command.setsAsideDamaged === true,
    readSettings: () => {
      const settings = readSettings(dir)
      return { ...settings, language: toReaderLanguage(settings.language, [spoken]) }
    },
    onNews: progress.hear,
  })
}

const withoutBar = (output: ReturnType<typeof createOutput>, progress: Progress): ReturnType<typeof createOutput> => ({
  ...output,
  answer: (value, toText) => {
    progress.clear()
    output.answer(value, toText)
  },
  tell: (message) => {
    progress.clear()
    output.tell(message)
  },
  fail: (failure) => {
    progress.clear()
    return output.fail(failure)
  },
})
