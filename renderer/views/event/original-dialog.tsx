import './original-dialog.css'
import type { Item } from '../../../core/model/library'
import { Dialog } from '../../components/dialog'
import { PlainText } from '../../components/plain-text'
import { Skeleton } from '../../components/skeleton'
import { toItemKey } from '../../state/library'
import { useQuery } from '../../state/query-store'
import { library } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { FailureScreen } from '../failure/failure-screen'

/** The text of a repaired page as it came, to compare. */
export const OriginalDialog = ({ item, onClose }: { readonly item: Item; onClose(): void }) => {
  const { reading: words, list } = useStrings()
  const query = { source: item.source, id: item.id, language: item.language }
  const answer = useQuery(library.original, query, toItemKey(query))
  return (
    <Dialog title={words.originalTitle} closeLabel={words.close} width={780} onClose={onClose}>
      <p className="original-hint">{words.originalHint}</p>
      {answer.state === 'loading' && <Skeleton lines={8} label={list.loading} />}
      {answer.state === 'failed' && <FailureScreen title={words.originalFailed} failure={answer.failure} />}
      {answer.state === 'ready' && (
        <PlainText className="original-text" lang={item.language}>
          {answer.value}
        </PlainText>
      )}
    </Dialog>
  )
}
