import { app, BrowserWindow } from 'electron'

const page = 'data:text/html,<!doctype html><title>Empty</title><p>Empty</p>'

app.setPath('userData', process.env.LECTERN_BENCH_DIR)
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false })
  window.once('ready-to-show', () => window.show())
  window.loadURL(page)
})
app.on('window-all-closed', () => app.quit())
