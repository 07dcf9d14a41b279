/** Does something at once, or when the pointer is up again: what is being pressed must not move away from under it. */
export const afterPress = (work: () => void) => {
  if (!document.documentElement.matches(':active')) return work()
  // The click comes right behind.
  window.addEventListener('pointerup', () => setTimeout(work), { once: true })
}
