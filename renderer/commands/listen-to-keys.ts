import { commands } from './commands'
import { isFieldKey, toKeyName } from './keymap'

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Runs commands by their keys anywhere in the window; returns how to stop. */
export const listenToKeys = (platform: string): (() => void) => {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const name = toKeyName(event, platform)
    if (isFieldKey(name) && isWriting(event.target)) return
    const command = commands.find((each) => each.keys.includes(name))
    if (command === undefined || !command.isEnabled()) return
    // Also for a key that is held, which runs nothing: what the page leaves, the application menu would run.
    event.preventDefault()
    if (!event.repeat) command.run()
  }
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}
