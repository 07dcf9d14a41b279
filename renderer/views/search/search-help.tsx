import './search-help.css'
import type { ReactNode } from 'react'
import { type FieldName, type QueryField, queryFields } from '../../../core/search/query-fields'
import { Dialog } from '../../components/dialog'
import type { NameLists } from '../../state/search-completion'
import { useLayout, useNavigation, useSearch } from '../../state/stores'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { focusSearchInput } from './search-input'
import { useNameLists } from './use-name-lists'

/** The whole query language on a sheet: each example runs when pressed. */
export const SearchHelp = () => {
  const { search } = useStrings()
  const close = useLayout((state) => state.closeDialog)
  const names = useNameLists(true)
  const { help } = search
  return (
    <Dialog title={help.title} closeLabel={help.close} width={720} onClose={close}>
      <div className="search-help">
        <HelpGroup name={help.words}>
          {search.tips.map(({ example, meaning }) => (
            <HelpRow key={example} example={example} meaning={meaning} />
          ))}
        </HelpGroup>
        <HelpGroup name={help.fields}>
          {queryFields.map((field) => (
            <FieldRow key={field.name} field={field} names={names} />
          ))}
        </HelpGroup>
        <p>{help.fieldsHint}</p>
        <p>{help.literally}</p>
      </div>
    </Dialog>
  )
}

const HelpGroup = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <section>
    <h3 className="section-label">{name}</h3>
    <ul>{children}</ul>
  </section>
)

const tryOut = (example: string) => {
  useLayout.getState().closeDialog()
  useNavigation.getState().openSearch()
  useSearch.getState().setText(example)
  // The dialog gives the focus back when it is gone, and the box may only just be coming.
  requestAnimationFrame(() => requestAnimationFrame(focusSearchInput))
}

const HelpRow = ({ example, meaning }: { readonly example: string; readonly meaning: string }) => {
  const { search } = useStrings()
  return (
    <li className="search-help-row">
      <button
        type="button"
        className="search-help-example"
        title={search.help.tryOut(example)}
        onClick={() => tryOut(example)}
      >
        {example}
      </button>
      <span>{meaning}</span>
    </li>
  )
}

const quote = (value: string) => (/\s/u.test(value) ? `"${value}"` : value)

/** Values that stand for themselves where the library has none to show. */
const plainValues: Readonly<Partial<Record<FieldName, string>>> = { title: 'mesh', year: '2021..2022' }

/** A value that finds something in this library, where there is one: long titles would break the sheet. */
const toExampleValue = ({ name, choices }: QueryField, names: NameLists): string =>
  plainValues[name] ?? choices[0]?.value ?? quote(names[name]?.find((value) => value.length < 24) ?? '')

const FieldRow = ({ field, names }: { readonly field: QueryField; readonly names: NameLists }) => {
  const { search } = useStrings()
  const isChinese = useLanguage() === 'zh'
  const other = isChinese ? field.aliases[0] : undefined
  const meaning = search.fields[field.name]
  return (
    <HelpRow
      example={`${field.name}:${toExampleValue(field, names)}`}
      meaning={other === undefined ? meaning : `${other}：${meaning}`}
    />
  )
}
