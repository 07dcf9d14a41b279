/**
 * Where the keyboard goes on in an `OwnScreen` when the row of this button is gone: the same button of the next row, else
 * of the one before, else the title.
 */
export const findNextButton = (button: HTMLElement, selector: string): HTMLElement | null => {
  const row = button.closest('li')
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling
  return neighbour?.querySelector<HTMLElement>(selector) ?? document.querySelector<HTMLElement>('.own-screen h1')
}
