import './help.css'
import type { ReactNode } from 'react'
import { type CommandGroup, commands } from '../../commands/commands'
import { Dialog } from '../../components/dialog'
import { KeyCaps } from '../../components/key-caps'
import { useLayout } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { CommandKeys } from './command-keys'

/** Every key that does something, made from the commands themselves. */
export const ShortcutsDialog = () => {
  const strings = useStrings()
  const close = useLayout((state) => state.closeDialog)
  return (
    <Dialog title={strings.help.title} closeLabel={strings.help.close} width={640} takesFocus onClose={close}>
      <div className="shortcuts">
        <CommandGroupKeys group="go" />
        <CommandGroupKeys group="library" />
        <CommandGroupKeys group="view" />
        <ShortcutGroup name={strings.help.groups.lists}>
          {strings.help.inLists.map(({ keys, meaning }) => (
            <Shortcut key={meaning} meaning={meaning}>
              <KeyCaps caps={keys} />
            </Shortcut>
          ))}
        </ShortcutGroup>
        <ShortcutGroup name={strings.help.groups.reader}>
          <Shortcuts group="reader" />
          {strings.help.inReader.map(({ keys, meaning }) => (
            <Shortcut key={meaning} meaning={meaning}>
              {keys.map((name) => (
                <CommandKeys key={name} name={name} />
              ))}
            </Shortcut>
          ))}
        </ShortcutGroup>
      </div>
    </Dialog>
  )
}

const CommandGroupKeys = ({ group }: { readonly group: CommandGroup }) => (
  <ShortcutGroup name={useStrings().help.groups[group]}>
    <Shortcuts group={group} />
  </ShortcutGroup>
)

/** More keys of one command would leave no room for what it does. */
const mostKeys = 2

const Shortcuts = ({ group }: { readonly group: CommandGroup }) => {
  const strings = useStrings()
  return commands
    .filter((command) => command.group === group && command.keys.length > 0)
    .map((command) => (
      <Shortcut key={command.id} meaning={strings.commands[command.id]}>
        {command.keys.slice(0, mostKeys).map((name) => (
          <CommandKeys key={name} name={name} />
        ))}
      </Shortcut>
    ))
}

const ShortcutGroup = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <section>
    <h3 className="section-label">{name}</h3>
    <dl>{children}</dl>
  </section>
)

const Shortcut = ({ meaning, children }: { readonly meaning: string; readonly children: ReactNode }) => (
  <div className="shortcut">
    <dt>{meaning}</dt>
    <dd>{children}</dd>
  </div>
)
