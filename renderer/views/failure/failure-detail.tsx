import type { Failure } from '../../../core/model/failure'
import { toOwnDetail } from '../../strings/failure-detail'
import { useStrings } from '../../strings/use-strings'

/** What else is known of a failure: in the reader's language when it is Lectern's own word, else as it was said. */
export const FailureDetail = ({ failure: { detail } }: { readonly failure: Failure }) => {
  const strings = useStrings()
  if (detail === undefined) return null
  const own = toOwnDetail(detail, strings)
  return (
    <p className="failure-detail selectable" lang={own === undefined ? 'en' : undefined}>
      {own ?? detail}
    </p>
  )
}
