import { expect, type Locator, type Page } from '@playwright/test'
import type { LecternWindow } from './lectern-window'

/** The screen of sources, as a reader meets it. */
export class SourcesScreen {
  readonly page: Page
  readonly words

  constructor(readonly window: LecternWindow) {
    this.page = window.page
    this.words = window.words.sources
  }

  async open(): Promise<void> {
    await this.window.side(this.window.words.side.sources).click()
    await expect(this.page.getByRole('heading', { level: 1, name: this.words.title })).toBeVisible()
  }

  /** The row of a source that is there. */
  row(title: string): Locator {
    return this.page
      .getByRole('list', { name: this.words.list, exact: true })
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { name: title, exact: true }) })
  }

  get rows(): Locator {
    return this.page.getByRole('list', { name: this.words.list, exact: true }).locator('> li')
  }

  removedRow(title: string): Locator {
    return this.page
      .getByRole('list', { name: this.words.removedList })
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { name: title, exact: true }) })
  }

  async refresh(title: string): Promise<void> {
    await this.row(title)
      .getByRole('button', { name: this.words.refreshNamed(title) })
      .click()
  }

  async addAddress(address: string): Promise<void> {
    await this.page.getByLabel(this.words.addUrl).fill(address)
    await this.page.getByRole('button', { name: this.words.add, exact: true }).click()
  }

  /** The report that opens when something was added. */
  get newReport(): Locator {
    return this.page.getByRole('dialog', { name: this.window.words.import.doneTitle })
  }

  async closeReport(): Promise<void> {
    await this.newReport.getByRole('button', { name: this.window.words.import.close }).last().click()
    await expect(this.newReport).toBeHidden()
  }

  /** A passing note at the foot of the window. */
  note(text: string): Locator {
    return this.page
      .getByRole('status', { name: this.window.words.toasts.label })
      .locator('div')
      .filter({ hasText: text })
  }
}
