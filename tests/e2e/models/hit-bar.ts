import { expect, type Locator } from '@playwright/test'
import type { LecternWindow } from './lectern-window'

/** The bar below the slides that tells where one stands among the hits of a search. */
export class HitBarModel {
  constructor(readonly window: LecternWindow) {}

  get bar(): Locator {
    return this.window.page.getByRole('region', { name: this.window.readerWords.hits })
  }

  get told(): Locator {
    return this.bar.getByRole('status')
  }

  button(name: 'nextHit' | 'previousHit'): Locator {
    return this.bar.getByRole('button', { name: this.window.readerWords[name], exact: true })
  }

  /** Hit, of how many, and the slide it stands on. */
  async tells(at: number, of: number, slide: number): Promise<void> {
    const { hitOf, hitSlide } = this.window.readerWords
    await expect(this.told).toContainText(hitOf(at, String(of)))
    await expect(this.told).toContainText(hitSlide(slide))
  }
}
