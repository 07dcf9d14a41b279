import { FolderInput } from 'lucide-react'
import { runCommand } from '../../commands/commands'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { useStrings } from '../../strings/use-strings'
import { FoldedTools } from './folded-tools'

/** A library with nothing in it yet, and the way to fill it. */
export const EmptyLibrary = () => {
  const strings = useStrings()
  return (
    <main className="empty-library">
      <FoldedTools />
      <EmptyState
        icon={<FolderInput size={40} strokeWidth={1.4} aria-hidden="true" />}
        title={strings.empty.libraryTitle}
        heading="h1"
        action={
          <>
            <Button look="main" onClick={() => runCommand('import.folder')}>
              {strings.empty.import}
            </Button>
            <Button onClick={() => runCommand('sources.open')}>{strings.empty.sources}</Button>
          </>
        }
      >
        <p>{strings.empty.libraryHint}</p>
      </EmptyState>
    </main>
  )
}
