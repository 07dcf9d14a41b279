/** Runs at most `limit` tasks at a time, the latest asked first; a task whose signal is aborted before its turn never runs. */
export const createTaskQueue = (limit: number) => {
  const waiting: { readonly run: () => Promise<void>; readonly signal: AbortSignal }[] = []
  let running = 0

  const next = () => {
    while (running < limit) {
      const task = waiting.pop()
      if (!task) return
      if (task.signal.aborted) continue
      running += 1
      task
        .run()
        .catch(() => undefined)
        .finally(() => {
          running -= 1
          next()
        })
    }
  }

  return {
    /** A task reports its own failures; what it throws is dropped. */
    add: (signal: AbortSignal, run: () => Promise<void>) => {
      waiting.push({ run, signal })
      next()
    },
  }
}
