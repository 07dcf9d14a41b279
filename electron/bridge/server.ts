import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { type Failure, fail, isFailed, type Result } from '../../core/model/failure'
import { newsChannel, requestChannel } from './channels'
import type { News, NewsName, RequestName, Requests } from './contract'
import { isPlainData } from './plain-data'
import { type Input, requestSchemas } from './schemas'
import { isTrustedSender, type Sender } from './trusted-sender'

/** Something that answers each of the named requests; what it throws is logged and told as `unexpected`. */
export type Handlers<Names extends RequestName = RequestName> = {
  readonly [Name in Names]: (
    input: Input<Name>,
  ) => Result<ReturnType<Requests[Name]>> | Promise<Result<ReturnType<Requests[Name]>>>
}

interface BridgeServer {
  readonly ipcMain: Pick<IpcMain, 'handle'>
  /** The contents of Lectern's own windows, as they are now. */
  readonly ownContents: () => readonly WebContents[]
  /** The origin of Lectern's own pages. */
  readonly origin: string
  readonly handlers: Handlers
  readonly log: (message: string) => void
}

/** Answers windows: checks who asks and what, then asks the handler; answers are values, never rejections. */
export function serveBridge({ ipcMain, ownContents, origin, handlers, log }: BridgeServer): void {
  ipcMain.handle(requestChannel, async (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
    const sender = toSender(event, ownContents())
    if (!isTrustedSender(sender, origin)) {
      log(`A request from ${sender.url ?? 'a frame that is gone'} was refused.`)
      return fail('denied', 'This page may not ask.')
    }
    if (!isRequestName(name)) return fail('invalid', 'There is no such request.')
    try {
      return await answer(handlers, name, input)
    } catch (error) {
      log(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      return fail('unexpected', error instanceof Error ? error.message : undefined)
    }
  })
}

/** Tells every one of the given windows. */
export function tellNews<Name extends NewsName>(contents: readonly WebContents[], name: Name, value: News[Name]): void {
  for (const each of contents) {
    if (!each.isDestroyed()) each.send(newsChannel, name, value)
  }
}

function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(requestSchemas, name)
}

async function answer<Name extends RequestName>(
  handlers: Handlers,
  name: Name,
  input: unknown,
): Promise<Result<unknown>> {
  const parsed = parseInput(name, input)
  return isFailed(parsed) ? parsed : await handlers[name](parsed.ok)
}

/** The input of a request as its schema understands it, or failure `invalid` that names the first wrong field. */
export function parseInput<Name extends RequestName>(name: Name, input: unknown): Result<Input<Name>> {
  if (!isPlainData(input)) return fail('invalid', `${name}: wrong input`)
  const parsed = requestSchemas[name].safeParse(input)
  if (parsed.success) return { ok: parsed.data as Input<Name> }
  const issue = parsed.error.issues[0]
  return { failure: toInvalid(`${name} ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong input'}`) }
}

function toInvalid(detail: string): Failure {
  return { kind: 'invalid', detail: detail.slice(0, 300) }
}

function toSender(event: IpcMainInvokeEvent, own: readonly WebContents[]): Sender {
  const isOwnWindow = own.includes(event.sender)
  try {
    const frame = event.senderFrame
    return { url: frame?.url ?? null, isTopFrame: frame !== null && frame.parent === null, isOwnWindow }
  } catch {
    // Electron throws when a frame is asked that was taken away meanwhile.
    return { url: null, isTopFrame: false, isOwnWindow }
  }
}
