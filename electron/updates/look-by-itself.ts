interface LookOptions {
  /** After the start, or after it was switched on, in milliseconds. */
  readonly firstMs: number
  readonly everyMs: number
  readonly isOn: () => boolean
  readonly look: () => Promise<unknown>
}

/** Looks now and then, as long as that is wanted; `reconsider` is to be called when it may have changed. */
export function createLookByItself({ firstMs, everyMs, isOn, look }: LookOptions): { reconsider(): void } {
  let timer: NodeJS.Timeout | undefined

  function wait(ms: number): void {
    const own = setTimeout(() => void look().finally(() => own === timer && wait(everyMs)), ms)
    timer = own
  }

  return {
    reconsider() {
      if (!isOn()) {
        clearTimeout(timer)
        timer = undefined
      } else if (timer === undefined) wait(firstMs)
    },
  }
}
