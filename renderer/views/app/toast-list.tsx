import { X } from 'lucide-react'
import { useToasts } from '../../state/stores'
import type { ToastContent } from '../../state/toasts'
import { toFailureWords } from '../../strings/failure-words'
import { useStrings } from '../../strings/use-strings'
import type { Strings } from '../../strings/zh'

const toWords = (content: ToastContent, strings: Strings): string => {
  if (content.kind === 'copied') return strings.toasts.copied
  if (content.kind === 'fetched') {
    const { ready, failed } = content.report
    return failed.length === 0 ? strings.toasts.fetched(ready) : strings.toasts.fetchedPart(ready, failed.length)
  }
  const words = toFailureWords(content.failure, strings)
  return strings.languageTag === 'en' ? `${words.what}. ${words.todo}` : `${words.what}。${words.todo}`
}

/** Passing notes at the foot of the window. */
export const ToastList = () => {
  const strings = useStrings()
  const toasts = useToasts((state) => state.toasts)
  const dismiss = useToasts((state) => state.dismiss)
  return (
    <div className="toasts" role="status" aria-label={strings.toasts.label}>
      {toasts.map((toast) => (
        <div key={toast.id} className="toast" data-kind={toast.content.kind}>
          <p>{toWords(toast.content, strings)}</p>
          <button
            type="button"
            className="icon-button"
            aria-label={strings.toasts.dismiss}
            title={strings.toasts.dismiss}
            onClick={() => dismiss(toast.id)}
          >
            <X size={16} aria-hidden="true" />
          </button>
        </div>
      ))}
    </div>
  )
}
