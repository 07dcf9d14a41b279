// Entry of the app: a window, or one command when the command line has something behind `--`, as the `lectern` launcher of a
// package writes it. A command runs before Electron is ready and ends the process, so it needs no display.
// Windows puts a link into the command line as it came: one with quotes in it would bring a command of its own behind it.
const at = process.argv.findIndex((arg) => arg === '--' || /^lectern:/i.test(arg))

if (process.argv[at] !== '--') {
  await import('./main')
} else {
  process.argv = [process.execPath, 'lectern', ...process.argv.slice(at + 1)]
  await import('./cli/lectern')
  // Of what goes to a pipe, a slow reader takes 64 KB, and the rest would end with the process.
  for (const stream of [process.stdout, process.stderr])
    await new Promise<void>((done) => stream.write('', () => done()))
  // Electron's own `exit` does not look at `exitCode` by itself.
  process.exit(process.exitCode)
}

export {}
