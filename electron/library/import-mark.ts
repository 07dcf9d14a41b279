import { randomUUID } from 'node:crypto'

/** Runs of this process that are on their way. */
const here = new Set<string>()

/** A mark for the rows that an import stages, by which it tells them from another program's. Call `dropMark` at its end. */
export function takeMark(): string {
  const mark = `${process.pid}-${randomUUID()}`
  here.add(mark)
  return mark
}

/** Says that an import has ended, however it did. */
export const dropMark = (mark: string): void => {
  here.delete(mark)
}

/** Whether the import of a mark may still be on its way: here, or in a program that has not ended. */
export function isMarkAlive(mark: string | null): boolean {
  const pid = Number(/^\d+/.exec(mark ?? '')?.[0] ?? 0)
  return pid === process.pid ? here.has(mark ?? '') : isRunning(pid)
}

/** Whether a program of this number runs, whoever started it. */
export function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
