/**
 * Hears clicks on the links of a PDF: an https address goes to the system's browser (the window refuses the popup and
 * hands the address over), a link within the deck is pdf.js's own, and nothing else is followed.
 */
export const openLinkOutside = (event: MouseEvent): void => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const href = link?.getAttribute('href') ?? ''
  if (!link || href === '' || href.startsWith('#')) return
  event.preventDefault()
  event.stopPropagation()
  if (URL.canParse(href) && new URL(href).protocol === 'https:') window.open(href, '_blank', 'noopener')
}
