import { Button } from '../../components/button'
import { useToasts } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { copyText } from '../importing/copy-text'

interface PlainLinkProps {
  readonly title: string
  readonly url: string
  readonly language?: string
  /** Whether the title stands before the address. */
  readonly isNamed?: boolean
}

/** An address that is not opened by rule, since anyone on the way could read and change what comes: to be copied. */
export const PlainLink = ({ title, url, language, isNamed = true }: PlainLinkProps) => {
  const { reading: words } = useStrings()
  const show = useToasts((state) => state.show)
  const copy = () => {
    if (copyText(url)) show({ kind: 'copied' })
  }
  return (
    <span className="plain-link">
      <span className="selectable" lang={language}>
        {isNamed && title !== url && `${title} `}
        <span className="link-plain">{url}</span>
      </span>
      <Button look="plain" aria-label={words.copyAddressOf(title || url)} title={words.notOpened} onClick={copy}>
        {words.copyAddress}
      </Button>
    </span>
  )
}
