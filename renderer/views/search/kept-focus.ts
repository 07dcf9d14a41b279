const listRows = () => [...document.querySelectorAll<HTMLElement>('.kept-open')]

/** Goes from the empty box down to the first kept search; false when there is none. */
export const focusFirstKept = (): boolean => {
  const [first] = listRows()
  first?.focus()
  return first !== undefined
}

/** Goes to the kept search above or below the one that has the focus; false at the ends. */
export const focusNextKept = (step: 1 | -1): boolean => {
  const rows = listRows()
  const at = rows.findIndex((row) => row.parentElement?.contains(document.activeElement))
  const next = at === -1 ? undefined : rows[at + step]
  next?.focus()
  return next !== undefined
}
