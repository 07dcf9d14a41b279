import { type BrowserWindow, dialog } from 'electron'
import type { Language } from '../../core/model/item'

const words = {
  zh: {
    message: '有一条笔记还没有保存',
    detail: '它太长，或者现在存不下。关闭窗口，没有保存的文字就没有了。',
    stay: '继续写',
    leave: '仍然关闭',
  },
  en: {
    message: 'A note is not saved yet',
    detail: 'It is too long, or cannot be stored now. If you close the window, what is not saved is lost.',
    stay: 'Keep Writing',
    leave: 'Close Anyway',
  },
} as const

/** A page that holds its window back, since something written is not stored, lets it go only when the reader says so. */
export function askBeforeClosing(window: BrowserWindow, language: () => Language): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const { message, detail, stay, leave } = words[language()]
    const buttons = [stay, leave]
    const asked = { type: 'warning', message, detail, buttons, defaultId: 0, cancelId: 0, noLink: true } as const
    const answer = dialog.showMessageBoxSync(window, asked)
    // To prevent this event is to let the page go.
    if (answer === 1) event.preventDefault()
  })
}
