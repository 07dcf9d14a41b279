import { expect, type Locator } from '@playwright/test'
import type { FacetName } from '../../../core/model/search'
import { LecternWindow } from './lectern-window'

/** The search screen, found by roles and names. */
export class SearchScreen extends LecternWindow {
  get box(): Locator {
    return this.page.getByRole('combobox', { name: this.words.search.label })
  }

  get facets(): Locator {
    return this.page.getByRole('complementary', { name: this.words.search.narrow })
  }

  /** The choice of a value, with as many hits as its name tells. */
  value(facet: FacetName, name: string | RegExp): Locator {
    return this.page.getByRole('region', { name: this.words.search.facets[facet], exact: true }).getByRole('checkbox', {
      name,
    })
  }

  facetName(facet: FacetName): Locator {
    return this.page
      .getByRole('region', { name: this.words.search.facets[facet], exact: true })
      .getByRole('button')
      .first()
  }

  get chips(): Locator {
    return this.page.getByRole('group', { name: this.words.search.chosen })
  }

  get completions(): Locator {
    return this.page.getByRole('listbox', { name: this.words.search.completions }).getByRole('option')
  }

  async found(count: number): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: this.words.search.found(count) })).toBeVisible()
  }
}
