import { expect, type Locator, type Page } from '@playwright/test'
import type { Language } from '../../../core/model/item'
import { en } from '../../../renderer/strings/en'
import { zh } from '../../../renderer/strings/zh'
import { readerStrings } from '../../../renderer/views/reader/reader-strings'

/** The window as a reader meets it: things are found by their role and the name they bear in the reader's language. */
export class LecternWindow {
  readonly words
  readonly readerWords

  constructor(
    readonly page: Page,
    language: Language,
  ) {
    this.words = language === 'zh' ? zh : en
    this.readerWords = readerStrings[language]
  }

  async isReady(): Promise<void> {
    await expect(this.page.locator('html[data-ready="true"]')).toBeAttached()
  }

  /** `/` or Ctrl+K, and then the words, as a reader types them. */
  async search(text: string, key = '/'): Promise<void> {
    await this.page.keyboard.press(key)
    const box = this.page.getByRole('combobox', { name: this.words.search.label })
    await expect(box).toBeFocused()
    await box.fill('')
    await box.pressSequentially(text)
  }

  /** Those of the words that stand there. */
  get results(): Locator {
    const results = this.page.getByRole('listbox', { name: this.words.search.results })
    return results.and(this.page.locator('[aria-busy="false"]'))
  }

  hits(kind: keyof typeof en.search.kinds): Locator {
    return this.results.getByRole('group', { name: this.words.search.kinds[kind], exact: true }).getByRole('option')
  }

  /** A list or tool of the library side; its name starts with these words. */
  side(name: string): Locator {
    return this.page
      .getByRole('navigation', { name: this.words.side.label })
      .getByRole('button', { name: new RegExp(`^${name}`) })
  }

  get reading(): Locator {
    return this.page.getByRole('main', { name: this.words.reading.label })
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  async setMirrorRules(rules: string): Promise<void> {
    await this.page.keyboard.press('Control+,')
    const dialog = this.page.getByRole('dialog', { name: this.words.settings.title })
    await dialog.getByRole('textbox', { name: this.words.settings.mirrors }).fill(rules)
    await dialog.getByRole('button', { name: this.words.settings.save }).click()
    await expect(dialog.getByText(this.words.settings.saved, { exact: true })).toBeVisible()
    await this.page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }

  /** The slide that the reader's own count says is shown. */
  async showsSlide(page: number, of: number): Promise<void> {
    await expect(this.page.locator('[data-first-page="true"]')).toBeAttached()
    await expect(this.page.getByRole('textbox', { name: this.readerWords.pageInput(of) })).toHaveValue(String(page))
  }

  get findBox(): Locator {
    return this.page.getByRole('textbox', { name: this.readerWords.find })
  }

  /** Words that stand marked on a slide. */
  get markedWords(): Locator {
    return this.page.locator('.textLayer .highlight')
  }
}
