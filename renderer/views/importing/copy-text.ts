/**
 * Puts text on the clipboard; false when the system did not take it. By the copy command, which a reader's own click
 * may run: the clipboard's other ways need a permission, and the window grants none.
 */
export const copyText = (text: string): boolean => {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
  }
  document.addEventListener('copy', fill, { capture: true })
  try {
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', fill, { capture: true })
  }
}
