import { type FormEvent, useRef, useState } from 'react'
import { isFailed } from '../../../core/model/failure'
import { Button } from '../../components/button'
import { type AddressTrouble, readAddress } from '../../state/archive-address'
import { useImporting } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'

/** Characters an address may have, as the library takes them. */
const longestAddress = 2000

const isWritten = (url: string, text: string) => {
  const read = readAddress(text)
  return 'url' in read && read.url === url
}

/** A field for the web address of an archive; what is written stays until it was imported. */
export const AddressForm = () => {
  const { sources: words } = useStrings()
  const [text, setText] = useState('')
  const [trouble, setTrouble] = useState<AddressTrouble | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const isAsked = useImporting((state) =>
    [state.running?.task, ...state.waiting].some((task) => task?.kind === 'url' && isWritten(task.url, text)),
  )
  const write = (next: string) => {
    setText(next)
    setTrouble(null)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const read = readAddress(text)
    if ('trouble' in read) {
      setTrouble(read.trouble)
      return input.current?.focus()
    }
    // The button goes out of use, and would take the focus with it.
    input.current?.focus()
    const answer = await useImporting.getState().start({ kind: 'url', url: read.url })
    if (!isFailed(answer)) setText((now) => (now === text ? '' : now))
  }
  return (
    <form className="address-form" noValidate onSubmit={(event) => void submit(event)}>
      <label htmlFor="source-address">{words.addUrl}</label>
      <div className="address-line">
        <input
          ref={input}
          id="source-address"
          type="url"
          autoComplete="off"
          spellCheck={false}
          maxLength={longestAddress}
          placeholder={words.addUrlExample}
          aria-invalid={trouble !== null}
          aria-describedby="source-address-hint source-address-trouble"
          value={text}
          onChange={(event) => write(event.target.value)}
        />
        <Button type="submit" disabled={text.trim() === '' || isAsked}>
          {words.add}
        </Button>
      </div>
      <p id="source-address-trouble" className="address-trouble" role="alert">
        {trouble !== null && words.address[trouble]}
      </p>
      <p id="source-address-hint" className="add-hint">
        {words.addUrlHint}
      </p>
    </form>
  )
}
