import { fileURLToPath } from 'node:url'
import type { Alias } from 'vite'

const target = fileURLToPath(new URL('libsql-target.ts', import.meta.url))

/** Lets libsql find its binary without asking Node for a report. */
export const libsqlAliases: Alias[] = ['@neon-rs/load', 'detect-libc'].map((find) => ({ find, replacement: target }))
